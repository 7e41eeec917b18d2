"""A report's event mentions and its times in; out, the same with the days that their own clauses name.

"The 13 October attack" and "an attack on Thursday" can be one, an attack in August 2013 and one on Tuesday can't.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from warledger.claims.dates import TimeMention
from warledger.claims.deeds.answered import Pair
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

#: Characters between a day and the attack that it dates: "Tuesday's alleged gas attack".
_BESIDE = 14
#: Characters of a sentence before the day that opens it: "Earlier on".
_OPENING = 12
#: Who dies later of an attack, on a day that is not its own.
_OF_WOUNDS = compiled(
    r"\bof the (?:injured|wounded)\b|\b(?:in|at) (?:a |the )?hospital\b|\bsuccumbed\b|"
    r"\bof (?:their|his|her) (?:wounds|injuries)\b"
)
#: Words one of which it has.
_HURT = ("of the ", "hospital", "succumbed", "wounds", "injuries")
#: First and last day.
Days = tuple[date, date]


def told(
    mentions: Iterable[EventMention],
    times: Sequence[TimeMention],
    sentences: Sequence[Sentence],
    pairs: Mapping[int, Pair] | None = None,
) -> list[EventMention]:
    """The mentions, in order, with `days` set where a time in their clause has them, or one that opens their sentence.

    Args:
        mentions: Event mentions.
        times: The report's times, in order.
        sentences: The report's sentences, which the mentions count.
        pairs: Those that tell of two deeds, one done in answer to the other, by index.
    """
    opening = [t.when.span for t in times if t.when.span is not None and t.implied]
    known = [(t.when.span, t) for t in times if t.when.span is not None and _dates(t, opening)]
    starts = [span.start for span, _ in known]
    out = []
    mentions = list(mentions)
    recalled: dict[int, list[EventMention]] = {}
    for mention in mentions:
        if mention.clause == "relative" or mention.noun:
            recalled.setdefault(mention.sentence, []).append(mention)
    told_of: dict[Span, Days | None] = {}
    of_older = _of_older(mentions, pairs or {})
    for mention in mentions:
        first, last = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
        here = [t for span, t in known[first:last] if span.end <= mention.span.end]
        if here and not mention.noun and mention.sentence in recalled:
            apart_told = _recalled(mention, recalled[mention.sentence])
            here = [
                t for t in here if not any(t.when.span is not None and one.covers(t.when.span) for one in apart_told)
            ]
        if not mention.before and mention.sentence in of_older:
            theirs = of_older[mention.sentence]
            here = [t for t in here if t.when.span is None or not theirs.covers(t.when.span)]
        if not here and mention.until > mention.span.end:
            here = [t for span, t in known[last : bisect_left(starts, mention.until)] if span.end <= mention.until][:1]
        if not here:
            here = _opening(mention, sentences[mention.sentence].start, known, starts)
        days = _nearest(mention, here) or (told_of.get(mention.along) if mention.along is not None else None)
        told_of[mention.head] = days
        out.append(mention if days is None else mention._replace(days=days))
    return out


def _of_older(mentions: Sequence[EventMention], pairs: Mapping[int, Pair]) -> dict[int, Span]:
    """Where a day is that of the older of two deeds: behind its verb, up to the end of the words for it.

    "Shells hit Besh, where rebels killed a pilot on Friday": he was killed that day. Behind a noun the day may be
    either's: "bombed Besh in response to rocket fire on Friday".
    """
    out: dict[int, Span] = {}
    for mention in mentions:
        pair = pairs.get(mention.sentence) if mention.before and not mention.noun else None
        if pair is not None and pair.holds(mention.head.start, before=True):
            out.setdefault(mention.sentence, Span(mention.head.end, max(mention.head.end, pair.part.end)))
    return out


def _recalled(mention: EventMention, others: Sequence[EventMention]) -> list[Span]:
    """The clauses about a noun within a verb's clause that tell of another deed: "stormed Bria, which fell in May".

    Not those about a deed's own noun: "carried out an attack that killed nine on Friday".
    """
    inside = [m.span for m in others if m.clause == "relative" and m.span.start > mention.head.end]
    return [one for one in inside if not any(m.noun and m.span.covers(one) for m in others)]


def _opening(
    mention: EventMention, start: int, known: Sequence[tuple[Span, TimeMention]], starts: Sequence[int]
) -> list[TimeMention]:
    """The time that opens a sentence, for a noun whose own phrase has none: "In 1988 nine died in a gas attack"."""
    at = bisect_left(starts, start)
    first = known[at : at + 1]
    return [time for span, time in first if span.start <= start + _OPENING and span.end <= mention.head.start]


def of_sentences(times: Iterable[TimeMention], sentence_at: Callable[[int], int]) -> dict[int, list[Days]]:
    """For each sentence that names days of deeds, these.

    Args:
        times: The report's times.
        sentence_at: Gives the index of the sentence that holds an offset.
    """
    times = list(times)
    opening = [t.when.span for t in times if t.when.span is not None and t.implied]
    out: dict[int, list[Days]] = {}
    for time in times:
        when = time.when
        if when.span is not None and when.start is not None and when.end is not None and _dates(time, opening):
            out.setdefault(sentence_at(when.span.start), []).append((when.start, when.end))
    return out


@lru_cache(maxsize=1024)
def of_wounds(sentence: str) -> bool:
    """Does a sentence tell of people who died later of what was done to them: "Two of the injured died on 22 July"?"""
    low = sentence.lower()  # much faster than letting case be ignored
    return any(map(low.__contains__, _HURT)) and _OF_WOUNDS.search(low) is not None


def apart(one: Days | None, other: Days | None) -> bool:
    """Are both known, with no day in common?"""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def _dates(time: TimeMention, opening: Sequence[Span]) -> bool:
    """Does a time say when a deed was done: not when somebody spoke, nor since when it goes on?

    A beginning told in passing does ("a firefight erupted early Sunday"): the stretch that it opens doesn't.
    """
    span = time.when.span
    if span is None or time.when.start is None or time.when.end is None or time.kind == "since":
        return False
    if time.nested and not any(one.covers(span) for one in opening):
        return False
    return not (time.speech or time.future or time.implied)


def _nearest(mention: EventMention, here: Sequence[TimeMention]) -> Days | None:
    """The days of the time that stands right before a noun ("the April 4 attack"), else of the next behind the trigger.

    Where none is behind it, of the last before it.
    """
    at = mention.head.start
    before = [t for t in here if t.when.span is not None and t.when.span.start < at]
    behind = here[len(before) :]
    beside = before[-1].when.span if before and mention.noun else None
    if beside is not None and 0 <= at - beside.end <= _BESIDE:
        behind = ()
    found = behind[0].when if behind else before[-1].when if before else None
    if found is None or found.start is None or found.end is None:
        return None
    return found.start, found.end
