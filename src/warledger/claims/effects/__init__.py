"""Parsed sentences in, figure mentions out: an effect, those counted, their number, and the words that say so.

lexicon    the words for effects, people and things (knowledge/lexicons)
counted    those counted and their number: the record
phrases    noun phrases that could be counted
numbered     "at least 32 fighters"
bare         "a soldier", "houses"
  nationals    "an Iraqi"
  joined       "a man and his wife"
noun_run     the noun phrase behind a number
triggers   words that state an effect: "were killed", "deaths", "20 dead", "claimed the lives of", "the death toll"
arguments  whom a trigger speaks of, by syntax
order      whom it speaks of, by the order of words
adjacent   whom it speaks of right beside it, as headlines put it
same_clause whom it speaks of as well: "along with five clerks", "and 5 in Logo"
passive    whom "were killed" speaks of where the parser lost its subject
fitting    whether a trigger can be said of a phrase: people are killed, things destroyed
links      a sentence's links while they are made, and what speaks against one
lists      the other members of a list, which syntax lost
linking    which trigger speaks of which phrase
excluded   phrases that count nobody: "an official said", "most of them women", a bomber's car
not_of_war what is no deed of war: envoys sent home, a boat that sank by itself
of_the_dead those of a group: "four children were among the dead", "the rest of the wounded were policemen"
relative   whom a relative clause speaks of: "the teacher whom gunmen killed"
parts      breakdowns: "32, including four leaders", "14 of the dead"
strikes    stated numbers of strikes: "12 airstrikes", "shelled the town 40 times"
wording    the text of a parsed sentence, joined once
find       a sentence at a time
report     a report at a time: lists below a sentence, "they included", the whole of "14 of the dead"
"""

from warledger.claims.effects.find import FigureMention, find
from warledger.claims.effects.report import figures, worth_parsing

__all__ = ["FigureMention", "figures", "find", "worth_parsing"]
