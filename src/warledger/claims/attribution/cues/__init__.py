"""A sentence in, its cues out: where somebody is made to speak.

cue (one attribution) <- sides (where the account lies) <- nouns, quoted, inverted <- verbs,
introduced, marks (what makes a cue) <- finding.
"""

from warledger.claims.attribution.cues.cue import Cue
from warledger.claims.attribution.cues.finding import find

__all__ = ["Cue", "find"]
