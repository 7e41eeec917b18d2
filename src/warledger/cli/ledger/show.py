"""`warledger show REPORT | CLAIM`: an id in; the report's text, its evidence in colour, beside its claims out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import found
from warledger.cli.output.files import check_writable, whole_file
from warledger.cli.output.terminal import console, pipe_may_close, say

if TYPE_CHECKING:
    from warledger.ledger.lookup.showing import Shown


def show(
    id: Annotated[str, typer.Argument(metavar="REPORT|CLAIM", help="Id of a report, or of a claim.")],
    ledger: LedgerOption = None,
    version: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="An earlier version of the report.", show_default=False)
    ] = None,
    run: Annotated[
        str | None,
        typer.Option(metavar="RUN", help="Claims by this run (id or number), not the newest.", show_default=False),
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write one self-contained page: a claim that is pointed at lights up its words.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|jsonl",
            help="Without it: text and claims on a terminal, one line of JSON in a pipe.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show a report of the ledger with the words of each claim; of a claim, its own words alone.

    \b
    Examples:
      warledger show seed-al-baghuz
      warledger show c_0a1b2c3d4e5f6071
      warledger show seed-al-baghuz --html report.html
      warledger show seed-al-baghuz --version 1
    """
    chosen = found.chosen_format(format, ("table", "jsonl"))
    check_writable(html)
    with opened(ledger, read_only=True) as kept, pipe_may_close():
        from warledger.ledger.lookup.showing import find

        shown = find(kept, id, version=version, run_named=run)
        if html is not None:
            _page(shown, html)
        elif chosen == "jsonl":
            line = shown.report.model_dump(mode="json")
            found.print_json([line | {"claims": [claim.model_dump(mode="json") for claim in shown.claims]}])
        else:
            _on_screen(shown)


def _on_screen(shown: Shown) -> None:
    from warledger.exports import terminal, wording

    screen = console()
    screen.print(terminal.title(shown.report, shown.claims))
    for line in (shown.report.title, shown.report.url):
        if line:
            screen.print(wording.visible(line), style="dim", markup=False)
    screen.print(terminal.legend())
    screen.print()
    screen.print(terminal.beside(shown, width=screen.width))
    if shown.claim is not None:
        screen.print()
        screen.print(shown.claim, style="dim", markup=False)


def _page(shown: Shown, path: Path) -> None:
    from warledger.exports.codings import html

    title = f"Report {shown.report.id}" if shown.claim is None else f"Claim {shown.claim}"
    with whole_file(path) as part, part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        html.write([shown], out, title=title)
    if sys.stderr.isatty():
        many = len(shown.claims)
        say(f"Wrote {path}: {many} claim{'' if many == 1 else 's'} of report {shown.report.id}.")
