"""Coded reports in, all their figures in the order of day, place and source out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from warledger.exports.codings.coded import Coded
from warledger.records import Claim, Report


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with where it stands.

    Attributes:
        report: The report that states it.
        claim: The figure's claim (`effect` set).
        report_number: Position of the report among those given, from 0.
        claim_number: Position of the claim in its report, from 0.
    """

    report: Report
    claim: Claim
    report_number: int
    claim_number: int


def figures(codings: Iterable[Coded], *, background: bool = True) -> list[Figure]:
    """Figures by first and last day, place, source and effect; those of unknown day come last.

    Args:
        codings: Coded reports.
        background: False leaves out running totals and older incidents.
    """
    rows = [
        Figure(coding.report, claim, report_number, claim_number)
        for report_number, coding in enumerate(codings)
        for claim_number, claim in enumerate(coding.claims)
        if claim.effect is not None and (background or claim.scope == "event")
    ]
    return sorted(rows, key=_order)


def _order(row: Figure) -> tuple[str, str, str, str, str, int, int]:
    claim = row.claim
    day = claim.start.isoformat() if claim.start else "9999"
    last = claim.end.isoformat() if claim.end else day
    place = (claim.place.name or claim.place.text) if claim.place else "\uffff"
    return (
        day,
        last,
        place.casefold(),
        (claim.source or "").casefold(),
        claim.effect or "",
        row.report_number,
        row.claim_number,
    )
