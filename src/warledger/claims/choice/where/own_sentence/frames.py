"""A sentence that opens with a place, and a figure of it, in; which of its places is the frame and which the spot out.

"In Mopti, a shell hit the Komo quarter and killed two": the quarter lies in Mopti, and the two are tied to the quarter.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import narrowness
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

#: What may stand before "in" at the head of a sentence: "Meanwhile, ", "On Monday ".
OPENER = r"\W*(?:(?:meanwhile|elsewhere|also|separately|earlier|later|and|but|on [a-z]+day|[a-z]+day),? )?(?:also )?"
#: What stands before the place that a sentence opens with: "In ", "Meanwhile in the city of ".
_OPENS = compiled(
    OPENER + r"in (?:(?:the|nearby|neighbou?ring|capital|city|town|district|province|region|state|of) )*",
    re.I,
)
#: Words with which a sentence goes on to another place: "in Mopti two died and in Gao nine".
_GOES_ON = compiled(r"(?:\b(?:and|while|but)|[;,]) in |[;:]|\bwhile\b", re.I)
#: Features of the place that opens the sentence, and of the only other one that is as narrow or narrower. Of 88 figures
#: of the coded and invented reports with both, 80 are tied to the second and 5 to the first.
FRAME, SPOT = "!frame", "!spot"

#: The opening place, the narrower one, and where what they hold for ends.
_Found = tuple[str, str, int]


def features(reading: Reading, anchor: Anchor, setting: Setting) -> dict[Hashable, list[str]]:
    """Place to its features, for a sentence that opens with one and names just one other inside it.

    Args:
        reading: The report.
        anchor: What asks.
        setting: How the report's places lie to each other.
    """
    found = _frame(reading, anchor.sentence, setting)
    if found is None or anchor.span.start > found[2]:
        return {}
    frame, spot, _ = found
    return {frame: [FRAME], spot: [SPOT]}


@once_for_each
def _frame(reading: Reading, index: int, setting: Setting) -> _Found | None:
    sentence = reading.sentences[index]
    names = [m for m in reading.places_in(index) if m.form == "name"]
    if len(names) < 2 or not _OPENS.fullmatch(reading.text, sentence.start, names[0].span.start):
        return None
    first = names[0]
    turn = _GOES_ON.search(reading.text, first.span.end, sentence.end)
    end = turn.start() if turn else sentence.end
    frame = place_key(first)
    spots = {
        place_key(m)
        for m in names[1:]
        if m.span.start < end
        and m.span != first.within
        and m.span.start not in setting.roles
        and (narrowness(m) >= narrowness(first) or frame in setting.holders.get(place_key(m), ()))
    } - {frame}
    # what only says where another of them lies: "the village of Sela in Komo district"
    spots -= {holder for key in spots for holder in setting.holders.get(key, ())}
    return (frame, spots.pop(), end) if len(spots) == 1 else None
