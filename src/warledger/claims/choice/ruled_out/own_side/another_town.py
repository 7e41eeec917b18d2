"""Bare words for fighters in, the groups out that the report names only for other towns: the words are not theirs.

"Abu Sayyaf attacked a patrol in Patikul. In Cotabato, six militants were killed": whose these were is not said.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.choice.ruled_out.other_deed import claimed_elsewhere
from warledger.claims.choice.ruled_out.other_deed.claimed_elsewhere import all_apart, own_places
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading, once_a_report

#: Words that say nothing of whose they are.
_BARE = frozenset(
    "rebels guerrillas guerillas insurgents militants jihadists jihadis terrorists extremists bandits gunmen fighters "
    "militiamen gangsters".split()
)
#: Right before those told of already: "the militants", "three of those rebels".
_TOLD = compiled(r"\b(?:the|these|those|its|their|his) (?:[\w-]+ )?$", re.I)
_REACH = 24
_WIDE = frozenset(("continent", "region", "water"))


def of_counted(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those to whom "six militants" of the anchor do not belong."""
    noun = anchor.noun_span
    if noun is None or not _is_bare(noun.of(reading.text)):
        return frozenset()
    if _TOLD.search(reading.text, max(0, noun.start - _REACH), noun.start):
        return frozenset()
    return _told_elsewhere(reading, anchor) | _only_claimed(reading, anchor)


def _only_claimed(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The groups that another sentence holds only for an attack elsewhere: "Goma's bomb. M23 claimed it. In Uvira"."""
    if not reading.blames:
        return frozenset()
    named = {key for m, key in sided(reading) if reading.sentence_at(m.span.start) == anchor.sentence}
    return claimed_elsewhere.parties(reading, anchor) - named


#: A place that opens a sentence, as that of another scene.
_OPENS = compiled(r"\W*(?:In|At|Near|Outside) (?:the )?(?:[a-z]+ ){0,4}[A-Z]")


def of_deed(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those who did not do what a sentence tells that opens with another town: "In Odesa, 42 people died"."""
    here = reading.sentences[anchor.sentence]
    if anchor.kind != "figure" or not anchor.sentence or not _OPENS.match(here.text):
        return frozenset()
    return _told_elsewhere(reading, anchor)


def _is_bare(words: str) -> bool:
    word = words.lower()
    return word in _BARE or word + "s" in _BARE or word == "gunman"


def _told_elsewhere(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The groups that the anchor's sentence does not name, and others only for other towns or another country."""
    groups = _towns_of(reading)
    if not groups:
        return frozenset()
    here = _named(own_places(reading, anchor))
    told = {anchor.sentence}
    if not here and anchor.sentence and not reading.places_in(anchor.sentence):
        here = _named(reading.places_in(anchor.sentence - 1))  # "five rebels were killed there"
        told.add(anchor.sentence - 1)
    if not here:
        return frozenset()
    named = {key for m, key in sided(reading) if reading.sentence_at(m.span.start) in told}
    return frozenset(key for key, there in groups.items() if key not in named and _apart(here, there))


@once_a_report
def _towns_of(reading: Reading) -> dict[Hashable, list[PlaceMention]]:
    """The groups of which each sentence that names them names a place, to these places."""
    out: dict[Hashable, list[PlaceMention]] = {}
    loose = set[Hashable]()
    for m, key in sided(reading):
        if m.kind in GROUPS and not key.islower():
            there = _named(reading.places_in(reading.sentence_at(m.span.start)))
            out.setdefault(key, []).extend(there)
            if not there:
                loose.add(key)
    return {key: there for key, there in out.items() if key not in loose}


def _named(places: Iterable[PlaceMention]) -> list[PlaceMention]:
    return [p for p in places if p.form == "name" and (p.entry is None or p.entry.kind not in _WIDE)]


def _apart(here: Sequence[PlaceMention], there: Sequence[PlaceMention]) -> bool:
    """Are they other towns, none known to lie within the others, or towns of other countries?"""
    states = {p.entry.country if p.entry else None for p in here}
    others = {p.entry.country if p.entry else None for p in there}
    if states.isdisjoint(others) and None not in states | others:
        return True
    ones, rest = _narrow(here), _narrow(there)
    return bool(ones and rest) and all(_are_two(one, other) for one in ones for other in rest)


def _narrow(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The towns among them, or else whatever is no whole country."""
    towns = [p for p in places if p.entry is None or p.entry.kind == "place"]
    return towns or [p for p in places if p.entry is not None and p.entry.kind != "country"]


def _are_two(one: PlaceMention, other: PlaceMention) -> bool:
    if one.entry is None or other.entry is None:
        # a village that no gazetteer has, and a town
        known = one.entry or other.entry
        return place_key(one) != place_key(other) and (known is None or known.kind == "place")
    return all_apart([one], [other])
