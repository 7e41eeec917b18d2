"""Mentions in, those out that no words put on the map: "in Al Mayadeen" is the town in Syria, no broadcaster.

A broadcaster, a brigade or a gang may bear the name of a town. Where the report's country has a town of that name and
the words say that something was in or near it, the town is meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.gazetteer import Gazetteer

_KINDS = frozenset(("media", "armed_group", "militia", "criminal_group", "state_forces"))
#: Words before a place; "on", "from" and "against" stand before a party as well.
_PLACED = compiled(
    r"\b(?:in|at|near|outside|around|inside|(?:town|city|village|district|outskirts|suburbs?|countryside|north|south|east"
    r"|west) of)(?: the)? $"
)
#: An attack on it, of what is no party to the fighting.
_HIT = compiled(r"\b(?:strikes?|raids?|attacks?|bombing|shelling|bombs?|rockets?|shells?|advance|fell) on $")
#: "As was reported in X": the newspaper.
_PRINTED = compiled(r"\b(?:reported|published|wrote|written|said|quoted|interview|column|article|printed)\b[^.]*$")
_REACH = 60


def without(
    found: Sequence[ActorMention], text: str, gazetteer: Gazetteer | None, home: str | None
) -> list[ActorMention]:
    """The mentions that mean no town.

    Args:
        found: Every actor of a report.
        text: The report.
        gazetteer: Where their names are looked up; None changes nothing.
        home: ISO code of the country that the report is about; None changes nothing.
    """
    if gazetteer is None or home is None:
        return list(found)
    put = {m.span for m in found if m.form in ("name", "alias") and m.kind in _KINDS and _is_put(m, text)}
    if not put:
        return list(found)
    rows = gazetteer.lookup({span.of(text) for span in put}, country=home)
    towns = {
        name
        for name, entries in rows.items()
        if any(e.country == home and e.kind == "place" and e.match != "variant" for e in entries)
    }
    return [m for m in found if m.span not in put or m.span.of(text) not in towns]


def _is_put(mention: ActorMention, text: str) -> bool:
    """Do the words before say that something was there?"""
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    if mention.kind == "media" and _PRINTED.search(before):
        return False
    return bool(_PLACED.search(before) or (mention.kind == "media" and _HIT.search(before)))
