"""The dates of one event's claims in, GED's date columns out; what no words state stays empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from warledger.records import Claim

#: An event of these types is over in hours: a stretch of more days than this is that of a tally told beside it.
_BRIEF = frozenset(
    "airstrike shelling bombing suicide_bombing chemical_attack shooting execution ground_assault shootdown".split()
)
TALLY_DAYS = 31
#: An event of "last night" may be told as this morning's.
_NIGHT = re.compile(r"\b(?:overnight|night|midnight|evening)\b", re.IGNORECASE)
#: GED's date_prec by the number of days, where a claim has none: a day, up to 6, a week, a month, more.
_PRECISIONS = ((1, 1), (6, 2), (7, 3), (31, 4))


def days(claim: Claim) -> int | None:
    """Number of days of a claim's stretch, or None where it has none."""
    if claim.start is None or claim.end is None:
        return None
    return (claim.end - claim.start).days + 1


def dated(claim: Claim) -> bool:
    """True where a claim has dates that can be its event's own."""
    length = days(claim)
    return length is not None and not (length > TALLY_DAYS and (claim.event is None or claim.event in _BRIEF))


def compatible(one: Claim, other: Claim) -> bool:
    """True where both can have happened on the same day, as far as their dates are known."""
    if not (dated(one) and dated(other)) or one.start is None or other.start is None:
        return True
    return one.start <= _until(other) and other.start <= _until(one)


def _until(claim: Claim) -> date:
    """The last day that a claim can mean: a night goes on into the next day."""
    end = claim.end or date.max
    return end + timedelta(days=1) if _NIGHT.search(claim.date_text or "") and end < date.max else end


def best(claims: Sequence[Claim]) -> Claim | None:
    """The claim that dates an event most exactly; among equals the first."""
    return min((c for c in claims if dated(c)), key=lambda c: days(c) or 0, default=None)


def columns(claims: Sequence[Claim], published: date | None, notes: list[str]) -> dict[str, Any]:
    """GED's columns for when an event was.

    Args:
        claims: The event's claims, those that know best first.
        published: The day of publication, for the note alone.
        notes: Gets what a coder should know.
    """
    claim = best(claims)
    if claim is None or claim.start is None or claim.end is None:
        stated = next((c.month_day for c in claims if c.month_day), None)
        notes.append(
            f"the report gives the day as {stated}, without a year"
            if stated
            else "the report states no day for it" + (f"; it was published on {published}" if published else "")
        )
        return {}
    length = days(claim) or 1
    precision = claim.date_prec or next((prec for most, prec in _PRECISIONS if length <= most), 5)
    return {
        "year": claim.start.year if claim.start.year == claim.end.year else claim.end.year,
        "date_prec": precision,
        "date_start": claim.start.isoformat(),
        "date_end": claim.end.isoformat(),
    }
