"""Words for deeds in, what kind of telling they are out.

answered     two deeds, one in answer to the other
carried_out  verbs that only carry a deed out
doing_time   deeds that somebody is in prison for
held_over    harm over which somebody is caught
wrongdoers   words for those who do the deed
"""
