"""Mentions of groups in, those out that only say whose another is: "JNIM, which is linked to al-Qaeda, claimed it".

What is told next of "the group" is told of the first. "Fighters linked to al-Qaeda" have no other name.
"""

from __future__ import annotations

import re

from warledger.claims.actors.mention import ActorMention

#: Between a group's name and that of the one to which it belongs.
_TIE = re.compile(
    r"(?:, | \(|,? (?:which|that|who) )[^.;:]{0,70}?\b(?:linked|affiliated|allied|aligned|loyal|tied|close|ties|links|"
    r"allegiance|offshoot|branch|affiliate|arm|wing|ally|faction|splinter|breakaway|broke|split|backed|supported|armed|"
    r"funded) (?:away )?(?:to|with|from|by|of) (?:the )?",
    re.I,
)
#: The same where the other's name comes first: ", an al-Qaeda affiliate".
_A = re.compile(r",? (?:which is |considered |seen as )?(?:an?|the|its|al-Qaeda's)(?: local| regional| main)* ", re.I)
_ITS = re.compile(r"(?: |-|['’]s )?(?:\w+ )?(?:affiliate|offshoot|branch|ally|arm|wing|splinter|franchise)\b", re.I)
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
