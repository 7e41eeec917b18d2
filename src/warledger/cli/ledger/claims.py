"""`warledger claims`: filters in; claims of a ledger, their number, or sums of groups of them out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from warledger.cli.options.filters import with_filters
from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import found
from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use
from warledger.terms.filters import CLAIM_SORTS, GROUPS

if TYPE_CHECKING:
    from warledger.ledger.finding.claim_results import ClaimResult, KeptClaim
    from warledger.ledger.finding.grouping import Group
    from warledger.records import Claim


@with_filters("claims")
def claims(
    ledger: LedgerOption = None,
    format: found.FormatOption = None,
    sort: Annotated[list[str] | None, found.sort_option(CLAIM_SORTS, "-low for the highest first")] = None,
    limit: found.LimitOption = None,
    count: found.CountOption = False,
    group_by: Annotated[
        list[str] | None,
        typer.Option(
            "--group-by",
            metavar="NAME",
            help=f"Sums by {', '.join(GROUPS)}; may be given again.",
            show_default=False,
        ),
    ] = None,
    *,
    filters: dict[str, Any],
) -> None:
    """Find claims in a ledger: those of each report's latest version, by the newest run that coded it.

    All filters must pass; of one that is given again, any value. In names * stands for any text; none is "the report
    doesn't say". With --group-by each row adds up bounds of one effect; parts, background and the same figure again
    are never added.

    \b
    Examples:
      warledger claims --effect killed --country SY --since 2019-03
      warledger claims --place "Aleppo, Syria" --group-by month --effect killed
      warledger claims --actor "Islamic State" --sort -low --limit 20
      warledger claims --text "hospital air*strike" --format csv > found.csv
      warledger claims --source none --count
    """
    chosen = found.chosen_format(format)
    with opened(ledger, read_only=True) as kept, found.filters_explained(), pipe_may_close():
        result = kept.claims(**filters)
        found.say_unheard(result)
        result = result.sort(*sort) if sort else result
        if count:
            if group_by:
                wrong_use("--count and --group-by don't go together: each group says how many claims it holds.")
            print(result.limit(limit).count())
        elif group_by:
            keys = [key.strip() for value in group_by for key in value.split(",")]
            _groups(result.limit(limit).group_by(*keys), keys, chosen)
        else:
            _rows(result, chosen, limit)


def _rows(result: ClaimResult, chosen: str, limit: int | None) -> None:
    if chosen == "jsonl":
        from warledger.exports.codings.jsonl import row

        found.print_json(row(kept.claim) | {"run": kept.run} for kept in result.limit(limit).kept())
    elif chosen == "csv":
        from warledger.exports.codings.csv import write_rows

        write_rows(result.table, result.limit(limit).cells(), sys.stdout)
    else:
        cut = limit is None and sys.stdout.isatty()
        kept = result.limit(found.SCREEN if cut else limit).kept()
        wide = console().width >= _WIDE
        shown = found.print_table(_COLUMNS if wide else _NARROW, map(_cells if wide else _stacked, kept))
        found.say_how_many(shown, result.count() if cut else shown, "claims", cut=cut)


#: With fewer columns than this, one for each value leaves them too narrow for their words (seen on the samples).
_WIDE = 150
#: Headings of the table, with their styles.
_COLUMNS = {
    "when": "cyan",
    "where": "magenta",
    "what": "bold",
    "count": "",
    "who": "green",
    "by": "red",
    "says": "blue",
    "outlet": "dim",
    "report": "dim",
    "claim": found.ID,
}
#: The same with several values to a column; the report is found by its claim.
_NARROW = {"when, where": "cyan", "what, count": "bold", "who, by whom": "green", "says": "blue", "claim": found.ID}


def _cells(kept: KeptClaim) -> Sequence[str | None]:
    """The cells of `_COLUMNS`."""
    from warledger.exports import wording

    claim = kept.claim
    return (
        wording.date_words(claim),
        wording.place_words(claim.place),
        wording.what_words(claim) + _notes(claim),
        wording.count_words(claim),
        _who(claim),
        claim.agent,
        claim.source,
        claim.outlet,
        claim.report,
        claim.claim,
    )


def _stacked(kept: KeptClaim) -> Sequence[str | None]:
    """The cells of `_NARROW`."""
    from warledger.exports import wording

    claim = kept.claim
    when_where = (wording.date_words(claim), wording.place_words(claim.place))
    what = (wording.what_words(claim), wording.count_words(claim))
    whose = (_who(claim), f"by {claim.agent}" if claim.agent else "")
    return (
        ", ".join(filter(None, when_where)),
        " ".join(filter(None, what)) + _notes(claim),
        ", ".join(filter(None, whose)),
        claim.source,
        claim.claim,
    )


def _notes(claim: Claim) -> str:
    """What sets it apart: " (denied, part)"."""
    notes = [claim.status] if claim.status != "asserted" else []
    notes += ["background"] if claim.scope == "background" else []
    notes += ["part"] if claim.part_of else []
    return f" ({', '.join(notes)})" if notes else ""


def _who(claim: Claim) -> str:
    from warledger.exports import wording

    who = (wording.who_words(claim) if claim.effect else claim.target, claim.side)
    return ", ".join(dict.fromkeys(filter(None, who)))


def _groups(groups: Sequence[Group], keys: Sequence[str], chosen: str) -> None:
    if chosen == "jsonl":
        found.print_json(group.cells() for group in groups)
        return
    names = list(dict.fromkeys(chain.from_iterable(group.keys for group in groups[:1])))
    if chosen == "csv":
        from csv import writer

        from warledger.exports.codings.csv import harmless

        out = writer(sys.stdout, lineterminator="\n")
        rows = [group.cells() for group in groups]
        if rows:
            out.writerow(rows[0])
        out.writerows([harmless(value) for value in row.values()] for row in rows)
        return
    columns = {**dict.fromkeys(names, "bold"), "what": "", "claims": "right", "reports": "right", "sources": "right",
               "low": "right", "high": "right"}  # fmt: skip
    shown = found.print_table(columns, (_group_cells(group, names) for group in groups))
    if not shown:
        found.say_how_many(0, 0, "claims", cut=False)
    elif sys.stderr.isatty():
        say("Parts and background are never added; + means that no upper bound is stated. Rows may overlap.")


def _group_cells(group: Group, names: Sequence[str]) -> list[str | None]:
    high = "" if group.high is None else f"{group.high:,}" + ("+" if group.open else "")
    return [
        *(group.keys[name] if group.keys[name] is not None else "(unknown)" for name in names),
        (group.effect or "events").replace("_", " "),
        f"{group.claims:,}",
        f"{group.reports:,}",
        f"{group.sources:,}",
        "" if group.low is None else f"{group.low:,}",
        high,
    ]
