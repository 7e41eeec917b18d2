"""What linking keeps of a report: names and long numbers wherever they stand; nothing that all reports have."""

from __future__ import annotations

import datetime
import time

import pytest

from warledger.incidents.filing.filed import Filed, names, title_words, wording
from warledger.records import Report
from warledger.reports.inputs.fields import Raw, make

ROWS = [
    ("Two men were shot on Halim Street in Orrin, police said.", {"halim", "orrin"}),
    ("Orrin’s mayor, Zorat Dresh, was at the market.", {"orrin", "zorat", "dresh"}),
    ("It was hit at 4120 Quarry Lane on 12 March 2021.", {"4120", "quarry", "lane", "2021"}),
    # tallies that many reports round to thousands tell nothing
    ("About 20000 of Orrin’s people left; 1300 stayed.", {"orrin", "1300"}),
    # states and their peoples are places; days, months and offices stand in every report
    ("On Thursday the Syrian army and President Assad said in March.", {"assad"}),
    ("THE WHOLE HEADLINE IS SHOUTED", set()),
    ("", set()),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_names(text, expected):
    found = names(text)
    assert set(found) - {"whole"} == expected
    assert all(text[at].isalnum() for offsets in found.values() for at in offsets)


def test_titles_give_words_of_any_case_but_short_ones():
    assert title_words("Two dead after Orrin market blast") == {"dead", "orrin", "market", "blast"}
    assert wording("The traders had come from villages") == {"traders", "villages"}


def test_the_day_that_a_report_prints_is_its_day():
    report = make(Raw({"id": "r", "date": "2021-06-20", "text": "5 March 2021\nTwo men were shot."}, "r"))
    assert isinstance(report, Report)
    assert (report.date, Filed.of(report).date) == (datetime.date(2021, 6, 20), datetime.date(2021, 3, 5))


def test_a_huge_or_hostile_text_is_read_in_time():
    for text in ("Aa-" * 300_000, "A" * 900_000, "Orrin 4120 " * 80_000, "’" * 900_000):
        start = time.perf_counter()
        filed = Filed.of(Report(id="r", text=text))
        assert time.perf_counter() - start < 20
        assert Filed.model_validate_json(filed.model_dump_json()) == filed
