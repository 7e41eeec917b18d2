"""A figure and places in, which of them can be its own, by how its number stands to others, out.

repeated     how it stands to others of its effect: told again, a total, a part
totals       places of smaller counts alone
shares       places of the shares of a whole alone
sums         what the report adds up over a time
wars         the toll of a whole war: the country of the war
nations      a nation's dead of months: no place within it
one_of_several  a whole of attacks, and the sentences that tell of one of them
all_attacks  a sum of attacks told one by one
"""
