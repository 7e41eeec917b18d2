"""Weapons in, whether their own side gave them up out: "the fighters handed over 27 rifles" took none from anybody."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

#: Verbs of those who give their weapons up, and those that do so with a particle alone.
_GIVING = frozenset({"surrender", "relinquish", "yield"})
_WITH_PARTICLE = {"hand": {"over", "in"}, "turn": {"over", "in"}, "give": {"up", "over"}, "lay": {"down"}}


def given_up(reading: Reading, anchor: Anchor) -> bool:
    """Does the clause have those whose weapons they were give them up?"""
    doc = reading.docs[anchor.sentence]
    if anchor.kind != "figure" or anchor.label != "seized" or doc is None or anchor.trigger is None:
        return False
    verb = doc[anchor.trigger]
    lemma = verb.lemma_.lower()
    if lemma in _GIVING:
        return True
    following = {t.lower_ for t in doc[verb.i + 1 : verb.i + 2]} | {c.lower_ for c in verb.children if c.dep_ == "prt"}
    return not following.isdisjoint(_WITH_PARTICLE.get(lemma, ()))
