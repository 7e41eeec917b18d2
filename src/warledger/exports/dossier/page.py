"""An incident with the reports that tell of it in, its dossier as one HTML file out.

A dossier quotes reports and names sources as they do: it is for those who work on the case, and says so. The file asks
nothing of the network; its policy admits its own style alone and no script.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TextIO

from warledger.exports import charts, wording
from warledger.exports.attribution import GEONAMES, INVENTED
from warledger.exports.dossier.excerpts import Excerpt, excerpt
from warledger.pages import Pages, content_hash
from warledger.records import Claim, Report
from warledger.records.incident import Incident
from warledger.records.incident_html import bounds
from warledger.records.judgement import Judgement
from warledger.version import __version__

_PAGES = Pages("warledger.exports.dossier")


@dataclass(frozen=True, slots=True)
class Telling:
    """One report and what it says of the incident.

    Attributes:
        report: The report.
        claims: Its claims in the incident, in the order of its text.
        text_hash: SHA-256 of its text, hex.
        received_hash: SHA-256 of the bytes as received, hex, or None where they weren't kept.
        copies: Ids under which its text came again.
    """

    report: Report
    claims: tuple[Claim, ...]
    text_hash: str
    received_hash: str | None = None
    copies: tuple[str, ...] = field(default=())


def write(
    incident: Incident, tellings: Sequence[Telling], out: TextIO, *, judgements: Sequence[Judgement] = (), run: str = ""
) -> None:
    """Write the dossier.

    Args:
        incident: The incident.
        tellings: The reports with a claim in it, oldest first.
        out: Where to.
        judgements: Decisions that bear on it.
        run: The run whose claims it is made of.
    """
    style = _PAGES.file("dossier.css")
    made = _PAGES.template("dossier.html.j2").render(
        incident=incident,
        title=_title(incident),
        tellings=[(telling, _link(telling.report), _rows(telling)) for telling in tellings],
        totals=[f for f in incident.figures if f.side is None and f.category is None],
        rows=[f for f in incident.figures if f.side is not None or f.category is not None],
        figures=_drawings(incident),
        map=_map(incident),
        judgements=judgements,
        run=run,
        version=__version__,
        geonames=GEONAMES,
        invented=INVENTED,
        style=style,
        style_hash=content_hash(style),
        words=wording,
        bounds=bounds,
        days=_days(incident),
    )  # fmt: skip
    out.write(wording.visible(made))


def _title(incident: Incident) -> str:
    what = (incident.event or "incident").replace("_", " ").capitalize()
    place = incident.place.name if incident.place and incident.place.name else None
    return ", ".join(part for part in (what, place, _days(incident)) if part)


def _days(incident: Incident) -> str:
    if incident.start is None:
        return "day unknown"
    if incident.end is None or incident.end == incident.start:
        return wording.day_words(incident.start)
    return f"{wording.day_words(incident.start)} to {wording.day_words(incident.end)}"


def _rows(telling: Telling) -> list[tuple[Claim, Excerpt]]:
    return [(claim, excerpt(telling.report.text, claim)) for claim in telling.claims]


def _link(report: Report) -> str | None:
    """The report's address, if it is one that a browser may follow."""
    return report.url if report.url and report.url.lower().startswith(("http://", "https://")) else None


def _drawings(incident: Incident) -> list[tuple[str, str]]:
    """A picture of who says what, for each effect that more than one number is stated of."""
    out = []
    for total in incident.figures:
        stated = [v for v in total.by_source if v.low is not None or v.high is not None]
        if total.side is None and total.category is None and len(stated) > 1:
            out.append((total.effect, _picture(charts.figures_by_source(incident, total.effect))))
    return out


def _map(incident: Incident) -> str | None:
    try:
        return _picture(charts.incident_map([incident]))
    except ValueError:  # no place to draw
        return None


def _picture(chart: Any) -> str:
    """A chart as a data address: an image can't run anything."""
    return "data:image/svg+xml;base64," + base64.b64encode(charts.rendered(chart, "svg")).decode("ascii")
