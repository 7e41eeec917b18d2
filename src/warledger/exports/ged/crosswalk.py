"""Neutral names, states and divisions in, UCDP's names for them out, from terms/ucdp.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from warledger.knowledge.countries import COUNTRIES
from warledger.terms import ucdp

CIVILIANS = "Civilians"


@dataclass(frozen=True, slots=True)
class Beside:
    """Those who fight in a country beside another party, so that the dyad is that party's.

    Attributes:
        country: ISO code of where.
        party: Neutral name of the party that they support.
        actors: Their neutral names.
        against: Only where one of these is on the other side; empty for anybody.
    """

    country: str
    party: str
    actors: frozenset[str]
    against: frozenset[str]


@dataclass(frozen=True, slots=True)
class Umbrella:
    """The one name under which UCDP joins all who fight the government of a country.

    Attributes:
        name: UCDP's name.
        country: ISO code.
        members: Neutral names.
        words: How reports speak of them without a name, in lower case.
    """

    name: str
    country: str
    members: frozenset[str]
    words: frozenset[str]


@cache
def beside() -> tuple[Beside, ...]:
    """Who supports whom where."""
    return tuple(
        Beside(row["country"], row["party"], frozenset(row["actors"]), frozenset(row.get("against", ())))
        for row in ucdp.load()["beside"]
    )


@cache
def umbrellas() -> Mapping[str, Umbrella]:
    """Umbrella names by country."""
    return {
        row["country"]: Umbrella(
            row["name"], row["country"], frozenset(row["members"]), frozenset(word.lower() for word in row["words"])
        )
        for row in ucdp.load()["umbrellas"]
    }


def country(iso: str | None) -> str | None:
    """UCDP's name of a state."""
    if iso is None or iso not in COUNTRIES:
        return None
    name: str = ucdp.load()["countries"].get(iso, COUNTRIES[iso].name)
    return name


@cache
def _regions() -> Mapping[str, str]:
    return {iso: region for region, codes in ucdp.load()["regions"].items() for iso in codes}


def region(iso: str | None) -> str | None:
    """UCDP's region of a state: Africa, Americas, Asia, Europe or Middle East."""
    return _regions().get(iso or "")


def division(iso: str | None, admin1: str | None, admin2: str | None) -> tuple[str | None, str | None]:
    """UCDP's adm_1 and adm_2 of a place."""
    if iso in ucdp.load()["adm_1_from_admin2"]:
        return admin2, None
    return ucdp.load()["divisions"].get(iso, {}).get(admin1, admin1), admin2


def government(iso: str) -> str:
    """The state as a side: "Government of Myanmar (Burma)"."""
    return f"Government of {country(iso)}"


def group(neutral: str) -> str:
    """UCDP's name of a group, or its neutral name where UCDP's is unknown here."""
    name: str = ucdp.load()["actors"].get(neutral, neutral)
    return name


def named(neutral: str) -> bool:
    """True where UCDP's name of a group is known here."""
    return neutral in ucdp.load()["actors"]


def holder(neutral: str, day: date | None) -> str | None:
    """ISO code of the state that a group is the government of on a day, or None."""
    for row in ucdp.load()["governments"]:
        if row["holder"] == neutral and day is not None and day >= _day(row["from"]):
            return str(row["country"])
    return None


def former(iso: str, day: date | None) -> tuple[bool, str | None]:
    """Whether the state's usual forces aren't its government on a day, and UCDP's name for them then."""
    for row in ucdp.load()["governments"]:
        if row["country"] == iso and day is not None and day >= _day(row["from"]):
            return True, row.get("former")
    return False, None


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
