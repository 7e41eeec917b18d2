"""An actor's neutral name in, the party that UCDP would code out: a state, an organised group, civilians, or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from warledger.exports.ged import crosswalk
from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import COUNTRIES, acting

#: Kinds of actor that are a state's arms.
_STATE_KINDS = frozenset({"state", "state_forces", "police"})
#: Kinds that can be a side by their own name.
_GROUP_KINDS = frozenset({"armed_group", "militia", "coalition", "criminal_group", "peacekeepers"})
_JOINED = re.compile(r"\s*(?:,\s+and\s+|,\s+|\s+and\s+)\s*")


@dataclass(frozen=True, slots=True)
class Party:
    """A side as UCDP would name it.

    Attributes:
        name: UCDP's name; also what tells parties apart.
        kind: "state", "group" or "civilians".
        neutral: The neutral name that it comes from.
        iso: The state, where it is one.
        sure: False for a name that neither the registry nor the states' names hold.
    """

    name: str
    kind: str
    neutral: str
    iso: str | None = None
    sure: bool = True


CIVILIANS = Party(crosswalk.CIVILIANS, "civilians", "civilians")


def parties(neutral: str | None, *, country: str | None, day: date | None) -> tuple[Party, ...]:
    """The parties that a claim's `agent`, `target` or `side` names; none where it names nobody that can be a side.

    Args:
        neutral: The name, perhaps several joined by "and". "A or B" names nobody, unless both are one party.
        country: ISO code of where the event was; some words mean a party there only.
        day: When it was, for governments that changed hands.
    """
    return _parties(neutral, country, day) if neutral else ()


@lru_cache(maxsize=10_000)
def _parties(neutral: str, country: str | None, day: date | None) -> tuple[Party, ...]:
    if (one := _party(neutral, country, day)) is not None:
        return (one,)
    if " or " in neutral:
        found = {p for part in neutral.split(" or ") for p in _parties(part.strip(), country, day)}
        return (
            tuple(found)
            if len(found) == 1 and all(_parties(p.strip(), country, day) for p in neutral.split(" or "))
            else ()
        )
    parts = _JOINED.split(neutral)
    if len(parts) == 1:
        return ()
    joined = [p for part in parts for p in _parties(part.strip(), country, day)]
    return tuple(dict.fromkeys(joined))


def _party(neutral: str, country: str | None, day: date | None) -> Party | None:
    if neutral.lower() == "civilians":
        return CIVILIANS
    umbrella = crosswalk.umbrellas().get(country or "")
    if umbrella is not None and neutral.lower() in umbrella.words:
        return Party(umbrella.name, "group", neutral)
    if (iso := crosswalk.holder(neutral, day)) is not None:
        return Party(crosswalk.government(iso), "state", neutral, iso)
    if crosswalk.named(neutral):
        return Party(crosswalk.group(neutral), "group", neutral)
    if (iso := acting().get(neutral)) is not None:
        return _state(iso, neutral, day)
    actor = Registry.load().get(neutral)
    if actor is None:
        # a name of its own that nobody has registered: a group, or perhaps a unit or a person
        joined = " and " in neutral or " or " in neutral or ", " in neutral
        return Party(neutral, "group", neutral, sure=False) if neutral[:1].isupper() and not joined else None
    if actor.party is not None and actor.party != neutral:
        found = _party(actor.party, country, day)
        return found and Party(found.name, found.kind, neutral, found.iso)
    if actor.kind == "civilians":
        return CIVILIANS
    if actor.kind in _STATE_KINDS and actor.country is not None and actor.country in COUNTRIES:
        return _state(actor.country, neutral, day)
    return Party(crosswalk.group(neutral), "group", neutral) if actor.kind in _GROUP_KINDS else None


def _state(iso: str, neutral: str, day: date | None) -> Party | None:
    changed, name = crosswalk.former(iso, day)
    if not changed:
        return Party(crosswalk.government(iso), "state", neutral, iso)
    # no longer the government: a group under UCDP's name, or its neutral one
    return Party(name or neutral, "group", neutral)
