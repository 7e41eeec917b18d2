"""A report's events and the drafts of its figures in, what each event was out.

told_twice  an event told twice is one
hanging     the event that a figure hangs on
targets     whom an event hit; homes (what of civilians it hit)
own_day     a figure dated to another day than the event's
launched    strikes that the other side launched
weighed     who did it to whom, and where, from the event and its figures together
"""
