"""An event mention and the report's text in; whether its words tell of one more attack beside those told before, out.

"Another strike", "a second blast", a sentence that opens with "Elsewhere", "In a separate incident", "Meanwhile".
"""

from __future__ import annotations

import re

from warledger.claims.deeds import claimed_before as before_the_news
from warledger.claims.deeds import in_answer
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled

#: What opens a noun's phrase that tells of one more attack, wherever it was: "another strike", "a second bombing".
_ANEW = compiled(
    r"^(?:in |also )?(?:another|(?:(?:two|three|four|five|six|several|\d) )?(?:other|separate|more)|"
    r"(?:an?|the) (?:second|third|fourth|separate|further))\b",
    re.I,
)
#: What says that an attack is one more.
_ALSO = compiled(r"\b(?:also|another|others?|separate(?:ly)?|elsewhere|second|similar)\b", re.I)
#: What a killing is told to have been done in that was another attack: "two more were killed in a similar attack".
_IN_ANOTHER = compiled(
    r"\b(?:in|by|during|due to) (?:an? )?(?:similar|separate|another|different|second) (?:[\w-]+ ){0,2}?"
    r"(?:attacks?|incidents?|raids?|ambush(?:es)?|(?:air)?strikes?|shootings?|bombings?|blasts?|explosions?)\b",
    re.I,
)
#: What opens a sentence that tells of another attack somewhere else, or somewhere that it doesn't say.
_ELSEWHERE = compiled(
    r"\s*[\"“]?(?:elsewhere|separately|in (?:a |two |several )?(?:separate|another|other|different) (?:[\w-]+ ){0,2}?"
    r"(?:attacks?|incidents?|clash(?:es)?|raids?|ambush(?:es)?|(?:air)?strikes?|shootings?|bombings?))\b",
    re.I,
)
#: What opens a sentence that tells of more people than those told of, of things in another town: "Another four died".
_COUNT = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|several|some)"
_OTHERS = compiled(
    r"\s*[\"“]?(?:later |earlier )?(?:at least )?(?:another|an? (?:further|additional)|others|"
    rf"{_COUNT} (?:more|others?|further))\b",
    re.I,
)
#: Another place, in the words behind an attack: "gunmen raided another village", "shells hit other parts of the city".
_ANOTHER_PLACE = compiled(
    r"\b(?:another|a (?:second|third|different)|(?:(?:two|three|four|five|several) )?other) (?:nearby )?"
    r"(?:areas?|parts?|towns?|villages?|cit(?:y|ies)|districts?|neighbou?rhoods?|quarters?|suburbs?|provinces?|camps?)\b",
    re.I,
)
#: What opens a sentence about something that went on beside what was told, be it of the same place.
_MEANWHILE = compiled(r"\s*[\"“]?(?:meanwhile|in the meantime|at the same time)\b,?", re.I)
#: What says that the sentence goes on about what was told: who tells of it, or that it went on.
_GOES_ON = compiled(
    r"\b(?:said|says|told|reported|reports|continued?|continuing|kept|still|resumed|according|confirmed|claimed)\b",
    re.I,
)
#: Right before a noun for what was told already: "the strike", "those two attacks".
_TOLD = compiled(r"\b(?:the|this|that|these|those|its|their)(?: [\w-]+){0,2} $", re.I)
_SENTENCE_REACH = 250
#: Characters before a clause in which "In response," stands.
_OPENS_REACH = 24
#: Families of verbs whose subject is what exploded or struck: "another bomb went off".
_BLASTS = frozenset({"explosion", "impact"})


def opens_elsewhere(text: str, at: int) -> bool:
    """Does the sentence that holds an offset open with "Elsewhere", "In another incident"?"""
    start = _opening(text, at)
    return start is not None and _ELSEWHERE.match(text, start) is not None


def in_another(mention: EventMention, text: str) -> bool:
    """Does a verb's clause say that it was in another attack: "two more were killed in a similar attack"?"""
    return not mention.noun and _IN_ANOTHER.search(text, mention.head.end, mention.span.end) is not None


def answers(mention: EventMention, text: str) -> bool:
    """Does a mention's clause, or what opens its sentence, say that it answers what was told before?"""
    start = _opening(text, mention.span.start)
    opens = mention.span.start if start is None else start
    # ("in response" may stand before the clause's subject, not before another clause)
    begin = opens if mention.span.start - opens < _OPENS_REACH else mention.span.start
    return not mention.planned and in_answer.told(text, begin, mention.span.end)


def opens_meanwhile(mention: EventMention, text: str) -> bool:
    """Does a mention tell of something new in a sentence that opens with "Meanwhile"?

    Not where it names what was told ("Meanwhile, the strike was condemned"), nor where somebody is said to tell of it.
    """
    start = _opening(text, mention.head.start)
    opens = None if start is None else _MEANWHILE.match(text, start)
    if opens is None or mention.planned or mention.negated or mention.background:
        return False
    if _GOES_ON.search(text, opens.end(), max(mention.head.end, mention.span.end)):
        return False
    named = mention.head if mention.noun else mention.agent_span
    return named is None or _TOLD.search(text[opens.end() : mention.head.start]) is None


def beside(mention: EventMention, text: str) -> bool:
    """Do a mention's words, or those that open its sentence, set it beside what was told before?"""
    return (
        opens_elsewhere(text, mention.head.start)
        or in_another(mention, text)
        or in_another_place(mention, text)
        or opens_meanwhile(mention, text)
    )


def claimed_before(mention: EventMention, text: str) -> bool:
    """Is a mention of a deed that somebody claimed before the news: "claimed responsibility last year for a raid"?"""
    start = _opening(text, mention.head.start)
    if start is None:
        return False
    end = text.find(". ", mention.head.end)
    words = before_the_news.words(text[start : end if end >= 0 else len(text)])
    return words is not None and start + words[0] <= mention.head.start


def anew(mention: EventMention, text: str) -> bool:
    """Does a mention's own phrase open with "another", "a second"?"""
    told = mention.noun or (mention.family in _BLASTS and _opens(mention))
    return told and _ANEW.match(text[mention.span.start : mention.head.end]) is not None


def in_another_place(mention: EventMention, text: str) -> bool:
    """Does a mention's clause tell of a place that it doesn't name: "jets also struck another village"?"""
    return _ANOTHER_PLACE.search(text, mention.head.end, mention.span.end) is not None


def set_apart(mention: EventMention, text: str) -> bool:
    """Does a mention with a place of its own tell of one more, which isn't what was told without a place?"""
    return _ALSO.search(mention.span.of(text)) is not None or opens_elsewhere(text, mention.head.start)


def of_others(mention: EventMention, text: str) -> bool:
    """Does a mention's sentence open with "Another four", "Two more", "Others"?"""
    start = _opening(text, mention.head.start)
    return start is not None and _OTHERS.match(text, start) is not None


def _opening(text: str, at: int) -> int | None:
    """Where the sentence that holds an offset begins, unless that is far."""
    first = max(0, at - _SENTENCE_REACH)
    find = text.rfind
    start = max(find(". ", first, at), find("! ", first, at), find("? ", first, at), find("\n", first, at))
    return start + 1 if start >= 0 or not first else None


def _opens(mention: EventMention) -> bool:
    """Does who or what does it stand at the head of the mention's clause?"""
    return mention.agent_span is not None and mention.agent_span.start == mention.span.start
