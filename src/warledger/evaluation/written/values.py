"""One entry as a coder wrote it (field to value) in, an `Entry` with its spans out; every fault becomes a Problem.

The words of `quote` are looked up in the report's text. Where they don't stand there to the letter, spaces, quotation
marks, dashes and letter case are let differ (spreadsheets change them); the text's own words are what is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from warledger.evaluation.entry import Entry, occurrences
from warledger.evaluation.written.problems import Problem
from warledger.records import Span
from warledger.terms import vocabulary

_VOCABULARIES = {
    "effect": ("effects.yaml", "effect"),
    "type": ("events.yaml", "event type"),
    "category": ("categories.yaml", "category"),
    "status": ("statuses.yaml", "status"),
    "scope": ("scopes.yaml", "scope"),
}
#: What is taken where the coder leaves the field empty.
_DEFAULTS = {"status": "asserted", "scope": "event"}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Characters that spreadsheets and word processors put in place of others.
_ALIKE = (
    dict.fromkeys(map(ord, "‘’‚‛′"), "'")
    | dict.fromkeys(map(ord, "“”„‟″"), '"')
    | dict.fromkeys(map(ord, "–—‐‑−"), "-")
    | {ord("\N{NO-BREAK SPACE}"): " "}
)


@dataclass(slots=True)
class Reader:
    """Reads the fields of one entry and keeps what is wrong with them.

    Attributes:
        text: The report's text.
        where: File and line, for messages.
        entry: Which entry it is ("figure 2"), for messages; "" where `where` says it all.
        problems: What was wrong so far.
    """

    text: str
    where: str
    entry: str = ""
    problems: list[Problem] = field(default_factory=list)

    def figure(self, raw: Mapping[str, Any]) -> Entry:
        """A figure of the codebook's fields."""
        low, high = self._number(raw, "low"), self._number(raw, "high")
        if low is not None and high is not None and low > high:
            self._wrong("high", f"{high} is less than low ({low}).")
        quote, spans = self._quote(raw)
        return Entry(
            spans=spans,
            effect=self._term(raw, "effect", needed=True),
            low=low,
            high=high,
            approx=self._truth(raw, "approx"),
            quote=quote,
            counted=self._words(raw, "counted"),
            category=self._term(raw, "category"),
            side=self._name(raw, "side"),
            by=self._name(raw, "by"),
            scope=self._term(raw, "scope"),
            part_of=self._number(raw, "part_of"),
            **self._shared(raw),
        )

    def event(self, raw: Mapping[str, Any]) -> Entry:
        """An event of the codebook's fields."""
        quote, spans = self._quote(raw)
        return Entry(
            spans=spans,
            type=self._term(raw, "type", needed=True),
            quote=quote,
            by=self._name(raw, "agent"),
            target=self._name(raw, "target"),
            **self._shared(raw),
        )

    def _shared(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        start, end = self._day(raw, "start"), self._day(raw, "end")
        if start and end and start > end:
            self._wrong("end", f"{end} is before start ({start}).")
        return {
            "source": self._name(raw, "source"),
            "status": self._term(raw, "status"),
            "place": self._words(raw, "place"),
            "start": start,
            "end": end,
        }

    def _wrong(self, name: str, what: str) -> None:
        self.problems.append(Problem(self.where, f"{self.entry}, {name}" if self.entry else f"column {name}", what))

    def _name(self, raw: Mapping[str, Any], name: str) -> str | None:
        value = raw.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if not isinstance(value, str):
            self._wrong(name, f"{value!r} is not text.")
            return None
        return value.strip()

    def _term(self, raw: Mapping[str, Any], name: str, *, needed: bool = False) -> str | None:
        value = self._name(raw, name) or _DEFAULTS.get(name)
        if value is None:
            if needed:
                self._wrong(name, "it is empty; every entry needs one.")
            return None
        try:
            return vocabulary.load(*_VOCABULARIES[name]).check(value.lower())
        except vocabulary.UnknownTermError as error:
            self._wrong(name, str(error))
            return None

    def _number(self, raw: Mapping[str, Any], name: str) -> int | None:
        value = raw.get(name)
        if isinstance(value, str):
            value = value.strip().replace(",", "")
            if value.isascii() and value.isdigit() and len(value) <= 12:
                value = int(value)
        if value is None or value == "":
            return None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self._wrong(name, f"{value!r} is not a whole number; leave it empty where no bound is stated.")
            return None
        return value

    def _truth(self, raw: Mapping[str, Any], name: str) -> bool:
        value = raw.get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        word = str(value).strip().lower()
        if word in {"", "false", "no", "0", "n"}:
            return False
        if word in {"true", "yes", "1", "x", "y"}:
            return True
        self._wrong(name, f"{value!r} is neither true nor false.")
        return False

    def _day(self, raw: Mapping[str, Any], name: str) -> str | None:
        value = self._name(raw, name)
        if value is None:
            return None
        try:
            if _DAY.fullmatch(value):
                return date.fromisoformat(value).isoformat()
        except ValueError:
            pass
        self._wrong(name, f"'{value:.40}' is not a day; write it as YYYY-MM-DD, as in 2019-03-16.")
        return None

    def _words(self, raw: Mapping[str, Any], name: str) -> str | None:
        value = self._name(raw, name)
        if value is None:
            return None
        spans = find(self.text, value)
        if not spans:
            self._wrong(name, f"«{value:.80}» are no words of the report; copy them from its text.")
            return None
        return spans[0].of(self.text)

    def _quote(self, raw: Mapping[str, Any]) -> tuple[str, tuple[Span, ...]]:
        words = self._words(raw, "quote")
        if words is None:
            if self._name(raw, "quote") is None:
                self._wrong("quote", "it is empty; copy the words that state it from the report.")
            return "", ()
        return words, find(self.text, words)


def find(text: str, words: str) -> tuple[Span, ...]:
    """Where the words stand: to the letter or, where they don't, with spaces, marks, dashes and case let differ."""
    exact = occurrences(text, words)
    if exact:
        return exact
    parts = [re.escape(part) for part in _loose(words).split()]
    if not parts:
        return ()
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    return tuple(Span(*match.span()) for match in pattern.finditer(_loose(text)))


def _loose(text: str) -> str:
    """The same text, character for character, with typographic signs as plain ones."""
    return text.translate(_ALIKE)
