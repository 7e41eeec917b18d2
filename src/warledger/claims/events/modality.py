"""A trigger's tokens in, how its event is told out: planned, past, single, by fighters on foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events.lexicon import Lexicon
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import Columns, number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of dependencies and finer parts of speech, as spaCy numbers them.
_AUX, _MARK, _PREP, _ADVMOD, _AMOD, _DOBJ = map(number, ("aux", "mark", "prep", "advmod", "amod", "dobj"))
_CCOMP, _PCOMP, _ROOT, _RELCL, _NSUBJ = map(number, ("ccomp", "pcomp", "ROOT", "relcl", "nsubj"))
_BASE, _TO, _PAST_PARTICIPLE = map(number, ("VB", "TO", "VBN"))
_SAYS_WHETHER, _INSIDE = numbers("aux mark neg"), numbers("xcomp dobj pobj prep pcomp compound amod")
_ADDED, _HELPING, _SUBJECTS = numbers("ccomp advcl"), numbers("aux auxpass"), numbers("nsubj nsubjpass")
_PARTIES, _HIT = numbers("nsubj nsubjpass dobj"), numbers("nsubjpass dobj")
_BEHIND, _SINGLES_OUT, _JOINED = numbers("advcl pcomp ccomp"), numbers("det nummod"), numbers("conj ccomp parataxis")
_VERBS, _ONE, _TOLD = numbers("VERB AUX"), numbers("NN NNP"), numbers("VBD VBN VBG")
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
    read, unsure = columns.of(head.doc), lexicon.planned
    words, dep, above, children = read.words, read.dep, read.head, read.children
    at, verb = head.i, governor.i
    if words[at] in _USE and words[read.head[at]] in _TAKEN_UP:
        return True  # "have begun using barrel bombs" tells of no one deed
    for i in (at,) if at == verb else (at, verb):
        for c in children[i]:
            if dep[c] in _SAYS_WHETHER and words[c] in unsure:
                return True
    up = at
    for _ in range(4):
        over = above[up]
        if over == up:
            break
        if dep[up] in _INSIDE and words[over] in unsure and not _was_able(read, over, unsure):
            return True
        if dep[up] == _CCOMP and head.doc[over].lemma_.lower() in _DEMANDING and _subjunctive(head.doc[up]):
            return True
        if dep[up] in _ADDED and read.tag[up] == _BASE and words[over] in unsure:
            return any(read.tag[c] == _TO for c in children[up])  # "urged the army to bomb the town"
        if dep[up] == _PREP and any(dep[c] == _DOBJ and words[c] in unsure for c in children[over]):
            return True  # "made plans for an attack"
        up = over
    return _purpose(governor) or not unsure.isdisjoint([words[c] for c in children[at] if dep[c] == _AMOD])


def _was_able(read: Columns, word: int, unsure: frozenset[str]) -> bool:
    """ "The army was able to retake the town", "has been able to": it did, unless "not" or "would" says otherwise."""
    over = read.head[word]
    if read.words[word] != "able" or read.words[over] not in _WAS:
        return False
    return not any(
        read.dep[c] in _SAYS_WHETHER and (read.words[c] in unsure or read.dep[c] == _NEG) for c in read.children[over]
    )


_WAS, _NEG = frozenset({"was", "were", "been"}), number("neg")


#: Verbs of wish, behind which a bare verb is what somebody wants done.
_DEMANDING = frozenset("demand urge ask request order recommend propose require".split())


def _subjunctive(verb: Token) -> bool:
    """ "Demanded that the government arrest the killers": a verb without any ending, of nothing that was done."""
    read = columns.of(verb.doc)
    below = [read.dep[c] for c in read.children[verb.i]]
    return verb.lower_ == verb.lemma_.lower() and _HELPING.isdisjoint(below) and not _SUBJECTS.isdisjoint(below)


#: Words before a deed that wasn't done. What is nearly destroyed is damaged.
_NOT_QUITE = frozenset({"almost", "nearly"})
_NEARLY_DONE = frozenset("kill murder assassinate capture abduct kidnap lynch execute".split())


#: Who did nothing, and to whom nothing was done.
_NOBODY = frozenset({"nobody", "none"})


def undone(head: Token, governor: Token) -> bool:
    """Was it done to nobody ("no one was killed", "nobody has been arrested"), or not quite ("almost killed")?"""
    read, at = columns.of(head.doc), head.i
    words, dep = read.words, read.dep
    if at and words[at - 1] in _NOT_QUITE and head.lemma_.lower() in _NEARLY_DONE:
        return True
    if forestalled(governor):
        return True
    for c in read.children[at] if at == governor.i else ():
        if dep[c] not in _PARTIES:
            continue
        if words[c] in _NOBODY or (words[c] == "one" and c and words[c - 1] == "no" and dep[c] in _HIT):
            return True
    return False


#: What is done to a bomb so that it does not go off.
_FOUND = frozenset("find discover defuse disarm detect locate recover intercept dismantle detonate neutralise".split())
_FOUND_TOO = _FOUND | {"neutralize", "safe"}
_GO_OFF = frozenset(("explode", "go", "detonate", "blow"))


def forestalled(governor: Token) -> bool:
    """Did a bomb not go off: "it was defused before it exploded"?"""
    read, at = columns.of(governor.doc), governor.i
    if read.dep[at] not in _BEHIND or governor.lemma_.lower() not in _GO_OFF:
        return False
    words, dep, children = read.words, read.dep, read.children
    over = read.head[at]
    marked = any(dep[c] == _MARK and words[c] == "before" for c in children[at])
    if not (marked or any(dep[c] == _PREP and words[c] == "before" for c in children[over])):
        return False
    up = governor.head.head if dep[at] == _PCOMP else governor.head
    return any(t.lemma_.lower() in _FOUND_TOO for t in (up, *up.children))


#: How often something is done that no day is told of.
_AS_A_RULE = frozenset("regularly routinely frequently often periodically habitually usually sometimes".split())


def as_a_rule(head: Token, governor: Token) -> bool:
    """Is it told as what is done again and again or before ("has regularly been hit by air strikes"), of no day?"""
    read = columns.of(head.doc)
    words, children = read.words, read.children
    at, verb = head.i, governor.i
    if (
        at == verb
        and read.dep[at] == _RELCL
        and read.tag[at] in _PRESENT
        and not any(read.dep[c] == _AUX for c in children[at])
    ):
        return True  # "the militias who attack posts in the area are based there"
    if read.dep[at] == _DOBJ and read.head[at] == verb and read.dep[verb] == _RELCL and read.tag[verb] == _GERUND:
        helped = [words[c] for c in children[verb] if read.dep[c] == _AUX]
        if helped and _GOING_ON.issuperset(helped):
            return True  # "the insurgents, who are making advances in the east": who they are
    for i in (at,) if at == verb else (at, verb):
        often = [words[c] for c in children[i] if read.dep[c] == _ADVMOD]
        if often and not _AS_A_RULE.isdisjoint(often):
            return True
        if not _perfect(read, i):
            continue
        if not _BEFORE_NOW.isdisjoint(often) or any(
            words[p] == "past" for c in children[i] if words[c] == "in" for p in children[c]
        ):
            return True
    return False


#: The tags of a verb in the present.
_PRESENT = numbers("VBP VBZ")
_GERUND = number("VBG")
#: What helps a verb to tell of what goes on now.
_GOING_ON = frozenset({"is", "are", "has", "have", "been"})
#: What is used from some time on, as a practice, and the verbs that say so.
_USE = frozenset({"using", "use"})
_TAKEN_UP = frozenset("begun began begins started starts continued continues kept keeps resumed stopped ceased".split())
#: When something was done that is history, in a perfect tense: "X has attacked the town before".
_BEFORE_NOW = frozenset("repeatedly before previously".split())


def _purpose(verb: Token) -> bool:
    """Is this an infinitive of purpose or wish ("to approve air strikes"), not of a deed ("managed to capture")?"""
    read, at = columns.of(verb.doc), verb.i
    if read.tag[at] != _BASE or not any(read.tag[c] == _TO for c in read.children[at]):
        return False
    # "went to rob a bank", but not "was going to explode"
    return verb.head.lower_ == "going" or verb.head.lemma_.lower() not in _DONE_TO


#: Verbs of a beginning.
_BEGUN = frozenset({"began", "started"})
_WHAT_BEGAN = numbers("dobj xcomp")


def begun(head: Token) -> str | None:
    """The verb by which somebody is told to begin it, as news: "began an offensive", not "since the war began"."""
    read, at = columns.of(head.doc), head.i
    over = read.head[at]
    if read.words[over] not in _BEGUN or read.dep[at] not in _WHAT_BEGAN:
        return None
    return read.words[over] if any(read.dep[c] == _NSUBJ for c in read.children[over]) else None


def pluperfect(verb: Token) -> bool:
    """Is the verb in a perfect tense, as history is told?"""
    return _perfect(columns.of(verb.doc), verb.i)


def _perfect(read: Columns, verb: int) -> bool:
    return read.tag[verb] == _PAST_PARTICIPLE and not _HAVE.isdisjoint(
        [read.words[c] for c in read.children[verb] if read.dep[c] == _AUX]
    )


_HAVE = frozenset({"had", "have", "has"})


def specific(head: Token, governor: Token, noun: bool) -> bool:
    """Do the words single the event out?"""
    read = columns.of(head.doc)
    if noun:
        return read.tag[head.i] in _ONE or any(read.dep[c] in _SINGLES_OUT for c in read.children[head.i])
    return read.tag[governor.i] in _TOLD


#: Verbs of telling, whose complement is told as it would be in a main clause.
_TELLING = frozenset("say tell add report announce confirm state claim note declare explain write".split())
_FINITE = numbers("VBD VBZ VBP")


def clause_kind(governor: Token) -> str:
    """How the clause of a trigger stands in its sentence.

    "main" (or told by a verb of saying), "participle" ("killing five"), "relative" ("who fled"), "infinitive" ("to
    flee"), "phrase" (no verb: a headline, a noun phrase) or "aside" (any other clause).
    """
    read, at = columns.of(governor.doc), governor.i
    if read.pos[at] not in _VERBS:
        return "phrase"
    if read.dep[at] == _RELCL:
        return "relative"
    tag, dep = read.tag, read.dep
    if tag[at] not in _FINITE and not any(dep[c] in _HELPING and tag[c] in _FINITE for c in read.children[at]):
        return "infinitive" if tag[at] == _BASE else "participle"
    while dep[at] in _JOINED and read.head[at] != at:
        over = read.head[at]
        if dep[at] == _CCOMP and governor.doc[over].lemma_.lower() not in _TELLING:
            return "aside"
        at = over
    return "main" if dep[at] == _ROOT else "aside"


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
