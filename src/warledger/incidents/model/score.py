"""Rows and keys of tellings in, scored pairs out: Splink's match weight, and the level of each comparison."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker

from warledger.incidents.model.comparisons import LEVELS, settings
from warledger.incidents.model.scored import Scored

#: Pairs with less weight (base-2 logarithm of the odds) are as good as unlinked and not kept.
KEPT = -10.0
_DIGITS = 6
#: Tellings that may share one key; more say that the key tells nothing.
MOST_SHARING = 400


def score(
    rows: pa.Table, keys: pa.Table, weights: Mapping[str, Any], *, new: Sequence[str] | None = None
) -> list[Scored]:
    """Score all pairs that share a key and come from two reports, in order of their ids.

    Args:
        rows: As `rows.rows` makes them.
        keys: As `rows.key_table` makes them.
        weights: As `comparisons.load` gives them.
        new: Ids of which one stands in each pair; None for all pairs.
    """
    connection = duckdb.connect(":memory:")
    try:
        return _score(connection, rows, keys, weights, new)
    finally:
        connection.close()


def _score(
    connection: duckdb.DuckDBPyConnection,
    rows: pa.Table,
    keys: pa.Table,
    weights: Mapping[str, Any],
    new: Sequence[str] | None,
) -> list[Scored]:
    connection.execute("SET threads = 2")
    connection.execute("SET preserve_insertion_order = false")
    _pairs(connection, rows, keys, new)
    if connection.execute("SELECT count(*) FROM pairs").fetchall() == [(0,)]:
        return []
    api = DuckDBAPI(connection=connection)
    linker = Linker(api.register(rows), settings(weights), log_level=None, validate_settings=False)
    linker.table_management.register_blocked_pairs_for_predict(api.register("pairs"))
    found = linker.inference.predict(threshold_match_weight=KEPT, warning_mode="never")
    parts = ", ".join(f'round("mw_{name}", {_DIGITS})' for name in LEVELS)
    table = connection.execute(
        f"SELECT unique_id_l, unique_id_r, match_weight, {parts} FROM {found.physical_name} ORDER BY 1, 2"
    ).fetchall()
    level_of = [_levels(weights["comparisons"][name]) for name in LEVELS]
    return [
        Scored(row[0], row[1], float(row[2]), tuple(of.get(w, -1) for of, w in zip(level_of, row[3:], strict=True)))
        for row in table
    ]


def _levels(levels: Sequence[Mapping[str, Any]]) -> dict[float, int]:
    """Weight to level: Splink hands back what each comparison weighs, and no two levels of one weigh the same."""
    out: dict[float, int] = {}
    for at, level in enumerate(levels):
        out.setdefault(round(math.log2(level["m"] / level["u"]), _DIGITS), at)
    return out


def _pairs(connection: duckdb.DuckDBPyConnection, rows: pa.Table, keys: pa.Table, new: Sequence[str] | None) -> None:
    """Make the table of pairs that Splink scores."""
    connection.register("given_rows", rows)
    connection.register("given_keys", keys)
    connection.execute("CREATE TABLE reports AS SELECT unique_id, report FROM given_rows")
    connection.execute(
        f"""CREATE TABLE shared AS SELECT unique_id, key FROM given_keys
        WHERE key IN (SELECT key FROM given_keys GROUP BY key HAVING count(*) BETWEEN 2 AND {MOST_SHARING})"""
    )
    only = ""
    if new is not None:
        connection.register(
            "given_new", pa.table({"unique_id": list(new)}, schema=pa.schema([("unique_id", pa.string())]))
        )
        only = "AND (a.unique_id IN (FROM given_new) OR b.unique_id IN (FROM given_new))"
    connection.execute(
        f"""CREATE TABLE pairs AS
        SELECT DISTINCT 0 AS match_key, a.unique_id AS join_key_l, b.unique_id AS join_key_r
        FROM shared a JOIN shared b ON a.key = b.key AND a.unique_id < b.unique_id
        JOIN reports ra ON ra.unique_id = a.unique_id JOIN reports rb ON rb.unique_id = b.unique_id
        WHERE ra.report <> rb.report {only}"""
    )
