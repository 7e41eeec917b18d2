"""What commands write: to the screen, to a pipe, to files.

terminal    both streams; messages
progress    a bar while a run goes on
rejections  the list of what was rejected
found       what was found in a ledger, as a table or as lines
files       files, whole or not at all
"""
