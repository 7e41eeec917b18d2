"""A report's account of one incident: its claims, and what they say in sum of when, where, what, whom and how many."""

from __future__ import annotations

import hashlib
from datetime import date

from warledger.records import Where
from warledger.records.base import Record


def telling_id(report: str, claims: tuple[str, ...]) -> str:
    """ "t_" and 16 hex digits of the report and its first claim: the same as long as a re-coding keeps that claim."""
    first = claims[0] if claims else ""
    return "t_" + hashlib.sha256(f"{report}\0{first}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Telling(Record):
    """What one report tells of one incident; or a report without claims, known by its title and names alone.

    Attributes:
        telling: Id.
        report: The report's id.
        main: True for the incident that the report is mainly about, by what it says alone.
        weight: How much of the report it takes up: 1 for the main incident, less for the others.
        others: How many more incidents its report tells of; None in the state of a version that didn't count them.
        claims: Ids of its claims, events first; none for a report without claims, which may join an incident that
            others tell of and never makes one.
        outlet: Who published it, or None.
        published: Day of publication, or None.
        event: Event type that most of its claims give, or None.
        start: First day, or None.
        end: Last day, or None.
        date_prec: Precision of these days, or None.
        place: Where, or None.
        spots: Towns, villages and spots that any of its claims gives, as `places.spot` has them.
        killed: Number of dead that it states in all (the lower bound), or None where it tells of none.
        hurt: Number of wounded in all, or None. A count of killed and wounded together stands in `harmed`.
        harmed: Number of killed and wounded together, or None.
        parties: Agents, sides and targets that it names, without civilians.
        agent: Who did it, as most of its claims say, or None.
        target: Whom it hit: a party, or "civilians", or None.
        weapons: Head words of the weapons it names, lower case.
        words: Names and long numbers near its claims.
        head: Names at the head of its report, for the main incident, else near its claims.
        wording: Other words of its report, for the main incident alone.
        left: Places that those left who fled or were taken away, or none known (`origins.of`).
        apart: Tellings of the same report that are surely other incidents: of another day or kind, with tolls of their
            own, or at another place nearby. The others are parted by nothing but places far from each other, which
            is often a name that was read wrongly: other reports may join them.
        holds: Tellings of the same report whose tolls are parts of this one's, which is a total of several incidents:
            they never join it.
        copy_of: Id of the report whose copy its report is, or None.
    """

    telling: str
    report: str
    main: bool
    weight: float = 1.0
    others: int | None = None
    claims: tuple[str, ...]
    outlet: str | None = None
    published: date | None = None
    event: str | None = None
    start: date | None = None
    end: date | None = None
    date_prec: int | None = None
    place: Where | None = None
    spots: tuple[str, ...] = ()
    killed: int | None = None
    hurt: int | None = None
    harmed: int | None = None
    parties: tuple[str, ...] = ()
    agent: str | None = None
    target: str | None = None
    weapons: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    copy_of: str | None = None
