"""An incident in, a chart of what each source says of one effect out: ranges on one axis, the policy's own below."""

from __future__ import annotations

from typing import Any

import altair as alt

from warledger.exports.charts.data import rows
from warledger.exports.charts.naming import Naming, as_named
from warledger.records.incident import Incident
from warledger.records.incident_parts import Figure

_HEIGHT = 26
_UNNAMED = "the report itself"


def figures_by_source(incident: Incident, effect: str = "killed", *, naming: Naming = as_named) -> alt.TopLevelMixin:
    """What each source says of one effect, as a range; an open end is an arrow, and never a made-up bound.

    Args:
        incident: The incident.
        effect: Which of its totals.
        naming: The name under which a source may be shown.

    Raises:
        ValueError: The incident has no figure of that effect; says which it has.
    """
    total = next((f for f in incident.figures if (f.effect, f.side, f.category) == (effect, None, None)), None)
    if total is None:
        known = sorted({f.effect for f in incident.figures})
        has = ", ".join(known) or "none"
        raise ValueError(f"Incident {incident.incident} has no figures of {effect!r}. It has: {has}.")
    values = [*_voices(total, naming), *_policy(total)]
    order = list(dict.fromkeys(value["who"] for value in values))
    kinds = alt.Scale(domain=["source", "policy"], range=["#4c6a92", "#9c3d2e"])
    base = alt.Chart(rows(values)).encode(
        y=alt.Y("who:N", sort=order, title=None, axis=alt.Axis(labelLimit=260)),
        color=alt.Color("kind:N", title=None, scale=kinds, legend=alt.Legend(orient="bottom")),
        tooltip=["who:N", "said:N"],
    )
    x = alt.X("at:Q", title=effect, scale=alt.Scale(zero=False, nice=True), axis=alt.Axis(tickMinStep=1, format="d"))
    spans = base.mark_rule(strokeWidth=3).encode(x=x, x2="to:Q").transform_filter("isValid(datum.to)")
    points = base.mark_point(filled=True, size=70, opacity=1).encode(
        x=x, shape=alt.Shape("shape:N", scale=_SHAPES, legend=None)
    )
    labels = base.mark_text(align="left", dx=9, fontSize=11).encode(x=x, text="said:N").transform_filter("datum.last")
    title = alt.Title(_title(incident, effect), anchor="start", fontSize=13)
    return alt.layer(spans, points, labels).properties(
        width=480, height=_HEIGHT * len(order), title=title, padding={"right": 90, "left": 5, "top": 5, "bottom": 5}
    )


#: A stated bound is a dot; one that is open to one side points there; the policy's own number is a diamond.
_SHAPES = alt.Scale(
    domain=["stated", "at least", "up to", "best"], range=["circle", "triangle-right", "triangle-left", "diamond"]
)


def _voices(total: Figure, naming: Naming) -> list[dict[str, Any]]:
    out = []
    named = [naming(voice.source) or _UNNAMED for voice in total.by_source]
    for name, voice in zip(named, total.by_source, strict=True):
        # "a source" of two reports is two voices: each has a line of its own
        who = f"{name}, {', '.join(voice.reports)}" if named.count(name) > 1 else name
        mark = f" ({voice.status})" if voice.status != "asserted" else ""
        out += _marks(who + mark, "source", voice.low, voice.high)
    return out


def _policy(total: Figure) -> list[dict[str, Any]]:
    if total.best is None:
        return []
    low = total.best if total.low is None else total.low
    high = total.best if total.high is None else total.high
    said = f"{low} / {total.best} / {high}"
    out = _marks(f"{total.policy}: low / best / high", "policy", low, high)
    best = {**out[0], "at": total.best, "to": None, "shape": "best", "last": False}
    return [mark | {"said": said} for mark in (*out, best)]


def _marks(who: str, kind: str, low: int | None, high: int | None) -> list[dict[str, Any]]:
    """A mark for each bound that is stated; the first of two holds the line to the second."""
    ends = sorted({end for end in (low, high) if end is not None})
    if not ends:
        return []
    shape = "at least" if high is None else "up to" if low is None else "stated"
    said = f"{ends[0]} to {ends[-1]}" if len(ends) == 2 else str(low) if shape == "stated" else f"{shape} {ends[0]}"
    to = ends[-1] if len(ends) == 2 else None
    return [
        {"who": who, "kind": kind, "at": end, "to": to if end == ends[0] else None, "shape": shape, "said": said}
        | {"last": end == ends[-1]}
        for end in ends
    ]


def _title(incident: Incident, effect: str) -> str:
    where = incident.place.name if incident.place else None
    parts = [(incident.event or "incident").replace("_", " "), where, incident.start and incident.start.isoformat()]
    return f"{effect}: " + ", ".join(str(part) for part in parts if part)
