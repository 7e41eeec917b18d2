"""Filters in, what passes them out.

filters         as a user gives them -> checked values
names           a user's and a ledger's names that are the same
unheard         names that the ledger doesn't hold, with the nearest that it does
search          words -> a query of the word search
selecting       checked filters -> conditions and order of a query
result          a lazy answer: what claims and reports have in common
claim_results   claims
report_results  reports
grouping        sums of groups of claims
frames          rows -> a pandas or Arrow table
"""
