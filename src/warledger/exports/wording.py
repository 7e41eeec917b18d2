"""Values of a claim in, short words for people out: "at least 32", "15 to 16 Mar 2019", "Al Baghuz, Deir ez-Zor"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from warledger.records import Claim, Place, Report, Span

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def count_words(claim: Claim) -> str:
    """The bounds as stated; "not counted" for an uncounted plural, "" for an event."""
    if claim.effect is None:
        return ""
    low, high = claim.low, claim.high
    if low is None and high is None:
        return "not counted"
    if low is None:
        words = f"up to {high:,}"
    elif high is None:
        words = f"{low:,} or more" if claim.approx else f"at least {low:,}"
    elif low == high:
        words = f"{low:,}"
    else:
        words = f"{low:,} to {high:,}"
    return f"about {words}" if claim.approx and high is not None else words


def what_words(claim: Claim) -> str:
    """The effect, or the type of event, in words ("suicide bombing")."""
    return (claim.effect or claim.event or "event").replace("_", " ")


def day_words(day: date) -> str:
    """A day, alike on every machine: "15 Mar 2019"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year:04d}"


def date_words(claim: Claim) -> str:
    """When: one day, a stretch of days, or a month and day of an unknown year; "" where unknown."""
    start, end = claim.start, claim.end
    if start is None and end is None:
        if not claim.month_day:
            return ""
        month, _, day = claim.month_day.partition("-")
        name = _MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= 12 else month
        return f"{day.lstrip('0')} {name}, year unknown".strip()
    if start is None or end is None:
        known = start or end
        assert known is not None
        return f"{'from' if start else 'until'} {day_words(known)}"
    if start == end:
        return day_words(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day_words(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} to {day_words(end)}"
    return f"{day_words(start)} to {day_words(end)}"


def place_words(place: Place | None) -> str:
    """The place's name and what it lies in; "" where unknown."""
    if place is None:
        return ""
    inside = [part for part in (place.admin1, place.country) if part and part != place.name]
    return ", ".join([place.name or place.text, *inside])


def who_words(claim: Claim) -> str:
    """Who or what is counted: in the report's words, else (also where it gives the bare number) by category."""
    words = " ".join((claim.counted or "").split())
    if any(char.isalpha() for char in words):
        return words
    return "" if claim.category in {None, "unknown"} else str(claim.category).replace("_", " ")


def source_words(claim: Claim) -> str:
    """Who says it; the report itself where nobody else does."""
    return claim.source or "the report itself"


def quotes(report: Report, spans: Sequence[Span]) -> str:
    """The words of some spans, joined by an ellipsis."""
    return " … ".join(report.text[start:end] for start, end in spans)


def figure_quote(report: Report, claim: Claim) -> str:
    """The words that state the claim: of its figure, else of its event, else of the first evidence there is."""
    evidence = claim.evidence
    spans = evidence.get("figure") or evidence.get("event") or next(iter(evidence.values()), ())
    return quotes(report, spans)


def visible(text: str) -> str:
    """The same text, each control character made a visible mark of the same length.

    Terminals obey escape sequences and browsers drop NULs, so that neither is passed on from a report's text.
    Line breaks and tabs stay. Lone surrogates, which no file can hold, are marked too.
    """
    return text.translate(_MARKS) if not text.isascii() or not text.isprintable() else text


_MARKS = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        *range(0xD800, 0xE000),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
    if chr(code) not in "\n\t\r"
}
_MARKS[0x0D] = " "
