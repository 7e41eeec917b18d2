"""`warledger chart KIND`: incidents of a ledger in; a picture of them out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from warledger.cli.options.ledger import LedgerOption
from warledger.cli.options.policy import PolicyOption, check_policy, linked
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import say, wrong_use

KINDS = ("time", "figures", "map")


def chart(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="time: incidents over time. figures: what each source says of one incident. map: where they were.",
        ),
    ],
    incident: Annotated[
        list[str] | None,
        typer.Argument(metavar="INCIDENT…", help="These incidents; all without it.", show_default=False),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to: .svg, .png, .html or .json.", show_default=False
        ),
    ] = None,
    ledger: LedgerOption = None,
    effect: Annotated[str, typer.Option(help="Whose figures: killed, wounded, …")] = "killed",
    policy: PolicyOption = "representative",
    with_names: Annotated[
        bool, typer.Option("--with-names", help="Name private persons among the sources, not their role alone.")
    ] = False,
) -> None:
    """Draw incidents: without a browser and without the network.

    Places that are not known exactly are drawn as the area in which it may have been, never as a point. Bounds that
    are open stay open.

    \b
    Examples:
      warledger chart time --output months.svg
      warledger chart figures i_0a1b2c3d4e5f6071 --output figures.png
      warledger chart map --output map.html
    """
    if kind not in KINDS:
        wrong_use(f"No chart '{kind}'. There are: {', '.join(KINDS)}.")
    if output is None:
        wrong_use(f"Say where the chart goes: warledger chart {kind} --output {kind}.svg")
    if kind == "figures" and len(incident or []) != 1:
        wrong_use("`warledger chart figures` draws one incident: give its id. `warledger incidents` lists them.")
    check_writable(output)
    named = check_policy(policy)
    with linked(ledger, only=incident or None) as (_, all_):
        from warledger.exports import charts
        from warledger.exports.charts.naming import as_named, roles

        some = list(all_.incidents(policy=named, only=incident or None))
        try:
            if kind == "figures":
                naming = as_named if with_names else roles(all_.claims.values())
                drawn = charts.figures_by_source(some[0], effect, naming=naming)
            else:
                drawn = charts.incident_map(some, effect) if kind == "map" else charts.incidents_over_time(some, effect)
            charts.save(drawn, output)
        except ValueError as error:
            wrong_use(str(error))
    say(f"Wrote {output}.")
