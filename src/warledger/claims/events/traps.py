"""A verb in, what lay in wait where its subject ran into it out: "their bus struck a mine", "he stepped on a bomb"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.events import voice

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What lies in wait, and verbs of those whom it hits.
TRAPS = frozenset("mine landmine bomb ied device explosive".split())
_MEETING = frozenset("hit strike touch run drive step trip tread trigger roll pass".split())


def trap(verb: Token) -> Token | None:
    """What lay in wait; None where the verb's subject ran into nothing."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _MEETING or voice.is_passive(verb):
        return None
    near = [c for c in verb.children if c.dep_ in ("dobj", "prep", "prt")]
    near += [below for c in near if c.dep_ == "prep" for below in c.children if below.dep_ == "pobj"]
    return next((c for c in near if c.lemma_.lower() in TRAPS), None)
