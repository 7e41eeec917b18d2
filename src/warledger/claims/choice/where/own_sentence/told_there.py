"""An anchor in a clause that "where" opens, in a row with "respectively", or a total, in; the one place of its own out.

"Clashes broke out in Heiban and in Um Dorein, where 25 died": they died in Um Dorein. "Killed nine, six and three
soldiers in Kitshanga, Sake and Minova respectively": six of them in Sake.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.slots import OWN_PLACE, number_at
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout import referring
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import NARROW, SCENE_FROM
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading, once_for_each

#: Between a place and the number of those hit there; nothing that could be another place.
_WHERE = compiled(r",? where (?:[a-z0-9][\w’'-]*,? ){0,7}")
_RESPECTIVELY = compiled(r"\brespectively\b")
#: A number, and of which of two places it is: "21 people in the former".
_FORMER = compiled(r"[^\s,;]+(?: [\w’'-]+){0,5}? (?:in|at|near) the (?P<which>former|latter)\b")
#: Before a total to which what was just told adds, and characters before its number in which it is looked for.
_BRINGS = compiled(r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|took|push(?:es|ed|ing))\b")
_BEFORE = 60
#: Behind a number, that it is of none of the places told for others: "one more was killed elsewhere in the country".
_ELSEWHERE = compiled(
    r"[^\s,;]+(?: [\w’'-]+){0,8}? elsewhere in (?:the|this|their) "
    r"(?P<what>country|region|province|state|governorate|district|city|town|capital)\b"
)
#: How narrowly such a word says where.
_AS_WIDE = {"country": 0, "district": NARROW["district"], "city": NARROW["city"], "town": NARROW["town"]}
_AS_WIDE["capital"] = _AS_WIDE["city"]
_TWO = 2
_JOINED = compiled(r",? and |, ")


def only(reading: Reading, anchor: Anchor, setting: Setting, candidates: Sequence[Candidate]) -> list[Candidate] | None:
    """The candidates for an anchor whose place such words settle: that place and what lies in it; else None.

    Args:
        reading: The report.
        anchor: What asks.
        setting: How the report's places lie to each other.
        candidates: The places.
    """
    if (town := _of_total(reading, anchor)) is not None:
        return [c for c in candidates if c.key == town] or None
    if (wide := _elsewhere(reading, anchor)) is not None:
        return [c for c in candidates if setting.narrow.get(c.key, 0) <= wide]
    row = _in_row(reading, anchor)
    own = _where(reading, anchor, setting) if row is None else row
    if own is None and (others := _of_later_where(reading, anchor, setting)):
        return [c for c in candidates if c.key not in others]
    if own is None or all(c.key != own for c in candidates):
        return None
    for candidate in candidates:
        if candidate.key == own:
            candidate.features += [OWN_PLACE]
    # (the others of a row may lie in a province that is one of it)
    return [c for c in candidates if c.key == own or (row is None and own in setting.holders.get(c.key, ()))]


def _of_total(reading: Reading, anchor: Anchor) -> Hashable | None:
    """The town told before of which a total is: "nine died in the Crater quarter, bringing the city's toll to 45".

    Only where the total's own words name no place but "the city".
    """
    here, figure = reading.sentences[anchor.sentence], anchor.figure
    if figure is None or not _BRINGS.search(
        reading.text, max(here.start, anchor.span.start - _BEFORE), _at(reading, anchor)
    ):
        return None
    named = [m for m in reading.places if _at(reading, anchor) < m.span.start < here.end]
    if not named or named[0].form != "generic":
        return None
    towns = referring.meant(reading, anchor.sentence)
    return next(iter(towns)) if len(towns) == 1 else None


def _elsewhere(reading: Reading, anchor: Anchor) -> int | None:
    """How narrow the place is at most of a number that is told to be elsewhere in something; None of any other."""
    here = reading.sentences[anchor.sentence]
    if anchor.figure is None or " elsewhere in " not in here.text:
        return None
    found = _ELSEWHERE.match(reading.text, _at(reading, anchor), here.end)
    return _AS_WIDE.get(found["what"], NARROW["admin1"]) if found is not None else None


def _at(reading: Reading, anchor: Anchor) -> int:
    if anchor.figure is None:
        return anchor.span.start
    return number_at(reading, anchor.sentence, anchor.figure)


def _where(reading: Reading, anchor: Anchor, setting: Setting) -> Hashable | None:
    """The place whose "where" the anchor's clause goes on from."""
    start, at = reading.sentences[anchor.sentence].start, _at(reading, anchor)
    if " where " not in reading.text[start:at]:
        return None
    for place in reversed(reading.places):
        if place.form == "name" and start <= place.span.start and place.span.end < at:
            if place.span.start in setting.roles or not _WHERE.fullmatch(reading.text, place.span.end, at):
                return None
            return place_key(place)
    return None


def _of_later_where(reading: Reading, anchor: Anchor, setting: Setting) -> frozenset[Hashable]:
    """Places that others' "where" follows, with the anchor's own place before its number.

    "Jets pounded Douma, killing 15, and Arbeen, where four died": the fifteen did not die in Arbeen.
    """
    here, at = reading.sentences[anchor.sentence], _at(reading, anchor)
    if anchor.figure is None or " where " not in reading.text[at : here.end]:
        return frozenset()
    numbers = [number_at(reading, index, figure) for index, figure in reading.figures if index == anchor.sentence]
    named = [m for m in reading.places_in(anchor.sentence) if m.form == "name"]
    named = [m for m in named if m.span.start not in setting.roles and setting.narrow[place_key(m)] >= SCENE_FROM]
    mine = {place_key(m) for m in named if m.span.end <= at}
    theirs = {
        place_key(m)
        for m in named
        if m.span.start > at and any(_WHERE.fullmatch(reading.text, m.span.end, n) for n in numbers if n > m.span.end)
    }
    mine -= {holder for key in theirs for holder in setting.holders.get(key, ())}
    return frozenset(theirs - mine) if mine else frozenset()


def _in_row(reading: Reading, anchor: Anchor) -> Hashable | None:
    """The place that stands in its row where the anchor's number stands in the row of numbers."""
    if anchor.figure is None:
        return None
    if (one := _former(reading, anchor)) is not None:
        return one
    rows = _rows(reading, anchor.sentence)
    return rows.get(number_at(reading, anchor.sentence, anchor.figure))


def _former(reading: Reading, anchor: Anchor) -> Hashable | None:
    """The first or the second of two places told together, where the number's are "in the former", "in the latter"."""
    here, at = reading.sentences[anchor.sentence], _at(reading, anchor)
    found = _FORMER.match(reading.text, at, here.end)
    if found is None:
        return None
    pairs = [m.parts for m in reading.places if m.form == "list" and m.span.end <= at and len(m.parts) == _TWO]
    if not pairs:
        return None
    span = pairs[-1][0 if found["which"] == "former" else 1]
    return next((place_key(m) for m in reading.places if m.form == "name" and m.span == span), None)


@once_for_each
def _rows(reading: Reading, index: int) -> dict[int, Hashable]:
    sentence = reading.sentences[index]
    if not _RESPECTIVELY.search(sentence.text):
        return {}
    named = _longest_row(reading, [m for m in reading.places_in(index) if m.form == "name"])
    numbers = sorted({number_at(reading, index, figure) for at, figure in reading.figures if at == index})
    if len(named) != len(numbers):
        return {}
    return {at: place_key(place) for at, place in zip(numbers, named, strict=True)}


def _longest_row(reading: Reading, named: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The most names in a row with nothing between them but commas and "and"."""
    best: list[PlaceMention] = []
    row: list[PlaceMention] = []
    for place in named:
        if row and not _JOINED.fullmatch(reading.text, row[-1].span.end, place.span.start):
            row = []
        row.append(place)
        best = max(best, [*row], key=len)
    return best
