"""A sentence in, the "since" of the sentence before out, with whose total it goes on.

"Since the coup, the junta has killed 1,000 people. More than 7,000 have been arrested": since the coup as well, and not
in the village of which the report's news is.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.nearest import Named
from warledger.claims.dates import TimeMention
from warledger.claims.effects import FigureMention
from warledger.claims.reading import Reading

_UP_TO_NOW = frozenset(("have", "has"))
#: Sentences with a total of no day of their own that go on behind the one that tells since when.
_REACH = 2


def since(reading: Reading, sentence: int) -> tuple[int, TimeMention] | None:
    """The sentence that tells since when, and that time; None for one that names its own, or goes on with no total."""
    return reading.once("running totals", lambda: _of(reading)).get(sentence)


def _of(reading: Reading) -> dict[int, tuple[int, TimeMention]]:
    out: dict[int, tuple[int, TimeMention]] = {}
    told: dict[int, list[TimeMention]] = {}
    for m in reading.times:
        if m.when.span is not None and not m.implied:
            told.setdefault(reading.sentence_at(m.when.span.start), []).append(m)
    counted = {index for index, _ in reading.figures}
    for at, times in told.items():
        long = [m for m in times if m.kind == "since" and m.when.start is not None]
        if len(long) != 1 or at not in counted:
            continue
        for index in range(at + 1, min(at + 1 + _REACH, len(reading.sentences))):
            here = (figure for place, figure in reading.figures if place == index)
            if index in told or not any(_up_to_now(reading, index, figure) for figure in here):
                break
            out[index] = at, long[0]
    return out


def _up_to_now(reading: Reading, sentence: int, figure: FigureMention) -> bool:
    """Is a figure told as what has been done up to now, on no day: "1,200 have been arrested"?"""
    doc, trigger = reading.docs[sentence], figure.trigger
    if doc is None or trigger is None or doc[trigger.head].tag_ != "VBN":
        return False
    return any(child.dep_ == "aux" and child.lower_ in _UP_TO_NOW for child in doc[trigger.head].children)


def _has_its_since(reading: Reading, sentence: int) -> bool:
    """Does a sentence count up to now, since a time that it names itself?"""
    counting = reading.once("counted since", lambda: _counted_since(reading))
    return sentence in counting


def _counted_since(reading: Reading) -> frozenset[int]:
    told = {
        reading.sentence_at(m.when.span.start)
        for m in reading.times
        if m.when.span is not None and m.kind == "since" and not m.implied
    }
    return frozenset(at for at, figure in reading.figures if at in told and _up_to_now(reading, at, figure))


def placed_elsewhere(reading: Reading, sentence: int, named: Iterable[Named]) -> frozenset[Hashable]:
    """Of a report's places, those of its news: named neither in the sentence nor since where its total is told.

    Of a total with a "since" of its own ("97 have been killed since fighting broke out") those that are only told next.
    """
    going_on = since(reading, sentence)
    if going_on is None:
        return _told_later(reading, sentence, named) if _has_its_since(reading, sentence) else frozenset()
    first, _ = going_on
    keys: dict[Hashable, bool] = {}
    for key, mention, at, *_ in named:
        own = first <= reading.sentence_at(at.start) <= sentence or mention.level == "country"
        keys[key] = keys.get(key, False) or own
    return frozenset(key for key, own in keys.items() if not own)


def _told_later(reading: Reading, sentence: int, named: Iterable[Named]) -> frozenset[Hashable]:
    """Places, but for countries, of which no sentence up to this one tells."""
    told: dict[Hashable, int] = {}
    for key, mention, at, *_ in named:
        index = -1 if mention.level == "country" else reading.sentence_at(at.start)
        told[key] = min(index, told.get(key, index))
    return frozenset(key for key, index in told.items() if index > sentence)
