"""A trigger or a mention in, the type of its event out.

kinds           the types that a word can have
settle          by its own clause
ground          ground that changes hands
kind_cues       by its words and those of mentions before it, each asked on its own
called_a_clash  ambushes and shots that the report calls a clash
many_ways       the ways of a war that a sum lists, which are no attacks
report_kinds    by the report: "the attack"
told_behind     put right by what is told behind or around it
raids           raids that were no air raids
"""
