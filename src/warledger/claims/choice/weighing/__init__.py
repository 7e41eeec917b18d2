"""Candidates with features in, how likely each is out: learned weights, and what one figure tells of the next.

model     a probability for each candidate, from learned weights
judge     whether a figure is coded, and whether it is of the report's own events
certain   figures that are coded whatever was learned
pool      candidates of several mentions, or of a figure and its event, as one row
breath    figures told in one breath, settled together
chain     figures and events weighed anew with those beside them
going_on  what speaks for two in a row being of the same days, or place
"""
