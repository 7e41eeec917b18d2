"""Triggers and counted phrases of a sentence in, (trigger, counted, rule) links out.

Syntax first: subject of a passive, object of an active verb, "deaths of", "left four dead". Numbers that
syntax leaves over, as in headlines and text without punctuation, are linked by the order of words:
"20 civilians killed 30 injured in", "killing 5".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warledger.claims.effects.arguments import OWNER, arguments
from warledger.claims.effects.bare import owner
from warledger.claims.effects.counted import Counted
from warledger.claims.effects.excluded import (
    deeds,
    hurt_and_moved,
    kinship,
    of_a_number,
    organ,
    own_bomb,
    place,
    proportion,
    rebels,
    restated,
    runaway,
    speaks,
    told,
    treated,
)
from warledger.claims.effects.lexicon import nouns
from warledger.claims.effects.negated import none_of, not_done
from warledger.claims.effects.not_of_war import given_up, misfortune, own_arms, sent_home, wrecked_by_itself
from warledger.claims.effects.noun_run import category, lemma
from warledger.claims.effects.order import adjacent, along_with, by_order, comes_with, gapped, list_joined, of_others
from warledger.claims.effects.passive import passive
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: What befalls people alone.
PEOPLE_ONLY = frozenset(
    {"killed", "wounded", "casualties", "captured", "surrendered", "abducted", "missing", "displaced", "released"}
)
#: What is told of one person in a sentence with "he" alone.
_TOLD_OF_ONE = frozenset({"killed", "wounded", "captured", "abducted"})
_THINGS_ONLY = frozenset({"destroyed", "seized"})
_MATERIEL = frozenset({"weapon", "vehicle", "aircraft", "munition"})
_DRIVEN = frozenset({"weapon", "vehicle", "aircraft"})
_GOODS = _MATERIEL | {"other"}
_THINGS = _GOODS | {"building", "strike"}
_MEASURES = frozenset(
    "cache stockpile haul batch stash consignment quantity amount volume load stock store arsenal shipment "
    "row family group most half much majority rest".split()
)
#: Rule for "nine of the dead".
_OF_GROUP = "effect.of_the_dead"
#: Rule for "a witness who was wounded in the blast said".
_WHO_WAS = "effect.passive.relative"
#: What a boat that sinks does.
_AT_SEA = frozenset({"killed", "missing", "destroyed"})
#: What a count of harm is not made of: the wound itself, the body that is carried to a hospital.
_NOT_WHO = frozenset({"injury", "wound", "death", "life"})
#: "a death at Fort Riley", "death to the invader": behind a noun, only a number there counts ("deaths at 12").
_ELSEWHERE = tuple(f"noun.{word}" for word in ("at", "to", "for", "from"))
#: Effects beside which "displaced" only says who was hit.
_HITS = frozenset({"killed", "wounded", "casualties", "captured", "abducted", "missing"})


@dataclass(slots=True)
class Link:
    """Those counted, and the words that say what happened to them."""

    trigger: Trigger
    counted: Counted
    rule: str


class _Links:
    """The links of one sentence while they are made.

    Args:
        doc: The sentence.
        counted: Its counted phrases.
        triggers: Its words for effects.
    """

    def __init__(self, doc: Doc, counted: list[Counted], triggers: list[Trigger]) -> None:
        self.doc = doc
        #: Main tokens of its words for harm to persons, and of all words for effects.
        self.hits = frozenset(t.head for t in triggers if t.effect in _HITS)
        self.words = frozenset(t.head for t in triggers)
        self.phrases = counted
        self.made: list[Link] = []
        self.adjacent: set[int] = set()
        self.at: dict[int, Counted] = {}
        for phrase in counted:
            for i in range(phrase.first, phrase.last + 1):
                self.at.setdefault(i, phrase)

    def has(self, phrase: Counted) -> bool:
        """Is the phrase linked?"""
        return any(one.counted is phrase for one in self.made)

    def add(self, trigger: Trigger, phrase: Counted | None, rule: str) -> None:
        """Link the two, where they fit and nothing stronger holds the phrase."""
        if phrase is None or not fits(trigger, phrase):
            return
        if speaks(self.doc, phrase) and not (rule == _WHO_WAS and phrase.kind in ("one", "name")):
            return
        if none_of(self.doc, trigger, phrase):
            return
        said_of_them = rule in ("effect.adjacent", "effect.participle")
        if (kinship(self.doc, phrase) and not said_of_them) or organ(self.doc, phrase):
            return
        if (
            place(self.doc, phrase, trigger.effect)
            or deeds(self.doc, phrase, trigger.head)
            or of_a_number(self.doc, phrase)
        ):
            return
        if rule == "effect.participle" and _nth(self.doc, phrase):
            return
        if restated(self.doc, phrase) or told(self.doc, phrase, trigger.head):
            return
        if trigger.effect == "displaced" and (
            runaway(self.doc, phrase, trigger.head) or sent_home(self.doc, phrase, trigger.head)
        ):
            return
        if rebels(self.doc, phrase, trigger.head) or own_arms(self.doc, phrase, trigger.head):
            return
        if trigger.effect in _AT_SEA and wrecked_by_itself(self.doc):
            return
        if hurt_and_moved(self.doc, phrase, trigger.effect):
            return None
        if treated(self.doc, phrase, trigger.first, trigger.last) or given_up(self.doc, phrase, trigger):
            return
        if rule.endswith(_ELSEWHERE) and not phrase.numbered and trigger.effect != "destroyed":
            return
        if own_bomb(self.doc, phrase, trigger.head) or (rule == "effect.active" and self._has_its_own(trigger, phrase)):
            return
        if proportion(self.doc, phrase) or (trigger.effect == "displaced" and self._only_describes(trigger)):
            return
        if id(phrase) in self.adjacent and rule != "effect.adjacent":
            return
        of_phrase = [one.trigger for one in self.made if one.counted is phrase]
        if any(known is trigger or known.effect == trigger.effect for known in of_phrase):
            return
        self.made.append(Link(trigger, phrase, rule))

    def _has_its_own(self, trigger: Trigger, phrase: Counted) -> bool:
        """ "Raids Kill 10 Civilians Injured Dozens": the parser gives the first verb the last number."""
        word = self.doc[phrase.first - 1] if phrase.first else None
        known = word is not None and word.i > trigger.last and word.i in self.words and phrase.numbered
        between = self.at.get(phrase.first - 2) if known else None
        return between is not None and between.numbered

    def _only_describes(self, trigger: Trigger) -> bool:
        """ "killed a family of six displaced people": it says who was hit, not what befell them."""
        word = self.doc[trigger.head]
        if word.i and self.doc[word.i - 1].lower_ in ("and", "or"):
            return False  # "has killed 9,000 people and displaced millions"
        return word.dep_ == "amod" and any(up.i in self.hits for up in word.ancestors)

    def add_with_conjuncts(self, trigger: Trigger, token: Token, rule: str) -> None:
        """Link the phrase at a token, and those joined to it."""
        token = _content(token)
        phrase = self.at.get(token.i)
        if phrase is None:
            # "dozens of the town's residents": the head is the quantifier's complement, or the number itself
            phrase = next(
                (self.at[c.i] for c in token.children if c.i in self.at and c.dep_ in ("nummod", "quantmod", "amod")),
                None,
            )
        if phrase is None and rule == OWNER:
            phrase = owner(self.doc, token)
        self.add(trigger, phrase, rule)
        if token.i in range(trigger.first, trigger.last + 1):
            return
        for other in map(_content, [*token.conjuncts, *_listed(token)]):
            if other.i > token.i and other.i in self.at and self.at[other.i] is not phrase:
                if rule.startswith(_OF_GROUP) and any(c.lower_ == "of" for c in other.children):
                    # "two of the dead and five of the wounded were guards"
                    continue
                self.add(trigger, self.at[other.i], rule + ".conj")
        for other in token.children:
            if other.dep_ == "nmod" and other.i in self.at and any(c.dep_ == "nummod" for c in other.children):
                # "51 children 28 women": a list that lost its commas
                self.add(trigger, self.at[other.i], rule + ".conj")


def _nth(doc: Doc, phrase: Counted) -> bool:
    """ "She was the third reporter killed this year": where she stands in a row, nobody besides her."""
    words = [t.lower_ for t in doc[max(0, phrase.first - 1) : phrase.head]]
    return phrase.kind == "one" and "the" in words and not _ORDINALS.isdisjoint(words)


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest".split())


def link(doc: Doc, triggers: list[Trigger], counted: list[Counted]) -> list[Link]:
    """All links of a sentence; a numbered phrase has at most one, but "killed and wounded" gives one of each."""
    triggers = [t for t in triggers if not (not_done(doc, t) or misfortune(doc, t))]
    links = _Links(doc, counted, triggers)
    for phrase in counted:
        found = adjacent(doc, phrase, [t for t in triggers if t.form != "group"], counted)
        for trigger in found:
            links.add(trigger, phrase, "effect.adjacent")
        if found and (links.has(phrase) or found[0].form == "intransitive"):
            # (two attackers who fled count nowhere, not among those whom they killed)
            links.adjacent.add(id(phrase))
    for trigger in triggers:
        for token, rule in arguments(doc, trigger):
            subject = links.at.get(token.i)
            if subject is None or not of_others(doc, subject, trigger, triggers, counted):
                links.add_with_conjuncts(trigger, token, rule)
    for phrase in counted:
        if phrase.numbered and not links.has(phrase):
            for trigger, rule in by_order(doc, phrase, [t for t in triggers if fits(t, phrase)], counted):
                links.add(trigger, phrase, rule)
    for trigger in triggers:
        if trigger.form in ("verb", "phrase") and not any(one.trigger is trigger for one in links.made):
            lost = passive(doc, trigger, counted)
            if lost is not None and not links.has(lost):
                links.add(trigger, lost, "effect.order.passive")
    _second_word(doc, links, triggers)
    for phrase in counted:
        # lists whose members syntax lost, and clauses that repeat the verb without saying it
        alone = phrase.numbered or phrase.kind in ("one", "pair") or (phrase.kind == "plural" and phrase.is_people)
        if alone and not links.has(phrase):
            before = [one for one in links.made if one.counted.last < phrase.first]
            if not before:
                continue
            last = max(before, key=lambda one: one.counted.last)
            if along_with(doc, last.counted, phrase):
                links.add(last.trigger, phrase, "effect.along_with")
                continue
            if _and_one(doc, last, phrase):
                links.add(last.trigger, phrase, last.rule + ".conj")
                continue
            before = [one for one in before if one.counted.numbered or _one_thing(one.counted)]
            if not before or not (phrase.numbered or phrase.lemma == "national"):
                continue
            last = max(before, key=lambda one: one.counted.last)
            listed = phrase.first - last.counted.last <= 4 and list_joined(doc, last.counted, phrase)
            with_it = last.trigger.effect in ("seized", "captured") and comes_with(doc, last.counted, phrase)
            if listed or with_it:
                links.add(last.trigger, phrase, "effect.list")
            elif gapped(doc, max(last.counted.last, last.trigger.last), phrase):
                links.add(last.trigger, phrase, "effect.gapped")
    _list_before(doc, links)
    _list_within(doc, links)
    for trigger in triggers:
        if trigger.form == "toll" and trigger.noun is not None:
            for one in links.made:
                if one.trigger is trigger and one.counted.noun is None:
                    one.counted.noun = trigger.noun
                    word = lemma(doc[trigger.noun[1]])
                    one.counted.category = category(doc, *trigger.noun, word)
    _shared_noun(doc, links.made)
    for one in links.made:
        ahead = doc[one.counted.first - 1].lemma_.lower() if one.counted.first else ""
        if one.trigger.form == "toll" and ahead in ("top", "exceed", "surpass", "pass"):
            # "the toll has topped 2,000"
            one.counted.high = None
    return links.made


def _one_thing(phrase: Counted) -> bool:
    """ "a rifle, two pistols and four grenades": the first of a list of things."""
    return phrase.kind == "one" and phrase.category in _GOODS


def _and_one(doc: Doc, last: Link, phrase: Counted) -> bool:
    """ "killed 17 militants and a child a monitor said": joined, to the parser, to the verb."""
    gap = doc[last.counted.last + 1 : phrase.first]
    head = doc[phrase.head]
    joined = head.dep_ == "conj" and head.head.i == last.trigger.head and last.trigger.last < last.counted.first
    return joined and phrase.kind in ("one", "pair") and len(gap) > 0 and all(t.lower_ in _COMMAS for t in gap)


def _shared_noun(doc: Doc, made: list[Link]) -> None:
    """ "killed 28 and wounded 30 militants": the noun of the last number is that of those before it."""
    for one in sorted(made, key=lambda link: -link.counted.first):
        if one.counted.noun is not None or not one.counted.numbered or one.trigger.last + 1 != one.counted.first:
            continue
        for other in made:
            between = doc[one.counted.last + 1 : other.trigger.first]
            if (
                other.counted.noun is not None
                and (other.trigger.effect in _THINGS_ONLY) == (one.trigger.effect in _THINGS_ONLY)
                and other.counted.first == other.trigger.last + 1
                and other.trigger.first > one.counted.last
                and len(between)
                and all(t.lower_ in _JOINS for t in between)
                and not (one.trigger.effect in PEOPLE_ONLY and other.counted.category in _THINGS)
            ):
                one.counted.noun, one.counted.category = other.counted.noun, other.counted.category
                break


#: What stands between two verbs that share their object.
_JOINS = frozenset({",", "and", "&", "or", "while"})


def _list_before(doc: Doc, links: _Links) -> None:
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
        ahead = own if own is not None and _right_behind(own, ahead) else None


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


def _list_within(doc: Doc, links: _Links) -> None:
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


def _right_behind(own: Link, ahead: Link | None) -> bool:
    """Does the trigger stand right behind the phrase, or behind the list that the phrase opens?"""
    return own.trigger.first == own.counted.last + 1 or (ahead is not None and own.trigger is ahead.trigger)


def _second_word(doc: Doc, links: _Links, triggers: list[Trigger]) -> None:
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


def _content(token: Token) -> Token:
    """What a measure holds: "a cache of 14 mines", "most of the group's members"."""
    if token.lemma_.lower() not in _MEASURES or token.lower_ == "families":
        return token
    held = (p for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj")
    return next(held, token)


def _listed(token: Token) -> list[Token]:
    """ "four civilians, 11 shepherds and two others": the parser takes a list's later members for appositions."""
    said = [child for child in token.children if child.dep_ == "appos"]
    listed = [m for child in said if _is_numbered(child) for m in (child, *child.conjuncts)]
    # "Luis Mora, a commander, and his driver"
    his = [m for child in said for m in child.conjuncts if any(c.tag_ == "PRP$" for c in m.children)]
    return [*listed, *(m for m in his if m not in listed)]


def _is_numbered(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.children)


def taken(trigger: Trigger, phrase: Counted) -> bool:
    """ "captured 3 tanks", "carried off two mortars": said of things, the words for taking people tell of a seizure."""
    if trigger.form == "phrase":
        return trigger.effect in ("abducted", "released") and phrase.category in _GOODS
    return trigger.effect == "captured" and phrase.category in _MATERIEL


def wrecked(trigger: Trigger, phrase: Counted) -> bool:
    """ "lost 40 men and three tanks", "wiped out a convoy": what men's death is told by tells of their things' end."""
    return trigger.form == "phrase" and trigger.effect == "killed" and phrase.category in _DRIVEN


def fits(trigger: Trigger, phrase: Counted) -> bool:
    """People are killed, things are destroyed; "captured 3 tanks" is a seizure and settled by the caller."""
    if trigger.form == "toll" and phrase.low == 1 and phrase.partitive:
        # "the toll was one of the highest"
        return False
    if phrase.lemma in nouns().uncounted:
        return False
    if phrase.lemma == "figure" and trigger.effect == "released" and phrase.kind == "plural":
        # "released new figures": numbers
        return False
    if phrase.lemma == "he" and phrase.definite and trigger.effect not in _TOLD_OF_ONE:
        return False
    if phrase.kind == "name" and trigger.form in ("head", "toll", "group"):
        return False
    if phrase.category == "strike":
        # "the blast damaged shops", "found the army responsible for three gas attacks"
        return False
    if trigger.first <= phrase.head <= trigger.last and trigger.form != "phrase":
        if phrase.kind == "vague" and phrase.partitive:
            # "some of the bodies were burnt", "many of the injuries were light": none that weren't told of
            return False
        if trigger.form in ("noun", "head"):
            # "the dead" alone count nobody; "casualties", "deaths" do
            return phrase.numbered or (phrase.kind == "plural" and phrase.lemma not in ("dead", "wounded", "injured"))
        return False
    if phrase.lemma in _NOT_WHO:
        # "sustained gunshot injuries", "death of two members and injury of others"
        return False
    if trigger.effect not in ("killed", "casualties", "missing") and phrase.lemma in ("body", "corpse", "remains"):
        return False
    if trigger.effect in PEOPLE_ONLY and not phrase.is_people:
        return taken(trigger, phrase) or (wrecked(trigger, phrase) and trigger.counted == "after")
    if trigger.effect in _THINGS_ONLY and phrase.is_people:
        return False
    if trigger.form == "phrase" and trigger.effect == "seized":
        # "left behind": weapons are, houses aren't
        return phrase.category in _GOODS
    # towns and posts are taken, not seized: an event
    return not (trigger.effect == "seized" and phrase.category == "building")
