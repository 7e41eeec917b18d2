"""One input record's fields in, a Report out (names matched, types mended, date and head worked out) or a Rejection."""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from warledger.records import Rejection, Report
from warledger.records.report import content_id
from warledger.reports.heads.head import scan
from warledger.reports.inputs.decode import clean
from warledger.reports.inputs.input_date import input_date
from warledger.reports.language import language_code, language_of

#: Fields that a Report has of its own; all others are kept in `Report.extra`.
KNOWN = ("id", "outlet", "date", "title", "text", "url", "language", "invented")
#: Characters of the longest report (some 170,000 words, a book): spaCy's own limit for one text.
LONGEST_TEXT = 1_000_000
#: Names under which others keep the text, to say which column to rename.
_TEXT_BY_OTHER_NAMES = (
    "body",
    "content",
    "article",
    "article_text",
    "full_text",
    "fulltext",
    "story",
    "source_article",
    "notes",
)
_TRUE = frozenset({"true", "1", "yes", "y", "t"})


@dataclass(frozen=True, slots=True)
class Raw:
    """One record as an input holds it, before anything is made of it.

    Attributes:
        fields: Field to value, names as in the input.
        where: File and line.
        notes: What happened to it so far.
        received: Its bytes as received.
    """

    fields: Mapping[str, Any]
    where: str
    notes: tuple[str, ...] = ()
    received: bytes | None = None


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """What to take where neither input nor head says.

    Attributes:
        date: Day of publication.
        outlet: Who published.
    """

    date: datetime.date | None = None
    outlet: str | None = None


@dataclass(slots=True)
class _Known:
    values: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)


def text_column_advice(names: list[str]) -> str:
    """What to do where no column is named text."""
    lowered = {name.strip().lower(): name for name in names}
    for other in _TEXT_BY_OTHER_NAMES:
        if other in lowered:
            return f"Rename '{lowered[other]}' to 'text'."
    return "Name the column that holds the report's text 'text'."


def make(raw: Raw, fallbacks: Fallbacks = Fallbacks()) -> Report | Rejection:
    """A Report of a record, or the reason why there is none.

    The date is the input's, else that of the head, else the fallback; the outlet the input's, else the fallback's,
    else the head's credit (an agency credited in the text is not who published it where that is known).

    Args:
        raw: The record.
        fallbacks: Date and outlet as options give them.
    """
    known = _sort(raw.fields)
    given = known.values
    _from_ucdp(known)
    identity = _string(given.get("id"))
    text = given.get("text")
    if isinstance(text, int | float) and not isinstance(text, bool) and _string(text):
        text = _string(text)
    if "text" not in given:
        names = [str(name) for name in raw.fields]
        shown = ", ".join(names[:12]) or "none"
        return _rejected(
            raw, identity, f"it has no field 'text' (its fields: {shown:.200}).", text_column_advice(names)
        )
    if text is not None and not isinstance(text, str):
        return _rejected(raw, identity, f"its text is {_kind(text)}, not a string.", "Give the text as one string.")
    if text is None or not text.strip("\ufeff\ufffd\0 \t\r\n\u00a0\u200b"):
        return _rejected(raw, identity, "its text is empty.", "Fill it in, or leave the report out.")
    if len(text) > LONGEST_TEXT:
        reason = f"its text has {len(text):,} characters; a report has at most {LONGEST_TEXT:,}."
        return _rejected(raw, identity, reason, "Split it into single reports.")
    text, cleaned = clean(text)
    language = language_code(given.get("language")) or language_of(text)
    if language not in {None, "en"}:
        reason = f"it is in another language than English ({language})."
        return Rejection(
            where=raw.where,
            stage="language",
            reason=reason,
            advice=_LANGUAGE_ADVICE,
            report=identity or content_id(text),
            received=raw.received,
        )
    return _report(raw, known, text, language, identity, fallbacks, cleaned)


#: Characters from which UCDP's `source_article` is an article: in GED it is a citation, at most a line.
_AN_ARTICLE = 240


def _from_ucdp(known: _Known) -> None:
    """UCDP's training files keep a report under `source_article` and `source_date`: they are read as text and date."""
    article = known.extra.get("source_article")
    if "text" in known.values or not isinstance(article, str) or len(article) < _AN_ARTICLE:
        return
    known.values["text"] = known.extra.pop("source_article")
    if "date" not in known.values and "source_date" in known.extra:
        known.values["date"] = known.extra.pop("source_date")


_LANGUAGE_ADVICE = "Only English is coded: translate it, or, if it is English, say so in a column 'language' (en)."


def report(text: str, **fields: Any) -> Report:
    """A Report of a text, with head and date worked out, whatever its language.

    Args:
        text: The report's own text.
        **fields: Any of id, outlet, date, title, url, language, invented; others are kept in `extra`.

    Raises:
        ValueError: The text is empty or longer than a million characters.
    """
    made = make(Raw({"language": "en", **fields, "text": text}, where="text"))
    if isinstance(made, Rejection):
        if made.stage != "language":
            raise ValueError(f"No report: {made.reason} {made.advice}")
        known = _sort(fields)
        cleaned, notes = clean(text)
        raw = Raw(fields, where="text")
        return _report(
            raw,
            known,
            cleaned,
            language_code(fields.get("language")),
            _string(known.values.get("id")),
            Fallbacks(),
            notes,
        )
    return made if "language" in fields else made.model_copy(update={"language": language_of(text), "where": None})


def _report(
    raw: Raw,
    known: _Known,
    text: str,
    language: str | None,
    identity: str | None,
    fallbacks: Fallbacks,
    cleaned: tuple[str, ...],
) -> Report:
    given = known.values
    notes = [*raw.notes, *cleaned]
    day, note = input_date(given.get("date"))
    basis = "input" if day else None
    if note:
        notes.append(note)
    read = scan(text, date=day)
    if day is None and read.head.date is not None:
        day, basis = read.head.date, "head"
        notes.extend(read.notes)
    elif day is None:
        notes.extend(read.notes)
        if fallbacks.date is not None:
            day, basis = fallbacks.date, "option"
            read = scan(text, date=day)
    elif read.head.date is not None and read.head.date != day:
        notes.append(f"the head says {read.head.date}, the input {day}; the input's date is used")
    return Report(
        id=identity or content_id(text),
        text=text,
        outlet=_string(given.get("outlet")) or fallbacks.outlet or read.head.outlet,
        date=day,
        date_basis=basis,
        title=_string(given.get("title")),
        url=_string(given.get("url")),
        language=language,
        head=read.head,
        invented=_true(given.get("invented")),
        extra=known.extra,
        notes=tuple(dict.fromkeys(notes)),
        where=raw.where,
        received=raw.received,
    )


def _sort(fields: Mapping[str, Any]) -> _Known:
    """Known fields by their name in lower case; the first of two that fold to one name wins, the other is kept."""
    known = _Known()
    for name, value in fields.items():
        folded = str(name).strip().lower()
        if folded in KNOWN and folded not in known.values:
            known.values[folded] = value
        else:
            known.extra[clean(str(name))[0]] = clean(value)[0] if isinstance(value, str) else value
    return known


def _string(value: Any) -> str | None:
    """A field as a string: 12 is "12", 12.0 too; null, NaN and blank are None."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    return clean(str(value))[0].strip() or None


def _true(value: Any) -> bool:
    return value is True or (value is not None and str(value).strip().lower() in _TRUE)


def _kind(value: Any) -> str:
    return {list: "a list", dict: "an object", bool: "true or false"}.get(type(value), type(value).__name__)


def _rejected(raw: Raw, identity: str | None, reason: str, advice: str) -> Rejection:
    return Rejection(
        where=raw.where, stage="read", reason=reason, advice=advice, report=identity, received=raw.received
    )
