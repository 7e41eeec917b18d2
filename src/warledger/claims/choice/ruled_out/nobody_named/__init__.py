"""An anchor in, whether nobody did it, or nobody whom the report names, out.

broken_truce    violations of a truce, as its watchers count them
crossfire       between two sides
fallen          a crash, or an aircraft that nobody knows
wasted          want, illness or shock
in_many_places  a day's dead of many places, or those of weeks of unrest
hosted          people who fled, counted where they are taken in
spoken_out      killings that somebody only speaks out about
other_groups    "other groups killed 12"
somebody        a person without a party
unnamed_forces  troops of no state that the report names
"""
