"""The head of a mention's words in, the parts that it plays by the parse of its sentence out: acts, is hit, speaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from warledger.claims.choice.parties.role_words import DATA, WORDS
from warledger.claims.events import by_syntax, modality, voice
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
#: Nouns that somebody holds: what lies there is hit, not hitting. And nouns through which a name still means the group.
_HOLDINGS, _PEOPLE = frozenset(WORDS["holdings"]), frozenset(WORDS["people"])


#: Verbs of what is taken from those who held it: "wrested two villages from the rebels".
_TAKEN_FROM = frozenset("seize capture wrest retake retook recapture liberate reclaim snatch recover win".split())
#: Verbs whose "down" brings somebody or something down.
_DOWN = frozenset("gun shoot mow cut bring burn strike knock take hunt hack crack tear blow chase".split())
#: What those who fly in it lose with it, and verbs by which it is lost; others with "down" besides.
_FLOWN = frozenset("helicopter plane aircraft jet warplane gunship chopper airplane".split())
_LOST = frozenset("down destroy damage hit burn torch".split())
#: Verbs whose subject does nothing to anybody, himself included.
DYING = frozenset("die perish succumb drown".split())
#: Nouns of looking into violence: who does so did not do it.
_INQUIRIES = frozenset("investigation inquiry enquiry probe search manhunt statement report review study".split())
#: The same, and what else is made "by" somebody who only speaks or comes: "following a visit by the minister".
_SPOKEN = _INQUIRIES | frozenset(
    "visit speech call proposal offer request demand decision announcement communique appeal complaint remark comment "
    "promise pledge interview letter".split()
)
#: Verbs of violence only by what they have for an object, and objects with which they do none: "launched a manhunt".
_DOING = frozenset("launch carry conduct stage mount hold open take commit".split())
_NO_HARM = _INQUIRIES | frozenset(
    "talk negotiation conference meeting summit session hearing trial vote election referendum autopsy interview survey"
    " inspection ceremony funeral prayer vigil drill exercise training census part place office oath".split()
)
#: Steps up the parse that are followed before the mention counts as playing no part.
_STEPS = 6
#: Labels of what hangs on a verb.
_OBJECTS, _BELOW, _BELOW_SEEKING = numbers("dobj nsubjpass prt pobj"), numbers("conj xcomp advcl"), numbers("conj")
_PRT, _POSS, _CCOMP, _IS_VERB = map(number, ("prt", "poss", "ccomp", "VERB"))
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


def _verb(verb: Token) -> str:
    """What a verb tells of, looking through light verbs and coordination ("carried out a raid", "arrived and shot")."""
    own = "clash" if _trades_fire(verb) else tells_of(verb)
    if own in ("clash", "loss", "speech"):
        return own
    if _does_no_harm(verb):
        return "other"
    doc = verb.doc
    read = columns.of(doc)
    dep, children = read.dep, read.children
    for at in children[verb.i]:
        if dep[at] not in _OBJECTS or (dep[at] == _PRT and verb.lemma_.lower() not in _DOWN):
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


def _does_no_harm(verb: Token) -> bool:
    """Is it a verb of violence whose object is none: "launched an investigation", "the talks that they held"?"""
    if verb.lemma_.lower() not in _DOING:
        return False
    found = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ in ("relcl", "acl") and all(c.lower_ in ("that", "which") for c in found):
        found = [verb.head]
    return any(c.lemma_.lower() in _NO_HARM for c in found)


def _passive(verb: Token) -> bool:
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


def _tells_own_deed(verb: Token) -> bool:
    """Does the subject of a verb of speech tell of what it did itself ("the army said its troops killed")?"""
    doc = verb.doc
    read = columns.of(doc)
    told = [doc[c] for c in read.children[verb.i] if read.dep[c] == _CCOMP]
    told += [child for one in told for child in one.children if child.dep_ == "conj"]
    return any(
        tells_of(one) == "deed" and not _passive(one) and any(c.dep_ == "nsubj" and is_own(c) for c in one.children)
        for one in told
    )


def _brought_down(aircraft: Token) -> bool:
    """Is it the object of a verb by which it is lost: "shot down a police helicopter", "an army jet was hit"?"""
    verb = aircraft.head
    if aircraft.dep_ not in ("dobj", "nsubjpass") or verb.pos_ != "VERB":
        return False
    lemma = verb.lemma_.lower()
    return lemma in _LOST or (lemma in _DOWN and any(c.dep_ == "prt" and c.lower_ == "down" for c in verb.children))


def parsed(token: Token) -> Iterator[str]:
    """Roles by the parse, climbing from the mention's head."""
    node = token
    for _ in range(_STEPS):
        head = node.head
        if head.i == node.i:
            return
        dep = node.dep_
        if dep in ("compound", "amod", "nmod", "poss", "appos", "npadvmod", "det"):
            lemma = head.lemma_.lower()
            if dep != "appos" and lemma in _HOLDINGS:
                if not (head.dep_ == "nsubj" and tells_of(head.head) == "speech"):
                    yield "holds"  # but "the army's headquarters said"
                node = head
                continue
            kind = tells_of(head)
            if kind == "clash":
                yield "fights"
                return
            if dep != "appos" and lemma in _FLOWN and _brought_down(head):
                yield "struck"  # "a drone brought down an army helicopter"
                return
            if dep != "appos" and kind == "deed" and head.pos_ != "VERB":
                yield "does"
                if lemma not in _PEOPLE:
                    return
            node = head
            continue
        if dep in ("nsubj", "nsubjpass", "csubj"):
            verb = head
            if modality.as_a_rule(verb, verb):
                yield "elsewhere"
                return
            if voice.came_under(verb):
                yield "struck"
                return
            if verb.lemma_.lower() in DYING:
                yield "struck"
                return
            kind = _verb(verb)
            if dep == "nsubjpass" or (_passive(verb) and kind != "clash"):
                if kind == "deed":
                    yield "struck"
                elif kind == "speech":
                    yield "accused"
                return
            if kind == "speech" and _tells_own_deed(verb):
                yield "acts"
            yield {"deed": "acts", "clash": "fights", "loss": "loses", "speech": "speaks", "other": "subject"}[kind]
            return
        if dep == "dobj":
            kind = tells_of(head)
            yield {"deed": "struck", "clash": "fights", "speech": "accused"}.get(kind, "object")
            return
        if dep == "pobj":
            word, governor = head.lower_, head.head
            if word == "of":
                if governor.lemma_.lower() in _HOLDINGS:
                    yield "holds"
                kind = tells_of(governor)
                if kind == "deed" and governor.pos_ in ("NOUN", "PROPN"):
                    yield "struck"
                    return
                node = governor
                continue
            kind = tells_of(governor)
            if word == "by":
                if by_syntax.lies_by(head, node):
                    yield "onto"  # "a blast by the army's headquarters"
                    return
                if kind == "other" and governor.pos_ == "VERB" and governor.lemma_.lower() not in CAUSING:
                    yield "prep"  # "the corps established by X"
                    return
                if governor.lemma_.lower() in _SPOKEN or _does_no_harm(governor):
                    yield "speaks"  # "under investigation by X"
                    return
                yield "by" if kind in ("deed", "other") else "speaks" if kind == "speech" else kind
                if kind == "speech" or governor.lemma_.lower() in ("claim",):
                    yield "bylined"
                return
            if word in ("between", "with", "against", "and"):
                if kind == "clash":
                    yield "fights"
                    return
                if word == "against":
                    yield "onto"
                    return
            if word in ("on", "at", "targeting", "upon", "against"):
                yield "onto"
                return
            if word == "from" and governor.lemma_.lower() in _TAKEN_FROM and governor.pos_ == "VERB":
                yield "loses"
                return
            if word in ("from", "to") and kind == "deed":
                yield "from"
                return
            if word in ("among", "including"):
                node = governor
                continue
            yield "prep"
            return
        if dep == "conj":
            node = head
            continue
        if dep in ("agent", "prep", "relcl", "acl", "ccomp", "advcl", "ROOT"):
            return
        node = head
