"""`warledger reports`: filters in; reports of a ledger, or their number, out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from warledger.cli.options.filters import with_filters
from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import found
from warledger.cli.output.terminal import pipe_may_close
from warledger.terms.filters import REPORT_SORTS


@with_filters("reports")
def reports(
    ledger: LedgerOption = None,
    format: found.FormatOption = None,
    sort: Annotated[list[str] | None, found.sort_option(REPORT_SORTS, "-date for the newest first")] = None,
    limit: found.LimitOption = None,
    count: found.CountOption = False,
    *,
    filters: dict[str, Any],
) -> None:
    """Find reports in a ledger, each in its latest version.

    All filters must pass; of one that is given again, any value. Filters about claims find reports that make at least
    one claim which passes all of them.

    \b
    Examples:
      warledger reports --outlet Reuters --since 2019-03 --sort -date
      warledger reports --text '"barrel bomb" hospital'
      warledger reports --effect killed --place Aleppo --count
      warledger reports --language en --format csv > reports.csv
    """
    chosen = found.chosen_format(format)
    with opened(ledger, read_only=True) as kept, found.filters_explained(), pipe_may_close():
        result = kept.reports(**filters)
        found.say_unheard(result)
        result = result.sort(*sort) if sort else result
        if count:
            print(result.limit(limit).count())
        elif chosen == "jsonl":
            found.print_json(map(_plain, result.limit(limit).cells()))
        elif chosen == "csv":
            from warledger.exports.codings.csv import write_rows

            write_rows(result.table, result.limit(limit).cells(), sys.stdout)
        else:
            cut = limit is None and sys.stdout.isatty()
            shown = found.print_table(_COLUMNS, _cells(result.limit(found.SCREEN if cut else limit).cells()))
            found.say_how_many(shown, result.count() if cut else shown, "reports", cut=cut)


#: Headings of the table, with their styles.
_COLUMNS = {"date": "cyan", "outlet": "", "title": "bold", "claims": "right", "copies": "right", "report": found.ID}


def _cells(rows: Iterator[Mapping[str, Any]]) -> Iterator[Sequence[str | None]]:
    from warledger.exports.wording import day_words

    for row in rows:
        title = row["title"] or " ".join(row["text"][:80].split()) + "…"
        invented = " (invented)" if row["invented"] else ""
        yield (
            day_words(row["date"]) if row["date"] else None,
            row["outlet"],
            title + invented,
            str(row["claims"]),
            str(row["copies"]) if row["copies"] else None,
            row["report"],
        )


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row as JSON's own types."""
    return dict(row) | {"date": row["date"].isoformat() if row["date"] else None}
