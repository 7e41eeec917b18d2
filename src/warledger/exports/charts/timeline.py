"""Incidents in, a chart of how many there were and how many people they harmed over time out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import altair as alt

from warledger.exports.charts.data import rows
from warledger.records.incident import Incident

#: Spans of time to the days of one bar: weeks once there are more than about two months, months beyond two years.
_SPANS = (("day", 70), ("week", 730), ("month", 10**9))
#: How each span's bars are labelled: "15 Apr", "Apr 2017".
_LABELS = {"day": "%-d %b", "week": "%-d %b", "month": "%b %Y"}
#: date_prec of 3 is a week; what is known no closer than to a month has no bar that it could stand in.
_KNOWN_TO = 3


def incidents_over_time(incidents: Iterable[Incident], effect: str = "killed") -> alt.TopLevelMixin:
    """Bars of incidents above, bars of those harmed (low to high) below, by day, week or month.

    Incidents whose day isn't known to the week are left out, and their number stands under the title.

    Args:
        incidents: Any number.
        effect: Which totals to add up.

    Raises:
        ValueError: None of them has a day.
    """
    every = list(incidents)
    dated = [i for i in every if i.start is not None and (i.date_prec or 9) <= _KNOWN_TO]
    if not dated:
        raise ValueError("None of these incidents has a day known to the week, so there is nothing to draw over time.")
    days = [i.start for i in dated if i.start is not None]
    span = next(name for name, most in _SPANS if (max(days) - min(days)).days <= most)
    bars: dict[date, dict[str, Any]] = defaultdict(lambda: {"incidents": 0, "low": 0, "high": 0})
    for incident in dated:
        assert incident.start is not None
        bar = bars[_first(incident.start, span)]
        bar["incidents"] += 1
        for figure in incident.figures:
            if (figure.effect, figure.side, figure.category) == (effect, None, None) and figure.best is not None:
                bar["low"] += figure.low if figure.low is not None else figure.best
                bar["high"] += figure.high if figure.high is not None else figure.best
    values = [{"from": day.isoformat(), "to": _next(day, span).isoformat(), **bar} for day, bar in sorted(bars.items())]
    left_out = len(every) - len(dated)
    base = alt.Chart(rows(values)).encode(
        x=alt.X("from:T", title=None, axis=alt.Axis(tickMinStep=86_400_000, labelOverlap=True, format=_LABELS[span])),
        x2="to:T",
        tooltip=["from:T", "incidents:Q", "low:Q", "high:Q"],
    )
    above = base.mark_bar(color="#4c6a92", binSpacing=1).encode(
        y=alt.Y("incidents:Q", title="incidents", axis=_whole(max(bar["incidents"] for bar in bars.values()))),
        y2=_FLOOR,
    )
    below = base.mark_bar(color="#9c3d2e", opacity=0.8, binSpacing=1).encode(
        y=alt.Y("low:Q", title=f"{effect}, low to high", axis=_whole(max(bar["high"] for bar in bars.values()))),
        y2=_FLOOR,
    )
    range_ = base.mark_bar(color="#9c3d2e", opacity=0.35, binSpacing=1).encode(y="low:Q", y2="high:Q")
    note = [f"{left_out} without a day known to the week left out"] if left_out else []
    begun, over = min(days).year, max(days).year
    years = str(begun) if begun == over else f"{begun} to {over}"
    title = alt.Title(f"Incidents by {span}, {years}", subtitle=note, anchor="start", fontSize=13)
    return alt.vconcat(
        above.properties(width=620, height=120), alt.layer(below, range_).properties(width=620, height=160)
    ).properties(title=title)


def _whole(most: int) -> alt.Axis:
    """An axis of whole numbers up to `most`; of few, Vega marks halves too, unless each mark is named."""
    return alt.Axis(format="d", values=list(range(most + 1))) if most < 5 else alt.Axis(tickMinStep=1, format="d")


#: Bars stand on the axis.
_FLOOR = alt.Y2Datum(0)


def _first(day: date, span: str) -> date:
    """First day of the bar that a day stands in; weeks begin on Monday."""
    if span == "day":
        return day
    return day - timedelta(days=day.weekday()) if span == "week" else day.replace(day=1)


def _next(first: date, span: str) -> date:
    """First day of the bar after."""
    if span == "month":
        return (first + timedelta(days=32)).replace(day=1)
    return first + timedelta(days=7 if span == "week" else 1)
