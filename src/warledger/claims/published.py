"""A report in, the day from which its "on Saturday" counts out."""

from __future__ import annotations

import datetime

from warledger.claims.patterns.compiling import compiled
from warledger.records import Report

#: A numeric print date whose day has one digit.
_CLIPPED = compiled(r"\d[-./]\d\d[-./]\d{4}\b")


def published(report: Report) -> datetime.date | None:
    """The day from which a report's "on Saturday" counts: the one printed in its head, else the input's.

    Where a file's date and the printed one differ, the file's is mostly that of a crawl or a later edition.
    """
    printed, given = report.head.date, report.date
    if printed is None or given is None or printed == given:
        return printed or given
    words = report.head.date_span.of(report.text) if report.head.date_span else ""
    if (
        _CLIPPED.match(words)
        and given.day % 10 == printed.day
        and (given.year, given.month) == (printed.year, printed.month)
    ):
        # "5-04-2016" of a page whose first digit was lost: the file's 25th is the same print date, whole
        return given
    return printed
