"""The words of a sentence and a place in, the speaker's phrase that begins there out."""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases.words import (
    DETERMINERS,
    LINKS,
    PRONOUNS,
    STOP,
    Words,
    bare,
    capital,
    fits,
    names_speaker,
)

#: What somebody says something in.
_ISSUED = frozenset("statement interview report communique bulletin post tweet".split())
#: What closes a name, and words that it has at most.
_STOPS, _LONGEST_NAME = frozenset(".,;:()"), 5
#: Words that stand in no speaker's phrase before its noun.
_NO_MODIFIER = STOP | LINKS


def right(words: Words, start: int) -> tuple[int, int] | None:
    """The speaker's phrase that begins at token `start`, as token indices, or None."""
    at, total = start, len(words)
    if at < total and words.lower[at] in PRONOUNS:
        return (at, at + 1)
    if words.lower[start : start + 2] == ("one", "of"):
        many = right(words, start + 2)
        return (start, many[1]) if many else None  # "according to one of the residents"
    last, unknown, headed_low, headed = start, 0, False, False
    determined = at < total and words.lower[at] in DETERMINERS
    while at < total and at - start <= 24:
        low = words.lower[at]
        if low in DETERMINERS and (
            at == start or words.lower[at - 1] in LINKS or words.lower[at - 1] in ("and", "&") or last == at
        ):
            inside = at > start and words.lower[at - 1] not in LINKS and words.lower[at - 1] not in ("and", "&")
            if inside and not (
                capital(words.words[at - 1]) and speech().heads.intersection(words.lower[at + 1 : at + 2])
            ):
                break  # but "said Ana Ruiz the head of the Observatory"
            determined, unknown = True, 0
            at += 1
            continue
        if low in speech().verbs and not words.words[at][0].isupper() and at > start and low not in speech().anything:
            break
        if low in ("and", "&", *LINKS):
            ahead = at + 1
            while ahead < total and words.lower[ahead] in DETERMINERS:
                ahead += 1
            if low == "in" and _ISSUED.intersection(words.lower[at + 2 : at + 4]) and ahead > at + 1:
                break  # "said the Observatory in a short statement"
            joins = last == at and names_speaker(words, at - 1)
            if not joins or ahead >= total or not (fits(words, ahead)):
                break
            if low in ("in", "on", "to", "with", "into") and speech().kind(bare(words.lower[at - 1])) is None:
                break
            headed_low, headed, unknown = False, False, 0
            at += 1
            continue
        if headed_low and capital(words.words[at]) and not words.words[at].isupper() and not _named(words, at):
            break  # "according to the bulletin Government troops took": without a comma, a new clause
        if fits(words, at):
            head = bare(low)
            headed = head in speech().bodies or head in speech().people
            headed_low = (
                head in speech().bodies
                and head not in speech().people
                and head not in speech().modifiers
                and words.words[at].islower()
            )
            at += 1
            last = at
            continue
        if at == start and low[0].isalpha() and low not in STOP and low not in speech().verbs:
            ahead = next((k for k in range(at + 1, min(total, at + 4)) if fits(words, k)), 0)
            if ahead and all(words.lower[k].isalpha() and words.lower[k] not in _NO_MODIFIER for k in range(at, ahead)):
                at = last = ahead  # "according to veteran war reporter Sara Lind"
                continue
            if low.endswith("s") and len(low) > 4:
                return (at, at + 1)  # "according to attorneys"
        if (
            determined
            and not headed
            and last <= at
            and (at == start or not capital(words.words[at - 1]) or words.lower[at - 1] in DETERMINERS)
            and unknown < 2
            and low[0].isalpha()
            and low not in STOP
            and low not in speech().verbs
            and last <= at
        ):
            unknown += 1
            at += 1
            last = at
            continue
        break
    return (start, last) if last > start else None


def _named(words: Words, at: int) -> bool:
    """Is what follows a body's noun its name, as the stop behind it tells: "according to the charity Sela Aid."?"""
    last = at
    while last < len(words) and capital(words.words[last]):
        last += 1
    closed = last >= len(words) or words.lower[last] in _STOPS
    return closed and last - at <= _LONGEST_NAME and words.lower[at] not in STOP and fits(words, at)


def _opens_otherwise(words: Words, phrase: tuple[int, int]) -> bool:
    """ "Situated in the north, ...", "Asked about it, ...": the capital is the sentence's, not a name's."""
    low = words.lower[phrase[0]]
    return phrase[0] == 0 and phrase[1] == 1 and low not in speech().anything and low.endswith(("ed", "ing", "ly"))


def subject_at(words: Words, start: int, before: int) -> tuple[int, int] | None:
    """The speaker's phrase that opens a clause whose verb stands further on ("Reports reaching Juba said")."""
    while start < before and words.lower[start] in ("and", "but", "meanwhile", "however", ","):
        start += 1
    phrase = right(words, start)
    if phrase is None or phrase[1] > before or _opens_otherwise(words, phrase):
        return None
    after = words.lower[phrase[1]] if phrase[1] < len(words) else ""
    ok = (
        after in ("who", "which", "whose", "the", "a", "an", ",", "in", "on", "speaking", "that")
        or after.endswith("ing")
        or after.endswith("ed")
    )
    return phrase if ok and any(names_speaker(words, k) for k in range(*phrase)) else None
