"""A sentence in, the "since" of the sentence before out, with whose total it goes on.

"Since the coup, the junta has killed 1,000 people. More than 7,000 have been arrested": since the coup as well, and not
in the village of which the report's news is. Nor is what was done "since the protests began", on no day that is told,
of the day, the town and the doer of the news.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.nearest import Named
from warledger.claims.dates import TimeMention
from warledger.claims.effects import FigureMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_UP_TO_NOW = frozenset(("have", "has"))
#: Sentences with a total of no day of their own that go on behind the one that tells since when.
_REACH = 2


def since(reading: Reading, sentence: int) -> tuple[int, TimeMention] | None:
    """The sentence that tells since when, and that time; None for one that names its own, or goes on with no total."""
    return _of(reading).get(sentence)


@once_a_report
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
    counting = _counted_since(reading)
    return sentence in counting


@once_a_report
def _counted_since(reading: Reading) -> frozenset[int]:
    told = {
        reading.sentence_at(m.when.span.start)
        for m in reading.times
        if m.when.span is not None and m.kind == "since" and not m.implied
    }
    return frozenset(at for at, figure in reading.figures if at in told and _up_to_now(reading, at, figure))


#: Since what: unrest that began on no day told.
_BEGAN = compiled(
    r"\bsince (?:the |these |this |those |their |its |an? |mass |anti-[\w-]+ |pro-[\w-]+ |[\w’'-]+ ){0,4}?"
    r"(?:protests?|demonstrations?|unrest|violence|uprising|crackdown|strikes?|offensive|campaign|riots?|attacks?|troubles"
    r"|clashes|fighting|revolt|marches|rallies|hostilities|crisis|truce|ceasefire)\b(?: [\w’'-]+){0,6}? "
    r"(?:began|begun|started|erupted|broke out|flared(?: up)?|first)\b(?! (?:on|in|last|this|\d|at|[A-Z]))"
)


def begun_on_no_day(reading: Reading, anchor: Anchor) -> bool:
    """Is a figure what was done up to now since unrest began, and its sentence tells no day on which it did?"""
    if anchor.figure is None or "since " not in reading.lows[anchor.sentence]:
        return False
    if _BEGAN.search(reading.sentences[anchor.sentence].text) is None:
        return False
    dated = _since_a_day(reading)
    return anchor.sentence not in dated and _up_to_now(reading, anchor.sentence, anchor.figure)


@once_a_report
def _since_a_day(reading: Reading) -> frozenset[int]:
    return frozenset(
        reading.sentence_at(m.when.span.start)
        for m in reading.times
        if m.kind == "since" and m.when.span is not None and m.when.start is not None
    )


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
    """Places, but for countries, of which first a later sentence tells that counts others: not "all died in Gao"."""
    told: dict[Hashable, int] = {}
    for key, mention, at, *_ in named:
        index = -1 if mention.level == "country" else reading.sentence_at(at.start)
        told[key] = min(index, told.get(key, index))
    counting = {index for index, _ in reading.figures}
    return frozenset(key for key, index in told.items() if index > sentence and index in counting)
