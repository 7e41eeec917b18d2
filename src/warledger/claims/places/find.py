"""A report's text in, the places it names out.

A capitalised name is taken for a place by what stands around it (a preposition of place, a word for a kind of place,
other places in a list with it) and by what the gazetteer holds; never by its shape alone. Persons, organisations and
demonyms are kept out by their titles, verbs and words, and by the spans of actors that the caller found.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import listing
from warledger.claims.places.judging import acting, evidence
from warledger.claims.places.judging.known import Known
from warledger.claims.places.located.choosing import locate
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, runs, said, tokens
from warledger.claims.places.names.split import candidates
from warledger.claims.places.no_place import offices, organisations
from warledger.claims.places.no_place.homes import without_homes
from warledger.claims.places.set_forms import bulletins, generic, here, numbered, town
from warledger.claims.places.words import ATTACKS, MAYBE
from warledger.knowledge.gazetteer import Gazetteer
from warledger.records import Span

#: Bodies whose names hold names of places after a preposition that would make them places.
_BODIES = compiled(
    r"\bIslamic State (?:group )?(?:of|in) Iraq(?: and (?:the |al-|ash-|Greater )?(?:Levant|Syria|Sham))?"
)


class Spanned(Protocol):
    """Anything with a stretch of the text, such as a mention of an actor."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


#: The sea at which a place lies: "the Red Sea port of Hodeida" is not at sea.
_SHORES = compiled(
    r"\b(?:[A-Z]\w+ Sea|Gulf|Caribbean|Pacific|Atlantic|Mediterranean|Baltic|Adriatic|Aegean|Caspian|Arctic)"
    r"(?= (?:[a-z]+ ){0,2}?(?:port|harbou?r|resort|city|town|village|island|province|department) of [A-Z])"
)
#: What joins the words of a group's name.
_LINKED = compiled(r" (?:of|in|for) ")
#: Words one of which the two match.
_OF_BODIES = ("Islamic State",)
_SEAS = (
    *(" Sea ", "Gulf", "Caribbean", "Pacific", "Atlantic", "Mediterranean", "Baltic", "Adriatic", "Aegean"),
    *("Caspian", "Arctic"),
)
#: Levels of places that a gazetteer's hamlet abroad may share its name with a person or a common word by.
_HAMLETS = frozenset({"village", "town", "city", "unknown"})
#: What stands before a person or a thing as often as before a place.
_LOOSE = frozenset({None, "and", "or", "on", "by", "for", "against"})
_STRUCK = compiled(rf"\b(?:{'|'.join(sorted(ATTACKS))})(?: \w+)? on (?:the )?$", re.I)


def _namesakes(text: str, names: Sequence[PlaceMention], sure: set[int]) -> set[str]:
    """Names that have only small namesakes in countries that the report isn't about ("pressure on Obama").

    One that is ever told after "in", "near", "the town of", or as what was struck, is a place all the same.

    Args:
        text: The report.
        names: The places that it names.
        sure: Where those start that a word of kind makes places.
    """
    loose, firm = set(), set()
    for m in names:
        if (
            m.span.start in sure
            or m.entry is not None
            or not m.known
            or m.within is not None
            or m.level not in _HAMLETS
        ):
            firm.add(m.name)
        elif m.cue in _LOOSE and not _STRUCK.search(text, max(0, m.span.start - 40), m.span.start):
            loose.add(m.name)
        elif m.cue not in MAYBE:
            firm.add(m.name)
    return loose - firm


def _without_groups(
    text: str, words: list[Token], found: list[Candidate], groups: Iterable[tuple[int, int]], known: Known
) -> list[Candidate]:
    """Those that are no part of a group's name: "Al-Qaeda in the Arabian Peninsula", "Guardians of Religion"."""
    spans = sorted(tuple(at) for at in groups if _LINKED.search(text, *at))
    starts = [start for start, _ in spans]

    def part(one: Candidate) -> bool:
        name = words[one.first].start, words[one.last - 1].end
        holder = acting.inside(spans, starts, *name)
        return (
            holder is not None
            and holder[0] <= name[0]
            and name[1] <= holder[1]
            and not known.state(said(text, words, one.first, one.last))
        )

    return [one for one in found if not part(one)] if spans else found


def find(
    text: str,
    *,
    gazetteer: Gazetteer | None = None,
    actors: Sequence[Spanned] = (),
    country: str | None = None,
    start: int = 0,
    avoid: Iterable[tuple[int, int]] = (),
    groups: Iterable[tuple[int, int]] = (),
    helpers: Collection[tuple[int, int]] = (),
    dateline: Span | None = None,
) -> list[PlaceMention]:
    """Where `text` names places, in order; lists stand before their parts.

    Args:
        text: The report's own text.
        gazetteer: Makes bare names ("Aleppo was quiet") known; without it only cues and states tell.
        actors: Mentions of actors: names inside them are not places.
        country: ISO code of the country that the report is about.
        start: Where the body begins.
        avoid: Other stretches that name no place (dates, titles of media).
        groups: Of `actors`, the names of armed groups: their words are no places, but for states ("al-Qaeda in Iraq").
        helpers: Of `actors`, the names of aid groups, monitors and media.
        dateline: Where the head names the town of the dateline.
    """
    words = tokens(text, start)
    known = Known(gazetteer, country)
    bodies = [
        match.span()
        for names, within in ((_BODIES, _OF_BODIES), (_SHORES, _SEAS))
        if any(word in text for word in within)  # few reports have one, and the search is slow
        for match in names.finditer(text, start)
    ]
    bodies += offices.spans(text, start) + organisations.spans(text, start)
    blocked = sorted([tuple(actor.span) for actor in actors] + [tuple(span) for span in avoid])
    found = candidates(text, words, list(runs(text, words)), known)
    if bodies:
        found = [one for one in found if not any(a <= words[one.first].start < b for a, b in bodies)]
    found = _without_groups(text, words, found, groups, known)
    found = organisations.without_known(words, found, helpers)
    judged = evidence.judge(text, words, found, known, blocked)
    names = listing.accepted(text, words, judged, known)
    names = here.find(text, start, dateline, known, names)
    names = locate(names, country=country, gazetteer=gazetteer)
    namesakes = _namesakes(text, names, {one.start for one in judged if one.strong or one.listed})
    names = without_homes(text, [m for m in names if m.name not in namesakes])
    names = bulletins.find(text, start, known, numbered.find(text, start, names))
    named = {m.span.start for m in names}
    names = sorted([*names, *town.find(text, start, names)], key=lambda mention: mention.span.start)
    out = [*names, *listing.lists(text, names), *(m for m in generic.find(text, start) if m.span.start not in named)]
    out.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    return out
