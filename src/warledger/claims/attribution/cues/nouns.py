"""A form that is a noun or an adjective as often as a verb of speech in, whether it is none here, out."""

from __future__ import annotations

from warledger.claims.attribution.cues.clause import FINITE
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import DETERMINERS, Words, left

_OTHER_ADJECTIVES = frozenset("recent new latest fresh second third deadly previous earlier similar only most".split())
#: What shows something by itself and in the plural, so that "show" behind it is a verb.
_MANY = frozenset("figures data records statistics documents numbers estimates reports images".split())
#: Those of whom there are many, without an s.
_PLURAL = frozenset(("police", "media"))
#: Words behind which such a form is a noun: "followed up on reports that".
_TAKES_NOUN = frozenset("on of about by with from after amid despite to into over".split())


def inside_nouns(words: Words, at: int) -> bool:
    """Does a form that is an adjective as often stand between an article and a noun, with another adjective?"""
    low = words.lower
    after = low[at + 1] if at + 1 < len(words) else ""
    return at > 1 and low[at - 1] in _OTHER_ADJECTIVES and low[at - 2] in DETERMINERS and after not in ("that", ",")


def is_noun(words: Words, at: int) -> bool:
    """Is a form that is a noun as often ("claims", "estimates") one here?"""
    low, lexicon = words.lower, speech()
    after = low[at + 1] if at + 1 < len(words) else ""
    if after == "that":
        return bool(at and (low[at - 1] in DETERMINERS or low[at - 1] in _TAKES_NOUN))  # "the UN estimates that"
    if low[at].endswith("s") and _one_before(words, at):
        return False  # "nine died, a broadcaster claims"
    if after in ("", ".") and low[at - 1 : at] and low[at - 1] in _MANY:
        return False  # "Nine people died, the ministry's figures show."
    if after in ("", ".") and at and (low[at - 1].endswith("s") or low[at - 1] in _PLURAL):
        phrase = left(words, at)
        if phrase is not None and phrase[0] and low[phrase[0] - 1] == "," and lexicon.kind(low[at - 1]) is not None:
            return False  # "A strike kills three, local sources report."
    if after in ("", ".") and low[at].endswith("s"):  # "12 people fled, the agency estimates."
        phrase = left(words, at)
        behind_comma = phrase is not None and phrase[0] > 0 and low[phrase[0] - 1] == ","
        return not (behind_comma and lexicon.kind(low[at - 1]) is not None)
    if at and (after.endswith("ed") or after in FINITE) and _inside_relative(words, at):
        return False  # "an attack that the opposition claims killed hundreds"
    modified = bool(at and (low[at - 1] in lexicon.modifiers or low[at - 1] in DETERMINERS))
    return after in lexicon.verbs or not _clause_ahead(words, at) or modified


def _one_before(words: Words, at: int) -> bool:
    """Does one person or body stand before a form in -s: "a broadcaster claims", which is no plural noun?"""
    phrase = left(words, at)
    head = words.lower[at - 1] if at else ""
    known = head in speech().bodies or head in speech().people
    return phrase is not None and words.lower[phrase[0]] in ("a", "an") and known and not head.endswith("s")


def _inside_relative(words: Words, at: int) -> bool:
    """Does the phrase before a verb stand right behind "that" or "which"?"""
    phrase = left(words, at)
    return phrase is not None and phrase[0] > 0 and words.lower[phrase[0] - 1] in ("that", "which", "who")


def _clause_ahead(words: Words, at: int) -> bool:
    if at + 1 >= len(words):
        return True
    ahead, word = words.lower[at + 1], words.words[at + 1]
    return (
        ahead
        in (
            "that",
            "the",
            "a",
            "an",
            "at",
            "more",
            "its",
            "their",
            "it",
            "they",
            "he",
            "she",
            ",",
            "about",
            "some",
            "up",
        )
        or word[0].isupper()
        or word[0].isdigit()
    )
