"""`warledger why INCIDENT`: an incident in; the evidence of each of its links out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli import found
from warledger.cli.code import check_writable
from warledger.cli.ledger_option import LedgerOption
from warledger.cli.policy_option import linked
from warledger.cli.terminal import console, pipe_may_close, say, wrong_use

if TYPE_CHECKING:
    from warledger.incidents.why import Evidence


def why(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Id of an incident.")],
    ledger: LedgerOption = None,
    chart: Annotated[
        Path | None,
        typer.Option(
            "--chart",
            metavar="FILE",
            help="Draw a waterfall for each link: .svg, .png, .html or .json.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="table|jsonl", help="How it is written.", show_default=False)
    ] = None,
) -> None:
    """Show why the reports of an incident are linked: what was compared, what was found, and how much that weighs.

    Weights are base-2 logarithms of how much likelier a finding is for one incident than for two: +1 doubles the
    odds, -1 halves them. The links shown are the fewest and strongest that hold the incident together.

    \b
    Examples:
      warledger why i_0a1b2c3d4e5f6071
      warledger why i_0a1b2c3d4e5f6071 --chart why.svg
    """
    chosen = found.chosen_format(format, ("table", "jsonl"))
    check_writable(chart)
    with linked(ledger, only=[incident]) as (_, all_), pipe_may_close():
        from warledger.incidents.why import why as evidence_of

        evidence = evidence_of(all_.state, incident)
    if chart is not None:
        _draw(evidence, chart)
    if chosen == "jsonl":
        found.print_json(one.model_dump(mode="json") for one in evidence)
        return
    if not evidence:
        say("Nothing was linked: one report alone tells of it.")
    for one in evidence:
        screen = console()
        head = f"{one.one} and {one.other}: weight {one.weight:+.1f}, probability {one.probability:.3f}"
        screen.print(head, markup=False, style="bold")
        rows = [["before anything is compared", "", f"{one.prior:+.1f}", None, None]]
        rows += [
            [p.comparison, p.level, f"{p.weight:+.1f}" if p.weight else None, p.one, p.other]
            for p in one.parts
            if p.one or p.other
        ]
        # of some comparisons both share one value: it stands on the left alone
        left, right = one.one, one.other
        found.print_table({"compared": "", "found": "", "weight": "right", left: "", right: ""}, rows)
        screen.print()


def _draw(evidence: list[Evidence], path: Path) -> None:
    import altair as alt

    from warledger.exports.charts import UnknownFormatError, save
    from warledger.incidents.why import waterfall

    if not evidence:
        wrong_use("There is nothing to draw: one report alone tells of this incident.")
    try:
        specs = [{k: v for k, v in waterfall(one).items() if k != "$schema"} for one in evidence]
        save(alt.vconcat(*(alt.Chart.from_dict(spec) for spec in specs)), path)
    except UnknownFormatError as error:
        wrong_use(f"--chart {path}: {error}")
