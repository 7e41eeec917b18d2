"""The bundled reports: invented and saying so, varied, readable, and of real countries."""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from typing import Any

import pytest
import yaml

from warledger import samples
from warledger.knowledge.actors import Registry, check
from warledger.records import Report
from warledger.reports.reading import read

FIELDS = {"id", "outlet", "date", "title", "text", "url", "language", "invented"}
ROWS: list[dict[str, Any]] = [json.loads(line) for line in samples.path().read_text(encoding="utf-8").splitlines()]


def test_there_are_enough_and_each_has_its_fields() -> None:
    assert len(ROWS) >= 26
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert set(row) >= FIELDS, row["id"]


def test_each_says_that_it_is_invented_and_points_nowhere_real() -> None:
    for row in ROWS:
        assert row["invented"] is True, row["id"]
        assert row["url"] is None or row["url"].startswith("https://example.org/"), row["id"]


def test_they_cover_countries_outlets_and_shared_incidents() -> None:
    countries = Counter(row["id"].split("-")[0] for row in ROWS)
    incidents = Counter(row["id"].rsplit("-", 1)[0] for row in ROWS if re.search(r"-\d$", row["id"]))
    assert len(countries) >= 8
    assert len({row["outlet"] for row in ROWS}) >= 12
    assert len([name for name, reports in incidents.items() if reports >= 2]) >= 6


CODED = """
at least, more than, between, dozens, scores, thousands, killed, wounded, captured, surrendered, abducted, missing,
displaced, released, seized, destroyed, air strikes, denied, claimed, including, among them
"""


@pytest.mark.parametrize("words", [words.strip() for words in CODED.split(",")])
def test_their_words_cover_what_the_codebook_codes(words: str) -> None:
    assert any(words in row["text"].lower() for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_weekdays_are_right(row: dict[str, Any]) -> None:
    """ "on Sunday" beside a date that is spelt out must be one: an invented calendar would teach nothing."""
    year = row["date"][:4]
    written = r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w* ([A-Z][a-z]{2})[a-z]* (\d{1,2})\b"
    for weekday, month, day in re.findall(written, row["text"]):
        assert datetime.datetime.strptime(f"{year} {month} {day}", "%Y %b %d").strftime("%a") == weekday


def test_they_are_read_without_a_rejection() -> None:
    items = list(read([str(samples.path()), str(samples.html()), str(samples.text())]))
    assert len(items) == len(ROWS) + 2
    assert all(isinstance(item, Report) for item in items)
    reports = [item for item in items if isinstance(item, Report)]
    assert all(report.invented for report in reports[: len(ROWS)])
    page, text = reports[-2:]
    assert (page.outlet, page.date) == ("Hill Country Dispatch", datetime.date(2024, 4, 18))
    assert "pageViews" not in page.text
    assert (text.head.place, text.date) == ("GOURMA-RHAROUS", None)
    assert all("This report is invented." in report.text for report in (page, text))


def test_the_file_of_actors_is_fine_and_known_names_are_found() -> None:
    assert check(samples.actors()) == []
    registry = Registry.load([samples.actors()])
    for entry in yaml.safe_load(samples.actors().read_text(encoding="utf-8"))["actors"]:
        actor = registry.lookup(entry["name"], country=(entry.get("country") or [None])[0])
        assert actor is not None
        assert actor.name == entry["name"]


def test_every_outlet_is_in_the_file_of_actors() -> None:
    """So that none is taken for a party or a place, and no real outlet is named."""
    names = {entry["name"] for entry in yaml.safe_load(samples.actors().read_text(encoding="utf-8"))["actors"]}
    assert {row["outlet"] for row in ROWS} <= names


def test_invented_names_are_no_bundled_ones() -> None:
    """An invented group that bears the name or initials of a real one would put words into its mouth."""
    bundled = Registry.load()
    taken = []
    for entry in yaml.safe_load(samples.actors().read_text(encoding="utf-8"))["actors"]:
        for name in (entry["name"], *entry.get("aliases", ())):
            if (actor := bundled.lookup(name, country=(entry.get("country") or [None])[0])) is not None:
                taken.append(f"{name} is {actor.name}")
    assert taken == []
