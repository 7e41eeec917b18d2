"""Reports in, readings out: sentences, parses, and every mention that the choice among candidates needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from warledger.claims import actors, attribution, blame, dates, effects, events, places
from warledger.claims.actors.mention import GROUPS, HELPERS
from warledger.claims.actors.no_actor import glued_headings, named_like_persons, named_like_towns, of_kin, outlawed
from warledger.claims.as_written import AsWritten
from warledger.claims.events import by_whom, dated, older
from warledger.claims.events.agents import by_order
from warledger.claims.events.kind.raids import on_the_ground
from warledger.claims.events.lexicon import load as event_words
from warledger.claims.events.where import towns
from warledger.claims.parsing import syntax
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.names.runs import left
from warledger.claims.published import published
from warledger.claims.reading import Reading
from warledger.claims.states import country, policed, provincial, stationed
from warledger.claims.text import casing, scope
from warledger.claims.text.plain_letters import plain
from warledger.claims.text.sentence import Sentence
from warledger.claims.text.sentences import sentences
from warledger.claims.text.wrapping import unwrapped
from warledger.knowledge.actors import Registry
from warledger.knowledge.gazetteer import Gazetteer, weight
from warledger.records import Report, Span
from warledger.reports import inner_heads


@dataclass(frozen=True)
class Tools:
    """What reading looks up.

    Attributes:
        model: spaCy model's package name, or None for the default.
        vague: Convention for vague number words.
        registry: Actors.
        gazetteer: Places, or None to read without one.
    """

    model: str | None
    vague: str
    registry: Registry
    gazetteer: Gazetteer | None


#: Reports parsed in one batch: enough to keep the parser busy, few enough to hold in memory.
BATCH = 24


def read(reports: Iterable[Report], tools: Tools) -> Iterator[Reading]:
    """Read reports, in order; their sentences are parsed in shared batches."""
    batch: list[Report] = []
    for report in reports:
        batch.append(report)
        if len(batch) >= BATCH:
            yield from _batch(batch, tools)
            batch = []
    if batch:
        yield from _batch(batch, tools)


def _batch(batch: list[Report], tools: Tools) -> Iterator[Reading]:
    own = [unwrapped(report.text) for report in batch]
    texts = [_as_read(words, tools) for words in own]
    split = [sentences(text, start=report.head.end) for text, report in zip(texts, batch, strict=True)]
    scans = [
        actors.scanned(text, registry=tools.registry, day=published(report))
        for text, report in zip(texts, batch, strict=True)
    ]
    told = [
        scope.in_scope(text, group, actors.armed(scan)).in_scope
        for text, group, scan in zip(texts, split, scans, strict=True)
    ]
    wanted = [_wanted(group) if t else [False] * len(group) for t, group in zip(told, split, strict=True)]
    docs = syntax.parse(
        (s.text for group, keep in zip(split, wanted, strict=True) for s, k in zip(group, keep, strict=True) if k),
        model=tools.model,
    )
    for report, words, text, group, keep, scan in zip(batch, own, texts, split, wanted, scans, strict=True):
        reading = Reading(report, None, group, [next(docs) if k else None for k in keep], text)
        reading.words = words
        yield finish(reading, tools, scan)


def _as_read(own: str, tools: Tools) -> str:
    """A report's own words, the breaks of its wrapped lines gone, in plain letters, in mixed case where in capitals."""

    def places(words: Sequence[str]) -> frozenset[str]:
        found = tools.gazetteer.lookup(words) if tools.gazetteer is not None else {}
        # a spelling that is only near to a name's is the English word's own: "in touch with" is not about Tokyo
        return frozenset(
            word for word, entries in found.items() if entries[0].match != "variant" and weight(entries[0]) >= _KNOWN
        )

    return casing.mixed(plain(own), registry=tools.registry, index=lambda: syntax.words(tools.model), places=places)


#: Places from which an English word, all in capitals, may be their name: towns of a few thousand people.
_KNOWN = 4.0


def _wanted(group: list[Sentence]) -> list[bool]:
    """Which sentences of a report could hold a claim, and are short enough to parse."""
    figures = effects.worth_parsing(group)
    return [
        len(s.text) <= LONGEST
        and not (s.silent or s.zone == "related")
        and (s.index in figures or any(event_words().hits(_WORD.findall(s.text.lower()))))
        for s in group
    ]


_WORD = compiled(r"[a-z]+")


def _of_the_news(
    named: Sequence[places.PlaceMention], others: Sequence[Span], state: str | None
) -> list[places.PlaceMention]:
    """The places without those that only headlines of other stories name ("Read also: 20 dead in Gao").

    The country that the report is about is told of wherever it is named.

    Args:
        named: Where the report names places.
        others: Its links to other stories.
        state: ISO code of the country that it is about.
    """
    aside = [any(one.covers(m.span) for one in others) for m in named]
    told = {m.name for m, away in zip(named, aside, strict=True) if not away}
    told.update(m.name for m in named if m.level == "country" and m.entry is not None and m.entry.country == state)
    return [m for m, away in zip(named, aside, strict=True) if not away or m.name in told]


#: Sentences longer than this (characters) are lists or broken text that no parser reads in reasonable time.
LONGEST = 2500


def finish(reading: Reading, tools: Tools, scanned: actors.Scan) -> Reading:
    """Fill a reading whose sentences are parsed, from the scan of its text, too."""
    report = reading.report
    start = report.head.end
    head = report.head
    dateline = (head.place, head.end) if head.place is not None else None
    if dateline is not None and country.is_hub(dateline[0]):
        # "CHIANG MAI, Thailand (AP) - The junta": not Thailand's
        scanned.items = [one for one in scanned.items if not one.iso or scanned.starts[one.first] >= start]
    if not report.text.isascii():
        reading.written = AsWritten(report.text, tools.registry.actors)
    bans = outlawed.spans(reading.text)
    # what other stories are about tells nothing of this one
    others = [s.span for s in reading.sentences if s.zone == "related" or s.silent]
    silent = [s.span for s in reading.sentences if s.silent]
    told = outlawed.blanked(reading.text, sorted([*bans, *others]))
    reading.country = country.main_country(
        told,
        gazetteer=tools.gazetteer,
        dateline=dateline,
        homes=actors.homes(scanned, start=start),
        read=left(reading.text, told),
    )
    found = actors.find(reading.text, country=reading.country, registry=tools.registry, found=scanned)
    found = [m for m in found if not any(one.covers(m.span) for one in silent)] if silent else found
    found = of_kin.without(named_like_persons.without(found, reading.text), reading.text)
    found = named_like_towns.without(found, reading.text, tools.gazetteer, reading.country)
    found = glued_headings.without(found, reading.text, tools.gazetteer, reading.country)
    marks = [mark.span for mark in inner_heads(reading.text, start, date=report.date)]
    reading.actors = [m for m in actors.resolve_references(found, reading.text) if m.span.start >= start]
    reading.places = places.find(
        reading.text,
        gazetteer=tools.gazetteer,
        actors=reading.actors,
        country=reading.country,
        start=start,
        avoid=[*marks, *bans, *silent],
        groups=[m.span for m in reading.actors if m.kind in GROUPS and m.form in ("name", "alias", "pattern")],
        helpers=[m.span for m in reading.actors if m.kind in HELPERS and m.form in ("name", "alias", "pattern")],
        dateline=head.place_span,
    )
    if silent:
        reading.places = [m for m in reading.places if not any(one.covers(m.span) for one in silent)]
    if len(others) > len(silent):
        reading.places = _of_the_news(reading.places, others, reading.country)
    reading.actors = policed.by_place(reading.actors, reading.places, reading.sentence_at, reading.country)
    reading.actors = stationed.by_place(
        reading.actors, reading.places, reading.sentence_at, reading.country, reading.text
    )
    reading.actors = provincial.by_name(reading.actors, reading.text, tools.gazetteer, reading.country)
    reading.times = dates.find(reading.text, published=published(report), start=start, avoid=[*marks, *silent])
    reading.figures = effects.figures(reading.sentences, reading.docs, convention=tools.vague)
    for sentence, doc in zip(reading.sentences, reading.docs, strict=True):
        if doc is None or sentence.zone == "related":
            continue
        reading.mentions += events.find(sentence, doc, places=reading.places, pair=reading.pairs.get(sentence.index))
    reading.mentions = by_order(reading.mentions, reading.actors, reading.sentences, reading.docs)
    reading.mentions = on_the_ground(reading.mentions, reading.actors, reading.text)
    reading.mentions = by_whom.told(reading.mentions, reading.actors, reading.text)
    reading.mentions = older.marked(reading.mentions, reading.gone_on)
    reading.mentions = dated.told(reading.mentions, reading.times, reading.sentences, reading.pairs)
    reading.towns = towns.of(reading.places, (place for m in reading.mentions for place in m.places))
    scored = events.weighed(reading.mentions, reading.text, towns=reading.towns)
    reading.events, reading.tellings = events.main_of(scored), events.in_order(event for event, _ in scored)
    reading.speakers = attribution.Candidates.of(
        reading.text, reading.sentences, actors=reading.actors, registry=tools.registry, country=reading.country
    )
    speakers = reading.speakers
    for one in blame.find(reading.text, reading.actors, lambda at: speakers.speaker(at).source):
        (reading.asides if blame.of_another(reading.text, one) else reading.blames).append(one)
    return reading
