"""A sentence's or a report's places in, the towns of its events out.

placed  what events need of a place
scenes  the towns of an event
towns   which names mean one town, and which lie in which
joined  joined verbs, with the place of the verb before them
"""
