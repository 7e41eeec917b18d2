"""A figure with a wide place in, the narrower one that the next sentence names for the same deed out.

"Ten were killed when a village in the province of Gao was raided. The gunmen attacked Sela on Friday": they died in
Sela. Not so where the next sentence tells of another deed or day, counts its own dead, or names several places.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import NamedTuple

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.where.by_count import totals
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import SCENE_FROM
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.choice.where.other_sentences import incident
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading, once_a_report, once_for_each

#: What was told before: the deed, who did it, who or what was hit.
_KNOWN = compiled(
    r"\b(?:the|this|that|these|those|its?|their|both) (?:[\w-]+ ){0,2}?"
    r"(?:attack(?:s|ers?)?|(?:air ?)?strikes?|raids?|blasts?|bomb(?:ings?|ers?|ardment|s)?|explosions?|shelling|"
    r"clash(?:es)?|fighting|assault|incident|violence|shootings?|killings?|massacre|operation|battles?|ambush|"
    r"offensive|victims?|dead|bodies|gunmen|soldiers|(?:war)?planes|jets|militants|assailants|men|troops|fighters|"
    r"rebels|terrorists)\b",
    re.I,
)
_ANOTHER = compiled(r"\b(?:another|other|separate|second|third|also|similar|different)\b", re.I)
#: What one comes from or goes to is not where it happened.
_PASSED = frozenset({"from", "to", "towards", "toward", "into"})
#: Sentences in which a report still tells its news as a whole.
_LEAD = 2


class _Next(NamedTuple):
    """What a sentence's successor adds to where it happened.

    Attributes:
        key: The narrower place.
        where: The sentences that name it.
        feature: What that speaks for.
    """

    key: Hashable
    where: frozenset[int]
    feature: str


def features(reading: Reading, anchor: Anchor, setting: Setting) -> dict[Hashable, list[str]]:
    """Place to its features, for a figure whose sentence goes on in the next one.

    Args:
        reading: The report.
        anchor: What asks.
        setting: How the report's places lie to each other.
    """
    if anchor.figure is None:
        return {}
    found = _next(reading, anchor.sentence, setting)
    if found is None or totals.features(totals.counts(reading, anchor), anchor, found.where, named=True):
        return {}
    return {found.key: [found.feature]}


@once_for_each
def _next(reading: Reading, here: int, setting: Setting) -> _Next | None:
    after = here + 1
    named = _names(reading)
    own = [m for m in named.get(here, ()) if m.span.start not in setting.roles]
    if not own or not named.get(after) or any(m.form == "list" for m in own):
        return None
    words = reading.sentences[after].text
    if continuity.MOVES.match(words) or any(index == after for index, _ in reading.figures):
        return None
    days = incident.days_of(reading)
    if here in days and after in days and not days[here] & days[after]:
        return None
    widths = {place_key(m): setting.narrow[place_key(m)] for m in own}
    outer = max(widths, key=lambda key: widths[key])
    least = max(SCENE_FROM, widths[outer])
    told = {place_key(m) for index in named if index <= here for m in named[index]}
    inner = {
        place_key(m)
        for m in named[after]
        if m.span.start not in setting.roles
        and m.cue not in _PASSED
        and place_key(m) not in told
        and outer in setting.holders.get(place_key(m), ())
        and setting.narrow[place_key(m)] > least
    }
    inner -= {holder for key in inner for holder in setting.holders.get(key, ())}
    feature = _same_deed(reading, here, words)
    if len(inner) != 1 or feature is None:
        return None
    (key,) = inner
    return _Next(key, frozenset(index for index in named if any(place_key(m) == key for m in named[index])), feature)


def _same_deed(reading: Reading, here: int, words: str) -> str | None:
    """The feature for a next sentence that goes on with the same deed, by its words or its kind; None for another."""
    if _KNOWN.search(words):
        return "!told next"
    kinds = incident.kinds_of(reading)
    same = kinds.get(here, set()) & kinds.get(here + 1, set())
    if not same or here > _LEAD or _ANOTHER.search(words):
        return None
    # "jets struck a town in the province of Gao. Mirages hit Sela": a town that is left open is told next
    return "!told next" if incident.unnamed(reading, here) else "!told next, same kind"


@once_a_report
def _names(reading: Reading) -> dict[int, list[PlaceMention]]:
    """By sentence, the places that are named there, and not only called "the town"."""
    return {index: [m for m in found if m.form != "generic"] for index, found in reading.places_from.items()}
