"""An actor and an anchor in, whether the telling goes on to it from where the actor is said to have acted, out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from functools import cache

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.acting import acting
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import named
from warledger.claims.choice.weighing import going_on
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.other_sentences import incident
from warledger.claims.reading import Reading, once_a_report

#: Party to the sentences in which it acts, or is blamed.
Told = Mapping[Hashable, Sequence[int]]


@once_a_report
def acted(reading: Reading, view: Overview) -> Told:
    """Party to the sentences in which it acts, in order."""
    out: dict[Hashable, list[int]] = {}
    for sentence, key, _, acts in acting(reading, view):
        if acts:
            out.setdefault(key, []).append(sentence)
    return out


def goes_on(reading: Reading, candidate: Candidate, view: Overview, anchor: Anchor, acted: Told) -> Sequence[str]:
    """Features of whether the telling goes on from where the actor was last seen to act.

    Args:
        reading: The report.
        candidate: The actor.
        view: The report's overview.
        anchor: What asks.
        acted: Who acts where.
    """
    told = acted.get(candidate.key)
    if not told or anchor.sentence in told:
        return ()
    before = [s for s in told if s < anchor.sentence]
    at = before[-1] if before else told[0]
    return _going(continuity.features(reading, view, at, anchor.sentence))


@cache
def _going(features: tuple[str, ...]) -> tuple[str, ...]:
    """Their names for parties: there are few."""
    return tuple("goes:" + f for f in features)


def linked(
    reading: Reading, candidate: Candidate, tie: str, view: Overview, anchor: Anchor, acted: Told
) -> Sequence[str]:
    """Features of whether the anchor is of what the actor is said to have done in other sentences.

    Args:
        reading: The report.
        candidate: The actor.
        tie: The strongest reason to take it.
        view: The report's overview.
        anchor: What asks.
        acted: Who acts where.
    """
    if tie in ("3blame", "1blamed"):
        acted = _blame_told(reading, view)
    told = acted.get(candidate.key)
    if not told or anchor.sentence in told:
        return ()
    asked = anchor.sentence
    at = told[0] if len(told) == 1 else min(told, key=lambda s: (abs(s - asked), s))
    return _linked(reading.once(("link", at, asked), lambda: _link(reading, view, at, asked)), tie[0])


@cache
def _linked(link: str, tie: str) -> tuple[str, str]:
    return "link:" + link, f"link:{tie}{link}"


def _link(reading: Reading, view: Overview, told: int, asked: int) -> str:
    """How much sets sentence `asked` apart from sentence `told`, and how much joins the two."""
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
def _blame_told(reading: Reading, view: Overview) -> dict[Hashable, list[int]]:
    out: dict[Hashable, list[int]] = {}
    for blame in reading.blames:
        if blame.evidence is not None and blame.status != "denied":
            out.setdefault(named(reading, blame.agent), []).append(reading.sentence_at(blame.evidence.start))
    for name, span in view.roles.held:
        out.setdefault(name, []).append(reading.sentence_at(span.start))
    return out
