"""A figure that sums up several attacks told before it in, the places of these out, in none of which alone it was.

"A bomb killed four in Gao. Another blast in Ansongo killed two. The attacks wounded 30": not 30 in Ansongo.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import SCENE_FROM
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

_DEEDS = (
    r"(?:attacks|(?:air ?)?strikes|(?:air ?)?raids|bombings|blasts|explosions|bombardments|assaults|ambushes|shootings|"
    r"clashes|incidents|shells|rockets|missiles)"
)
#: What sums up: "The attacks", "Both bombings", "in the two blasts".
_ALL = compiled(
    rf"^\W*(?:in all,? |altogether,? |together,? )?(?:the|these|those|all)(?: [\w-]+){{0,2}} {_DEEDS}\b"
    rf"|\b(?:both|the (?:two|three|four)|all (?:the |of the )?)(?: [\w-]+){{0,2}} {_DEEDS}\b"
)
#: What tells of one more than the sentence before, by itself no plural of its own.
_MORE = compiled(r"\b(?:also|another|a (?:second|third|similar|separate)|the (?:second|third|other))\b")
_PLURAL = compiled(rf"\b{_DEEDS}\b")
#: Sentences back in which the attacks are told.
_REACH = 6
_TWO = 2


@once_for_each
def elsewhere(reading: Reading, sentence: int, setting: Setting) -> frozenset[Hashable]:
    """The places of single attacks that a sentence sums up; none where it names a place, or sums up nothing."""
    if sentence < _TWO or sentence in reading.naming_places or not _ALL.search(reading.lows[sentence]):
        return frozenset()
    told: list[set[Hashable]] = []
    more = False
    for index in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
        low = reading.lows[index]
        if not more and (_PLURAL.search(low) or (index in reading.naming_places and not _MORE.search(low))):
            return frozenset()  # "two blasts also hit Sake. The blasts killed nine"
        named: set[Hashable] = {
            key
            for m in reading.places_in(index)
            if m.form != "generic"
            and m.span.start not in setting.roles
            and setting.narrow.get(key := place_key(m), 0) >= SCENE_FROM
        }
        more = more or _MORE.search(low) is not None
        if named:
            told.append(named)
            if not _MORE.search(low):
                break
    if not more or not told:
        return frozenset()
    held = [{holder for key in named for holder in (key, *setting.holders.get(key, ()))} for named in told]
    shared = set.intersection(*held) if len(held) > 1 else set()
    return frozenset(set().union(*told) - shared)
