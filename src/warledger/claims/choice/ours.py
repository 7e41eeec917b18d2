"""A figure in a party's own words in, that party out: "They killed ten of our men", "we lost two vehicles"."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.called import party
from warledger.claims.reading import Reading

#: Kinds that fight, or speak for those who do.
_ARMED = frozenset("state state_forces police coalition peacekeepers armed_group militia official".split())
#: The speaker's own, within or right before those counted, or lost by the speaker.
_OUR = re.compile(r"\b(?:[Oo]ur|OUR)\b")
_WE_LOST = re.compile(r"\b[Ww]e (?:have |had )?(?:also )?(?:lost|suffered|mourn(?:ed)?|buried)\b[^.;:]*$")
#: Characters before those counted in which such words stand.
_BEFORE, _LOST = 14, 60


def telling(reading: Reading, offset: int) -> frozenset[Hashable]:
    """The armed party whose own body or spokesman tells what stands at an offset; empty where it is somebody else."""
    said = reading.speakers.speaker(offset).source if reading.speakers is not None else None
    if said is None:
        return frozenset()
    return reading.once(("called by a speaker", said), lambda: _called(reading, said))


def _called(reading: Reading, said: str) -> frozenset[Hashable]:
    return frozenset(
        party(m)
        for m in reading.actors
        if m.side and m.kind in _ARMED and said in (m.name, m.side, m.span.of(reading.text))
    )


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The party that tells of those counted as its own: by "our" at their words, or "we lost" before them."""
    noun = anchor.noun_span
    if noun is None:
        return frozenset()
    start, text = reading.sentences[anchor.sentence].start, reading.text
    ours = _OUR.search(text, max(start, noun.start - _BEFORE), noun.end)
    lost = ours is None and _WE_LOST.search(text[max(start, noun.start - _LOST) : noun.start])
    return telling(reading, anchor.span.start) if ours or lost else frozenset()
