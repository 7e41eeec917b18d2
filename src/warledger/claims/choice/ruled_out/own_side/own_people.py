"""A figure in, the state out that tells of its own people's harm, or is told to have lost them in a war with others.

"Baku said two Azerbaijani civilians died" in a war that Azerbaijan began: it does not say that it killed them. Nor does
"33 Gazans and two people in Israel were killed" say so of Israel's own.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors.mention import STATES
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import ours
from warledger.claims.choice.parties.called import armed
from warledger.claims.choice.ruled_out.own_side import peoples
from warledger.claims.effects import FigureMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import by_word
from warledger.records import Span

_HARMED = frozenset(("killed", "wounded", "casualties", "abducted", "missing"))
#: Right before those counted, where they are the speaker's own: "three of its citizens".
_ITS = compiled(r"\b(?:its|their|our) (?:own )?(?:[a-z]+ )?$", re.I)
_FIGHT = frozenset(("combatant", "leader"))
_IN = compiled(r" in (?P<state>[A-Z][\w’'-]+)")
#: Characters before those counted in which that stands.
_REACH = 24


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """That state."""
    noun = anchor.noun_span
    if anchor.figure is None or noun is None or anchor.label not in _HARMED:
        return frozenset()
    telling = ours.telling(reading, anchor.span.start)
    if telling and _ITS.search(reading.text, max(0, noun.start - _REACH), noun.start):
        return telling
    nations = peoples.nations(reading, anchor) | _living_in(reading, noun)
    if not nations:
        return frozenset()
    states = {key for m, key in armed(reading) if m.kind in STATES and m.country in nations}
    # in a war with others, in which a state has its own people to mourn
    if anchor.category not in _FIGHT and _countries(reading) - nations:
        return frozenset(states)
    return frozenset(states & telling)


#: What one of those counted is said to be, that makes nobody of another side: "including one of Chinese nationality".
_BY_BIRTH = compiled(r"\b(?:nationality|nationalities|origin|origins|descent|citizenship|extraction)$")


def of_whole(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The side of the dead, for those who are told apart among them by where they were born alone."""
    figure, noun = anchor.figure, anchor.noun_span
    if figure is None or figure.whole is None or noun is None or _BY_BIRTH.search(noun.of(reading.text)) is None:
        return frozenset()
    # told elsewhere by their name, the whole is as many: "18 fighters of the Front ... the 18 militants, including"
    told = [
        a.noun_span
        for a in anchors.of_figures(reading)
        if a.figure is figure.whole or (a.label == anchor.label and _as_many(a, figure.whole))
    ]
    return frozenset(key for m, key in armed(reading) if any(at is not None and m.span.overlaps(at) for at in told))


def _as_many(other: Anchor, whole: FigureMention) -> bool:
    """Does another figure count as many as a whole does, and is no part itself?"""
    figure = other.figure
    return figure is not None and figure.whole is None and figure.counted.low == whole.counted.low


@once_a_report
def _countries(reading: Reading) -> frozenset[str]:
    """The countries of which a report tells: its own, those of its actors and of its places."""
    found = {m.country for m in reading.actors} | {p.entry.country for p in reading.places if p.entry is not None}
    return frozenset(iso for iso in (reading.country, *found) if iso is not None)


def _living_in(reading: Reading, noun: Span) -> frozenset[str]:
    """The country that the words right behind those counted put them in: "two people in Israel"."""
    found = _IN.match(reading.text, noun.end)
    state = by_word(found["state"]) if found is not None else None
    return (
        frozenset((state.iso,))
        if state is not None and found is not None and found["state"] in state.name
        else frozenset()
    )
