"""An anchor in, the named group that its account opens with as who attacks the town, out.

"X shelled several quarters of the town ... rockets fired by terrorists landed in quarter Y ... three of the shells fell
in Z": what follows is what X did, be it told with a common word or with nobody. In another town, or of an attack of
another kind, the common word says all that is known.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.acting import acting, named_in
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import account, called
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.located.nesting import kilometres
from warledger.claims.reading import Reading, once_a_report

#: Kinds of parties that a common word for attackers can mean.
_ATTACKERS = frozenset(("armed_group", "militia", "criminal_group", "coalition"))
#: Who attacks several parts of a town: places that no gazetteer holds are such parts then.
_PARTS = compiled(
    r"\b(?:(?:many|several|some|various|residential|different|multiple|all|two|three|four|five|the) )(?:[\w-]+ )?"
    r"(?:quarters|neighbou?rhoods|districts|suburbs|streets|areas|parts|sites|locations|points|villages)\b",
    re.I,
)
#: Kilometres across a city and its suburbs; set by hand.
_TOWN = 25.0
#: Right behind the name of a part of a town.
_PART = compiled(r" (?:\([^()]{1,20}\) )?(?:quarter|neighbou?rhood|ward|suburb|street|market|square|roundabout)s?\b")


def of(reading: Reading, anchor: Anchor, view: Overview) -> Hashable | None:
    """The one named group that the anchor's account has told to make an attack of its kind on its town."""
    told = _told(reading, view)
    if not told:
        return None
    return reading.once(("head", anchor.sentence), lambda: _head(reading, anchor.sentence, view, told))


@dataclass(frozen=True, slots=True)
class _Told:
    """An attack for which its sentence names the attackers: its kind, these, and whether it was on several places."""

    sentence: int
    kind: str | None
    doers: frozenset[Hashable]
    parts: bool


@once_a_report
def _told(reading: Reading, view: Overview) -> list[_Told]:
    kinds: dict[Hashable, str] = {key: m.kind for m, key in called.sided(reading)}
    out = []
    for m in reading.mentions:
        if m.planned or m.negated or m.background:
            continue
        if m.agent_span is not None:
            doers = named_in(reading, view, [m.agent_span])
        else:
            doers = frozenset(
                key
                for at, key, who, acts in acting(reading, view)
                if at == m.sentence and acts and who.span.end <= m.head.start
            )
        named = frozenset(key for key in doers if kinds.get(key) in _ATTACKERS)
        if named:
            parts = _PARTS.search(reading.sentences[m.sentence].text) is not None
            out.append(_Told(m.sentence, m.type, named, parts))
    return out


def _head(reading: Reading, asked: int, view: Overview, told: list[_Told]) -> Hashable | None:
    kinds = {m.type for m in reading.mentions if m.sentence == asked}
    found: set[Hashable] = set()
    for one in told:
        if one.sentence >= asked or one.kind not in kinds:
            continue
        small = _small(reading) if one.parts else frozenset()
        if (
            not continuity.breaks(reading, one.sentence, asked)
            and account.one_town(view, one.sentence, asked, small)
            and not _far(reading, view.scenes[one.sentence], view.scenes[asked])
        ):
            found |= one.doers
    return next(iter(found)) if len(found) == 1 else None


def _small(reading: Reading) -> frozenset[Hashable]:
    """Places that may be parts of a town told before: those that no gazetteer holds, or that are called its quarter."""
    return reading.once(
        "small places",
        lambda: frozenset(
            place_key(m) for m in reading.places if m.entry is None or _PART.match(reading.text, m.span.end)
        ),
    )


def _far(reading: Reading, one: Hashable, other: Hashable) -> bool:
    """Does the gazetteer put the second place far from the first, as the airport of another town is?"""
    known = reading.once("known places", lambda: {place_key(m): m.entry for m in reading.places if m.entry is not None})
    if one == other or one not in known or other not in known:
        return False
    return kilometres(known[one], known[other]) > _TOWN
