"""A sentence in; out, whether it tells history, takes up what was just told, lists, and which numbers it states."""

from __future__ import annotations

from functools import lru_cache

from warledger.claims.patterns.compiling import compiled

#: An item of a list goes on with the sentence that opened the list.
ITEM = compiled(r"[-–•*·]\s?\w")
#: Words of harm, in lower case: a speaker whose own sentence has none tells no casualties that could go on.
HARM = compiled(
    r"\b(?:kill|wound|injur|dead\b|death|die[ds]?\b|casualt|victim|fatal|toll\b|bodies|martyr|maim|hurt\b|captur|"
    r"arrest|detain|abduct|destroy|damag|displac|fled\b|seiz|strikes?\b|raid|attack|lives\b|shell|target|bomb|explo|"
    r"clash|slain|slay|raze|burn|torch|fire\b|shot\b|hit\b|ambush)"
)
#: Openers that take up what was just told.
TAKES_UP = compiled(
    r"^[\"“'‘]?(?:(?:The|This|That|These|Those) (?:\w+ )?(?:attack|blast|explosion|strike|raid|bomb|shell|clash|dead|"
    r"victim|wounded|injured|incident|toll|death|casualt|assault|fire|operation|ambush|rest)|"
    r"Among (?:the|them|those)|Another \w+|(?:At least )?[\w-]+ (?:other|others|more)\b|Others?\b|"
    r"(?:Dozens|Scores|Hundreds|Several|Some|Many) (?:of )?(?:\w+ )?(?:others|more|people were also)|"
    r"[^.]{0,60}\balso (?:been )?(?:killed|wounded|injured|destroyed|damaged|hit|captured|seized|left|found|recovered|"
    r"arrested|reported)|It also|One of (?:them|the)|Meanwhile|In addition|In the same)",
)
#: Openers that begin another story.
APART = compiled(r"^\W*(?:Separately|In (?:a separate|an unrelated))\b")
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
# these two are read in lower case, which is much faster than letting case be ignored
_BACKGROUND = compiled(
    r"\bsince (?:the |its |their )?(?:start|beginning|outbreak|onset|conflict|war|uprising|crisis|"
    r"revolt|revolution|civil)|"
    r"\bsince (?:\w+ ){0,3}(?:19|20)\d\d\b|"
    r"\b(?:civil war|conflict|war|uprising|insurgency|violence) (?:that |which |has |have |had )?(?:\w+ ){0,3}"
    r"(?:began|begun|broke out|started|erupted|ravaged|killed|claimed|left|displaced|entered)|"
    r"\b(?:has|have) been (?:ravaged|locked|wracked|gripped|torn|embroiled|battling|fighting|plagued)|"
    r"\bbroke out in (?:\w+ )?(?:19|20)\d\d|"
    r"\b(?:last|past|previous) (?:week|month|year|decade|spring|summer|autumn|fall|winter)\b|"
    rf"\bin (?:early |late |mid-)?(?:{_MONTHS})\b(?! \d{{1,2}}\b)|\bin (?:19|20)\d\d\b|"
    r"\b(?:years?|months) ago\b|\b(?:erupted|began|started) in (?:\w+ )?(?:19|20)\d\d"
)
_DIGITS = compiled(r"(?<![\w.])(?!(?:19|20)\d\d\b)\d[\d,]*(?![\w.]*\d|-year|th\b|st\b|nd\b|rd\b)")
_ANY_DIGIT, _WORD = compiled(r"\d"), compiled(r"\w+")
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens scores hundreds thousands".split()
)
#: Characters of a sentence that are looked at.
_LONGEST = 5000


@lru_cache(maxsize=1024)
def numbers_in(sentence: str) -> frozenset[str]:
    """The numbers that a sentence states, as digits or words; not years, nor "one"."""
    low = sentence[:_LONGEST].lower()
    words = _NUMBERS.intersection(_WORD.findall(low))
    if _ANY_DIGIT.search(low) is None:
        return words
    return words.union(found.replace(",", "") for found in _DIGITS.findall(low))


@lru_cache(maxsize=1024)
def is_background(sentence: str) -> bool:
    """Does a sentence tell the conflict's history rather than the event?"""
    return bool(_BACKGROUND.search(sentence[:_LONGEST].lower()))
