"""Charts of incidents, drawn for real. All incidents here are invented."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.exports import charts
from warledger.records.incident import Incident
from warledger.records.incident_parts import Figure, SourceFigure, Where


def incident(number=1, *, day=15, prec=1, lat=14.5, lon=-4.2, country="ML", date_prec=1):
    voices = (
        SourceFigure(source="Observatory of Hira", low=12, high=12),
        SourceFigure(source="Dunbar hospital", low=9, high=None),
        SourceFigure(source="a nurse", low=14, high=20, status="uncertain"),
    )
    total = Figure(effect="killed", low=9, best=12, high=20, policy="representative", by_source=voices)
    place = Where(name="Dunbar", admin1="Mopti", country=country, lat=lat, lon=lon, where_prec=prec)
    start = date(2022, 6, day)
    return Incident(
        incident=f"i_{number}",
        event="shooting",
        start=start,
        end=start,
        date_prec=date_prec,
        place=place,
        figures=(total,),
    )


def values(chart):
    """All rows of data that a chart holds."""
    found = []

    def walk(node):
        if isinstance(node, dict):
            if isinstance(node.get("values"), list):
                found.extend(row for row in node["values"] if isinstance(row, dict))
            for inner in node.values():
                walk(inner)
        elif isinstance(node, list):
            for inner in node:
                walk(inner)

    walk(chart.to_dict())
    return found


@pytest.mark.parametrize("form", charts.FORMATS)
def test_each_format_is_drawn_without_a_browser_or_a_network(form, tmp_path):
    path = charts.save(charts.figures_by_source(incident()), tmp_path / f"figures.{form}")
    begin = {"svg": b"<svg", "png": b"\x89PNG", "html": b"<!DOCTYPE html>", "json": b"{"}[form]
    assert path.read_bytes().startswith(begin)
    if form == "html":
        text = path.read_text("utf-8")
        assert "cdn.jsdelivr.net" not in text.split("<script", 1)[0]
        assert 'src="http' not in text


def test_a_name_that_ends_in_no_known_format():
    with pytest.raises(charts.UnknownFormatError, match=r"No chart format 'gif'\. There are: svg, png, html, json\."):
        charts.save(charts.figures_by_source(incident()), "figures.gif")


def test_an_open_bound_is_never_closed():
    said = {
        (row["who"], row["said"], row["shape"])
        for row in values(charts.figures_by_source(incident()))
        if row["kind"] == "source"
    }
    assert said == {
        ("Observatory of Hira", "12", "stated"),
        ("Dunbar hospital", "at least 9", "at least"),
        ("a nurse (uncertain)", "14 to 20", "stated"),
    }


def test_two_voices_of_one_name_have_a_line_each():
    voices = tuple(
        SourceFigure(source="a source", low=n, high=n, reports=(report,)) for n, report in ((6, "r1"), (21, "r2"))
    )
    total = Figure(effect="killed", low=6, best=21, high=21, policy="representative", by_source=voices)
    drawn = charts.figures_by_source(Incident(incident="i_1", figures=(total,)))
    assert {row["who"] for row in values(drawn)} >= {"a source, r1", "a source, r2"}


def test_an_effect_that_the_incident_has_no_figures_of():
    with pytest.raises(ValueError, match=r"has no figures of 'displaced'\. It has: killed"):
        charts.figures_by_source(incident(), "displaced")


def test_a_vague_place_is_an_area_and_never_a_point():
    every = [incident(1), incident(2, prec=4), incident(3, prec=6), incident(4, prec=None, lat=None, lon=None)]
    spec = charts.incident_map(every).to_dict()
    _, shaded, rings, dots, names = spec["layer"]
    assert (rings["data"]["values"], names["data"]["values"][0]["name"]) == ([], "Dunbar")
    assert [row["where"] for row in dots["data"]["values"]] == ["Dunbar, Mopti"]
    disc, country = shaded["data"]["values"]
    assert len(disc["geometry"]["coordinates"][0]) > 40
    assert country["geometry"]["type"] in ("Polygon", "MultiPolygon")
    assert "1 without a place left out" in spec["title"]["subtitle"][0]


def test_an_area_that_would_be_overlooked_on_a_map_of_the_world_is_ringed():
    every = [incident(1, prec=2), incident(2, lat=-30.0, lon=140.0)]
    spec = charts.incident_map(every).to_dict()
    _, _, rings, dots, _ = spec["layer"]
    assert [(round(r["lat"], 1), round(r["lon"], 1)) for r in rings["data"]["values"]] == [(14.5, -4.2)]
    assert rings["mark"].get("filled") is not True
    assert len(dots["data"]["values"]) == 1
    assert spec["title"]["subtitle"][0].startswith("Shaded or ringed")


def test_a_disc_is_as_wide_as_its_precision_says():
    spec = charts.incident_map([incident(prec=2, lat=0.0, lon=0.0)]).to_dict()
    ring = spec["layer"][1]["data"]["values"][0]["geometry"]["coordinates"][0]
    north = max(lat for _, lat in ring)
    assert north * 111.2 == pytest.approx(25, rel=0.01)


def test_over_time_sums_low_and_high_and_says_what_is_left_out():
    every = [incident(1, day=15), incident(2, day=15), incident(3, day=17), incident(4, day=1, date_prec=5)]
    chart = charts.incidents_over_time(every)
    spec = chart.to_dict()
    bars = {row["from"]: (row["incidents"], row["low"], row["high"]) for row in values(chart)}
    assert bars == {"2022-06-15": (2, 18, 40), "2022-06-17": (1, 9, 20)}
    assert spec["title"]["subtitle"] == ["1 without a day known to the week left out"]
    # two incidents: no mark at one and a half
    assert spec["vconcat"][0]["encoding"]["y"]["axis"]["values"] == [0, 1, 2]


def test_nothing_to_draw():
    with pytest.raises(ValueError, match="nothing to draw over time"):
        charts.incidents_over_time([Incident(incident="i_1")])
    with pytest.raises(ValueError, match="nothing to draw on a map"):
        charts.incident_map([Incident(incident="i_1")])
