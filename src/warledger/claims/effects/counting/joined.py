"""Counted phrases of a sentence in, single nouns that count together joined: "a man and his wife" is 2.

The codebook: nouns under one verb are one entry with the sum where the category is the same; nouns that each have
their own number ("76 children and 41 women") stay apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import NAMES, Counted
from warledger.claims.effects.lexicon import nouns
from warledger.claims.parsing import columns
from warledger.knowledge.countries import by_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OWNERS = frozenset({"his", "her", "their", "its"})
_JOINERS = frozenset({",", "and", "&", "a", "an", "another", "also", "well", "as", "along", "with", "together"})
_AND_HERS = [["and", word] for word in sorted(_OWNERS)]
_HARM = frozenset({"death", "injury", "casualty", "fatality", "dead", "wounded", "injured"})
#: Words of the family and of sex and age: a man and his wife are one category, whatever each word alone would be.
_KIN = frozenset(
    "man woman boy girl child baby infant toddler mother father wife husband daughter son brother sister grandmother "
    "grandfather grandson granddaughter uncle aunt nephew niece cousin teenager kid newborn couple youth male "
    "female".split()
)


#: Things that are told apart by their nouns.
_SORTED = frozenset({"weapon", "munition", "other"})


def join(doc: Doc, phrases: list[Counted]) -> list[Counted]:
    """The phrases, in order, with single nouns of one list summed."""
    out: list[Counted] = []
    for phrase in phrases:
        before = out[-1] if out else None
        together = before is not None and _together(doc, before, phrase)
        if before is not None and together and _told_twice(doc, before, phrase):
            continue
        if before is not None and together:
            out[-1] = _sum(before, phrase)
            if len(out) > 1 and _called(doc, out[-2], before):
                # "the councillor Luis Mora and his wife": two, not three
                title = out.pop(-2)
                out[-1] = replace(out[-1], first=title.first, head=title.head, noun=(title.first, phrase.last))
        else:
            out.append(phrase)
    return out


def _together(doc: Doc, before: Counted, phrase: Counted) -> bool:
    if phrase.kind == "name" and (before.kind == "name" or before.lemma == NAMES):
        return _both_named(doc, before, phrase)
    if before.lemma == "he" and before.definite:
        # "He and his wife", "she and three of her children"
        gap = columns.of(doc).words[before.last + 1 : phrase.first + 1]
        own = gap[-2:] in _AND_HERS or (gap[:1] == ["and"] and len(gap) == 2 and _of_hers(doc, phrase))
        return own and phrase.lemma in _KIN and (phrase.kind == "one" or _exact(phrase))
    told_by_name = before.kind == "name" or before.lemma == NAMES
    if told_by_name and phrase.kind == "one" and phrase.lemma in _KIN and phrase.category != "combatant":
        # "Ana Rafal and her son were killed"
        return columns.of(doc).words[before.last + 1 : phrase.first + 1][-2:] in _AND_HERS
    if before.kind == phrase.kind == "plural":
        return _uncounted(doc, before, phrase)
    if not (before.single or before.kind == "pair") or (before.partitive and before.kind != "pair"):
        return False
    if before.is_people != phrase.is_people or not _alike(before, phrase):
        return False
    if _foes(doc, before, phrase):
        return False
    if before.category in _SORTED and before.lemma != phrase.lemma:
        # "a rifle and a pistol" are two entries
        return False
    gap = columns.of(doc).words[before.last + 1 : phrase.first]
    owned = bool(gap and gap[-1] in _OWNERS) or doc[phrase.first].lower_ in _OWNERS or _of_hers(doc, phrase)
    if not (phrase.kind == "one" or (owned and before.is_people and phrase.kind == "number" and _exact(phrase))):
        return False
    if not gap:
        # "a father a mother and a son": reports that lost their commas
        return doc[phrase.first].dep_ == "det"
    if len(gap) > 4 or not all(word in _JOINERS or word in _OWNERS for word in gap):
        return False
    return "with" not in gap or owned or "along" in gap or "together" in gap


#: A state's men, and those who fight them, as lemmas: "a soldier and a rebel" are one of each side.
_STATES_MEN = frozenset(
    "soldier policeman policewoman officer trooper marine serviceman guardsman gendarme constable commando "
    "paratrooper ranger jawan sergeant captain lieutenant corporal peacekeeper conscript".split()
)
_REBELS = frozenset(
    "rebel militant gunman insurgent guerrilla guerilla terrorist jihadist jihadi bandit bomber attacker assailant "
    "gangster hitman separatist extremist islamist raider sicario maoist naxalite dacoit".split()
)


def _foes(doc: Doc, before: Counted, phrase: Counted) -> bool:
    """Are two fighters of two sides: "a soldier and a rebel", "a Thai soldier and a Cambodian soldier"?"""
    if before.category != "combatant" or phrase.category != "combatant":
        return False
    for one, other in ((before, phrase), (phrase, before)):
        if one.lemma in _STATES_MEN and other.lemma in _REBELS:
            return True
    first, second = _nation(doc, before), _nation(doc, phrase)
    return first is not None and second is not None and first != second


def _nation(doc: Doc, phrase: Counted) -> str | None:
    """The country that a phrase names before its noun."""
    found = (by_word(doc[i].text) for i in range(phrase.first, phrase.head + 1) if doc[i].text[:1].isupper())
    return next((state.iso for state in found if state is not None), None)


def _called(doc: Doc, title: Counted, name: Counted) -> bool:
    """ "the councillor Luis Mora", "his wife Ana": one person, whom the parser tells as two."""
    follows = title.kind == "one" and name.kind == "name" and name.first == title.last + 1
    return follows and title.is_people and doc[name.head].dep_ == "appos" and doc[name.head].head.i == title.head


def _both_named(doc: Doc, before: Counted, phrase: Counted) -> bool:
    """ "Musa Talbar, Ana Rafal and Luis Mora were injured": all by name, as syntax joins them, and of one category."""
    if len({before.category, phrase.category} - _ANYBODY) > 1:
        return False  # "Captain Luis Mora and teacher Ana Rafal"
    words = columns.of(doc).words[before.last + 1 : phrase.first + 1]
    if words[-1] not in _OWNERS:
        words.pop()
    owned = words[-1:] != [] and words[-1] in _OWNERS  # "and his wife Ana Rafal"
    gap = words[:-1] if owned else words
    aged = len(gap) > _AGED and gap[0] == gap[2] == "," and gap[1].isdecimal()  # "Ana Ruiz, 9, and Luis Ruiz, 7,"
    if aged:
        gap = gap[2:]
    syntax = doc[phrase.head].dep_
    joined = gap in (["and"], [","], [",", "and"]) and (syntax == "conj" or ((owned or aged) and syntax == "appos"))
    return joined and before.first <= doc[phrase.head].head.i <= before.last


#: Tokens of an age set off by commas, less one.
_AGED = 2
#: A name without a title, and the title of one who leads soldiers or civilians: they say nothing of which he is.
_ANYBODY = frozenset({None, "leader"})


def _uncounted(doc: Doc, before: Counted, phrase: Counted) -> bool:
    """ "women and children", "houses and properties": no number said of either, and none of both."""
    gap = [doc[i].lower_ for i in range(before.last + 1, phrase.first) if doc[i].pos_ != "ADJ"]
    if before.category != phrase.category or not gap or not set(gap) <= {",", "and", "&", "or"}:
        # "houses and public and private properties": of what kind, said twice
        return False
    if phrase.lemma in _HARM or before.lemma in _HARM:
        # "deaths and injuries" are two
        return False
    head = doc[phrase.head]
    return head.dep_ in ("conj", "appos") and head.head.i in range(before.first, before.last + 1)


def _told_twice(doc: Doc, before: Counted, phrase: Counted) -> bool:
    """ "a suspect, a 19-year-old said to be from there": one person, told twice."""
    gap = columns.of(doc).words[before.last + 1 : phrase.first]
    one = before.kind == "one" or (before.low == before.high == 1 and before.is_people)
    alone = gap[:1] == [","] and "and" not in gap and one and phrase.kind == "one"
    return alone and not _goes_on(doc, phrase)


#: Tokens behind a phrase within which its list goes on.
_LIST_REACH = 8


def _goes_on(doc: Doc, phrase: Counted) -> bool:
    """Does a list go on behind a phrase: "a father, a mother and a son"?"""
    for token in doc[phrase.last + 1 : phrase.last + 1 + _LIST_REACH]:
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            return False  # "a bystander, a vendor, was hit and killed and two others fled"
        if token.lower_ not in ("and", "&", ",", "or", "as") or token.i + 1 == len(doc):
            continue
        after = doc[token.i + 1]
        if after.lower_ in _GOING_ON or (after.pos_ == "NUM" and doc[token.i - 1].text != ","):
            return True
    return False


_GOING_ON = _OWNERS | {"a", "an", "another", "two", "three", "four", "and", "well"}


def _exact(phrase: Counted) -> bool:
    return phrase.low is not None and phrase.low == phrase.high and not phrase.approx


def _of_hers(doc: Doc, phrase: Counted) -> bool:
    """ "a woman with four of her children"."""
    return (
        phrase.noun is not None
        and phrase.number is not None
        and any(doc[i].lower_ in _OWNERS for i in range(phrase.number + 1, phrase.noun[0]))
    )


def _alike(a: Counted, b: Counted) -> bool:
    if a.category == b.category or b.lemma == "another":
        return True
    return a.is_people and _kin(a) and _kin(b)


def _kin(phrase: Counted) -> bool:
    return (
        phrase.lemma in _KIN
        or phrase.lemma == "person"
        or (phrase.category in ("unknown", "civilian") and phrase.lemma in nouns().demographic["family"])
    )


def _sum(before: Counted, phrase: Counted) -> Counted:
    total = (before.low or 0) + (phrase.low or 0) or None
    first = before.noun[0] if before.noun else before.first
    category = "civilian" if "civilian" in (before.category, phrase.category) else before.category
    if phrase.kind == "name" and category in _ANYBODY:
        category = phrase.category or category
    named = (before.kind == "name" and phrase.kind == "one") or before.lemma == "he"
    lemma = phrase.lemma if named else NAMES if phrase.kind == "name" else before.lemma
    return Counted(
        "plural" if total is None else "pair",
        total,
        total,
        False,
        before.first,
        before.head,
        phrase.last,
        None,
        (first, phrase.last),
        category,
        lemma,
    )
