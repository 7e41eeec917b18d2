"""A report in, which of its named places "the city" and "the province" of each sentence mean out.

"Since January 38 have been killed in the state": the one named last, and no town of the day's news. "Thousands left
the two towns": those named together. "Rockets fell on the capital": the country's, and not the suburb named before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Set

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.places.located.nesting import lies_inside
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Span

#: Word to the levels of places that it may mean.
_MEANT = {
    "village": ("village", "town", "unknown"),
    "town": ("town", "village", "city", "unknown"),
    "city": ("city", "town"),
    "province": ("admin1",),
    "region": ("admin1", "region"),
    "country": ("country",),
}
#: "The two towns", "both villages", "these areas": those of the list told last.
_SEVERAL = compiled(
    r"\b(?P<count>[Bb]oth|[Tt]he (?:two|three|four)|[Tt]hese|[Tt]hose)(?: \w+)? "
    r"(?:towns|villages|cities|neighbou?rhoods|districts|areas|provinces|regions|camps)\b(?! of [A-Z]| [A-Z])"
)
#: "There, gunmen killed two": where the sentence before says. Not "there were", which is no place.
_THERE = compiled(
    r"\W*There,? (?!(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|also|still|remains?|"
    r"seems?|appears?|exists?|came|comes|followed|isn|wasn|weren|aren|hasn|haven)\b)(?!,)"
)
#: "A bomb in the same area killed four": where the sentence before says.
_SAME = compiled(r"\b(?:at|in|on|near|around) the same (?:area|place|spot|location|site|scene|part)\b")
#: "Fired rockets at the capital", "shells hit the capital": no province's, and not one that the next word names.
_CAPITAL = compiled(
    r"\b(?:(?:fired?|firing|launch\w*|rockets?|mortars?|rounds|shells?|shelling|missiles?|bombs?|barrages?|bombardment|"
    r"(?:air ?)?strikes?|(?:air ?)?raids?|drones?|attacks?) (?:[\w-]+ ){0,4}?(?:at|on|into|against)|"
    r"hit|hitting|struck|striking|shelled|bombed|bombing|targeted|targeting) the capital(?: city)?\b"
    r"(?![’'-]| (?:of|[A-Z]|region|province|governorate|district|area))"
)
#: "Shot dead in the capital", "another bomb in the capital": what happened there, not who is treated or speaks there.
_IN_CAPITAL = compiled(
    r"\b(?:killed|wounded|injured|shot(?: dead)?|died|dead|abducted|kidnapped|exploded|detonated|gunfire|clashes|"
    r"fighting|bomb(?:ing)?|blasts?|explosions?|attacks?|ambush|shootout|opened fire|blew \w+ up)"
    r"(?: (?:(?!hospital|treat|said|official|source|spokes|at\b|from\b|to\b|near\b|and\b|in\b)[\w-]+)){0,3}? "
    r"(?:in|inside|across) the capital(?: city)?\b"
    r"(?![’'-]| (?:of|[A-Z](?!\w+day)|region|province|governorate|district|area))"
)
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}


def features(reading: Reading, sentence: int, key: Hashable, *, named: bool) -> list[str]:
    """What speaks for a place being what a sentence means by "the city".

    Args:
        reading: The report.
        sentence: Index of the sentence that asks.
        key: The place.
        named: Does the sentence name any place?
    """
    if key not in meant(reading, sentence):
        return []
    return ["meant"] if named else ["!meant"]


def meant(reading: Reading, sentence: int) -> Collection[Hashable]:
    """The places that a sentence means by their kind alone."""
    return _meant(reading).get(sentence, ())


@once_a_report
def _meant(reading: Reading) -> dict[int, set[Hashable]]:
    """For each sentence, the places that it means by their kind alone."""
    names = [m for m in reading.places if m.form == "name"]
    out: dict[int, set[Hashable]] = {}
    for mention in reading.places:
        if mention.form == "generic":
            found = _last(reading, mention, names)
            if found is not None:
                out.setdefault(reading.sentence_at(mention.span.start), set()).add(place_key(found))
    for index, key in _several(reading).items():
        out.setdefault(index, set()).add(key)
    seat, struck = _of_capitals(reading)
    if seat is not None:
        for index in struck:
            out.setdefault(index, set()).add(place_key(seat))
    for sentence in reading.sentences[1:]:
        if _THERE.match(sentence.text) or (" the same " in sentence.text and _SAME.search(sentence.text)):
            there = _named_in(reading, sentence.index - 1)
            if there is not None:
                out.setdefault(sentence.index, set()).add(there)
    return out


def capital(reading: Reading, anchor: Anchor) -> PlaceMention | None:
    """The capital that an anchor's words mean by "fired at the capital", or None.

    Where their sentence names no other place than the capital, or where its name stands for another deed beside it.
    """
    seat, struck = _of_capitals(reading)
    words = struck.get(anchor.sentence)
    if seat is None or words is None:
        return None
    named = [m for m in reading.places_in(anchor.sentence) if m.form != "generic" and m.level != "country"]
    if not named or (anchor.span.overlaps(words) and all(place_key(m) == place_key(seat) for m in named)):
        return seat
    return None


@once_a_report
def _of_capitals(reading: Reading) -> tuple[PlaceMention | None, dict[int, Span]]:
    """The one capital that a report names, and by sentence the words for fire at "the capital"."""
    if "the capital" not in reading.text:
        return None, {}
    seats = [m for m in reading.places if m.form == "name" and m.level == "city" and _is_seat(reading, m)]
    if not seats or len({place_key(m) for m in seats}) != 1:
        return None, {}
    out = {}
    for sentence in reading.sentences:
        found = _CAPITAL.search(sentence.text) or _IN_CAPITAL.search(sentence.text)
        if found is not None:
            out[sentence.index] = Span(sentence.start + found.start(), sentence.start + found.end())
    return seats[0], out


def _is_seat(reading: Reading, place: PlaceMention) -> bool:
    """Is it the capital of the report's country, or of the one that it lies in where the report has none?"""
    country = COUNTRIES.get(reading.country or (place.entry.country if place.entry is not None else None) or "")
    return country is not None and place.name in country.capitals


def several(reading: Reading, sentence: int) -> Set[Hashable]:
    """The row of places that a sentence means by "the two towns", or nothing."""
    found = _several(reading)
    return {found[sentence]} if sentence in found else frozenset()


@once_a_report
def _several(reading: Reading) -> dict[int, Hashable]:
    """For each sentence, the row of places that it means by "the two towns"."""
    out: dict[int, Hashable] = {}
    lists = [m for m in reading.places if m.form == "list"]
    for sentence in reading.sentences if lists else ():
        found = _SEVERAL.search(sentence.text)
        if found is not None:
            count = _COUNTS.get(found["count"].split()[-1].lower())
            start = sentence.start + found.start()
            fitting = [m for m in lists if m.span.start < start and count in (None, len(m.parts))]
            if fitting:
                out[sentence.index] = place_key(fitting[-1])
    return out


def _named_in(reading: Reading, sentence: int) -> Hashable | None:
    """The one place, or the one row of places, that a sentence names; None where it names none or several."""
    named = [m for m in reading.places_in(sentence) if m.form != "generic"]
    rows = {place_key(m) for m in named if m.form == "list"}
    over = {m.within for m in named}
    found = rows or {place_key(m) for m in named if m.span not in over}
    return found.pop() if len(found) == 1 else None


#: "The governorate of", before a name that its city has, too.
_PROVINCE = compiled(r"\b(?:governorate|province|region|state|department|oblast|countryside) of (?:the )?$", re.I)


#: Behind a name, what is no city.
_SMALLER = compiled(r" (?:town|village|hamlet|camp)\b")


def _is_province(reading: Reading, place: PlaceMention) -> bool:
    """Is a name that a province shares with its city said to be the province's?"""
    return _PROVINCE.search(reading.text, max(0, place.span.start - 20), place.span.start) is not None


def _last(reading: Reading, generic: PlaceMention, names: list[PlaceMention]) -> PlaceMention | None:
    """The place of its kind named last before it; for a country, the report's own."""
    word = generic.text.split()[-1].lower()
    levels = _MEANT.get(word, ())
    if word == "country":
        # whose country it is the report may say only later
        own = (m for m in names if m.level == "country" and m.text == m.name)
        return next((m for m in own if m.entry is not None and m.entry.country == reading.country), None)
    told = _told_as(reading, names) if word in _TOLD_AS else {}
    other = _last_is_other(generic, names, told, word)
    for one in reversed(names):
        if other and told.get(one.span) != word:
            continue  # "Sela town and Mouro village. In the town": Sela
        if one.span.start >= generic.span.start or (word == "city" and _SMALLER.match(reading.text, one.span.end)):
            continue  # "Atareb town" is not what "the city" means
        # provinces called after their city are told by the province's word
        if one.level in levels or (
            word == "city" and one.level == "admin1" and one.text == one.name and not _is_province(reading, one)
        ):
            return one if not generic.text.startswith("the same ") or _told_in(generic, one, names) else None
    return None


#: Kinds by which a report tells its towns and villages apart.
_TOLD_AS = frozenset({"town", "village"})
_KIND = compiled(r" (town|village)\b")
_KIND_OF = compiled(r"\b(town|village) of (?:the )?$")


def _told_as(reading: Reading, names: list[PlaceMention]) -> dict[Span, str]:
    """Names that the report calls towns, and those that it calls villages."""
    return reading.once("told as", lambda: _kinds(reading, names))


def _kinds(reading: Reading, names: list[PlaceMention]) -> dict[Span, str]:
    out = {}
    for one in names:
        end = one.span.start + len(one.name) if one.text.startswith(one.name) else one.span.end
        found = _KIND.match(reading.text, end) or _KIND_OF.search(
            reading.text, max(0, one.span.start - 20), one.span.start
        )
        if found is not None:
            out[one.span] = found[1]
    return out


def _last_is_other(generic: PlaceMention, names: list[PlaceMention], told: dict[Span, str], word: str) -> bool:
    """Is the one named last before it told to be of another kind, and one before that of the kind that it says?"""
    levels = _MEANT["village"]
    before = [m.span for m in names if m.span.start < generic.span.start and m.level in levels] if told else []
    return bool(before) and told.get(before[-1], word) != word and any(told.get(span) == word for span in before)


def _told_in(generic: PlaceMention, area: PlaceMention, names: list[PlaceMention]) -> bool:
    """Is what was named last before "the same province" that province, or known to lie in it?"""
    last = next(m for m in reversed(names) if m.span.start < generic.span.start)
    if last is area or last.within == area.span or area.within == last.span:
        return True
    return last.entry is not None and area.entry is not None and lies_inside(last.entry, area.entry)
