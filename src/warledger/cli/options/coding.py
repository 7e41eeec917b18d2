"""The arguments and options that commands which code reports share: one wording for all, and what they ask for."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from warledger.cli.output.terminal import wrong_use

if TYPE_CHECKING:
    from warledger.corpus.settings import Settings

FilesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="FILES…",
        help="Reports: .txt, .html, .jsonl, .csv (each also .gz), folders, or - for standard input.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="Day of publication of reports that give none.", show_default=False),
]
OutletOption = Annotated[str | None, typer.Option(help="Outlet of reports that name none.", show_default=False)]
VagueOption = Annotated[
    str,
    typer.Option(
        metavar="codebook|acled",
        help="Convention for vague numbers: dozens is 24 or more (codebook) or 12 (acled).",
    ),
]
ActorsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--actors",
        metavar="FILE",
        help="A file of actors of your own, for this run; may be given again.",
        show_default=False,
    ),
]
GazetteerOption = Annotated[
    str | None, typer.Option(metavar="FILE", help="A gazetteer other than your default one.", show_default=False)
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        help="spaCy model, as in en_core_web_md; with --coder model, the language model, as its endpoint names it.",
        show_default=False,
    ),
]
RejectionsOption = Annotated[
    Path | None,
    typer.Option(
        "--rejections",
        metavar="FILE",
        help="Write the reports that were rejected to this file, as JSON lines.",
        show_default=False,
    ),
]
LimitOption = Annotated[int | None, typer.Option(min=1, metavar="N", help="Stop after N reports.", show_default=False)]


def day_of(date: str | None) -> datetime.date | None:
    """A day from --date."""
    if date is None:
        return None
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        wrong_use(f"--date: '{date}' is not a date. Write it as YYYY-MM-DD, as in 2019-03-16.")


def check_workers(workers: int) -> None:
    """A number of processes under 1 ends the command with a message."""
    if workers < 1:
        wrong_use(f"--workers is a number of processes, 1 or more, not {workers}.")


def settings_of(model: str | None, vague: str, actors: list[str], gazetteer: str | None, explain: bool) -> Settings:
    """What the coder is made with, from the options; the user's own actors are always among them."""
    from warledger.corpus.settings import Settings, own_actor_files

    if vague not in {"codebook", "acled"}:
        wrong_use(f"--vague: no convention '{vague}'. There are: codebook, acled.")
    if actors:
        from warledger.knowledge.actors import check

        problems = [str(problem) for file in actors for problem in check(file)]
        if problems:
            wrong_use("--actors: " + "\n       ".join(problems))
    return Settings(model, vague, own_actor_files() + tuple(actors), gazetteer, explain)


def setup_errors() -> tuple[type[Exception], ...]:
    """What is wrong with the set-up, not with a report: said in one line, without a traceback."""
    from warledger.claims.parsing.syntax import ModelMissingError
    from warledger.knowledge.actors import ActorFileError
    from warledger.knowledge.gazetteer import GazetteerError

    return (ModelMissingError, ActorFileError, GazetteerError)
