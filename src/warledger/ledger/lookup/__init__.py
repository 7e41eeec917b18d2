"""What is kept, out as records, by what names it.

kept_claims  a selection -> claims with their evidence
by_id        a report or a claim; the nearest id where there is none
showing      the report that an id names, with its claims
recodings    each report with all that was coded from it
comparing    two runs -> what differs
speakers     who is cited, and what kind of source each is
"""
