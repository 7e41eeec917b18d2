"""A report in, which of its named places "the city" and "the province" of each sentence mean out.

"Since January 38 have been killed in the state": the one named last, and no town of the day's news.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.scenes import place_key
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading

#: Word to the levels of places that it may mean.
_MEANT = {
    "village": ("village", "town", "unknown"),
    "town": ("town", "village", "city", "unknown"),
    "city": ("city", "town"),
    "province": ("admin1",),
    "region": ("admin1", "region"),
    "country": ("country",),
}


def features(reading: Reading, sentence: int, key: Hashable, *, named: bool) -> list[str]:
    """What speaks for a place being what a sentence means by "the city".

    Args:
        reading: The report.
        sentence: Index of the sentence that asks.
        key: The place.
        named: Does the sentence name any place?
    """
    meant = reading.once("meant places", lambda: _meant(reading))
    if key not in meant.get(sentence, ()):
        return []
    return ["meant"] if named else ["!meant"]


def _meant(reading: Reading) -> dict[int, set[Hashable]]:
    """For each sentence, the places that it means by their kind alone."""
    names = [m for m in reading.places if m.form == "name"]
    out: dict[int, set[Hashable]] = {}
    for mention in reading.places:
        if mention.form == "generic":
            found = _last(reading, mention, names)
            if found is not None:
                out.setdefault(reading.sentence_at(mention.span.start), set()).add(place_key(found))
    return out


def _last(reading: Reading, generic: PlaceMention, names: list[PlaceMention]) -> PlaceMention | None:
    """The place of its kind named last before it."""
    word = generic.text.split()[-1].lower()
    levels = _MEANT.get(word, ())
    for one in reversed(names):
        if one.span.start >= generic.span.start:
            continue
        if word == "country":
            if one.level == "country" and one.entry is not None and one.entry.country == reading.country:
                return one
        # provinces called after their city are told by the province's word
        elif one.level in levels or (word == "city" and one.level == "admin1" and one.text == one.name):
            return one
    return None
