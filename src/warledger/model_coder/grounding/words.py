"""A report in, what reading finds in its words without parsing them out: actors, places, times, sentences."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from warledger.claims import actors, dates, places
from warledger.claims.actors import ActorMention
from warledger.claims.attribution.bodies import Bodies
from warledger.claims.dates import TimeMention
from warledger.claims.places import PlaceMention
from warledger.claims.places.located.resolve import Resolver
from warledger.claims.published import published
from warledger.claims.states import country
from warledger.claims.text.sentence import Sentence
from warledger.claims.text.sentences import sentences
from warledger.knowledge.actors import Registry
from warledger.knowledge.gazetteer import Gazetteer
from warledger.model_coder.grounding.locate import Locator
from warledger.records import Report, Span
from warledger.reports import inner_heads


@dataclass(frozen=True)
class Knowledge:
    """What values are checked by.

    Attributes:
        registry: Actors.
        gazetteer: Places, or None to locate none.
        vague: Convention for vague number words.
    """

    registry: Registry
    gazetteer: Gazetteer | None = None
    vague: str = "codebook"


class Words:
    """One report's words. Everything is read once, when it is first asked for.

    Args:
        report: The report.
        knowledge: What it is read by.
    """

    def __init__(self, report: Report, knowledge: Knowledge) -> None:
        self.report, self.knowledge = report, knowledge
        self.text = report.text
        self.locator = Locator(report.text)
        #: Neutral names by (name, whether it is a speaker's): the figures of a report give few, again and again.
        self.neutral: dict[tuple[str, bool], str] = {}

    @cached_property
    def country(self) -> str | None:
        """ISO code of the country that the report is mainly about, or None."""
        return country.main_country(self.text, gazetteer=self.knowledge.gazetteer)

    @cached_property
    def actors(self) -> list[ActorMention]:
        """Where it names actors, joint ones too."""
        found = actors.find(self.text, country=self.country, registry=self.knowledge.registry)
        return actors.resolve_references(found, self.text)

    @cached_property
    def bodies(self) -> Bodies:
        """The bodies that it names, for kinds of sources."""
        return Bodies(self.text, actors=self.actors, registry=self.knowledge.registry, country=self.country)

    @cached_property
    def _marks(self) -> list[Span]:
        return [mark.span for mark in inner_heads(self.text, self.report.head.end, date=self.report.date)]

    @cached_property
    def places(self) -> list[PlaceMention]:
        """Where it names places."""
        return places.find(
            self.text,
            gazetteer=self.knowledge.gazetteer,
            actors=self.actors,
            country=self.country,
            start=self.report.head.end,
            avoid=self._marks,
        )

    @cached_property
    def resolver(self) -> Resolver:
        """Which places its words name."""
        return Resolver(
            self.places,
            country=self.country,
            dateline=self.report.head.place,
            gazetteer=self.knowledge.gazetteer,
        )

    @cached_property
    def times(self) -> list[TimeMention]:
        """Its time expressions."""
        return dates.find(self.text, published=published(self.report), start=self.report.head.end, avoid=self._marks)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Its sentences, the head's too: models quote headlines."""
        return sentences(self.text, start=0)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def around(self, span: Span) -> Span:
        """The whole sentences that a stretch stands in; the stretch itself where it lies outside of all."""
        if not self.sentences:
            return span
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_right(self._starts, max(span.start, span.end - 1)) - 1)
        return Span(min(span.start, self.sentences[first].start), max(span.end, self.sentences[last].end))
