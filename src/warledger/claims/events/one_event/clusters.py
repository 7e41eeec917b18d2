"""Event mentions in, what is known of the one event that they tell of out: its town, its days, who did it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from warledger.claims.events.dated import Days
from warledger.claims.events.mention import EventMention
from warledger.records import Span

#: Days from the first to the last of the shortest month.
_MONTH = 27


@dataclass(slots=True)
class Cluster:
    """Mentions taken for one event.

    Attributes:
        type: Event type.
        mentions: In reading order.
        place: The words that named its town, or None.
        keys: Its places, normalised: the town and what holds it.
        narrow: True once a town is told, not just a province or country.
        day: The day that its mentions name, or None.
        days: First and last day that they name, as worked out, or None.
        doer: The side that its mentions name as the doer, or None.
        hit: The sides whose troops its mentions name as hit.
        struck: The sides that a verb of its mentions has for its subject.
        listed: True for the second and later towns of one clause.
        anew: True where its first words say that it is one more ("another strike").
        land: The country or province that it was listed by beside others: "the embassies in Kenya and Tanzania".
        beside: First and last day of the last dated event of its type that was told of before it, where it is one more.
    """

    type: str
    mentions: list[EventMention] = field(default_factory=list)
    place: Span | None = None
    keys: set[str] = field(default_factory=set)
    narrow: bool = False
    day: str | None = None
    days: Days | None = None
    doer: str | None = None
    hit: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    listed: bool = False
    anew: bool = False
    beside: Days | None = None
    land: str | None = None

    def add(self, mention: EventMention) -> None:
        """Take a mention, and what it tells that those before did not."""
        self.mentions.append(mention)
        self.day = self.day or mention.day
        self.days = self.days or mention.days
        self.doer = self.doer or mention.doer
        if mention.hit is not None:
            self.hit.add(mention.hit)
        if mention.struck is not None:
            self.struck.add(mention.struck)


def of_months(c: Cluster) -> bool:
    """Is no more known of its day than a month or a year?"""
    return c.days is not None and (c.days[1] - c.days[0]).days >= _MONTH


def headline(c: Cluster) -> bool:
    """Is the event told only in the first sentence, and in passing: a headline, whose place the body sharpens?"""
    return all(m.sentence == 0 and (m.noun or m.family == "killing") for m in c.mentions)


def joined(clusters: Sequence[Cluster], twice: Sequence[tuple[Cluster, Cluster]]) -> list[Cluster]:
    """The clusters, in order, without those that are told twice: each has its mentions in the one that it is."""
    for other, home in twice:
        home.mentions = sorted([*home.mentions, *other.mentions], key=lambda m: m.head.start)
        if other.narrow and not home.narrow:
            home.place, home.narrow = other.place, True
        home.keys |= other.keys
        home.day = home.day or other.day
        home.hit |= other.hit
        home.struck |= other.struck
    gone = {id(other) for other, _ in twice}
    return [c for c in clusters if id(c) not in gone]
