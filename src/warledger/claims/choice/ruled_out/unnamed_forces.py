"""A figure in, whether its own clause has troops of no state that the report names doing it out.

"Government troops entered the village and killed 48 people": whose they are is not known, but no rebels did it, whom
the next sentence has shooting.
"""

from __future__ import annotations

from warledger.claims import columns
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import deeds
from warledger.claims.choice.parties.called import armed
from warledger.claims.events import clause
from warledger.claims.events.lexicon import load
from warledger.claims.reading import Reading
from warledger.records import Span

#: Words for a state's forces, whatever state it is.
_FORCES = frozenset("troops soldiers soldier army military police policemen government regime".split())
_ANY = _FORCES | {"forces"}
#: What troops are of, where "forces" alone could be anybody's.
_STATES = frozenset("government army regime security police".split())


def did(reading: Reading, anchor: Anchor) -> bool:
    """Does the figure's clause give such forces as who did it, and no party in the same words?"""
    doc = reading.docs[anchor.sentence]
    if anchor.kind != "figure" or doc is None or anchor.trigger is None or _ANY.isdisjoint(columns.of(doc).words):
        return False
    trigger, start = doc[anchor.trigger], reading.sentences[anchor.sentence].start
    light = load().lists["light_verbs"]
    for token in deeds.causes_of(reading, anchor.sentence, trigger):
        agent = clause.agent_of(token, light) if deeds.did(token, trigger) else None
        if agent is None:
            continue
        words = Span(*clause.chars(doc, *clause.phrase(agent), start))
        if anchor.noun_span is not None and words.overlaps(anchor.noun_span):
            return False
        of_state = agent.lower_ == "forces" and any(c.lower_ in _STATES for c in agent.lefts)
        return (agent.lower_ in _FORCES or of_state) and not any(m.span.overlaps(words) for m, _ in armed(reading))
    return False
