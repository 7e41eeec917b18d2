"""A report's event mentions in, those out without the attacks of a sum: "killed in attacks, bombings and ambushes".

Who sums up a war lists its ways. None of them is an attack of its own, and "bombings" among them are not the air raids
that the report tells of beside: the toll of such a list would get their means, and they its doer.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled

#: Between two nouns of a list.
_AND = compiled(r",? ?(?:and |or |as well as )?(?:[\w-]+ ){0,2}")
#: Between a verb of killing and the list of ways in which it was done.
_IN = compiled(r"[^.;]{0,60}?\b(?:in|by|during|from|through) (?:[\w-]+ ){0,3}")
#: Nouns from which on a list is one of ways, and days from which on what they add up to is history.
_MOST, _MONTH = 3, 27


def without(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """The mentions, in order, without the open ones of such lists and their killings."""
    gone: set[int] = set()
    for run in _lists([m for m in mentions if m.noun], text):
        killings = [m for m in mentions if m.family == "killing" and _in(m, run[0], text)]
        # ("carried out strikes, attacks and bombings on Bria on Friday": those of one day are news)
        news = any(m.days is not None and (m.days[1] - m.days[0]).days < _MONTH for m in (*run, *killings))
        if not news and (killings or any(m.history or m.background for m in run)):
            gone |= {id(m) for m in run if m.type is None} | {id(m) for m in killings}
    return [m for m in mentions if id(m) not in gone] if gone else list(mentions)


def _in(killing: EventMention, first: EventMention, text: str) -> bool:
    """Does a killing lead to a list: "were killed in attacks, bombings and ambushes"?"""
    if killing.sentence != first.sentence or killing.head.end >= first.head.start:
        return False
    return _IN.fullmatch(text, killing.head.end, first.head.start) is not None


def _lists(nouns: Sequence[EventMention], text: str) -> list[list[EventMention]]:
    """Runs of plurals joined by commas and "and", where the type of two at least is open."""
    if len(nouns) < _MOST:
        return []
    runs = [[nouns[0]]]
    for before, one in pairwise(nouns):
        close = one.sentence == before.sentence and 0 < one.head.start - before.head.end < 40
        if close and _AND.fullmatch(text, before.head.end, one.head.start):
            runs[-1].append(one)
        else:
            runs.append([one])
    return [
        run
        for run in runs
        if len(run) >= _MOST
        and sum(m.type is None for m in run) > 1
        and all(m.head.of(text)[-1:].lower() == "s" for m in run)
    ]
