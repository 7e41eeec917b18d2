"""A report's text in, the places it names out.

A capitalised name is taken for a place by what stands around it (a preposition of place, a word for a kind of place,
other places in a list with it) and by what the gazetteer holds; never by its shape alone. Persons, organisations and
demonyms are kept out by their titles, verbs and words, and by the spans of actors that the caller found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from warledger.claims.places import evidence, generic, listing
from warledger.claims.places.known import Known
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.resolve import locate
from warledger.claims.places.runs import runs, tokens
from warledger.claims.places.split import candidates
from warledger.knowledge.gazetteer import Gazetteer
from warledger.records import Span

#: Bodies whose names hold names of places after a preposition that would make them places.
_BODIES = re.compile(
    r"\bIslamic State (?:group )?(?:of|in) Iraq(?: and (?:the |al-|ash-|Greater )?(?:Levant|Syria|Sham))?"
)


class Spanned(Protocol):
    """Anything with a stretch of the text, such as a mention of an actor."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


def find(
    text: str,
    *,
    gazetteer: Gazetteer | None = None,
    actors: Sequence[Spanned] = (),
    country: str | None = None,
    start: int = 0,
    avoid: Iterable[tuple[int, int]] = (),
) -> list[PlaceMention]:
    """Where `text` names places, in order; lists stand before their parts.

    Args:
        text: The report's own text.
        gazetteer: Makes bare names ("Aleppo was quiet") known; without it only cues and states tell.
        actors: Mentions of actors: names inside them are not places.
        country: ISO code of the country that the report is about.
        start: Where the body begins.
        avoid: Other stretches that name no place (dates, titles of media).
    """
    words = tokens(text, start)
    known = Known(gazetteer, country)
    bodies = [match.span() for match in _BODIES.finditer(text, start)]
    blocked = sorted([tuple(actor.span) for actor in actors] + [tuple(span) for span in avoid])
    found = candidates(text, words, list(runs(text, words)), known)
    if bodies:
        found = [one for one in found if not any(a <= words[one.first].start < b for a, b in bodies)]
    judged = evidence.judge(text, words, found, known, blocked)
    names = listing.accepted(text, words, judged, known)
    names = locate(names, country=country, gazetteer=gazetteer)
    out = [*names, *listing.lists(text, names), *generic.find(text, start)]
    out.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    return out
