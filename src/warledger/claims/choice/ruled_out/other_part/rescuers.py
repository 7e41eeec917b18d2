"""An abduction in, those who freed the hostages out: "soldiers rescued four men. They had been abducted in January"."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_TAKEN = frozenset({"abducted", "abduction"})
#: Those who free hostages of others.
_LAW = frozenset({"police", "state_forces", "state", "coalition", "peacekeepers"})
#: What they did, right behind their name.
_FREED = compiled(
    r",? (?:and [\w ]{3,40} )?(?:\w+ly )?(?:have |has |had |also |later |on \w+ ){0,3}?"
    r"(?:said (?:\w+ ){0,4}?(?:it|they|its \w+) (?:had |have )?)?(?:rescued|freed|liberated)\b",
    re.I,
)
_REACH = 120


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not abduct those of an anchor."""
    if anchor.label not in _TAKEN:
        return frozenset()
    return reading.once(
        "rescuers",
        lambda: frozenset(
            party(m)
            for m in reading.actors
            if m.side is not None and m.kind in _LAW and _FREED.match(reading.text, m.span.end, m.span.end + _REACH)
        ),
    )
