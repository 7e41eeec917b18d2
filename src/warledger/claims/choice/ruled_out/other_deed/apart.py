"""An anchor in, the parties that its sentence names for another deed out: "in revenge for", "two days after an attack".

"Jets bombed the town in revenge for the death of five crewmen": those who took revenge did not kill the crewmen, and
those on whom it was taken, not the townspeople. A suicide bombing is no state's.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.deeds.answered import Pair
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

#: Kinds of actors whose men don't blow themselves up.
_STATES = frozenset({"state", "state_forces", "police", "coalition", "peacekeepers", "official"})
_HARM = frozenset(("killed", "wounded", "casualties", "missing", "destroyed"))


def elsewhere(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of, by how its sentence, or one before it, is built."""
    if anchor.label == "suicide_bombing":
        states = frozenset(party(m) for m in reading.actors if m.side and m.kind in _STATES)
        return states | _of_two(reading, anchor)
    return _of_two(reading, anchor)


def _of_two(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that the sentence with two deeds of which an anchor tells one names only for the other."""
    pair, before = deed(reading, anchor) or (None, False)
    # "two rebels died five days after the army had killed others": it may have done both
    if pair is None or (pair.dates and not before and (anchor.kind == "event" or anchor.span.start < pair.part.start)):
        return frozenset()
    # "soldiers took nine wounded to hospital after shells hit the town": who came did no harm
    before = before or (pair.came and anchor.label in _HARM)
    return _other_side(reading, pair, before=before) - _named_in(reading, anchor, pair)


def uncounted_before(reading: Reading, anchor: Anchor) -> bool:
    """Is it harm without a number that somebody answers to, done by whom it names: "avenging the killing of nuns"?"""
    if anchor.figure is None or anchor.number:
        return False
    found = deed(reading, anchor)
    return found is not None and found[1]


def is_older(reading: Reading, anchor: Anchor) -> bool:
    """Is it told only as what another deed of its own sentence was before, or an answer to?"""
    pair, before = deed(reading, anchor) or (None, False)
    return pair is not None and before and anchor.sentence == pair.sentence


def elsewhere_placed(reading: Reading, anchor: Anchor, places: Iterable[Span]) -> list[Span]:
    """Of the places that a report names, those that it names for the other one of two deeds."""
    pair, before = deed(reading, anchor) or (None, False)
    if pair is None:
        elsewhere = reading.pairs and anchor.sentence not in reading.pairs
        return _of_older(reading, anchor, places) if elsewhere else []
    if before and pair.there:
        return []
    places = list(places)
    if before and pair.anew:
        return _not_of_older(reading, anchor, pair, places)
    told = [at for at in places if pair.bounds.covers(at)]
    other = [at for at in told if pair.holds(at.start, before=not before)]
    if pair.dates and not before and any(at.end <= pair.bounds.start for at in places):
        return other  # "nine died in Sela. ... Their death came days after a clash in Gao"
    if not before and 0 < len(other) < len(told):
        # "days after a blast in Kabul, gunmen shot two in Herat. The blast in Kabul wounded nine"
        other += [at for at in places if reading.gone_on.get(reading.sentence_at(at.start)) == (pair, True)]
        return other
    # without a place of its own, what follows on another deed may be where that was
    return other if len(other) < len(told) or (before and not pair.dates) else []


def _not_of_older(reading: Reading, anchor: Anchor, pair: Pair, places: Iterable[Span]) -> list[Span]:
    """Of a report's places those that neither the words for a deed that only dates another name, nor what goes on."""
    own = {mention.sentence for mention in anchor.event.mentions} if anchor.event is not None else set[int]()
    own |= {index for index, told in reading.gone_on.items() if told == (pair, True)} | {anchor.sentence}
    own.discard(pair.sentence)
    return [at for at in places if not pair.part.covers(at) and reading.sentence_at(at.start) not in own]


def _of_older(reading: Reading, anchor: Anchor, places: Iterable[Span]) -> list[Span]:
    """Of a report's places those of older deeds that other sentences recall.

    For an anchor whose own sentence names another, and where one is named before an older deed that only dates what is
    told.
    """
    own, first, older = False, len(reading.text), []
    for at in places:
        sentence = reading.sentence_at(at.start)
        own = own or sentence == anchor.sentence
        first = min(first, at.end)
        pair = reading.pairs.get(sentence)
        if pair is not None and not pair.there and pair.holds(at.start, before=True):
            older.append((at, pair))
    return [at for at, pair in older if own or (pair.dates and first <= pair.bounds.start)]


def other_deeds(reading: Reading, anchor: Anchor, at: int) -> bool:
    """Does an offset stand in the words for the other one of two deeds, in their sentence or another that has two?"""
    pair, before = deed(reading, anchor) or (None, False)
    if pair is None:
        return False
    other = pair if pair.bounds.start <= at < pair.bounds.end else reading.pairs.get(reading.sentence_at(at))
    return other is not None and other.holds(at, before=not before)


def own_deeds(reading: Reading, anchor: Anchor, at: int) -> bool:
    """Does it stand in the words for the one of two that the anchor tells of?"""
    pair, before = deed(reading, anchor) or (None, False)
    return pair is not None and pair.holds(at, before=before)


def deed(reading: Reading, anchor: Anchor) -> tuple[Pair, bool] | None:
    """The sentence with two deeds of which an anchor tells one, or goes on about one, and whether it is the older."""
    if not reading.pairs:
        return None
    return _deed(reading, anchor)


@once_for_each
def _deed(reading: Reading, anchor: Anchor) -> tuple[Pair, bool] | None:
    told = [(anchor.sentence, anchor.span.start)]
    if anchor.event is not None:
        told = [(mention.sentence, mention.head.start) for mention in anchor.event.mentions]
    for index, at in told:
        pair = reading.pairs.get(index)
        if pair is not None:
            sides = [before for before in (True, False) if pair.holds(at, before=before)]
            return (pair, sides[0]) if sides else None
        if index in reading.gone_on:
            return reading.gone_on[index]
    return None


def _named_in(reading: Reading, anchor: Anchor, pair: Pair) -> frozenset[Hashable]:
    """The parties that an anchor's own sentence names, where it only goes on from the one with two deeds."""
    here = reading.sentences[anchor.sentence]
    if anchor.sentence == pair.sentence:
        return frozenset()
    return frozenset(party(m) for m in reading.actors if here.start <= m.span.start < here.end)


def _other_side(reading: Reading, pair: Pair, *, before: bool) -> frozenset[Hashable]:
    """The parties that a sentence names only for the one of its two deeds that is not asked for."""
    apart: set[Hashable] = set()
    along: set[Hashable] = set()
    for mention in reading.actors:
        if mention.form == "reference" and before:
            continue  # "in revenge for the death of five crewmen when their helicopter crashed"
        if mention.side and mention.kind != "civilians" and pair.bounds.start <= mention.span.start < pair.bounds.end:
            (along if pair.holds(mention.span.start, before=before) else apart).add(party(mention))
    return frozenset(apart - along)
