"""Triggers and counted phrases of a sentence in, which of the one speaks of which of the other out.

linking      all links of a sentence
links        links while they are made, and what speaks against one
fitting      whether a trigger can be said of a phrase: people are killed, things destroyed
arguments    by syntax
relative     by syntax, in a relative clause: "the teacher whom gunmen killed"
passive      by syntax, where the parser lost the subject of "were killed"
order        by the order of words
adjacent     right beside each other, as headlines put it
same_clause  as well as of another: "along with five clerks", "and 5 in Logo"
lists        of the other members of a list, which syntax lost
of_the_dead  of those of a group: "four children were among the dead"
"""
