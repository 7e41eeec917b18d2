"""The JSON schema of an answer, for endpoints that enforce one and for people who bring answers from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from warledger.terms import categories, effects, events, scopes, statuses


def schema() -> dict[str, Any]:
    """The answer's JSON schema, as endpoints that enforce one take it: every key required, no others, null for none."""
    text, none = {"type": "string"}, {"type": ["string", "null"]}
    number = {"type": ["integer", "null"]}
    party = ("side", "by", "source")
    figure = {
        "quote": text,
        "effect": _enum(effects()),
        "number": none,
        "low": number,
        "high": number,
        "counted": none,
        "category": _enum(categories()),
        **{key: none for name in party for key in (name, f"{name}_words")},
        "status": _enum(statuses()),
        "place": none,
        "date_words": none,
        "start": none,
        "end": none,
        "scope": _enum(scopes()),
        "part_of": number,
        "event": number,
    }
    event = {
        "quote": text,
        "type": _enum(events()),
        **{key: none for name in ("agent", "target", "source") for key in (name, f"{name}_words")},
        "weapon": none,
        "status": _enum(statuses()),
        "place": none,
        "date_words": none,
        "start": none,
        "end": none,
    }
    lists = {
        "events": {"type": "array", "items": _object(event)},
        "figures": {"type": "array", "items": _object(figure)},
    }
    return _object(lists)


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _enum(names: Iterable[str]) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


#: Bounds for small local models, which would else fill a string or a list for ever. The longest quote in coded reports
#: has 300 characters; the most figures of one report are 60.
_LONGEST, _MOST = 400, 80


def bounded(shape: dict[str, Any]) -> dict[str, Any]:
    """The same schema with bounds on lengths, for servers that build a grammar of it (OpenAI's takes none)."""
    kind = shape.get("type")
    out = dict(shape)
    if kind == "object":
        out["properties"] = {name: bounded(inner) for name, inner in shape["properties"].items()}
    elif kind == "array":
        out |= {"items": bounded(shape["items"]), "maxItems": _MOST}
    elif "enum" not in shape and (kind == "string" or (isinstance(kind, list) and "string" in kind)):
        out["maxLength"] = _LONGEST
    return out
