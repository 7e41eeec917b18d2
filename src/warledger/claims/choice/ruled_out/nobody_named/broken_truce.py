"""A figure in, whether it counts violations of a truce, which whoever watches it lays on nobody, out.

"Monitors recorded 312 ceasefire violations, including 120 explosions. Rebels said the army had fired 18 shells": the
army is not told to have done all 312.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

_VIOLATION = "violation"
#: What one state alone violates.
_AIRSPACE = "airspace"


def counted(reading: Reading, anchor: Anchor) -> bool:
    """Does it count such violations, or some of them?"""
    figure = anchor.figure
    if figure is None or anchor.label != "strikes" or _AIRSPACE in reading.lows[anchor.sentence]:
        return False
    return figure.counted.lemma == _VIOLATION or (figure.whole is not None and figure.whole.counted.lemma == _VIOLATION)
