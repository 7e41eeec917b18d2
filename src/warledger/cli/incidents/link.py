"""`warledger link`: the claims of a ledger in; those that tell of one incident linked, and kept in the ledger."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import progress
from warledger.cli.output.terminal import say, wrong_use

if TYPE_CHECKING:
    from warledger.corpus.linking import Outcome


def link(
    ledger: LedgerOption = None,
    relink: Annotated[
        bool,
        typer.Option("--relink", help="Link everything anew, not only what is new. Judgements and ids are kept."),
    ] = False,
    weights: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What the evidence weighs, instead of the usual.", show_default=False),
    ] = None,
    train: Annotated[
        bool,
        typer.Option("--train", help="Learn from this ledger what the evidence weighs; link everything anew by it."),
    ] = False,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="text|json", help="How the counts at the end are written.")
    ] = "text",
) -> None:
    """Link the claims of a ledger that tell of one incident.

    What came since the last time joins incidents that are there, or begins new ones; the rest is not linked anew.
    People's judgements count before all evidence. Incidents keep their ids.

    \b
    Examples:
      warledger link
      warledger link --ledger syria.db --relink
      warledger link --train
    """
    if format not in {"text", "json"}:
        wrong_use(f"--format: '{format}' is none. There are: text, json.")
    if train and weights is not None:
        wrong_use("--train learns weights and --weights gives them: one of the two.")
    with opened(ledger) as book:
        from warledger.corpus.linking import link_ledger
        from warledger.incidents.model import comparisons

        try:
            chosen = None if weights is None else comparisons.load(weights)
        except (OSError, ValueError) as error:
            wrong_use(f"--weights {weights}: {error}")
        with progress.told(progress.on_terminal()) as tracked:
            outcome = link_ledger(book, relink=relink, weights=chosen, train=train, tracked=tracked)
        where = book.name
    if train and not outcome.learnt:
        say(_TOO_FEW)
    if format == "json":
        print(json.dumps(_counts(outcome) | {"ledger": where}, ensure_ascii=False))
        return
    _tell(outcome, where, f" --ledger {shlex.quote(ledger)}" if ledger else "")


#: Said where nothing can be learnt; the number is that of `incidents.model.train`.
_TOO_FEW = "Too few reports to learn from (3,000 tellings are needed): linked by the usual weights."


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _counts(outcome: Outcome) -> dict[str, object]:
    return {
        "reports": outcome.reports,
        "incidents": outcome.incidents,
        "begun": outcome.begun,
        "several": outcome.several,
        "copies": outcome.copies,
        "learnt": outcome.learnt,
        "changes": [c.model_dump(mode="json") for c in outcome.changes],
    }


def _tell(outcome: Outcome, where: str, chosen: str) -> None:
    """How many of what, and what to do next."""
    print(f"{where}: {_number(outcome.incidents, 'incident')}, {outcome.several:,} told of by several reports.")
    if outcome.reports:
        print(f"  {_number(outcome.reports, 'report')} linked now; {_number(outcome.begun, 'incident')} begun.")
    else:
        print("  Nothing new to link. --relink links everything anew.")
    if outcome.copies:
        print(f"  {outcome.copies:,} reports copy others: each counts as one voice with what it copies.")
    for change in outcome.changes:
        others = ", ".join(change.others)
        said = {
            "merged": f"took in {others}",
            "split": f"was split: {others} came out of it",
            "gone": "is told of no more",
        }
        say(f"  {change.incident} {said[change.kind]}")
    if outcome.incidents:
        print("Try next:")
        print(f"  warledger incidents{chosen} --sort -killed")
        print(f"  warledger why{chosen} INCIDENT")
        print(f"  warledger export incidents{chosen} --format csv > incidents.csv")
