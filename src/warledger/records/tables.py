"""What the flat tables of claims and reports hold: each column's name, type, meaning, and whether it may be published.

One description serves every format, its codebook, and the data package beside it; other tables (incidents) are
described in the same way.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from warledger.records.claim import Claim
from warledger.records.credit import attribution

#: json is a list or an object, as its JSON text.
Type = Literal["string", "integer", "number", "boolean", "date", "json"]
#: Why a cell may be withheld from what is published: it quotes the report; it may name a private person; it tells where
#: on somebody's disk a file lies; it is a coordinate, which may come from the user's own file.
Private = Literal["quote", "person", "disk", "coordinate"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: Its name.
        type: What its cells hold; an unknown value is an empty cell.
        meaning: What it says, in one sentence.
        private: Why it may be withheld, or None.
        terms: The vocabulary that its values come from, or None.
        required: Never empty.
    """

    name: str
    type: Type
    meaning: str
    private: Private | None = None
    terms: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A flat table.

    Attributes:
        name: "claims", "reports".
        title: What one row is.
        columns: Its columns, in order.
        key: Columns that together tell rows apart.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the columns."""
        return tuple(column.name for column in self.columns)


#: What every row of an export says of the export.
_RUN = Column("run", "string", "The run that made the claim: versions and settings of the coder.")
_INVENTED = Column("invented", "boolean", "true for an invented report: no such event took place.", required=True)
_ATTRIBUTION = Column("attribution", "string", "Credit that must go with the place.")

#: Where something is, as the gazetteer has it.
LOCATED = (
    Column("place_id", "string", "Gazetteer id."),
    Column("lat", "number", "Degrees north.", "coordinate"),
    Column("lon", "number", "Degrees east.", "coordinate"),
    Column("admin1", "string", "First-order division."),
    Column("admin2", "string", "Second-order division."),
    Column("country", "string", "ISO 3166-1 alpha-2 code."),
    Column("where_prec", "integer", "UCDP GED's where_prec, 1 to 7."),
)
CLAIMS = Table(
    "claims",
    "One claim a row: a figure (effect given), or an event (effect empty).",
    (
        Column("claim", "string", "Id of the claim, from its content.", required=True),
        Column("report", "string", "Id of the report.", required=True),
        Column("outlet", "string", "Who published the report (not who says it)."),
        Column("published", "date", "Day on which the report was published."),
        Column("kind", "string", "figure or event.", required=True),
        Column("effect", "string", "What the count counts; empty for an event.", terms="effects"),
        Column("event", "string", "Type of event.", terms="events"),
        Column("low", "integer", "Lower bound as stated."),
        Column("high", "integer", "Upper bound as stated."),
        Column("approx", "boolean", "true where the words are approximate.", required=True),
        Column("counted", "string", "The report's words for who or what is counted.", "quote"),
        Column("category", "string", "Kind of people or things counted.", terms="categories"),
        Column(
            "demographic", "string", "Women, children, elderly, family, where the report says so.", terms="demographics"
        ),
        Column("side", "string", "Actor that those counted belong to.", "person"),
        Column("agent", "string", "Perpetrator by this claim's own account.", "person"),
        Column("target", "string", "Whom the event hit.", "person"),
        Column("weapon", "string", "What it was done with, in the report's words.", "quote"),
        Column("source", "string", "Who says it; empty for the report's own voice.", "person"),
        Column("source_kind", "string", "Kind of that source.", terms="source_kinds"),
        Column("blame", "json", "What others say about who did it, as JSON.", "person"),
        Column("status", "string", "asserted, denied or uncertain.", terms="statuses", required=True),
        Column("scope", "string", "event or background.", terms="scopes", required=True),
        Column("place_text", "string", "Place in the report's words.", "quote"),
        Column("place_name", "string", "The gazetteer's name for it."),
        *LOCATED,
        Column("place_origin", "string", "Your own file that the coordinates come from; empty for the bundled places."),
        Column("start", "date", "First day."),
        Column("end", "date", "Last day, inclusive."),
        Column("date_prec", "integer", "UCDP GED's date_prec, 1 to 5."),
        Column("date_text", "string", "The words that give the date.", "quote"),
        Column("month_day", "string", "MM-DD where no year is known."),
        Column("of", "string", "Claim of the event that the figure belongs to."),
        Column("part_of", "string", "Claim of the whole of which the figure is a part."),
        Column("quote", "string", "The report's words that state the claim.", "quote"),
        Column("evidence", "json", "Spans by field as JSON: character offsets in the report's text."),
        Column("rule", "string", "Rule that found it."),
        Column("confidence", "number", "0 to 1: how likely everything about it is right."),
        Column("coder", "string", "Program and version that made the claim."),
        _RUN,
        _INVENTED,
        _ATTRIBUTION,
    ),
    key=("run", "report", "claim"),
)

REPORTS = Table(
    "reports",
    "One report a row, in its latest version.",
    (
        Column("report", "string", "Id of the report: the one given in the input, else from its text.", required=True),
        Column("version", "integer", "1 for the first text under this id, 2 for the next.", required=True),
        Column("outlet", "string", "Who published it."),
        Column("date", "date", "Day of publication."),
        Column("date_basis", "string", "Where that day comes from: input, head or option."),
        Column("title", "string", "Its title.", "quote"),
        Column("url", "string", "Where it was published."),
        Column("language", "string", "ISO 639-1 code."),
        Column("claims", "integer", "Number of claims that it makes (events and figures).", required=True),
        Column("copies", "integer", "How often the same text came under another id.", required=True),
        Column("text", "string", "Its text.", "quote"),
        Column("text_hash", "string", "SHA-256 of its text, to check a copy of it by.", required=True),
        Column("origin", "string", "File and line that it came from.", "disk"),
        Column("run", "string", "The run that coded it; empty where none has."),
        _INVENTED,
    ),
    key=("report", "version"),
)


def claim_cells(
    claim: Claim, *, published: datetime.date | None, quote: str | None, run: str | None = None
) -> dict[str, Any]:
    """A claim as a row of `CLAIMS`; unknown is None, dates are dates, lists and objects their JSON text.

    Args:
        claim: The claim.
        published: Day of publication of its report.
        quote: The report's words that state it.
        run: The run that made it, where one is known.
    """
    place = claim.place
    cells = dict(claim)
    if place is not None:
        cells |= dict(place)
        cells |= {
            "place_text": place.text,
            "place_name": place.name,
            "place_id": place.id,
            "place_origin": place.origin,
        }
    blame = [blame.model_dump(mode="json") for blame in claim.blame]
    cells |= {
        "published": published,
        "kind": "event" if claim.effect is None else "figure",
        "blame": json.dumps(blame, ensure_ascii=False) if blame else None,
        "evidence": json.dumps(claim.evidence),
        "quote": quote,
        "run": run,
        "attribution": attribution(claim),
    }
    return {column: cells.get(column) for column in CLAIMS.names}
