"""Mentions in, the same with the army for "Homs Army units", where a heading runs into the sentence, out.

A bulletin that goes from town to town ("Homs", "Daraa") loses the breaks behind its headings: no town has an army.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import COUNTRIES
from warledger.knowledge.gazetteer import Entry, Gazetteer
from warledger.records import Span

#: A town and an army, and what follows of the army's: a body so called would have "the" before it.
_GLUED = compiled(r"(?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?P<army>Army|Military|Armed Forces)")
_ITS = compiled(r" (?:units?|troops|troopers|soldiers|personnel|forces|men|aviation|artillery|helicopters?|tanks)\b")
#: What ends a sentence or a line.
_OPENS = compiled(r"(?:^|[.!?:;\n][\"”’')]*\s+|[-–—]\s+)$")
#: People of a city that is known wherever the report is from.
_CITY = 100_000
#: Words of armed groups' names that towns' and provinces' have, too: "Shan State Army".
_NO_TOWN = compiled(r"\b(?:State|National|People|Liberation|Free|New|Islamic|United)\b")


def without(
    found: Sequence[ActorMention], text: str, gazetteer: Gazetteer | None, home: str | None
) -> list[ActorMention]:
    """The mentions, those of such a "body" as the army of the country that the report is about.

    Args:
        found: Every actor of a report.
        text: The report.
        gazetteer: Where the towns are looked up; None changes nothing.
        home: ISO code of the country that the report is about; None leaves open whose the army of a city is.
    """
    if gazetteer is None:
        return list(found)
    glued = {
        m.span: match
        for m in found
        if m.form == "pattern" and m.kind == "armed_group" and (match := _glued(m, text)) is not None
    }
    if not glued:
        return list(found)
    rows = gazetteer.lookup({match["town"] for match in glued.values()}, country=home)
    towns = {name for name, entries in rows.items() if any(_is_there(entry, home) for entry in entries)}
    return [_army(m, match, home) if (match := glued.get(m.span)) and match["town"] in towns else m for m in found]


def _is_there(entry: Entry, home: str | None) -> bool:
    if entry.match == "variant":
        return False
    return entry.country == home if home is not None else entry.population >= _CITY


def _army(mention: ActorMention, match: re.Match[str], home: str | None) -> ActorMention:
    name = COUNTRIES[home].forces if home is not None else None
    return replace(
        mention, span=Span(*match.span("army")), name=name, kind="state_forces", country=home, form="generic"
    )


def _glued(mention: ActorMention, text: str) -> re.Match[str] | None:
    match = _GLUED.fullmatch(text, mention.span.start, mention.span.end)
    if match is None or _NO_TOWN.search(match["town"]) or not _ITS.match(text, mention.span.end):
        return None
    return match if _OPENS.search(text[max(0, mention.span.start - 4) : mention.span.start]) else None
