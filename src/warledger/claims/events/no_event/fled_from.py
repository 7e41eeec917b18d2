"""A sentence's event mentions in, those out without the fighting that people fled where another deed struck them.

"Nine people were killed by an air strike as they fled fighting": the fighting is why they were there, and no event.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events.kind.kinds import VIOLENT
from warledger.claims.events.mention import EventMention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FLEEING = frozenset({"flee", "escape", "evade"})


def without(mentions: Sequence[EventMention], doc: Doc) -> list[EventMention]:
    """The mentions, in order, without clashes that were fled where the words tell of another attack."""
    fled = {m.head_token for m in mentions if m.noun and m.type == "clash" and _is_fled(doc[m.head_token])}
    struck = any(m.type in VIOLENT and m.type != "clash" for m in mentions)
    return [m for m in mentions if m.head_token not in fled] if struck else list(mentions)


def _is_fled(noun: Token) -> bool:
    """Is it the object of flight: "fleeing clashes", "fled from heavy fighting", "escape shelling and battles"?"""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "VERB") and noun.head.i < noun.i:
        noun = noun.head
    over = noun.head
    if noun.dep_ == "pobj" and over.lower_ == "from":
        over = over.head
    elif noun.dep_ != "dobj":
        return False
    return over.lemma_.lower() in _FLEEING
