"""A sentence in, its cues out: where somebody is made to speak.

cue         the record: one attribution
sides       where its account lies
verbs       "X said"; inverted ("said X"), quoted ("Y quoted X"), clause (verbs that only tell with one), nouns (forms
              that are none), no_account (what tells nothing)
introduced  "according to X"
marks       a colon or a dash
finding     a sentence -> cues: all of these
"""

from warledger.claims.attribution.cues.cue import Cue
from warledger.claims.attribution.cues.finding import find

__all__ = ["Cue", "find"]
