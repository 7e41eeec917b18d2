"""Mentions of groups in, those out that only say whose another is: "X's local affiliate Y", "Y, which is linked to X".

What is told next of "the group" is told of Y. "Fighters linked to al-Qaeda" have no other name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: What a group is to the one named before it: "al-Qaeda's Yemeni affiliate Y", "Boko Haram splinter group Y".
_KIN = compiled(
    r"\b(?:affiliate|offshoot|branch|splinter|breakaway|franchise|chapter|ally|(?:armed |military )?wing)\b"
)
_BEFORE_KIN = compiled(r"(?:['’]?s)?(?:\s+(?!(?:its|their|his|our)\b)[\w-]+){0,2}\s+")
_AFTER_KIN = compiled(
    r"(?:\s+(?:group|faction|movement))?(?:\s+in\s+[A-Z]\w+)?,?(?:\s+(?:the|an?|called|known as))*\s*[\"“'‘]?"
)
#: "Y, the Syrian branch of X", "Y, which is linked to X": nothing but that stands between them, so that X is no party.
_OF_KIN = compiled(
    r",?(?: (?:which|that) (?:is|was|are))?(?: (?:also|once|formerly|now))?(?: (?:the|an?))?"
    r"(?: (?!(?:and|or|but|by|killed|against)\b)[\w-]+){0,3}? "
    r"(?:(?:affiliate|offshoot|branch|splinter|franchise|chapter|(?:armed |military )?wing|arm)"
    r"(?: (?:group|faction|movement))? of|(?:linked|affiliated|allied|loyal) (?:to|with)) (?:the )?[\"“'‘]?"
)
#: Between a group's name and that of the one to which it belongs, whatever else is said there: it may be a party, too,
#: but is not whom "the group" means.
_TIE = compiled(
    r"(?:, | \(|,? (?:which|that|who) )[^.;:]{0,70}?\b(?:linked|affiliated|allied|aligned|loyal|tied|close|ties|links|"
    r"allegiance|offshoot|branch|affiliate|arm|wing|ally|faction|splinter|breakaway|broke|split|backed|supported|armed|"
    r"funded) (?:away )?(?:to|with|from|by|of) (?:the )?",
    re.I,
)
#: The same where the other's name comes first: ", an al-Qaeda affiliate".
_A = compiled(r",? (?:which is |considered |seen as )?(?:an?|the|its|al-Qaeda's)(?: local| regional| main)* ", re.I)
_ITS = compiled(r"(?: |-|['’]s )?(?:\w+ )?(?:affiliate|offshoot|branch|ally|arm|wing|splinter|franchise)\b", re.I)
#: Characters from the one name to the other.
_FAR = 90


def tied(text: str, before: ActorMention, mention: ActorMention) -> bool:
    """Does a mention of a group only say whose the one named before it is?"""
    start, end = before.span.end, mention.span.start
    if not 0 < end - start <= _FAR:
        return False
    if _TIE.fullmatch(text, start, end) is not None:
        return True
    behind = _ITS.search(text, mention.span.start, mention.span.end + 24)
    return behind is not None and behind.end() >= mention.span.end and _A.fullmatch(text, start, end) is not None


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
