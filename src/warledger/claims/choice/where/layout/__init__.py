"""A report's places in, which lies in which, where each sentence stands, and where nothing happened, out.

keys         what makes two mentions one place: the bare name
narrowness   how narrowly a mention says where
setting      the record that comes out
scenes       the setting laid out
holding      which place lies in which
nested       which lies in one that is only called "the city"
referring    which named place "the city" and "the province" mean
place_roles  what makes a place another than that of an event
abroad       other countries in which nothing that is told happened
"""
