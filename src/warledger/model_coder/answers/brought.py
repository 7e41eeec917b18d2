"""The text of an answer in, whatever its wrapping, the JSON inside it out.

An answer may come as the bare JSON, in a fence of Markdown, with words before and after it, after a model's thinking,
or as the whole reply of an OpenAI-compatible server or of Anthropic's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_FENCE = re.compile(r"```[ \t]*[\w+-]*[ \t]*\r?\n(.*?)(?:\r?\n[ \t]*```|\Z)", re.S)
_THINKING = re.compile(r"\A\s*<(think|thinking|reasoning)>.*?</\1>", re.S | re.I)
_DECODER = json.JSONDecoder()
#: Places at which JSON could begin that are tried; bounds the work on a text of braces.
_MOST_STARTS = 200


@dataclass(frozen=True, slots=True)
class Brought:
    """An answer as it was brought.

    Attributes:
        text: The model's own words, out of any server's reply.
        model: The model that the server's reply names, or None.
        finish: Why it stopped, as the reply says ("stop", "length"), or None.
        tokens_in: Tokens of the request, as the reply counts them, or None.
        tokens_out: Tokens of the answer, likewise.
    """

    text: str
    model: str | None = None
    finish: str | None = None
    tokens_in: int | None = None
    tokens_out: int | None = None


def unwrap(text: str) -> Brought:
    """An answer out of the reply of a server, where it is one; else the text itself."""
    raw = _json(text.lstrip("\ufeff").strip())
    if not isinstance(raw, Mapping):
        return Brought(text)
    usage = raw.get("usage") if isinstance(raw.get("usage"), Mapping) else {}
    assert isinstance(usage, Mapping)
    said, finish = _said(raw)
    if said is None:
        return Brought(text)
    return Brought(
        said,
        _as(raw.get("model"), str),
        finish,
        _as(usage.get("prompt_tokens", usage.get("input_tokens")), int),
        _as(usage.get("completion_tokens", usage.get("output_tokens")), int),
    )


def json_in(text: str) -> str:
    """The JSON object in an answer's text; the text itself where none is found, for the parser to say why.

    The last whole object with both lists wins: models that think aloud show drafts first.
    """
    text = _THINKING.sub("", text.lstrip("\ufeff")).strip()
    best: str = text
    for candidate in (text, *reversed(_FENCE.findall(text))):
        if _is_answer(_json(candidate)):
            return str(candidate).strip()
    for candidate in _objects(text):
        if _is_answer(_json(candidate)):
            best = candidate
    return best


def _said(raw: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """The model's words in a server's reply, and why it stopped."""
    choices = raw.get("choices")
    if isinstance(choices, list) and choices and isinstance(choices[0], Mapping):
        message = choices[0].get("message")
        content = message.get("content") if isinstance(message, Mapping) else choices[0].get("text")
        return _words(content), _as(choices[0].get("finish_reason"), str)
    if "content" in raw and ("stop_reason" in raw or raw.get("role") == "assistant"):
        return _words(raw["content"]), _as(raw.get("stop_reason"), str)
    if isinstance(raw.get("message"), Mapping):  # Ollama's own API
        return _words(raw["message"].get("content")), _as(raw.get("done_reason"), str)
    for key in ("output_text", "response", "answer"):
        value = raw.get(key)
        if isinstance(value, str):
            return value, None
        if isinstance(value, Mapping):
            return json.dumps(value, ensure_ascii=False), None
    return None, None


def _words(content: Any) -> str | None:
    """The text of a message: a string, or a list of parts."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, Mapping)]
        return "".join(part for part in parts if isinstance(part, str))
    return None


def _objects(text: str) -> Iterator[str]:
    """Outermost JSON objects in a text."""
    at = text.find("{")
    for _ in range(_MOST_STARTS):
        if at < 0:
            return
        try:
            _, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            yield text[at:end]
        at = text.find("{", end)


def _is_answer(raw: Any) -> bool:
    return isinstance(raw, Mapping) and "figures" in raw and "events" in raw


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _as(value: Any, kind: type) -> Any:
    return value if isinstance(value, kind) and not isinstance(value, bool) else None
