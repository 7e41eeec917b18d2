"""Two figures or events in a row in, what speaks for and against their being of the same days, or place, out.

Wires name a day once and tell on: of two figures in one sentence 96 in 100 are of the same days, of those of two
sentences with no time between them 91 in 100 (1,076 pairs of coded reports).
"""

from __future__ import annotations

from collections.abc import Iterator

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.figure_tags import tags
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.effects import FigureMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report, once_for_each

_DEED = (
    r"(?:\w+ ){0,2}?(?:attacks?|strikes?|raids?|air ?strikes?|blasts?|bombings?|explosions?|shelling|clash(?:es)?|"
    r"fighting|assault|incident|violence|shootings?|killings?|massacre|operation|battles?|ambush|offensive|bombardment)\b"
)
# these are read in lower case, which is much faster than letting case be ignored
#: "The attack", "their raids": the deed told before. "Another attack", "three strikes": a new one.
_KNOWN = compiled(r"\b(?:the|this|that|these|those|its?|their) " + _DEED)
_NEW = compiled(r"\b(?:an?|another|two|three|several|other|separate|similar) " + _DEED)
#: Words without which neither finds anything: the searches are slow.
_DEEDS = (
    *("attack", "strike", "raid", "blast", "bombing", "explosion", "shelling", "clash", "fighting", "assault"),
    *("incident", "violence", "shooting", "killing", "massacre", "operation", "battle", "ambush", "offensive"),
    "bombardment",
)
_PLUPERFECT = compiled(r"\bhad (?:been )?\w+(?:ed|en)\b")
_PERFECT = compiled(r"\b(?:have|has) (?:been )?\w+(?:ed|en)\b")
#: What of a figure and its sentence may change from one to the next.
_FLAGS = ("backword", "big", "many", "related", "first", "late")
#: The second has a time of its own: "on Saturday six were killed; two were killed on Monday". Near certain, hence "!".
OWN_TIME = "!own time"
#: Sentences between two figures from which on more make no difference.
_FAR = 3


def features(reading: Reading, view: Overview, one: Anchor, two: Anchor) -> list[str]:
    """What speaks for and against `two` being of the same days or place as `one`, the figure or event before it."""
    away = min(_FAR, two.sentence - one.sentence)
    times = sorted(set(_times(reading, one, two)))
    out = ["bias", f"d={away}", f"d={away}|{'time' if times else 'notime'}", *(times or ["notime"])]
    here, there = set(tags(reading, two)), set(tags(reading, one))
    for flag in _FLAGS:
        if flag in here or flag in there:
            out.append(("new:" if flag not in there else "old:" if flag not in here else "both:") + flag)
    if one.label == two.label:
        out.append("label")
    if one.figure is not None and two.figure is not None:
        out += _counts(one, one.figure, two, two.figure)
    return [*out, *between(reading, view, one.sentence, two.sentence)] if away else out


def _times(reading: Reading, one: Anchor, two: Anchor) -> Iterator[str]:
    """What the times between two figures date, and those of the sentence that both share."""
    told = _told(reading)
    first = two.sentence if one.sentence == two.sentence else one.sentence + 1
    for sentence, mention in ((at, m) for at in range(first, two.sentence + 1) for m in told.get(at, ())):
        kind = "speech" if mention.speech else dated.of(reading, mention).kind
        kind = "deed" if kind in ("harm", "violence") else "other" if kind in ("unread", "alone") else kind
        if sentence != two.sentence:
            yield "mid:" + kind
            continue
        yield "own:" + kind
        if kind == "deed" and not mention.speech and "to=own" in dated.relation(reading, mention, two):
            yield OWN_TIME
        yield "owntkind:" + mention.kind
        span = mention.when.span
        if span is not None:
            yield "own:" + ("before" if span.end <= two.span.start else "after" if span.start >= two.span.end else "in")


@once_a_report
def _told(reading: Reading) -> dict[int, list[TimeMention]]:
    """By sentence, the times of known days."""
    out: dict[int, list[TimeMention]] = {}
    for m in reading.times:
        if m.when.span is not None and (m.when.start is not None or m.when.month_day is not None):
            out.setdefault(reading.sentence_at(m.when.span.start), []).append(m)
    return out


def _counts(one: Anchor, first: FigureMention, two: Anchor, second: FigureMention) -> Iterator[str]:
    """Whether a figure is a part of the one before, or hangs on the same words, or is the same."""
    if one.sentence == two.sentence and one.trigger == two.trigger:
        yield "trigger"
    if second.whole is not None:
        yield "part"
        if second.whole is first or first.whole is second.whole:
            yield "partof"
    bounds = (second.counted.low, second.counted.high)
    if one.label == two.label and second.counted.numbered and (first.counted.low, first.counted.high) == bounds:
        yield "number"


def between(reading: Reading, view: Overview, one: int, two: int) -> tuple[str, ...]:
    """Whether the telling goes on from sentence `one` to the later `two`."""
    return reading.once(("between", one, two), lambda: tuple(_between(reading, view, one, two)))


def _between(reading: Reading, view: Overview, one: int, two: int) -> Iterator[str]:
    yield f"breaks={min(2, continuity.breaks(reading, one, two))}"
    there, here = view.scenes[one], view.scenes[two]
    yield "scene=" + ("same" if there == here else "none" if there is None or here is None else "other")
    if view.fresh[two]:
        yield "fresh"
    told = continuity.tellings(reading, view)
    first, second = told.get(one, frozenset()), told.get(two, frozenset())
    yield "event=" + ("shared" if first & second else "other" if first and second else "none")
    yield from _worded(reading, two)
    if reading.sentences[one].paragraph == reading.sentences[two].paragraph:
        yield "para"


@once_for_each
def _worded(reading: Reading, sentence: int) -> tuple[str, ...]:
    """What a sentence's own words say of going on with what was told before."""
    return tuple(_said(reading, sentence, reading.lows[sentence]))


def _said(reading: Reading, sentence: int, words: str) -> Iterator[str]:
    if any(map(words.__contains__, _DEEDS)):
        if _KNOWN.search(words):
            yield "again"
        if _NEW.search(words):
            yield "anew"
    if continuity.at_the_same_time(reading, sentence):
        yield "sametime"
    if "had " in words and _PLUPERFECT.search(words):
        yield "had"
    if ("have " in words or "has " in words) and _PERFECT.search(words):
        yield "has"
