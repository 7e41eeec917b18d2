"""A trigger's token in; whether ground changes hands by it, or who holds it now, out.

"Drove the rebels out of Goma", "cleared the town of militants", "took Goma"; "Goma is now under rebel control".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from warledger.claims.events.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Those who hold ground, beside the fighters on foot of the lexicon.
TROOPS = frozenset({"troops", "forces", "army", "military", "units", "convoy"})
#: Verbs by which a place comes to be in somebody's hands.
_COMING = frozenset({"come", "fall", "pass"})
_PRESENT = frozenset({"VBP", "VBZ"})
#: Dependents of "control" that say whose it is: "under rebel control", "under the Taliban's control".
_WHOSE = frozenset({"compound", "amod", "poss", "nmod"})


def ousted(verb: Token, target: Token | None, lexicon: Lexicon, placed: Collection[int]) -> bool:
    """Are fighters driven from a place ("pushed the rebels out of Goma"), a place cleared of them?"""
    if target is None:
        return False
    if verb.lemma_.lower() == "clear":
        of = (p for one in (verb, target) for c in one.children if c.lower_ == "of" for p in c.children)
        return is_ground(target, lexicon, placed) and any(holds(p, lexicon) for p in of)
    return holds(target, lexicon) and any(is_ground(place, lexicon, placed) for place in _left(verb, target))


def _left(verb: Token, target: Token) -> Iterator[Token]:
    """What they are driven from or out of."""
    for c in (*verb.children, *target.children):
        if c.lower_ in ("out", "back"):
            yield from (p for link in c.children if link.lower_ in ("of", "from") for p in link.children)
        elif c.lower_ == "from":
            yield from c.children


def taken(verb: Token, target: Token, agent: Token | None, lexicon: Lexicon, placed: Collection[int]) -> bool:
    """Does "take" tell of a town that is taken: by troops ("rebels took Goma"), or by nobody named ("was taken")?"""
    if target.i not in placed or any(c.dep_ == "prep" and c.lower_ in ("to", "into") for c in verb.children):
        return False
    return target.dep_ == "nsubjpass" if agent is None else holds(agent, lexicon)


#: Whereby ground is gained.
_ONTO = frozenset("in into on to toward towards through inside across".split())


def advanced(word: Token, lexicon: Lexicon, placed: Collection[int]) -> bool:
    """Does "advance" say where: "advanced into Goma", "made an advance in the province"? A noun may leave it out."""
    if word.pos_ not in ("VERB", "AUX"):
        return True
    links = (c for c in word.children if c.lower_ in _ONTO)
    return any(is_ground(t, lexicon, placed) for c in links for p in c.children for t in (p, *p.children))


def held(word: Token, lexicon: Lexicon, placed: Collection[int]) -> tuple[Token, Token, Token] | None:
    """Who holds what, told as news: the verb, who it is, the place.

    "The rebels now control Goma", "have control of Goma now", "Goma is now under the control of the rebels", "came
    under rebel control".
    """
    if word.pos_ in ("VERB", "AUX"):
        agent = next((c for c in word.children if c.dep_ == "nsubj"), None)
        what = next((c for c in word.children if c.dep_ == "dobj"), None)
        if word.tag_ not in _PRESENT or agent is None or what is None or not _now(word):
            return None
        if word.lemma_.lower() == "have":
            what = next((p for c in what.children if c.lower_ in ("of", "over") for p in c.children), None)
        found = what is not None and holds(agent, lexicon) and is_ground(what, lexicon, placed)
        return (word, agent, what) if found and what is not None else None
    verb = word.head.head if word.dep_ == "pobj" else word
    place = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    of = (p for c in word.children if c.lower_ == "of" for p in c.children)
    who = next((t for t in (*of, *(c for c in word.children if c.dep_ in _WHOSE)) if holds(t, lexicon)), None)
    if place is None or who is None or not is_ground(place, lexicon, placed):
        return None
    came = verb.lemma_.lower() in _COMING
    is_now = verb.lemma_.lower() == "be" and (_now(verb) or any(c.lower_ == "after" for c in verb.children))
    return (verb, who, place) if came or is_now else None


def _now(verb: Token) -> bool:
    return any(c.lower_ == "now" for c in verb.children)


def holds(token: Token, lexicon: Lexicon) -> bool:
    """Could the words name those who hold ground: fighters, troops, a group by its name ("the RSF")?"""
    if token.tag_ == "NNP":
        return True
    return any(
        t.lower_ in lexicon.lists["ground_actors"]
        or t.lower_ in TROOPS
        or f"{t.lower_}s" in lexicon.lists["ground_actors"]
        for t in (token, *(c for c in token.children if c.dep_ in ("compound", "amod")))
    )


def is_ground(token: Token, lexicon: Lexicon, placed: Collection[int]) -> bool:
    """Do the words name a place, or ground that somebody holds ("the district")?

    Not a share of it: who holds "most of the country" by now is told of the war, not of the day.
    """
    return token.i in placed or token.lower_ in lexicon.lists["ground"]
