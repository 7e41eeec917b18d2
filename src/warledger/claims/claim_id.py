"""What a claim says in, its id out: the same words read the same way give the same id in every run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

#: Fields that say nothing of what is claimed.
_LEFT_OUT = frozenset({"confidence", "coder", "invented", "outlet", "of", "part_of"})


def _plain(value: Any) -> Any:
    """Records as what they hold, dates as their text."""
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else str(value)


_WRITER = json.JSONEncoder(sort_keys=True, default=_plain, check_circular=False)


def claim_id(values: Mapping[str, Any]) -> str:
    """A claim's id, from what it says and of which words.

    Args:
        values: The claim's fields, but for its id.
    """
    said = {key: value for key, value in values.items() if key not in _LEFT_OUT}
    raw = _WRITER.encode(said)
    return "c_" + hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:16]
