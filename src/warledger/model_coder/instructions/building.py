"""Vocabularies, rules and worked examples in, the instructions that go with every request out, with their version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

import yaml

from warledger.claims.quantities import conventions
from warledger.model_coder.answers.schema import schema
from warledger.terms import Vocabulary, categories, effects, events

#: Raised where rules or examples change what a model is asked; the hash of the whole text says the rest.
VERSION = 1


#: full: all rules with worked examples, about 6,500 tokens. brief: 700 tokens, for local models with a small window;
#: they say too little for good coding.
DETAILS = {"full": "rules.md", "brief": "brief.md"}


@cache
def instructions(*, vague: str = "codebook", detail: str = "full") -> str:
    """The instructions.

    Args:
        vague: Convention for vague number words.
        detail: A key of `DETAILS`.

    Raises:
        KeyError: No such convention, no such detail.
    """
    items = schema()["properties"]
    rules = _file(DETAILS[detail]).format(
        events=_terms(events(), events()),
        effects=_terms(effects(), effects()),
        people=_terms(categories(), categories().of("people")),
        things=_terms(categories(), categories().of("things")),
        vague="; ".join(f'"{words}": {low}, null' for words, low in conventions()[vague].items()),
        event_keys=", ".join(items["events"]["items"]["properties"]),
        figure_keys=", ".join(items["figures"]["items"]["properties"]),
    )
    shown = examples() if detail == "full" else ()
    return "\n\n".join([rules.strip(), *map(_shown, shown)])


def fingerprint(*, vague: str = "codebook", detail: str = "full") -> str:
    """The instructions' version and the first 8 digits of their SHA-256: "1-5d41402a"."""
    return f"{VERSION}-{hashlib.sha256(instructions(vague=vague, detail=detail).encode()).hexdigest()[:8]}"


@cache
def examples() -> tuple[dict[str, Any], ...]:
    """The worked examples: `published`, `text`, `answer` with every key, and `why`."""
    lists = schema()["properties"]
    out = []
    for raw in yaml.safe_load(_file("examples.yaml")):
        answer = {
            name: [{key: _plain(entry.get(key)) for key in lists[name]["items"]["properties"]} for entry in entries]
            for name, entries in raw["answer"].items()
        }
        out.append({**raw, "answer": answer})
    return tuple(out)


def _shown(example: dict[str, Any]) -> str:
    """An example as the instructions show it; one entry a line, so that its pieces can be told apart."""
    lists = [
        f'"{name}": [' + ",".join("\n" + json.dumps(entry, ensure_ascii=False) for entry in entries) + "]"
        for name, entries in example["answer"].items()
    ]
    answer = "{" + ",\n".join(lists) + "}"
    return (
        f"Published: {example['published']:%Y-%m-%d (%A)}\nReport:\n{example['text']}\n"
        f"Answer:\n{answer}\nWhy: {example['why']}"
    )


def _terms(vocabulary: Vocabulary, names: Iterable[str]) -> str:
    return "\n".join(f"  - {name}: {vocabulary[name].definition}" for name in names)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _file(name: str) -> str:
    return resources.files("warledger.model_coder.instructions").joinpath(name).read_text(encoding="utf-8")
