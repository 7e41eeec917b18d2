"""Mentions in, those out that mean no actor of the report.

glued_headings      a town's name that runs into "Army units"
guise               as whom somebody is dressed: "gunmen disguised as soldiers"
lands               what only shares a land's or a sea's name
of_kin              whose kin somebody is: "an army colonel's wife"
named_like_persons  a person's surname that reads like initials
named_like_towns    a town with the name of a broadcaster, a brigade or a gang
outlawed            states that only forbid a group: "(an organisation banned in Russia)"
"""
