"""A sentence's links in, those of a list's other members, and of words that share one number, added out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.said_of.fitting import GOODS, PEOPLE_ONLY, THINGS, THINGS_ONLY
from warledger.claims.effects.said_of.links import Link, Links
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc


def one_thing(phrase: Counted) -> bool:
    """ "a rifle, two pistols and four grenades": the first of a list of things."""
    return phrase.kind == "one" and phrase.category in GOODS


def and_one(doc: Doc, last: Link, phrase: Counted) -> bool:
    """ "killed 17 militants and a child a monitor said": joined, to the parser, to the verb."""
    gap = doc[last.counted.last + 1 : phrase.first]
    head = doc[phrase.head]
    joined = head.dep_ == "conj" and head.head.i == last.trigger.head and last.trigger.last < last.counted.first
    return joined and phrase.kind in ("one", "pair") and len(gap) > 0 and all(t.lower_ in _COMMAS for t in gap)


def one_and_more(doc: Doc, last: Link, phrase: Counted) -> bool:
    """ "Took a priest and 13 villagers hostage": a number right behind the one of whom the phrase before tells."""
    one = last.counted
    if last.trigger.form != "phrase" or one.kind != "one" or not phrase.numbered or last.trigger.first > one.first:
        return False
    return one.is_people and phrase.is_people and [t.lower_ for t in doc[one.last + 1 : phrase.first]] == ["and"]


def shared_noun(doc: Doc, made: list[Link]) -> None:
    """ "killed 28 and wounded 30 militants": the noun of the last number is that of those before it."""
    for one in sorted(made, key=lambda link: -link.counted.first):
        if one.counted.noun is not None or not one.counted.numbered or one.trigger.last + 1 != one.counted.first:
            continue
        for other in made:
            between = doc[one.counted.last + 1 : other.trigger.first]
            if (
                other.counted.noun is not None
                and (other.trigger.effect in THINGS_ONLY) == (one.trigger.effect in THINGS_ONLY)
                and other.counted.first == other.trigger.last + 1
                and other.trigger.first > one.counted.last
                and len(between)
                and all(t.lower_ in _JOINS for t in between)
                and not (one.trigger.effect in PEOPLE_ONLY and other.counted.category in THINGS)
                and not _one_of_another_verb(one.counted, other.counted)
            ):
                one.counted.noun, one.counted.category = other.counted.noun, other.counted.category
                break


def _one_of_another_verb(counted: Counted, other: Counted) -> bool:
    """ "Captured four and freed a hostage": the noun in the singular names none of the four."""
    return other.kind in ("one", "pair", "name") and (counted.low or counted.high or 0) > 1


#: What stands between two verbs that share their object.
_JOINS = frozenset({",", "and", "&", "or", "while"})


def list_before(doc: Doc, links: Links) -> None:
    """ "There were eight women, a girl and four men injured": a participle behind a list speaks of all its members."""
    ahead: Link | None = None
    for phrase in sorted(links.phrases, key=lambda p: -p.first):
        own = next((one for one in links.made if one.counted is phrase), None)
        known = phrase.category or (ahead is not None and ahead.counted.lemma == "national" and phrase.noun is not None)
        if own is None and ahead is not None and (phrase.numbered or phrase.kind == "one") and known:
            gap = doc[phrase.last + 1 : ahead.counted.first]
            joined = len(gap) > 0 and all(t.lower_ in (",", "and", "&") for t in gap)
            if joined and not (len(gap) > 1 and _is_included(doc, phrase)):
                links.add(ahead.trigger, phrase, "effect.list.before")
            own = next((one for one in links.made if one.counted is phrase), None)
        ahead = own if own is not None and _right_behind(doc, own, ahead) else None


def _is_included(doc: Doc, phrase: Counted) -> bool:
    """ "Eight dead, including two soldiers and a nurse, and 22 hurt": the nurse is one of the dead, not of the hurt."""
    for token in reversed(doc[max(0, phrase.first - _INCLUDED) : phrase.first]):
        if token.lower_ in ("including", "among", "amongst"):
            return True
        if token.pos_ in ("VERB", "AUX") or token.lower_ in (";", ":"):
            return False
    return False


#: Tokens before a phrase in which "including" may stand.
_INCLUDED = 12


def list_within(doc: Doc, links: Links) -> None:
    """ "Fifteen soldiers, a guard and five civilians were hurt": one between two of a list that share their verb."""
    for phrase in links.phrases:
        if links.has(phrase) or not (phrase.numbered or phrase.kind in ("one", "pair")) or phrase.category is None:
            continue
        before = [one for one in links.made if one.counted.last < phrase.first]
        behind = [one for one in links.made if one.counted.first > phrase.last]
        if not before or not behind:
            continue
        left = max(before, key=lambda one: one.counted.last)
        if left.counted.kind == "name" and doc[phrase.head].dep_ == "appos":
            continue  # "killed Luis Mora, a rebel commander, and his driver": who he was
        right = min(behind, key=lambda one: one.counted.first)
        gaps = (doc[left.counted.last + 1 : phrase.first], doc[phrase.last + 1 : right.counted.first])
        if left.trigger is right.trigger and all(len(g) and all(t.lower_ in _COMMAS for t in g) for g in gaps):
            links.add(left.trigger, phrase, "effect.list.within")


_COMMAS = frozenset({",", "and", "&"})


def _right_behind(doc: Doc, own: Link, ahead: Link | None) -> bool:
    """Does the trigger stand right behind the phrase, or behind the list that the phrase opens?"""
    if ahead is not None and own.trigger is ahead.trigger:
        return True
    behind = own.counted.last + 1
    if own.counted.category in GOODS:
        # "an AK-47 and three magazines were recovered": the parser takes the rifle for a number
        while behind < own.trigger.first and own.trigger.effect == "seized" and own.rule == "effect.passive":
            if doc[behind].pos_ != "AUX":
                break
            behind += 1
    return own.trigger.first == behind


def second_word(doc: Doc, links: Links, triggers: list[Trigger]) -> None:
    """ "leaving dozens dead and wounded": the second word has no number of its own."""
    for one in list(links.made):
        behind = [
            t
            for t in triggers
            if 0 < t.first - one.trigger.last <= 2 and {one.trigger.effect, t.effect} == {"killed", "wounded"}
        ]
        behind = [t for t in behind if t.first == one.trigger.last + 1 or doc[t.first - 1].lower_ in ("and", "or")]
        # "Attack Kills Injures over 70"
        behind += [
            t
            for t in triggers
            if t.last + 1 == one.trigger.first and {one.trigger.effect, t.effect} == {"killed", "wounded"}
        ]
        if one.counted.numbered and behind and not any(known.trigger is behind[0] for known in links.made):
            links.made.append(Link(behind[0], one.counted, one.rule))
