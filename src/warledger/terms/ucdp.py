"""terms/ucdp.yaml read: UCDP's names for states and parties, who supports whom, and its umbrella names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml


@cache
def load() -> Mapping[str, Any]:
    """The file's tables by name."""
    text = resources.files("warledger.terms").joinpath("ucdp.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data
