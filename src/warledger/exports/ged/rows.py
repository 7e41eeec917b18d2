"""A coded report in, its draft GED rows out, main event first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from warledger.claims.states.country import main_country
from warledger.exports.attribution import attribution
from warledger.exports.codings.coded import Coded
from warledger.exports.ged import dead, losses, sides, when, where
from warledger.exports.ged.columns import blank
from warledger.exports.ged.informants import informants
from warledger.exports.ged.occurrences import Occurrence, occurrences
from warledger.exports.ged.parties import CIVILIANS, Party
from warledger.exports.ged.sides import Setting, Sides
from warledger.knowledge.actors import Registry
from warledger.records import Claim, Report


def rows(coding: Coded) -> list[dict[str, Any]]:
    """Draft UCDP GED rows of one coded report.

    Args:
        coding: The report with its claims.

    Returns:
        One dict for each event in which somebody may have died, with the keys of `COLUMNS` and `EXTRA_COLUMNS`. What
        isn't known is None.
    """
    report = coding.report
    home = _home(coding)
    setting = Setting(home, report.date)
    groups = occurrences(coding.claims, _dyads(setting), _same_dead(setting, report))
    return [_row(group, coding, home) for group in groups]


def _home(coding: Coded) -> str | None:
    """ISO code of the country of most of the report's places, else of its words, else that of its groups."""
    places = {c.place.text: c.place.country for c in coding.claims if c.place is not None and c.place.country}
    if places:
        codes = list(places.values())
        return max(codes, key=codes.count)
    found = main_country(coding.report.text)
    if found is not None:
        return found
    names = {name for c in coding.claims for name in (c.agent, c.target, c.side) if name}
    acting = [set(actor.countries) for name in names if (actor := Registry.load().get(name)) and actor.countries]
    shared = set.intersection(*acting) if acting else set()
    return shared.pop() if len(shared) == 1 else None


def _dyads(setting: Setting) -> Callable[[Claim], frozenset[str]]:
    def dyad(claim: Claim) -> frozenset[str]:
        found = sides.sides([claim] if claim.effect is None else [], [claim] if claim.effect else [], setting)
        return frozenset(name for name in (found.a, found.b) if name is not None and name != CIVILIANS.name)

    return dyad


def _same_dead(setting: Setting, report: Report) -> Callable[[Claim, Claim], bool]:
    def kind(claim: Claim) -> str:
        parties = setting.parties(claim.side)
        return parties[0].name if parties else dead.column(claim, Sides(), setting)

    return lambda one, other: losses.same_dead(one, other, kind, report.text)


def _row(group: Occurrence, coding: Coded, home: str | None) -> dict[str, Any]:
    report = coding.report
    notes: list[str] = []
    row = blank()
    row |= {
        "number_of_sources": 1,
        "source_article": _citation(report),
        "source_office": report.outlet,
        "source_date": report.date.isoformat() if report.date else None,
        "source_headline": report.title,
        "source_original": informants(group.claims),
        "report": report.id,
        "invented": report.invented,
    }
    place = where.narrowest(group.places, home)
    dated = when.best([*group.deaths, *group.events])
    day = dated.start if dated else report.date
    country = (place.country if place else None) or home
    setting = Setting(country, day, _opponents(coding.claims, Setting(country, day)))
    found = sides.sides(group.events, [*group.deaths, *group.others], setting)
    notes += found.notes
    row |= {
        "type_of_violence": found.type_of_violence,
        "side_a": found.a,
        "side_b": found.b,
        "dyad_name": f"{found.a} - {found.b}" if found.a and found.b else None,
    }
    row |= where.columns(group.places, home, notes)
    row |= when.columns(group.claims, report.date, notes)
    row |= _deaths(group, found, setting, report, notes)
    row["event_clarity"] = 2 if (row["date_prec"] or 1) >= 4 else 1
    row["attribution"] = attribution(group.claims[0]) or next((a for c in group.claims if (a := attribution(c))), None)
    row["warledger_claims"] = [claim.claim for claim in group.claims]
    row["warledger_notes"] = "; ".join(dict.fromkeys(notes)) or None
    return row


def _deaths(group: Occurrence, found: Sides, setting: Setting, report: Report, notes: list[str]) -> dict[str, Any]:
    def bucket(claim: Claim) -> str:
        beside = [d for d in group.deaths if losses.told_apart(claim, d, report.text)]
        return dead.column(claim, found, setting, beside)

    told = losses.total(group.deaths, bucket, report.text)
    notes += told.notes
    if told.best:
        return {**told.best, "best": sum(told.best.values()), "low": told.low, "high": told.high}
    if group.deaths or any(c.effect == "casualties" for c in group.others):
        notes.append("no number of dead is stated")
        return {}
    if group.others:
        notes.append("the report counts people harmed and no dead")
        return {**dict.fromkeys(losses.BUCKETS, 0), "best": 0, "low": 0, "high": 0}
    notes.append("the report says nothing of deaths")
    return {}


def _opponents(claims: Sequence[Claim], setting: Setting) -> Callable[[str], list[Party]]:
    """For a party's name: the armed parties that the report's events set against it, else the others in its events."""

    def opponents(name: str) -> list[Party]:
        against: dict[str, Party] = {}
        present: dict[str, Party] = {}
        for claim in claims:
            if claim.effect is None and claim.scope == "event":
                found = sides.sides([claim], [], setting)
                both = [side for side in (found.a, found.b) if side not in (None, name, CIVILIANS.name)]
                for side in both:
                    (against if len(both) == 1 and name in (found.a, found.b) else present)[str(side)] = found.parties[
                        str(side)
                    ]
        return list((against or present).values())

    return opponents


def _citation(report: Report) -> str | None:
    """The article as GED cites it: office, date, headline."""
    known = [report.outlet, report.date.isoformat() if report.date else None, report.title]
    return '"' + ",".join(part for part in known if part) + '"' if any(known) else None
