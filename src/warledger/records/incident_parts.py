"""What an incident is made of: figures with what each voice says, who is blamed, where it was, what differs."""

from __future__ import annotations

from datetime import date

from warledger.records.base import Record


class SourceFigure(Record):
    """What one independent voice says of one figure: its last word, earlier ones folded in.

    Attributes:
        source: Who says it, or None where reports say it in a voice of their own whose outlet is unknown.
        low: Lower bound as stated, or None.
        high: Upper bound as stated, or None.
        status: "asserted", "denied" or "uncertain".
        approx: True where the words are approximate.
        only: The one kind of people that the number counts ("civilians", "fighters of North", "children"), where it
            counts no others: as to all who were hit it is a lower bound. None where it counts people of any kind.
        women: Least number of women among them that the voice states, or None.
        children: Least number of children among them that the voice states, or None.
        reports: Reports that carry it: copies and relays among them.
        claims: The claims behind it.
        first: Day of the first report that carries it, or None.
        last: Day of the last report that carries it, or None.
        supersedes: Bounds that the same voice gave before, oldest first.
        voices: Names under which the voice speaks, where there are several: offices of one party, relays.
    """

    source: str | None = None
    low: int | None = None
    high: int | None = None
    status: str = "asserted"
    approx: bool = False
    only: str | None = None
    women: int | None = None
    children: int | None = None
    reports: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    supersedes: tuple[tuple[int | None, int | None], ...] = ()
    voices: tuple[str, ...] = ()


class Figure(Record):
    """One figure of an incident: an effect on one side and category, or in all (side and category None).

    Attributes:
        effect: What the count counts (terms/effects.yaml).
        side: Whom those counted belong to, or None.
        category: Kind of people or things, or None for the total.
        low: Lowest number that the policy allows, or None where no number is stated.
        best: The policy's own number, or None where none is stated.
        high: Highest number that the policy allows, or None.
        policy: The policy's name.
        by_source: What each independent voice says.
        sources: Number of independent voices.
        women: Least number of women among `best`, or None where nobody says.
        children: Least number of children among `best`, or None where nobody says.
        derived: How the row came about, where it is not what sources state as it stands: "sum of rows",
            "casualties less killed", "judgement", or None.
        flags: What a reader must know: parts that exceed their whole, a sum short of the total.
    """

    effect: str
    side: str | None = None
    category: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    policy: str
    by_source: tuple[SourceFigure, ...] = ()
    sources: int = 0
    women: int | None = None
    children: int | None = None
    derived: str | None = None
    flags: tuple[str, ...] = ()


class Blamed(Record):
    """A party that is blamed, and by whom.

    Attributes:
        agent: The party.
        sources: Who names it (None is a report's own voice), and how: named (as who did it, in a figure or event that
            this source gives), or with a blame of its own words: claimed, accused, suspected, denied.
        reports: Reports that say so.
    """

    agent: str
    sources: tuple[tuple[str | None, str], ...] = ()
    reports: tuple[str, ...] = ()


class Where(Record):
    """The place of an incident, from the most precise that its claims agree on.

    Attributes:
        name: Its name, or None where only an area is known.
        lat: Latitude in degrees north, or None.
        lon: Longitude in degrees east, or None.
        admin1: First-order division, or None.
        admin2: Second-order division, or None.
        country: ISO 3166-1 alpha-2 code, or None.
        where_prec: UCDP GED's where_prec, 1 to 7, or None where not located.
        id: Gazetteer id, or None.
    """

    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    admin1: str | None = None
    admin2: str | None = None
    country: str | None = None
    where_prec: int | None = None
    id: str | None = None


class Difference(Record):
    """A field on which those who tell of an incident differ.

    Attributes:
        field: An effect ("killed"), or "agent", "place", "date".
        said: (who says it, what) in the order of the reports.
    """

    field: str
    said: tuple[tuple[str | None, str], ...] = ()
