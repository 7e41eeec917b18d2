"""The links of a sentence while they are made: each is taken only where nothing speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warledger.claims.deeds.doing_time import doing_time
from warledger.claims.effects.counting.bare import owner
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.not_counted.excluded import (
    SAYING,
    blows,
    deeds,
    hurt_and_moved,
    kinship,
    looked_for_by_all,
    looked_into,
    of_a_number,
    of_things,
    onlooker,
    organ,
    own_bomb,
    place,
    proportion,
    rebels,
    restated,
    runaway,
    speaks,
    told,
    trace,
    treated,
    wanted_free,
)
from warledger.claims.effects.not_counted.negated import none_of
from warledger.claims.effects.not_counted.not_of_war import given_up, own_arms, sent_home, wrecked_by_itself
from warledger.claims.effects.not_counted.number_words import number_told
from warledger.claims.effects.said_of.adjacent import whom_behind
from warledger.claims.effects.said_of.arguments import OWNER
from warledger.claims.effects.said_of.fitting import fits, people_seized
from warledger.claims.effects.triggers import Trigger
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Labels of dependencies, as spaCy numbers them.
_CONJ, _APPOS, _NMOD, _NUMMOD = map(number, "conj appos nmod nummod".split())
_NUMBERING = numbers("nummod quantmod amod")
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


class Links:
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
        self._triggers = triggers
        self.phrases = counted
        self.made: list[Link] = []
        self._linked: set[int] = set()
        #: Main tokens of words for killing that have those killed right behind them.
        self._done = frozenset(t.head for t in triggers if whom_behind(doc, t, counted) is not None)
        self.adjacent: set[int] = set()
        self.at: dict[int, Counted] = {}
        for phrase in counted:
            for i in range(phrase.first, phrase.last + 1):
                self.at.setdefault(i, phrase)

    def has(self, phrase: Counted) -> bool:
        """Is the phrase linked?"""
        return id(phrase) in self._linked

    def add(self, trigger: Trigger, phrase: Counted | None, rule: str) -> None:
        """Link the two, where they fit and nothing stronger holds the phrase."""
        if phrase is None or not (fits(trigger, phrase) or people_seized(self.doc, trigger, phrase)):
            return
        if trigger.head in self._done and phrase.last < trigger.first:
            return  # "two gunmen shot dead a policeman": they did it
        if trigger.form == "toll" and trigger.first == trigger.head == trigger.last and phrase.kind == "plural":
            return  # "put the dead at nine and the injured at 15": of the numbers alone
        if speaks(self.doc, phrase) and not (rule == _WHO_WAS and phrase.kind in ("one", "name")):
            return
        if none_of(self.doc, trigger, phrase):
            return
        said_of_them = rule in ("effect.adjacent", "effect.participle")
        if (kinship(self.doc, phrase) and not said_of_them) or organ(self.doc, phrase) or looked_into(self.doc, phrase):
            return
        if (
            place(self.doc, phrase, trigger.effect)
            or deeds(self.doc, phrase, trigger.head)
            or of_a_number(self.doc, phrase)
            or number_told(self.doc, phrase)
            or onlooker(self.doc, phrase)
            or (phrase.kind == "plural" and doing_time(self.doc[trigger.head]))
            or looked_for_by_all(self.doc, phrase, trigger.effect)
        ):
            return
        if rule == "effect.participle" and _nth(self.doc, phrase):
            return
        if _behind_whom(self.doc, phrase):
            # "mourn the nine men whom rebels killed", read as if the rebels were: those before "whom" are counted
            before = self.at.get(phrase.first - 2)
            if before is not None and trigger.head > phrase.head and not _of_more(self.doc, before):
                self.add(trigger, before, "effect.whom")
            return
        if restated(self.doc, phrase) or told(self.doc, phrase, trigger.head):
            return
        if trigger.effect == "displaced" and (
            runaway(self.doc, phrase, trigger.head) or sent_home(self.doc, phrase, trigger.head)
        ):
            return
        if trigger.form == "head" and trigger.effect == "captured" and wanted_free(self.doc, phrase):
            return
        if trigger.effect == "seized" and trace(self.doc, phrase, trigger.head):
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
        if (
            proportion(self.doc, phrase)
            or of_things(self.doc, phrase)
            or blows(self.doc, phrase)
            or (trigger.effect == "displaced" and self._only_describes(trigger))
        ):
            return
        if id(phrase) in self.adjacent and rule != "effect.adjacent":
            return
        of_phrase = [one.trigger for one in self.made if one.counted is phrase]
        if any(known is trigger or known.effect == trigger.effect for known in of_phrase):
            return
        self.made.append(Link(trigger, phrase, rule))
        self._linked.add(id(phrase))

    def _own_verb(self, noun: Token) -> Trigger | None:
        """ "Destroyed three vehicles and seized weapons", "killing men and destroying cars": read as an adjective."""
        before = self.at[noun.i].first - 1
        for at in (before, before + 1):
            if at > 0 and self.doc[at].tag_ in ("VBN", "VBD", "VBG", "JJ") and self.doc[at - 1].lower_ == "and":
                return next((t for t in self._triggers if t.head == at and t.form in ("verb", "adjective")), None)
        return None

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

    def _said_behind(self, counted: Counted) -> Trigger | None:
        """ "45 people dead and about 30 injured": what the word right behind a number says of those counted."""
        if not counted.numbered:
            return None
        at = counted.last + 1
        behind = [
            t for t in self._triggers if t.first == at and t.form == "verb" and self.doc[at].tag_ in ("VBD", "VBN")
        ]
        return behind[0] if behind and behind[0].effect in _HITS else None

    def _of_others(self, token: Token, part: Counted) -> bool:
        """ "killed 11 villagers; 28 more, nine of them women, were hurt": the nine are of the last who were counted."""
        behind = self.doc[part.number + 1 : part.number + 3] if part.partitive and part.number is not None else ()
        if [t.lower_ for t in behind] not in (["of", "them"], ["of", "whom"]):
            return False
        return any(p.numbered and token.i < p.first and p.last < part.first for p in self.phrases)

    def add_with_conjuncts(self, trigger: Trigger, token: Token, rule: str) -> None:
        """Link the phrase at a token, and those joined to it."""
        token = _content(token)
        phrase = self.at.get(token.i)
        read = columns.of(self.doc)
        children = read.children[token.i]
        if phrase is None:
            # "dozens of the town's residents": the head is the quantifier's complement, or the number itself
            phrase = next((self.at[c] for c in children if c in self.at and read.dep[c] in _NUMBERING), None)
        if phrase is None and rule == OWNER:
            phrase = owner(self.doc, token)
        self.add(trigger, phrase, rule)
        if token.i in range(trigger.first, trigger.last + 1):
            return
        below = [read.dep[c] for c in children]
        joined = token.conjuncts if read.dep[token.i] == _CONJ or _CONJ in below else ()
        for other in map(_content, [*joined, *(_listed(token) if _APPOS in below else ())]):
            if other.i > token.i and other.i in self.at and self.at[other.i] is not phrase:
                if self._of_others(token, self.at[other.i]):
                    continue
                if rule.startswith(_OF_GROUP) and any(c.lower_ == "of" for c in other.children):
                    # "two of the dead and five of the wounded were guards"
                    continue
                own = self._own_verb(other)
                if own is not None and own.effect != trigger.effect:
                    counted = self.at[other.i]
                    counted.first = max(counted.first, own.last + 1)
                    counted.noun = counted.noun and (max(counted.noun[0], own.last + 1), counted.noun[1])
                    self.add(own, counted, "effect.active")
                elif (behind := self._said_behind(self.at[other.i])) is not None and behind.effect != trigger.effect:
                    self.add(behind, self.at[other.i], "effect.adjacent")
                else:
                    self.add(trigger, self.at[other.i], rule + ".conj")
        for c in children:
            if read.dep[c] == _NMOD and c in self.at and _NUMMOD in [read.dep[one] for one in read.children[c]]:
                # "51 children 28 women": a list that lost its commas
                self.add(trigger, self.at[c], rule + ".conj")


def _behind_whom(doc: Doc, phrase: Counted) -> bool:
    """ "The two nurses whom rebels abducted were found dead": who did it, not those found."""
    first = phrase.first
    return first > 1 and doc[first - 1].lower_ == "whom" and doc[first - 2].lower_ not in ("of", "among", "with")


def _of_more(doc: Doc, phrase: Counted) -> bool:
    """ "Two of the four nurses": some of those of whom the clause behind tells."""
    return any(t.lower_ == "of" for t in doc[phrase.first : phrase.last + 1])


def _nth(doc: Doc, phrase: Counted) -> bool:
    """ "She was the third reporter killed this year": where she stands in a row, nobody besides her."""
    words = [t.lower_ for t in doc[max(0, phrase.first - 1) : phrase.head]]
    return phrase.kind == "one" and "the" in words and not _ORDINALS.isdisjoint(words)


_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest".split())


def _content(token: Token) -> Token:
    """What a measure holds: "a cache of 14 mines", "most of the group's members"."""
    if token.lemma_.lower() not in _MEASURES or token.lower_ == "families":
        return token
    held = (p for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj")
    return next(held, token)


def _listed(token: Token) -> list[Token]:
    """ "four civilians, 11 shepherds and two others": the parser takes a list's later members for appositions."""
    said = [child for child in token.children if child.dep_ == "appos" and not _says(child)]
    listed = [m for child in said if _is_numbered(child) or _one_more(token, child) for m in (child, *child.conjuncts)]
    # "Luis Mora, a commander, and his driver"
    his = [m for child in said for m in child.conjuncts if any(c.tag_ == "PRP$" for c in m.children)]
    return [*listed, *(m for m in his if m not in listed)]


def _says(first: Token) -> bool:
    """ "Killed 14 people, a soldier and two residents said": does a verb of saying follow the list's last member?"""
    last = max((first, *first.conjuncts), key=lambda one: one.i)
    after = last.right_edge.i + 1
    return after < len(last.doc) and last.doc[after].lemma_.lower() in SAYING


#: Nouns in the singular for several persons, which may say again who was counted.
_SEVERAL = frozenset("family group couple crew team gang party patrol mixture number convoy unit".split())


def _one_more(first: Token, said: Token) -> bool:
    """ "Eight civilians, a police sergeant and four attackers": one is no other word for several."""
    several = first.tag_ in ("NNS", "NNPS") and said.tag_ == "NN" and said.lemma_.lower() not in _SEVERAL
    return several and bool(said.conjuncts) and any(c.lower_ in ("a", "an", "one") for c in said.lefts)


def _is_numbered(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.children)
