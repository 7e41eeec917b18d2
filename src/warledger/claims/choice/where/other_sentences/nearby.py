"""An anchor in, the places out that are named for another event alone, as near to where it was.

"Benue came under attack, as troops fought for the nearby town of Wukari": the attack was not on Wukari. "JOS - Gunmen
raided a school. Two men were shot in nearby Bukuru": nor was the school there.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.events.mention import Event
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.located.nesting import TOWNS
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Right before a place, what says that it is near another.
_NEARBY = compiled(r"\bnearby (?:[\w-]+ ){0,3}$", re.I)
#: Characters before a place in which that stands.
_BEFORE = 40


def places(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those places: of its event's sentences, where the event's own clauses name some, and of later ones."""
    if "nearby " not in reading.text:
        return frozenset()
    later = frozenset(key for key, first in _introduced(reading).items() if first > anchor.sentence)
    return later | _of_its_event(reading, anchor)


@once_a_report
def _introduced(reading: Reading) -> dict[Hashable, int]:
    """Towns that are first named as near to one named before, or to the dateline's, with the sentence that does so."""
    out: dict[Hashable, int] = {}
    head = reading.report.head.place
    seen: set[Hashable] = set() if head is None else {head}
    for m in reading.places:
        key = place_key(m)
        if key in seen or m.form != "name":
            continue
        if seen and _NEARBY.search(reading.text, max(0, m.span.start - _BEFORE), m.span.start):
            out[key] = reading.sentence_at(m.span.start)
        if m.level in TOWNS:
            seen.add(key)
    return out


def _of_its_event(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    event = anchor.event
    if event is None:
        here = [e for e in reading.events if any(m.sentence == anchor.sentence for m in e.mentions)]
        event = here[0] if len(here) == 1 and anchor.sentence not in reading.naming_places else None
    if event is None:
        return frozenset()
    return reading.once(("nearby", event.quote), lambda: _places(reading, event))


def _places(reading: Reading, event: Event) -> frozenset[Hashable]:
    own: set[Span] = {at for m in event.mentions for at in (*m.places, *m.holders)}
    told = {m.sentence for m in event.mentions if m.places}
    heads = {m.head for m in event.mentions}
    others = {
        at
        for m in reading.mentions
        if m.sentence in told and m.head not in heads
        for at in m.places
        if at not in own and _NEARBY.search(reading.text, max(0, at.start - _BEFORE), at.start)
    }
    if not others:
        return frozenset()
    keys = {m.span: place_key(m) for m in reading.places}
    mine = {keys[at] for at in own if at in keys}
    return frozenset(keys[at] for at in others if at in keys) - mine
