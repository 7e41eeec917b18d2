"""A ledger's new reports in, linked to what is there: incidents joined, begun, merged or split, and kept in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from warledger.incidents.clusters.identity import Change
from warledger.incidents.filing.filed import Filed
from warledger.incidents.linking import learnt, link
from warledger.incidents.model import comparisons
from warledger.ledger import Ledger, linked


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a linking did.

    Attributes:
        reports: Number of reports that it looked at.
        incidents: Number of incidents there are now.
        begun: Number of incidents that weren't there before.
        several: Number of incidents that more than one report tells of.
        copies: Number of reports that are copies of others.
        changes: Incidents that were merged, split, or lost all that told of them.
        learnt: The weights were learnt from this ledger.
    """

    reports: int
    incidents: int
    begun: int
    several: int
    copies: int
    changes: tuple[Change, ...]
    learnt: bool = False


def link_ledger(
    ledger: Ledger,
    *,
    relink: bool = False,
    weights: Mapping[str, Any] | None = None,
    train: bool = False,
    tracked: Callable[[str, int, int], None] | None = None,
) -> Outcome:
    """Link what is new in a ledger. Nothing is kept unless all is.

    Args:
        ledger: The ledger.
        relink: Link everything anew.
        weights: What the evidence weighs; None takes those of the last linking, else, and for all anew, the shipped
            ones.
        train: Learn the weights from all reports of the ledger, and link everything anew by them. Where there are too
            few to learn from, the shipped weights stay.
        tracked: Told what is done, how much of it, and of how much, as it goes on.

    Raises:
        LinkedMeanwhileError: Somebody else linked the ledger at the same time.
        LedgerError: It can't be read or written.
    """
    task = linked.task(ledger, relink=relink or train)
    before = {} if task.state is None else task.state.incidents
    if not task.reports and task.state is not None:
        state = task.state
    else:
        filings, given = [], []
        for at, (key, run, report, claims) in enumerate(linked.told(ledger, task.reports), 1):
            filed = Filed.of(report)
            filings.append((key, run, filed))
            given.append((filed, claims))
            if tracked is not None:
                tracked("reading reports", at, len(task.reports))
        if tracked is not None:
            tracked("linking", 0, 0)
        if train:
            weights = learnt(given, judgements=task.judgements)
        chosen = weights if weights is not None or not task.anew else comparisons.load()
        state = link(given, before=task.state, judgements=task.judgements, weights=chosen, relink=task.anew)
        linked.keep(ledger, task, filings, state)
    told = {i: {state.tellings[t].report for t in group} for i, group in state.incidents.items()}
    return Outcome(
        reports=len(task.reports),
        incidents=len(told),
        begun=len(set(told) - set(before)),
        several=sum(len(reports) > 1 for reports in told.values()),
        copies=len(state.copy_of),
        changes=state.changes if task.reports else (),
        learnt=train and weights is not None,
    )
