"""An anchor in, whom its own clause gives as who did it, by syntax: the deed, the agent and all words for him."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import did
from warledger.claims.events import by_syntax, clause
from warledger.claims.events.lexicon import load
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def doer(reading: Reading, anchor: Anchor, also: Container[str] = ()) -> tuple[Token, Token, Span] | None:
    """The first that it names; None where it names none, or those counted, who did it not to themselves ("a man died").

    Args:
        reading: The report.
        anchor: What was done.
        also: Lemmas of verbs whose subject did it, too, though no harm is theirs ("ordered").
    """
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return None
    trigger, start = doc[anchor.trigger], reading.sentences[anchor.sentence].start
    light = load().lists["light_verbs"]
    for token in causes_of(reading, (anchor.sentence, anchor.trigger)):
        if not did(token, trigger) and token.lemma_.lower() not in also:
            continue
        agent = by_syntax.agent_of(token, light)
        if agent is None:
            continue
        words = Span(*clause.chars(doc, *clause.phrase(agent), start))
        if anchor.noun_span is not None and words.overlaps(anchor.noun_span):
            return None
        return token, agent, words
    return None
