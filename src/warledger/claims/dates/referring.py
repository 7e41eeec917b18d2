"""Stretches of time that refer to others in, their days out: "in the same period", "since then", "since the war began".

Also the same stretch told twice, the second time less exactly.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from datetime import date, timedelta

from warledger.claims.dates.days import Stretch
from warledger.claims.dates.intervals import WAR, Part
from warledger.claims.dates.speech import SURE
from warledger.claims.dates.surroundings import Surroundings
from warledger.claims.patterns.compiling import compiled

_WEEK = timedelta(days=7)

#: (Both begin with their first letter, and look back for the beginning of the word: so they are found much faster.)
_SINCE_WAR = compiled(
    rf"[Ss]ince(?<!\w.{{5}})\s+(?:(?:the|its|their|this)\s+)?(?:(?:start|beginning|outbreak|onset|eruption)\s+of\s+)?(?:[\w'’-]+\s+){{0,3}}?{WAR}\b(?:\s+(?:began|begun|started|erupted|broke\s+out))?"
)
#: What a regime or an occupation counts from; and where the day of one stands.
_TURN = r"(?P<turn>coup|putsch|takeover|invasion)"
_SINCE_TURN = compiled(
    rf"[Ss]ince(?<!\w.{{5}})\s+(?:the|its|their|that|this)\s+(?:[\w'’-]+\s+){{0,2}}?{_TURN}\b(?!\s+(?:in|on|of)\b)"
)
_BEHIND, _AHEAD_OF = r"(?:,?\s20\d\d,?)?(?:\s+[\w'’-]+){{0,2}}?\s+{turn}\b", r"\b{turn}\s+(?:in|on|of)\s+$"
#: How far before a beginning its war is named ("the uprising against the government that began in").
_NEARBY = 60
_TELLS_WAR = compiled(rf"\b{WAR}\b", re.I)
_SINCE_THEN = compiled(r"\b[Ss]ince then\b")
#: Characters back from "since then" in which its beginning is told; days of a part of a month.
_SENTENCE_OR_TWO, _PART_OF_MONTH = 240, 12


def told_exactly(parts: list[Part]) -> None:
    """Give "from late March until today" the beginning of "since 24 March" before it: the same stretch."""
    exact: list[Part] = []
    for part in sorted(parts, key=lambda part: part.start):
        first = part.stretch.first
        if part.kind not in ("since", "interval") or first is None or part.nested:
            continue
        if part.context.part is None:
            exact.append(part)
            continue
        for other in exact:
            begun = other.stretch.first
            same = begun is not None and 0 <= (begun - first).days < _PART_OF_MONTH
            if same and other.stretch.last == part.stretch.last:
                part.stretch = Stretch(begun, part.stretch.last, part.stretch.basis)
                break


#: What parts sentences, and words for what lies ahead of those who speak.
_ENDS = compiled(r"[.!?][\s\"”’]|[;\n]")
_AHEAD = compiled(
    r"\b(?:will|would|shall|to|due|plan\w*|expect\w*|schedul\w+|until|till|before|ahead|deadline|vow\w*|threat\w*)\b",
    re.I,
)


def before_words(parts: list[Part], text: str) -> None:
    """Put a weekday before the one on which somebody spoke of it: "said on Sunday that on Monday nine had died".

    A report of that Monday would else have it happen after it was told.
    """
    for one in parts:
        said = one.stretch.first
        if one.rule not in SURE or one.weekday is None or said is None or not one.stretch.single:
            continue
        for other in parts:
            day = other.stretch.first
            if other.rule in SURE or other.weekday is None or other.ahead or day is None or day <= said:
                continue
            between = text[min(one.end, other.end) : max(one.start, other.start)]
            if _ENDS.search(between) or (one.end <= other.start and _AHEAD.search(between)):
                continue
            week_ago = day - _WEEK
            other.stretch = Stretch(week_ago, week_ago, "weekday before it was told")


#: Between a stretch and the day that it is, and what closes that day off.
_THAT_IS, _CLOSED = compiled(r"(?:,| \() ?(?:on )?(?:\w+day, )?"), compiled(r"[,).]")


def spelled_out(parts: list[Part], text: str) -> None:
    """Give "over the past day, February 20," the day that stands behind it."""
    for one, two in itertools.pairwise(sorted(parts, key=lambda part: part.start)):
        first, last, day = one.stretch.first, one.stretch.last, two.stretch.first
        if first is None or last is None or day is None or one.stretch.single or not two.stretch.single:
            continue
        dated = any(c.isdigit() for c in text[two.start : two.end]) and first <= day <= last
        if dated and _THAT_IS.fullmatch(text, one.end, two.start) and _CLOSED.match(text, two.end):
            one.stretch = two.stretch


def since_then(parts: list[Part], text: str, floor: int, until: date | None) -> list[Part]:
    """ "Since then": from the last time told before it, close before, to publication."""
    found: list[Part] = []
    for match in _SINCE_THEN.finditer(text, floor) if "ince then" in text else ():
        told = [p for p in parts if match.start() - _SENTENCE_OR_TWO <= p.start and p.end <= match.start()]
        told = [p for p in told if not p.ahead and p.rule is None and p.stretch.first is not None]
        first = max(told, key=lambda part: part.end).stretch.first if told else None
        if first is None or until is None or first > until:
            continue
        nowhere = Surroundings(match.start(), match.end(), None, "since", None, genitive=False)
        stretch = Stretch(first, until, "since")
        found.append(Part(match.start(), match.end(), "since", stretch, nowhere, preposition="since"))
    return found


def same_periods(parts: list[Part]) -> None:
    """Give "in the same period" its days: those of the last stretch of several days told before it."""
    told: Stretch | None = None
    for part in sorted(parts, key=lambda part: part.start):
        if part.kind == "period":
            part.kind = "anaphoric"
            if told is not None:
                part.stretch = Stretch(told.first, told.last, "anaphoric")
        elif not part.nested and part.stretch.first is not None and not part.stretch.single:
            told = part.stretch


def since_wars(parts: list[Part], text: str, floor: int) -> list[Part]:
    """ "since the conflict began" without a date: from the beginning that the text tells elsewhere, if it tells one.

    Args:
        parts: All parts of the text, with those that `since` gave.
        text: The report's text.
        floor: Where the body begins.
    """
    found: list[Part] = []
    told: list[Part] | None = None
    one = False
    ranges = sorted((part.start, part.end) for part in parts if part.kind == "since")
    for match in _SINCE_WAR.finditer(text, floor):
        at = bisect_left(ranges, (match.end(), 0))
        if at and ranges[at - 1][1] > match.start():
            continue
        if told is None:
            told = [part for part in parts if part.kind == "since" and part.stretch.first]
            told = [part for part in told if _TELLS_WAR.search(text, max(floor, part.start - _NEARBY), part.end)]
            one = len({part.stretch.first for part in told}) == 1
        stretch = Stretch(None, None, "since")
        if one:
            stretch = Stretch(told[0].stretch.first, told[0].stretch.last, "since, begun as told elsewhere")
        nowhere = Surroundings(match.start(), match.end(), None, "since", None, genitive=False)
        found.append(Part(match.start(), match.end(), "since", stretch, nowhere, preposition="since"))
    return found


def since_turns(parts: list[Part], text: str, floor: int, until: date | None) -> list[Part]:
    """ "Since the coup" without a date: from the day that the text gives that coup elsewhere, if it gives one.

    Args:
        parts: All parts of the text.
        text: The report's text.
        floor: Where the body begins.
        until: The day of publication, or None.
    """
    found: list[Part] = []
    for match in _SINCE_TURN.finditer(text, floor) if "ince" in text else ():
        if any(part.start < match.end() and match.start() < part.end for part in parts):
            continue  # "since the Feb. 1 coup" has its own
        turn = match["turn"]
        behind, ahead_of = compiled(_BEHIND.format(turn=turn)), compiled(_AHEAD_OF.format(turn=turn))
        firsts = {
            part.stretch.first
            for part in parts
            if part.kind in ("day", "month", "since")
            and (behind.match(text, part.end) or ahead_of.search(text[max(floor, part.start - _NEARBY) : part.start]))
        }
        first = firsts.pop() if len(firsts) == 1 else None
        stretch = Stretch(None, None, "since")
        if first is not None and until is not None and first <= until:
            stretch = Stretch(first, until, "since, begun as told elsewhere")
        nowhere = Surroundings(match.start(), match.end(), None, "since", None, genitive=False)
        found.append(Part(match.start(), match.end(), "since", stretch, nowhere, preposition="since"))
    return found
