"""A model's JSON in, its figures and events out; what is of the wrong kind or outside a vocabulary is left out.

What is left out is counted (`Answer.refused`); an answer that isn't of the shape at all is an `AnswerError`. Answers in
the codebook's own JSON lines, which have no `*_words`, are read too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from warledger.model_coder.answers.answer import Answer, Days, EventAnswer, FigureAnswer, Named
from warledger.terms import Vocabulary, categories, effects, events, scopes, statuses

#: Entries of one kind that are read: the longest coded report has fewer than a hundred.
MOST = 300
#: Characters of a name; longer ones are sentences.
_LONGEST_NAME = 200
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
#: What models write for "nothing".
_NOTHING = frozenset({"", "null", "none", "n/a", "unknown", "not stated", "unspecified"})


class AnswerError(ValueError):
    """An answer that can't be read; the message says why, in words that a model can act on."""


def parse(text: str) -> Answer:
    """Read an answer's JSON.

    Raises:
        AnswerError: It isn't JSON, or not an object with `figures` and `events`.
    """
    try:
        raw = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise AnswerError(f"not valid JSON ({error})") from error
    if not isinstance(raw, Mapping):
        raise AnswerError(f"a JSON object with the lists figures and events is wanted, not {_kind(raw)}")
    lists = {}
    for name in ("figures", "events"):
        if name not in raw:
            raise AnswerError(f"the object has no list {name!r}")
        if not isinstance(raw[name], list):
            raise AnswerError(f"{name!r} is not a list but {_kind(raw[name])}")
        lists[name] = raw[name]
    answer = Answer()
    for name, items in lists.items():
        for index, item in enumerate(items[:MOST]):
            reader = _Reader(item, f"{name}[{index}]", answer.refused)
            if name == "figures" and (figure := reader.figure()):
                answer.figures[index] = figure
            elif name == "events" and (event := reader.event()):
                answer.events[index] = event
        if len(items) > MOST:
            answer.refused.append(f"{name}: {len(items)} entries, of which {MOST} are read")
    return answer


class _Reader:
    """Reads one entry."""

    def __init__(self, item: Any, path: str, refused: list[str]) -> None:
        self.item: Mapping[str, Any] = item if isinstance(item, Mapping) else {}
        self.path, self.refused = path, refused

    def figure(self) -> FigureAnswer | None:
        effect, quote = self._term("effect", effects()), self._text("quote")
        if effect is None or quote is None:
            self._nothing("effect and quote")
            return None
        return FigureAnswer(
            effect=effect,
            quote=quote,
            number=self._text("number"),
            low=self._whole("low"),
            high=self._whole("high"),
            counted=self._text("counted"),
            category=self._term("category", categories()),
            side=self._named("side"),
            by=self._named("by"),
            source=self._named("source"),
            status=self._term("status", statuses()) or "asserted",
            place=self._text("place"),
            days=self._days(),
            scope=self._term("scope", scopes()) or "event",
            part_of=self._whole("part_of"),
            event=self._whole("event"),
        )

    def event(self) -> EventAnswer | None:
        kind, quote = self._term("type", events()), self._text("quote")
        if kind is None or quote is None:
            self._nothing("type and quote")
            return None
        return EventAnswer(
            type=kind,
            quote=quote,
            agent=self._named("agent"),
            target=self._named("target"),
            weapon=self._text("weapon"),
            source=self._named("source"),
            status=self._term("status", statuses()) or "asserted",
            place=self._text("place"),
            days=self._days(),
        )

    def _nothing(self, needed: str) -> None:
        self.refused.append(f"{self.path}: no entry without {needed}")

    def _refuse(self, key: str) -> None:
        said = repr(self.item.get(key))
        self.refused.append(f"{self.path}.{key}: {said[:60]} is not allowed")

    def _text(self, key: str, *, longest: int | None = None) -> str | None:
        value = self.item.get(key)
        if value is None or (isinstance(value, str) and value.strip().casefold() in _NOTHING):
            return None
        if not isinstance(value, str) or (longest is not None and len(value) > longest):
            self._refuse(key)
            return None
        return value

    def _named(self, key: str) -> Named:
        name = self._text(key, longest=_LONGEST_NAME)
        return Named(" ".join(name.split()) if name else None, self._text(f"{key}_words"))

    def _term(self, key: str, vocabulary: Vocabulary) -> str | None:
        value = self._text(key)
        if value is None:
            return None
        for name in (value.strip(), value.strip().casefold().replace(" ", "_").replace("-", "_")):
            if name in vocabulary:
                return name
        self._refuse(key)
        return None

    def _whole(self, key: str) -> int | None:
        value = self.item.get(key)
        if value is None:
            return None
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e12:
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10**12:
            self._refuse(key)
            return None
        return value

    def _days(self) -> Days:
        start, end = self._day("start"), self._day("end")
        if start and end and start > end:
            self._refuse("end")
            start = end = None
        return Days(start, end, self._text("date_words"))

    def _day(self, key: str) -> date | None:
        value = self._text(key)
        if value is None:
            return None
        try:
            if not _DAY.match(value):
                raise ValueError(value)
            return date.fromisoformat(value)
        except ValueError:
            self._refuse(key)
            return None


def _kind(value: Any) -> str:
    return {list: "a list", str: "a string", dict: "an object", type(None): "null"}.get(type(value), "a bare value")
