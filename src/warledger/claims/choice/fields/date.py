"""An anchor in, the candidates for when it happened out."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Hashable
from functools import partial

from warledger.claims.choice import compared, continuity, entries, running_totals, slots
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE, cross, grouped, nothing
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.ruled_out.nobody_named import hosted
from warledger.claims.choice.ruled_out.other_deed import apart
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.when import (
    aftermath,
    beside,
    dated,
    led_up,
    named_ones,
    other_incident,
    other_kind,
    own_part,
    prompted,
    recalled,
    remembered,
    since_when,
    spelled_out,
    spoken_of,
    taken_before,
    whole_war,
)
from warledger.claims.choice.where.by_count import one_of_several
from warledger.claims.dates import TimeMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.published import published
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.claims.text.captions import CREDIT
from warledger.records import Span

_Key = tuple[datetime.date | None, datetime.date | None, str | None]
_THE = (" the ", " The ")
#: Rules of times of speaking on which nothing that is told happened.
_NEVER = frozenset(("page", "summing up"))
#: What stands behind the day on which a picture was taken.
_TAKEN = compiled(rf"\s?{CREDIT}")
#: A sentence that goes on about a deed told in passing.
_TOLD_ON = compiled(
    r"\b(?:that|those|the (?:earlier|previous|first))\s(?:[a-z]+\s)?(?:"
    r"attacks?|raids?|strikes?|bomb(?:ing)?s?|blasts?|explosions?|clash(?:es)?|ambush(?:es)?|shootings?|assaults?|"
    r"incidents?|shelling|killings?|massacre)\b",
    re.I,
)
#: Who said it by name, and sentences further down that may go on with his account: "Alloush added".
_SPEAKER = compiled(r"\b([A-Z][\w’'-]{2,}) (?:said|told|added|announced|wrote)\b")
_GOES_ON = 3
#: Words before a day that lies ahead: "vowed to storm the town on", "killed nine ahead of the poll on".
_TO_COME = compiled(
    r"\b(?:ahead of|before|until|till|vow\w*|plan\w*|threat\w*|promis\w+|schedul\w+|due|will|would|expect\w*|"
    r"set (?:to|for)|to be|upcoming|coming|next|intend\w*|aim\w*|warn\w*|prepar\w+)\b",
    re.I,
)
#: Kinds of times that are days, and characters before one that opens its sentence ("Late on ").
_DATED = frozenset(("deed", "harm"))
_DAYS, _FIRST = frozenset(("day", "weekday", "relative")), 9
#: `When.precision` of one day, and of more than a month.
_DAY, _YEARS = 1, 5
#: Days before publication, by how a report treats them: the day's news, the week's, recent, history.
_AGES = ((-1, "future"), (2, "0-2"), (7, "3-7"), (60, "8-60"), (10**9, "old"))


def dates(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for when it happened."""
    spelled = reading.once("spelled out", lambda: spelled_out.exact(reading, view.scenes))
    others: dict[int, bool] = reading.once("dates others", dict)
    apart_told = apart.deed(reading, anchor) is not None
    # what somebody answers to was before the day of the news, and only its own words tell when
    answered = apart.is_older(reading, anchor)
    said = _said_on(reading, anchor)
    led, taken = led_up.parts(reading), taken_before.led_away(reading, anchor)
    older, tolls = compared.parts(reading), spoken_of.risen_on(reading)
    goes_on, telling = other_kind.goes_on(reading, anchor.sentence), continuity.telling(reading, view)
    away = one_of_several.dated(reading, anchor) | other_incident.sentences(reading, anchor.sentence, view)
    mentions = []
    for nth, (key, m, span, told, before, after, rule) in enumerate(_times(reading)):
        here = told == anchor.sentence
        if here:
            could = _dates_it(reading, anchor, m)
        else:
            # of a time of another sentence it is the same for all anchors
            known = others.get(nth)
            could = others[nth] = _dates_it(reading, anchor, m) if known is None else known
            could = could and not named_ones.dates(reading, m, anchor)
        if (
            not could
            or (led and led_up.elsewhere(reading, span, anchor, view))
            or (here and recalled.dates(reading, m, anchor))
            or (goes_on and other_kind.dates(reading, m, anchor, view))
            or ((tolls or m.speech) and spoken_of.dates(reading, m, anchor))
            or ((here or taken) and taken_before.dates(reading, m, anchor, led_away=taken))
            or (here and own_part.dates(reading, span, anchor))
            or (older and compared.elsewhere(reading, anchor, (span,)))
            or ((apart_told or m.aside) and not _of_its_deed(reading, anchor, m, told))
        ):
            continue
        if not here:
            if told in away:
                continue
            if answered or (apart_told and key in _days_of_the_other(reading, anchor)):
                continue
            if said is not None and m.when.start is not None and m.when.start > said:
                continue  # "said on Friday that rebels had killed a pilot": not on Saturday
        day = spelled.get(span.start, m)
        own = partial(_own, reading, telling, told, anchor, m, before, after)
        mentions.append((key if day is m else _key(day), day, span, own, rule))
    times: Counter[Hashable] = Counter(m[0] for m in mentions)
    words = beside.told_beside(reading, anchor)
    if words is not None:
        mentions = [m for m in mentions if words.covers(m[2])]
    out = grouped(reading, anchor, [m for m in mentions if not (m[1].speech and _only_said(reading, anchor, m[1]))])
    entry = entries.of(reading, anchor.span.start)
    settled = entry is not None and entry.settles(reading, anchor.sentence)
    if hosted.taken_in(reading, anchor):
        out = []
    elif _opened(reading, anchor.sentence):
        out = [candidate for candidate in out if candidate.features[0] == HERE]
    if entry is not None and entry.label is not None and settled:
        out = [candidate for candidate in out if candidate.key == _key(entry.label)]
    if _summed_up(reading, anchor.sentence):
        out = [candidate for candidate in out if candidate.features[0] == HERE or candidate.value.kind == "since"]
    if (total := running_totals.since(reading, anchor.sentence)) is not None:
        out = [candidate for candidate in out if candidate.key == _key(total[1])]
    if running_totals.begun_on_no_day(reading, anchor):
        out = []
    if _of_one(anchor):
        out = [c for c in out if c.features[0] == HERE or c.value.when.precision != _YEARS]
    if beside.unsettled(reading, anchor) or whole_war.counted(reading, anchor):
        out = [candidate for candidate in out if candidate.features[0] == HERE]
    first, told_first, lone = _days(reading)
    if told_first is not None and told_first in spelled:
        first = _key(spelled[told_first])
    for candidate in out:
        if candidate.key == first:
            candidate.features.append("firstdate")
        if candidate.key == lone:
            candidate.features.append("oneday")
        candidate.features.append(f"dtimes={min(3, times[candidate.key])}")
    cross(reading, anchor, out)
    if not (settled and out):
        out.append(nothing(reading, anchor, out))
    return out


def _of_its_deed(reading: Reading, anchor: Anchor, mention: TimeMention, told: int) -> bool:
    """Is a time told of the anchor's deed, and not of another one that is told beside it or in passing?"""
    assert mention.when.span is not None
    # the last of its words: of "came two days after" the first stands before what it dates
    at = mention.when.span.end - 1
    if apart.other_deeds(reading, anchor, at):
        return False
    return not mention.aside or _told_aside(reading, anchor, told) or apart.own_deeds(reading, anchor, at)


def _said_on(reading: Reading, anchor: Anchor) -> datetime.date | None:
    """The one day on which somebody said what the anchor's sentence tells, or None."""
    told = _said(reading)
    at, day = told.get(anchor.sentence, (0, None))
    return day if at < anchor.span.start else None


@once_a_report
def _said(reading: Reading) -> dict[int, tuple[int, datetime.date | None]]:
    """By sentence, where the day of its words stands, and that day; None where there are several."""
    out: dict[int, tuple[int, datetime.date | None]] = {}
    for m in reading.times:
        when = m.when
        if m.speech and when.span is not None and when.start is not None and when.start == when.end:
            at = reading.sentence_at(when.span.start)
            out[at] = (when.span.start, None if at in out else when.start)
    timed = {reading.sentence_at(m.when.span.start) for m in reading.times if m.when.span is not None} if out else set()
    for at, (_, day) in list(out.items()):
        speaker = _SPEAKER.search(reading.sentences[at].text)
        for sentence in reading.sentences[at + 1 : at + 1 + _GOES_ON] if speaker is not None else ():
            if sentence.index in timed or speaker is None or speaker[1] not in sentence.text:
                break
            out[sentence.index] = (sentence.start - 1, day)
    return out


@once_for_each
def _days_of_the_other(reading: Reading, anchor: Anchor) -> frozenset[_Key]:
    """The days told of the other one of two deeds, for an anchor of the older one: "shells fell on Friday, where"."""
    _, older = apart.deed(reading, anchor) or (None, False)
    if not older:
        return frozenset()
    told = [(key, span) for key, _, span, *_ in _times(reading)]
    return frozenset(key for key, span in told if apart.other_deeds(reading, anchor, span.end - 1))


def _dates_it(reading: Reading, anchor: Anchor, mention: TimeMention) -> bool:
    """Could a time be an anchor's at all, by what it dates?"""
    return not (
        dated.marks_beginning(reading, mention, anchor)
        or aftermath.dates(reading, mention, anchor)
        or prompted.dates(reading, mention, anchor)
        or remembered.dates(reading, mention, anchor)
        or since_when.others(reading, mention, anchor)
    )


def _of_one(anchor: Anchor) -> bool:
    """Is one person or thing counted, who was not killed over years?"""
    counted = anchor.figure.counted if anchor.figure is not None else None
    return counted is not None and counted.low == counted.high == 1


@once_for_each
def _opened(reading: Reading, sentence: int) -> bool:
    """Does a sentence open with the one day of its deed: "Two days ago the same quarter was shelled, leaving nine"?"""
    bounds = reading.sentences[sentence]
    here = [m for m in reading.times if m.when.span is not None and bounds.start <= m.when.span.start < bounds.end]
    if len(here) != 1 or here[0].speech_rule is not None or here[0].kind not in _DAYS or here[0].aside:
        return False
    when = here[0].when
    first = when.precision == 1 and when.span is not None and when.span.start - bounds.start <= _FIRST
    return first and dated.of(reading, here[0]).kind in _DATED


def _summed_up(reading: Reading, sentence: int) -> bool:
    """Does a sentence tell when somebody summed up what was done before? No day told elsewhere is that of it all."""
    return sentence in _summing_up(reading)


@once_a_report
def _summing_up(reading: Reading) -> frozenset[int]:
    return frozenset(
        reading.sentence_at(m.when.span.start)
        for m in reading.times
        if m.when.span is not None and m.speech_rule == "summing up"
    )


@once_a_report
def _days(reading: Reading) -> tuple[_Key | None, int | None, _Key | None]:
    """The first time told of something other than words, and where; the one day of a report that has no date."""
    told = [(key, m) for key, m, *_ in _times(reading) if not m.speech]
    days = {key for key, m in told if m.when.precision == 1}
    alone = len(days) == 1 and published(reading.report) is None
    lone = days.pop() if alone else None
    if not told:
        return None, None, lone
    key, first = told[0]
    return key, (first.when.span.start if first.when.span is not None else None), lone


@once_a_report
def _happened(reading: Reading) -> frozenset[_Key]:
    """The days on which the report says that something happened."""
    return frozenset(_key(m) for m in reading.times if not m.speech)


def _only_said(reading: Reading, anchor: Anchor, mention: TimeMention) -> bool:
    """Is it a day on which somebody spoke, in another sentence, where the report tells elsewhere that it happened then?

    "An army post was overrun on Thursday. ... The ministry said on Thursday that ..." : the first speaks for the day.
    """
    span = mention.when.span
    if not mention.speech or span is None:
        return False
    return _key(mention) in _happened(reading) and reading.sentence_at(span.start) != anchor.sentence


def _told_aside(reading: Reading, anchor: Anchor, told: int) -> bool:
    """Is an anchor of a deed told in passing, in its words or in a sentence on it ("in that attack nine died")?"""
    index = anchor.sentence
    if told == index:
        return beside.told_beside(reading, anchor) is not None
    return reading.once(("told on", index), lambda: _TOLD_ON.search(reading.sentences[index].text) is not None)


def _own(
    reading: Reading,
    telling: continuity.Telling,
    told: int,
    anchor: Anchor,
    mention: TimeMention,
    before: list[str],
    after: list[str],
) -> list[str]:
    out = [*before, *telling[told, anchor.sentence], *after]
    if told == anchor.sentence:
        out += dated.relation(reading, mention, anchor)
        if mention.aside:
            out.append(dated.OWN)
        out += slots.of_day(reading, anchor, mention)
    return out


def _key(mention: TimeMention) -> _Key:
    return mention.when.start, mention.when.end, mention.when.month_day


def _belies(reading: Reading, mention: TimeMention) -> bool:
    """Is it a whole date of a deed that is told as done, where no print date says that the report is older?

    "On August 21, 2014 the army fired rockets on Bentiu, killing nine" in a file dated to the week before: the file's
    date, of a page that was added to later, is the one that is wrong.
    """
    when = mention.when
    whole = when.basis == "absolute" and when.precision == _DAY
    if not whole or mention.future or mention.speech or reading.report.head.date is not None:
        return False
    if when.span is None or dated.of(reading, mention).kind not in _DATED:
        return False
    sentence = reading.sentences[reading.sentence_at(when.span.start)]
    return _TO_COME.search(sentence.text, 0, when.span.start - sentence.start) is None


@once_a_report
def _times(reading: Reading) -> list[tuple[_Key, TimeMention, Span, int, list[str], list[str], str]]:
    """The times that could be the answer, with their sentence, and features before and after those of the telling."""
    day = published(reading.report)
    # "since June 2019" in a report without a date ends on no known day; June is when it began, not when it happened
    open_ended = [m.when.span for m in reading.times if m.kind == "since" and m.when.start is None and m.when.span]
    out = []
    for m in reading.times:
        when = m.when
        if when.span is None or (when.start is None and when.end is None and when.month_day is None):
            continue
        if (
            m.speech_rule in _NEVER
            or _TAKEN.match(reading.text, when.span.end)
            or spoken_of.comments(reading, when.span)
        ):
            continue
        of_a_deed = m.genitive or reading.text.endswith(_THE, 0, when.span.start)  # "since the June 2019 ambush"
        if m.kind != "since" and not of_a_deed and any(span.covers(when.span) for span in open_ended):
            continue
        if when.start is not None and day is not None and when.start > day and not _belies(reading, m):
            continue  # what is told has happened
        own = [f"tkind={m.kind}", f"prep={m.preposition}", f"prec={when.precision}"]
        if m.speech:
            own.append(f"speech={m.speech_rule}")
        if m.genitive:
            own.append("genitive")
        if m.implied:
            own.append("implied")
        if m.nested:
            own.append("nested")
        if m.future:
            own.append("future")
        if m.aside:
            own.append("aside")
        own += dated.features(reading, m)
        age = []
        if when.start is not None and day is not None:
            days = (day - when.start).days
            age.append("age=" + next(name for limit, name in _AGES if days <= limit))
        elif when.start is not None:
            age.append("age=unknown")
        told = reading.sentence_at(when.span.start)
        out.append((_key(m), m, when.span, told, own, age, f"date.{m.kind}"))
    return out
