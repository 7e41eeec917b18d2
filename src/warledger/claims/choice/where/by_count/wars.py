"""The toll of a whole war and places in, which of them can be the country of the war out.

"More than 100,000 have died since the conflict began" lies in the country that the report is about, and in none of the
towns whose news it tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout.narrowness import SCENE_FROM
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

#: The first feature of what the anchor's own sentence names, and of what the one before it names.
_NEAR = {"d=0": "here", "d=-1": "before"}


def features(reading: Reading, candidate: Candidate, narrow: int) -> list[str]:
    """What speaks for and against a place of a war's toll.

    Args:
        reading: The report.
        candidate: The place.
        narrow: How narrowly it says where.
    """
    if candidate.value.form != "name":
        return []
    entry = candidate.value.entry
    if candidate.value.level == "country" and entry is not None and entry.country == reading.country:
        return ["!war=" + _NEAR.get(candidate.features[0], "far")]
    return ["!war=town"] if narrow >= SCENE_FROM else []


def widen(candidates: Sequence[Candidate]) -> None:
    """Take the country's name alone out of "northern Mali" for a war's toll, where no candidate is the country itself.

    Args:
        candidates: The places; those of a part of a country change.
    """
    keys = {candidate.key for candidate in candidates}
    for candidate in candidates:
        part = candidate.value
        at = part.text.find(part.name)
        if part.level == "country" and part.form == "name" and at >= 0 and part.text != part.name:
            if part.name.lower() in keys:
                continue
            span = Span(part.span.start + at, part.span.start + at + len(part.name))
            candidate.value, candidate.span = replace(part, span=span, text=part.name), span


#: A war, or all of the country in which it is.
_OF_A_COUNTRY = compiled(
    r"\b(?:war|conflict|uprising|insurgency|revolt|rebellion|crisis|country|countrywide|nationwide|nation)\b"
)


def beyond_towns(reading: Reading, anchor: Anchor, candidates: list[Candidate], view: Overview) -> list[Candidate]:
    """The places without the towns of the news, for the toll of a war where it is told of all of a country."""
    if _OF_A_COUNTRY.search(reading.lows[anchor.sentence]) is None:
        return candidates
    return [c for c in candidates if c.features[0] == HERE or view.narrow[c.key] < SCENE_FROM]
