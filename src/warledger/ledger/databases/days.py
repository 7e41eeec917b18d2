"""Columns of days in, the periods that they lie in out."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa


def period(dialect: str, unit: str, day: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The period that a day lies in, as text: 2019-03-16 (of a week its Monday), 2019-03 or 2019.

    Args:
        dialect: Name of the database's dialect.
        unit: "day", "week", "month" or "year".
        day: A column of days.
    """
    if dialect == "sqlite":  # days are kept as YYYY-MM-DD
        text = sa.type_coerce(day, sa.Text)
        if unit == "week":
            return sa.func.date(text, "-6 days", "weekday 1", type_=sa.Text)
        return sa.func.substr(text, 1, {"day": 10, "month": 7, "year": 4}[unit], type_=sa.Text)
    begun = sa.func.date_trunc("week", day) if unit == "week" else day
    pattern = {"month": "YYYY-MM", "year": "YYYY"}.get(unit, "YYYY-MM-DD")
    return sa.func.to_char(begun, pattern, type_=sa.Text)
