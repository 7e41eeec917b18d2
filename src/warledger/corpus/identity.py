"""Settings in, the run that they make out: versions and hashes of everything that decides how a report is coded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from warledger.claims.signature import NAME
from warledger.corpus.settings import Settings
from warledger.ledger import Run
from warledger.version import __version__

#: The packages that a report goes through on its way to claims.
_READING = ("records", "terms", "knowledge", "reports", "claims")
_ACTORS = Path("knowledge", "actors")


def run_of(settings: Settings) -> Run:
    """The run that a coder with some settings makes.

    Args:
        settings: What the coder is made with; whether explanations are kept changes no claim, and so no run.

    Raises:
        ModelMissingError: No such model is installed.
        GazetteerError: The gazetteer can't be built or read.
    """
    return _run(settings, _READING, coder=NAME, model=_model(settings.model), chosen={"vague": settings.vague})


def run_of_model(settings: Settings, *, coder: str, model: str | None, chosen: Mapping[str, Any]) -> Run:
    """The run that a language model makes.

    Args:
        settings: What its values are checked by.
        coder: The coder's name, as its claims give it: the model and the hash of its instructions are in it.
        model: The model's name, or None where its answers were brought.
        chosen: What the user chose.

    Raises:
        GazetteerError: The gazetteer can't be built or read.
    """
    return _run(settings, (*_READING, "model_coder"), coder=coder, model=model, chosen=chosen)


def _run(
    settings: Settings, packages: Sequence[str], *, coder: str, model: str | None, chosen: Mapping[str, Any]
) -> Run:
    from warledger.knowledge.gazetteer import Gazetteer

    root = Path(__file__).parents[1]
    files = sorted(path for package in packages for path in (root / package).rglob("*") if _counts(path))
    source = [path for path in files if path.suffix == ".py"]
    data = [path for path in files if path.suffix != ".py"]
    actors = [path for path in data if path.relative_to(root).is_relative_to(_ACTORS)]
    return Run(
        coder=coder,
        version=__version__,
        code=_hash(source, root),
        lexicons=_hash([path for path in data if path not in set(actors)], root),
        model=model,
        gazetteer=Gazetteer.open(settings.gazetteer).version,
        actors=_hash([*actors, *map(Path, settings.actor_files)], root),
        settings=chosen,
    )


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts and path.suffix not in {".pyc", ".md"}


def _model(name: str | None) -> str:
    """The model with its version, and that of spaCy: both decide how a sentence is parsed."""
    from warledger.claims.parsing.syntax import package

    chosen = package(name)
    return f"{chosen} {metadata.version(chosen)}, spaCy {metadata.version('spacy')}"


def _hash(files: Iterable[Path], root: Path) -> str:
    """16 hex digits of the files' bytes and of the names of those that lie in the program; a user's may be renamed."""
    digest = hashlib.sha256()
    for path in files:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{name}\0{content}\n".encode())
    return digest.hexdigest()[:16]
