"""Mentions in, the same out by what they are to each other.

belonging   "fighters of X" are X
chapters    the umbrella's name given to its local part
joining     "A and B", "A or B" as one
kin         a group named only to say whose another is
references  "the group", "its fighters", "the militants" given the name that they point back to
"""
