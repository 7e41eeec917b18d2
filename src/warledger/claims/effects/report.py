"""A report's sentences and their parses in, its figure mentions out.

Across sentences: the lines of a list below "... claimed 40 lives, as follows:", "They included two soldiers" after a
toll, and the whole of "14 of the dead".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims import quantities
from warledger.claims.effects import triggers, wording
from warledger.claims.effects.find import FigureMention, Told, find
from warledger.claims.effects.lexicon import could_state_effect
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.sentence import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BULLET = compiled(r"(?:[-–—•*·▪►●]|\(?[a-z0-9]{1,2}[.)])\s*(?=\S)")
_NUMBER = compiled(
    r"(?:at least |about |some |more than )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)",
    re.I,
)
_OPENS_LIST = compiled(r"(?::|\bas follows\.?|\bfollowing\.?)\s*$", re.I)
_THEY = compiled(
    r"(?:they|these|those)(?: (?:also|reportedly))? (?:includ|compris|consist|were\b|are\b)"
    r"|of (?:these|those|them)\b"
    r"|.{0,80}\b(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten) of"
    r" (?:these|those|them|the \w+) (?:were|was|are)\b",
    re.I,
)
#: "Police put the number at 50": of those whom the sentences before count.
_PUT_AT = compiled(
    r"\b(?:put|puts|putting|gave|gives|giving) (?:it|(?:the|that|their) (?:number|figure|count)"
    r"(?: of (?:victims|those (?:taken|hit|affected)))?) (?:at|as) ",
    re.I,
)
#: Sentences back in which these stand.
_COUNTED_BEFORE = 2
#: "Five of the nine were children".
_OF_THE_NUMBER = compiled(r"\bof the (?P<number>[\w-]+) (?:were|was|are)\b", re.I)
#: Characters of a sentence in which its "of those" stands: much faster than the pattern, which has to ignore case.
_SOON = 100
#: Lines that one list may have; sitreps list a town a line.
_LONGEST_LIST = 60
#: Sentences back in which the whole of "14 of the dead" is looked for before the report's first toll is taken.
_NEAR = 4


def list_items(sentences: Sequence[Sentence]) -> dict[int, int]:
    """Index of each sentence that is a line of a list, with the index of the sentence that opens the list."""
    out: dict[int, int] = {}
    for opener in sentences:
        tail = opener.text[-16:].lower()
        if (":" not in tail and "follow" not in tail) or not _OPENS_LIST.search(tail):
            continue
        if not could_state_effect(opener.text):
            continue
        for item in sentences[opener.index + 1 : opener.index + 1 + _LONGEST_LIST]:
            if not item.opens:
                continue
            bullet = _BULLET.match(item.text)
            if not _NUMBER.match(item.text, bullet.end() if bullet else 0):
                break
            out[item.index] = opener.index
    return out


def _they(text: str) -> bool:
    """Does a sentence speak of those just told: "They included", "Three of them were"?"""
    low = text.lower()
    return (low.startswith(("they", "these", "those")) or "of th" in low[:_SOON]) and _THEY.match(text) is not None


def _counts_again(text: str) -> tuple[int, ...]:
    """Where a sentence puts other numbers to those counted before: the offsets at which these begin."""
    low = text.lower()
    if "put" not in low and "giv" not in low and "gave" not in low:
        return ()  # as most
    return tuple(match.end() for match in _PUT_AT.finditer(low))


def worth_parsing(sentences: Sequence[Sentence]) -> set[int]:
    """Indices of the sentences that could state a figure."""
    told = (s.index for s in sentences if could_state_effect(s.text) or _they(s.text) or _counts_again(s.text))
    return {*told, *list_items(sentences)}


def figures(
    sentences: Sequence[Sentence], docs: Sequence[Doc | None], *, convention: str = "codebook"
) -> list[tuple[int, FigureMention]]:
    """(index of its sentence, figure mention), in the order of the text.

    Args:
        sentences: The report's.
        docs: Their parses; None for a sentence that was not worth parsing.
        convention: How vague words are read: a key of `quantities.conventions()`.
    """
    out: list[tuple[int, FigureMention]] = []
    items = list_items(sentences)
    for sentence, doc in zip(sentences, docs, strict=True):
        if doc is None:
            continue
        told = None
        if sentence.index in items:
            told = _opened(items[sentence.index], docs, out)
        elif _they(sentence.text):
            told = _just_told(sentence, out)
        elif again := _counts_again(sentence.text):
            told = _told_before(sentence.index, out, again)
        wording.keep(doc, sentence.text)
        numbers = quantities.find(sentence.text, convention=convention)
        if told is not None and (bullet := _BULLET.match(sentence.text)):
            # "2. Four farmers": the line's own number counts nobody
            numbers = [number for number in numbers if number.start >= bullet.end()]
        out += [(sentence.index, mention) for mention in find(doc, numbers, told=told)]
    _find_wholes(out)
    return out


def _opened(opener: int, docs: Sequence[Doc | None], told: Sequence[tuple[int, FigureMention]]) -> Told | None:
    """What a list's opening sentence says of its lines: its own last number, else its last effect."""
    wholes = [m for index, m in told if index == opener and m.counted.numbered]
    if wholes:
        return Told(wholes[-1].effect, wholes[-1], "part.listed")
    doc = docs[opener]
    found = triggers.find(doc) if doc is not None else []
    return Told(found[-1].effect, None, "effect.listed") if found else None


def _told_before(index: int, told: Sequence[tuple[int, FigureMention]], again: tuple[int, ...]) -> Told | None:
    """What happened to those counted last before a sentence that puts other numbers to them, at offsets of its text.

    Where it counts them itself first that is told there: an effect of "" is that of its own.
    """
    before = [
        m
        for at, m in told
        if index - _COUNTED_BEFORE <= at < index and m.counted.numbered and m.counted.is_people and m.whole is None
    ]
    effect = before[-1].effect if before and before[-1].effect != "strikes" else ""
    return Told(effect, None, "effect.put_at", again)


def _just_told(sentence: Sentence, told: Sequence[tuple[int, FigureMention]]) -> Told | None:
    """The figure that "They included" speaks of: the last numbered one of the sentence before that counts people.

    "Five of the nine were children" speaks of the last nine, whatever was counted behind them.
    """
    wholes = [
        m
        for at, m in told
        if at == sentence.index - 1 and m.counted.numbered and m.counted.is_people and m.whole is None
    ]
    named = _OF_THE_NUMBER.search(sentence.text[:_SOON])
    number = next((n.count.low for n in quantities.find(named["number"])), None) if named is not None else None
    if number is not None:
        wholes = [m for m in wholes if m.counted.low == number] or wholes
    return Told(wholes[-1].effect, wholes[-1], "part.they") if wholes and wholes[-1].effect != "strikes" else None


def _find_wholes(told: Sequence[tuple[int, FigureMention]]) -> None:
    """Give each part of a group told before ("14 of the dead") its whole: the last figure that can hold it."""
    for at, (index, part) in enumerate(told):
        if not part.partitive or part.whole is not None:
            continue
        could = [
            (other, m)
            for other, m in told[:at]
            if m.effect in (part.effect, "casualties")
            and m is not part
            and m.counted.numbered
            and not m.partitive
            and m.whole is None
            and (m.counted.low or m.counted.high or 0) >= (part.counted.low or 1)
        ]
        near = [m for other, m in could if index - other <= _NEAR]
        if near or could:
            part.whole = near[-1] if near else could[0][1]
            if part.trigger is not None and part.trigger.form == "group":
                # "Five teenagers were shot ... The victims are two boys and three girls"
                part.effect = part.whole.effect
