"""Incidents as rows of UCDP GED. Everything here but the names of parties is invented."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.exports.ged import COLUMNS
from warledger.exports.ged.incident import INCIDENT_COLUMNS, incident_row
from warledger.records import Claim, Figure, Incident, Where

IS, SYRIA = "Islamic State", "Syrian government forces"
REPORTS = {
    "r1": {"outlet": "Lantern Wire", "date": "2017-05-03", "title": "Clashes"},
    "r2": {"outlet": "Delta Post", "date": "2017-05-02", "title": None},
}


def claim(**values):
    base = {"claim": "c_1", "report": "r1", "coder": "t", "rule": "t", "confidence": 1.0}
    return Claim(**{**base, **values})


def figure(best, *, side=None, category=None, low=None, high=None):
    bounds = {"low": best if low is None else low, "high": best if high is None else high}
    return Figure(effect="killed", side=side, category=category, best=best, policy="representative", **bounds)


def row(*figures, claims=None, **values):
    base = {
        "incident": "i_1", "event": "clash", "start": date(2017, 5, 1), "end": date(2017, 5, 2), "date_prec": 2,
        "place": Where(name="Dunbar", admin1="Hama", country="SY", lat=35.1, lon=36.7, where_prec=2),
        "reports": ("r1", "r2"), "claims": ("c_1",), "figures": figures,
    }  # fmt: skip
    told = claims or [claim(event="clash", agent=SYRIA, target=IS)]
    return incident_row(Incident(**{**base, **values}), told, REPORTS)


def test_a_row_has_geds_columns_in_geds_order():
    assert tuple(row(figure(5))) == INCIDENT_COLUMNS
    assert INCIDENT_COLUMNS[: len(COLUMNS)] == COLUMNS


def test_sides_place_days_and_sources():
    made = row(figure(5, low=3, high=9))
    assert (made["side_a"], made["side_b"], made["type_of_violence"]) == ("Government of Syria", "IS", 1)
    assert (made["best"], made["low"], made["high"], made["policy"]) == (5, 3, 9, "representative")
    assert (made["date_start"], made["date_end"], made["date_prec"], made["year"]) == (
        "2017-05-01",
        "2017-05-02",
        2,
        2017,
    )
    assert (made["adm_1"], made["where_prec"], made["geom_wkt"]) == ("Hamah", 2, "POINT (36.700000 35.100000)")
    assert (made["country"], made["region"]) == ("Syria", "Middle East")
    assert made["number_of_sources"] == 2
    assert made["source_article"] == '"Delta Post,2017-05-02";"Lantern Wire,2017-05-03,Clashes"'


@pytest.mark.parametrize(
    ("figures", "deaths"),
    [
        ([figure(10)], (0, 0, 0, 10)),
        ([figure(10), figure(6, side=IS, category="combatant"), figure(4, category="civilian")], (0, 6, 4, 0)),
        # four leaders are a part of the six
        ([figure(10), figure(6, side=IS, category="combatant"), figure(4, side=IS, category="leader")], (0, 6, 0, 4)),
        ([figure(10), figure(3, side=SYRIA, category="combatant"), figure(1, category="journalist")], (3, 0, 1, 6)),
        # more by side than in all: no split is made up
        ([figure(5), figure(6, side=IS, category="combatant")], (None, None, None, None)),
    ],
)
def test_who_died(figures, deaths):
    made = row(*figures)
    assert tuple(made[name] for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")) == deaths


def test_the_wounded_alone_give_no_number_of_dead():
    wounded = Figure(effect="wounded", low=4, best=4, high=4, policy="representative")
    made = row(wounded)
    assert made["best"] is None
    assert "no number of dead is stated" in made["warledger_notes"]


def test_private_persons_are_cited_by_a_role():
    told = [claim(event="clash", agent=SYRIA, target=IS, source="Ada Marsh", source_kind="person")]
    assert row(figure(5), claims=told)["source_original"] == "a person"


def test_an_incident_of_which_nothing_is_known():
    made = incident_row(Incident(incident="i_2"), [], {})
    assert {made[name] for name in ("best", "side_a", "date_start", "latitude", "country", "source_office")} == {None}
