"""A sentence's event mentions in; out, the same, those of joined verbs with the place of the verb before them.

"Gunmen burned down a police station in Owerri on August 20 and killed two officers": both was there and then.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events.mention import EventMention

if TYPE_CHECKING:
    from spacy.tokens import Doc


def sharing(mentions: Sequence[EventMention], doc: Doc) -> list[EventMention]:
    """The mentions, in order, each without a place of its own `along` with the verb that its own is joined to."""
    verbs = {m.head_token: at for at, m in enumerate(mentions) if not m.noun}
    out = list(mentions)
    for at, mention in enumerate(out):
        over = None if mention.noun or mention.places else _before(doc, mention.head_token, verbs)
        if over is not None:
            other = out[verbs[over]]
            out[at] = mention._replace(
                places=other.places, holders=other.holders, quarters=other.quarters, along=other.along or other.head
            )
    return out


def _before(doc: Doc, verb: int, verbs: dict[int, int]) -> int | None:
    """The verb that one is joined to, if it tells of an event, too: of "stormed X, freed Y and killed Z" the first."""
    token = doc[verb]
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
        if token.i in verbs:
            return token.i
    return None
