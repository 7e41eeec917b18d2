"""Records in, rows of the tables out; and rows in, the same records out."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from warledger.records import Blame, Claim, Head, Place, Rejection, Report, Span

#: Fields of a place, with the columns of `claim` that hold them.
PLACE_COLUMNS = {
    "text": "place_text",
    "name": "place_name",
    "id": "place_id",
    "lat": "lat",
    "lon": "lon",
    "admin1": "admin1",
    "admin2": "admin2",
    "country": "country",
    "where_prec": "where_prec",
    "origin": "place_origin",
}
#: Fields of a claim that stand in a column of their own name.
PLAIN_COLUMNS = tuple(
    name for name in Claim.model_fields if name not in {"claim", "report", "outlet", "blame", "place", "evidence"}
)
#: What parts the pieces of a quote that is not one stretch of text.
GAP = " … "


def text_hash(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def storable(text: str | None) -> str | None:
    """A string that every database takes: of a file's name that is no UTF-8, the odd bytes as escapes."""
    if text is None or text.isascii():
        return None if text is None else text.replace("\0", "\\0")
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")


def pack(data: bytes) -> dict[str, Any]:
    """The row of `content` for some bytes."""
    return {"hash": hashlib.sha256(data).hexdigest(), "size": len(data), "packed": zlib.compress(data, 6)}


def unpack(packed: bytes) -> bytes:
    """The bytes of a row of `content`.

    Raises:
        zlib.error: They are broken.
    """
    return zlib.decompress(packed)


def report_row(report: Report) -> dict[str, Any]:
    """The row of `report`, without its key, version and content."""
    return {
        "id": report.id,
        "text": report.text,
        "text_hash": text_hash(report.text),
        "outlet": storable(report.outlet),
        "date": report.date,
        "date_basis": report.date_basis,
        "title": storable(report.title),
        "url": storable(report.url),
        "language": report.language,
        "head": report.head.model_dump(mode="json"),
        "invented": report.invented,
        "extra": report.extra,
        "notes": list(report.notes),
        "origin": storable(report.where),
    }


def copy_row(report: Report, of: int) -> dict[str, Any]:
    """The row of `copy` for a text that came again under another id."""
    row = report_row(report)
    return {name: row[name] for name in ("id", "outlet", "date", "title", "url", "extra", "origin")} | {
        "report_key": of
    }


def to_report(row: Mapping[str, Any], *, received: bytes | None = None) -> Report:
    """The report of a row of `report`."""
    return Report(
        id=row["id"],
        text=row["text"],
        outlet=row["outlet"],
        date=row["date"],
        date_basis=row["date_basis"],
        title=row["title"],
        url=row["url"],
        language=row["language"],
        head=Head.model_validate(row["head"]),
        invented=row["invented"],
        extra=row["extra"],
        notes=tuple(row["notes"]),
        where=row["origin"],
        received=received,
    )


def quote(claim: Claim, text: str) -> str | None:
    """The words that state a claim: of a figure its own, of an event its own."""
    spans = claim.evidence.get("figure") or claim.evidence.get("event")
    return GAP.join(text[start:end] for start, end in spans) if spans else None


def claim_row(claim: Claim, text: str) -> dict[str, Any]:
    """The row of `claim`, without its key, run and report."""
    row = {name: getattr(claim, name) for name in PLAIN_COLUMNS}
    row["id"] = claim.claim
    row["blame"] = [blame.model_dump(mode="json") for blame in claim.blame]
    row["quote"] = quote(claim, text)
    place = claim.place
    for field, column in PLACE_COLUMNS.items():
        row[column] = None if place is None else getattr(place, field)
    return row


def evidence_rows(claim: Claim) -> list[dict[str, Any]]:
    """The rows of `evidence`, without the claim's key."""
    spans = [(field, span) for field, spans in claim.evidence.items() for span in spans]
    return [
        {"number": number, "field": field, "start": span[0], "end": span[1]}
        for number, (field, span) in enumerate(spans)
    ]


def to_claim(row: Mapping[str, Any], evidence: Iterable[tuple[str, int, int]]) -> Claim:
    """The claim of a row of `claim`.

    Args:
        row: Its columns, and beside them `report` (its report's id) and `outlet`.
        evidence: Field, start and end of each of its spans, in their order.
    """
    spans: dict[str, list[Span]] = {}
    for field, start, end in evidence:
        spans.setdefault(field, []).append(Span(start, end))
    place = None
    if row["place_text"] is not None:
        place = Place.model_construct(**{field: row[column] for field, column in PLACE_COLUMNS.items()})
    # the values were checked when the claim was made: reading a hundred thousand back need not check them again
    return Claim.model_construct(
        claim=row["id"],
        report=row["report"],
        outlet=row["outlet"],
        blame=tuple(Blame.model_validate(blame) for blame in row["blame"]),
        place=place,
        evidence={field: tuple(found) for field, found in spans.items()},
        **{name: row[name] for name in PLAIN_COLUMNS},
    )


def rejection_row(rejection: Rejection, *, run: str | None = None) -> dict[str, Any]:
    """The row of `rejection`, without key and content; the same one twice has the same hash."""
    row = {
        "origin": storable(rejection.where),
        "stage": rejection.stage,
        "reason": storable(rejection.reason),
        "advice": storable(rejection.advice),
        "report_id": storable(rejection.report),
        "run": run,
    }
    content = "" if rejection.received is None else hashlib.sha256(rejection.received).hexdigest()
    row["hash"] = text_hash(json.dumps([row, content], sort_keys=True))
    return row
