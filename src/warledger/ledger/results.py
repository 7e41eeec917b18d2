"""Filters in; claims or reports out when they are asked for: as records, rows, counts, pandas or Arrow tables.

A result holds no rows: each use asks the ledger anew, in one state of it, and hands rows on as they come.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.engine import Engine

from warledger.ledger.finding.claim_results import ClaimResult
from warledger.ledger.finding.filters import check
from warledger.ledger.finding.report_results import ReportResult
from warledger.ledger.finding.result import Chosen


def claims(engine: Engine, **filters: Any) -> ClaimResult:
    """Claims that pass all filters, of each report's latest version.

    They are those of the newest run that coded the report, unless the filter `run` names another.

    Raises:
        FilterError: No such filter, or a value that it can't take.
    """
    return ClaimResult(engine, Chosen(check("claims", filters)))


def reports(engine: Engine, **filters: Any) -> ReportResult:
    """Reports in their latest version that pass all filters, those about claims by at least one of their claims.

    Raises:
        FilterError: No such filter, or a value that it can't take.
    """
    return ReportResult(engine, Chosen(check("reports", filters)))
