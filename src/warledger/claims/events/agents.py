"""Event mentions and actors in, the mentions out with agents that word order gives where syntax gave none.

Text without commas loses the parser ("al-Nusra (the branch in the Levant) and groups affiliated to it targeted with
rockets"): an active verb of attack takes the nearest armed actor before it in its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.actors import ActorMention
from warledger.claims.events.mention import EventMention
from warledger.claims.text.sentence import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Kinds of actors that attack.
_ARMED = frozenset(
    {"state", "state_forces", "police", "armed_group", "militia", "coalition", "criminal_group", "generic_armed"}
)
#: How far before the verb the actor may stand, in characters: a clause with an aside.
_REACH = 110


def by_order(
    mentions: Sequence[EventMention],
    actors: Sequence[ActorMention],
    sentences: Sequence[Sentence],
    docs: Sequence[Doc | None],
) -> list[EventMention]:
    """The mentions, in order; active verbs without an agent have the one that stands before them, if any.

    Args:
        mentions: A report's event mentions.
        actors: Its actors, in order.
        sentences: Its sentences.
        docs: Their parses.
    """
    out = []
    for mention in mentions:
        doc = docs[mention.sentence]
        if mention.agent_span is None and not mention.noun and doc is not None and _active(doc, mention.head_token):
            start = max(sentences[mention.sentence].start, mention.head.start - _REACH)
            before = [
                a for a in actors if a.kind in _ARMED and start <= a.span.start and a.span.end <= mention.head.start
            ]
            free = [a for a in before if mention.target_span is None or not a.span.overlaps(mention.target_span)]
            if free and _adjoins(doc, free[-1].span.end - sentences[mention.sentence].start, mention.head_token):
                mention = mention._replace(agent_span=free[-1].span)
        out.append(mention)
    return out


def _active(doc: Doc, head: int) -> bool:
    """A finite verb or an -ing form that is no passive and has no subject of its own."""
    token = doc[head]
    if token.tag_ not in ("VBD", "VBZ", "VBP", "VBG", "VB"):
        return False
    return not any(c.dep_ in ("auxpass", "nsubjpass", "nsubj", "agent") for c in token.children)


def _adjoins(doc: Doc, end: int, head: int) -> bool:
    """No other verb stands between the actor, which ends at offset `end` of the sentence, and the verb at `head`."""
    between = [t for t in doc[:head] if t.idx >= end]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "TO") or t.lower_ in ("that", "who", "which") for t in between)
