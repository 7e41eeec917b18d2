"""A trigger or a mention in, the type of its event out.

kinds         the types that a word can have
settle        by its own clause
kind_cues     by its words and those of mentions before it, each asked on its own
report_kinds  by the report: "the attack"
told_behind   put right by what is told behind or around it
raids         raids that were no air raids
"""
