"""Actor mentions in, the part that each plays in its sentence out: who acts, who is hit, who fights whom, who speaks.

Read off the parse where the sentence has one, and off the words next to the mention where the parse says nothing.
Worked out once a report; the choice of perpetrator and side weighs the roles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warledger.claims.actors import ActorMention, suspects
from warledger.claims.choice.parties import called, wording
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.parties.role_words import DATA, WORDS
from warledger.claims.choice.spans import touches
from warledger.claims.events import clause, modality
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


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


#: Who tries to attack does so, whatever comes of it.
_TRIES = re.compile(
    r" (?:had |have |has |also |again |were |was )?(?:tried|try|tries|trying|attempted|attempting) to ", re.I
)
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
#: Verbs of violence only by what they have for an object, and objects with which they do none: "launched a manhunt".
_DOING = frozenset("launch carry conduct stage mount hold open take commit".split())
_NO_HARM = _INQUIRIES | frozenset(
    "talk negotiation conference meeting summit session hearing trial vote election referendum autopsy interview survey"
    " inspection ceremony funeral prayer vigil drill exercise training census part place office oath".split()
)
#: Steps up the parse that are followed before the mention counts as playing no part.
_STEPS = 6


@dataclass(slots=True)
class Roles:
    """What parts a report's actors play.

    Attributes:
        of: Each mention's span to its roles.
        acts: Party to the number of mentions in which it acts.
        hit: Party to the number of mentions in which it is hit, or lies under what is hit.
        speaks: Party to the number of mentions in which it only speaks.
        suspects: Mentions of named persons that the report makes perpetrators.
        held: What makes them so: the name, and the words that say it ("X was charged with").
        rivals: Party to its opponents, each with the sentences that set them against each other.
        called: Named party to the unnamed ones ("terrorists") that the report uses for it, or may use for it.
    """

    of: dict[Span, tuple[str, ...]] = field(default_factory=dict)
    acts: Counter[Hashable] = field(default_factory=Counter)
    hit: Counter[Hashable] = field(default_factory=Counter)
    speaks: Counter[Hashable] = field(default_factory=Counter)
    suspects: list[ActorMention] = field(default_factory=list)
    held: list[tuple[str, Span]] = field(default_factory=list)
    rivals: dict[Hashable, dict[Hashable, list[int]]] = field(default_factory=dict)
    called: dict[Hashable, set[Hashable]] = field(default_factory=dict)


ACTING = frozenset({"does", "by", "acts"})
#: Who is said to plan something, or to have done something else.
ASIDE = frozenset({"plans", "elsewhere"})
STRUCK = frozenset({"struck", "onto", "holds", "loses"})


def of(reading: Reading) -> Roles:
    """The roles of all actor mentions of a report."""
    out = Roles()
    start = reading.sentences[0].start if reading.sentences else 0
    out.held = suspects.statements(reading.text, reading.actors, start=start, avoid=[p.span for p in reading.places])
    out.suspects = suspects.mentions(reading.text, [name for name, _ in out.held], start=start)
    laid = [b for b in reading.blames if b.status in ("accused", "suspected")]
    aside = [b.evidence for b in reading.asides if b.evidence is not None]
    # who may attack has not done so: "bracing for a possible U.S. attack"
    plans = [
        m.agent_span
        for m in reading.mentions
        if m.planned and m.agent_span is not None and not _TRIES.match(reading.text, m.agent_span.end)
    ]
    sentences: dict[int, list[tuple[ActorMention, tuple[str, ...]]]] = {}
    for mention in [*reading.actors, *out.suspects]:
        if not mention.side:
            continue
        found = tuple(_roles(reading, mention))
        if not STRUCK.isdisjoint(found) and any(
            b.agent == mention.side and b.evidence is not None and b.evidence.overlaps(mention.span) for b in laid
        ):
            found = ("blamed",)  # "blaming the attacks on X" hits nobody
        if not ACTING.isdisjoint(found) and touches(mention.span, plans):
            found = ("plans",)
        elif not ACTING.isdisjoint(found) and touches(mention.span, aside):
            found = ("elsewhere",)
        out.of[mention.span] = found
        key = party(mention)
        out.acts[key] += not ACTING.isdisjoint(found)
        out.hit[key] += not STRUCK.isdisjoint(found)
        out.speaks[key] += "speaks" in found
        sentences.setdefault(reading.sentence_at(mention.span.start), []).append((mention, found))
    out.called = called.parties(reading)
    for index, group in sentences.items():
        for one, other in _opposed(reading, index, group):
            out.rivals.setdefault(one, {}).setdefault(other, []).append(index)
            out.rivals.setdefault(other, {}).setdefault(one, []).append(index)
    return out


def _opposed(
    reading: Reading, index: int, group: list[tuple[ActorMention, tuple[str, ...]]]
) -> Iterator[tuple[Hashable, Hashable]]:
    """Pairs of parties that one sentence sets against each other: one acts and one is hit, or both fight."""
    armed = [(party(m), roles) for m, roles in group if m.form != "joint" and m.kind != "civilians"]
    if len(armed) > 8:  # a list of parties sets nobody against anybody
        return
    for nth, (one, first) in enumerate(armed):
        for other, second in armed[nth + 1 :]:
            if one == other:
                continue
            fights = "fights" in first and "fights" in second
            hits = (not ACTING.isdisjoint(first) and not STRUCK.isdisjoint(second)) or (
                not ACTING.isdisjoint(second) and not STRUCK.isdisjoint(first)
            )
            mixed = ("fights" in first and not ACTING.isdisjoint(second)) or (
                "fights" in second and not ACTING.isdisjoint(first)
            )
            if fights or hits or mixed:
                yield one, other


def _roles(reading: Reading, mention: ActorMention) -> list[str]:
    words = wording.around(reading, mention)
    settled = wording.settled(words)
    if settled is not None:
        return [settled]
    stated = wording.stated(words)
    out = [stated] if stated is not None else []
    found = reading.token_at(mention.span)
    if found is not None and not out:
        out = list(dict.fromkeys(_parsed(found[1])))
    if wording.adrift(words, out):
        out = ["acts"]
    if ACTING.isdisjoint(out) and STRUCK.isdisjoint(out) and "fights" not in out:
        out += filter(None, [wording.left(words)])
    return out or ["bystands"]


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


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _verb(verb: Token) -> str:
    """What a verb tells of, looking through light verbs and coordination ("carried out a raid", "arrived and shot")."""
    own = tells_of(verb)
    if own in ("clash", "loss", "speech"):
        return own
    if _does_no_harm(verb):
        return "other"
    for child in verb.children:
        if child.dep_ == "prt" and verb.lemma_.lower() not in _DOWN:
            continue  # "played down the reports" does nobody harm
        if child.dep_ in ("dobj", "nsubjpass", "prt", "pobj"):
            kind = tells_of(child)
            if kind in ("clash", "deed") and own in ("other", "deed"):
                return kind
    if own != "other":
        return own
    below = ("conj",) if verb.lemma_.lower() in clause.SEEKING else ("conj", "xcomp", "advcl")
    for child in verb.children:
        # what has a subject of its own is another's deed: "they died when a bomb blew up"
        if child.dep_ in below and child.pos_ == "VERB" and not any(c.dep_ in _SUBJECTS for c in child.children):
            kind = tells_of(child)
            if kind == "deed":
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
    if any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children):
        return True
    return (verb.dep_ == "acl" and verb.tag_ == "VBN") or clause.is_elliptic(verb) or clause.is_headline(verb)


#: Pronouns of who did it that mean who tells it ("the army said it killed"); and possessives ("its troops").
OWN_VOICE, OWN_TROOPS = frozenset("it they we".split()), frozenset("its their our".split())


def is_own(subject: Token) -> bool:
    """Do a subject's words mean whoever tells it ("it", "its forces")?"""
    return subject.lower_ in OWN_VOICE or any(
        child.dep_ == "poss" and child.lower_ in OWN_TROOPS for child in subject.children
    )


def _tells_own_deed(verb: Token) -> bool:
    """Does the subject of a verb of speech tell of what it did itself ("the army said its troops killed")?"""
    told = [child for child in verb.children if child.dep_ == "ccomp"]
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


def _parsed(token: Token) -> Iterator[str]:
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
            if clause.came_under(verb):
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
                if kind == "other" and governor.pos_ == "VERB" and governor.lemma_.lower() not in CAUSING:
                    yield "prep"  # "the corps established by X"
                    return
                if governor.lemma_.lower() in _INQUIRIES or _does_no_harm(governor):
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
