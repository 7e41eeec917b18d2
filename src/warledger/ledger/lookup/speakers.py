"""A ledger in; who is cited in it, each with the kind of source that it is, and the runs that are linked, out."""

from __future__ import annotations

import sqlalchemy as sa

from warledger.ledger import databases
from warledger.ledger.layout.tables import claim, filing
from warledger.ledger.store import Ledger


def kinds(ledger: Ledger) -> dict[str, set[str]]:
    """Every source that is named in claims of any run, with its kinds (terms/source_kinds.yaml)."""
    out: dict[str, set[str]] = {}
    with databases.reading(ledger.engine) as connection:
        asked = sa.select(claim.c.source, claim.c.source_kind).where(claim.c.source.is_not(None)).distinct()
        for source, kind in connection.execute(asked):
            out.setdefault(source, set()).update([kind] if kind else [])
    return out


def linked_runs(ledger: Ledger) -> list[str]:
    """The runs whose claims are linked."""
    with databases.reading(ledger.engine) as connection:
        return sorted(connection.execute(sa.select(filing.c.run).distinct()).scalars())
