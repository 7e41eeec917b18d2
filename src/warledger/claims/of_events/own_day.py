"""A figure's own day and the claim of the event that it would hang on in, whether they are of two days out."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.events.dated import of_wounds
from warledger.records import Claim

#: UCDP GED's date_prec of a day.
_DAY = 1
_FLIGHT = "displacement"


def another(date: Candidate, event: Claim, sentences: Iterable[str]) -> bool:
    """Is a figure dated to a day, and its event to another?

    "A bomb killed six in Kano on Monday. Sunday's raid on a convoy killed 40. It had carried 300 people": none of the
    300 were in Kano. Who dies of wounds dies later, and flight goes on for days.

    Args:
        date: The figure's day, as chosen.
        event: The claim of the event.
        sentences: The figure's sentences.
    """
    if (
        event.event == _FLIGHT
        or date.value is None
        or event.start is None
        or event.end is None
        or event.date_prec != _DAY
    ):
        return False
    when = date.value.when
    if when.start is None or when.end is None or when.precision != _DAY:
        return False
    return bool(when.end < event.start or event.end < when.start) and not any(of_wounds(s) for s in sentences)
