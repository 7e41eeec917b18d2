"""The claims of one incident in, its figures out: what each voice says, then low, best and high under a policy.

voices     whose voice it is that says something
stated     the number that one voice states in one report
by_source  what each independent voice says last, and said before
policies   what the voices say -> low, best and high
rows       for each effect a total, then a row for each side and category
"""
