"""An anchor and the places of other sentences in, which of these are of the same incident, or of none of it, out.

incident      one incident: day, kind, distance
located       sentences that only say where the deed told before was done
told_next     the narrower place that the next sentence names
later_days    places named only later, for other days
other_events  places elsewhere in the report of another event
other_towns   places that a later sentence tells of another town
nearby        places named for another event, as near to where it was
said_there    capitals where somebody only spoke of it
office_towns  places named only as those of officials
"""
