"""Coded reports in, a flat table out: one claim a row, as CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from typing import Any, TextIO

from warledger.exports.attribution import attribution
from warledger.exports.coded import Coded
from warledger.exports.wording import figure_quote
from warledger.records import Claim, Report

#: The columns, in order, each with what it holds. Empty cells are unknown, never zero.
COLUMNS: dict[str, str] = {
    "claim": "Id of the claim, from its content.",
    "report": "Id of the report.",
    "outlet": "Who published the report (not who says it).",
    "published": "Day on which the report was published.",
    "kind": "figure or event.",
    "effect": "What the count counts; empty for an event.",
    "event": "Type of event.",
    "low": "Lower bound as stated.",
    "high": "Upper bound as stated.",
    "approx": "true where the words are approximate.",
    "counted": "The report's words for who or what is counted.",
    "category": "Kind of people or things counted.",
    "demographic": "Women, children, elderly, family, where the report says so.",
    "side": "Actor that those counted belong to.",
    "agent": "Perpetrator by this claim's own account.",
    "target": "Whom the event hit.",
    "weapon": "What it was done with, in the report's words.",
    "source": "Who says it; empty for the report's own voice.",
    "source_kind": "Kind of that source.",
    "blame": "What others say about who did it, as JSON.",
    "status": "asserted, denied or uncertain.",
    "scope": "event or background.",
    "place_text": "Place in the report's words.",
    "place_name": "The gazetteer's name for it.",
    "place_id": "Gazetteer id.",
    "lat": "Degrees north.",
    "lon": "Degrees east.",
    "admin1": "First-order division.",
    "admin2": "Second-order division.",
    "country": "ISO 3166-1 alpha-2 code.",
    "where_prec": "UCDP GED's where_prec, 1 to 7.",
    "start": "First day.",
    "end": "Last day, inclusive.",
    "date_prec": "UCDP GED's date_prec, 1 to 5.",
    "date_text": "The words that give the date.",
    "month_day": "MM-DD where no year is known.",
    "of": "Claim of the event that the figure belongs to.",
    "part_of": "Claim of the whole of which the figure is a part.",
    "quote": "The report's words that state the claim.",
    "evidence": "Spans by field as JSON: character offsets in the report's text.",
    "rule": "Rule that found it.",
    "confidence": "0 to 1: how likely everything about it is right.",
    "coder": "Program and version that made the claim.",
    "invented": "true for a claim of an invented report.",
    "attribution": "Credit that must go with the place.",
}

#: A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def row(report: Report, claim: Claim) -> dict[str, Any]:
    """A claim as a flat dict with the keys of `COLUMNS`; unknown is None."""
    place = claim.place
    flat = claim.model_dump(mode="json", exclude={"place", "evidence", "blame"})
    flat["published"] = report.date.isoformat() if report.date else None
    flat["kind"] = "event" if claim.effect is None else "figure"
    if place is not None:
        flat |= place.model_dump(exclude={"text", "name", "id"})
        flat |= {"place_text": place.text, "place_name": place.name, "place_id": place.id}
    flat["blame"] = (
        json.dumps([blame.model_dump(mode="json") for blame in claim.blame], ensure_ascii=False)
        if claim.blame
        else None
    )
    flat["evidence"] = json.dumps(claim.evidence)
    flat["quote"] = figure_quote(report, claim)
    flat["attribution"] = attribution(claim)
    return {column: flat.get(column) for column in COLUMNS}


def harmless(value: Any) -> str:
    """The cell's text; a leading apostrophe before whatever a spreadsheet would run as a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = str(value).replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode("utf-8")
    # some spreadsheets skip leading spaces before they look for the sign
    return f"'{text}" if text.lstrip(" \N{NO-BREAK SPACE}").startswith(_FORMULA_STARTS) else text


def write(codings: Iterable[Coded], out: TextIO) -> None:
    """Write the header, then one row for each claim as the reports come."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for coding in codings:
        for claim in coding.claims:
            writer.writerow([harmless(value) for value in row(coding.report, claim).values()])
