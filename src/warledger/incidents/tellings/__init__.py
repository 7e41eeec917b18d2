"""The claims of one report in, its tellings out: one for each incident that it tells of.

telling  the record: what claims of one incident say in sum
grouped  claims -> groups of them, one an incident
deeds    whether two events of a report are one deed of one party
within   groups -> tellings, the main one first
nearby   the names near the claims of an incident, or at the report's head
"""
