"""Mentions in, those without what only shares a land's or a sea's name out: "in Lower Shabelle" speaks no station."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled

#: What stands before a part of a land, and behind it.
_PART = compiled(
    r"\b(?:Lower|Upper|Middle|Inner|Outer|Greater|Central|North(?:ern)?|South(?:ern)?|East(?:ern)?|West(?:ern)?)[ -]$"
)
_LAND = compiled(r"(?:[’']s)? (?:regions?|rivers?|provinces?|valleys?|districts?|basin|states?|governorates?)\b", re.I)
#: Waters: the ones who bear the name of their shore are not meant.
_WATERS = compiled(r"\b(?:Gulf|Bay|Straits?|Sea|Cape) of $")
_REACH = 12


def without(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Those of `mentions` of a text that name no land and no sea, in order."""
    return [m for m in mentions if not (_is_a_sea(m, text) or (m.kind == "media" and _is_a_land(m, text)))]


def _is_a_sea(mention: ActorMention, text: str) -> bool:
    start = mention.span.start
    return text.startswith(" of ", start - 4) and _WATERS.search(text, max(0, start - _REACH), start) is not None


def _is_a_land(mention: ActorMention, text: str) -> bool:
    start, end = mention.span
    if " " in mention.span.of(text):
        return False  # "Shabelle Media Network"
    return bool(_PART.search(text, max(0, start - _REACH), start) or _LAND.match(text, end, end + _REACH * 2))
