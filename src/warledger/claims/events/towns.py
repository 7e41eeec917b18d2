"""A report's places in; which of their names mean one town, and which lie in which, out.

An air strike "on rural Homs" in the headline and one on al-Ghanto, a village of Homs, further down are one event told
twice, as are those on "Jerablus" and "Jarabulus": only other towns part events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from warledger.claims.events import scenes
from warledger.claims.places import PlaceMention, lies_in
from warledger.knowledge.gazetteer.names import fold, skeleton
from warledger.records import Span

#: Places that are compared with each other: reports that name more are lists.
_MOST = 200


@dataclass(frozen=True)
class Towns:
    """What is known of the places of one report's events.

    Attributes:
        names: Each place's words, as `scenes.key` gives them, to the key of its first spelling.
        holders: A place's key to those of the report's other places that it lies in.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    holders: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def key(self, words: str) -> str:
        """What makes two mentions one place: the town's key."""
        key = scenes.key(words)
        return self.names.get(key, key)

    def around(self, key: str) -> frozenset[str]:
        """The report's places that a town lies in."""
        return self.holders.get(key, frozenset())


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
    return Towns(names, holders)
