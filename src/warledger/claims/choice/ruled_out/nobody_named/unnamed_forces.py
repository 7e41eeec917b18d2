"""A figure or an event in, whether its own clause has troops of no state that the report names doing it out.

"Government troops entered the village and killed 48 people": whose they are is not known, but no rebels did it, whom
the next sentence has shooting.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import by_clause
from warledger.claims.choice.parties.called import armed
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading

#: Words for a state's forces, whatever state it is.
_FORCES = frozenset("troops soldiers soldier army military police policemen government regime".split())
#: What could be anybody's, and what makes it a state's: "army units", "a police patrol".
_BODIES = frozenset("forces units unit patrol patrols personnel men".split())
_ANY = _FORCES | _BODIES
_STATES = frozenset("government army military regime security police".split())


def did(reading: Reading, anchor: Anchor) -> bool:
    """Does its clause give such forces as who did it, and no party in the same words?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or _ANY.isdisjoint(columns.of(doc).words):
        return False
    found = by_clause.doer(reading, anchor)
    if found is None:
        return False
    _, agent, words = found
    of_state = agent.lower_ in _BODIES and any(c.lower_ in _STATES for c in agent.lefts)
    return (agent.lower_ in _FORCES or of_state) and not any(m.span.overlaps(words) for m, _ in armed(reading))
