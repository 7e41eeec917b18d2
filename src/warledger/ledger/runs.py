"""What a run is: everything that decides how reports are coded, with an id that is the same where all of it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from warledger.records.base import Record


class Run(Record):
    """One way of coding. Two with the same fields are the same run.

    Attributes:
        coder: Name of what codes, as its claims give it.
        version: Version of Warledger.
        code: Hash of the program's own source, or None where it isn't known.
        lexicons: Hash of the words and weights that reading looks up, or None.
        model: Name and version of the language model, or None.
        gazetteer: Fingerprint of the gazetteer, or None.
        actors: Hash of the registry and the user's own actors, or None.
        settings: What the user chose.
    """

    coder: str
    version: str
    code: str | None = None
    lexicons: str | None = None
    model: str | None = None
    gazetteer: str | None = None
    actors: str | None = None
    settings: Mapping[str, Any] = Field(default_factory=dict)

    @property
    def id(self) -> str:
        """ "run_" and 16 hex digits of what it is made with."""
        said = json.dumps(self.model_dump(mode="json"), sort_keys=True)
        return "run_" + hashlib.sha256(said.encode()).hexdigest()[:16]
