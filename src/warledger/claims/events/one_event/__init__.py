"""A report's event mentions in, its distinct events out.

clusters   what is known of an event: its town, its days, who did it
distinct   one for each attack in each town, best told first
one_bomb   one suicide bombing, once told as a bombing
broke_out  the clashes that an attack set off
one_more   one more attack, beside those told before
parts      a part of a town that an event was told of
long_before  what a report tells of as long before its news
selection  how likely each is an event of the report
"""
