"""An actor and an anchor in, whether the telling goes on to it from where the actor is said to have acted, out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from functools import cache

from warledger.claims.choice import continuity
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import named
from warledger.claims.choice.weighing import going_on
from warledger.claims.choice.where.other_sentences import incident
from warledger.claims.reading import Reading, once_a_report, once_for_each

#: Party to the sentences in which it acts, or is blamed.
Told = Mapping[Hashable, Sequence[int]]
#: The strongest reasons to take an actor by which it is what it is blamed for, not what it does, that can go on.
BLAMED = frozenset(("3blame", "1blamed"))


@once_a_report
def acted(reading: Reading, view: Overview) -> Told:
    """Party to the sentences in which it acts, in order."""
    out: dict[Hashable, list[int]] = {}
    for sentence, key, _, acts in acting(reading, view):
        if acts:
            out.setdefault(key, []).append(sentence)
    return out


def goes_on(reading: Reading, told: Sequence[int], view: Overview, asked: int) -> Sequence[str]:
    """Features of whether the telling goes on from where an actor was last seen to act.

    Args:
        reading: The report.
        told: The sentences in which it acts, in order.
        view: The report's overview.
        asked: The sentence that asks.
    """
    if asked in told:
        return ()
    at = told[max(0, bisect_left(told, asked) - 1)]
    return _going(continuity.features(reading, view, at, asked))


@cache
def _going(features: tuple[str, ...]) -> tuple[str, ...]:
    """Their names for parties: there are few."""
    return tuple("goes:" + f for f in features)


def linked(reading: Reading, told: Sequence[int], tie: str, view: Overview, asked: int) -> Sequence[str]:
    """Features of whether a sentence is of what an actor is said to have done in other sentences.

    Args:
        reading: The report.
        told: These sentences: where it acts, or, by its tie, where it is `blamed`.
        tie: The strongest reason to take it.
        view: The report's overview.
        asked: The sentence that asks.
    """
    if asked in told:
        return ()
    at = told[0] if len(told) == 1 else min(told, key=lambda s: (abs(s - asked), s))
    return _linked(_link(reading, (at, asked), view), tie[0])


@cache
def _linked(link: str, tie: str) -> tuple[str, str]:
    return "link:" + link, f"link:{tie}{link}"


@once_for_each
def _link(reading: Reading, two: tuple[int, int], view: Overview) -> str:
    """How much sets the second of two sentences apart from the first, and how much joins them."""
    told, asked = two
    flags = set(going_on.between(reading, view, *sorted((told, asked))))
    days = incident.days_of(reading)
    here, there = days.get(asked), days.get(told)
    flags.add("day=" + ("none" if not here or not there else "same" if here & there else "other"))
    if here and not there:
        flags.add("day=own")
    return f"{'after' if told > asked else 'before'}:{min(2, len(flags & _APART))}-{min(2, len(flags & _TOGETHER))}"


_APART = frozenset({"day=other", "day=own", "scene=other", "anew"})
_TOGETHER = frozenset({"again", "event=shared", "day=same", "scene=same", "sametime"})


@once_a_report
def blamed(reading: Reading, view: Overview) -> Told:
    """Party to the sentences in which it is blamed."""
    out: dict[Hashable, list[int]] = {}
    for blame in reading.blames:
        if blame.evidence is not None and blame.status != "denied":
            out.setdefault(named(reading, blame.agent), []).append(reading.sentence_at(blame.evidence.start))
    for name, span in view.roles.held:
        out.setdefault(name, []).append(reading.sentence_at(span.start))
    return out
