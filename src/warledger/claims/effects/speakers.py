"""A counted phrase in, whether it names who tells of the dead rather than one of them: "..., an official said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counted import Counted

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SAYING = frozenset(
    {
        "say",
        "tell",
        "add",
        "report",
        "announce",
        "confirm",
        "state",
        "claim",
        "note",
        "declare",
        "explain",
        "warn",
        "write",
        "deny",
    }
)


def speaks(doc: Doc, phrase: Counted) -> bool:
    """Is the phrase the subject of a verb of saying?"""
    if phrase.numbered or phrase.kind == "pair":
        return False
    head = doc[phrase.head]
    if head.dep_ == "nsubj" and head.head.lemma_.lower() in _SAYING:
        return True
    after = doc[phrase.last + 1] if phrase.last + 1 < len(doc) else None
    return after is not None and after.lemma_.lower() in _SAYING and after.tag_ in ("VBD", "VBZ", "VBP")
