"""Coded reports in, files out: one module a format; `formats` lists them.

coded     what an export needs of a coded report
formats   the name of a format -> what writes it
jsonl     one claim a line
csv       one claim a row
html      one page: marks (stretches of text with their values), figures (in order); page/
codebook  lines to train a coder on; training (of a ledger, by what people decided)
"""
