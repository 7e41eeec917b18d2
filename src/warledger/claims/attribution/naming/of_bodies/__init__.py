"""The words for a body in, who speaks out.

body     its name, and with "its" and "their" whose it is
headed   a body beside an office, or named by its kind alone
issuers  a statement, or a ministry: who issued it, or has it
known    a known actor, its unit, or a state's broadcaster
owners   "the country's defence ministry": whose
records  records, a statement or a wing: whose
"""
