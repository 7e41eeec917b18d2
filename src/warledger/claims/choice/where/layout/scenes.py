"""A reading in, its setting out: which of its places lies in which, and where each sentence stands.

"Idlib" of a headline and "Hass" of the third paragraph are one place told twice if Hass lies in Idlib; two towns of
one province are two scenes.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice.spans import touches
from warledger.claims.choice.where.layout import place_roles
from warledger.claims.choice.where.layout.holding import hold, nest
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import NARROW, SCENE_FROM
from warledger.claims.choice.where.layout.setting import Setting, Words
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading
from warledger.records import Span

#: Roles of places to which people come when all is over: the telling goes back to where they come from.
_AFTERWARDS = frozenset({"refuge"})


def of(reading: Reading, spots: Sequence[Span]) -> Setting:
    """Lay out the places of a report.

    Args:
        reading: The report.
        spots: Where its event mentions say that they happened.
    """
    out = Setting()
    for mention in reading.places:
        role = place_roles.of(reading, mention)
        if role is not None:
            out.roles[mention.span.start] = role
    nest(reading, out)
    hold(reading, out)
    _play(reading, out, spots)
    stand = [
        (m.span.start, key)
        for m in reading.places
        if m.form == "name" and m.span.start not in out.roles and out.narrow[key := place_key(m)] >= SCENE_FROM
    ]
    out.starts, out.order = [start for start, _ in stand], [key for _, key in stand]
    out.words = Words([s.text for s in reading.sentences])
    telling = {index for index, _ in reading.figures} | {m.sentence for m in reading.mentions}
    for mention in reading.places:
        index = reading.sentence_at(mention.span.start)
        key = place_key(mention)
        if (
            index in telling
            and mention.form == "name"
            and mention.span.start not in out.roles
            and out.narrow[key] >= SCENE_FROM
            and index not in out.told.get(key, [])[-1:]
        ):
            out.told.setdefault(key, []).append(index)
    out.stages = sum(not out.kids.get(key, set()) & out.told.keys() for key in out.told)
    out.most = max(map(len, out.told.values()), default=0)
    out.figures = sorted(reading.span_of(index, *m.span).start for index, m in reading.figures)
    return out


def _elsewhere(named: Sequence[PlaceMention], scene: str, out: Setting) -> list[PlaceMention]:
    """The provinces of a sentence that the scene is known not to lie in, lying in another: the telling moves there."""
    held = out.holders.get(scene, set()) | {scene}
    if not any(out.narrow[key] == NARROW["admin1"] for key in held):
        return []
    return [
        m
        for m in named
        if m.form == "name"
        and m.span.start not in out.roles
        and out.narrow[place_key(m)] == NARROW["admin1"]
        and m.level in ("admin1", "region")
        and m.entry is not None
        and place_key(m) not in held
        # "on their way to Sela in Gao region" tells nothing of the region
        and not any(place_key(m) in out.holders.get(place_key(one), ()) for one in named)
    ]


def _play(reading: Reading, out: Setting, spots: Sequence[Span]) -> None:
    """The scene moves where a sentence names a place narrower than a province; else it carries on."""
    current: str | None = None
    votes: dict[str, int] = {}

    def rank(m: PlaceMention) -> tuple[bool, bool, int]:
        cued = m.cue not in ("from", "to", "of") and m.span.start not in out.roles
        return touches(m.span, spots), cued, out.narrow[place_key(m)]

    for index in range(len(reading.sentences)):
        here = reading.places_from.get(index, [])
        named = [m for m in here if out.narrow[place_key(m)] >= SCENE_FROM]
        named = [m for m in named if out.roles.get(m.span.start) != "bound"]  # nobody is there yet
        if current is not None:
            named = [m for m in named if out.roles.get(m.span.start) not in _AFTERWARDS]
        named = [m for m in named if out.roles.get(m.span.start) != "distance"] or named
        if not named:
            named = here if current is None else _elsewhere(here, current, out)
        out.fresh.append(bool(named))
        if named:
            current = place_key(max(named, key=rank))
        out.scenes.append(current)
        if current is not None:
            votes[current] = votes.get(current, 0) + 1
    if votes:
        out.main = max(votes, key=lambda k: (votes[k], -list(votes).index(k)))
