"""How a ledger is laid out in a database.

tables  what is kept
views   the same with plain names, for readers of the file
rows    records <-> rows
schema  is it a ledger, of which version; migrations/
"""
