"""Reports as they stand in, their rows out; hostile text gives rows or none, and no error."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.exports import ged

from .teller import PUBLISHED

# Reports of our own, coded as they stand: (report, date, the columns that its first row must have).
REPORTS = [
    (
        "Fighters of the Red Dunes Front attacked an army post near Djibo in northern Burkina Faso on Monday, killing "
        "14 soldiers, the army said. At least 20 fighters of the front were killed in the fighting, it said. "
        "In January more than 60 soldiers were killed in the region.",
        {
            "side_a": "Government of Burkina Faso",
            "side_b": "Red Dunes Front",
            "type_of_violence": 1,
            "deaths_a": 14,
            "deaths_b": 20,
            "best": 34,
            "where_coordinates": "Djibo",
            "where_prec": 2,
            "adm_1": "Sahel",
            "country": "Burkina Faso",
            "date_start": "2024-03-04",
            "date_end": "2024-03-04",
            "source_original": "Burkinabe government forces",
        },
    ),
    (
        "Myanmar military aircraft bombed a monastery in Loikaw, Kayah State, on Sunday, killing at least eight "
        "civilians, including three children, residents said.",
        {
            "side_a": "Government of Myanmar (Burma)",
            "side_b": "Civilians",
            "type_of_violence": 3,
            "deaths_civilians": 8,
            "best": 8,
            "adm_1": "Kayah",
            "date_start": "2024-03-03",
        },
    ),
    (
        "Gunmen of the Llano Libre Front killed three farmers in Tame, in Colombia's Arauca department, on Sunday, the "
        "ombudsman said. Two other farmers were wounded.",
        {
            "side_a": "Llano Libre Front",
            "side_b": "Civilians",
            "type_of_violence": 3,
            "deaths_civilians": 3,
            "best": 3,
            "where_coordinates": "Tame",
            "adm_1": "Arauca",
            "country": "Colombia",
            "date_start": "2024-03-03",
        },
    ),
    (
        "Gunmen shot dead a teacher in El Obeid, North Kordofan, witnesses said. Nobody claimed the attack.",
        {"side_a": None, "side_b": "Civilians", "best": 1, "adm_1": "North Kordofan", "date_start": None},
    ),
]


@pytest.fixture(scope="module")
def coder():
    from warledger.claims.coder import Coder

    return Coder()


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports_from_text_to_row(coder, text, expected):
    rows = ged.rows(coder.code(reports.report(text, id="r1", date=PUBLISHED)))
    assert {column: rows[0][column] for column in expected} == expected


@pytest.mark.parametrize(
    "text", ["Nothing.", "killed " * 500, "\x00\u202e12 killed in \ud800", "=cmd|'/c calc' killed 9 soldiers in Mali."]
)
def test_hostile_text_gives_rows_or_none_and_no_error(coder, text):
    for row in ged.rows(coder.code(reports.report(text, id="r1", date=PUBLISHED))):
        assert set(row) == {*ged.COLUMNS, *ged.EXTRA_COLUMNS}
