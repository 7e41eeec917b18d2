"""A trigger's tokens in, how its event is told out: planned, past, single, by fighters on foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs whose infinitive was done.
_DONE_TO = frozenset(
    {
        "able",
        "manage",
        "force",
        "continue",
        "begin",
        "start",
        "help",
        "use",
        "go",
        "proceed",
        "fail",
        "gather",
        "appear",
        "seem",
    }
)


def planned(head: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Is the event threatened, planned, possible or demanded, not done?"""
    for verb in (head,) if head.i == governor.i else (head, governor):
        if any(c.dep_ in {"aux", "mark", "neg"} and c.lower_ in lexicon.planned for c in verb.children):
            return True
    up = head
    for _ in range(4):
        if up.head.i == up.i:
            break
        if (
            up.dep_ in {"xcomp", "dobj", "pobj", "prep", "pcomp", "compound", "amod"}
            and up.head.lower_ in lexicon.planned
        ):
            return True
        if up.dep_ == "ccomp" and up.head.lemma_.lower() in _DEMANDING and _subjunctive(up):
            return True
        if up.dep_ in {"ccomp", "advcl"} and up.tag_ == "VB" and up.head.lower_ in lexicon.planned:
            return any(c.tag_ == "TO" for c in up.children)  # "urged the army to bomb the town"
        if up.dep_ == "prep" and any(c.dep_ == "dobj" and c.lower_ in lexicon.planned for c in up.head.children):
            return True  # "made plans for an attack"
        up = up.head
    return _purpose(governor) or any(c.dep_ == "amod" and c.lower_ in lexicon.planned for c in head.children)


#: Verbs of wish, behind which a bare verb is what somebody wants done.
_DEMANDING = frozenset("demand urge ask request order recommend propose require".split())


def _subjunctive(verb: Token) -> bool:
    """ "Demanded that the government arrest the killers": a verb without any ending, of nothing that was done."""
    if verb.lower_ != verb.lemma_.lower() or any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return False
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


#: Words before a deed that wasn't done. What is nearly destroyed is damaged.
_NOT_QUITE = frozenset({"almost", "nearly"})
_NEARLY_DONE = frozenset("kill murder assassinate capture abduct kidnap lynch execute".split())


def undone(head: Token, governor: Token) -> bool:
    """Was it done to nobody ("no one was killed", "nobody has been arrested"), or not quite ("almost killed")?"""
    before = head.nbor(-1) if head.i else None
    if before is not None and before.lower_ in _NOT_QUITE and head.lemma_.lower() in _NEARLY_DONE:
        return True
    objects = (c for c in governor.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"})
    if forestalled(governor):
        return True
    return head.i == governor.i and any(
        c.lower_ in {"nobody", "none"}
        or (c.lower_ == "one" and c.i and c.nbor(-1).lower_ == "no" and c.dep_ in {"nsubjpass", "dobj"})
        for c in objects
    )


#: What is done to a bomb so that it does not go off.
_FOUND = frozenset("find discover defuse disarm detect locate recover intercept dismantle detonate neutralise".split())
_FOUND_TOO = _FOUND | {"neutralize", "safe"}
_GO_OFF = frozenset(("explode", "go", "detonate", "blow"))


def forestalled(governor: Token) -> bool:
    """Did a bomb not go off: "it was defused before it exploded"?"""
    marked = any(c.dep_ == "mark" and c.lower_ == "before" for c in governor.children)
    marked = marked or any(c.dep_ == "prep" and c.lower_ == "before" for c in governor.head.children)
    marked = marked and governor.dep_ in {"advcl", "pcomp", "ccomp"} and governor.lemma_.lower() in _GO_OFF
    up = governor.head.head if governor.dep_ == "pcomp" else governor.head
    return marked and any(t.lemma_.lower() in _FOUND_TOO for t in (up, *up.children))


#: How often something is done that no day is told of.
_AS_A_RULE = frozenset("regularly routinely frequently often periodically habitually usually sometimes".split())


def as_a_rule(head: Token, governor: Token) -> bool:
    """Is it told as what is done again and again or before ("has regularly been hit by air strikes"), of no day?"""
    for verb in (head,) if head.i == governor.i else (head, governor):
        often = {c.lower_ for c in verb.children if c.dep_ == "advmod"}
        if not often.isdisjoint(_AS_A_RULE) or (not often.isdisjoint(_BEFORE_NOW) and pluperfect(verb)):
            return True
        before = (p.lower_ for c in verb.children if c.lower_ == "in" for p in c.children)
        if pluperfect(verb) and "past" in before:
            return True
    return False


#: When something was done that is history, in a perfect tense: "X has attacked the town before".
_BEFORE_NOW = frozenset("repeatedly before previously".split())


def _purpose(verb: Token) -> bool:
    """Is this an infinitive of purpose or wish ("to approve air strikes"), not of a deed ("managed to capture")?"""
    return verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children) and verb.head.lemma_.lower() not in _DONE_TO


def pluperfect(verb: Token) -> bool:
    """Is the verb in a perfect tense, as history is told?"""
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in {"had", "have", "has"} for c in verb.children)


def specific(head: Token, governor: Token, noun: bool) -> bool:
    """Do the words single the event out?"""
    if noun:
        return head.tag_ in {"NN", "NNP"} or any(c.dep_ in {"det", "nummod"} for c in head.children)
    return governor.tag_ in {"VBD", "VBN", "VBG"}


#: Verbs of telling, whose complement is told as it would be in a main clause.
_TELLING = frozenset("say tell add report announce confirm state claim note declare explain write".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def clause_kind(governor: Token) -> str:
    """How the clause of a trigger stands in its sentence.

    "main" (or told by a verb of saying), "participle" ("killing five"), "relative" ("who fled"), "infinitive" ("to
    flee"), "phrase" (no verb: a headline, a noun phrase) or "aside" (any other clause).
    """
    if governor.pos_ not in {"VERB", "AUX"}:
        return "phrase"
    if governor.dep_ == "relcl":
        return "relative"
    helped = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in _FINITE for c in governor.children)
    if governor.tag_ not in _FINITE and not helped:
        return "infinitive" if governor.tag_ == "VB" else "participle"
    top = governor
    while top.dep_ in {"conj", "ccomp", "parataxis"} and top.head.i != top.i:
        if top.dep_ == "ccomp" and top.head.lemma_.lower() not in _TELLING:
            return "aside"
        top = top.head
    return "main" if top.dep_ == "ROOT" else "aside"


def afoot(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Are a party's words, in lower case, of fighters who have no aircraft?"""
    return not lexicon.lists["ground_actors"].isdisjoint(words)


#: What troops and police hold, which fighters on foot attack.
_POSTS = frozenset(
    "base bases post posts outpost outposts checkpoint checkpoints position positions barracks garrison headquarters "
    "station stations camp camps convoy convoys patrol patrols column garrisons stronghold strongholds prison".split()
)


def post(words: Sequence[str]) -> bool:
    """Are a party's words, in lower case, of a place that troops hold, or of troops on the road?"""
    return not _POSTS.isdisjoint(words)
