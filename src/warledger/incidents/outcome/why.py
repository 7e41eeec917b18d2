"""A state and an incident in, the evidence of each of its links out: features, weights, and a waterfall chart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from warledger.incidents.model.comparisons import LEVELS
from warledger.incidents.model.rows import towns
from warledger.incidents.model.scored import Scored
from warledger.incidents.state import Linking
from warledger.incidents.tellings.telling import Telling
from warledger.records.base import Record


class Part(Record):
    """What one comparison adds to a link.

    Attributes:
        comparison: "when", "where", "names", ...
        level: What was found ("same day", "share one"), or "not known".
        weight: Base-2 logarithm of how much likelier that is for one incident than for two; 0 where not known.
        one: The first telling's value, in words.
        other: The second one's.
    """

    comparison: str
    level: str
    weight: float
    one: str
    other: str


class Evidence(Record):
    """Why two tellings are one incident.

    Attributes:
        one: Report of the first telling.
        other: Report of the second.
        weight: Base-2 logarithm of the odds that they are one.
        prior: What these odds are before anything is compared.
        parts: What each comparison adds.
    """

    one: str
    other: str
    weight: float
    prior: float
    parts: tuple[Part, ...]

    @property
    def probability(self) -> float:
        """The odds as a probability, 0 to 1."""
        return 1 / (1 + 2 ** -max(-60.0, min(60.0, self.weight)))


def why(linking: Linking, incident: str) -> list[Evidence]:
    """The evidence for an incident, strongest link first: the links that hold its tellings together.

    Args:
        linking: The state.
        incident: The incident's id.

    Raises:
        KeyError: There is no such incident.
    """
    members = set(linking.incidents[incident])
    links = [p for p in linking.links if p.one in members and p.other in members]
    links.sort(key=lambda p: (-p.weight, p.one, p.other))
    return [_evidence(linking, link) for link in _holding(links)]


def _holding(links: Sequence[Scored]) -> list[Scored]:
    """The fewest links that join all tellings, the strongest taken first."""
    group: dict[str, str] = {}

    def top(telling: str) -> str:
        while group.setdefault(telling, telling) != telling:
            telling = group[telling]
        return telling

    out = []
    for link in links:
        one, other = top(link.one), top(link.other)
        if one != other:
            group[one] = other
            out.append(link)
    return out


def _evidence(linking: Linking, link: Scored) -> Evidence:
    one, other = linking.tellings[link.one], linking.tellings[link.other]
    weights = linking.weights
    parts = []
    for name, level in zip(LEVELS, link.levels, strict=True):
        values = (_value(one, name), _value(other, name))
        if name in ("names", "wording"):
            shared = sorted(
                set(_words(one, name)) & set(_words(other, name)), key=lambda w: (linking.frequency.get(w, 1), w)
            )
            values = (", ".join(shared[:12]), "")
        if name == "towns":
            named = [towns(t, linking.frequency, len(linking.reports)) for t in (one, other)]
            values = (", ".join(named[0]), ", ".join(named[1]))
        found = weights["comparisons"][name][level] if level >= 0 else None
        parts.append(
            Part(
                comparison=name,
                level=found["level"] if found else "not known",
                weight=round(math.log2(found["m"] / found["u"]), 3) if found else 0.0,
                one=values[0],
                other=values[1],
            )
        )
    prior = math.log2(weights["prior"] / (1 - weights["prior"]))
    return Evidence(one=one.report, other=other.report, weight=link.weight, prior=round(prior, 3), parts=tuple(parts))


def _words(telling: Telling, name: str) -> tuple[str, ...]:
    return telling.words if name == "names" else telling.wording


def _value(telling: Telling, name: str) -> str:
    place = telling.place
    values: dict[str, Any] = {
        "when": f"{telling.start} to {telling.end}" if telling.start != telling.end else telling.start,
        "outlet": telling.outlet,
        "published": telling.published,
        "where": ", ".join(p for p in (place.name, place.admin1, place.country) if p) if place else None,
        "event": telling.event.replace("_", " ") if telling.event else None,
        "killed": telling.killed,
        "hurt": telling.hurt if telling.hurt is not None else telling.harmed,
        "parties": ", ".join(telling.parties),
        "agent": telling.agent,
        "target": telling.target,
        "weapons": ", ".join(telling.weapons),
        "told": f"{'the main' if telling.main else 'another'} of {(telling.others or 0) + 1} that its report tells of",
        "text": telling.copy_of or telling.report,
    }
    value = values.get(name)
    return "" if value is None else str(value)


def waterfall(evidence: Evidence) -> dict[str, Any]:
    """A Vega-Lite chart of one link: from the odds before, by each comparison, to the odds of one incident.

    Args:
        evidence: The link.
    """
    rows: list[dict[str, Any]] = [
        {"step": "before", "from": 0.0, "to": evidence.prior, "why": "two tellings at random"}
    ]
    reached = evidence.prior
    for part in evidence.parts:
        if part.weight:
            shown = f"{part.level}: {part.one} | {part.other}" if part.other else f"{part.level}: {part.one}"
            rows.append({"step": part.comparison, "from": reached, "to": reached + part.weight, "why": shown})
            reached += part.weight
    rows.append({"step": "in all", "from": 0.0, "to": reached, "why": f"probability {evidence.probability:.3f}"})
    for row in rows:
        row["speaks"] = "for" if row["to"] >= row["from"] else "against"
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": f"{evidence.one} and {evidence.other}: one incident?",
        "data": {"values": rows},
        "width": 420,
        "mark": {"type": "bar", "tooltip": True},
        "encoding": {
            "y": {"field": "step", "type": "nominal", "sort": None, "title": None},
            "x": {"field": "from", "type": "quantitative", "title": "evidence (base-2 logarithm of the odds)"},
            "x2": {"field": "to"},
            "color": {
                "field": "speaks",
                "type": "nominal",
                "scale": {"domain": ["for", "against"], "range": ["#3b6ea5", "#b5651d"]},
                "legend": {"title": "speaks"},
            },
            "tooltip": [{"field": "step"}, {"field": "why"}],
        },
    }
