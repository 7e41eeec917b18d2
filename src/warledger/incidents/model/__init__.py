"""Pairs of tellings in, the weight of the evidence that they tell of one incident out: Splink on DuckDB.

rows         tellings -> the rows that are compared, and the keys under which two meet at all
comparisons  what is compared, at which levels; weights.json
score        rows and keys -> scored pairs (scored: the record)
train        tellings -> weights learnt from them
"""
