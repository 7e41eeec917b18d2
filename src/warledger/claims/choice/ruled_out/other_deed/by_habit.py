"""A report in, the parties out that it tells to do something again and again, and no deed beside: no claim's doers.

"Warplanes killed 22 people in Kutum. It has regularly been hit by Sudanese and Chadian jets": whose the warplanes were
is not said.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import armed
from warledger.claims.choice.parties.roles import ACTING
from warledger.claims.choice.parties.wording import AS_A_RULE
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_AGAIN = rf"{AS_A_RULE}|repeatedly|periodically|sporadically"
#: Words one of which it has.
_WORDS = tuple(_AGAIN.split("|"))
_HIT = r"(?:hit|targeted|bombed|bombarded|attacked|struck|shelled|pounded|raided|ambushed|besieged)"
#: What is done again and again, and by whom, up to the end of the clause.
_HABIT = compiled(
    rf"\b(?:(?:been )?(?:{_AGAIN}) (?:been )?{_HIT}|been {_HIT} (?:{_AGAIN}))\b[^.;]{{0,60}}?\bby\b"
    r"(?P<who>(?:(?! (?:when|where|which|who|after|before|including|since|until)\b)[^.;])*)"
)


def parties(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those parties, for an anchor of another sentence."""
    found = _of(reading, view)
    return frozenset(key for key, told in found.items() if anchor.sentence not in told)


@once_a_report
def _of(reading: Reading, view: Overview) -> dict[Hashable, frozenset[int]]:
    """Each with the sentences that say so."""
    low = reading.low
    if not any(map(low.__contains__, _WORDS)):
        return {}
    spans = [found.span("who") for found in _HABIT.finditer(low)]
    if not spans:
        return {}
    told: dict[Hashable, set[int]] = {}
    acting = set[Hashable]()
    for m, key in armed(reading):
        if any(start <= m.span.start and m.span.end <= end for start, end in spans):
            told.setdefault(key, set()).add(reading.sentence_at(m.span.start))
        elif not ACTING.isdisjoint(view.roles.of.get(m.span, ())):
            acting.add(key)
    return {key: frozenset(where) for key, where in told.items() if key not in acting}
