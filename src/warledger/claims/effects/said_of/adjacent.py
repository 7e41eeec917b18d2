"""Triggers and a counted phrase in, those right beside it out, as headlines put it: "20 civilians killed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def adjacent(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> list[Trigger]:
    """The participle or adjective right behind a number, as headlines put it: "20 civilians killed 30 injured".

    Not where the verb takes an object of its own ("20 rebels killed 5 soldiers").
    """
    of_others = phrase.partitive or (phrase.last + 1 < len(doc) and doc[phrase.last + 1].lower_ == "of")
    did = next((t for t in triggers if t.last + 1 == phrase.first and not of_others and _has_done(doc, t)), None)
    if did is not None:
        return [did]
    if (went := _of_its_own(doc, phrase, triggers)) is not None:
        return [went]
    found = next((t for t in triggers if t.first == phrase.last + 1), None)
    if found is None or found.form not in ("verb", "adjective", "head"):
        return []
    if found.form == "verb" and doc[found.head].tag_ not in ("VBN", "VBD", "NNP", "JJ", "NN", "NNS"):
        return []
    if shoots_at(doc[found.head]):
        return []
    if (main := _of_those_taken_before(doc, phrase, found, triggers, counted)) is not None:
        return [main]
    if doc[found.head].dep_ == "acl" and _main_clause_tells(doc, phrase, triggers, counted):
        return []
    last = found
    out = [found]
    for trigger in triggers:
        if (
            trigger is not found
            and 0 < trigger.first - last.last <= 2
            and doc[trigger.first - 1].lower_ in ("and", "or", "/", "&")
        ):
            out.append(trigger)
            last = trigger
    after = last.last + 1
    behind = next((c for c in counted if c.first == after), None)
    if behind is not None and behind.numbered and any(t.last + 1 == phrase.first for t in triggers):
        # "Raids Kill 10 Civilians Injure Dozens": each number behind its verb
        return []
    if found.form == "verb" and after < len(doc):
        if behind is not None and not any(t.first == behind.last + 1 for t in triggers):
            return []
        if doc[after].pos_ in ("DET", "PRON", "PROPN", "NUM") and behind is None:
            return []
    return out


def _of_its_own(doc: Doc, phrase: Counted, triggers: list[Trigger]) -> Trigger | None:
    """ "Rebels killed 12 villagers and 3,000 people fled": to the parser they are killed as well."""
    first = doc[phrase.head]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    if first.i == phrase.head or first.dep_ in ("nsubj", "nsubjpass"):
        return None
    at = phrase.last + 1
    while at < len(doc) and doc[at].lower_ in _HELPERS:
        at += 1
    found = next((t for t in triggers if t.first == at and t.form == "intransitive"), None)
    return found if found is not None and doc[found.head].tag_ in ("VBD", "VBN") else None


_HELPERS = frozenset("has have had also then later since".split())


def _has_done(doc: Doc, trigger: Trigger) -> bool:
    """ "have killed thousands, and two million have fled": whom an active verb has right behind it is its object."""
    at = trigger.first
    return trigger.form == "verb" and at > 0 and at == trigger.last and doc[at - 1].lower_ in ("has", "have", "had")


#: Effects that last, so that a participle tells whom something else befell later.
_HELD = frozenset({"abducted", "captured"})


def _of_those_taken_before(
    doc: Doc, phrase: Counted, found: Trigger, triggers: list[Trigger], counted: list[Counted]
) -> Trigger | None:
    """ "Freed two officers kidnapped in March", "bodies of two men abducted": the word in front, not the participle."""
    after = found.last + 1
    if found.effect not in _HELD or doc[found.head].tag_ not in ("VBN", "VBD"):
        return None
    if after < len(doc) and (doc[after].tag_ == "CD" or doc[after].lower_ == "and"):
        return None  # "killed 12 civilians captured 30": a headline's list
    first = phrase.first
    if doc[found.head].dep_ == "acl" and doc[phrase.head].dep_ == "conj" and doc[first - 1].lower_ == "and":
        first = next((c.first for c in counted if c.head == doc[phrase.head].head.i and c.last + 2 == first), first)
    of_bodies = first > 1 and doc[first - 1].lower_ == "of"
    return next(
        (
            t
            for t in triggers
            if t.effect != found.effect
            and ((t.form == "verb" and t.last + 1 == first) or (of_bodies and t.form == "head" and t.last + 2 == first))
        ),
        None,
    )


def _main_clause_tells(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> bool:
    """ "13 persons abducted in the attack remain missing": the participle only says which ones."""
    noun = doc[phrase.head]
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = noun.head
    return any(
        (doc[t.head] == verb and not of_others(doc, phrase, t, triggers, counted))
        or (doc[t.head].head == verb and doc[t.head].dep_ == "acomp")
        for t in triggers
    )


def of_others(doc: Doc, phrase: Counted, trigger: Trigger, triggers: list[Trigger], counted: list[Counted]) -> bool:
    """ "5 rebels killed in Samar clash, 2 soldiers wounded": the second word is of the number right before it.

    The parser makes both numbers its subjects. The first has a word of its own behind it, and a comma parts the two.
    """
    own = next((c for c in counted if c.last + 1 == trigger.first and c.numbered and c.first > phrase.last), None)
    if own is None or doc[own.first - 1].text not in (",", ";"):
        return False
    return any(t.first == phrase.last + 1 and t.last < own.first - 1 for t in triggers)


def shoots_at(verb: Token) -> bool:
    """ "Several men shot repeatedly at the gate": who stand before the verb did it."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3] if t.pos_ != "ADV"]
    return verb.lemma_.lower() == "shoot" and verb.tag_ != "VBN" and behind[:1] == ["at"]


#: What ends words for killing that may have those killed before or behind them: "shot dead", "hacked to death".
_DEAD = frozenset({"dead", "death"})
_BE = frozenset({"was", "were", "been", "being", "are", "is"})


def whom_behind(doc: Doc, trigger: Trigger, counted: list[Counted]) -> Counted | None:
    """ "Two gunmen shot dead a policeman", "hacked to death two farmers": whom they killed, right behind the words.

    Not "two men shot dead three wounded", nor "was found shot dead a soldier said".
    """
    if trigger.form != "phrase" or trigger.counted != "either" or doc[trigger.last].lower_ not in _DEAD:
        return None
    behind = next((c for c in counted if c.first == trigger.last + 1 and c.is_people), None)
    if behind is None or any(doc[i].lower_ in _BE for i in range(max(0, trigger.first - 3), trigger.first)):
        return None
    after = behind.last + 1
    return None if after < len(doc) and doc[after].pos_ in ("VERB", "AUX") else behind
