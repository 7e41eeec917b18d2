"""A parsed sentence in, those counted and their number out, as its noun phrases state them.

counted    the record that comes out
phrases    noun phrases that could be counted
noun_run   the noun phrase behind a number
numbered   "at least 32 fighters"
bare       "a soldier", "houses"
nationals  "an Iraqi"
joined     "a man and his wife"
"""
