"""`warledger why INCIDENT`: an incident in; the evidence of each of its links out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.ledger import LedgerOption
from warledger.cli.options.policy import linked
from warledger.cli.output import found
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import console, pipe_may_close, say, wrong_use

if TYPE_CHECKING:
    from warledger.incidents.outcome.why import Evidence
    from warledger.ledger.linked import Linked
    from warledger.records import Judgement


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
    odds, -1 halves them. The links shown are the fewest and strongest that hold the incident together; what people
    judged stands below.

    \b
    Examples:
      warledger why i_0a1b2c3d4e5f6071
      warledger why i_0a1b2c3d4e5f6071 --chart why.svg
    """
    chosen = found.chosen_format(format, ("table", "jsonl"))
    check_writable(chart)
    with linked(ledger, only=[incident]) as (_, all_), pipe_may_close():
        from warledger.incidents.outcome.why import why as evidence_of

        evidence = evidence_of(all_.state, incident)
        decisions = _decisions(all_, incident)
        reports = {all_.state.tellings[t].report for t in all_.state.incidents[incident]}
    if chart is not None:
        _draw(evidence, chart)
    if chosen == "jsonl":
        found.print_json(record.model_dump(mode="json") for record in (*evidence, *decisions))
        return
    if not evidence and len(reports) == 1 and not decisions:
        say(f"Nothing was linked: one report alone tells of it, {reports.pop()}.")
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
    for decision in decisions:
        reason = f": {decision.why}" if decision.why else "."
        say(f"{decision.kind}, judged by {decision.by} on {decision.when.date()} ({decision.judgement}){reason}")


def _decisions(all_: Linked, incident: str) -> list[Judgement]:
    """What people decided that joined or parted claims of the incident."""
    from warledger.incidents.judged import apply, standing

    inside = {c for t in all_.state.incidents[incident] for c in all_.state.tellings[t].claims}
    about = apply(list(all_.claims.values()), all_.judgements).about
    wanted = {j for claim in inside for j in about.get(claim, ())}
    kinds = {"same", "different", "merge", "split"}
    return [j for j in standing(all_.judgements) if j.judgement in wanted and j.kind in kinds]


def _draw(evidence: list[Evidence], path: Path) -> None:
    import altair as alt

    from warledger.exports.charts import UnknownFormatError, save
    from warledger.incidents.outcome.why import waterfall

    if not evidence:
        wrong_use("There is nothing to draw: one report alone tells of this incident.")
    try:
        specs = [{k: v for k, v in waterfall(one).items() if k != "$schema"} for one in evidence]
        save(alt.vconcat(*(alt.Chart.from_dict(spec) for spec in specs)), path)
    except UnknownFormatError as error:
        wrong_use(f"--chart {path}: {error}")
