"""An anchor in, the parties out that lay it on each other: "the army and the rebels accused each other of the attack".

Each says that the other did it, and the report says of neither that it did.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

_EACH_OTHER = re.compile(
    r"\b(?:(?:blam|accus)(?:e|es|ed|ing) (?:each other|one another)\b"
    r"|(?:(?:trad|exchang)(?:e|es|ed|ing)|swap(?:s|ped|ping)?) (?:[a-z]+ )?(?:blame|accusations|recriminations)\b"
    r"|(?:both|each) (?:sides? )?(?:blam|accus)(?:es|ed|ing) the other\b)",
    re.I,
)
_SAYING = ("blam", "accus", "recriminations")
#: Sentences before the one that says so within which what they lay on each other is told.
_BACK = 1


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of by what the report says."""
    told = reading.once("each other", lambda: _told(reading))
    return frozenset(key for at, keys in told.items() if 0 <= at - anchor.sentence <= _BACK for key in keys)


def _told(reading: Reading) -> dict[int, frozenset[Hashable]]:
    """By sentence, who there lays it on each other: all whom its clause names before these words."""
    out: dict[int, frozenset[Hashable]] = {}
    if not any(word in reading.low for word in _SAYING):
        return out
    for match in _EACH_OTHER.finditer(reading.text):
        at = reading.sentence_at(match.start())
        first = max(reading.sentences[at].start, reading.text.rfind(";", 0, match.start()))
        out[at] = frozenset(
            party(m) for m in reading.actors if m.side is not None and first <= m.span.start < match.start()
        )
    return out
