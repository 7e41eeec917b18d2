"""Parsed sentences in, figure mentions out: an effect, those counted, their number, and the words that say so.

lexicon      the words for effects, people and things (knowledge/lexicons)
wording      the text of a parsed sentence, joined once
triggers     words that state an effect: "were killed", "deaths", "20 dead", "claimed the lives of", "the death toll"
               brought_about (nouns for harm that came about: "caused deaths")
counting/    those counted and their number
not_counted/ phrases that count nobody
said_of/     which trigger speaks of which phrase
parts        breakdowns: "32, including four leaders", "14 of the dead"
strikes      stated numbers of strikes: "12 airstrikes", "shelled the town 40 times"
find         a sentence at a time
report       a report at a time: lists below a sentence, "they included", the whole of "14 of the dead"
"""

from warledger.claims.effects.find import FigureMention, find
from warledger.claims.effects.report import figures, worth_parsing

__all__ = ["FigureMention", "figures", "find", "worth_parsing"]
