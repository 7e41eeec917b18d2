"""The dead in, the parties out that only found them: "troops recovered the bodies of eight women from a well".

Who finds, counts or brings away bodies has not killed those whose they are; of fighters, he may have.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset("body corpse remains skeleton".split())
_FINDING = frozenset(
    "find discover recover retrieve collect exhume unearth uncover pull dig pick count bring receive remove see carry "
    "haul drag transport ferry deliver take hand return transfer load lift".split()
)
_ARMED = frozenset(("combatant", "leader"))
#: Pronouns of a subject who tells it himself: "the army said it had found".
_ITSELF = frozenset("it they we he she".split())
#: Steps up the parse to the verb whose subject found them.
_STEPS = 3


def finders(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that the anchor's clause names as finding its dead; none where the dead are fighters."""
    doc = reading.docs[anchor.sentence]
    if anchor.label != "killed" or anchor.category in _ARMED or doc is None or anchor.trigger is None:
        return frozenset()
    noun = doc[anchor.trigger]
    if noun.lemma_.lower() not in _BODIES or noun.dep_ != "dobj" or noun.head.lemma_.lower() not in _FINDING:
        return frozenset()
    found = {token.i for subject in _subjects(noun.head) for token in subject.subtree}
    sentence = reading.sentences[anchor.sentence]
    out: set[Hashable] = set()
    for mention in reading.actors:
        if sentence.start <= mention.span.start < sentence.end:
            at = reading.token_at(mention.span)
            if at is not None and at[1].i in found:
                out.add(party(mention))
    return frozenset(out)


def _subjects(verb: Token) -> Iterator[Token]:
    """Who finds, and of "the army said it found" the army."""
    for _ in range(_STEPS):
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        if subject is not None:
            yield subject
            if subject.lower_ not in _ITSELF:
                return
        if verb.head.i == verb.i:
            return
        verb = verb.head
