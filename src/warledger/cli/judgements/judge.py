"""`warledger judge …`: what a person decides on a claim or an incident, written into the journal."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from warledger.cli.judgements.corrected_place import place_named
from warledger.cli.judgements.judgement_list import list_judgements
from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output.terminal import say, wrong_use

if TYPE_CHECKING:
    from warledger.ledger import Ledger
    from warledger.records import Words

#: Environment variable with the name of who judges.
BY_VARIABLE = "WARLEDGER_BY"
app = typer.Typer(
    no_args_is_help=True,
    help="""Decide on claims and incidents: accept, correct, reject, same, different, merge, split, set a figure.

Decisions are never deleted: each is an entry of the journal, with who, when and why, and `withdraw` takes one back by
another. They are bound to a report and its words, so that they outlast every later coding and linking, and they count
before any rule. They show from the next `warledger link` on.

\b
Examples:
  warledger judge accept c_0a1b2c3d4e5f6071 --by Ana
  warledger judge correct c_0a1b2c3d4e5f6071 low=12 agent= --by Ana --why "the text says twelve; nobody is blamed"
  warledger judge merge i_0a1b… i_9f8e… --by Bo --why "one bombing, told with two dates"
  warledger judge figure i_0a1b… killed best=14 --by Bo --why "two died of their wounds later\"""",
)
app.command("list")(list_judgements)
ByOption = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help=f"Who decides; without it, {BY_VARIABLE}.", show_default=False),
]
WhyOption = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.", show_default=False)]
ClaimsArgument = Annotated[list[str], typer.Argument(metavar="CLAIM…", help="Ids of claims.", show_default=False)]
ThingsArgument = Annotated[
    list[str], typer.Argument(metavar="ID…", help="Ids of claims or incidents.", show_default=False)
]


@app.command("accept")
def accept(claims: ClaimsArgument, ledger: LedgerOption = None, by: ByOption = None, why: WhyOption = "") -> None:
    """Accept claims: everything about them is right.

    \b
    Examples:
      warledger judge accept c_0a1b2c3d4e5f6071 --by Ana
      warledger judge accept c_0a1b2c3d4e5f6071 c_1b2c3d4e5f607182 --by Ana
    """
    _each("accept", claims, ledger, by, why)


@app.command("reject")
def reject(claims: ClaimsArgument, ledger: LedgerOption = None, by: ByOption = None, why: WhyOption = "") -> None:
    """Reject claims: the report doesn't say so. They stay in the ledger and count no more.

    \b
    Examples:
      warledger judge reject c_0a1b2c3d4e5f6071 --by Ana --why "an accident, not an attack"
    """
    _each("reject", claims, ledger, by, why)


@app.command("correct")
def correct(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Id of a claim.")],
    values: Annotated[
        list[str],
        typer.Argument(metavar="FIELD=VALUE…", help="Fields as they should be; nothing after = for unknown."),
    ],
    ledger: LedgerOption = None,
    by: ByOption = None,
    why: WhyOption = "",
) -> None:
    """Correct fields of a claim. Nothing after = makes a field unknown; what is not named stays as it was read.

    The fields are those of the claim as JSON, but for its id, report and evidence. A place is looked up in
    the gazetteer.

    \b
    Examples:
      warledger judge correct c_0a1b2c3d4e5f6071 low=12 high= --by Ana
      warledger judge correct c_0a1b2c3d4e5f6071 agent="Islamic State" start=2019-03-15 --by Ana
      warledger judge correct c_0a1b2c3d4e5f6071 place="Mocha, Yemen" --by Ana
    """
    given = _values(values)
    if isinstance(given.get("place"), str):
        given["place"] = place_named(given["place"])
    _write("correct", [claim], ledger, by, why, values=given)


@app.command("same")
def same(things: ThingsArgument, ledger: LedgerOption = None, by: ByOption = None, why: WhyOption = "") -> None:
    """Say that claims, or incidents with all their claims, tell of one incident.

    \b
    Examples:
      warledger judge same c_0a1b2c3d4e5f6071 c_1b2c3d4e5f607182 --by Bo
    """
    _several(things, "same")
    _write("same", things, ledger, by, why)


@app.command("different")
def different(things: ThingsArgument, ledger: LedgerOption = None, by: ByOption = None, why: WhyOption = "") -> None:
    """Say that the first tells of another incident than each of the others.

    \b
    Examples:
      warledger judge different c_0a1b2c3d4e5f6071 c_1b2c3d4e5f607182 --by Bo --why "another market"
    """
    _several(things, "different")
    _write("different", things[:1], ledger, by, why, others=things[1:])


@app.command("merge")
def merge(things: ThingsArgument, ledger: LedgerOption = None, by: ByOption = None, why: WhyOption = "") -> None:
    """Make one incident of several.

    \b
    Examples:
      warledger judge merge i_0a1b2c3d4e5f6071 i_1b2c3d4e5f607182 --by Bo --why "one bombing, told with two dates"
    """
    _several(things, "merge")
    _write("merge", things, ledger, by, why)


@app.command("split")
def split(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Id of an incident.")],
    claims: Annotated[
        list[str],
        typer.Argument(metavar="CLAIM…", help="The claims in it that tell of something else.", show_default=False),
    ],
    ledger: LedgerOption = None,
    by: ByOption = None,
    why: WhyOption = "",
) -> None:
    """Take claims out of an incident: they belong together, and to another one.

    \b
    Examples:
      warledger judge split i_0a1b2c3d4e5f6071 c_1b2c3d4e5f607182 c_2c3d4e5f60718293 --by Bo
    """
    _incident(incident)
    with opened(ledger, read_only=True) as book:
        from warledger.ledger.linked import claims_of_incident

        inside = claims_of_incident(book, incident)
    if stray := [claim for claim in claims if claim not in inside]:
        wrong_use(f"{', '.join(stray)} is not in {incident}. `warledger report {incident}` shows its claims.")
    _write("split", claims, ledger, by, why, others=[incident])


@app.command("figure")
def figure(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Id of an incident.")],
    effect: Annotated[str, typer.Argument(metavar="EFFECT", help="killed, wounded, …")],
    values: Annotated[
        list[str],
        typer.Argument(metavar="FIELD=VALUE…", help="low, best, high; also side and category of another row."),
    ],
    ledger: LedgerOption = None,
    by: ByOption = None,
    why: WhyOption = "",
) -> None:
    """Set a figure of an incident, with a reason: its total, or the row of a side and a category.

    What each source says stays beside it.

    \b
    Examples:
      warledger judge figure i_0a1b2c3d4e5f6071 killed best=14 --by Bo --why "two died later"
      warledger judge figure i_0a1b2c3d4e5f6071 killed best=9 category=civilian --by Bo --why "list of names"
    """
    if not why.strip():
        wrong_use("A figure that a person sets needs a reason: --why.")
    given = _values(values)
    _incident(incident)
    _write("set_figure", [incident], ledger, by, why, values={"effect": effect, **given})


@app.command("withdraw")
def withdraw(
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Id of a judgement (j_…).")],
    ledger: LedgerOption = None,
    by: ByOption = None,
    why: WhyOption = "",
) -> None:
    """Take a judgement back; both stay in the journal.

    \b
    Examples:
      warledger judge withdraw j_0a1b2c3d4e5f6071 --by Ana --why "misread"
    """
    from warledger.ledger import databases
    from warledger.ledger.judging import judge, judgements

    name = _name(by)
    with opened(ledger) as book:
        with databases.reading(book.engine) as connection:
            known = {one.judgement: one for one in judgements(connection)}
        if judgement not in known:
            wrong_use(f"There is no judgement '{judgement}'. `warledger judge list` lists them.")
        taken = known[judgement]
        if taken.withdraws:
            wrong_use(f"{judgement} takes {taken.withdraws} back, and can't be taken back itself: judge anew.")
        if any(one.withdraws == judgement for one in known.values()):
            wrong_use(f"{judgement} was taken back already.")
        made = judge(book, taken.kind, (), by=name, why=why, withdraws=judgement)
    say(f"Wrote {made.judgement}: {judgement} is taken back.")


def _each(kind: str, claims: Sequence[str], ledger: str | None, by: str | None, why: str) -> None:
    for claim in claims:
        _write(kind, [claim], ledger, by, why)


def _write(
    kind: str,
    things: Sequence[str],
    ledger: str | None,
    by: str | None,
    why: str,
    *,
    others: Sequence[str] = (),
    values: dict[str, Any] | None = None,
) -> None:
    from warledger.ledger.decisions.judgeable import check_correction
    from warledger.ledger.judging import judge

    name = _name(by)
    with opened(ledger) as book:
        about = _words(book, things)
        rest = [words for words in _words(book, others) if words not in about]
        if others and not rest:
            wrong_use(f"Nothing would be left to part {', '.join(things)} from.")
        try:
            if kind == "correct":
                check_correction(values or {}, claim=book.claim(things[0]))
            made = judge(book, kind, about, by=name, others=rest, values=values, why=why)
        except ValueError as error:
            wrong_use(str(error))
    chosen = f" --ledger {shlex.quote(ledger)}" if ledger else ""
    say(f"Wrote {made.judgement}: {kind.replace('_', ' ')} {', '.join(things)}. Next: warledger link{chosen}")


def _name(by: str | None) -> str:
    name = (by or os.environ.get(BY_VARIABLE) or "").strip()
    if not name:
        wrong_use(f"A judgement needs a name: say who decides with --by, or set {BY_VARIABLE}.")
    return name


def _incident(thing: str) -> None:
    if not thing.startswith("i_"):
        wrong_use(f"'{thing}' is no id of an incident (i_…). `warledger incidents` lists them.")


def _several(things: Sequence[str], command: str) -> None:
    if len(set(things)) < 2:
        wrong_use(f"`warledger judge {command}` needs two ids or more.")


def _words(book: Ledger, things: Sequence[str]) -> list[Words]:
    """Claims, and the claims of incidents, by the words that outlast a re-coding."""
    from warledger.incidents.judged import words_of
    from warledger.ledger.linked import claims_of_incident

    claims = [c for thing in things for c in (claims_of_incident(book, thing) if thing.startswith("i_") else [thing])]
    found = [book.claim(one) for one in dict.fromkeys(claims)]
    texts = {report: book.report(report).text for report in {one.report for one in found}}
    return [words_of(one, texts[one.report]) for one in found]


def _values(given: Sequence[str]) -> dict[str, Any]:
    """FIELD=VALUE as values: nothing is None, whole numbers are numbers."""
    out: dict[str, Any] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name:
            wrong_use(f"'{one}' is no FIELD=VALUE, such as low=12.")
        out[name] = None if value == "" else int(value) if value.lstrip("-").isdigit() else value
    return out
