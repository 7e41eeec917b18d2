"""Claims and their reports in, incidents out: tellings of one report, linked across reports, figures reconciled.

filing/    what linking keeps of a report, and which reports are copies of each other
tellings/  the claims of one report -> its tellings: one for each incident that it tells of
judged     what people decided, done to claims and pairs
compared/  how days, kinds, parties and places of two tellings stand to each other
model/     the weight of the evidence that two tellings tell of one incident
clusters/  scored pairs -> clusters of tellings, with ids that last
linking    reports with their claims -> state: all of these
state      what linking remembers between two runs
outcome/   state -> incidents, with the evidence of their links
figures/   the figures of an incident: what each voice says, then low, best and high under a policy
"""
