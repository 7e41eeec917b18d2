"""The candidates of one field in, why it has its value out."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice.parties.called import shown
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.coding import Explanation, Option


def explanation(name: str, taken: Candidate, row: Sequence[Candidate], text: str) -> Explanation:
    """Why a field has its value."""
    options = tuple(
        Option(_said(c), round(c.probability, 3), c.rule, c.span.of(text) if c.span else None, c.span)
        for c in sorted(row, key=lambda c: -c.probability)
    )
    return Explanation(name, _said(taken), taken.rule, options)


def _said(c: Candidate) -> str | None:
    if c.key is None:
        return None
    if isinstance(c.key, tuple):
        start, end, month_day = c.key
        return month_day if start is None else str(start) if start == end else f"{start} to {end}"
    return c.value.text if hasattr(c.value, "text") else shown(c)
