"""Mentions in a row in, intervals out: "between 3 and 5 June", "Saturday and Sunday", "since early June 2019"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from warledger.claims.dates.days import Stretch, day_of, moved, weekday_after
from warledger.claims.dates.surroundings import Surroundings
from warledger.claims.patterns.compiling import compiled

_BETWEEN_TWO = compiled(
    r"^\s?(?:(?P<dash>[-–—])|,?\s?(?P<word>to|and|until|till|through|up\s+to|into|&)\s+(?:the\s+)?"
    r"(?:(?:morning|night|evening)\s+of\s+)?)\s?(?:(?:on|in)\s+)?$",
    re.I,
)
_TO_NOW = compiled(
    r"\s+(?:until|till|to|up\s+to|through)\s+(?:now|date|(?:the\s+)?present(?:\s+day)?|this\s+day)\b", re.I
)
#: Behind a day with which a second clause opens: "killed 19 on Saturday, and on Sunday two girls killed three".
_GOES_ON = compiled(
    r",? (?!in\b|at\b|near\b|on\b|when\b|after\b|before\b|as\b|by\b|of\b|and\b|that\b|with\b|during\b|morning\b|"
    r"evening\b|night\b|afternoon\b|said\b|while\b|amid\b|following\b|from\b|for\b|but\b|which\b|to\b|across\b|outside\b|"
    r"according\b|under\b|over\b|were\b|was\b)[\w]"
)
#: `Stretch.basis` of what was told to have begun on one day and gone on to another: it has its end.
LASTED = "begun and gone on"
#: The same of two ends: "from Saturday to Monday".
RANGE = "range"
#: How many characters and words a clause between "since" and its date may have ("since the conflict erupted in"); a
#: clause of more than ten words only where it tells a beginning.
_CLAUSE = 150
_SINCE = compiled(r"\b[Ss]ince\s+(?!then\b|that\b)(?P<clause>(?:[^\s.;:!?,]+\s+){0,16})$")
_SHORT_CLAUSE = 10
_BEGINS = compiled(r"\b(?:start(?:ed)?|beg[au]n|beginning|erupted|broke|outbreak|onset|launch(?:ed)?)\b")
#: Words between "since" and a date that tell of nothing ("since about June").
_EMPTY = frozenset("on in about around at least last early late roughly approximately".split())
#: "Since 2017, when a general was killed" tells what was then.
_WHEN = compiled(r",?\s(?:in )?(?:when|which)\b")
#: A war's beginning without its date: "since the conflict began".
WAR = r"(?:conflict|war|uprising|revolt|crisis|revolution|insurgency|rebellion|fighting|hostilities)"
#: Units that are told of in round numbers.
_LONG_AGO = compiled(r"\b(?:months?|years?|decades?)\b", re.I)
#: The day of "since mid-March".
_MIDDLE = 15
_NEW_SENTENCE = compiled(r"[.!?]\s[A-Z]|\n")
#: A perfect tense after "since" marks the main clause: "since then 30 people have been killed in May".
_MAIN = compiled(r"\b(?:have|has)\b")
_BEGAN = compiled(
    r"\b(?:began|begun|started|starting|beginning|erupted|broke\s+out|flared(?:\s+up)?|launched)\s+(?:(?:in|on|nearly|almost|over|just|about|more\s+than)\s+){0,3}$"
)
#: A war's beginning with how it came about before the date: "a conflict that began with protests in".
_BEGAN_WITH = compiled(
    rf"\b{WAR}\b[^.;:!?\n]{{0,40}}\b(?P<began>(?:began|started|erupted|broke\s+out)\s+(?:with|as|after|when)\s+"
    r"(?:[^\s.;:!?]+\s+){1,10}(?:in|on)\s+)$"
)


@dataclass(slots=True)
class Part:
    """One expression on its way to becoming a mention.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last one.
        kind: As in `TimeMention.kind`, or "period" where its days are those of a stretch told before it.
        stretch: Its days.
        context: What stands around it.
        yearless: (month, days) of a calendar day or month whose year the words leave out, else None.
        weekday: Number of the weekday where it is one alone, else None.
        ahead: True where the words speak of what is to come.
        implied: As in `TimeMention.implied`.
        rule: Rule of `speech`, or None.
        preposition: The preposition, where it is one of the expression's own words.
        genitive: True where a genitive has lost its apostrophe.
        nested: As in `TimeMention.nested`.
        aside: As in `TimeMention.aside`.
    """

    start: int
    end: int
    kind: str
    stretch: Stretch
    context: Surroundings
    yearless: tuple[int, int, int] | None = None
    weekday: int | None = None
    ahead: bool = False
    implied: bool = False
    rule: str | None = None
    preposition: str | None = None
    genitive: bool = False
    nested: bool = False
    aside: bool = False


def joined(parts: list[Part], text: str) -> list[Part]:
    """Join two neighbours that are the ends of one interval, or two days in a row."""
    out: list[Part] = []
    for part in parts:
        before = out[-1] if out else None
        if before and before.kind != "interval" and (merged := _pair(before, part, text)):
            out[-1] = merged
        else:
            out.append(part)
    return out


def in_week(parts: list[Part], text: str, published: date | None) -> list[Part]:
    """Join "Friday" and "last week": the Friday of that week."""
    out: list[Part] = []
    for part in parts:
        before = out[-1] if out else None
        week = part.stretch.first
        if (
            before
            and before.weekday is not None
            and part.kind == "relative"
            and text[part.start : part.end].lower().endswith("week")
            and text[before.end : part.start] in {" ", " of ", ", "}
        ):
            day = weekday_after(week, before.weekday) if week else None
            stretch = Stretch(day, day, "weekday of a week" if published else "no publication date")
            out[-1] = Part(
                before.start, part.end, "weekday", stretch, before.context, ahead=part.ahead, rule=before.rule
            )
        else:
            out.append(part)
    return out


def _pair(one: Part, two: Part, text: str) -> Part | None:
    gap = _BETWEEN_TWO.match(text[one.end : two.start]) if 0 <= two.start - one.end <= 24 else None
    if not gap or one.context.genitive:
        return None
    word = "dash" if gap["dash"] else " ".join(gap["word"].lower().split())
    ranged = word not in {"and", "&"} or one.context.before == "between"
    if word in {"to", "into"} and one.kind not in {"day", "weekday", "month", "year"}:
        return None
    first, last = _ends(one, two)
    span = (one.start, two.end)
    if first is None or last is None:
        unsettled = one.yearless and two.yearless and ranged
        if not unsettled:
            return None
        return Part(
            *span, "interval", Stretch(None, None, "year unknown"), one.context, preposition=one.context.preposition
        )
    if first > last:
        return None
    if not ranged and "," in text[one.end : two.start] and _GOES_ON.match(text, two.end):
        return None
    in_a_row = one.stretch.single and two.stretch.single and (last - first).days == 1
    if not ranged and not in_a_row:
        return None
    basis = RANGE if ranged else "days in a row"
    stretch = Stretch(first, last, basis)
    return Part(*span, "interval", stretch, one.context, ahead=two.ahead, preposition=one.context.preposition)


def _ends(one: Part, two: Part) -> tuple[date | None, date | None]:
    """First and last day of the pair; the end that lacks a year takes the one that the other end makes it."""
    first, last = one.stretch.first, two.stretch.last
    if one.weekday is not None and two.weekday is not None and first and last and first > last:
        first = moved(first, -7)
    elif one.yearless and two.stretch.first and two.stretch.last and not two.yearless:
        settled = one.context.part is not None and first is not None and first <= two.stretch.last
        first = first if settled else _last_before(one.yearless, two.stretch.last)
    elif two.yearless and one.stretch.first and not one.yearless:
        last = _first_after(two.yearless, one.stretch.first)
    elif one.yearless and two.yearless and first and last and first > last:
        first = _last_before(one.yearless, last)
    return first, last


def _last_before(yearless: tuple[int, int, int], day: date) -> date | None:
    month, first, _ = yearless
    for year in (day.year, day.year - 1):
        found = day_of(year, month, first)
        if found and found <= day:
            return found
    return None


def _first_after(yearless: tuple[int, int, int], day: date) -> date | None:
    month, _, last = yearless
    for year in (day.year, day.year + 1):
        found = day_of(year, month, last) or (day_of(year, month, 28) if last > 28 else None)
        if found and found >= day:
            return found
    return None


def since(part: Part, text: str, floor: int, until: date | None) -> Part | None:
    """The interval from this mention to `until`, where "since" or "from ... until now" governs it.

    Args:
        part: The mention.
        text: The report's text.
        floor: Where the body begins.
        until: The day of publication or an "as of", or None.

    Returns:
        A part whose words begin at "since" (`part` is then marked nested where it dates something of its own, as in
        "since the January bombing"); or, for a beginning told in passing ("the war that began in March
        2011"), an implied part whose words begin at its verb; None where nothing of the kind stands before.
    """
    if part.kind == "since" or part.ahead or part.stretch.basis == LASTED:
        return None
    left = text[max(floor, part.start - _CLAUSE) : part.start]
    match = _SINCE.search(left)
    implied = False
    end = part.end
    clause = match["clause"].split() if match else []
    if (
        match
        and not _MAIN.search(match["clause"])
        and (len(clause) <= _SHORT_CLAUSE or _BEGINS.search(match["clause"]))
    ):
        start = part.start - len(left) + match.start()
        part.nested = (
            part.context.genitive
            or bool(_WHEN.match(text, part.end))
            or any(word.lower() not in _EMPTY for word in clause)
        )
    elif part.context.before == "from" and (now := _TO_NOW.match(text, part.end)):
        start, end = part.start, now.end()
    elif began := _BEGAN.search(left) or _BEGAN_WITH.search(left):
        at = began.start("began") if "began" in began.re.groupindex else began.start()
        start, implied = part.start - len(left) + at, True
        part.nested = True
    else:
        return None
    if part.stretch.basis == RANGE and not implied:
        until = part.stretch.last  # "since Saturday until Monday"
    first = part.stretch.anchor or part.stretch.first
    if part.stretch.basis == "ago" and until is not None and _LONG_AGO.search(text, part.start, part.end):
        # "since the war began five years ago": what it counts from is no day that anybody knows
        stretch = Stretch(None, until, "since, begun on no known day")
        return Part(start, end, "since", stretch, part.context, implied=implied, preposition="since")
    if first is not None and part.kind == "month" and part.context.part == "mid":
        first = first.replace(day=_MIDDLE)
    if first is None or until is None or first > until:
        stretch = Stretch(None, None, "since", month_day=None if implied else part.stretch.month_day)
    else:
        stretch = Stretch(first, until, "since")
    return Part(start, end, "since", stretch, part.context, implied=implied, preposition="since")


class AsOf:
    """The days up to which totals are stated: "as of Monday" in a total's sentence, else publication."""

    def __init__(self, parts: list[Part], text: str, published: date | None) -> None:
        self._days = [part for part in parts if part.context.before == "as of" and part.stretch.single]
        self._starts = [part.start for part in self._days]
        self._text = text
        self._published = published

    def of(self, part: Part) -> date | None:
        """The day on which a total that counts from `part` ends."""
        at = bisect_left(self._starts, part.start)
        for other in self._days[max(0, at - 1) : at + 1]:
            low, high = (other.end, part.start) if other.start < part.start else (part.end, other.start)
            if other is not part and high - low <= _CLAUSE and not _NEW_SENTENCE.search(self._text[low:high]):
                return other.stretch.last
        return self._published
