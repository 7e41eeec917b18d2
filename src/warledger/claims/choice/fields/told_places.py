"""A report in, the places that it names out: each mention with its features, and where each place is told.

What is the same for every anchor that asks where it happened.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from warledger.claims.choice import continuity
from warledger.claims.choice.nearest import Listed, Named
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.spans import Spread
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.reading import Reading
from warledger.records import Span

#: Roles of places that make them other places than an event's.
_ELSEWHERE = frozenset({"foe", "treated", "home", "fired", "distance", "origin", "law", "refuge", "bound", "court"})
#: Roles in which a place is only named in passing, where it is named otherwise too.
_PASSING = frozenset({"foe", "treated", "home", "fired", "distance", "speech", "border", "law", "court"})


@dataclass(slots=True)
class Told:
    """Where a report names a place.

    Attributes:
        spans: The words, in order.
        sentences: The sentences that hold them.
        family: The place, those that hold it, and those that lie in it.
        away: What makes it another place than an event's wherever it is named; else empty.
    """

    spans: list[Span]
    sentences: frozenset[int]
    family: set[Hashable]
    away: frozenset[str]


class Places(NamedTuple):
    """What is the same for every anchor of a report.

    Attributes:
        mentions: Where it names places, with the features of each mention.
        words: The words of each.
        told: Where it tells of each place.
        listed: The words of places that it lists.
        every: The mentions by place.
        spans: Place to its words.
        total: How many places it names, each as often as named.
        held: Places in which it puts others.
        moved: For each sentence, how many up to it move the telling elsewhere.
        fixed: Place to its features that no anchor changes; filled as they are asked for.
    """

    mentions: list[Named]
    words: list[Span]
    told: dict[Hashable, Told]
    listed: frozenset[Span]
    every: Listed
    spans: dict[Hashable, list[Span]]
    total: int
    held: set[Hashable]
    moved: list[int]
    fixed: dict[Hashable, tuple[str, ...]]

    @classmethod
    def of(cls, reading: Reading, view: Overview) -> Places:
        """That of one report."""
        mentions, told, listed = _named(reading, view)
        return cls(
            mentions,
            [named[2] for named in mentions],
            told,
            listed,
            Listed(reading, mentions),
            {key: at.spans for key, at in told.items()},
            sum(s.times for s in view.places.values()),
            set(view.inner.values()),
            _moves(reading),
            {},
        )


def _speakers(reading: Reading) -> Spread:
    """Words that name who speaks: "a medical source at the X hospital said" puts the source there.

    A place that stands nowhere else ("police in X said") may be the answer all the same.
    """
    if reading.speakers is None:
        return Spread(())
    return Spread(a.evidence for a in reading.speakers.accounts if a.evidence is not None and not a.carried)


def _named(reading: Reading, view: Overview) -> tuple[list[Named], dict[Hashable, Told], frozenset[Span]]:
    """What is the same for every anchor: the mentions with their own features, where each place is told, lists."""
    mentions: list[Named] = []
    spans: dict[Hashable, list[Span]] = {}
    speakers, spots = _speakers(reading), Spread(view.spots)
    roles = view.setting.roles
    elsewhere = {
        place_key(m)
        for m in reading.places
        if not speakers.touched(*m.span) and roles.get(m.span.start) not in _PASSING
    }
    # "the town" answers nothing where any place has a name: what it means is asked by `referring`
    asked = [m for m in reading.places if m.form != "generic"] or reading.places
    for m in asked:
        key = place_key(m)
        speaking = speakers.touched(*m.span)
        if (speaking or roles.get(m.span.start) in _PASSING) and key in elsewhere:
            continue
        own = [f"form={m.form}", f"narrow={view.narrow[key]}", f"cue={m.cue}", f"level={m.level}"]
        if m.relation:
            own.append("relation")
        if speaking:
            own.append("ofspeaker")
        if spots.touched(*m.span):
            own.append("evplace")
        if key in view.inner:
            own.append("inner")
        role = view.setting.roles.get(m.span.start)
        if role is not None:
            own += ["role", f"role={role}"]
        mentions.append((key, m, m.span, tuple(own), f"place.{m.form}"))
        spans.setdefault(key, []).append(m.span)
    holders, kids = view.setting.holders, view.setting.kids
    told = {
        key: Told(
            at,
            frozenset(reading.sentence_of[s.start] for s in at),
            {key} | holders.get(key, set()) | kids.get(key, set()),
            _away([view.setting.roles.get(s.start) for s in at]),
        )
        for key, at in spans.items()
    }
    return mentions, told, frozenset(span for m in reading.places for span in m.parts)


def _away(roles: Sequence[str | None]) -> frozenset[str]:
    """The roles of all mentions, where each makes it another place than an event's."""
    found = frozenset(role for role in roles if role is not None)
    return found if None not in roles and found <= _ELSEWHERE else frozenset()


def _moves(reading: Reading) -> list[int]:
    """For each sentence, how many up to it open with words that move the telling elsewhere."""
    return list(accumulate(bool(continuity.MOVES.match(sentence.text)) for sentence in reading.sentences))
