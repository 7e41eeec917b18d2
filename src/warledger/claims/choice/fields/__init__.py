"""The answers that a report offers for each field: party (agent and side) with those mentioned, place, date, source.

party/       who did it, and whose those counted are
place        where; told_places (the places that the report names)
date         when
source       who says it; own_area (who speaks for a place)
"""

from collections.abc import Callable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields.date import dates
from warledger.claims.choice.fields.party.candidates import actors
from warledger.claims.choice.fields.place import places
from warledger.claims.choice.fields.source import sources
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading

CANDIDATES: dict[str, Callable[[Reading, Anchor, Overview], list[Candidate]]] = {
    "agent": lambda reading, anchor, view: actors(reading, anchor, view, side=False),
    "side": lambda reading, anchor, view: actors(reading, anchor, view, side=True),
    "source": sources,
    "place": places,
    "date": dates,
}
