"""A ledger looked after.

upkeep     what is wrong with it; a backup, and the ledger of one
salvage    a broken one -> a new one with all that can still be read
datasette  what Datasette says about its tables
"""
