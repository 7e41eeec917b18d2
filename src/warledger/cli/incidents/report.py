"""`warledger report INCIDENT`: an incident in; a dossier of it as one HTML file out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from warledger.cli.options.ledger import LedgerOption
from warledger.cli.options.policy import PolicyOption, check_policy, linked
from warledger.cli.output.files import check_writable, whole_file
from warledger.cli.output.terminal import say

if TYPE_CHECKING:
    from warledger.exports import dossier
    from warledger.ledger import Ledger
    from warledger.ledger.linked import Linked
    from warledger.records import Incident, Judgement


def report(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Id of an incident.")],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; INCIDENT.html without it.", show_default=False),
    ] = None,
    ledger: LedgerOption = None,
    policy: PolicyOption = "representative",
) -> None:
    """Write a dossier of an incident: what happened, who says so, in which words, figures, map, sources, judgements.

    One HTML file that asks nothing of the network. It quotes reports and names sources as they do: it is for those
    who work on the case, not for publication.

    \b
    Examples:
      warledger report i_0a1b2c3d4e5f6071
      warledger report i_0a1b2c3d4e5f6071 --policy conservative --output dunbar.html
    """
    target = output or Path(f"{incident}.html")
    named = check_policy(policy)
    with linked(ledger, only=[incident]) as (book, all_):
        check_writable(target)
        (found,) = all_.incidents(policy=named, only=[incident])
        with whole_file(target) as part, part.open("w", encoding="utf-8", newline="\n") as out:
            dossier_of(book, all_, found, out)
    say(f"Wrote {target}: {len(found.reports)} reports, {len(found.claims)} claims.")


def dossier_of(book: Ledger, all_: Linked, incident: Incident, out: TextIO) -> None:
    """Write the dossier of one of the ledger's incidents."""
    from warledger.exports import dossier

    dossier.write(incident, _tellings(book, all_, incident), out, judgements=_judgements(all_, incident))


def _tellings(book: Ledger, all_: Linked, incident: Incident) -> list[dossier.Telling]:
    from warledger.exports import dossier
    from warledger.ledger.layout.rows import text_hash

    out = []
    for id_ in incident.reports:
        report = book.report(id_)
        claims = [all_.claims[c] for c in incident.claims if c in all_.claims and all_.claims[c].report == id_]
        claims.sort(key=lambda c: min((s[0] for spans in c.evidence.values() for s in spans), default=0))
        copies = tuple(sorted(one for one, of in all_.state.copy_of.items() if of == id_))
        digest = None if report.received is None else hashlib.sha256(report.received).hexdigest()
        out.append(dossier.Telling(report, tuple(claims), text_hash(report.text), digest, copies))
    out.sort(key=lambda telling: (telling.report.date is None, telling.report.date, telling.report.id))
    return out


def _judgements(all_: Linked, incident: Incident) -> list[Judgement]:
    """Those that speak of a claim of the incident, also where they were taken back."""
    from warledger.incidents.judged import apply

    about = apply(list(all_.claims.values()), all_.judgements).about
    wanted = {j for claim in incident.claims for j in about.get(claim, ())}
    return [j for j in all_.judgements if j.judgement in wanted]
