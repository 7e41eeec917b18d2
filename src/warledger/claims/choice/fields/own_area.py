"""A figure and those who could say it in; out, who of them speaks for a place that it is told of, or for another.

A governor, a province's police, a town's hospital tell of their own place: "In Kherson two were killed. The Kharkiv
governor said", "nine died in Sweida. A source at the Sweida police command said".
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.attribution import SpeakerCandidate
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.reading import Reading, once_a_report, once_for_each

#: Who speaks for another place, where somebody else speaks for the one that the figure's sentence names; and who
#: speaks for that in the next sentence. That somebody spoke for it before says nothing: they may have finished.
ANOTHER, NEXT = "!area=another", "area=next"


def features(
    reading: Reading, anchor: Anchor, view: Overview, offered: Sequence[SpeakerCandidate]
) -> dict[str, tuple[str, ...]]:
    """For the name of each speaker who speaks for a place: whether that is one of the anchor's."""
    areas = _areas(reading)
    if not areas:
        return {}
    here = _here(reading, anchor.sentence, view)
    theirs = {s.source for s in offered if s.source and not here.isdisjoint(areas.get(s.source, ()))}
    if not theirs:
        return {}
    out: dict[str, tuple[str, ...]] = {}
    for s in offered:
        if s.source and s.source in areas:
            own = (NEXT,) if s.distance == -1 else ()
            out[s.source] = own if s.source in theirs else (ANOTHER,)
    return out


@once_a_report
def _areas(reading: Reading) -> dict[str, frozenset[str]]:
    """Each speaker's name to the places of the report that it or the words for it name, below a country."""
    keys: dict[str, list[str]] = {}
    for m in reading.places:
        if m.level != "country":
            keys.setdefault(place_key(m).split()[0], []).append(place_key(m))
    out: dict[str, set[str]] = {}
    for one in reading.speakers.cues if reading.speakers is not None else ():
        words = f"{one.named.name} {one.phrase.of(reading.text)}".lower().replace("-", " ")
        padded = f" {words.replace(',', ' ')} "
        for word in set(padded.split()):
            for key in keys.get(word, ()):
                if f" {key} " in padded:
                    out.setdefault(one.named.name, set()).add(key)
    return {name: frozenset(found) for name, found in out.items()}


@once_for_each
def _here(reading: Reading, sentence: int, view: Overview) -> frozenset[str]:
    """The places that a sentence names and those that they lie in, else the place where its telling stands."""
    found = {place_key(m) for m in reading.places_in(sentence) if m.level != "country"}
    scene = view.scenes[sentence]
    if not found and scene is not None:
        found = {scene}
    inner = view.setting.inner
    return frozenset(found | {str(inner[key]) for key in found if key in inner})
