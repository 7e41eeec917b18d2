"""The token of a harm in, the words for the deeds that its own clause says it came of, and who did them, out.

"killed", "in Saudi-led air strikes", "when shells fired by X hit", "the death of four in an ambush by X": read off the
parse, from the harm's verb down to what stands behind "in", "by", "when", and up to what the verb itself hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from warledger.claims.choice.parties.roles import tells_of
from warledger.claims.events import clause, voice
from warledger.claims.events.by_syntax import ACCUSING, accused_of
from warledger.claims.events.traps import TRAPS, trap
from warledger.claims.events.weapons.shot_down import on_its_way
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers
from warledger.claims.reading import Reading, once_for_each

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of the dependencies that are walked: what leads on from a word, and what it leads to.
_LEADING, _LED = numbers("prep agent amod advmod mark"), numbers("pobj pcomp")
_DOING, _BELOW = numbers("nsubj csubj"), numbers("acl relcl")
_ADVCL, _CONJ, _MARK, _PREP = map(number, ("advcl", "conj", "mark", "prep"))
_NOUNS = numbers("NOUN PROPN")
#: What stands before a noun of violence and says whose it is.
_BEFORE = numbers("compound amod nmod poss")
#: Prepositions and conjunctions that lead from a harm to the deed that caused it.
_INTO = frozenset("in by during after from when following amid under of through as due because".split())
#: Those that go on to another one: "due to", "as a result of", "in waves of".
_ONWARD = frozenset("to of in by from".split())
#: How a verb hangs on a noun that the parser takes "dozens wounded" for.
_TOLD_OF = numbers("amod acl")
#: Nouns between a harm and its deed: "as a result of", "in a series of", "in a wave of".
_LINKS = frozenset("result series wave string spate number face course wake aftermath series case incident".split())
#: Verbs whose "on" or "to" names who is said to have done it.
_BLAMING = frozenset("blame pin attribute ascribe".split())
#: Verbs whose object, or passive subject, is said to have done what follows ("accused the army of gassing hundreds").
_ACCUSING = ACCUSING | frozenset("suspect convict charge indict".split())
#: What hangs a deed on such a word ("charged in three attacks, including the bombing"), and steps up to it.
_UNDER, _HIGHEST = frozenset(("pcomp", "pobj", "prep", "conj", "appos")), 6
#: What one is since the deed that one is sought for.
_AWAY = frozenset(("run", "fugitive", "large", "hiding", "wanted", "sought"))
#: Steps down one preposition after another.
_DEEPEST = 4
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
#: Verbs whose object others did, or meant to: "repelled an attack by X, killing nine" is no killing by X.
_AVERTING = frozenset("repel repulse foil thwart counter avert prevent stop halt resist beat fend ward".split())


def of(trigger: Token) -> Iterator[Token]:
    """What was done, as words: the effect's own verb, the deed that is its subject, or that it happened in."""
    verb = clause.governor(trigger)
    doc = verb.doc
    read = columns.of(doc)
    if trigger.i != verb.i and _told_of_before(trigger, verb):
        yield trigger
        yield from _into(trigger)
        return
    dep, children = read.dep, read.children[verb.i]
    yield verb
    if trigger.i != verb.i:
        yield trigger
        yield from _into(trigger)
    for at in children:
        if (dep[at] in _DOING and read.pos[at] in _NOUNS) or (dep[at] == _ADVCL and not _beside(doc[at])):
            child = doc[at]
            yield from _laid(child)
            yield child
            yield from _layers(child)
    here = [below for cause in _into(verb) for below in (cause, *_layers(cause))]
    yield from here
    joined = [doc[at] for at in children if dep[at] == _CONJ]
    if joined and voice.is_passive(verb) and all(tells_of(token) == "other" for token in here):
        for child in joined:  # "15 were killed and dozens wounded in air strikes"
            yield from _into(child)
            yield from (below for at in read.children[child.i] if read.dep[at] in _TOLD_OF for below in _into(doc[at]))
    first = _first(verb)
    if (averting := _averted(first)) is not None:
        yield averting
    elif first.dep_ in ("relcl", "acl") and first.head.i != first.i:
        yield from _held(first.head)
    yield from _above(verb)


#: What leads to a harm that something else came after: "the raids began after the abduction of his son".
_LATER = frozenset(("after", "following", "since", "despite"))


def _told_of_before(harm: Token, verb: Token) -> bool:
    """Does a noun of harm hang on a verb by "after": did it happen before what its clause tells?"""
    read, at = columns.of(harm.doc), harm.i
    while at != verb.i and read.head[at] != at:
        if read.words[at] in _LATER and read.dep[at] in _LEADING:
            return True
        at = read.head[at]
    return False


def _averted(verb: Token) -> Token | None:
    """What somebody did about an attack, which the parse has do the harm: "repelled attacks on the post killing 80"."""
    if verb.dep_ != "acl" or verb.tag_ != "VBG":
        return None
    noun = verb.head
    while noun.dep_ in ("pobj", "prep") and noun.head.i != noun.i:
        noun = noun.head
    above = noun.head
    return above if noun.dep_ == "dobj" and above.lemma_.lower() in _AVERTING and above.pos_ == "VERB" else None


def _first(verb: Token) -> Token:
    """The verb to which one without a subject of its own is joined: "a blast that killed nine and maimed four"."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not any(c.dep_ in _SUBJECTS for c in verb.children):
        verb = verb.head
    return verb


#: Steps up from one verb to the next that shares its subject: "struck a camp, killing ten and burning three trucks".
_SHARED = 3


def _above(verb: Token, step: int = 0) -> Iterator[Token]:
    """What the clauses tell on which a verb without a subject of its own hangs."""
    if verb.dep_ not in ("advcl", "conj", "xcomp"):
        return
    above = clause.beside(verb) or verb.head
    if above.i == verb.i:
        return
    own = any(child.dep_ in _SUBJECTS for child in verb.children)
    if own and not (verb.dep_ == "conj" and voice.is_passive(verb) and voice.is_passive(above)):
        return
    if verb.dep_ == "advcl" and accused_of(above) is not None:
        return
    yield above
    done = ("nsubj",) if above.lemma_.lower() in _AVERTING else ("nsubj", "dobj")
    yield from (c for c in above.children if c.dep_ in done and c.pos_ == "NOUN")
    yield from _into(above)
    if step < _SHARED and not own and verb.dep_ == "conj" and verb.tag_ == above.tag_ == "VBG":
        yield from _above(above, step + 1)


_LAYING = frozenset("lay plant place bury leave hide set emplace install attach".split())


def _laid(verb: Token) -> Iterator[Token]:
    """Who laid what the verb's subject ran into is told behind it: "a mine planted by X"."""
    found = trap(verb)
    if found is not None:
        yield from (child for child in found.children if child.dep_ in ("acl", "relcl"))


def _layers(noun: Token) -> list[Token]:
    """Verbs of who laid what lay in wait: "a mine that X had planted"."""
    if noun.lemma_.lower() not in TRAPS:
        return []
    return [c for c in noun.children if c.dep_ in ("relcl", "acl") and c.lemma_.lower() in _LAYING]


def _held(noun: Token) -> Iterator[Token]:
    """A noun, and those whose phrase it ends: "strikes on the city that left eight dead" are strikes that left them."""
    yield noun
    while noun.dep_ in ("pobj", "prep", "compound") and noun.head.i != noun.i:
        noun = noun.head
        if noun.pos_ in ("NOUN", "PROPN"):
            yield noun


#: What a verb of harm counts.
_COUNTED = frozenset(("dobj", "nsubjpass", "nsubj"))


def _beside(verb: Token) -> bool:
    """Does a clause tell of other losses, so that it is no cause of those before it?"""
    read = columns.of(verb.doc)
    if not any(read.dep[at] == _MARK and read.words[at] in clause.BESIDE for at in read.children[verb.i]):
        return False
    if any(clause.beside(sibling) == verb for sibling in verb.head.children):
        return True
    return any(
        child.dep_ in _COUNTED and (child.pos_ == "NUM" or any(below.dep_ == "nummod" for below in child.children))
        for one in (verb, *(child for child in verb.children if child.dep_ == "conj"))
        for child in one.children
    )


def _into(token: Token, depth: int = 0) -> Iterator[Token]:
    """Nouns and verbs behind the prepositions of a token."""
    doc = token.doc
    read = columns.of(doc)
    dep, children = read.dep, read.children
    words = _ONWARD if depth else _INTO
    for child in children[token.i]:
        if dep[child] not in _LEADING or read.words[child] not in words:
            continue
        for at in children[child]:
            if dep[at] in _LED:
                below = doc[at]
                if read.words[child] in _LATER and on_its_way(below):
                    continue
                yield below
                yield from (doc[c] for c in children[at] if dep[c] == _CONJ)
                if depth < _DEEPEST and below.lemma_.lower() in _LINKS:
                    yield from _into(below, depth + 1)
            elif dep[at] == _PREP and depth < _DEEPEST:  # "due to"
                yield from (doc[c] for c in children[at] if dep[c] in _LED)


def accused(trigger: Token, deeds: Iterable[Token]) -> Iterator[Token]:
    """Who the clause says is held to have done it: "a blast blamed on X killed", "accused X of killing".

    Args:
        trigger: The word that states the effect.
        deeds: The words for what was done: `of` it.
    """
    verb = clause.governor(trigger)
    doc = trigger.doc
    read = columns.of(doc)
    for token in deeds:
        for child in (doc[at] for at in read.children[token.i] if read.dep[at] in _BELOW):
            if child.lemma_.lower() in _BLAMING:
                yield from (
                    below
                    for prep in child.children
                    if prep.dep_ == "prep" and prep.lower_ in ("on", "to")
                    for below in prep.children
                    if below.dep_ == "pobj"
                )
    if verb.dep_ == "advcl" and (whom := accused_of(verb.head)) is not None:
        yield whom
    for token in dict.fromkeys((verb, *deeds)):
        yield from _charged(token)


def _charged(deed: Token) -> Iterator[Token]:
    """Who is accused of a deed, charged in it, or found guilty of it."""
    if deed.dep_ not in _UNDER:
        return
    above = deed
    for _ in range(_HIGHEST):
        above = above.head
        lemma = above.lemma_.lower()
        if lemma in _ACCUSING and above.pos_ == "VERB":
            wanted = "nsubjpass" if voice.is_passive(above) else "dobj"
            yield from (child for child in above.children if child.dep_ == wanted)
            return
        if lemma == "guilty":  # "X was found guilty of killing", "X pleaded guilty to killing"
            yield from (child for child in above.head.children if child.dep_ in _SUBJECTS)
            return
        if above.lower_ == "since" and deed.head == above:
            yield from _fled(above.head)
            return
        if above.dep_ not in _UNDER:
            return


def _fled(token: Token) -> Iterator[Token]:
    """Who has been on the run since a deed: the subject above "on the run", "a fugitive", "in hiding"."""
    for _ in range(_HIGHEST):
        named = {below.lower_ for child in token.children for below in (child, *child.children)} | {token.lower_}
        if token.pos_ in ("VERB", "AUX"):
            if not named.isdisjoint(_AWAY):
                yield from (child for child in token.children if child.dep_ in _SUBJECTS)
            return
        token = token.head


def wide(token: Token) -> tuple[int, int]:
    """First and last token (exclusive) of a noun phrase with what is joined to it ("Russian or Syrian jets")."""
    first, last = clause.phrase(token)
    doc = token.doc
    read = columns.of(doc)
    for at in read.children[token.i]:
        if read.dep[at] == _CONJ:
            last = max(last, clause.phrase(doc[at])[1])
    return first, last


def before(noun: Token) -> tuple[int, int] | None:
    """First and last token (exclusive) of the words before a noun of violence ("rebel", "suspected coalition")."""
    if (noun.pos_ == "VERB" and noun.tag_ != "VBG") or tells_of(noun) != "deed":
        return None  # "rebel shelling" is a noun whatever the tagger says
    doc, at = noun.doc, noun.i
    read = columns.of(doc)
    found = [doc[c] for c in read.children[at] if c < at and read.dep[c] in _BEFORE]
    if not found and noun.tag_ == "VBG" and noun.i > 1:
        last = noun.nbor(-1)  # "died in rebel shelling", taken for shelling that was done in a rebel
        found = [last] if last.dep_ == "pobj" and last.tag_ == "NN" and last.head.i == last.i - 1 else []
    return (min(c.left_edge.i for c in found), noun.i) if found else None


@once_for_each
def causes_of(reading: Reading, trigger: tuple[int, int]) -> tuple[Token, ...]:
    """What was done, as words, of a trigger given by its sentence and where it stands there."""
    sentence, at = trigger
    doc = reading.docs[sentence]
    return tuple(of(doc[at])) if doc is not None else ()
