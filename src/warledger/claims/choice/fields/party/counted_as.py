"""Those counted in, whether the words for them make them who attacked, or fighters of no named group, out."""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: Those counted who die by their own bomb: no state's men, and seldom killed by those whom they meant to hit.
_BOMBERS = compiled(r"\bsuicide[ -](?:bomb|attack)ers?\b", re.I)
#: Words for those who came to attack.
CAME = frozenset(("attackers", "assailants", "raiders"))
#: Those who fight a state, by words that name no group.
REBELS = compiled(r"^(?:rebels?|guerrillas?|insurgents?|militants?|jihadis?t?s?|terrorists?|extremists?)$", re.I)


def came_themselves(reading: Reading, anchor: Anchor) -> bool:
    """Are those counted called attackers, whosever the report makes them: "the body of one of the attackers"?"""
    noun = anchor.noun_span
    return noun is not None and noun.of(reading.text).lower().rsplit(None, 1)[-1] in CAME


def own_bombers(reading: Reading, anchor: Anchor) -> bool:
    """Are those counted suicide bombers?"""
    return anchor.noun_span is not None and _BOMBERS.search(anchor.noun_span.of(reading.text)) is not None
