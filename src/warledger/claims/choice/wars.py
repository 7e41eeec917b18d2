"""The toll of a whole war and a place in, whether it is the country of the war out.

"More than 100,000 have died since the conflict began" lies in the country that the report is about, and in none of the
towns whose news it tells.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.figure_tags import of_whole_war
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.scenes import SCENE_FROM
from warledger.claims.reading import Reading

#: The first feature of what the anchor's own sentence names, and of what the one before it names.
_NEAR = {"d=0": "here", "d=-1": "before"}


def features(reading: Reading, anchor: Anchor, candidate: Candidate, narrow: int) -> list[str]:
    """What speaks for and against a place of a war's toll.

    Args:
        reading: The report.
        anchor: What asks.
        candidate: The place.
        narrow: How narrowly it says where.
    """
    if anchor.figure is None or candidate.value.form != "name" or not of_whole_war(reading, anchor):
        return []
    entry = candidate.value.entry
    if candidate.value.level == "country" and entry is not None and entry.country == reading.country:
        return ["!war=" + _NEAR.get(candidate.features[0], "far")]
    return ["!war=town"] if narrow >= SCENE_FROM else []
