"""A verb of a parsed sentence in, whether it only carries a deed out: "executed an operation" kills nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEDS = frozenset(
    "operation attack assault ambush raid strike airstrike bombing mission offensive counterattack counteroffensive "
    "manoeuvre maneuver campaign plan order warrant agreement contract plot incursion sortie task blow project".split()
)


def carries_out(verb: Token) -> bool:
    """Is the verb "execute", said of a deed and not of a person?"""
    if verb.lemma_.lower() != "execute":
        return False
    return any(c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in _DEEDS for c in verb.children)
