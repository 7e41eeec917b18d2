"""Mentions in, those out that only say as whom somebody is dressed: "gunmen disguised as soldiers", "in army uniform".

Who wears a uniform need not be of the force whose uniform it is, and a report that says so mostly means that he isn't.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.actors.mention import GROUPS, ActorMention
from warledger.claims.patterns.compiling import compiled

_DRESSED = r"(?:dressed|disguised|clad|clothed|kitted out|outfitted|attired|uniformed)"
_WEARS = r"(?:wearing|wore|donning|donned|sporting|in|with)"
_UNIFORM = r"(?:uniforms?|fatigues|camouflage|clothing|clothes|outfits?|attire|garb|gear|dress|insignia|vests?)"
#: Right before those whom somebody only looks like.
_AS = compiled(
    rf"\b(?:(?:{_DRESSED}(?: up)?|posing|posed|masquerading) (?:as|like)|(?:pretending|pretended|claiming) to be|"
    r"impersonating|impersonated)(?: an?| the)? (?:[a-z-]+ )?$",
    re.I,
)
#: Words one of which that has.
_SEEMING = (
    *("dressed", "disguised", "clad", "clothed", "kitted", "outfitted", "attired", "uniformed", "posing", "posed"),
    *("masquerading", "pretending", "pretended", "claiming", "impersonat"),
)
#: Before whose uniform it is, and behind it; and before "of" whom.
_IN = compiled(rf"\b(?:{_DRESSED} (?:in|up in)|{_WEARS})(?: an?| the| what \w+ to be)? (?:[a-z-]+ )?$", re.I)
_BEHIND = compiled(rf"(?:[’']s?)?(?:[- ](?:style|type|issue))? (?:[a-z-]+ )?{_UNIFORM}\b", re.I)
_OF = compiled(
    rf"\b(?:{_DRESSED} in|{_WEARS})(?: the| an?)? (?:[a-z-]+ )?{_UNIFORM} of(?: the)? $",
    re.I,
)
#: Characters before a mention that are looked at.
_REACH = 48
_WORN = frozenset(("state_forces", "police", "peacekeepers"))
#: Those besides whom somebody may only look like: "gunmen dressed as hunters".
_LOOKED_LIKE = GROUPS | {"generic_armed"}


def without(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Leave out forces whose men somebody is only dressed as.

    Args:
        mentions: Of one text, in order.
        text: The report's text.
    """
    return [m for m in mentions if not (_worn(text, m) if m.kind in _WORN else m.kind in _LOOKED_LIKE and _as(text, m))]


def _as(text: str, mention: ActorMention) -> bool:
    before = text[max(0, mention.span.start - _REACH) : mention.span.start]
    low = before.lower()
    # few have one of these before them, and the searches are slow
    return any(map(low.__contains__, _SEEMING)) and _AS.search(before) is not None


#: What somebody was before: "gangs led by a former policeman", "a retired soldier".
_FORMER = ("former ", "ex-", "retired ", "dismissed ", "sacked ", "discharged ")
_ONE = compiled(r"(?:(?:former|retired|dismissed|sacked|discharged) |ex-)?(?:police |army )?[a-z]+")
_LONGEST = 11
_MEN = frozenset("policeman policemen soldier soldiers officer officers cop cops".split())


def _once(text: str, mention: ActorMention) -> bool:
    """Were they policemen or soldiers once?"""
    start, words = mention.span.start, mention.span.of(text).lower()
    if words.rpartition(" ")[2].rpartition("-")[2] not in _MEN or _ONE.fullmatch(words) is None:
        return False
    return words.startswith(_FORMER) or text[max(0, start - _LONGEST) : start].lower().endswith(_FORMER)


def _worn(text: str, mention: ActorMention) -> bool:
    if _as(text, mention) or (mention.form == "generic" and _once(text, mention)):
        return True
    start, end = mention.span
    before = text[max(0, start - _REACH) : start]
    low = before.lower()
    if low.endswith((" of ", " of the ")) and _OF.search(before):
        return True
    return _BEHIND.match(text, end) is not None and _IN.search(before) is not None
