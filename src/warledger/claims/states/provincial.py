"""Mentions of governments in; out, the same, with those of a province under its own name: they are no state's forces.

"The Sonora government said that its police had killed six" of a report about Mexico: not Mexico's government, nor
its army. A capital's name before it means the state ("the Oslo government"), and so does a person's ("the Maduro
government"); a place that only says where is none of it ("in Idlib government shelling killed six").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word
from warledger.knowledge.gazetteer import Gazetteer

#: A name before the word, and what may stand between. A bare one may only say where, unless it opens a sentence.
_NAMED = compiled(
    r"(?:\b[Tt]he |[.!?:\"“”\n]\s*|^)(?P<name>(?!The |In |At )[A-Z][\w’'-]*(?:[ -][A-Z][\w’'-]*){0,2}?)(?:[’']s)?"
    r"(?: (?P<kind>(?:[Ss]tate|[Pp]rovincial|[Rr]egional|[Pp]rovince|[Rr]egion)(?:[’']s)?))? $"
)
#: Words of the mention itself that say the same, before "government".
_OWN = compiled(r"(?P<kind>state|provincial|regional) (?=government)", re.I)
#: Characters before it in which the name is looked for.
_REACH = 60
#: Levels of what has a government of its own.
_PARTS = frozenset(("admin1", "region"))
#: Whether the gazetteer has the name itself, and no other that is spelled like it.
_EXACT = frozenset(("name", "alternate"))


def by_name(
    found: Sequence[ActorMention], text: str, gazetteer: Gazetteer | None, home: str | None
) -> list[ActorMention]:
    """The same mentions, those of provinces' governments renamed.

    Args:
        found: Every actor of a report.
        text: The report.
        gazetteer: Where its names are looked up; None changes nothing.
        home: ISO code of the country that the report is about, or None: then a province of any country has one.
    """
    named = {
        m.span: match
        for m in found
        if m.kind == "state" and m.form == "generic" and m.span.of(text).lower().endswith("government")
        if (match := _NAMED.search(text[max(0, m.span.start - _REACH) : m.span.start])) is not None
    }
    names = {match["name"] for match in named.values() if by_word(match["name"]) is None}
    if gazetteer is None or not names:
        return list(found)
    entries = gazetteer.lookup(names, country=home)
    parts = {
        name
        for name, rows in entries.items()
        if any(e.kind in _PARTS and e.match in _EXACT and home in (None, e.country) for e in rows)
    }
    return [
        _renamed(m, text, named[m.span]) if m.span in named and named[m.span]["name"] in parts else m for m in found
    ]


def _renamed(mention: ActorMention, text: str, before: re.Match[str]) -> ActorMention:
    own = _OWN.match(mention.span.of(text))
    kind = before["kind"] or (own["kind"] if own else None)
    name = " ".join(filter(None, (before["name"], kind and kind.lower().removesuffix("'s"), "government")))
    return replace(mention, name=name, kind="official", form="pattern", party=None)
