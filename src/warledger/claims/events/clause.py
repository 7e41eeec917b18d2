"""A trigger's token in, the clause around it and the parties to it out, by spaCy's dependencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.events.traps import trap
from warledger.claims.events.voice import is_headline, is_passive
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import Columns, number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Labels of dependencies and parts of speech, as spaCy numbers them.
_XCOMP, _ACL, _PREP, _POSS, _NSUBJ, _POBJ = map(number, "xcomp acl prep poss nsubj pobj".split())
_DOBJ, _RELCL, _ADVCL, _VERB, _PARTICIPLE = map(number, "dobj relcl advcl VERB VBN".split())
_VERBS, _SUBJECT, _BY_WHOM = numbers("VERB AUX"), numbers("nsubj nsubjpass csubj"), numbers("prep agent")
_PARTY, _OBJECT, _HAD_BY = numbers("nsubj nsubjpass dobj attr"), numbers("dobj nsubjpass"), numbers("pobj pcomp")
#: Dependents that open a clause of their own.
_OTHER_CLAUSE = numbers("advcl ccomp conj relcl parataxis dep csubj xcomp acl punct cc")
#: Dependents of a noun that are no part of its phrase.
_APART = numbers("relcl acl appos punct conj cc parataxis")
#: Prepositions after an event noun that name whom it hit.
_ONTO = frozenset({"on", "against", "upon", "at", "targeting", "over"})
#: Verbs of those who look for who did it: "police are hunting a man over a blast, wounding 13 people" is his doing.
SEEKING = frozenset({"hunt", "search", "seek", "look", "probe", "investigate"})
#: Verbs that say that an attack was made.
_DONE = frozenset({"carry", "launch", "mount", "conduct", "stage"})


def governor(token: Token) -> Token:
    """The verb of the clause that the token stands in (itself for a verb)."""
    read = columns.of(token.doc)
    at = start = token.i
    seen = 0
    while read.pos[at] not in _VERBS and read.head[at] != at and seen < 30:
        at = read.head[at]
        seen += 1
    return token if at == start else token.doc[at]


def extent(token: Token, *, wide: bool = True) -> tuple[int, int]:
    """First and last token (exclusive) of the stretch that states the event.

    Args:
        token: A verb, or a noun.
        wide: Count a noun's clause in where the noun is its subject or object.
    """
    doc, at = token.doc, token.i
    read = columns.of(doc)
    root = at
    # ("fighting between the army and rebels resumed in Sake": a gerund, but a clause's subject)
    if read.pos[at] not in _VERBS or (read.dep[at] in _PARTY and token.tag_ == "VBG"):
        if not (wide and read.dep[at] in _PARTY and read.pos[read.head[at]] in _VERBS):
            return token.left_edge.i, min(token.right_edge.i, at + 25) + 1
        root = read.head[at]
    first, last = min(root, at), max(root, at)
    for c in read.children[root]:
        if read.dep[c] in _OTHER_CLAUSE and not (read.dep[c] == _XCOMP and c > root):
            continue
        first, last = _with(doc, read, c, first, last)
    # a subject with a long relative clause may run on: the stretch stays readable
    return max(first, root - 30), min(last, root + 30) + 1


def _with(doc: Doc, read: Columns, at: int, first: int, last: int) -> tuple[int, int]:
    """A stretch of tokens, widened by all that hangs on one of them."""
    if not read.children[at]:
        return min(first, at), max(last, at)
    token = doc[at]
    return min(first, token.left_edge.i), max(last, token.right_edge.i)


def reach(noun: Token) -> int:
    """Where the clause ends in which a noun only says of what: "killed in air strikes on Sunday in the town of X"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ not in ("prep", "agent") or preposition.head.pos_ != "VERB":
        return 0
    return extent(preposition.head)[1]


#: Verbs of motion, whose place is where one came.
_MOTION = frozenset(
    "flee withdraw retreat escape return move go travel advance head march leave come arrive retire pull run drive "
    "take carry bring send".split()
)


def shared(verb: Token) -> int:
    """Where the last of several clauses ends that one subject shares: "killed 15 rebels and freed 20 men in X"."""
    end, node = 0, verb
    while (found := next((c for c in node.children if c.dep_ == "conj" and c.pos_ == "VERB"), None)) is not None:
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in found.children)
        if own or found.tag_ != verb.tag_ or found.lemma_.lower() in _MOTION:
            break
        end, node = extent(found)[1], found
    return end


#: Prepositions before a gerund whose subject is that of the verb above: "responded by shelling", "fled after killing".
_SHARING = frozenset("by after before".split())


def _sharing(verb: Token) -> Token | None:
    """Subject of the verb that a gerund hangs on: "they retaliated by firing rockets"."""
    up = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ not in _SHARING or up.pos_ != "VERB" or up.i == verb.head.i:
        return None
    if is_passive(up):
        # "was arrested after shooting two officers", but "were killed by shelling the town"
        passive = next((c for c in up.children if c.dep_ == "nsubjpass"), None)
        return passive if verb.head.lower_ == "after" else None
    return _verb_agent(up)


#: Verbs whose "with" tells what their subject did.
_ANSWERING = frozenset("respond retaliate answer reply react counter follow".split())


#: What is hit, whatever the parse makes of it: "Bombing X targets near Sirte killed six" names nobody who bombed.
_HIT = frozenset("target hideout stronghold".split())


def agent_of(token: Token, light: frozenset[str]) -> Token | None:
    """Who did it, by syntax: subject of an active verb, "by" phrase, modifiers of an event noun."""
    agent = _agent(token, light)
    return None if agent is not None and agent.lemma_.lower() in _HIT else agent


#: Objects of light verbs, and what says of a noun whose it is.
_OF_LIGHT, _MODIFIERS, _PROPN = numbers("dobj nsubjpass pobj"), numbers("compound amod nmod"), number("PROPN")
#: What is done about a deed by others than who did it: "an evacuation brokered by Iran", "an attack foiled by police".
_ABOUT = frozenset(
    "broker mediate negotiate sponsor facilitate guarantee monitor oversee supervise condemn denounce deplore "
    "criticize criticise document report record describe witness film see hear investigate probe confirm announce "
    "fear foil thwart repel repulse mourn mark commemorate "
    # ("strikes on a town held by rebels", read as if they held the strikes)
    "control hold rule govern run own occupy dominate besiege inhabit populate".split()
)


def _agent(token: Token, light: frozenset[str]) -> Token | None:
    doc, at = token.doc, token.i
    read = columns.of(doc)
    words, dep, children = read.words, read.dep, read.children[at]
    if read.pos[at] in _VERBS:
        return _verb_agent(token)
    for c in children:
        if dep[c] in _BY_WHOM and words[c] == "by":
            return _object(doc[c])
        if dep[c] == _ACL and doc[c].lemma_.lower() not in _ABOUT:
            done = _by(doc[c])
            if done is not None:
                return done
    for c in children:
        if dep[c] == _POSS:
            return doc[c]
    over = read.head[at]
    if read.pos[over] == _VERB and dep[at] in _OF_LIGHT and doc[over].lemma_.lower() in light:
        done = _verb_agent(doc[over])
        if done is not None:
            return done
    if dep[at] == _POBJ and words[over] == "with":
        above = doc[read.head[over]]
        done = _verb_agent(above) if above.lemma_.lower() in _ANSWERING else None  # "responded with air strikes"
        if done is not None:
            return done
    for c in children:
        if dep[c] in _MODIFIERS and (read.pos[c] == _PROPN or doc[c].text[:1].isupper()):
            return doc[c]
    return None


#: Words that stand for a noun before them, and verbs that share the subject of the one above.
_RELATIVES, _SHARED = frozenset({"who", "which", "that"}), numbers("conj xcomp advcl")


def _verb_agent(verb: Token) -> Token | None:
    if is_passive(verb):
        return _by(verb)
    doc, at = verb.doc, verb.i
    read = columns.of(doc)
    for c in read.children[at]:
        if read.dep[c] in _SUBJECT:
            if read.dep[at] == _RELCL and read.words[c] in _RELATIVES:
                return _antecedent(verb.head)
            return doc[c]
    over = read.head[at]
    if read.dep[at] in _SHARED and over != at and (read.pos[over] == _VERB or read.words[over] == _ABLE):
        up = beside(verb) or doc[over]
        if read.dep[at] == _ADVCL and (up.lemma_.lower() in SEEKING or came_under(up) or trap(up)):
            return None
        return _subject(up) if not is_passive(up) else _by(up)
    return _sharing(verb)


#: What lies between a subject and the infinitive that it shares: "the army was able to retake the town".
_ABLE = "able"
#: Verbs up to whose subject is looked for.
_CHAIN = 3


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or the one that its infinitive shares: "managed to strike the group, killing two"."""
    read, at = columns.of(verb.doc), verb.i
    for _ in range(_CHAIN):
        below = [read.dep[c] for c in read.children[at]]
        if _NSUBJ in below:
            return verb.doc[read.children[at][below.index(_NSUBJ)]]
        over = read.head[at]
        if over == at or not (read.dep[at] == _XCOMP or read.words[at] == _ABLE):
            return None
        if any(read.dep[c] == _DOBJ for c in read.children[over]) or is_passive(verb.doc[over]):
            return None  # "forced the army to flee", "was ordered to attack"
        at = over
    return None


def came_under(verb: Token) -> bool:
    """ "The convoy came under fire, killing two": did the subject of the verb do nothing, but come under attack?"""
    return verb.lemma_.lower() in ("come", "be") and any(
        c.lower_ == "under" and any(o.lower_ in _UNDER for o in c.children) for c in verb.children
    )


#: What one comes under.
_UNDER = frozenset("fire attack bombardment shelling gunfire ambush assault".split())
#: Conjunctions that set another account beside the one before: "killed ten in Goma while army raids killed four".
BESIDE = frozenset(("while", "whereas", "although", "though"))


def beside(verb: Token) -> Token | None:
    """The verb of the account whose end the parse joined to the one before.

    Of "shells killed ten while missiles fired by X killed four" it makes "fired" the account, and joins "killed" to the
    first verb without an "and".
    """
    up = verb.head
    if verb.dep_ != "conj" or up.i > verb.i:
        return None
    told = [c for c in up.children if c.dep_ == "advcl" and up.i < c.i < verb.i]
    if not told or any(c.dep_ == "cc" and told[-1].i < c.i < verb.i for c in up.children):
        return None
    return told[-1] if any(c.dep_ == "mark" and c.lower_ in BESIDE for c in told[-1].children) else None


#: Prepositions before where something is.
_WHERE = frozenset("in at near on inside outside around across".split())


def _antecedent(noun: Token) -> Token:
    """What a "which" stands for: of "bombings at embassies in Kenya and Tanzania, which killed" the bombings."""
    node = noun
    while node.dep_ == "conj" and node.head.i < node.i:
        node = node.head
    if node.pos_ != "PROPN":
        return noun
    while node.dep_ == "pobj" and node.head.lower_ in _WHERE and node.head.head.pos_ in ("NOUN", "PROPN"):
        node = node.head.head
    return node if node.pos_ == "NOUN" else noun


def _by(verb: Token) -> Token | None:
    read = columns.of(verb.doc)
    for c in read.children[verb.i]:
        if read.dep[c] in _BY_WHOM and read.words[c] == "by":
            return _object(verb.doc[c])
    return None


def _object(preposition: Token) -> Token | None:
    read = columns.of(preposition.doc)
    found = next((preposition.doc[c] for c in read.children[preposition.i] if read.dep[c] in _HAD_BY), None)
    return None if found is not None and lies_by(preposition, found) else found


#: What goes off, as lemmas, and what stands where it went off. Those who man the latter may be meant by it where
#: nothing goes off: "killed by the sheriff's office".
BLASTS = frozenset("blast explosion bomb bombing detonation explode detonate".split())
_BUILT = frozenset(
    "headquarters headquarter hq barracks barrack checkpoint station building compound embassy consulate depot prison "
    "airport airbase".split()
)
SITES = _BUILT | frozenset("base outpost post garrison office camp convoy".split())


def lies_by(preposition: Token, noun: Token) -> bool:
    """ "A blast by the army's headquarters": does "by" say where it was, not who did it?"""
    lemma = noun.lemma_.lower()
    return lemma in _BUILT or (lemma in SITES and preposition.head.lemma_.lower() in BLASTS)


#: What is opened, fired or sprayed on those who are hit.
_SHOTS = frozenset("fire gunfire shot bullet round gunshot".split())


#: What is done to persons, and takes no clause.
_ON_PERSONS = frozenset("free release rescue liberate kill arrest capture".split())


def _read_as_a_clause(verb: Token) -> Token | None:
    """ "Freed two officers kidnapped in March": the object, where the parser takes what follows for a clause."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.tag_ in ("VBD", "VBN") and c.i > verb.i)
    subjects = (s for c in clauses for s in c.children if s.dep_ in ("nsubj", "nsubjpass"))
    return next((s for s in subjects if s.left_edge.i == verb.i + 1), None)


def target_of(token: Token) -> Token | None:
    """Whom it hit, by syntax: object, passive subject, "on X" or "against X" after an event noun."""
    doc, at = token.doc, token.i
    read = columns.of(doc)
    words, dep, children = read.words, read.dep, read.children

    def below(i: int, label: int) -> Token | None:
        return next((doc[c] for c in children[i] if dep[c] == label), None)

    def onto(i: int) -> Token | None:
        return next((doc[c] for c in children[i] if dep[c] == _PREP and words[c] in _ONTO), None)

    if read.pos[at] in _VERBS:
        for c in children[at]:
            if dep[c] in _OBJECT:
                # "opened fire on protesters"
                under_fire = (onto(at) or onto(c)) if doc[c].lemma_.lower() in _SHOTS else None
                return doc[c] if under_fire is None else _object(under_fire) or doc[c]
        if dep[at] == _ACL and read.tag[at] == _PARTICIPLE:
            return token.head
        if token.lemma_.lower() in _ON_PERSONS and (lost := _read_as_a_clause(token)) is not None:
            return lost
        if is_headline(token):
            return below(at, _NSUBJ)
    for c in children[at]:
        if dep[c] == _PREP and words[c] in _ONTO:
            return _object(doc[c])
        if dep[c] == _ACL and words[c] == "targeting":
            return below(c, _DOBJ)
        if dep[c] == _ACL and doc[c].lemma_.lower() in _DONE:
            # "an attack carried out by the group on the army's posts"
            preposition = onto(c)
            if preposition is not None:
                return _object(preposition)
    over = read.head[at]
    if read.pos[over] == _VERB and (dep[at] in _OBJECT or dep[at] == _NSUBJ):
        preposition = onto(over)
        if preposition is not None:
            return _object(preposition)
        if dep[at] == _NSUBJ:
            return below(over, _DOBJ)
    return None


def phrase(token: Token) -> tuple[int, int]:
    """First and last token (exclusive) of a noun phrase, without its relative clauses and appositions."""
    doc, at = token.doc, token.i
    read = columns.of(doc)
    first = last = at
    for c in read.children[at]:
        if read.dep[c] in _APART or (read.dep[c] == _PREP and read.words[c] != "of"):
            continue
        first, last = _with(doc, read, c, first, last)
    return first, last + 1


def chars(doc: Doc, first: int, last: int, offset: int) -> tuple[int, int]:
    """Tokens `first` to `last` (exclusive) as offsets in the report."""
    end = doc[last - 1]
    return doc[first].idx + offset, end.idx + len(end) + offset
