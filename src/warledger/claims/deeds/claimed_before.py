"""A sentence in, its words for deeds that somebody claimed long before the news, or beside it, out.

"The group claimed responsibility in May 2017 for an attack on a minister and the killing of two nurses": neither was
what the report tells of. "It claimed responsibility on Friday for the attack" has no such words.
"""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: of)?(?: last year)?"
)
#: A time before the news.
_BEFORE = (
    rf"(?:(?:late |early )?last (?:month|year)|in (?:(?:early|late|mid)[ -])?(?:{_MONTH} )?(?:19|20)\d\d|"
    rf"in (?:(?:early|late|mid)[ -])?{_MONTH}|(?:earlier|late|early) (?:this|last) (?:month|year)|"
    r"(?:[\w-]+ ){1,2}(?:weeks?|months?|years?|decades?) (?:ago|before|earlier)|previously|in the past)"
)
_CLAIMED = (
    r"(?:(?:claim(?:ed|ing)|took|taken|taking|assum(?:ed|ing)|accepted) (?:the )?(?:full )?(?:responsibility|credit)"
    r"|admitted responsibility)"
)
#: A deed that the report hasn't told of: with "a", a number, or who was harmed.
_ANEW = (
    r"(?=(?:an?|another|two|three|four|five|several|some|many|dozens of|other|similar|previous|earlier) "
    r"|the (?:[\w-]+ )?(?:killing|murder|death|abduction|kidnapping|assassination|execution|beheading|bombing)s? of\b)"
)
_LINK = compiled(
    rf"\b{_CLAIMED},? (?P<between>{_BEFORE},? )?(?P<for>for ){_ANEW}",
    re.I,
)
#: So where the sentence opens with that time.
_OPENS = compiled(rf"[\"“]?{_BEFORE}\b", re.I)
_PREVIOUSLY = compiled(r"\b(?:previously|earlier|before|in the past)(?: also)? $", re.I)
#: Behind the deed: "for an attack on a hotel last year".
_BEHIND = compiled(rf"[^.;:]*?\b{_BEFORE}\W*$", re.I)


def words(text: str) -> tuple[int, int] | None:
    """Start and end of the words for the deeds, from "for" on, or None where a sentence has none."""
    if " for " not in text:
        return None
    for found in _LINK.finditer(text):
        old = (
            found["between"] is not None
            or _OPENS.match(text)
            or _PREVIOUSLY.search(text, 0, found.start())
            or _BEHIND.match(text, found.end())
        )
        if old:
            return found.start("for"), len(text)
    return None
