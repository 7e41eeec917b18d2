"""A report's clusters of event mentions in, those joined that tell of one suicide bombing, once as a bombing.

"A car bomb hit the junction", "the blast was the work of a suicide bomber": headline and lead have the bomb, the body
has who carried it. A bomb that was planted, one elsewhere and one that the same sentence sets apart are others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.events.where.towns import Towns
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.events.one_event.clusters import Cluster

_PLANTED = compiled(r"road-?side|\bmines?\b|landmine|\bIEDs?\b|improvised|planted|remote|sticky|magnetic", re.I)
_ANOTHER = compiled(r"\b(?:another|second|separate|also|other|followed)\b", re.I)
#: Sentences from one telling to the other.
_NEAR = 2


def told_twice(clusters: Sequence[Cluster], text: str, towns: Towns) -> list[tuple[Cluster, Cluster]]:
    """Bombings with the suicide bombing that each of them is.

    Args:
        clusters: Those that the report is mainly about: who is only said in passing to have carried it changes nothing.
        text: The report's text.
        towns: What is known of its places.
    """
    by_hand = [c for c in clusters if c.type == "suicide_bombing"]
    out = []
    for c in clusters if by_hand else ():
        homes = [s for s in by_hand if _one(c, s, text, towns)] if c.type == "bombing" else []
        if len(homes) == 1:
            out.append((c, homes[0]))
    return out


def _one(bomb: Cluster, by_hand: Cluster, text: str, towns: Towns) -> bool:
    """Could a bombing be a suicide bombing?"""
    if bomb.anew or bomb.listed or (bomb.day and by_hand.day and bomb.day != by_hand.day):
        return False
    if bomb.narrow and by_hand.narrow and not _near(bomb, by_hand, text, towns):
        return False
    if any(towns.apart(one, other) for one in bomb.keys for other in by_hand.keys):
        return False  # "a bomb went off in Mopti. In the region of Kidal two suicide bombers": no town of Kidal's
    here, there = ({m.sentence for m in c.mentions} for c in (bomb, by_hand))
    # a headline without a full stop is one sentence with the lead
    if here & there - {0} or min(abs(a - b) for a in here for b in there) > _NEAR:
        return False
    said = [m.span.of(text) for m in (*bomb.mentions, *by_hand.mentions)]
    return not any(_PLANTED.search(words) or _ANOTHER.search(words) for words in said)


def _near(one: Cluster, other: Cluster, text: str, towns: Towns) -> bool:
    """Are two places one, or one in the other, or is either named where the other is told ("the bus park in Kona")?"""
    around = [k for keys in (one.keys, other.keys) for key in keys for k in towns.around(key)]
    if one.keys & other.keys or not (one.keys | other.keys).isdisjoint(around):
        return True
    return any(
        a.place is not None and any(a.place.of(text) in m.span.of(text) for m in b.mentions)
        for a, b in ((one, other), (other, one))
    )
