"""An anchor in, the parties out that did not do it, or whose aircraft did, by the means that were used.

no_aircraft  groups have none
planted      states lay no bombs that are carried or hidden
fired_from   out of whose land it was fired, and who only answered
led          whose aircraft flew for a coalition that says so itself
"""
