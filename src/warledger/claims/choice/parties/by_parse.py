"""The head of a mention's words in, the parts that it plays by the parse of its sentence out: acts, is hit, speaks.

The parse is climbed from the word up: each dependency tells a part, or where to look next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from warledger.claims.choice.parties.role_words import WORDS
from warledger.claims.choice.parties.roles import (
    CAUSING,
    DOWN,
    DYING,
    INQUIRIES,
    does_no_harm,
    is_own,
    is_passive,
    tells_of,
    verb_tells_of,
)
from warledger.claims.events import by_syntax, modality, voice
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import number

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The parts that a word plays by one step up the parse, and the word to go on from, or None at the end.
_Step = tuple[tuple[str, ...], "Token | None"]

#: Nouns that somebody holds: what lies there is hit, not hitting. And nouns through which a name still means the group.
_HOLDINGS, _PEOPLE = frozenset(WORDS["holdings"]), frozenset(WORDS["people"])
#: Verbs of what is taken from those who held it: "wrested two villages from the rebels".
_TAKEN_FROM = frozenset("seize capture wrest retake retook recapture liberate reclaim snatch recover win".split())
#: What those who fly in it lose with it, and verbs by which it is lost; others with "down" besides.
_FLOWN = frozenset("helicopter plane aircraft jet warplane gunship chopper airplane".split())
_LOST = frozenset("down destroy damage hit burn torch".split())
#: Looking into violence, and what else is made "by" somebody who only speaks or comes: "a visit by the minister".
_SPOKEN = INQUIRIES | frozenset(
    "visit speech call proposal offer request demand decision announcement communique appeal complaint remark comment "
    "promise pledge interview letter".split()
)
#: Steps up the parse that are followed before the mention counts as playing no part.
_STEPS = 6
_CCOMP = number("ccomp")
#: What a verb tells of to the part of its subject and to that of its object; what a word tells of to that of who
#: stands behind its "by".
_OF_SUBJECT = {"deed": "acts", "clash": "fights", "loss": "loses", "speech": "speaks", "other": "subject"}
_OF_OBJECT = {"deed": "struck", "clash": "fights", "speech": "accused"}
_OF_DOER = {"deed": "by", "other": "by", "speech": "speaks"}


def parsed(token: Token) -> Iterator[str]:
    """Roles by the parse, climbing from the mention's head."""
    node: Token | None = token
    for _ in range(_STEPS):
        if node is None or node.head.i == node.i:
            return
        roles, node = _BY_DEPENDENCY.get(node.dep_, _passing)(node, node.head)
        yield from roles


def _passing(node: Token, head: Token) -> _Step:
    """A word that plays the part of what it hangs on: "rebels and soldiers"."""
    return (), head


def _ending(node: Token, head: Token) -> _Step:
    """A clause or phrase of its own, which tells no part."""
    return (), None


def _modifying(node: Token, head: Token) -> _Step:
    """ "Army raids", "the rebels' base", "an army helicopter": whose or of which kind a noun is."""
    lemma = head.lemma_.lower()
    if lemma in _HOLDINGS:
        said = head.dep_ == "nsubj" and tells_of(head.head) == "speech"
        return () if said else ("holds",), head  # but "the army's headquarters said"
    kind = tells_of(head)
    if kind == "clash":
        return ("fights",), None
    if lemma in _FLOWN and _brought_down(head):
        return ("struck",), None  # "a drone brought down an army helicopter"
    if kind == "deed" and head.pos_ != "VERB":
        return ("does",), head if lemma in _PEOPLE else None
    return (), head


def _named_again(node: Token, head: Token) -> _Step:
    """ "The rebels, a militia": a second phrase for the same."""
    return (("fights",), None) if tells_of(head) == "clash" else ((), head)


def _subject(node: Token, head: Token) -> _Step:
    """ "The army shelled", "rebels were killed", "police said": by what the verb tells of, and its voice."""
    if modality.as_a_rule(head, head):
        return ("elsewhere",), None
    if voice.came_under(head) or head.lemma_.lower() in DYING:
        return ("struck",), None
    kind = verb_tells_of(head)
    if node.dep_ == "nsubjpass" or (is_passive(head) and kind != "clash"):
        return ("struck",) if kind == "deed" else ("accused",) if kind == "speech" else (), None
    if kind == "speech" and _tells_own_deed(head):
        return ("acts", "speaks"), None
    return (_OF_SUBJECT[kind],), None


def _object(node: Token, head: Token) -> _Step:
    """ "Killed soldiers", "fought the army", "accused rebels"."""
    return (_OF_OBJECT.get(tells_of(head), "object"),), None


def _behind_preposition(node: Token, head: Token) -> _Step:
    """ "A raid by rebels", "fire from the army", "an attack on police": by the preposition and what it hangs on."""
    word, governor = head.lower_, head.head
    if word == "of":
        return _behind_of(governor)
    if word == "by":
        return _behind_by(node, head, governor), None
    if word in ("between", "with", "against", "and") and tells_of(governor) == "clash":
        return ("fights",), None
    if word in ("on", "at", "targeting", "upon", "against"):
        return ("onto",), None
    if word == "from" and governor.lemma_.lower() in _TAKEN_FROM and governor.pos_ == "VERB":
        return ("loses",), None
    if word in ("from", "to") and tells_of(governor) == "deed":
        return ("from",), None
    return ((), governor) if word in ("among", "including") else (("prep",), None)


def _behind_of(governor: Token) -> _Step:
    """ "The killing of soldiers", "a base of the army", "members of the militia"."""
    holds = ("holds",) if governor.lemma_.lower() in _HOLDINGS else ()
    if tells_of(governor) == "deed" and governor.pos_ in ("NOUN", "PROPN"):
        return (*holds, "struck"), None
    return holds, governor


def _behind_by(node: Token, head: Token, governor: Token) -> tuple[str, ...]:
    """ "Killed by rebels", "a statement by the army", "the corps established by X", "a blast by the barracks"."""
    if by_syntax.lies_by(head, node):
        return ("onto",)
    kind, lemma = tells_of(governor), governor.lemma_.lower()
    if kind == "other" and governor.pos_ == "VERB" and lemma not in CAUSING:
        return ("prep",)  # "the corps established by X"
    if lemma in _SPOKEN or does_no_harm(governor):
        return ("speaks",)  # "under investigation by X"
    role = _OF_DOER.get(kind, kind)
    return (role, "bylined") if kind == "speech" or lemma == "claim" else (role,)


def _tells_own_deed(verb: Token) -> bool:
    """Does the subject of a verb of speech tell of what it did itself ("the army said its troops killed")?"""
    doc = verb.doc
    read = columns.of(doc)
    told = [doc[c] for c in read.children[verb.i] if read.dep[c] == _CCOMP]
    told += [child for one in told for child in one.children if child.dep_ == "conj"]
    return any(
        tells_of(one) == "deed" and not is_passive(one) and any(c.dep_ == "nsubj" and is_own(c) for c in one.children)
        for one in told
    )


def _brought_down(aircraft: Token) -> bool:
    """Is it the object of a verb by which it is lost: "shot down a police helicopter", "an army jet was hit"?"""
    verb = aircraft.head
    if aircraft.dep_ not in ("dobj", "nsubjpass") or verb.pos_ != "VERB":
        return False
    lemma = verb.lemma_.lower()
    return lemma in _LOST or (lemma in DOWN and any(c.dep_ == "prt" and c.lower_ == "down" for c in verb.children))


#: Dependency to what it tells.
_BY_DEPENDENCY: dict[str, Callable[[Token, Token], _Step]] = {
    **dict.fromkeys(("compound", "amod", "nmod", "poss", "npadvmod", "det"), _modifying),
    "appos": _named_again,
    **dict.fromkeys(("nsubj", "nsubjpass", "csubj"), _subject),
    "dobj": _object,
    "pobj": _behind_preposition,
    **dict.fromkeys(("agent", "prep", "relcl", "acl", "ccomp", "advcl", "ROOT"), _ending),
}
