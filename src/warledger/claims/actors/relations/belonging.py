"""Mentions in, the same by who is meant out: "fighters of X" and "the group X" are X."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import GROUPS, ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word

_ARMED = frozenset(
    ("armed_group", "militia", "coalition", "criminal_group", "state_forces", "police", "peacekeepers", "un")
)
#: "Soldiers from neighbouring Chad"; not "from Chad's north".
_FROM = compiled(r"\s+from\s+(?:neighbou?ring\s+|nearby\s+)?(?P<state>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?![’'\w])")
#: Who takes soldiers from a country says nothing of whose they are.
_TAKEN = compiled(r"\b(?:withdr[aeo]w\w*|pull(?:ed|ing|s)?|remov\w+|expel\w*|recall\w*|evacuat\w+)\b[^.]*$")
_TAKES = 40
#: "troops from the X", "militants affiliated with the so-called X".
_OF = compiled(
    r"\s+(?:of|from|belonging to|linked to|loyal to|associated with|fighting for|(?:affiliated|allied) (?:with|to))"
    r"\s+(?:the\s+|an?\s+)?(?:so-called\s+)?(?:[\w-]+\s+){0,2}[\"“'‘]?",
    re.I,
)
#: "the assailants, who belong to the X", "the gunmen, members of the X".
_BELONGING = compiled(
    r",? (?:(?:who|which|that) (?:all |allegedly |reportedly |apparently )?(?:belong|belonged|belongs)|"
    r"(?:all |allegedly |reportedly |apparently |believed to be |said to be |thought to be )?(?:belonging|"
    r"(?:suspected |alleged |presumed |armed )?(?:members|fighters|elements|men) of))(?: to)?"
    r" (?:the |an? )?(?:so-called )?(?:[\w-]+ ){0,2}[\"“'‘]?",
    re.I,
)
#: "the armed group the X", "a militia called X", "a group known as X".
_APPOSED = compiled(r"(?:\s+called|\s+named|\s+known as|,)?\s+(?:the\s+)?[\"“'‘]?", re.I)


def with_states(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Give soldiers of no named state those of the country that the next words say they are from.

    Args:
        mentions: Of one text, in order.
        text: The report's text.
    """
    return [_from_abroad(m, text) if m.kind == "state_forces" and m.form == "generic" else m for m in mentions]


def _from_abroad(mention: ActorMention, text: str) -> ActorMention:
    start, end = mention.span
    said = _FROM.match(text, end) if text.startswith(" from", end) else None
    if said is None or _TAKEN.search(text, max(0, start - _TAKES), start):
        return mention
    names = said["state"].split(" ")
    states = (by_word(" ".join(names[:count])) for count in range(len(names), 0, -1))
    state = next((one for one in states if one is not None), None)
    if state is None:
        return mention
    return replace(mention, name=state.forces, country=state.iso, party=None, form="pattern")


#: What a state's forces are called and what a group has: "the Taliban military wing".
_ARM = ("military", "army")


def without_their_arm(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Leave out the "military" of a group named right before it: "Houthi military leaders" are no state's.

    Args:
        mentions: Of one text, in order, not overlapping.
        text: The report's text.
    """
    out: list[ActorMention] = []
    for mention in mentions:
        bare = mention.form == "generic" and mention.kind == "state_forces" and mention.span.of(text).lower() in _ARM
        before = out[-1] if out and bare else None
        group = before is not None and before.kind in GROUPS and before.form in ("name", "alias", "pattern")
        if group and before is not None and text[before.span.end : mention.span.start] == " ":
            continue
        out.append(mention)
    return out


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
        if _OF.fullmatch(gap) or _BELONGING.fullmatch(gap) or (group and _APPOSED.fullmatch(gap)):
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
