"""Hand-made claims of one report, for draft GED rows, and the columns that are looked at."""

from __future__ import annotations

import datetime

from warledger.claims.coding import Coding
from warledger.exports import ged
from warledger.records import Claim, Place, Report, Span

PUBLISHED = datetime.date(2024, 3, 5)
MONDAY = datetime.date(2024, 3, 4)
SUNDAY = datetime.date(2024, 3, 3)

ARMY, FRONT = "Burkinabe government forces", "Ansarul Islam"

PLACES = {
    "Djibo": Place(text="Djibo", name="Djibo", lat=14.1, lon=-1.63, admin1="Sahel", country="BF", where_prec=1),
    "Sahel": Place(text="Sahel region", name="Sahel", lat=14.1, lon=-0.4, admin1="Sahel", country="BF", where_prec=4),
    "Burkina": Place(text="Burkina Faso", name="Burkina Faso", lat=12.5, lon=-1.7, country="BF", where_prec=6),
    "Nowhere": Place(text="Tin-Aïcha", name="Tin-Aïcha", lat=12.5, lon=-1.7, country="BF", where_prec=6),
    "Kaya": Place(text="Kaya", name="Kaya", lat=13.1, lon=-1.1, admin1="Centre-Nord", country="BF", where_prec=1),
    "Loikaw": Place(text="Loikaw", name="Loikaw", lat=19.7, lon=97.2, admin1="Kayah", country="MM", where_prec=1),
    "Tibú": Place(
        text="Tibú", name="Tibú", lat=8.6, lon=-72.7, admin1="Norte de Santander", country="CO", where_prec=1
    ),
    "Daraa": Place(text="Daraa", name="Daraa", lat=32.6, lon=36.1, admin1="Daraa", country="SY", where_prec=1),
    "Idlib": Place(text="Idlib", name="Idlib", lat=35.9, lon=36.6, admin1="Idlib", country="SY", where_prec=1),
    "Marib": Place(text="Marib", name="Marib", lat=15.5, lon=45.3, admin1="Marib", country="YE", where_prec=1),
    "Kunduz": Place(text="Kunduz", name="Kunduz", lat=36.7, lon=68.9, admin1="Kunduz", country="AF", where_prec=1),
    "Cotabato": Place(
        text="Midsayap",
        name="Midsayap",
        lat=7.2,
        lon=124.5,
        admin1="Soccsksargen",
        admin2="Cotabato",
        country="PH",
        where_prec=1,
    ),
}


class Teller:
    """Makes the claims of one report: each figure and event gets the next words of its text."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.text = ""

    def _claim(self, words: str, kind: str, **fields) -> str:
        start = len(self.text)
        self.text += words
        place, day = fields.pop("place", None), fields.pop("day", MONDAY)
        if day is not None:
            fields = {"start": day, "end": day, "date_prec": 1} | fields
        claim = Claim(
            claim=f"c_{len(self.claims)}",
            report="r1",
            coder="test",
            rule="test",
            confidence=0.9,
            place=PLACES[place] if place else None,
            evidence={kind: (Span(start, len(self.text.rstrip(". "))),)},
            **fields,
        )
        self.claims.append(claim)
        return claim.claim

    def event(self, event: str, words: str = "They clashed. ", **fields) -> str:
        return self._claim(words, "event", event=event, **fields)

    def killed(self, low: int | None, high: int | None = -1, words: str | None = None, **fields) -> str:
        fields = {"effect": "killed", "category": "combatant"} | fields
        return self._claim(words or f"{low} died. ", "figure", low=low, high=low if high == -1 else high, **fields)

    def rows(self, **report) -> list[dict]:
        fields = {"id": "r1", "text": self.text, "date": PUBLISHED} | report
        return ged.rows(Coding(Report(**fields), self.claims))


def deaths(row: dict) -> tuple:
    """(a, b, civilians, unknown, low, best, high)."""
    columns = "deaths_a deaths_b deaths_civilians deaths_unknown low best high"
    return tuple(row[column] for column in columns.split())


def sides(row: dict) -> tuple:
    return row["side_a"], row["side_b"], row["type_of_violence"]
