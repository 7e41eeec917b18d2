"""An anchor in, the parties out whom the report holds only for an attack at another place than the anchor's.

"No group claimed the attack in Kabul. Islamic State said it was behind the Nangarhar bombing": the dead of Kabul are
nobody's. "A bomb killed nine in Kabul. The Taliban claimed it. Two died in Herat": nor are those two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable

from warledger.claims import places
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import named
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import LONG
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.records import Blame

_DEED = (
    r"(?:attacks?|bomb(?:ing|ings|s)?|blasts?|explosions?|strikes?|raids?|air ?strikes?|shelling|massacres?|assaults?|"
    r"ambush(?:es)?|shootings?|killings?|abductions?|kidnappings?|murders?)\b"
)
#: "The Nangarhar bombing", "Kabul's suicide attack"; "the attack in Kabul", "the bombing of a mosque in Herat".
_BEFORE_DEED = compiled(rf"(?:[’']s)?(?: [a-z-]+){{0,2}} {_DEED}")
_BEHIND_DEED = compiled(
    rf"\b(?:the|this|that|its|both|an?) (?:[\w-]+ )?{_DEED}(?: (?:of|on) (?:an?|the) [a-z ]+)?"
    r" (?:in|at|near|on|outside) (?:the )?$"
)
#: "The blast in which nine men died in Herat", "the attack that killed nine in Herat".
_IN_WHICH = compiled(
    rf"\b(?:the|this|that) (?:[\w-]+ )?{_DEED}[^.;]{{0,30}}? (?:in which|that|which) "
    r"(?:killed|wounded|left|\w+ (?:[\w-]+ ){0,4}?(?:died|were killed|was killed))[^.;,]{0,40}?"
    r" (?:in|at|near|outside) (?:the )?$"
)
#: Words with which a sentence goes on to something else.
_TURN = compiled(r";|\b(?:while|whereas)\b")
#: The same between two clauses that each tell of a deed.
_JOINED = compiled(r", (?:and|but) ")
_REACH = 90
#: Before a place from which people came: "50 families from Homs, Hama and Raqqa".
_WHENCE = compiled(r"\bfrom (?:the )?(?:[A-Z][\w’'-]+(?:,? and|,)? )*$")
#: Kinds of entries in which two places may lie together.
_WIDE = frozenset(("country", "continent", "region", "water"))


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of, by the place of what they are said to have done."""
    held = _held_there(reading)
    before = _laid_before(reading)
    if not held and not before:
        return frozenset()
    here = own_places(reading, anchor)
    if not here:
        return frozenset()
    found = {party for party, there in held.items() if all_apart(here, there)}
    loose = {key for at, key, there in before if anchor.sentence <= at or not all_apart(here, there)}
    return frozenset(found | {key for _, key, _ in before} - loose)


#: Words that tell of more attacks than one, or of the killing of several; what lays these on somebody names no town for
#: each.
_MANY = compiled(
    r"\b(?:attacks|bombings|bombs|blasts|explosions|strikes|raids|massacres|assaults|ambushes|shootings|killings|murders|"
    r"abductions|kidnappings|incidents|violence|both|all|them|these|those|series|string|wave|spate|campaign|each|"
    r"(?:killing|murder|abduction|kidnapping|execution|death) of (?:the )?(?:\d+|two|three|four|five|six|seven|eight|"
    r"nine|ten|dozens|scores|hundreds|several|many))\b"
)


@once_a_report
def _laid_before(reading: Reading) -> list[tuple[int, Hashable, list[PlaceMention]]]:
    """On whom one attack is laid that the same sentence tells of, or the one before; the sentence, and where that was.

    Only those on whom nothing else is laid.
    """
    out: list[tuple[int, Hashable, list[PlaceMention]]] = []
    for blame in reading.blames:
        if blame.status == "denied" or blame.evidence is None:
            continue
        at = reading.sentence_at(blame.evidence.start)
        told = _towns(reading, at) or (_towns(reading, at - 1) if at else [])
        one = _MANY.search(reading.low, blame.evidence.start, reading.sentences[at].end) is None
        out.append((at, named(reading, blame.agent), told if one else []))
    loose = {key for _, key, told in out if not told}
    return [row for row in out if row[1] not in loose]


def _towns(reading: Reading, sentence: int) -> list[PlaceMention]:
    """The places of a sentence that are no whole countries, nor the provinces in which others of them lie."""
    found = [
        p for p in reading.places_in(sentence) if p.form == "name" and p.entry is not None and p.entry.kind not in _WIDE
    ]
    if len(found) < 2:
        return found
    return [
        p for p in found if not any(o is not p and not places.lies_in(p, o) and places.lies_in(o, p) for o in found)
    ]


def is_of(reading: Reading, anchor: Anchor, blame: Blame) -> bool:
    """Can a statement be about what the anchor tells, by the place of the attack that it names?"""
    there = _deed_at(reading, blame)
    here = own_places(reading, anchor) if there else []
    return not (there and here and all_apart(here, there))


@once_a_report
def _held_there(reading: Reading) -> dict[Hashable, list[PlaceMention]]:
    """Who is held for attacks of which each statement names the place, to these places."""
    out: dict[Hashable, list[PlaceMention]] = {}
    loose: set[Hashable] = set()
    for blame in reading.blames:
        if blame.status == "denied":
            continue
        party, there = named(reading, blame.agent), _deed_at(reading, blame)
        out.setdefault(party, []).extend(there)
        if not there:
            loose.add(party)
    return {party: there for party, there in out.items() if party not in loose}


def _deed_at(reading: Reading, blame: Blame) -> list[PlaceMention]:
    """The places of the attack that a statement names, by its own words."""
    if blame.evidence is None:
        return []
    start = blame.evidence.start
    end = part(reading, reading.sentence_at(start), start)[1]
    return [
        place
        for place in reading.places_in(reading.sentence_at(start))
        if place.form == "name" and start < place.span.start < end and _names_a_deed(reading.text, place)
    ]


def _names_a_deed(text: str, place: PlaceMention) -> bool:
    start, end = place.span
    first = max(0, start - _REACH)
    return bool(
        _BEFORE_DEED.match(text, end) or _BEHIND_DEED.search(text, first, start) or _IN_WHICH.search(text, first, start)
    )


def own_places(reading: Reading, anchor: Anchor) -> list[PlaceMention]:
    """The places of the anchor's own part of its sentence."""
    first, last = part(reading, anchor.sentence, anchor.span.start)
    return [
        p
        for p in reading.places_in(anchor.sentence)
        if p.form == "name" and first <= p.span.start < last and not _WHENCE.search(reading.text, first, p.span.start)
    ]


def part(reading: Reading, sentence: int, at: int) -> tuple[int, int]:
    """Where the part of a sentence begins and ends that tells of one thing, by the words that go on to another."""
    bounds = _bounds(reading, sentence)
    nth = bisect_right(bounds, at, 1, len(bounds) - 1)
    return bounds[nth - 1], bounds[nth]


@once_for_each
def _bounds(reading: Reading, sentence: int) -> list[int]:
    """Where the parts of a sentence begin, in order, and where the last one ends."""
    whole = reading.sentences[sentence]
    turns = {m.start() for m in _TURN.finditer(reading.text, whole.start, whole.end)}
    if ", and " in whole.text or ", but " in whole.text:
        told = [m.head.start for m in reading.mentions if m.sentence == sentence]
        joined = (m.start() for m in _JOINED.finditer(reading.text, whole.start, whole.end))
        turns.update(t for t in joined if any(t < head for head in told) and any(head < t for head in told))
    return [whole.start, *sorted(turns), whole.end]


def all_apart(ones: list[PlaceMention], others: list[PlaceMention]) -> bool:
    """Is none of these places one of those, or within one, as far as is known?"""
    return all(_apart(one, other) for one in ones for other in others)


def _apart(one: PlaceMention, other: PlaceMention) -> bool:
    """Are they two towns or provinces, neither within the other as far as is known?"""
    if one.entry is None or other.entry is None or place_key(one) == place_key(other):
        return False
    if any(m.entry is None or m.entry.kind in _WIDE or LONG.search(m.text) for m in (one, other)):
        return False
    return not (places.lies_in(one, other) or places.lies_in(other, one))
