"""The words that show what part an actor plays in a sentence: knowledge/lexicons/roles.yaml, read once."""

from __future__ import annotations

from importlib import resources
from typing import Any

import yaml

_FILE = resources.files("warledger.knowledge").joinpath("lexicons/roles.yaml")
DATA: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
WORDS: dict[str, list[str]] = {name: words for name, words in DATA.items() if isinstance(words, list)}


def any_of(name: str) -> str:
    """The alternatives of one list of wordings, as a group."""
    return f"(?:{'|'.join(WORDS[name])})"
