"""A report's events with the answers chosen for them in, those out that are left once an event told twice is one.

"Shells killed nine in Yemen on Friday, a monitor said Saturday. The mortar fire hit a tent in Taiz late on Friday": the
words alone leave open whether these are two, by the days and wider places that they name. Where the place, day and
doer that were chosen for both are the same, they are one.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from warledger.claims.choice.parties import called
from warledger.claims.events import Event
from warledger.claims.events.one_event import one_more
from warledger.claims.patterns.compiling import compiled

#: What says that an attack is one more.
_ANOTHER = compiled(r"\b(?:another|second|third|separate(?:ly)?|further)\b", re.I)


class Answers(NamedTuple):
    """What was chosen for an event, as keys: where and when it was, and who did it."""

    place: Hashable
    date: Hashable
    agent: Hashable


def joined(events: Sequence[Event], answers: Sequence[Answers], text: str) -> list[Event | None]:
    """Each event with the mentions of those that are the same; None for one that another has taken in.

    Args:
        events: Those that the report is mainly about, the most prominent first.
        answers: What was chosen for each.
        text: The report's text.
    """
    out: list[Event | None] = list(events)
    known = list(answers)
    for at, later in combinations(range(len(out)), 2):
        home, other = out[at], out[later]
        if home is None or other is None or not _same(known[at], known[later]):
            continue
        if home.type != other.type or _set_apart(home, other, text):
            continue
        mentions = sorted({*home.mentions, *other.mentions}, key=lambda m: (m.head.start, m.head.end))
        out[at] = replace(home, mentions=tuple(mentions))
        out[later] = None
        known[at] = known[at]._replace(agent=known[at].agent or known[later].agent)
    return out


def _same(one: Answers, other: Answers) -> bool:
    """Is a place known, and all else the same? Of two tellings one may leave open who did it.

    A coalition's air strikes are told as those of the state that leads it, too.
    """
    doers = {called.leader(one.agent), called.leader(other.agent)} - {None}
    return one.place is not None and one.place == other.place and one.date == other.date and len(doers) < 2


def _set_apart(one: Event, other: Event, text: str) -> bool:
    """Does a sentence tell of both, or say that one came on top of the other?"""
    if not {m.sentence for m in one.mentions}.isdisjoint(m.sentence for m in other.mentions):
        return True
    told = (*one.mentions, *other.mentions)
    return any(_ANOTHER.search(m.span.of(text)) or one_more.beside(m, text) for m in told)
