"""A candidate in, whether it is police who by the whole report only speak, arrest and inquire out."""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.fields.party.laid import STATED
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import sided
from warledger.claims.choice.parties.roles import ACTING
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading, once_a_report

#: What police who are only told to speak, arrest or inquire are not guessed to have done.
HARM = frozenset(
    "killed wounded casualties missing abducted destroyed displaced execution bombing suicide_bombing abduction "
    "sexual_violence looting clash ground_assault shooting".split()
)


def only_inquires(reading: Reading, candidate: Candidate, view: Overview) -> bool:
    """Are they police who do no violence in the whole report, and whom nobody blames? Most only speak and inquire."""
    if candidate.key is None or candidate.value.kind != "police" or not STATED.isdisjoint(candidate.features):
        return False
    caught = _only_caught(reading, view)
    return (not view.roles.acts[candidate.key] or candidate.key in caught) and not view.blamed.get(str(candidate.key))


@once_a_report
def _only_caught(reading: Reading, view: Overview) -> frozenset[Hashable]:
    """The police who in all that they do only arrest people."""
    caught: dict[Hashable, bool] = {}
    for m, key in sided(reading):
        if m.kind == "police" and not ACTING.isdisjoint(view.roles.of.get(m.span, ())):
            deeds = {e.type for e in reading.mentions if e.agent_span is not None and e.agent_span.overlaps(m.span)}
            caught[key] = caught.get(key, True) and deeds == {"arrest"}
    return frozenset(key for key, only in caught.items() if only)
