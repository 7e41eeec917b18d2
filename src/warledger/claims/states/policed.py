"""Mentions of police and places in; out, the same, with police that no word puts in a state as those of where they act.

"The police" of a report about Kenya are Kenya's, but not in "Oklahoma City was sealed off. Police shot a gunman": its
places are in another country. A country that the sentence names has its own police; one known by a town alone leaves
them "police", as many states have no single force. Soldiers fight abroad, police don't.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from warledger.claims.actors import ActorMention
from warledger.claims.places import PlaceMention
from warledger.knowledge.countries import COUNTRIES
from warledger.knowledge.gazetteer import weight

#: Weight of a place that hardly is a namesake of one at home: towns of some 300,000 people, and states.
_HEAVY = 6.0
#: Sentences back in which the place of a telling is looked for.
_REACH = 1


def by_place(
    found: Sequence[ActorMention], places: Sequence[PlaceMention], sentence_at: Callable[[int], int], home: str | None
) -> list[ActorMention]:
    """The same mentions, with the police of other countries than `home` told apart.

    Args:
        found: Every actor of a report.
        places: Every place of it.
        sentence_at: The index of the sentence that holds an offset.
        home: ISO code of the country that the report is about, or None: then nothing is known to be elsewhere.
    """
    unplaced = [m for m in found if m.kind == "police" and m.form == "generic" and m.country == home]
    if home is None or not unplaced:
        return list(found)
    known: dict[int, list[PlaceMention]] = {}
    for place in places:
        if place.entry is not None and place.entry.country is not None and place.level != "neighbourhood":
            known.setdefault(sentence_at(place.span.start), []).append(place)
    changed = {m.span: _of(m, known, sentence_at(m.span.start), home) for m in unplaced}
    return [changed.get(m.span, m) if m.kind == "police" else m for m in found]


def _of(mention: ActorMention, known: dict[int, list[PlaceMention]], sentence: int, home: str) -> ActorMention:
    """The police of the places that their sentence names, or the one before it where it names none."""
    near = next((known[at] for at in range(sentence, sentence - _REACH - 1, -1) if at in known), [])
    states = {place.entry.country for place in near if place.entry is not None}
    if home in states or not any(place.entry is not None and weight(place.entry) >= _HEAVY for place in near):
        return mention
    named = {place.entry.country for place in near if place.entry is not None and place.entry.kind == "country"}
    if len(states) == len(named) == 1 and (country := COUNTRIES.get(next(iter(named)) or "")) is not None:
        return replace(mention, name=country.police, country=country.iso, party=None)
    return replace(mention, name="police", country=None, party=None)
