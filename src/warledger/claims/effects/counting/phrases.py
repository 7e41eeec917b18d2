"""A parsed sentence and its numbers in, the noun phrases that could be counted out.

"at least 32 fighters" (a number), "dozens of people" (a vague number), "a soldier", "his wife" (one),
"a man and his wife" (two), "women and children" (uncounted plural).
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from warledger.claims.effects.counting.bare import bare, heads
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.counting.joined import join
from warledger.claims.effects.counting.noun_run import lemma
from warledger.claims.effects.counting.numbered import numbered
from warledger.claims.effects.lexicon import nouns
from warledger.claims.effects.not_counted.excluded import aged
from warledger.claims.parsing import columns
from warledger.claims.quantities import Quantity
from warledger.knowledge.countries import by_word

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find(doc: Doc, quantities: list[Quantity]) -> list[Counted]:
    """All of them, in order; numbered ones claim their words first."""
    out: list[Counted] = []
    taken: set[int] = set()
    for quantity in quantities:
        counted = numbered(doc, quantity)
        if counted is None or counted.first in taken or _aged_in_commas(doc, counted) or aged(doc, counted):
            continue
        if _how_long(doc, counted):
            continue
        person = _with_age(doc, counted)
        out.append(person or counted)
        taken.update(range(out[-1].first, out[-1].last + 1))
    for i in heads(doc):
        if i in taken:
            continue
        counted = bare(doc, doc[i], taken)
        if counted is not None:
            out.append(counted)
            taken.update(range(counted.first, counted.last + 1))
    out.sort(key=lambda c: c.first)
    if not _FURTHER.isdisjoint(columns.of(doc).words):
        for counted in out:
            counted.further = _further(doc, counted)
    _of_things(doc, out)
    _of_nations(doc, out)
    return join(doc, _as_many(doc, out))


def _as_many(doc: Doc, phrases: list[Counted]) -> list[Counted]:
    """ "Left seven dead and as many wounded": as many as were counted just before; "as many as 40" says its own."""
    out: list[Counted] = []
    lower = columns.of(doc).words
    if "many" not in lower:
        return phrases  # as in most sentences
    for phrase in phrases:
        words = lower[max(0, phrase.first - 1) : phrase.last + 2] if phrase.noun is None else []
        if words[:2] == ["as", "many"] and words[2:] != ["as"]:
            before = next((p for p in reversed(out) if p.kind == "number"), None)
            if before is None:
                continue
            phrase.kind, phrase.low, phrase.high, phrase.approx = "number", before.low, before.high, before.approx
        out.append(phrase)
    return out


#: Words before a number, and behind it, that put it on top of others.
_ON_TOP, _BEYOND = frozenset({"another", "further", "additional"}), frozenset({"more", "other", "others", "additional"})
#: Any of them.
_FURTHER = _ON_TOP | _BEYOND


def _further(doc: Doc, counted: Counted) -> bool:
    """ "Another 11", "four other people", "many more", "another dead child": not those told before."""
    words = columns.of(doc).words
    if counted.lemma == "another" or not _ON_TOP.isdisjoint(words[max(0, counted.first - 1) : counted.first + 1]):
        return True
    return counted.number is not None and not _BEYOND.isdisjoint(words[counted.number + 1 : counted.last + 2])


def _how_long(doc: Doc, counted: Counted) -> bool:
    """ "17 hostages, some of them for several years": nobody is told of who wasn't."""
    if counted.kind != "vague":
        return False
    words = columns.of(doc).words[counted.last + 1 : counted.last + 4]
    return words in (["of", "them", "for"], ["of", "whom", "for"])


#: Things that a sentence tells of and then calls "them".
_THEM = frozenset({"aircraft", "munition", "vehicle"})


def _of_things(doc: Doc, phrases: list[Counted]) -> None:
    """ "launched 13 drones; 11 of them were downed", "of which 11 were downed": they are what was counted last."""
    words = columns.of(doc).words
    if "of" not in words or ("them" not in words and "which" not in words):
        return
    for before, phrase in itertools.pairwise(p for p in phrases if p.numbered):
        if phrase.noun is not None or before.category not in _THEM:
            continue
        behind, ahead = words[phrase.last + 1 : phrase.last + 3], words[max(0, phrase.first - 2) : phrase.first]
        if behind in (["of", "them"], ["of", "which"]) or ahead == ["of", "which"]:
            phrase.category, phrase.lemma = before.category, before.lemma


#: Between two of a list.
_LISTING = ([","], ["and"], [",", "and"])


def _of_nations(doc: Doc, phrases: list[Counted]) -> None:
    """ "45 Emirati, 10 Saudi and five Bahraini soldiers": the last noun is that of them all."""
    ordered = [p for p in phrases if p.numbered and p.number is not None]
    for before, phrase in reversed(list(itertools.pairwise(ordered))):
        nation, own = (before.number or 0) + 1, (phrase.number or 0) + 1
        if before.noun not in (None, (nation, nation)) or before.category is not None or phrase.noun is None:
            continue
        words = columns.of(doc).words[nation + 1 : phrase.first]
        if words not in _LISTING or not phrase.is_people or phrase.category is None or phrase.noun[0] != own:
            continue
        if all(doc[i].text[0].isupper() and by_word(doc[i].text) is not None for i in (nation, own)):
            before.last, before.noun = nation, (nation, nation)
            before.category, before.lemma = phrase.category, phrase.lemma


#: Highest age of a person.
_OLDEST = 110


def _aged_in_commas(doc: Doc, counted: Counted) -> bool:
    """ "The nun, 83, was killed", "a nurse, 42, and her son, 9.": a bare number behind one person is an age."""
    at = counted.first
    if counted.noun is not None or counted.kind != "number" or at < 2 or counted.last != at or doc[at - 1].text != ",":
        return False
    person, after = doc[at - 2], doc[at + 1] if at + 1 < len(doc) else None
    closed = after is None or after.text in {",", ".", ";", ")"} or after.lower_ in {"and", "was"}
    digits = doc[at].text.isdecimal() and int(doc[at].text) <= _OLDEST
    if person.tag_ == "NNP":
        # "the slaying of Ruiz, 52, a doctor"; a list of towns goes on otherwise ("in Lviv, 12, and in Sumy, 9")
        of_whom = person.dep_ == "pobj" and person.head.lower_ == "of"
        return digits and of_whom and after is not None and after.text == ","
    return digits and closed and person.tag_ == "NN" and lemma(person) in nouns().people


def _with_age(doc: Doc, counted: Counted) -> Counted | None:
    """ "Ziad 13 suffered a head injury": a number behind a person's name, before a singular verb, is an age."""
    if counted.noun is not None or counted.kind != "number" or counted.first == 0 or counted.number != counted.first:
        return None
    name, after = doc[counted.first - 1], doc[counted.last + 1] if counted.last + 1 < len(doc) else None
    if (
        not name.text[0].isupper()
        or name.pos_ not in ("PROPN", "NOUN")
        or not (counted.low or 0) <= 100
        or after is None
        or after.tag_ not in ("VBD", "VBZ")
    ):
        return None
    start = name.i
    while start > 0 and doc[start - 1].tag_ == "NNP":
        start -= 1
    if after.lower_ == "were" or (start > 0 and doc[start - 1].pos_ in ("ADP", "PUNCT", "NUM")):
        # "In Donetsk 13 died"
        return None
    return Counted("name", 1, 1, False, start, counted.head, counted.last, None, (start, name.i), None, "")
