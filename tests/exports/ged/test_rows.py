"""Hand-made claims in, the rows that an analyst would expect out, with their columns, dates and sources."""

from __future__ import annotations

import datetime

from warledger.exports import ged

from .teller import ARMY, FRONT, PUBLISHED, SUNDAY, Teller


def test_the_columns_are_geds_in_order_and_what_it_cannot_know_is_null():
    t = Teller()
    t.event("clash", agent="Burkinabe government forces", target="Ansarul Islam", place="Djibo")
    (row,) = t.rows()
    assert len(ged.COLUMNS) == 49
    assert list(row) == [*ged.COLUMNS, *ged.EXTRA_COLUMNS]
    for column in ("id", "relid", "side_a_new_id", "priogrid_gid", "country_id", "gwnoa", "gwnob", "conflict_name"):
        assert row[column] is None
    assert row["dyad_name"] == "Government of Burkina Faso - Ansarul Islam"


def test_each_event_is_a_row_and_the_one_with_the_dead_comes_first():
    t = Teller()
    t.event("shelling", agent=ARMY, target=FRONT, place="Kaya", words="Shells fell on Kaya. ")
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", day=SUNDAY, words="Djibo was attacked. ")
    t.killed(4, side=ARMY, of=event, place="Djibo", day=SUNDAY)
    rows = t.rows()
    assert [(r["where_coordinates"], r["best"], r["date_start"]) for r in rows] == [
        ("Djibo", 4, "2024-03-03"),
        ("Kaya", None, "2024-03-04"),
    ]


def test_one_attack_told_as_a_blast_and_a_shooting_is_one_row():
    t = Teller()
    blast = t.event("bombing", agent=FRONT, target=ARMY, place="Djibo", words="A bomb went off. ")
    t.event("shooting", agent=FRONT, target=ARMY, place="Djibo", words="Gunmen then fired. ")
    t.killed(4, side=ARMY, of=blast, place="Djibo")
    (row,) = t.rows()
    assert row["warledger_claims"] == ["c_2", "c_0", "c_1"]


def test_the_same_dead_told_of_the_town_and_of_its_region_are_one_row():
    t = Teller()
    first = t.event("clash", agent=FRONT, target=ARMY, place="Sahel", words="Clashes shook the Sahel. ")
    t.killed(4, side=ARMY, of=first, place="Sahel")
    second = t.event("ground_assault", agent=FRONT, target=ARMY, place="Djibo", words="They stormed Djibo. ")
    t.killed(4, side=ARMY, of=second, place="Djibo")
    (row,) = t.rows()
    assert (row["where_coordinates"], row["best"]) == ("Djibo", 4)


def test_a_tally_of_months_and_a_ceasefire_are_no_rows():
    t = Teller()
    t.event("bombing", place="Djibo", start=datetime.date(2022, 1, 1), end=PUBLISHED, date_prec=5, day=None)
    t.event("ceasefire", place="Djibo")
    assert t.rows() == []


def test_unknown_dates_stay_empty_and_are_never_the_day_of_publication():
    t = Teller()
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", day=None)
    t.killed(4, side=ARMY, of=event, place="Djibo", day=None)
    (row,) = t.rows()
    assert [row[c] for c in ("date_start", "date_end", "date_prec", "year")] == [None] * 4
    assert row["source_date"] == "2024-03-05"
    assert "it was published on 2024-03-05" in row["warledger_notes"]


def test_the_date_of_the_figures_serves_where_the_event_has_none():
    t = Teller()
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", day=None)
    t.killed(4, side=ARMY, of=event, place="Djibo", day=SUNDAY)
    (row,) = t.rows()
    assert (row["date_start"], row["date_end"], row["date_prec"], row["year"]) == ("2024-03-03", "2024-03-03", 1, 2024)


def test_sources_are_the_claims_and_private_persons_go_by_their_role():
    t = Teller()
    event = t.event("clash", agent=FRONT, target=ARMY, place="Djibo", source="the mayor", source_kind="official")
    t.killed(4, side=ARMY, of=event, place="Djibo", source="Awa Traoré", source_kind="witness")
    t.killed(6, side=ARMY, of=event, place="Djibo", source="the mayor", source_kind="official")
    (row,) = t.rows(outlet="Sahel Wire", title="Attack on Djibo", invented=True)
    assert row["source_original"] == "a witness; the mayor"
    assert "Awa" not in str(row)
    assert row["source_office"] == "Sahel Wire"
    assert row["source_headline"] == "Attack on Djibo"
    assert row["source_article"] == '"Sahel Wire,2024-03-05,Attack on Djibo"'
    assert row["number_of_sources"] == 1
    assert row["invented"] is True


def test_a_report_without_claims_has_no_rows():
    assert Teller().rows() == []
