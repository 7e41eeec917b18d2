"""A figure that counts a nation's people over a time in, the places in the country out, of none of which it is.

"Last month 1,200 Malian civilians were killed", "150 people died across the country in March": the news of a day in Gao
is no place of these.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.where.by_count import sums
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.knowledge.countries import fold, words

#: UCDP's precision of a month and more.
_MONTH = 4
#: As many do not die in one deed of a town's news told later without its name.
_MANY = 50
#: All of a country.
_ALL_OVER = compiled(
    r"\b(?:across|throughout|around|all over|in all of) the (?:whole |entire )?(?:country|nation|state)\b|"
    r"\b(?:nationwide|countrywide)\b"
)
_WIDE = ("country", "nation", "the state")


def counted(reading: Reading, anchor: Anchor) -> bool:
    """Does a figure count the dead of a whole country over a month or longer, or is it told with one that does?"""
    if anchor.figure is None:
        return False
    return _counted(reading, anchor.sentence)


@once_for_each
def _counted(reading: Reading, index: int) -> bool:
    if not any(index == at and (m.counted.low or m.counted.high or 0) >= _MANY for at, m in reading.figures):
        return False
    low = reading.lows[index]
    if not (any(map(low.__contains__, _WIDE)) and _ALL_OVER.search(low)) and not _of_the_nation(reading, index):
        return False
    return index in sums.blocks(reading) or any(
        (m.when.precision or 0) >= _MONTH
        and m.when.span is not None
        and reading.sentence_at(m.when.span.start) == index
        for m in reading.times
    )


def _of_the_nation(reading: Reading, index: int) -> bool:
    """Are those whom a sentence counts by the score called after the country that the report is about?"""
    states = words()
    for at, figure in reading.figures:
        if at != index or figure.counted.noun is None or (figure.counted.low or figure.counted.high or 0) < _MANY:
            continue
        said = reading.span_of(index, *figure.counted.noun).of(reading.text).split()
        found = [states.get(fold(word)) for word in said]
        if any(one is not None and reading.country in (None, one[0]) and one[1] != "capital" for one in found):
            return True
    return False
