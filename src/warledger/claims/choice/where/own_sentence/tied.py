"""An anchor whose own words are tied to a place in, the places told before at which it was not out.

"A bomb killed nine in the Karrada district. A tenth person died in the Mansour district": not in Karrada, of which the
report tells much more. What lies in the place that is named may say more narrowly where it was, and so may what is told
later: a lead names the province's town, and the next sentence the village.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.slots import OWN_PLACE, opened
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import NARROW, SCENE_FROM
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.choice.where.own_sentence import told_there
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.located.nesting import another_town
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Words that tie a deed, or those whom it hit, to a place.
_IN = frozenset({"in", "at", "inside"})
_PREP, _CONJ, _DOBJ, _ADVCL = map(columns.number, ("prep", "conj", "dobj", "advcl"))
_VBG = columns.number("VBG")
#: Verbs of flight, and what ties those who flee to where they lived.
_LEAVE, _OUT_OF = frozenset("leave flee evacuate abandon escape vacate".split()), frozenset({"from", "of"})
#: Those of armies, which are told of the town that they leave.
_WITHDRAW = frozenset({"withdraw", "retreat"})
#: How narrowly a town says where something was.
_TOWN = NARROW["city"]
#: The role of a place from which another is told to lie so far.
_FAR_OFF = "distance"
#: Between such a word and the name: "in the northern town of", "at a checkpoint in Guanajuato's".
_BETWEEN = compiled(r" (?:[a-z][\w’'-]* ){0,7}(?:[A-Z][\w-]*[’']s )?")


def kept(
    reading: Reading,
    anchor: Anchor,
    setting: Setting,
    candidates: list[Candidate],
    told: Mapping[Hashable, Sequence[Span]],
    meant: Collection[Hashable],
) -> list[Candidate]:
    """The places without those told before an anchor's sentence at which it was not, its words being tied to one.

    Args:
        reading: The report.
        anchor: What asks.
        setting: How the report's places lie to each other.
        candidates: The places.
        told: Place to its words.
        meant: Those that its sentence means by their kind alone.
    """
    settled = told_there.only(reading, anchor, setting, candidates)
    if settled is not None:
        return settled
    own = _tied(reading, anchor, setting)
    if own is not None:
        for candidate in candidates:
            if candidate.key == own and OWN_PLACE not in candidate.features and _among_others(candidates, own, setting):
                candidate.features += [OWN_PLACE]
    only = own or _only_told(reading, anchor.sentence, setting)
    if only is None:
        return candidates
    here = reading.sentences[anchor.sentence]
    fled = _flight(reading, anchor)
    others = _of_others(reading, anchor, setting)
    # another spelling of it ("Jarabulus", "Jerablus")
    same = {c.value.entry.id: c.value.entry for c in candidates if c.key == only and c.value.entry is not None}

    def elsewhere(c: Candidate) -> bool:
        if c.key in (own, only) or c.key in meant or (c.value.entry is not None and c.value.entry.id in same):
            return False
        if not _apart(c, only, setting) and not any(another_town(c.value, entry) for entry in same.values()):
            return False
        if own is not None and all(span.start < here.start for span in told[c.key]):
            return True
        if own is not None and fled and c.features[0] == HERE and setting.narrow.get(c.key, 0) >= SCENE_FROM:
            return True
        return c.key in others and all(span.start >= here.end for span in told[c.key])

    return [c for c in candidates if not elsewhere(c)]


def _flight(reading: Reading, anchor: Anchor) -> bool:
    """Is an anchor's verb one of flight? "4,000 people fled Gao and 300 fled Kidal": each left its own."""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return False
    verb = doc[anchor.trigger].lemma_.lower()
    return verb in _LEAVE or verb in _WITHDRAW


def _among_others(candidates: Sequence[Candidate], own: Hashable, setting: Setting) -> bool:
    """Does the sentence name another town as well, which doesn't hold it?"""
    around = setting.holders.get(own, set()) | {own}
    return any(
        c.features[0] == HERE and c.key not in around and setting.narrow.get(c.key, 0) >= SCENE_FROM for c in candidates
    )


def _apart(candidate: Candidate, own: Hashable, setting: Setting) -> bool:
    """Is a place known not to lie in another, nor to hold it as a row does?"""
    held = _held(candidate.key, setting)
    if own in held or any(own in setting.holders.get(key, ()) for key in held):
        return False
    if setting.narrow.get(candidate.key, 0) <= setting.narrow.get(own, 0) and candidate.value.form == "name":
        return True
    around = setting.holders.get(own, set())
    return any(setting.narrow.get(key, 0) >= SCENE_FROM and key not in around for key in held)


def _held(key: Hashable, setting: Setting) -> set[Hashable]:
    """What a place lies in: by the report's words alone, where these tell it, as two cities beside it may hold it."""
    inner = setting.inner.get(key)
    return setting.holders.get(key, set()) if inner is None else {inner} | setting.holders.get(inner, set())


def _of_others(reading: Reading, anchor: Anchor, setting: Setting) -> frozenset[Hashable]:
    """The places to which later sentences tie other numbers than a figure's own."""
    if anchor.figure is None or anchor.figure.counted.low is None:
        return frozenset()
    low = anchor.figure.counted.low
    same = _places_of(reading, low)
    tied = _ties(reading, setting)
    return frozenset(key for index, key in tied if index > anchor.sentence) - same


@once_for_each
def _places_of(reading: Reading, low: int) -> frozenset[Hashable]:
    """The places of all sentences that tell one number."""
    again = {index for index, figure in reading.figures if figure.counted.low == low}
    return frozenset(place_key(m) for index in again for m in reading.places_in(index))


@once_a_report
def _ties(reading: Reading, setting: Setting) -> list[tuple[int, Hashable]]:
    """(sentence, place) of each number that is tied to a place."""
    out = []
    for index, figure in reading.figures:
        low = figure.counted.low
        if low is not None and (figure.counted.numbered or figure.counted.kind == "pair"):
            heads = (figure.trigger.head if figure.trigger is not None else None, figure.counted.head)
            found = _of_tokens(reading, index, heads, setting)
            if not found and (only := _only_one(reading, index, setting, far_off=False)) is not None:
                found = {only}
            out += [(index, key) for key in found]
    return out


def _tied(reading: Reading, anchor: Anchor, setting: Setting) -> Hashable | None:
    """The one town or narrower place to which the anchor's words are tied."""
    found: set[Hashable] = set(opened(reading, anchor))
    figure = anchor.figure
    # one alone is in one town, and events are told for each town of a row
    rows = figure is not None and 1 not in (figure.counted.low, figure.counted.high)
    found = found or _of_tokens(reading, anchor.sentence, (anchor.trigger, anchor.counted), setting, rows=rows)
    found = {key for key in found if setting.narrow.get(key, 0) >= SCENE_FROM}
    return found.pop() if len(found) == 1 else None


@once_for_each
def _only_told(reading: Reading, sentence: int, setting: Setting) -> Hashable | None:
    """The one town or narrower place that a sentence names, where asked for by each of its anchors."""
    return _only_one(reading, sentence, setting)


def _only_one(reading: Reading, index: int, setting: Setting, *, far_off: bool = True) -> Hashable | None:
    """The one town or narrower place that a sentence names, what that lies in left out.

    Args:
        reading: The report.
        index: Index of the sentence.
        setting: How the report's places lie to each other.
        far_off: Also one from which it was so far.
    """
    named = {
        place_key(m)
        for m in reading.places_in(index)
        if m.form != "generic"
        and (m.span.start not in setting.roles or (far_off and setting.roles[m.span.start] == _FAR_OFF))
    }
    named -= {holder for key in named for holder in setting.holders.get(key, ())}
    named = {key for key in named if setting.narrow.get(key, 0) >= _TOWN}
    return named.pop() if len(named) == 1 else None


def _of_tokens(
    reading: Reading, index: int, tokens: Sequence[int | None], setting: Setting, *, rows: bool = False
) -> set[Hashable]:
    doc = reading.docs[index]
    if doc is None or not reading.places_in(index):
        return set()
    read = columns.of(doc)
    heads = [at for at in tokens if at is not None]
    # "detonated a bomb in Jamundi, hurting six"
    over = [read.head[at] for at in heads if read.tag[at] == _VBG and read.dep[at] == _ADVCL]
    heads += [*over, *(c for at in over for c in read.children[at] if read.dep[c] == _DOBJ)]
    own = {key for at in heads for key in _behind(reading, index, doc, doc[at], setting, rows=rows)}
    if own:
        return own
    # "killed a couple and their four children in Beni"
    beside = [
        other
        for at in heads
        if read.dep[at] == _CONJ or any(read.dep[c] == _CONJ for c in read.children[at])
        for other in doc[at].conjuncts
        if other.i > at and other.pos_ == "NOUN"
    ]
    return {key for other in beside for key in _behind(reading, index, doc, other, setting, rows=rows)}


def _behind(reading: Reading, index: int, doc: Doc, token: Token, setting: Setting, *, rows: bool) -> set[Hashable]:
    """The places that prepositions tie to a token; with `rows` the row of those that stand in one."""
    start, read = reading.sentences[index].start, columns.of(doc)
    withdrew = token.lemma_.lower() in _WITHDRAW
    left = withdrew or token.lemma_.lower() in _LEAVE
    ends = [
        start + read.starts[c] + len(read.words[c])
        for c in read.children[token.i]
        if read.dep[c] == _PREP and (read.words[c] in _IN or (left and read.words[c] in _OUT_OF))
    ]
    if left and not withdrew and token.pos_ == "VERB":
        ends.append(start + token.idx + len(token))  # "fled Gao", "evacuated the town of Kidal"
    if not ends:
        return set()
    named = reading.places_in(index)
    opened_by = {m.parts[0]: m for m in named if rows and m.form == "list"}
    return {
        place_key(opened_by.get(m.span, m))  # "killed nine in Gao and Kidal": in both
        for m in named
        if m.form == "name"
        and (m.span.start not in setting.roles or (withdrew and setting.roles[m.span.start] == "origin"))
        and any(end <= m.span.start and _BETWEEN.fullmatch(reading.text, end, m.span.start) for end in ends)
    }
