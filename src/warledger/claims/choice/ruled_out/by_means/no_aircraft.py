"""An air strike in, the groups of the report out, which have no aircraft: they bombed nobody from the air.

"Nine died in air raids after a resistance group said it had ambushed a column": not by the group. Not where the report
tells of drones, which groups fly too; and who the clause itself says did it may have done it all the same.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview, kind_of
from warledger.claims.choice.parties.called import armed
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.events.kind.raids import NO_AIRCRAFT
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_THEY_FLY = compiled(r"\b(?:drones?|uavs?|unmanned|(?:para|hang[- ]?)gliders?|paramotors?|quadcopters?)\b")

#: Letters without which it finds nothing.
_FLYING = ("drone", "uav", "unmanned", "glider", "paramotor", "copter")


def groups(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those groups, for an air strike and for what the nearest event, if that is one, did."""
    return _on_foot(reading) if kind_of(reading, anchor, view) == "airstrike" else frozenset()


def left(reading: Reading, event: str | None, row: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but those groups, for a figure that hangs on an event of a type, however far away that is told."""
    grounded = _on_foot(reading) if event == "airstrike" else frozenset()
    return [c for c in row if c.key not in grounded or "deed0" in c.features]


def _on_foot(reading: Reading) -> frozenset[Hashable]:
    if _flown(reading):
        return frozenset()
    return reading.once(
        "without aircraft", lambda: frozenset(key for m, key in armed(reading) if m.kind in NO_AIRCRAFT)
    )


@once_a_report
def _flown(reading: Reading) -> bool:
    return any(map(reading.low.__contains__, _FLYING)) and _THEY_FLY.search(reading.low) is not None
