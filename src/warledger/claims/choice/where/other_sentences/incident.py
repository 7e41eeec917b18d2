"""An anchor and a place named in other sentences in, whether both belong to one incident out: day, kind, distance.

A lead that says "a village in the north" is answered by the village that a later sentence names; a town that another
day's attack struck, or that lies far from what the anchor's own sentence names, is another incident's.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.located.nesting import kilometres
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.knowledge.gazetteer import Entry

#: A place without its name: "a rebel-held town", "two villages", "this camp".
_UNNAMED = compiled(
    r"\b(?:an?|one|two|three|four|several|this|that|these|those|some) (?:[\w-]+ ){0,3}?"
    r"(?:towns?|villages?|camps?|neighbou?rhoods?|districts?|suburbs?|hamlets?|cit(?:y|ies)|areas?|region|market|"
    r"mosque|school|hospital|checkpoint|base|position)\b(?! of [A-Z])",
)
#: What happened at another time than what was told before: "three days later", "last month".
_ANOTHER_TIME = compiled(
    r"\b(?:hours|days?|weeks?|months?|years?) (?:later|after|before|earlier)\b|"
    r"\b(?:last|(?:earlier|later) (?:this|that)|the (?:previous|following)) (?:week|month|year|[a-z]+day)\b|"
    r"\b(?:the day before|the next day)\b"
)
#: Words without which either finds nothing: the searches are slow.
_SORTS = (
    *("town", "village", "camp", "neighbo", "district", "suburb", "hamlet", "city", "cities", "area", "region"),
    *("market", "mosque", "school", "hospital", "checkpoint", "base", "position"),
)
_APART_IN_TIME = ("later", "after", "before", "earlier", "last ", "previous", "following", "next day")
#: Kilometres: within a town's surroundings, within a province. Set by hand.
_NEAR, _PROVINCE = 30.0, 120.0


#: Another place of a kind, without its name: "two other districts", "another strike hit a settlement in the east".
_OTHER_SPOT = compiled(
    r"\b(?:(?:another|other|separate|different)(?: [\w-]+ed)?|"
    r"(?:another|separate|second|third) (?:[\w-]+ ){0,2}?(?:strike|raid|attack|bomb|blast|explosion|airstrike|shell|"
    r"rocket|assault|missile)s? (?:[\w-]+ ){1,3}?(?:an?|one|two|three|several)(?: [\w-]+)?) "
    r"(?P<kind>district|neighbou?rhood|quarter|settlement|village|town|suburb|camp|hamlet)s?\b(?! of [A-Z])",
    re.I,
)
#: A sentence of somewhere else, of which nothing is known but that it is no place told before.
_ELSEWHERE = compiled(r"\W*elsewhere\b(?! (?:in|around|across) the (?:city|town|district|capital|village))", re.I)
#: A part of a town without a name of its own, in a sentence that tells of more than the one before: "rebel fire also
#: killed eight in the west of the city".
_PART = compiled(
    r"\b(?:north|south|east|west|cent(?:re|er)|outskirts|edges?|other parts|other areas|parts)\w*"
    r"(?: (?:side|part|half|end|flank|outskirts|suburbs|districts|neighbou?rhoods))?"
    r" of (?:the|this) (?:city|town|capital)\b"
    r"|\b(?:the|this) (?:city|town|capital)[’']?s (?:[\w-]+ )?(?:(?:north|south|east|west)\w*|outskirts|edges?)\b"
)
_MORE = compiled(r"\b(?:also|an?other|others?|more|further|separate(?:ly)?|meanwhile|similar)\b", re.I)
#: "In the same province": in no town of it told before.
_SAME_PROVINCE = compiled(r"\bin the same (?:province|state|governorate|department|oblast|county)\b")
_BySentence = dict[int, set[Hashable]]
#: How narrowly a quarter of a town, a town, a district, and a province say where something is.
_QUARTER, _TOWN, _DISTRICT, _PROVINCES = 5, 3, 2, 1


@once_for_each
def narrowest(reading: Reading, sentence: int) -> int | None:
    """How narrow the places told before may be to be a sentence's, that tells of another one of a kind; None: any.

    "Five died in two other districts": in the city, and not in the district that the sentence before names.
    "Elsewhere" is in no town told before.
    """
    return _narrowest(reading.sentences[sentence].text)


def _narrowest(text: str) -> int | None:
    if _ELSEWHERE.match(text):
        return _DISTRICT - 1
    if "the same " in text and _SAME_PROVINCE.search(text):
        return _PROVINCES
    found = _OTHER_SPOT.search(text)
    if found is not None:
        return (_QUARTER if found["kind"].lower().startswith(("d", "n", "q")) else _TOWN) - 1
    if (" of the " in text or "s " in text) and _PART.search(text) and _MORE.search(text):
        return _QUARTER - 1
    return None


@once_for_each
def unnamed(reading: Reading, sentence: int) -> bool:
    """Does a sentence speak of a place without its name: "a rebel-held town"?"""
    text = reading.sentences[sentence].text
    return any(map(text.__contains__, _SORTS)) and _UNNAMED.search(text) is not None


@once_for_each
def at_another_time(reading: Reading, sentence: int) -> bool:
    """Does a sentence set what it tells of apart by its time: "three days later", "last month"?"""
    return _sets_apart(reading.lows[sentence])


def _sets_apart(low: str) -> bool:
    return any(map(low.__contains__, _APART_IN_TIME)) and _ANOTHER_TIME.search(low) is not None


class Incidents(NamedTuple):
    """What sets a report's incidents apart.

    Attributes:
        days: For each sentence, the single days on which it says that something happened.
        kinds: For each sentence, the kinds of events that it tells of.
        past: Sentences that say that something happened weeks before the report.
    """

    days: _BySentence
    kinds: _BySentence
    past: frozenset[int]


@once_a_report
def told(reading: Reading) -> Incidents:
    """The incidents that a report tells of."""
    return Incidents(days_of(reading), kinds_of(reading), _long_ago(reading))


def features(
    incidents: Incidents, here: int, candidate: Candidate, where: frozenset[int], inside: Sequence[Entry] | None
) -> list[str]:
    """What speaks for and against a place of other sentences being where the anchor's incident happened.

    Args:
        incidents: What the report tells of.
        here: Index of the anchor's sentence.
        candidate: The place.
        where: Sentences that name it.
        inside: Where the places of the anchor's own sentence lie (`located`); None where it names none.
    """
    days, kinds, past = incidents
    out = []
    day = _shared(days, here, where)
    if day is not None:
        out.append("day=same" if day else "day=other")
    kind = _shared(kinds, here, where)
    out.append("kinds=none" if kind is None else "kinds=same" if kind else "kinds=other")
    if inside is not None:
        out.append("geo=" + _distance(candidate, inside))
    if past and where <= past and here not in past:
        out.append("!longago")
    return out


#: Days before the report from which on what it dates is an older incident: wires tell of the last week's.
_OLD = timedelta(days=20)


def _long_ago(reading: Reading) -> frozenset[int]:
    """Sentences that say that something happened weeks before the report: "in a similar raid in May last year"."""
    told = reading.report.date
    if told is None:
        return frozenset()
    return frozenset(
        reading.sentence_at(m.when.span.start)
        for m in reading.times
        if m.when.span is not None and m.when.end is not None and told - m.when.end > _OLD and not m.speech
    )


@once_a_report
def days_of(reading: Reading) -> dict[int, set[Hashable]]:
    """For each sentence, the single days on which it says that something happened."""
    return _days(reading)


@once_a_report
def kinds_of(reading: Reading) -> dict[int, set[Hashable]]:
    """For each sentence, the kinds of events that it tells of."""
    return _kinds(reading)


def _shared(told: _BySentence, here: int, where: Iterable[int]) -> bool | None:
    """Do other sentences tell of one of those that a sentence tells of? None where it or all of them tell of none."""
    own = told.get(here)
    if not own:
        return None
    found = None
    for index in where:
        there = told.get(index)
        if there:
            if not own.isdisjoint(there):
                return True
            found = False
    return found


def _days(reading: Reading) -> _BySentence:
    """For each sentence, the single days on which it says that something happened."""
    out: _BySentence = {}
    for mention in reading.times:
        when = mention.when
        if when.span is None or when.start is None or when.start != when.end or mention.speech or mention.nested:
            continue
        out.setdefault(reading.sentence_at(when.span.start), set()).add(when.start)
    return out


def _kinds(reading: Reading) -> _BySentence:
    """For each sentence, the kinds of events that it tells of."""
    out: _BySentence = {}
    for mention in reading.mentions:
        out.setdefault(mention.sentence, set()).add(mention.type or mention.family)
    return out


def located(inside: Sequence[Candidate]) -> list[Entry] | None:
    """Where those of some places lie that are no countries, as far as the gazetteer tells; None of no places."""
    if not inside:
        return None
    found = (c.value.entry or c.value.around for c in inside)
    return [entry for entry in found if entry and entry.kind != "country"]


def _distance(candidate: Candidate, inside: Sequence[Entry]) -> str:
    """How far a place lies from the nearest of others, as far as the gazetteer tells."""
    entry = candidate.value.entry or candidate.value.around
    if not entry or not inside:
        return "unknown"
    away = min(kilometres(other, entry) for other in inside)
    return "near" if away < _NEAR else "province" if away < _PROVINCE else "far"
