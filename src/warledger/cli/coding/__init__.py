"""Reports of files in, their codings out, for every command that codes.

run           a run over files, with what was rejected kept aside
model_coding  the same by a language model, or by both coders
"""
