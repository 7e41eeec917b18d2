"""Filters in; the names among them that the ledger doesn't hold, each with the nearest that it does hold, out.

A name that is written otherwise than the ledger has it finds nothing, which must not be taken for "nothing happened".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from warledger.ledger import databases
from warledger.ledger.finding.filters import Checked
from warledger.ledger.finding.names import key, names_like
from warledger.ledger.finding.selecting import distinct, place_is_held
from warledger.ledger.layout.tables import claim, report
from warledger.terms.filters import ANY, NONE

#: Filter to the columns whose names it compares with.
_COLUMNS: Mapping[str, tuple[sa.Column[Any], ...]] = {
    "actor": (claim.c.side, claim.c.agent),
    "side": (claim.c.side,),
    "agent": (claim.c.agent,),
    "target": (claim.c.target,),
    "source": (claim.c.source,),
    "outlet": (report.c.outlet,),
    "language": (report.c.language,),
    "place": (claim.c.place_name, claim.c.admin1, claim.c.admin2),
}
#: Names that are offered at most.
_OFFERED = 3


def unheard(engine: Engine, filters: Checked) -> list[str]:
    """A line for each name of the filters that the ledger doesn't hold: "no source 'the mayer'. Did you mean …?"."""
    with databases.reading(engine) as connection:
        return list(_lines(connection, filters))


def _lines(connection: Connection, filters: Checked) -> Iterator[str]:
    for name, columns in _COLUMNS.items():
        values = [str(value) for value in filters.get(name, ()) if value not in (NONE, ANY)]
        held = {key(one): one for column in columns for one in distinct(connection, column)} if values else {}
        for value in values:
            if place_is_held(connection, value) if name == "place" else names_like(list(held.values()), [value]):
                continue
            near = [held[one] for one in get_close_matches(key(value), held, n=_OFFERED)]
            offered = f" Did you mean {' or '.join(map(repr, near))}?" if near else ""
            yield f"no {name} '{value}' is in this ledger.{offered}"
