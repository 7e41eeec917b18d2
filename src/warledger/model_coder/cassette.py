"""A request's hash in, the answer that was kept or brought for it out; a folder of requests and answers, one file each.

<hash>.json             a request with the model's answer, as `--record` keeps them
<hash>.request.json     a request that waits for an answer, as `--requests-only` writes them
<hash>.answer.*         an answer that somebody brought, in any form that `answers.brought` reads
*.jsonl                 answers of a batch, one a line, each with its hash as `custom_id`
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import Any

from warledger.model_coder.answers.brought import unwrap
from warledger.model_coder.answers.schema import schema
from warledger.model_coder.endpoints.endpoint import Reply
from warledger.model_coder.request import Request

#: Names of one run's own record in the folder.
RUNS = "runs.jsonl"
_KEY = re.compile(r"[0-9a-f]{24}")
#: Ends of a file that somebody may have brought an answer in, the likeliest first.
_BROUGHT = (".answer.json", ".answer.txt", ".answer.md", ".answer", ".txt", ".md", ".request.answer.json")
_FOR_BATCH = ("custom_id", "key", "request", "hash", "id")


class CassetteError(Exception):
    """A folder of answers that can't be used; the message says what to do."""


class Cassette:
    """A folder of requests and answers. Safe to use from several threads.

    Args:
        folder: The folder.
        model: The model that is asked; answers of others in the folder are an error. None takes any.
        make: Make the folder where it isn't there.

    Raises:
        CassetteError: There is no such folder, or it can't be made.
    """

    def __init__(self, folder: Path, *, model: str | None = None, make: bool = False) -> None:
        self.folder, self.model = folder, model
        if make:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise CassetteError(f"The folder {folder} can't be made ({error.strerror}).") from error
        if not folder.is_dir():
            raise CassetteError(f"There is no folder {folder} with answers to replay.")
        self._lock = threading.Lock()

    def find(self, key: str) -> Reply | None:
        """The answer to a request, or None where the folder holds none.

        Raises:
            CassetteError: It is another model's, or its file is broken.
        """
        kept = self.folder / f"{key}.json"
        if kept.is_file():
            return self._kept(kept)
        for end in _BROUGHT:
            path = self.folder / (key + end)
            if path.is_file():
                return _brought(path.read_text(encoding="utf-8", errors="replace"))
        line = self._batch.get(key)
        return _brought(line) if line is not None else None

    def find_question(self, request: Request) -> Reply | None:
        """The answer to the same question under other instructions, for answers brought before an upgrade; or None.

        Raises:
            CassetteError: Its file is broken.
        """
        key = self._questions.get(_question(request.messages))
        return self.find(key) if key is not None and key != request.key else None

    def keep(self, request: Request, reply: Reply) -> None:
        """Keep a request with its answer."""
        self._write(
            self.folder / f"{request.key}.json",
            {
                "report": request.report,
                "window": [request.window.number, request.window.of],
                "asked": self.model,
                "answer": asdict(reply),
                "messages": list(request.messages),
                "schema": schema(),
            },
        )

    def note(self, run: Mapping[str, Any]) -> None:
        """Add a line on a run."""
        with self._lock, (self.folder / RUNS).open("a", encoding="utf-8", newline="\n") as out:
            out.write(json.dumps(run, ensure_ascii=False) + "\n")

    def _kept(self, path: Path) -> Reply:
        text = path.read_text(encoding="utf-8", errors="replace")
        try:
            raw = json.loads(text)
        except ValueError:
            return _brought(text)  # "<hash>.json" that somebody brought, with words around the JSON
        if not (isinstance(raw, dict) and isinstance(raw.get("answer"), dict) and "messages" in raw):
            return _brought(text)
        asked = raw.get("asked")
        if self.model is not None and asked is not None and asked != self.model:
            raise CassetteError(
                f"{self.folder} holds answers of the model '{asked}', and '{self.model}' is asked. Use a folder for "
                "each model, or --replay."
            )
        try:
            return Reply(**raw["answer"])
        except TypeError as error:
            raise CassetteError(f"{path} is no answer that was recorded here ({error}).") from error

    @cached_property
    def _questions(self) -> dict[str, str]:
        """Hashes of the requests in the folder, by the hash of what they ask."""
        out = {}
        for path in sorted(self.folder.glob("*.json")):
            key = _key(path.name)
            if key is None or path.name not in (f"{key}.json", f"{key}.request.json"):
                continue
            try:
                out[_question(json.loads(path.read_text(encoding="utf-8"))["messages"])] = key
            except (ValueError, KeyError, TypeError):
                continue  # an answer, or no file of ours
        return out

    @cached_property
    def _batch(self) -> dict[str, str]:
        """Answers in files of JSON lines."""
        out: dict[str, str] = {}
        for path in sorted(self.folder.glob("*.jsonl")):
            if path.name == RUNS:
                continue
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                try:
                    raw = json.loads(line)
                except ValueError:
                    continue
                if isinstance(raw, dict):
                    key = next((found for name in _FOR_BATCH if (found := _key(raw.get(name)))), None)
                    if key is not None:
                        out[key] = json.dumps(_inner(raw))
        return out

    def _write(self, path: Path, value: Mapping[str, Any]) -> None:
        """Write a file whole or not at all."""
        part = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}.part")
        part.write_text(json.dumps(value, ensure_ascii=True, indent=1) + "\n", encoding="utf-8")
        os.replace(part, path)


def _question(messages: Sequence[Mapping[str, str]]) -> str:
    """What a request asks, without the instructions."""
    asked = json.dumps([message["content"] for message in messages[1:]])
    return hashlib.sha256(asked.encode()).hexdigest()


def _brought(text: str) -> Reply:
    found = unwrap(text)
    truncated = found.finish in ("length", "max_tokens")
    return Reply(found.text, found.model, truncated, found.tokens_in, found.tokens_out)


def _key(value: Any) -> str | None:
    """The hash in a line's name for its request ("3f...", "3f....request.json")."""
    found = _KEY.search(value) if isinstance(value, str) else None
    return found.group() if found else None


def _inner(raw: Mapping[str, Any]) -> Any:
    """The answer in a line: a batch's `response.body`, an `answer`, or the line itself."""
    response = raw.get("response", raw.get("result"))
    if isinstance(response, Mapping):
        return response.get("body", response.get("message", response))
    for name in ("answer", "response", "content", "output"):
        if name in raw:
            return {"answer": raw[name]}
    return raw
