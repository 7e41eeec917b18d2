"""A figure in, the two sides of the clash that hit those counted out, where nothing says to which side they fell.

"The Zetas and the Gulf cartel fought in Reynosa. Police found nine bodies": neither alone killed all nine. Those of one
side fell to the other: the figure tells whose they are then. So with a side that is no party: "youths clashed with
police, leaving nine dead".
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import is_clash, who_fought
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import two_sides
from warledger.claims.choice.parties.called import NOBODY, armed, over, party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_HARMED = frozenset(("killed", "wounded", "casualties"))
_FIGHTERS = frozenset(("combatant", "leader"))
_THEM = compiled(r"(?: of)? ?\bthem\b", re.I)


def sides(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> frozenset[Hashable]:
    """Those two, of the figure's sentence or one beside it, where its own has nobody acting."""
    if anchor.figure is None or anchor.label not in _HARMED or own - NOBODY:
        return frozenset()
    if anchor.category in _FIGHTERS and not _of_the_people(reading, anchor):
        return frozenset()
    if _THEM.match(reading.text, anchor.span.end) or _THEM.search(reading.text, anchor.span.start, anchor.span.end):
        return frozenset()  # "scores of them": one side's, of whom it has just told
    if unnamed := _with_unnamed(reading, anchor):
        return unnamed
    if parted := two_sides.of(reading).get(anchor.sentence):
        return frozenset(key for side in parted for m in side if (key := party(m)))
    fighting, at = both_sides.fighting(reading, view), _first_told(reading, anchor)
    here = fighting.get(at, set())
    doing = {key for s, key, _, acts in acting(reading, view) if acts and s == at}
    if doing:
        return frozenset()
    before = here or fighting.get(at - 1, set())
    if len(before) < 2:
        told = _between(reading)
        if told.get(at):
            return frozenset(told[at])  # of two who clashed, even where the report's word for one is not known
        before = told.get(at - 1, set()) or (told.get(at + 1, set()) if _goes_on(reading, at) else set())
    return frozenset(before) if len(before) > 1 else frozenset()


#: Leaders who lead no fighters.
_LEADERS = compiled(
    r"\b(?:social|community|civic|civil|religious|tribal|indigenous|native|union|labou?r|student|village|local|church|"
    r"peasant|farm|opposition|political|party|neighbou?rhood|traditional) (?:leader|chief|elder|activist)s?\b",
    re.I,
)


def _of_the_people(reading: Reading, anchor: Anchor) -> bool:
    """Are they leaders of people who don't fight: "social leaders"?"""
    noun = anchor.noun_span
    return noun is not None and _LEADERS.search(reading.text, noun.start, noun.end) is not None


def _with_unnamed(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The one named side of a clash that left those counted dead, whose other side is people without a party."""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or anchor.category == "civilian":
        return frozenset()
    for token in causes_of(reading, (anchor.sentence, anchor.trigger)):
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if subject is None or token.pos_ != "VERB" or not is_clash(token):
            continue
        first, *others = who_fought(reading, anchor.sentence, token)
        if not over(reading, first):
            return frozenset(key for span in others for m in over(reading, span) if (key := party(m)))
    return frozenset()


def _first_told(reading: Reading, anchor: Anchor) -> int:
    """The sentence of a figure, or of the whole that it is only a part of: "17 children were among those killed"."""
    whole = anchor.figure.whole if anchor.figure is not None else None
    if whole is None:
        return anchor.sentence
    return next((index for index, figure in reading.figures if figure is whole), anchor.sentence)


#: A sentence that says of harm told before in what fighting it was done.
_IN_IT = compiled(
    r"(?:^|said |says |added )(?:that )?(?:the|these|those|all|most of the) "
    r"(?:casualties|deaths|fatalities|losses|killings|victims|injuries|dead|violence|fighting|clashes|battles)\b",
    re.I,
)


def _goes_on(reading: Reading, at: int) -> bool:
    return at + 1 < len(reading.sentences) and _IN_IT.search(reading.sentences[at + 1].text) is not None


@once_a_report
def _between(reading: Reading) -> dict[int, set[Hashable]]:
    """By sentence, the parties that it names behind "clashes between", whatever they do there by the parse."""
    out: dict[int, set[Hashable]] = {}
    for mention in reading.mentions:
        if mention.type == "clash" and reading.text.startswith(" between ", mention.head.end):
            named = {key for m, key in armed(reading) if m.form != "joint" and mention.span.covers(m.span)}
            out.setdefault(mention.sentence, set()).update(named)
    return out
