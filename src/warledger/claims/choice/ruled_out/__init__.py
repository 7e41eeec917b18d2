"""An anchor in, the parties that by the report's words did not do it, or not suffer it, out.

other_deed    named for another deed than the anchor's
other_part    told to have had another part in it: they counted, found, freed, talked
were_hit      hit themselves
own_side      the side of those counted
nobody_named  nobody's doing, or that of somebody whom the report does not name
by_means      not with the means that were used
in_shares     those among whom a figure is shared
"""
