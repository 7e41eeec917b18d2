"""`warledger gazetteer build|info|search|add`: the places that the coder knows."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from warledger.cli.output import progress
from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="""The places that the coder knows: build, look up, add your own.

\b
Examples:
  warledger gazetteer search "deir ezzor" --country SY
  warledger gazetteer add SY.zip
  warledger gazetteer info""",
)

_Where = Annotated[
    Path | None,
    typer.Option("--gazetteer", metavar="FILE", help="A gazetteer other than your default one.", show_default=False),
]


@app.command()
def build(
    gazetteer: _Where = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Build anew, though it is there and current. Places that you added are kept."),
    ] = False,
) -> None:
    """Build the gazetteer from the bundled sources, once (under a minute). Coding builds it too where it is missing.

    \b
    Examples:
      warledger gazetteer build
      warledger gazetteer build --force
    """
    from warledger.knowledge.gazetteer import GazetteerError
    from warledger.knowledge.gazetteer.build import build as make
    from warledger.knowledge.gazetteer.build import current
    from warledger.knowledge.gazetteer.gazetteer import default_path

    path = gazetteer or default_path()
    if current(path) and not force:
        print(f"{path} is there and current. --force builds it anew.")
        return
    try:
        if force and path.exists():
            _outdate(path)
        with progress.told(progress.on_terminal()) as tell:
            make(path, progress=tell)
    except GazetteerError as error:
        wrong_use(str(error))
    print(f"Built {path}: {_open(path).info()['entries']:,} places.")


@app.command()
def info(
    gazetteer: _Where = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show where the gazetteer is kept and what is in it.

    \b
    Examples:
      warledger gazetteer info
      warledger gazetteer info --json
    """
    facts = _open(gazetteer).info()
    if json:
        from json import dumps

        print(dumps(facts, indent=2, ensure_ascii=False, default=str))
        return
    print(f"{facts['path']}  ({facts['bytes'] / 1e6:,.0f} MB, version {facts['version']})")
    print(f"{facts['entries']:,} places")
    for heading, counts in (("By kind", facts["kinds"]), ("By source", facts["sources"])):
        print(f"{heading}: " + ", ".join(f"{name} {number:,}" for name, number in counts.items()))
    files = [row["file"] for row in facts["added"]]
    print(
        "Files that you added: "
        + (", ".join(files) if files else "none. `warledger gazetteer add FILE` adds villages that it lacks.")
    )


@app.command()
def search(
    name: Annotated[str, typer.Argument(help="A place, as a report writes it.")],
    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            "-c",
            metavar="CODE",
            help="Two-letter code; places of that country come first.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 10,
    gazetteer: _Where = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON lines.")] = False,
) -> None:
    """Look a place up. Exit code 1 where nothing is found.

    \b
    Examples:
      warledger gazetteer search Baghouz --country SY
      warledger gazetteer search "eastern ghouta" --json
    """
    found = _open(gazetteer).search(name, country=country.upper() if country else None, limit=limit)
    if not found:
        say(
            f"No place '{name}'. `warledger gazetteer add FILE` adds the places of a file: "
            "a GeoNames country dump, UCDP GED, ACLED or a CSV."
        )
        raise typer.Exit(1)
    with pipe_may_close():
        if json:
            from json import dumps

            for entry in found:
                print(dumps(entry._asdict(), ensure_ascii=False))
            return
        console().print(_table(found))


@app.command()
def add(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help="A GeoNames country dump (.zip, .txt), UCDP GED or ACLED (.csv, .jsonl), "
            "or a CSV of name,lat,lon,admin1,country.",
            show_default=False,
        ),
    ],
    gazetteer: _Where = None,
) -> None:
    """Add the places of your own files; adding a file again changes nothing. Exit code 1 where rows were left out.

    \b
    Examples:
      warledger gazetteer add SY.zip
      warledger gazetteer add villages.csv ged251.csv
    """
    from warledger.knowledge.gazetteer import GazetteerError

    places = _open(gazetteer)
    bad = 0
    for file in files:
        if not file.is_file():
            wrong_use(f"No file '{file}'.")
        try:
            with progress.told(progress.on_terminal()) as tell:
                summary = places.add(file, progress=tell)
        except GazetteerError as error:
            wrong_use(str(error))
        print(f"{summary.file} ({summary.format}): {summary.added:,} new places, {summary.known:,} known already.")
        if summary.skipped:
            print(f"  {summary.skipped:,} rows give no point and were left out.")
        bad += summary.bad
        if summary.bad:
            say(f"{summary.bad:,} rows of {file} could not be used:")
            for row in summary.bad_rows[:20]:
                say(f"  line {row.line}: {row.reason}")
            if summary.bad > 20:
                say(f"  … and {summary.bad - 20:,} more.")
    if bad:
        raise typer.Exit(1)


def _outdate(path: Path) -> None:
    """Mark a gazetteer as made from older sources, so that it is built anew and what was added carried over."""
    from warledger.knowledge.gazetteer import store

    connection = store.open_writing(path)
    store.set_meta(connection, version="")
    connection.commit()
    connection.close()


def _open(path: Path | None) -> Any:
    """The gazetteer, built first where it is missing."""
    from warledger.knowledge.gazetteer import Gazetteer, GazetteerError

    try:
        with progress.told(progress.on_terminal()) as tell:
            return Gazetteer.open(path, progress=tell)
    except GazetteerError as error:
        wrong_use(str(error))


def _table(found: list[Any]) -> Any:
    from rich import box
    from rich.table import Table

    from warledger.exports.wording import visible

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for heading in ("name", "kind", "in", "lat", "lon", "people", "by", "id"):
        table.add_column(heading, justify="right" if heading in {"lat", "lon", "people"} else "left", overflow="fold")
    for entry in found:
        inside = ", ".join(part for part in (entry.admin2, entry.admin1, entry.country) if part and part != entry.name)
        point = ("" if entry.lat is None else f"{entry.lat:.3f}", "" if entry.lon is None else f"{entry.lon:.3f}")
        people = f"{entry.population:,}" if entry.population else ""
        table.add_row(visible(entry.name), entry.kind, visible(inside), *point, people, entry.match, entry.id)
    return table
