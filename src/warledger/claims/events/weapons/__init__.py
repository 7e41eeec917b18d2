"""Words for weapons in, the means of a deed out.

means      the means, by words and syntax
no_means   those that are none there: a gold mine, an air force base
shot_down  aircraft that are lost themselves
"""
