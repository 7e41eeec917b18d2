"""A bare number of those harmed in, the parties out that its sentence only has holding the town: they are not theirs.

"Shells hit districts dominated by the army, killing eight": eight people who live there, as far as anybody says.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import only_behind
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_HARM = frozenset(("killed", "wounded", "casualties"))
_HOLDS = compiled(
    r"\b(?:districts?|neighbou?rhoods?|quarters?|suburbs?|towns?|villages?|cit(?:y|ies)|areas?|parts?|enclaves?|half|side)"
    r" (?:[\w’'-]+ ){0,4}?(?:held|dominated|controlled|run|ruled|governed|inhabited) by (?:the )?$",
    re.I,
)
#: Characters before a party in which that stands.
_REACH = 80


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties, where nothing says who is counted."""
    if anchor.figure is None or anchor.label not in _HARM or anchor.noun_span is not None:
        return frozenset()
    if " by " not in reading.sentences[anchor.sentence].text:
        return frozenset()
    return only_behind(reading, anchor.sentence, _HOLDS, _REACH)
