"""Mentions in, the same with unnamed ones named after the group next to them out: "fighters of X", "the group X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import ActorMention

_ARMED = frozenset(("armed_group", "militia", "coalition", "criminal_group", "state_forces", "police"))
#: "troops from the X", "militants affiliated with the so-called X".
_OF = re.compile(
    r"\s+(?:of|from|belonging to|linked to|loyal to|associated with|fighting for|(?:affiliated|allied) (?:with|to))"
    r"\s+(?:the\s+|an?\s+)?(?:so-called\s+)?(?:[\w-]+\s+){0,2}[\"“'‘]?",
    re.I,
)
#: "the armed group the X", "a militia called X", "a group known as X".
_APPOSED = re.compile(r"(?:\s+called|\s+named|\s+known as|,)?\s+(?:the\s+)?[\"“'‘]?", re.I)


def with_owners(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Give generic mentions the name of the named group that the next words say they belong to.

    Args:
        mentions: Of one text, in order, not overlapping.
        text: The report's text.
    """
    out = list(mentions)
    for i in range(len(out) - 2, -1, -1):
        mention, after = out[i], out[i + 1]
        if mention.kind not in ("generic_armed", "state_forces") or after.kind not in _ARMED or not after.name:
            continue
        unnamed = mention.form in ("generic", "reference") or (
            mention.form == "alias" and mention.kind == "generic_armed"
        )
        named = after.form in ("name", "alias", "pattern")
        gap = text[mention.span.end : after.span.start]
        if not unnamed or not named or len(gap) > 60:
            continue
        words = text[mention.span.start : mention.span.end].lower()
        group = words.endswith(
            ("group", "militia", "organization", "organisation", "faction", "gang", "cartel", "movement")
        )
        if _OF.fullmatch(gap) or (group and _APPOSED.fullmatch(gap)):
            unit = after.kind == "state_forces"  # "soldiers of Battalion 512" are their state's
            out[i] = replace(
                mention,
                name=after.side if unit else after.name,
                kind=after.kind,
                country=after.country,
                party=after.party,
                form="pattern",
            )
    return out
