"""Words for deeds in, what kind of telling they are out.

answered        two deeds, one in answer to the other
carried_out     verbs that only carry a deed out
claimed_before  deeds that somebody claimed before the news
doing_time      deeds that somebody is in prison for
held_over       harm over which somebody is caught
wrongdoers      words for those who do the deed
"""
