"""Parsed sentences in, figure mentions out: an effect, those counted, their number, and the words that say so.

lexicon   the words for effects, people and things (knowledge/lexicons)
counted   noun phrases that could be counted: "at least 32 fighters", "a soldier", "women and children"
triggers  words that state an effect: "were killed", "deaths", "20 dead", "claimed the lives of"
linking   which trigger speaks of which noun phrase, by syntax, else by order of words
parts     breakdowns: "32, including four leaders", "14 of the dead"
find      the whole, a sentence at a time
"""

from warledger.claims.effects.find import FigureMention, find

__all__ = ["FigureMention", "find"]
