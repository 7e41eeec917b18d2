"""A number of a sentence in, those it counts out: "at least 32 fighters", "dozens of people", "14 of the dead"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.counting.noun_run import a_people, category, lemma, noun_run
from warledger.claims.effects.lexicon import effect_words, nouns
from warledger.claims.effects.wording import text_of
from warledger.claims.patterns.compiling import compiled
from warledger.claims.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TWO = compiled(r"\b(?:twin|double|dual)\b", re.I)
_UNKNOWN_NUMBER = compiled(r"\b(?:unspecified|unknown|undisclosed|unconfirmed|undetermined) number(?: of)?\s*$", re.I)
_THE_NUMBER = compiled(r" the (?:total |overall )?number of(?= )", re.I)
_OWNERS = frozenset({"its", "their", "his", "her", "our", "those", "these"})
#: Words before a number of people who are told of already: "the two men".
_KNOWN = frozenset({"the", "these", "those"})
_BE = frozenset({"were", "was", "are", "is"})
#: Vague words that need a noun or an effect behind them: "some said" counts nobody.
_NEEDS_MORE = frozenset({"some", "many", "few", "several"})
#: "some critically": how badly a part of the wounded was hurt.
MANNERS = frozenset({"critically", "seriously", "severely", "gravely", "badly", "fatally", "lightly", "slightly"})
#: Words with which another phrase begins ("wounding several the mayor said"), but behind a few ("half the men").
_BEGIN_ANOTHER, _BEFORE_THEM = frozenset({"the", "a", "an"}), frozenset({"half", "all", "both"})

#: "Killed 12 last week": a time, and not those killed.
_WHICH = frozenset({"last", "this", "next", "every", "each"})
_WHEN = frozenset(
    "night morning afternoon evening day week weekend month year spring summer autumn winter monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november "
    "december".split()
)


def numbered(doc: Doc, quantity: Quantity) -> Counted | None:
    """The phrase of a number, or None where it counts nothing that could be harmed, moved, taken or fired."""
    found = _phrase(doc, quantity)
    if found is not None and found.first and doc[found.first - 1].lower_ in _KNOWN:
        found.definite = True
    return found


def _phrase(doc: Doc, quantity: Quantity) -> Counted | None:
    span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
    if span is None:
        return None
    first, last = span.start, span.end - 1
    count = quantity.count
    if count.number is not None and _TWO.search(text_of(doc)[max(0, quantity.start - 8) : quantity.start]):
        return None
    at = _after_of(doc, last + 1)
    if _is(doc, at, ("head", "heads")) and _is(doc, at + 1, ("of",)):
        # "200 head of cattle"
        at += 2
    counted = _THE_NUMBER.match(text_of(doc)[quantity.end : quantity.end + 40])
    if counted is not None:
        # "brought to 12 the number of reporters murdered"
        at += len(counted.group().split())
    ends = counted is None and _is(doc, last + 1, _BEGIN_ANOTHER) and doc[last].lower_ not in _BEFORE_THEM
    ends = ends or (_is(doc, at, _WHICH) and _is(doc, at + 1, _WHEN))
    head = None if ends else noun_run(doc, at)
    if head is None and _one_of_them(doc, first, last):
        # "six people, one a child"
        head = noun_run(doc, last + 2)
    if head is None and quantity.partitive and _is(doc, at, ("them", "whom", "which")) and doc[at - 1].lower_ == "of":
        # "one of them a child"
        head = noun_run(doc, at + 2 if _is(doc, at + 1, ("a", "an")) else at + 1)
    if head is not None and quantity.partitive and quantity.kind != "vague" and lemma(doc[head[1]]) in _HARMED:
        said = _predicate(doc, last + 1)
        head = head if said is None else None  # "nine of the fatalities were children"
    if head is not None:
        start, noun = _held(doc, *head)
        if doc[last].lower_ == "multiple" and doc[noun].tag_ == "NN":
            # "the multiple assassination": one deed
            return None
        at_least = quantity.kind != "vague" and _at_least_follows(doc, noun + 1)
        return _made(doc, quantity, first, last, start, noun, at_least=at_least)
    said = _predicate(doc, last + 1)
    if said is not None:
        made = _made(doc, quantity, first, last, *said)
        made.predicate = True
        made.partitive = True
        return made
    if (
        quantity.kind == "vague"
        and not quantity.partitive
        and text_of(doc)[quantity.start : quantity.end].lower() in _NEEDS_MORE
        and not _states_effect(doc, last + 1)
        and not _is(doc, last + 1, MANNERS)
        and not (first and doc[first - 1].lemma_.lower() in effect_words().verbs and (ends or doc[last].dep_ == "dobj"))
    ):
        return None
    number = last - (doc[last].text in _NO_NUMBER and last > first)
    return Counted(
        quantity.kind,
        count.low,
        count.high,
        count.approx,
        first,
        last,
        last,
        number,
        None,
        None,
        "",
        quantity.partitive,
    )


def _made(
    doc: Doc, quantity: Quantity, first: int, number: int, start: int, noun: int, *, at_least: bool = False
) -> Counted:
    count = quantity.count
    word = "people" if a_people(doc, start, noun) else lemma(doc[noun])
    if quantity.kind == "vague" and (word in nouns().mass or _UNKNOWN_NUMBER.search(text_of(doc)[: quantity.end])):
        # "some ammunition", "an unspecified number of others": no number is said
        return Counted(
            "plural", None, None, False, first, noun, noun, None, (start, noun), category(doc, start, noun, word), word
        )
    return Counted(
        quantity.kind,
        count.low,
        None if at_least else count.high,
        count.approx,
        first,
        noun,
        noun + 2 if at_least else noun,
        number,
        (start, noun),
        category(doc, start, noun, word),
        word,
        quantity.partitive,
    )


def _one_of_them(doc: Doc, first: int, last: int) -> bool:
    """ "Four patients, one a woman": what one of those before a comma was."""
    if first != last or not first or doc[last].lower_ != "one" or not _is(doc, last + 1, ("a", "an")):
        return False
    return doc[first - 1].text in (",", "(", "–", "—", "-", "and")


#: Tokens of an owner's name, and the sign behind it.
_OWNER = 4
#: What ends a number and is none: "35+ dead", "a large number" in quotes.
_NO_NUMBER = frozenset({"+", '"', "”", "’"})
#: Nouns for those who were harmed, whoever they were.
_HARMED = frozenset({"fatality", "casualty"})
#: What munitions and goods are counted by.
_HOLDERS = frozenset("stick box crate case sack roll carton drum barrel pack packet bundle clip belt string".split())


def _held(doc: Doc, start: int, noun: int) -> tuple[int, int]:
    """ "two sticks of dynamite", "12 boxes of ammunition": what is in them is what is counted."""
    if lemma(doc[noun]) in _HOLDERS and _is(doc, noun + 1, ("of",)):
        inside = noun_run(doc, noun + 2)
        if inside is not None and lemma(doc[inside[1]]) in nouns().things:
            return start, inside[1]
    return start, noun


def _after_of(doc: Doc, at: int) -> int:
    """Where the noun starts: past "of the", "of his", and past the number of the whole ("18 of the 31 vehicles")."""
    if _is(doc, at, ("out",)) and _is(doc, at + 1, ("of",)):
        at += 1  # "25 out of 33 drones"
    if not _is(doc, at, ("of",)):
        return at
    at += 1
    while at < len(doc) and (doc[at].pos_ == "DET" or doc[at].lower_ in _OWNERS):
        at += 1
    at = _owned(doc, at)
    if at + 1 < len(doc) and doc[at].pos_ == "NUM" and doc[at + 1].pos_ in ("NOUN", "ADJ"):
        at += 1
    return at


def _owned(doc: Doc, at: int) -> int:
    """Past whose the whole is, where its number follows: "2,000 of the city's 9,000 residents"."""
    for i in range(at, min(at + _OWNER, len(doc) - 1)):
        if doc[i].tag_ == "POS":
            return i + 1 if doc[i + 1].pos_ == "NUM" else at
    return at


def _predicate(doc: Doc, at: int) -> tuple[int, int] | None:
    """ "41 were men", "12 of the dead were soldiers": the noun behind "were" names those counted."""
    if _is(doc, at, ("of", "among")):
        at += 1
        while at < len(doc) and at < len(doc) - 1 and doc[at].lower_ not in _BE and doc[at].pos_ in _OF_WHOM:
            at += 1
    if not _is(doc, at, _BE):
        return None
    found = noun_run(doc, at + 1)
    if (
        found is None
        or lemma(doc[found[1]]) not in nouns().people
        or doc[found[1]].dep_ not in ("attr", "conj", "oprd")
    ):
        return None
    return found


_OF_WHOM = frozenset({"DET", "NOUN", "ADJ", "VERB", "PRON", "PROPN", "NUM"})


def _at_least_follows(doc: Doc, at: int) -> bool:
    """ "20 civilians at least": the bound stands behind, and belongs to no number of its own."""
    if at + 1 >= len(doc) or doc[at].lower_ != "at" or doc[at + 1].lower_ != "least":
        return False
    return at + 2 >= len(doc) or not (doc[at + 2].like_num or doc[at + 2].pos_ in ("NUM", "DET", "NOUN"))


def _states_effect(doc: Doc, at: int) -> bool:
    """Does an effect stand at `at`, or behind "were", "have been"?"""
    while at < len(doc) and (doc[at].pos_ == "AUX" or doc[at].lower_ in ("still", "also", "reportedly")):
        at += 1
    return at < len(doc) and (
        doc[at].lemma_.lower() in effect_words().verbs or doc[at].lower_ in effect_words().adjectives
    )


def _is(doc: Doc, at: int, words: object) -> bool:
    return at < len(doc) and doc[at].lower_ in words  # type: ignore[operator]
