"""A report's text in, the places that it says people left out: one list for each passage, "from Darreh and Bamsar".

Whoever is brought out of two towns under one deal, on one day and to one city, is told of with the same names twice;
what tells the two journeys apart is where each began.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from warledger.incidents.compared.places import spelt, spot
from warledger.knowledge.gazetteer.names import fold
from warledger.records import Claim

#: What only a report of flight has.
_FLIGHT = re.compile(r"\b(?:evacuat|evacuee|fle[ed]|displace|exodus|refugee|bus(?:es|sed)\b)", re.IGNORECASE)
#: Behind these stands where people leave.
_FROM = re.compile(
    r"\b(?:from|out of|left|leav(?:e|es|ing)|fled|flee(?:s|ing)?|evacuat(?:e|es|ed|ing)|evacuation of"
    r"|(?:residents|inhabitants|people|civilians|villagers|families) (?:of|in))\s+(?=\S)",
    re.IGNORECASE,
)
#: Where the places that people leave end: they go elsewhere, at some time, on some road, or others leave others.
_END = re.compile(
    r"[.;:!?()\"“”\n\d]|\b(?:for|to|in|into|at|on|by|near|toward|towards|after|before|since|when|while|where|which|who"
    r"|as|via|through|heading|bound|under|during|with|were|was|are|have|has|had|will|would|said|left|leaving|fled"
    r"|fleeing|from|(?:mon|tues|wednes|thurs|fri|satur|sun)day|late|early|overnight|yesterday|today)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[^\W\d_]{2}[-‐])?([^\W\d_][\w’'-]*)")
#: Characters behind the word within which its places stand.
_REACH = 110
#: Characters of a sentence that are looked at on either side of the word.
_SENTENCE = 250
#: where_prec of what has no border on any map: a valley or a belt of suburbs holds the towns that others name.
_REGION = 5
#: Shorter words tell no place from another.
_SHORTEST = 3


class Passage(NamedTuple):
    """A word of leaving and what stands behind it; names as `places.spelt` has them, sorted.

    Attributes:
        at: Offset of the word.
        left: The places left.
        others: Names that the same sentence has beside them: where people go, or wait.
    """

    at: int
    left: tuple[str, ...]
    others: tuple[str, ...]


def passages(text: str) -> tuple[Passage, ...]:
    """All passages of a report that say which places people left."""
    if _FLIGHT.search(text) is None:
        return ()
    found = []
    for match in _FROM.finditer(text):
        left = _names(text[match.end() : match.end() + _REACH])
        if left:
            found.append(Passage(match.start(), left, tuple(sorted(_sentence(text, match) - {*left}))))
    return tuple(found)


def _sentence(text: str, match: re.Match[str]) -> set[str]:
    """Names of the sentence around a word."""
    before = text[max(0, match.start() - _SENTENCE) : match.start()].rpartition(".")[2]
    behind = text[match.end() : match.end() + _SENTENCE].partition(".")[0]
    return _all_names(before) | _all_names(behind)


def _names(behind: str) -> tuple[str, ...]:
    end = _END.search(behind)
    return tuple(sorted(_all_names(behind[: end.start()] if end else behind)))


def _all_names(text: str) -> set[str]:
    some = (m.group(1) for m in _NAME.finditer(text))
    return {spelt(fold(word)) for word in some if word[0].isupper() and len(word) >= _SHORTEST}


def of(claims: Iterable[Claim], known: Sequence[Passage], placed: Collection[str]) -> tuple[str, ...]:
    """The places that those left whom claims of flight count or tell of, sorted; none where none is known.

    Args:
        claims: Claims of one report.
        known: The passages of its text.
        placed: Names of the places that any claim of the report gives (`towns`).
    """
    fled = [c for c in claims if c.effect == "displaced" or (c.effect is None and c.event == "displacement")]
    return tuple(sorted({name for claim in fled for name in _of(claim, known, placed)})) if known else ()


def towns(claims: Iterable[Claim]) -> set[str]:
    """Names of the towns, villages and spots of claims: what else is left, as "Shiite villages", names no place."""
    return {name for claim in claims for name in _town(claim)}


def _of(claim: Claim, known: Sequence[Passage], placed: Collection[str]) -> set[str]:
    """The passages that name its place; where it is put elsewhere, what its own words or its place's sentences say, as
    long as that is one flight.
    """
    place = _town(claim)
    same = [p for p in known if not place.isdisjoint(p.left)]
    if same:
        return {name for passage in same for name in passage.left}
    named = [p for p in known if not set(p.left).isdisjoint(placed)]
    spans = [s for name in ("event", "figure") for s in claim.evidence.get(name, ())]
    for some in (
        [p for p in named if any(start <= p.at < end for start, end in spans)],
        [p for p in named if not place.isdisjoint(p.others)],
        [p for p in known if not place.isdisjoint(p.others)],
    ):
        if some:
            return _one_flight(some)
    return set()


def _one_flight(some: Sequence[Passage]) -> set[str]:
    """All names of passages that share names with each other; none where two share none."""
    names, rest = {*some[0].left}, list(some[1:])
    while meeting := [p for p in rest if not names.isdisjoint(p.left)]:
        names.update(*(p.left for p in meeting))
        rest = [p for p in rest if p not in meeting]
    return set() if rest else names


def _town(claim: Claim) -> set[str]:
    place = claim.place
    return set() if place is None or place.where_prec == _REGION or spot(place) is None else {*_names(place.text)}


def two(one: Collection[str], other: Collection[str]) -> bool:
    """Did two flights begin in places that share no name? Not said where one's place is unknown."""
    return bool(one) and bool(other) and set(one).isdisjoint(other)
