"""What a coder is made with, and where the user's own files of actors are kept."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

#: Environment variable with the folder of the user's own files of actors.
ACTORS_VARIABLE = "WARLEDGER_ACTORS"


@dataclass(frozen=True, slots=True)
class Settings:
    """The same settings give the same claims.

    Attributes:
        model: spaCy model, or None for the default one.
        vague: Convention for "dozens", "scores", ...: "codebook" or "acled".
        actor_files: The user's own files of actors.
        gazetteer: Path of a gazetteer, or None for the user's own.
        explain: Keep for each value why it was chosen.
    """

    model: str | None = None
    vague: str = "codebook"
    actor_files: tuple[str, ...] = ()
    gazetteer: str | None = None
    explain: bool = False


def own_actors_folder() -> Path:
    """Where `warledger actors add` keeps the user's files: WARLEDGER_ACTORS, else a folder of the user's data."""
    named = os.environ.get(ACTORS_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_dir

    return Path(user_data_dir("warledger", appauthor=False)) / "actors"


def own_actor_files() -> tuple[str, ...]:
    """The files that the user added, by name; every run reads them."""
    return tuple(str(path) for path in sorted(own_actors_folder().glob("*.yaml")))
