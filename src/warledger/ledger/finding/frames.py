"""Rows of a described table in, a pandas or an Arrow table with the right types out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from warledger.records.tables import Table

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

#: Rows turned into one Arrow batch.
_AT_ONCE = 10_000
#: Type of a column to pandas' own that knows unknown values.
_PANDAS = {
    "string": "string",
    "json": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
}


def schema(table: Table) -> pa.Schema:
    """The table's columns as Arrow has them, each with its meaning."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "json": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
    }
    return pa.schema(
        pa.field(column.name, types[column.type], metadata={"description": column.meaning}) for column in table
    )


def batches(table: Table, cells: Iterable[Mapping[str, Any]]) -> Iterator[pa.RecordBatch]:
    """Rows as Arrow batches, as they come."""
    import pyarrow as pa

    shape = schema(table)
    coming = iter(cells)
    while part := list(islice(coming, _AT_ONCE)):
        yield pa.RecordBatch.from_pylist([_storable(row) for row in part], schema=shape)


def to_arrow(table: Table, cells: Iterable[Mapping[str, Any]]) -> pa.Table:
    """The rows as one Arrow table."""
    import pyarrow as pa

    return pa.Table.from_batches(batches(table, cells), schema=schema(table))


def to_pandas(table: Table, cells: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The rows as a data frame; unknown is NA, also of whole numbers."""
    import pandas as pd

    frame = pd.DataFrame(list(cells), columns=list(table.names))
    return frame.astype({column.name: _PANDAS[column.type] for column in table})


def _storable(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row without what UTF-8 can't hold (lone surrogates)."""
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) and not value.isascii() else value
        for name, value in row.items()
    }
