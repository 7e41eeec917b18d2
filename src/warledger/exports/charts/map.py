"""Incidents in, a map of them out: a known town as a point, a vague place as the area that it may be anywhere in.

Borders are Natural Earth's at 1:50 million (`world.json`, as the npm package world-atlas holds them). No polygons of
provinces are at hand, so what is known only to a district or province is a disc about the middle that the gazetteer
gives, as wide as such divisions usually are; what is known only to a country is that country.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any

import altair as alt

from warledger.exports.charts.data import rows
from warledger.knowledge.countries import COUNTRIES
from warledger.records.incident import Incident
from warledger.records.incident_parts import Where

#: Radius in kilometres of the disc for each where_prec. 2 is UCDP's own "within about 25 km"; 3 to 5 are the radius of
#: a disc as large as a median district (about 4,000 km²), province (about 20,000 km²) and larger part of a country.
_RADIUS = {2: 25.0, 3: 35.0, 4: 80.0, 5: 150.0}
_COUNTRY = 6
_EARTH_KM = 6371.0
#: Corners of a disc's outline: smooth at the size that a map of a country is drawn.
_CORNERS = 48
_WIDTH, _HEIGHT = 640, 440
_RED = "#9c3d2e"
#: Least span of the view, in degrees: a lone town is shown with its surroundings.
_LEAST_SPAN = 3.0
#: Discs of fewer pixels across are ringed: smaller ones were overlooked on a map of the world.
_SEEN = 10
#: Places that are named: more names lie on top of each other.
_FEW = 8


def incident_map(incidents: Iterable[Incident], effect: str = "killed") -> alt.TopLevelMixin:
    """The located incidents on a map, sized by the best figure of one effect.

    Incidents without a place, or on the high seas, are left out; their number stands under the title.

    Args:
        incidents: Any number.
        effect: Which totals give the size of the points.

    Raises:
        ValueError: None of them has a place.
    """
    every = list(incidents)
    points = [_point(i, effect) for i in every if i.place and i.place.where_prec == 1 and i.place.lat is not None]
    areas = [shape for i in every if i.place is not None and (shape := _area(i, i.place, effect)) is not None]
    if not points and not areas:
        raise ValueError("None of these incidents has a known place, so there is nothing to draw on a map.")
    left_out = len(every) - len(points) - len(areas)
    box = _box(points, areas)
    small = _too_small(areas, box)
    note = f"Shaded{' or ringed' if small else ''}: somewhere within the area. "
    note += f"{left_out} without a place left out." if left_out else ""
    land = alt.Chart(rows(_land(box))).mark_geoshape(fill="#f1efe9", stroke="#b9b4a7")
    told = ("what", "where", "day", effect)
    # one point has nothing to be compared with
    legend = alt.Legend(title=effect) if len(points) > 1 else None
    shaded = (
        alt.Chart(rows(areas))
        .mark_geoshape(fill=_RED, opacity=0.22, stroke=_RED, strokeWidth=0.7)
        .encode(tooltip=[alt.Tooltip(f"properties.{name}:N", title=name) for name in told])
    )
    dots = (
        alt.Chart(rows(points))
        .mark_circle(color=_RED, opacity=0.75, stroke="white", strokeWidth=0.6)
        .encode(
            longitude="lon:Q",
            latitude="lat:Q",
            size=alt.Size("size:Q", scale=alt.Scale(range=[30, 500]), legend=legend),
            tooltip=[f"{name}:N" for name in told],
        )
    )
    title = alt.Title(_title(every), subtitle=[note], anchor="start", fontSize=13)
    drawn = alt.layer(land, shaded, _rings(small), dots, _names(every)).properties(
        width=_WIDTH, height=_HEIGHT, title=title
    )
    return drawn.project("mercator", fit=_fitted(box), clipExtent=[[0, 0], [_WIDTH, _HEIGHT]])


def _title(incidents: Sequence[Incident]) -> str:
    """What one incident was, or that there are several."""
    if len(incidents) != 1:
        return "Incidents"
    told = _told(incidents[0], "")
    return f"{told['what'].capitalize()}, {told['day']}"


def _too_small(areas: list[dict[str, Any]], box: Box) -> list[dict[str, Any]]:
    """The middles of the areas that would hardly be seen at the scale of the map."""
    west, south, east, north = box
    scale = min(_WIDTH / (east - west), _HEIGHT / (north - south))
    middles = []
    for area in areas:
        left, bottom, right, top = _bounds(_positions(area["geometry"]["coordinates"]))
        if (top - bottom) * scale < _SEEN:
            middles.append({"lat": (bottom + top) / 2, "lon": (left + right) / 2, **area["properties"]})
    return middles


def _rings(middles: list[dict[str, Any]]) -> alt.Chart:
    made: alt.Chart = (
        alt.Chart(rows(middles))
        .mark_point(color=_RED, size=90, strokeWidth=1.2, strokeDash=[2, 2])
        .encode(longitude="lon:Q", latitude="lat:Q", tooltip=[f"{name}:N" for name in ("what", "where", "day")])
    )
    return made


def _names(incidents: Sequence[Incident]) -> alt.Chart:
    """Names of the places, where there are few enough to be read."""
    places = {i.place for i in incidents if i.place and i.place.name and i.place.lat is not None}
    named = [{"lat": p.lat, "lon": p.lon, "name": p.name} for p in places if (p.where_prec or _COUNTRY) < _COUNTRY]
    made: alt.Chart = (
        alt.Chart(rows(sorted(named, key=str) if len(named) <= _FEW else []))
        .mark_text(align="left", dx=9, dy=-9, fontSize=11, color="#333")
        .encode(longitude="lon:Q", latitude="lat:Q", text="name:N")
    )
    return made


def _told(incident: Incident, effect: str) -> dict[str, Any]:
    """What the tooltip says."""
    total = next((f for f in incident.figures if (f.effect, f.side, f.category) == (effect, None, None)), None)
    place = incident.place
    where = [place.name, place.admin1] if place else []
    return {
        "what": (incident.event or "incident").replace("_", " "),
        "where": ", ".join(dict.fromkeys(part for part in where if part)),
        "day": incident.start.isoformat() if incident.start else "unknown",
        effect: "unknown" if total is None or total.best is None else str(total.best),
        "size": total.best if total is not None and total.best is not None else 0,
    }


def _point(incident: Incident, effect: str) -> dict[str, Any]:
    assert incident.place is not None
    return {"lat": incident.place.lat, "lon": incident.place.lon, **_told(incident, effect)}


def _area(incident: Incident, place: Where, effect: str) -> dict[str, Any] | None:
    """A GeoJSON feature of where it may have been, or None for a point or an unknown place."""
    if place.where_prec == _COUNTRY and place.country:
        land = _countries().get(_number(place.country) or -1)
        return land and {**land, "properties": _told(incident, effect)}
    radius = _RADIUS.get(place.where_prec or 0)
    if radius is None or place.lat is None or place.lon is None:
        return None
    ring = _disc(place.lat, place.lon, radius)
    return {
        "type": "Feature",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": _told(incident, effect),
    }


def _disc(lat: float, lon: float, radius: float) -> list[list[float]]:
    """A ring of positions at one distance from a point, clockwise as Vega wants it."""
    angle = radius / _EARTH_KM
    north, east = math.radians(lat), math.radians(lon)
    ring = []
    for corner in range(_CORNERS + 1):
        bearing = 2 * math.pi * corner / _CORNERS
        up = math.asin(math.sin(north) * math.cos(angle) + math.cos(north) * math.sin(angle) * math.cos(bearing))
        across = math.atan2(
            math.sin(bearing) * math.sin(angle) * math.cos(north), math.cos(angle) - math.sin(north) * math.sin(up)
        )
        ring.append([math.degrees(east + across), math.degrees(up)])
    return ring


#: West, south, east and north of what the map shows, in degrees.
Box = tuple[float, float, float, float]


def _box(points: list[dict[str, Any]], areas: list[dict[str, Any]]) -> Box:
    """All that is drawn, with a margin."""
    positions = [(p["lon"], p["lat"]) for p in points]
    positions += [position for area in areas for position in _positions(area["geometry"]["coordinates"])]
    west, south, east, north = _bounds(positions)
    across, up = (max(0.1 * (b - a), (_LEAST_SPAN - (b - a)) / 2) for a, b in ((west, east), (south, north)))
    return west - across, south - up, east + across, north + up


def _bounds(positions: Iterable[tuple[float, float]]) -> Box:
    lons, lats = zip(*positions, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _fitted(box: Box) -> dict[str, Any]:
    """The box as features that the projection is fitted to."""
    west, south, east, north = box
    shape = {"type": "MultiPoint", "coordinates": [[west, south], [west, north], [east, north], [east, south]]}
    return {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": shape, "properties": {}}]}


def _land(box: Box) -> list[dict[str, Any]]:
    """The countries that may be seen in the box or in the margin that the picture's shape adds to it."""
    west, south, east, north = box
    margin = max(east - west, north - south)
    seen = []
    for country in _countries().values():
        left, bottom, right, top = _bounds(_positions(country["geometry"]["coordinates"]))
        if left < east + margin and right > west - margin and bottom < north + margin and top > south - margin:
            seen.append(country)
    return seen


def _positions(coordinates: Any) -> Iterable[tuple[float, float]]:
    """All positions of a geometry, however deep its rings lie."""
    if coordinates and isinstance(coordinates[0], (int, float)):
        yield coordinates[0], coordinates[1]
        return
    for inner in coordinates:
        yield from _positions(inner)


@cache
def _number(country: str) -> int | None:
    from warledger.exports.acled.crosswalk import numeric

    return numeric(country) if country in COUNTRIES else None


@cache
def _countries() -> dict[int, dict[str, Any]]:
    """ISO numeric code to the country as a GeoJSON feature."""
    world = json.loads(resources.files("warledger.exports.charts").joinpath("world.json").read_text("utf-8"))
    arcs = [_arc(arc, world["transform"]) for arc in world["arcs"]]
    return {
        int(country["id"]): {"type": "Feature", "geometry": _geometry(country, arcs), "properties": {}}
        for country in world["objects"]["countries"]["geometries"]
        if "arcs" in country and "id" in country  # a few disputed areas have no code
    }


def _arc(arc: list[list[int]], transform: dict[str, list[float]]) -> list[list[float]]:
    """An arc of TopoJSON, whose steps are relative whole numbers, as positions."""
    (sx, sy), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    out = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        out.append([x * sx + dx, y * sy + dy])
    return out


def _geometry(country: dict[str, Any], arcs: list[list[list[float]]]) -> dict[str, Any]:
    def ring(numbers: list[int]) -> list[list[float]]:
        out: list[list[float]] = []
        for number in numbers:
            part = arcs[number] if number >= 0 else arcs[~number][::-1]
            out += part[1:] if out else part
        return out

    if country["type"] == "Polygon":
        return {"type": "Polygon", "coordinates": [ring(r) for r in country["arcs"]]}
    return {"type": "MultiPolygon", "coordinates": [[ring(r) for r in polygon] for polygon in country["arcs"]]}
