"""`warledger add FILES…`: reports in; kept in a ledger with what they claim, nothing twice."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from warledger.cli.coding import model_coding
from warledger.cli.coding.run import all_missing, first_of
from warledger.cli.options import model as llm
from warledger.cli.options.coding import (
    ActorsOption,
    DateOption,
    FilesArgument,
    GazetteerOption,
    LimitOption,
    ModelOption,
    OutletOption,
    RejectionsOption,
    VagueOption,
    check_workers,
    day_of,
    settings_of,
    setup_errors,
)
from warledger.cli.options.ledger import LedgerOption, opened
from warledger.cli.output import progress, rejections
from warledger.cli.output.files import check_writable
from warledger.cli.output.terminal import say, wrong_use

if TYPE_CHECKING:
    from collections import Counter

    from warledger.corpus.adding import Adding
    from warledger.corpus.coding import Item
    from warledger.records import Rejection


@llm.with_model
def add(
    files: FilesArgument,
    ledger: LedgerOption = None,
    workers: Annotated[
        int, typer.Option("--workers", "-w", help="Number of processes; what is kept is the same for any number.")
    ] = 1,
    date: DateOption = None,
    outlet: OutletOption = None,
    recode: Annotated[
        bool,
        typer.Option("--recode", help="Code by the present coder what another run has coded, beside its claims."),
    ] = False,
    vague: VagueOption = "codebook",
    actors: ActorsOption = None,
    gazetteer: GazetteerOption = None,
    model: ModelOption = None,
    limit: LimitOption = None,
    rejected: RejectionsOption = None,
    format: Annotated[
        str, typer.Option("--format", "-f", metavar="text|json", help="How the counts at the end are written.")
    ] = "text",
    coder: llm.Coder = "rules",
    *,
    asking: dict[str, Any],
) -> None:
    """Add reports to the ledger, with what each one claims. The ledger is made where there is none.

    What is there already is passed over, so that the same command again goes on where it was broken off. The same
    text under another id is kept as a copy; another text under the same id is a new version of the report.

    Exit codes: 0 done; 1 done, but some reports were rejected (the ledger keeps them with the reason); 2 wrong use.

    \b
    Examples:
      warledger add reports/ --outlet "Delta Wire"
      warledger add reports.jsonl.gz --workers 2 --ledger syria.db
      zcat reports.jsonl.gz | warledger add - --date 2019-03-16
      warledger add reports/ --recode
      warledger add reports/ --recode --coder model --replay answers
    """
    check_workers(workers)
    if format not in {"text", "json"}:
        wrong_use(f"--format: '{format}' is none. There are: text, json.")
    check_writable(rejected)
    day = day_of(date)
    by_model = _one_coder(coder) == model_coding.MODEL
    settings = settings_of(None if by_model else model, vague, actors or [], gazetteer, explain=False)
    language_model: model_coding.ModelCoding | None = None
    if by_model:
        asked = model_coding.model_settings(model=model, vague=vague, **asking)
        language_model = model_coding.ModelCoding((coder,), settings, asked, workers=workers, review=None)
    elif asking["record"] or asking["replay"]:
        wrong_use("--record and --replay go with a language model: add --coder model.")
    from warledger.corpus.adding import Adding
    from warledger.corpus.identity import run_of
    from warledger.reports.reading import read

    nothing_there = all_missing(files)
    refused: list[Rejection] = []
    with opened(ledger, create=not nothing_there) as book:
        try:
            run = run_of(settings) if language_model is None else language_model.run
            adding = Adding(book, run, settings, workers=workers, again=recode, command=_command(files))
            if language_model is not None:
                adding.outcomes, adding.noted = language_model.outcomes, language_model.took
            items = first_of(read(files, date=day, outlet=outlet), limit)
            total = progress.expected(files, limit=limit) if progress.on_terminal() else None
            work(adding, items, total=total, refused=refused)
        except setup_errors() as error:
            wrong_use(str(error))
        where = book.name
    if language_model is not None:
        language_model.finish()
    counts = adding.counts
    rejections.report(refused, coded=_added(counts), saved=rejected)
    if rejected is not None:
        rejections.save(refused, rejected)
    if format == "json":
        every = dict.fromkeys((*(key for key, _ in _TOLD), "claims"), 0) | counts
        print(json.dumps(every | {"ledger": where, "run": adding.run.id}, ensure_ascii=False))
    else:
        _tell(counts, where, ledger, by_model=by_model)
    if refused:
        raise typer.Exit(2 if nothing_there else 1)


def _one_coder(names: str) -> str:
    """The one coder whose claims a run keeps."""
    chosen = model_coding.coders(names)
    if len(chosen) > 1:
        wrong_use("A run in a ledger has one coder: --coder rules or --coder model; add the reports by each in turn.")
    return chosen[0]


def work(adding: Adding, items: Iterable[Item], *, total: int | None, refused: list[Rejection]) -> None:
    """Add reports while a bar shows how far it is; whoever stops it is told that nothing is lost.

    Args:
        adding: What adds.
        items: The reports.
        total: About how many there are, or None.
        refused: Gets the rejections.
    """
    tracked = progress.tracked(items, total=total, shown=progress.on_terminal())
    try:
        with closing(adding.add(tracked)) as added:
            refused.extend(one.rejection for one in added if one.rejection is not None)
    except KeyboardInterrupt:
        say(f"Stopped: {_added(adding.counts)} reports added are safe; the same command again goes on from there.")
        raise typer.Exit(130) from None


def _added(counts: Counter[str]) -> int:
    return sum(counts[kept] for kept in ("new", "version", "recoded")) - counts["failed"]


def _command(files: Sequence[str]) -> str:
    """The command as the list of sessions shows it."""
    return f"add {shlex.join(files)}"[:500]


#: What is counted, in the order and the words in which it is told.
_TOLD = (
    ("new", "new"),
    ("version", "new versions of reports that are kept"),
    ("copy", "copies of kept ones, kept as one"),
    ("recoded", "kept ones coded anew"),
    ("same", "the same as kept ones: nothing to do"),
    ("failed", "could not be coded: kept, and coded when you add them with the next version"),
    ("rejected", "could not be read: kept with the reason"),
)


def _tell(counts: Counter[str], where: str, named: str | None, *, by_model: bool) -> None:
    """How many of what, and what to do next."""
    print(f"{where}: {sum(counts[key] for key in ('new', 'version', 'copy', 'recoded', 'same')):,} reports, "
          f"{counts['claims']:,} new claims.")  # fmt: skip
    for key, words in _TOLD:
        if by_model and key == "failed":
            words = "could not be coded: kept, and the model is asked again when you add them again"
        if counts[key]:
            print(f"  {counts[key]:>7,} {words}")
    chosen = f" --ledger {shlex.quote(named)}" if named else ""
    if not counts["same"] or counts["claims"]:
        print("Try next:")
        print(f"  warledger claims{chosen} --effect killed")
        print(f"  warledger reports{chosen}")
        print(f"  warledger export claims{chosen} --format csv > claims.csv")
    elif not counts["rejected"]:
        print("Nothing new. --recode codes them again, beside what is there, where the coder has changed.")
