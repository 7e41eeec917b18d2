"""Files of codings in, sheets of entries out; and forms for people to fill in.

files          which kind a file is
codebook_file  the codebook's JSON lines
form_file      the form as a spreadsheet
claims_file    the machine's claims
values         an entry as it was written -> an entry with its spans
problems       what is wrong in a file, and what would be right
"""
