"""`warledger runs`: the runs of a ledger, one of them in full, or two compared."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output.found import ID, print_table
from warledger.cli.output.terminal import console, pipe_may_close, wrong_use

if TYPE_CHECKING:
    from warledger.ledger.lookup.comparing import Comparison
    from warledger.records import Claim

#: What a run is made with, in the order in which it is shown.
_MADE_WITH = ("coder", "version", "code", "lexicons", "model", "gazetteer", "actors", "settings")


def runs(
    chosen: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RUN] [RUN]",
            help="One run, to see what it is made with, or two, to compare them; by number or id.",
            show_default=False,
        ),
    ] = None,
    ledger: LedgerOption = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json",
            help="Without it: a table on a terminal, JSON in a pipe.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="In the table: list N claims of each kind.")] = 10,
) -> None:
    """List the runs of a ledger, or compare two: what appeared, what went, what changed, field by field.

    A run is one way of coding: the same versions of code, words, model, gazetteer and actors, and the same settings.

    \b
    Examples:
      warledger runs
      warledger runs 1 2
      warledger runs 1 2 --format json > changes.json
    """
    names = chosen or []
    if len(names) > 2:
        wrong_use("Name two runs to compare, one to see, or none to list all.")
    if format not in {None, "table", "json"}:
        wrong_use(f"--format: '{format}' is none. There are: table, json.")
    from warledger.ledger.lookup import comparing

    screen = console()
    as_json = format == "json" or (format is None and not screen.is_terminal)
    with opened(ledger) as book, pipe_may_close():
        every = list(comparing.listed(book))
        ids = [comparing.find_run(book, name) for name in names]
        if len(ids) < 2:
            _list(every, ids, as_json=as_json)
            return
        found = comparing.compare(book, *ids)
        first, second = (next(row for row in every if row["run"] == id) for id in ids)
        made = {name: [first[name], second[name]] for name in _MADE_WITH if first[name] != second[name]}
        if as_json:
            print(json.dumps(comparing.as_json(found) | {"made_with": made}, ensure_ascii=False, default=str))
        else:
            _show(found, first, second, made, limit)


def _list(every: list[dict[str, Any]], ids: list[str], *, as_json: bool) -> None:
    rows = [row for row in every if not ids or row["run"] in ids]
    if as_json:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False, default=str))
        return
    if not rows:
        print("No run yet: `warledger add FILES` makes the first.")
        return
    if ids:
        print_table({"what": ID, "is": ""}, ((name, _words(value)) for name, value in rows[0].items()))
    else:
        columns = {"number": "right", "coder": "", "reports": "right", "claims": "right", "failed": "right",
                   "last": "", "run": ID}  # fmt: skip
        print_table(columns, ([_words(row[name]) for name in columns] for row in rows))


def _words(value: object) -> str:
    return "" if value is None else str(value)


def _show(
    found: Comparison, first: dict[str, Any], second: dict[str, Any], made: dict[str, list[Any]], limit: int
) -> None:
    """The counts, then the claims themselves."""
    from rich.markup import escape

    screen = console()
    screen.print(f"Run {first['number']} ({first['coder']}) and run {second['number']} ({second['coder']}), "
                 f"over {found.reports:,} reports that both coded", style="bold")  # fmt: skip
    for name, (before, after) in made.items():
        screen.print(escape(f"  {name}: {before} -> {after}"), style="dim")
    for number, which in ((found.only_first, first), (found.only_second, second)):
        if number:
            screen.print(
                f"  {number:,} reports were coded by run {which['number']} alone and are left out", style="dim"
            )
    screen.print(f"\n{found.same:>8,} claims are the same")
    for title, claims in (("appeared", found.appeared), ("went", found.went)):
        screen.print(f"{len(claims):>8,} {title}", style="bold" if claims else "")
        _some([_line(claim) for claim in claims], limit)
    screen.print(f"{len(found.changed):>8,} changed", style="bold" if found.changed else "")
    for name, number in found.fields.most_common():
        screen.print(f"{number:>12,} in {name}")
    _some(
        [
            f"{_line(one.after)}: "
            + "; ".join(f"{name} {_short(a)} -> {_short(b)}" for name, (a, b) in one.fields.items())
            for one in found.changed
        ],
        limit,
    )


def _some(lines: list[str], limit: int) -> None:
    from rich.markup import escape

    screen = console()
    for line in lines[:limit]:
        screen.print(escape(f"           {line}"))
    if limit and len(lines) > limit:
        screen.print(
            f"           … and {len(lines) - limit:,} more; --limit shows more, --format json all", style="dim"
        )


def _line(claim: Claim) -> str:
    bounds = "" if claim.effect is None else f" {_bounds(claim)}"
    return f"{claim.report}: {claim.effect or claim.event or 'event'}{bounds}, {claim.source or 'the report itself'}"


def _bounds(claim: Claim) -> str:
    if claim.low == claim.high:
        return "?" if claim.low is None else str(claim.low)
    return f"{'' if claim.low is None else claim.low}-{'' if claim.high is None else claim.high}"


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name"))
    if isinstance(value, list):
        return ", ".join(f"{blame['agent']} ({blame['status']})" for blame in value) or "none"
    return "none" if value is None else str(value)
