"""Mentions in, the same by who is meant out: "fighters of X" and "the group X" are X, "X's local affiliate Y" is Y."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import GROUPS, ActorMention
from warledger.knowledge.countries import by_word
from warledger.records import Span

_ARMED = frozenset(
    ("armed_group", "militia", "coalition", "criminal_group", "state_forces", "police", "peacekeepers", "un")
)
#: "Soldiers from neighbouring Chad"; not "from Chad's north".
_FROM = re.compile(r"\s+from\s+(?:neighbou?ring\s+|nearby\s+)?(?P<state>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?![’'\w])")
#: Who takes soldiers from a country says nothing of whose they are.
_TAKEN = re.compile(r"\b(?:withdr[aeo]w\w*|pull(?:ed|ing|s)?|remov\w+|expel\w*|recall\w*|evacuat\w+)\b[^.]*$")
_TAKES = 40
#: "troops from the X", "militants affiliated with the so-called X".
_OF = re.compile(
    r"\s+(?:of|from|belonging to|linked to|loyal to|associated with|fighting for|(?:affiliated|allied) (?:with|to))"
    r"\s+(?:the\s+|an?\s+)?(?:so-called\s+)?(?:[\w-]+\s+){0,2}[\"“'‘]?",
    re.I,
)
#: "the assailants, who belong to the X", "the gunmen, members of the X".
_BELONGING = re.compile(
    r",? (?:(?:who|which|that) (?:all |allegedly |reportedly |apparently )?(?:belong|belonged|belongs)|"
    r"(?:all |allegedly |reportedly |apparently |believed to be |said to be |thought to be )?(?:belonging|"
    r"(?:suspected |alleged |presumed |armed )?(?:members|fighters|elements|men) of))(?: to)?"
    r" (?:the |an? )?(?:so-called )?(?:[\w-]+ ){0,2}[\"“'‘]?",
    re.I,
)
#: "the armed group the X", "a militia called X", "a group known as X".
_APPOSED = re.compile(r"(?:\s+called|\s+named|\s+known as|,)?\s+(?:the\s+)?[\"“'‘]?", re.I)
#: What a group is to the one named before it: "al-Qaeda's Yemeni affiliate Y", "Boko Haram splinter group Y".
_KIN = re.compile(
    r"\b(?:affiliate|offshoot|branch|splinter|breakaway|franchise|chapter|ally|(?:armed |military )?wing)\b"
)
_BEFORE_KIN = re.compile(r"(?:['’]?s)?(?:\s+(?!(?:its|their|his|our)\b)[\w-]+){0,2}\s+")
_AFTER_KIN = re.compile(
    r"(?:\s+(?:group|faction|movement))?(?:\s+in\s+[A-Z]\w+)?,?(?:\s+(?:the|an?|called|known as))*\s*[\"“'‘]?"
)


#: "Y, the Syrian branch of X", "Y, which is linked to X".
_OF_KIN = re.compile(
    r",?(?: (?:which|that) (?:is|was|are))?(?: (?:also|once|formerly|now))?(?: (?:the|an?))?"
    r"(?: (?!(?:and|or|but|by|killed|against)\b)[\w-]+){0,3}? "
    r"(?:(?:affiliate|offshoot|branch|splinter|franchise|chapter|(?:armed |military )?wing|arm)"
    r"(?: (?:group|faction|movement))? of|(?:linked|affiliated|allied|loyal) (?:to|with)) (?:the )?[\"“'‘]?"
)


def without_kin(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Leave out groups that only say whose affiliate, branch or ally the one beside them is.

    The mention of one that follows takes them in.

    Args:
        mentions: Of one text, in order, not overlapping.
        text: The report's text.
    """
    out: list[ActorMention] = []
    for mention in mentions:
        before = out[-1] if out else None
        if before is not None and _is_of_kin(before, mention, text):
            continue
        if before is not None and _is_kin(before, mention, text):
            out[-1] = replace(mention, span=Span(before.span.start, mention.span.end))
        else:
            out.append(mention)
    return out


def _is_kin(one: ActorMention, other: ActorMention, text: str) -> bool:
    """Is the first group only named to say what the second one is to it?"""
    named = all(m.form in ("name", "alias", "pattern") and m.kind == "armed_group" for m in (one, other))
    if not named or other.span.start - one.span.end > 60:
        return False
    kin = _KIN.search(text, one.span.start, other.span.end)
    if kin is None:
        return False
    ahead, behind = text[one.span.end : kin.start()], text[kin.end() : other.span.start]
    return (not ahead or _BEFORE_KIN.fullmatch(ahead) is not None) and (
        not behind or _AFTER_KIN.fullmatch(behind) is not None
    )


def _is_of_kin(one: ActorMention, other: ActorMention, text: str) -> bool:
    """Is the second only named to say whose branch the first one is: "Ansaru, the Nigerian branch of al-Qaeda"?"""
    between = text[one.span.end : other.span.start]
    if not 5 < len(between) <= 60:
        return False
    named = all(m.form in ("name", "alias", "pattern") for m in (one, other))
    armed = one.kind in ("armed_group", "militia") and other.kind == "armed_group"
    return named and armed and _OF_KIN.fullmatch(between) is not None


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
