"""A report's places in; which of their names mean one town, and which lie in which, out.

An air strike "on rural Homs" in the headline and one on al-Ghanto, a village of Homs, further down are one event told
twice, as are those on "Jerablus" and "Jarabulus": only other towns part events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from warledger.claims.events import scenes
from warledger.claims.places import PlaceMention, lies_in
from warledger.claims.places.nesting import kilometres
from warledger.knowledge.gazetteer import Entry
from warledger.knowledge.gazetteer.names import fold, skeleton
from warledger.records import Span

#: Kilometres within which two places may be "near" one city, whatever province each lies in.
_SUBURBS = 50.0
#: Places that are compared with each other: reports that name more are lists.
_MOST = 200


@dataclass(frozen=True)
class Towns:
    """What is known of the places of one report's events.

    Attributes:
        names: Each place's words, as `scenes.key` gives them, to the key of its first spelling.
        holders: A place's key to those of the report's other places that it lies in.
        entries: A place's key to what the gazetteer has of it, where that lies in a first-order division.
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

    def elsewhere(self, key: str, others: Iterable[str]) -> bool:
        """Does a place lie in another province than all of some others that are known?"""
        mine = self.entries.get(key)
        theirs = [self.entries[other] for other in others if other in self.entries]
        return mine is not None and bool(theirs) and all(_apart(mine, other) for other in theirs)


def _apart(one: Entry, other: Entry) -> bool:
    """Do two places lie in two provinces? The suburbs of a capital are often one of their own."""
    if (one.country, one.admin1) == (other.country, other.admin1):
        return False
    return kilometres(one, other) > _SUBURBS


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
    entries = {
        key: one.entry
        for key, group in first.items()
        for one in group[:1]
        if one.entry is not None and one.entry.admin1
    }
    return Towns(names, holders, entries)
