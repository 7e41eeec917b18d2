"""The base of all records: frozen, closed to unknown fields, compared by value."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen pydantic model that refuses fields it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
