"""A report's text in, the places that head its paragraphs out: "HILLA - Gunmen killed two", one town after another.

Wires sum a day up so. One such head may be anything; where two paragraphs have one and the gazetteer knows some of
them, all are places, known or not, but for common words in capitals.
"""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.known import Known
from warledger.claims.places.mention import PlaceMention
from warledger.claims.text.common_words import common
from warledger.records import Span

#: A town in capitals and a dash that open a line.
_HEAD = compiled(
    r"(?:^|\n)[ \t]*(?:[*\u2022-] ?)?([A-Z][A-Z'\u2019-]{2,}(?: [A-Z][A-Z'\u2019-]+){0,2}) "
    r"(?:-|\u2013|\u2014|--) (?=[A-Z\d\"])"
)
#: Dashes one of which stands behind each.
_DASHES = (" - ", " \u2013 ", " \u2014 ", " -- ")
#: How many heads a text needs before they are read.
_ROW = 2
#: How well one of them must be known.
_SURE = 3.0


def find(text: str, start: int, known: Known, names: list[PlaceMention]) -> list[PlaceMention]:
    """The places with those heads among them that were not found otherwise.

    Args:
        text: The report's own text.
        start: Where the body begins.
        known: What the gazetteer holds.
        names: The places that were found otherwise.
    """
    heads = [match for match in in_row(text, start) if not _plain(match.group(1))]
    if len(heads) < _ROW or all(known.strength(match.group(1)) < _SURE for match in heads):
        return names
    out = list(names)
    for match in heads:
        span = Span(*match.span(1))
        over = [one for one in out if one.span.start < span.end and span.start < one.span.end]
        if any(one.span.end >= span.end and one.span.start <= span.start for one in over):
            continue
        name = match.group(1).title()
        out = [one for one in out if one not in over]
        out.append(
            PlaceMention(span, match.group(1), "name", known.level(name), None, None, name, known=known.holds(name))
        )
    out.sort(key=lambda one: one.span.start)
    return out


def in_row(text: str, start: int = 0) -> list[re.Match[str]]:
    """The heads of a text from `start` on, whose first group is the town; none where there is but one."""
    if sum(map(text.count, _DASHES)) < _ROW:
        return []
    found = list(_HEAD.finditer(text, start))
    return found if len(found) >= _ROW else []


def _plain(head: str) -> bool:
    return all(word.lower() in common() for word in head.split())
