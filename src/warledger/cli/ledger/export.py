"""`warledger export …`: filters in; what may be published of a ledger out, in many formats."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from warledger.cli.ledger import training
from warledger.cli.options.filters import with_filters
from warledger.cli.options.incidents import (
    ActorOption,
    ContestedOption,
    CountryOption,
    PlaceOption,
    SinceOption,
    UntilOption,
    wanted,
)
from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.options.policy import PolicyOption, check_policy, linked
from warledger.cli.output import found
from warledger.cli.output.files import check_writable, whole_file
from warledger.cli.output.terminal import pipe_may_close, say, wrong_use

if TYPE_CHECKING:
    from warledger.exports.published.about import About
    from warledger.exports.published.publication import Publication
    from warledger.ledger import Ledger
    from warledger.ledger.finding.claim_results import ClaimResult
    from warledger.records.tables import Table

TABLES = ("csv", "jsonl", "parquet", "geojson", "xlsx")
SHAPES = ("ged", "acled", "hxl")

app = typer.Typer(
    no_args_is_help=True,
    help="""Take claims, reports or incidents out of a ledger: without quoted words and names of private persons.

\b
Examples:
  warledger export claims --format csv > claims.csv
  warledger export incidents --format ged --output ged.csv
  warledger export incidents --policy conservative --output incidents.xlsx""",
)
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write here, with a datapackage.json beside it that describes the columns. Else: standard output.",
        show_default=False,
    ),
]
NamesOption = Annotated[
    bool,
    typer.Option("--with-names", help="With quoted words, titles, texts and names of persons: not for publication."),
]
OwnOption = Annotated[
    bool,
    typer.Option("--no-own-coordinates", help="Without coordinates that come from your own gazetteer."),
]


def _format_option(known: Sequence[str]) -> Any:
    about = "Without it: what FILE's name ends with, else jsonl."
    return typer.Option("--format", "-f", metavar="|".join(known), help=about, show_default=False)


app.command("training")(training.training)


@app.command("claims")
@with_filters("claims")
def claims(
    ledger: LedgerOption = None,
    format: Annotated[str | None, _format_option(TABLES)] = None,
    output: OutputOption = None,
    with_names: NamesOption = False,
    no_own_coordinates: OwnOption = False,
    *,
    filters: dict[str, Any],
) -> None:
    """Export claims, one a row.

    \b
    Examples:
      warledger export claims --format csv > claims.csv
      warledger export claims --effect killed --country SY --output killed.parquet
      warledger export claims --format geojson --no-own-coordinates --output map.geojson
    """
    chosen = _chosen(format, output, TABLES)
    with opened(ledger, read_only=True) as book, found.filters_explained(), pipe_may_close():
        from warledger.exports.published import tables
        from warledger.exports.published.about import About

        result = book.claims(**filters)
        found.say_unheard(result)
        publication = _publication(book, with_names, no_own_coordinates)
        about = About("claims", tuple(result.runs()), result.said, with_names=with_names)
        table = tables.claims(publication)
        lines = _claim_lines if chosen == "jsonl" else _claim_cells
        _take_out(table, lines(result, table, publication, about), chosen, output, about)


@app.command("reports")
@with_filters("reports")
def reports(
    ledger: LedgerOption = None,
    format: Annotated[str | None, _format_option(("csv", "jsonl", "parquet", "xlsx"))] = None,
    output: OutputOption = None,
    with_names: NamesOption = False,
    *,
    filters: dict[str, Any],
) -> None:
    """Export reports, one a row: without titles and texts, which belong to their publishers.

    \b
    Examples:
      warledger export reports --format csv --output reports.csv
      warledger export reports --since 2019-03 --with-names --format jsonl
    """
    chosen = _chosen(format, output, ("csv", "jsonl", "parquet", "xlsx"))
    with opened(ledger, read_only=True) as book, found.filters_explained(), pipe_may_close():
        from warledger.exports.attribution import GEONAMES
        from warledger.exports.published import tables
        from warledger.exports.published.about import About

        result = book.reports(**filters)
        found.say_unheard(result)
        publication = _publication(book, with_names, False)
        about = About("reports", tuple(result.runs()), result.said, with_names=with_names)
        table = tables.reports(publication)
        said = {"filters": about.filters or None, "attribution": GEONAMES}
        rows = (_only(table, row | said) for row in result.cells())
        _take_out(table, map(_plain, rows) if chosen == "jsonl" else rows, chosen, output, about)


@app.command("incidents")
def incidents(
    ledger: LedgerOption = None,
    format: Annotated[str | None, _format_option((*TABLES, *SHAPES))] = None,
    output: OutputOption = None,
    policy: PolicyOption = "representative",
    event: Annotated[list[str] | None, typer.Option(metavar="TYPE", help="Of these types.", show_default=False)] = None,
    country: CountryOption = None,
    place: PlaceOption = None,
    actor: ActorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_reports: Annotated[
        int, typer.Option("--reports", min=1, metavar="N", help="Told of by at least N reports.")
    ] = 1,
    contested: ContestedOption = False,
    with_names: NamesOption = False,
    no_own_coordinates: OwnOption = False,
) -> None:
    """Export incidents of a ledger that was linked, with the figures of a policy and what each source says.

    \b
    Examples:
      warledger export incidents --format jsonl
      warledger export incidents --format ged --policy conservative --output ged.csv
      warledger export incidents --country Syria --format geojson --output map.geojson
    """
    chosen = _chosen(format, output, (*TABLES, *SHAPES))
    named = check_policy(policy)
    asked = {
        "event": event, "country": country, "place": place, "actor": actor, "since": since, "until": until,
        "reports": min_reports, "contested": contested,
    }  # fmt: skip
    passes = wanted(**asked)  # type: ignore[arg-type]
    with linked(ledger) as (book, all_), pipe_may_close():
        from warledger.exports import acled
        from warledger.exports.attribution import GEONAMES
        from warledger.exports.published import incident_shapes, incident_table, tables
        from warledger.exports.published.about import About
        from warledger.ledger.lookup.speakers import linked_runs

        publication = _publication(book, with_names, no_own_coordinates).knowing(all_.claims)
        some = (publication.incident(i) for i in all_.incidents(policy=named) if passes(i))
        notice = acled.NOTICE if chosen == "acled" else None
        filters = _said(asked)
        about = About("incidents", tuple(linked_runs(book)), filters, named, with_names=with_names, notice=notice)
        said = {
            "attribution": GEONAMES, "policy": named, "run": ", ".join(about.runs), "filters": filters or None
        }  # fmt: skip
        rows: Iterable[Mapping[str, Any]]
        if chosen in SHAPES:
            table = tables.incidents(chosen)
            shaped = incident_shapes.rows(chosen, some, all_, publication=publication, said=said)
            rows = (_only(table, row) for row in shaped)
        elif chosen == "jsonl":
            table = tables.incidents()
            rows = (i.model_dump(mode="json") | said for i in some)
        else:
            table = tables.incidents()
            rows = (_only(table, incident_table.cells(i, said) | {"filters": said["filters"]}) for i in some)
        _take_out(table, rows, chosen, output, about)


def _chosen(name: str | None, output: Path | None, known: Sequence[str]) -> str:
    check_writable(output)
    if output is not None and output.name == "datapackage.json":
        wrong_use("datapackage.json is the description that is written beside the file. Give the file another name.")
    if name is None:
        end = output.suffix.lower().lstrip(".") if output is not None else "jsonl"
        if end not in known:
            wrong_use(f"{output}: say with --format what it is to be: {', '.join(known)}.")
        return end
    chosen = found.chosen_format(name, known)
    if output is None and chosen in ("parquet", "xlsx"):
        wrong_use(f"{chosen} needs a file: --output FILE.{chosen}")
    return chosen


def _publication(book: Ledger, with_names: bool, no_own: bool) -> Publication:
    from warledger.exports.published.publication import Publication
    from warledger.ledger.lookup.speakers import kinds

    return Publication(with_names=with_names, own_coordinates=not no_own, kinds=kinds(book))


def _claim_cells(
    result: ClaimResult, table: Table, publication: Publication, about: About
) -> Iterator[Mapping[str, Any]]:
    for kept in result.kept():
        row = replace(kept, claim=publication.claim(kept.claim)).cells()
        yield _only(table, row | {"filters": about.filters or None})


def _claim_lines(
    result: ClaimResult, table: Table, publication: Publication, about: About
) -> Iterator[Mapping[str, Any]]:
    """The claim as JSON, without the keys that may not be published."""
    from warledger.exports.codings.jsonl import row

    for kept in result.kept():
        line = row(publication.claim(kept.claim))
        if not publication.with_names:
            line = {name: value for name, value in line.items() if name not in ("counted", "weapon", "date_text")}
            if line["place"]:
                line["place"].pop("text")
        else:
            line["quote"] = kept.quote
        yield line | {"run": kept.run, "filters": about.filters or None}


def _only(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row.get(name) for name in table.names}


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}


def _said(asked: Mapping[str, Any]) -> str:
    given = {name: value for name, value in asked.items() if value and (name, value) != ("reports", 1)}
    return "; ".join(
        f"{name}={', '.join(value) if isinstance(value, list) else value}" for name, value in given.items()
    )


def _take_out(table: Table, rows: Iterable[Mapping[str, Any]], format: str, output: Path | None, about: About) -> None:
    from warledger.exports.published import taking_out
    from warledger.exports.published.about import TooManyRowsError

    shape = "csv" if format in SHAPES else format
    if output is None:
        taking_out.write(table, rows, sys.stdout, format=shape, about=about)
        return
    with whole_file(output) as part:
        try:
            taking_out.write(table, rows, part, format=shape, about=about)
        except TooManyRowsError as error:
            wrong_use(f"{output}: {error}")
    beside = taking_out.describe(table, output, format=shape, about=about)
    if sys.stderr.isatty():
        say(f"Wrote {output}, and {beside.name} beside it, which describes its columns.")
