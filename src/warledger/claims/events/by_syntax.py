"""A trigger's token in, by whom and against whom its clause tells the deed out, by spaCy's dependencies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.events.clause import beside
from warledger.claims.events.traps import trap
from warledger.claims.events.voice import came_under, is_headline, is_passive
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of dependencies and parts of speech, as spaCy numbers them.
_ACL, _PREP, _POSS, _NSUBJ, _POBJ = map(number, "acl prep poss nsubj pobj".split())
_DOBJ, _RELCL, _ADVCL, _XCOMP, _VERB, _PARTICIPLE = map(number, "dobj relcl advcl xcomp VERB VBN".split())
_VERBS, _SUBJECT, _BY_WHOM = numbers("VERB AUX"), numbers("nsubj nsubjpass csubj"), numbers("prep agent")
_OBJECT, _HAD_BY = numbers("dobj nsubjpass"), numbers("pobj pcomp")
#: Prepositions after an event noun that name whom it hit.
_ONTO = frozenset({"on", "against", "upon", "at", "targeting", "over"})
#: Verbs of those who look for who did it: "police are hunting a man over a blast, wounding 13 people" is his doing.
SEEKING = frozenset({"hunt", "search", "seek", "look", "probe", "investigate"})
#: Verbs that say that an attack was made.
_DONE = frozenset({"carry", "launch", "mount", "conduct", "stage"})
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
    if read.dep[at] == _CONJ and (subject := of_its_own(verb)) is not None:
        return subject
    over = read.head[at]
    if read.dep[at] in _SHARED and over != at and (read.pos[over] == _VERB or read.words[over] == _ABLE):
        up = beside(verb) or doc[over]
        if read.dep[at] == _ADVCL and (up.lemma_.lower() in SEEKING or came_under(up) or trap(up) or owned(verb)):
            return None
        if read.dep[at] == _ADVCL and (whom := accused_of(up)) is not None:
            return whom
        return _subject(up) if not is_passive(up) else _by(up)
    return _sharing(verb)


#: Verbs by which one lays a deed on somebody else.
ACCUSING = frozenset("accuse blame condemn".split())


def accused_of(verb: Token) -> Token | None:
    """On whom a verb's subject lays a deed and what came of it: Y of "X accused Y of shelling a town, killing nine"."""
    if verb.lemma_.lower() not in ACCUSING or is_passive(verb):
        return None
    whom = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if whom is None:
        return None
    of = any(c.dep_ == "prep" and c.lower_ in ("of", "for") for above in (verb, whom) for c in above.children)
    return whom if of else None


def owned(word: Token) -> bool:
    """ "Killed in Tuesday's Leeds shooting": is it a noun, and nothing that the main verb's subject did?"""
    if word.tag_ != "VBG" or any(c.dep_ == "dobj" for c in word.children):
        return False
    before = word.i - 1
    while before > 0 and word.doc[before].pos_ in ("NOUN", "PROPN", "ADJ"):
        before -= 1
    return before > 0 and word.doc[before].tag_ == "POS"


#: Who acts where the parse has them done to: right before a verb, joined to no people.
_ACTING = frozenset(
    "soldiers troops police policemen officers gunmen rebels militants insurgents fighters guerrillas militiamen "
    "marines jihadists guards".split()
)
_CONJ, _PAST = number("conj"), frozenset(("VBD", "VBN"))


def of_its_own(verb: Token) -> Token | None:
    """Its subject that the parse joins to an object before: "burned 30 homes and soldiers shot two men"."""
    noun = verb.nbor(-1) if verb.i else verb
    if verb.tag_ not in _PAST or not any(c.dep_ == "dobj" for c in verb.children):
        return None
    if noun.lower_ not in _ACTING or noun.dep_ != "conj" or noun.head.lower_ in _ACTING:
        return None
    things = noun.head.dep_ in ("dobj", "pobj") and noun.head.pos_ == "NOUN" and noun.head.lemma_.lower() in _THINGS
    return noun if things else None


#: What is burned or hit and no people are joined to.
_THINGS = frozenset(
    "home house building vehicle car truck shop school church mosque hut village town bridge market camp base post "
    "office hospital clinic field crop store rifle weapon gun tank".split()
)


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
#: Before a party, where a deed was or what it hit: "near a branch of X killing five", "at the wedding of a guard of X".
_LIES_AT = compiled(
    r"\b(?:near|outside|inside|beside|behind|opposite|(?:next|close) to|in front of|at|during|targeting|hit|struck) "
    rf"(?:an?|the) (?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(SITES))}|branch|wedding|funeral|burial|home|house|residence|"
    r"villa|farm|shop|car|vehicle|motorcade) of (?:(?:an?|the) )?"
    r"(?:(?:[\w-]+ ){0,2}?(?:member|commander|leader|chief|head|fighter|soldier|officer|general|official|guard|"
    r"relative)s? (?:of|from|in) (?:the )?)?$",
    re.I,
)


def lies_at(before: str) -> bool:
    """Do the words before a party say whose was what was hit, or where it was?"""
    return before.endswith(_OF_WHOM) and _LIES_AT.search(before) is not None


_OF_WHOM = (" of ", " the ", " a ", " an ", " from ", " in ")


def lies_by(preposition: Token, noun: Token) -> bool:
    """ "A blast by the army's headquarters": does "by" say where it was, not who did it?"""
    lemma = noun.lemma_.lower()
    return lemma in _BUILT or (lemma in SITES and preposition.head.lemma_.lower() in BLASTS)


#: What is opened, fired or sprayed on those who are hit, or launched and dropped there: nobody hits the rockets.
_SHOTS = frozenset("fire gunfire shot bullet round gunshot".split())
_SHELLS = frozenset(
    "rocket missile shell mortar bomb grenade projectile drone torpedo munition salvo barrage volley".split()
)
#: Verbs that send these, and what stands between these and where they come down.
_SENDING = frozenset("fire launch lob drop hurl throw shoot unleash send toss direct aim rain".split())
_TOWARDS = _ONTO | {"into", "onto", "toward", "towards", "to"}
#: What is done to persons, and takes no clause.
_ON_PERSONS = frozenset("free release rescue liberate kill arrest capture".split())


def _read_as_a_clause(verb: Token) -> Token | None:
    """ "Freed two officers kidnapped in March": the object, where the parser takes what follows for a clause."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.tag_ in ("VBD", "VBN") and c.i > verb.i)
    subjects = (s for c in clauses for s in c.children if s.dep_ in ("nsubj", "nsubjpass"))
    return next((s for s in subjects if s.left_edge.i == verb.i + 1), None)


def _towards(verb: Token, sent: Token) -> Token | None:
    """The preposition before where what a verb sends comes down: "fired six rockets into the town"."""
    if sent.lemma_.lower() not in _SHELLS or verb.lemma_.lower() not in _SENDING:
        return None
    below = (*verb.children, *sent.children)
    return next((c for c in below if c.dep_ == "prep" and c.lower_ in _TOWARDS), None)


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
                under_fire = (onto(at) or onto(c)) if doc[c].lemma_.lower() in _SHOTS else _towards(token, doc[c])
                return doc[c] if under_fire is None else _object(under_fire) or doc[c]
        if dep[at] == _ACL and read.tag[at] == _PARTICIPLE:
            under_fire = _towards(token, token.head)
            return token.head if under_fire is None else _object(under_fire) or token.head
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
