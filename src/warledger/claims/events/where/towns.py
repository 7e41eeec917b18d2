"""A report's places in; which of their names mean one town, and which lie in which, out.

An air strike "on rural Homs" in the headline and one on al-Ghanto, a village of Homs, further down are one event told
twice, as are those on "Jerablus" and "Jarabulus": only other towns part events.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from warledger.claims.events.where import scenes
from warledger.claims.places import PlaceMention, lies_in
from warledger.claims.places.located.nesting import kilometres, lies_inside
from warledger.knowledge.gazetteer import Entry
from warledger.knowledge.gazetteer.names import fold, skeleton
from warledger.records import Span

#: Kilometres between towns from which on a headline does not mean the one by the other.
_FAR = 120.0
#: Inhabitants from which on a town is hardly a namesake of the one that is meant.
_SURE = 20_000
#: Places that are compared with each other: reports that name more are lists.
_MOST = 200


@dataclass(frozen=True)
class Towns:
    """What is known of the places of one report's events.

    Attributes:
        names: Each place's words, as `scenes.key` gives them, to the key of its first spelling.
        holders: A place's key to those of the report's other places that it lies in.
        entries: A place's key to what the gazetteer holds of it.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    holders: Mapping[str, frozenset[str]] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)

    def key(self, words: str) -> str:
        """What makes two mentions one place: the town's key."""
        key = scenes.key(words)
        return self.names.get(key, key)

    def around(self, key: str) -> frozenset[str]:
        """The report's places that a town lies in."""
        return self.holders.get(key, frozenset())

    def apart(self, key: str, other: str) -> bool:
        """Are two places known to lie apart: towns far from each other, a province and a town of another one?"""
        one, two = self.entries.get(key), self.entries.get(other)
        if one is None or two is None or one.id == two.id or other in self.around(key) or key in self.around(other):
            return False
        if any(e.kind == "place" and e.population < _SURE for e in (one, two)):
            return False
        if "place" not in (one.kind, two.kind):
            return one.kind == two.kind == "admin1"
        if "admin1" in (one.kind, two.kind):
            return not (lies_inside(one, two) if two.kind == "admin1" else lies_inside(two, one))
        return one.kind == two.kind and _FAR < kilometres(one, two) < math.inf


def of(places: Sequence[PlaceMention], told: Iterable[Span]) -> Towns:
    """Compare the places of a report.

    Args:
        places: All its place mentions, in order.
        told: Those where events happened.
    """
    names: dict[str, str] = {}
    known: dict[tuple[str, str], str] = {}
    first: dict[str, list[PlaceMention]] = {}
    here = set(told)
    wanted: dict[str, list[PlaceMention]] = {}
    for place in places:
        key = scenes.key(place.text)
        marks = [("words", key), ("sound", skeleton(fold(place.text)) or key)]
        if place.entry is not None:
            marks.append(("entry", place.entry.id))
        town = next((known[mark] for mark in marks if mark in known), key)
        for mark in marks:
            known.setdefault(mark, town)
        town = names.setdefault(key, town)
        if place.form == "name":
            first.setdefault(town, []).append(place)
            if place.span in here:
                wanted.setdefault(town, []).append(place)
    holders = {}
    large = [(key, one) for key, group in first.items() for one in group[:1] if one.entry is not None][:_MOST]
    for key, group in list(wanted.items())[:_MOST]:
        around = frozenset(other for other, one in large if other != key and any(lies_in(p, one) for p in group))
        if around:
            holders[key] = around
    entries = {key: one.entry for key, group in first.items() for one in group[:1] if one.entry is not None}
    return Towns(names, holders, entries)
