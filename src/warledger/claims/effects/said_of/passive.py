"""A passive verb whose subject the parser lost in, those counted that it speaks of out, by the order of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Tokens between those counted and "were killed" across which order alone links them.
_REACH = 16
_BE = frozenset({"was", "were", "been", "are", "is"})
#: What stands before those who are named beside the ones that a clause is about.
_ADDED = frozenset({"including", "and", ",", "them"})


def passive(doc: Doc, trigger: Trigger, counted: list[Counted]) -> Counted | None:
    """Those counted that a passive without a subject speaks of: what stands first in its clause, whoever it names.

    "Three members of the Sol Ward militia and a clerk were shot dead", "17 soldiers sent from Negele as reinforcements
    had been killed": the parser hangs the verb on a name, or makes the participle the clause.
    """
    verb = doc[trigger.head]
    if verb.tag_ not in ("VBN", "VBD"):
        return None
    be = next((i for i in range(trigger.first - 1, max(-1, trigger.first - 6), -1) if doc[i].lower_ in _BE), None)
    if be is None or any(_names(doc[i]) for i in range(be + 1, trigger.first)):
        return None
    for phrase in reversed([c for c in counted if c.last < be]):
        gap = [doc[i] for i in range(phrase.last + 1, be)]
        if len(gap) > _REACH or any(_parts(token) for token in gap):
            return None
        if not phrase.is_people or phrase.kind == "name" or (phrase.first and doc[phrase.first - 1].pos_ == "ADP"):
            continue
        if phrase.numbered:
            return phrase if phrase.low != 1 or doc[be].lower_ != "were" else None
        if not phrase.first or doc[phrase.first - 1].lower_ not in _ADDED:
            return None
    return None


#: When it was done, between the two halves of a passive: "were on Friday night killed".
_WHEN = frozenset({"night", "morning", "evening", "afternoon", "dawn", "day", "midnight", "noon"})


def _names(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PRON") and token.lower_ not in _WHEN


def _parts(token: Token) -> bool:
    """Does a word between two others part their clauses?"""
    finite = token.tag_ in ("VBD", "VBZ", "VBP", "MD") and not token.text[0].isupper() and token.lower_ not in _BE
    return (finite and token.dep_ != "aux") or token.lower_ in ("that", "while", "when", "after", ";", ":", "but")
