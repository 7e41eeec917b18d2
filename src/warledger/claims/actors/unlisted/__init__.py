"""A report's text in, the actors out that stand on no list: its own words make them so.

bodies     known by the shape of their names: ministries, units, groups, broadcasters
claimants  "a group calling itself the Red Dawn"
doers      herders, villagers, a mob, who did the violence themselves
suspects   persons named as perpetrators
"""
