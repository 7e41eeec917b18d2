"""The demo's ledger in; its incidents with each source's figures on the screen, a chart and a dossier of one, out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from warledger.cli.options.ledger import opened
from warledger.cli.output.terminal import console

if TYPE_CHECKING:
    from warledger.records import Incident

#: The files about one incident that the demo writes.
CHART, DOSSIER = "figures.svg", "dossier.html"
#: Incidents whose figures are shown: about two screens.
_SHOWN = 5


def link(path: Path) -> list[Incident]:
    """Link the ledger, write chart and dossier of the incident that most is told of, and give all that several tell of.

    Args:
        path: The ledger; the files are written beside it.
    """
    from warledger.cli.incidents.report import dossier_of
    from warledger.corpus.linking import link_ledger
    from warledger.exports import charts
    from warledger.ledger.linked import read

    with opened(str(path)) as book:
        link_ledger(book, relink=True)
        linked = read(book)
        found = [i for i in linked.incidents() if len(i.reports) > 1]
        found.sort(key=lambda i: (-len(i.reports), -i.sources, i.incident))
        first = found[0]
        with (path.parent / DOSSIER).open("w", encoding="utf-8", newline="\n") as out:
            dossier_of(book, linked, first, out)
        charts.save(charts.figures_by_source(first, first.figures[0].effect), path.parent / CHART)
    return found


def show(incidents: Sequence[Incident]) -> None:
    """The incidents that most is told of, each with what its sources say."""
    from rich.rule import Rule

    from warledger.exports import terminal

    some = incidents[:_SHOWN]
    screen = console()
    told = f"What happened: {len(some)} of {len(incidents)} incidents that several reports tell of"
    screen.print(Rule(told, style="dim"))
    screen.print(terminal.incidents_table(some))
    screen.print()
