"""Weights in, Splink's settings out: for each comparison its levels as SQL, from the strongest to "anything else"."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from warledger.incidents.compared import kinds

#: Kilometres between the points of two rows.
_KM = (
    "2 * 6371 * asin(sqrt(least(1, pow(sin(radians(lat_r - lat_l) / 2), 2)"
    " + cos(radians(lat_l)) * cos(radians(lat_r)) * pow(sin(radians(lon_r - lon_l) / 2), 2))))"
)
#: Points of their own: two quarters that no gazetteer holds have that of their city, and lie where they lie.
_POINTS = "where_prec_l <= 2 and where_prec_r <= 2 and not (borrowed_l or borrowed_r)"
#: One name, and nothing known that speaks against its being one place; or one point.
_SPOT = (
    "(spot_l = spot_r and coalesce(country_l = country_r, true)"
    f" and (not coalesce({_POINTS}, false) or {_KM} <= 50))"
    f" or ({_POINTS} and {_KM} <= 1)"
)
#: A village that no gazetteer has: its province is a guess from what stands beside it, or its point another's.
_OFF_MAP = "(where_prec_l >= 4 or where_prec_r >= 4 or borrowed_l or borrowed_r)"
_EVERYDAY = ", ".join(f"'{event}'" for event in sorted(kinds.EVERYDAY))
_GAP = "greatest(day_lo_l, day_lo_r) - least(day_hi_l, day_hi_r)"
_SAME_DAY = "day_lo_l = day_hi_l and day_lo_l = day_lo_r and day_hi_l = day_hi_r"
#: The report of the later day is the later one: each tells of its own day, as of raids that go on.
_IN_ORDER = "coalesce((day_lo_l - day_lo_r) * (published_l - published_r) > 0, false)"
#: The longer of the two stretches: days that a report tells of together hold many attacks.
_STRETCH = "greatest(day_hi_l - day_lo_l, day_hi_r - day_lo_r)"
_PUBLISHED = "abs(published_l - published_r)"
#: Days from an attack to the other report's publication, where one telling has its day and the other has none.
_LAG = (
    "case when day_lo_l is null"
    " then greatest(published_l - day_hi_r, least(published_l - day_lo_r, 0))"
    " else greatest(published_r - day_hi_l, least(published_r - day_lo_l, 0)) end"
)
_ONE_DATED = "(day_lo_l is null) <> (day_lo_r is null)"
#: How long after it a report without a day tells of an attack: as far apart as two publications, where both have none
#: or days that differ.
_SINCE = f"case when {_ONE_DATED} then {_LAG} else {_PUBLISHED} end"
#: Of what a war sees daily many alike lie days apart, and one told a week late is mostly another.
_DAILY = f"event_l in ({_EVERYDAY}) and event_r in ({_EVERYDAY})"
#: Each of the two says on which day it was, and the days are two or more apart: a day that is read wrongly is mostly
#: the next one. On judged pairs of the Syrian war all 54 such pairs of everyday attacks are two incidents.
_OF_WAR = ", ".join(f"'{event}'" for event in sorted(kinds.OF_WAR))
_DAYS_APART = (
    f"event_l in ({_OF_WAR}) and event_r in ({_OF_WAR})"
    f" and coalesce(day_lo_l = day_hi_l and day_lo_r = day_hi_r and {_GAP} >= 2, false)"
)
#: DuckDB's greatest and least pass over what is null.
_UNDATED = "(day_lo_l is null or day_lo_r is null)"
_UNTIMED = f"{_UNDATED} and (published_l is null or published_r is null)"
#: A spot that both tellings give somewhere, whatever each has for its place.
_NAMED = "coalesce(len(list_intersect(spots_l, spots_r)), 0) > 0"
#: Spots that both name, and none alike.
_OTHER_SPOTS = "coalesce(len(spots_l) > 0 and len(spots_r) > 0 and len(list_intersect(spots_l, spots_r)) = 0, false)"


def _both_ways(types: Iterable[tuple[str, str]]) -> str:
    """Is one of these types told on the one side, and the other that stands with it on the other side?"""
    return " or ".join(
        f"(event_l = '{a}' and event_r = '{b}') or (event_l = '{b}' and event_r = '{a}')" for a, b in sorted(types)
    )


_TOLD_AS = _both_ways(kinds.TOLD_AS)
_TWO_DEEDS = (
    f"{_both_ways(kinds.TWO_DEEDS)} or ({_both_ways([(kinds.FROM_ABOVE, kinds.FROM_AFAR)])}) and {_OTHER_SPOTS}"
)
_OWN = ", ".join(f"'{event}'" for event in sorted(kinds.OWN))
#: A toll that two attacks of one day hardly ever share. On judged pairs of the Syrian war 57 of 63 that share one are
#: one incident; of those that share one from 5 to 14, 9 of 16.
_TELLING_TOLL = 15
#: Longest stretch, in days after the first, that still dates one attack: a night, "in two days".
_FEW_DAYS = 1
#: Two texts that one outlet prints.
_HOUSE = "coalesce(outlet_l = outlet_r and text_l <> text_r, false)"
_SHARED = "len(list_intersect({0}_l, {0}_r))"


def _numbers(field: str) -> list[str]:
    low, high = f"least({field}_l, {field}_r)", f"greatest({field}_l, {field}_r)"
    return [
        f"{field}_l is null or {field}_r is null or {high} = 0",
        f"{low} = {high} and {low} >= {_TELLING_TOLL}",
        f"{low} = {high} and {low} >= 5",
        f"{low} = {high} and {low} >= 2",
        f"{low} = {high}",
        f"{low} >= 0.75 * {high}",
        f"{low} >= 0.5 * {high}",
    ]


def _shares(field: str, *least: int) -> list[str]:
    return [
        f"{field}_l is null or {field}_r is null",
        *(f"{_SHARED.format(field)} >= {number}" for number in least),
    ]


def _names(*least: int) -> list[str]:
    """Names shared by what two outlets print, then by what one prints: authors, captions and related links are its own.

    Copies of one text count as of two outlets.
    """
    unknown, *shared = _shares("names", *least)
    return [unknown, *(f"{s} and not {_HOUSE}" for s in shared), *(f"{s} and {_HOUSE}" for s in shared), _HOUSE]


def _wording(*least: int) -> list[str]:
    """Rare words shared; not asked of two texts of one outlet, whose background paragraphs and links are its own."""
    unknown, *shared = _shares("wording", *least)
    return [f"{unknown} or {_HOUSE}", *shared]


#: Conditions of each comparison's levels: first where nothing can be compared, then from the strongest on; what fits
#: none is the last level.
LEVELS: dict[str, list[str]] = {
    "when": [
        "day_lo_l is null or day_lo_r is null",
        _SAME_DAY,
        f"{_GAP} <= 0 and {_STRETCH} <= {_FEW_DAYS}",
        f"{_GAP} <= 0",
        f"{_GAP} <= 1 and {_IN_ORDER}",
        f"{_GAP} <= 1",
        f"{_GAP} <= 3",
        f"{_GAP} <= 7",
    ],
    "published": [
        # reports of one day are mostly published together, whatever they tell of
        f"published_l is null or published_r is null"
        f" or (day_lo_l is not null and day_lo_r is not null and {_GAP} <= 1)",
        # a report of the day before is one of another time zone, or is dated by hand; an earlier one can't know of it
        *(f"{_SINCE} between -1 and {days}" for days in (1, 3, 7, 31)),
        f"{_SINCE} >= -1",
    ],
    "where": [
        "(country_l is null or country_r is null) and coalesce(spot_l <> spot_r, true)",
        f"({_SPOT}) and not (busy_l or busy_r)",
        _SPOT,
        f"{_POINTS} and {_KM} <= 5",
        f"{_POINTS} and {_KM} <= 15",
        f"({_NAMED}) and not (busy_l or busy_r)",
        _NAMED,
        f"{_POINTS} and {_KM} <= 50",
        f"country_l = country_r and spot_l <> spot_r and not ({_POINTS}) and {_OFF_MAP}",
        f"country_l = country_r and not ({_POINTS}) and (where_prec_l >= 6 or where_prec_r >= 6"
        " or admin1_l is null or admin1_r is null or admin1_l = admin1_r)",
        "country_l = country_r and admin1_l = admin1_r",
        "country_l = country_r",
    ],
    "event": [
        "event_l is null or event_r is null",
        f"event_l = event_r and event_l not in ({_EVERYDAY}) and {_GAP} <= 0 and not {_UNDATED}",
        f"event_l = event_r and event_l not in ({_EVERYDAY})",
        "event_l = event_r",
        _TOLD_AS,
        f"event_l in ({_OWN}) or event_r in ({_OWN})",
        _TWO_DEEDS,
        "family_l = family_r",
    ],
    # days that a report tells of together hold many attacks of a kind: they are no day that one of these shares
    "daily": [
        f"not coalesce({_DAILY}, false) or ({_UNTIMED})",
        f"case when {_UNDATED} then {_SINCE} between 0 and 1 else {_GAP} <= 0 and {_STRETCH} <= {_FEW_DAYS} end",
        f"case when {_UNDATED} then {_SINCE} between -1 and 3 else {_GAP} <= 1 end",
        _DAYS_APART,
    ],
    "killed": _numbers("killed"),
    "hurt": _numbers("hurt"),
    "parties": _shares("parties", 2, 1),
    "agent": [
        "agent_l is null or agent_r is null",
        f"{_SHARED.format('agents')} > 0",
        "coalesce(len(list_intersect(parties_l, agents_r)), 0) > 0"
        " or coalesce(len(list_intersect(parties_r, agents_l)), 0) > 0",
        "(agent_l = lower(agent_l)) <> (agent_r = lower(agent_r))",
    ],
    "target": ["target_l is null or target_r is null", "target_l = target_r"],
    "weapons": _shares("weapons", 1),
    "names": _names(10, 6, 4, 2, 1),
    # a report's place may be misread; the towns that its head names are there all the same
    "towns": _shares("towns", 1),
    "wording": _wording(14, 10, 7, 5, 3),
    # what a report tells of alone is the news of its day; round-ups tell of many attacks that are alike
    "told": [
        "others_l is null or others_r is null",
        "others_l = 0 and others_r = 0",
        "main_l and main_r and (others_l = 0 or others_r = 0)",
        "main_l and main_r",
        "main_l or main_r",
    ],
    "text": ["text_l is null", "text_l = text_r"],
}


def load(path: Path | None = None) -> dict[str, Any]:
    """Weights: the shipped ones, or those of a file of the same form.

    Raises:
        ValueError: The file has other comparisons or levels than this version.
    """
    if path is None:
        text = resources.files("warledger.incidents.model").joinpath("weights.json").read_text("utf-8")
    else:
        text = path.read_text("utf-8")
    weights: dict[str, Any] = json.loads(text)
    name = misfit(weights)
    if name is not None:
        raise ValueError(
            f"Weights {path or 'shipped'}: comparison '{name}' has {len(weights['comparisons'].get(name, ()))} levels, "
            f"this version knows {len(LEVELS[name])}. Train weights anew, or leave the file out to take the shipped "
            "ones."
        )
    return weights


def misfit(weights: Mapping[str, Any]) -> str | None:
    """The first comparison that has other levels in these weights than in this version, or None where they fit."""
    known = weights.get("comparisons", {})
    return next((name for name, levels in LEVELS.items() if len(known.get(name, ())) != len(levels)), None)


def settings(weights: Mapping[str, Any]) -> dict[str, Any]:
    """Splink's settings dictionary for a linker of one table."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": weights["prior"],
        "comparisons": [_comparison(name, weights["comparisons"][name]) for name in LEVELS],
        "blocking_rules_to_generate_predictions": [],
        "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": True,
    }


def _comparison(name: str, levels: list[dict[str, Any]]) -> dict[str, Any]:
    conditions = LEVELS[name]
    out = [{"sql_condition": conditions[0], "label_for_charts": "not known", "is_null_level": True}]
    for condition, level in zip([*conditions[1:], "ELSE"], levels, strict=True):
        out.append(
            {
                "sql_condition": condition,
                "label_for_charts": level["level"],
                "m_probability": level["m"],
                "u_probability": level["u"],
            }
        )
    return {"output_column_name": name, "comparison_description": name, "comparison_levels": out}
