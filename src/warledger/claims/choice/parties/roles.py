"""A word in, what it tells of out: a deed, a clash, a loss, a speech; and the roles of those who have a part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.parties.role_words import DATA, WORDS
from warledger.claims.events import by_syntax, voice
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Parts of those who do it, and of those to whom it is done.
ACTING, STRUCK = frozenset({"does", "by", "acts"}), frozenset({"struck", "onto", "holds", "loses"})
#: Who is said to plan something, or to have done something else.
ASIDE = frozenset({"plans", "elsewhere"})
#: Words of violence done by somebody, as lemmas, nouns and verbs alike; of parties that fight each other; and verbs
#: that lead from somebody to harm.
DEEDS, CLASHES = frozenset(WORDS["deeds"]), frozenset(WORDS["clashes"])
CAUSING = frozenset(WORDS["causing"])
#: Verbs of violence whose nouns are not ("rescue").
_DOINGS = frozenset(WORDS["doings"])
#: Means of harm, each with its words.
MEANS = tuple((name, frozenset(words)) for name, words in DATA["means"].items())
_LOSSES, _SPEECH = frozenset(WORDS["losses"]), frozenset(WORDS["speech"])


#: Verbs whose "down" brings somebody or something down.
DOWN = frozenset("gun shoot mow cut bring burn strike knock take hunt hack crack tear blow chase".split())
#: Verbs whose subject does nothing to anybody, himself included.
DYING = frozenset("die perish succumb drown".split())
#: Nouns of looking into violence: who does so did not do it.
INQUIRIES = frozenset("investigation inquiry enquiry probe search manhunt statement report review study".split())
#: Verbs of violence only by what they have for an object, and objects with which they do none: "launched a manhunt".
_DOING = frozenset("launch carry conduct stage mount hold open take commit".split())
_NO_HARM = INQUIRIES | frozenset(
    "talk negotiation conference meeting summit session hearing trial vote election referendum autopsy interview survey"
    " inspection ceremony funeral prayer vigil drill exercise training census part place office oath".split()
)
#: Labels of what hangs on a verb.
_OBJECTS, _BELOW, _BELOW_SEEKING = numbers("dobj nsubjpass prt pobj"), numbers("conj xcomp advcl"), numbers("conj")
_PRT, _POSS, _IS_VERB = map(number, ("prt", "poss", "VERB"))
_SUBJECTS, _PASSIVES = numbers("nsubj nsubjpass"), numbers("nsubjpass auxpass")


#: Word to what it tells of: a clash before a loss, a speech, a deed.
_KINDS = {
    word: name
    for name, words in (("deed", DEEDS), ("speech", _SPEECH), ("loss", _LOSSES), ("clash", CLASHES))
    for word in words
}


def tells_of(token: Token) -> str:
    """What a verb or noun tells of: deed, clash, loss, speech, or other."""
    lemma = token.lemma_.lower()
    kind = _KINDS.get(lemma)
    if kind is not None:
        return kind
    if lemma in _DOINGS and (token.pos_ == "VERB" or any(child.dep_ == "dobj" for child in token.children)):
        return "deed"  # "shot dead a teacher": what was done to her is the adjective's
    return "other"


#: What two sides give each other, and verbs for that.
FIRE = frozenset("fire gunfire shot shell artillery rocket".split())
_GIVING = frozenset("exchange trade swap".split())


def _trades_fire(verb: Token) -> bool:
    """Does a verb tell of two that shoot at each other: "exchanged fire", "traded heavy artillery fire"?"""
    return verb.lemma_.lower() in _GIVING and any(c.dep_ == "dobj" and c.lemma_.lower() in FIRE for c in verb.children)


def verb_tells_of(verb: Token) -> str:
    """What a verb tells of, looking through light verbs and coordination ("carried out a raid", "arrived and shot")."""
    own = "clash" if _trades_fire(verb) else tells_of(verb)
    if own in ("clash", "loss", "speech"):
        return own
    if does_no_harm(verb):
        return "other"
    doc = verb.doc
    read = columns.of(doc)
    dep, children = read.dep, read.children
    for at in children[verb.i]:
        if dep[at] not in _OBJECTS or (dep[at] == _PRT and verb.lemma_.lower() not in DOWN):
            continue  # "played down the reports" does nobody harm
        kind = tells_of(doc[at])
        if kind in ("clash", "deed"):
            return kind
    if own != "other":
        return own
    below = _BELOW_SEEKING if verb.lemma_.lower() in by_syntax.SEEKING else _BELOW
    for at in children[verb.i]:
        # what has a subject of its own is another's deed: "they died when a bomb blew up"
        if dep[at] in below and read.pos[at] == _IS_VERB and not any(dep[c] in _SUBJECTS for c in children[at]):
            kind = tells_of(doc[at])
            if kind == "deed" and not by_syntax.owned(doc[at]):
                return kind
    return own


def does_no_harm(verb: Token) -> bool:
    """Is it a verb of violence whose object is none: "launched an investigation", "the talks that they held"?"""
    if verb.lemma_.lower() not in _DOING:
        return False
    found = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ in ("relcl", "acl") and all(c.lower_ in ("that", "which") for c in found):
        found = [verb.head]
    return any(c.lemma_.lower() in _NO_HARM for c in found)


def is_passive(verb: Token) -> bool:
    """Is a verb's subject the one to whom it is done, "the rebels were shot", "soldiers killed in Gao"?"""
    read = columns.of(verb.doc)
    if any(read.dep[c] in _PASSIVES for c in read.children[verb.i]):
        return True
    return (verb.dep_ == "acl" and verb.tag_ == "VBN") or voice.is_elliptic(verb) or voice.is_headline(verb)


#: Pronouns of who did it that mean who tells it ("the army said it killed"); and possessives ("its troops").
OWN_VOICE, OWN_TROOPS = frozenset("it they we".split()), frozenset("its their our".split())


def is_own(subject: Token) -> bool:
    """Do a subject's words mean whoever tells it ("it", "its forces")?"""
    read = columns.of(subject.doc)
    return read.words[subject.i] in OWN_VOICE or any(
        read.dep[c] == _POSS and read.words[c] in OWN_TROOPS for c in read.children[subject.i]
    )
