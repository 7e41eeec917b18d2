"""Rows of a described table in, a Parquet file out; its metadata say what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from warledger.exports.published.about import About
from warledger.ledger.finding import frames
from warledger.records.tables import Table


def write(table: Table, rows: Iterable[Mapping[str, Any]], path: Path, *, about: About) -> int:
    """Write the rows as they come; returns their number."""
    import pyarrow.parquet as pq

    said = {f"warledger {name}".encode(): value.encode() for name, value in about.lines().items()}
    written = 0
    with pq.ParquetWriter(path, frames.schema(table).with_metadata(said), compression="zstd") as out:
        for batch in frames.batches(table, rows):
            out.write_batch(batch)
            written += batch.num_rows
    return written
