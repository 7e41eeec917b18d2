"""A sentence's places in, the towns of an event out; without known places, capitals after "in", "near", "town of"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from warledger.claims.events.where.placed import Placed
    from warledger.claims.text.sentence import Sentence

_LOCATIVE = frozenset(
    "in on at near outside around inside into across towards toward northern southern eastern western northeastern "
    "northwestern southeastern southwestern north-eastern north-western central rural downtown nearby neighbouring "
    "neighboring".split()
)
#: Words before "of X" that make X a place ("north of X"; "the murder of X" isn't one).
_OF = frozenset(
    "north south east west northeast northwest southeast southwest south-west south-east north-west north-east "
    "outskirts edge centre center parts out side sides capital suburbs".split()
)
#: Nouns that stand before "of X" or after X and make X a place.
_KIND = frozenset(
    "town towns village villages city cities district districts neighborhood neighborhoods neighbourhood "
    "neighbourhoods province governorate region area areas suburb suburbs camp camps island county state "
    "countryside outskirts quarter road highway crossing airport airbase township municipality department valley "
    "hills mountains parish commune locality prefecture division subdivision".split()
)
#: Nouns that stand between the places of a list: "in Besh, as well as parts of Rafala".
_LISTED = _KIND | _OF
_BROAD = compiled(
    r"\b(?:province|governorate|region|countryside|state|department|country|territory|republic|county)\b", re.IGNORECASE
)
_NOT_PLACE = compiled(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    r"sep|sept|oct|nov|dec|islamic state|isis|isil|is|daesh|god|allah|twitter|facebook|u\.?n\.?|gmt|army|"
    r"security council|observatory|president|reuters|afp|sana)\b",
    re.IGNORECASE,
)


#: Levels of a gazetteer that are too wide to part one event from another.
_WIDE_LEVELS = frozenset({"country", "region", "admin1"})
_PLAIN = compiled(
    r"\b(?:al|el|ad|ar|as|ash|an|the|of|city|town|village|districts?|province|governorate|"
    r"neighbou?rhoods?|area|countryside|region|"
    r"northern|southern|eastern|western|central|rural|north|south|east|west)\b"
)


#: Words that say how a place lies to another.
_MEASURES = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
    "outskirts km kms kilometers kilometres kilometer kilometre miles mile".split()
)
#: Opening words of names of a town's parts, behind which an address goes on: "Barangay Digal, Buluan, Maguindanao".
OF_A_TOWN = frozenset("barangay brgy sitio purok vereda corregimiento kampung mohalla ward".split())
#: Words between whose a town is and its name: "Nigeria's restive north-eastern city of Maiduguri".
_MOST_BETWEEN = 6
#: Parts of speech that have no place there.
_NO_OWN = frozenset("ADP VERB AUX CCONJ SCONJ PRON PUNCT".split())
#: Words before the place that the attackers stand in, not the one they hit.
_FROM = frozenset({"positioned", "located", "stationed", "based", "entrenched", "from"})
#: Those who come from the place behind "of".
_NATIVES = frozenset({"native", "natives", "nationals", "citizens"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one sentence: tokens `first` to `last` (exclusive), its words in the report, how it's bound.

    Attributes:
        joined: True where it carries on a list ("Rastan and Talbiseh").
        inside: True where it says where the place before it lies ("Rastan in Homs").
        wide: True for a country, a region, a province.
        coordinate: True behind "and", after a place that is not wide: another of its kind, whatever the gazetteer says.
        owned: True where the place before it is whose it is: "in Somalia's capital Mogadishu".
    """

    first: int
    last: int
    span: Span
    joined: bool
    inside: bool
    wide: bool
    coordinate: bool = False
    owned: bool = False


def spots(doc: Doc, sentence: Sentence, places: Sequence[Placed] | None, lower: Sequence[str]) -> list[Spot]:
    """The places of a sentence in reading order."""
    if places is not None:
        return _known(doc, sentence, places, lower)
    out: list[Spot] = []
    for first, last in _guessed(doc):
        between = lower[out[-1].last : first] if out else []
        near = bool(out) and len(between) <= 4
        joined = near and (
            between in ([","], ["and"], [",", "and"], ["and", "the"], ["or"], ["as", "well", "as"], [])
            or (between[:1] in (["and"], [","]) and between[-1:] == ["of"])
        )
        inside = (
            near and not joined and (between[:1] == ["in"] or between[:2] == [",", "in"] or between in (["of"], ["'s"]))
        )
        start = doc[first].idx + sentence.start
        end = doc[last - 1].idx + len(doc[last - 1]) + sentence.start
        out.append(Spot(first, last, Span(start, end), joined, inside, wider(doc[first:last].text)))
    return out


def _known(doc: Doc, sentence: Sentence, places: Sequence[Placed], lower: Sequence[str]) -> list[Spot]:
    """The places that `places` holds for this sentence; the parts of a list stand for the list."""
    out: list[Spot] = []
    address = False
    at = bisect_left(places, sentence.start, key=_start)
    for place in places[at:]:
        if place.span.start >= sentence.end:
            break
        if place.parts or place.form == "generic" or (out and place.span.start < out[-1].span.end):
            continue
        # (where the attackers stand is not where they hit: "terrorists positioned in X fired shells on Y")
        found = doc.char_span(
            place.span.start - sentence.start, place.span.end - sentence.start, alignment_mode="expand"
        )
        if found is None or not len(found) or _origin(lower, found.start):
            continue
        between = list(lower[out[-1].last : found.start]) if out else []
        joined = (
            bool(out)
            and len(between) <= 5
            and (not between or (bool({",", "and", "or"} & set(between)) and not _LOCATIVE & set(between)))
            and not _from_there(between)
            and not any(t.pos_ == "NOUN" and t.lower_ not in _LISTED for t in doc[out[-1].last : found.start])
        )
        inside = (
            bool(out)
            and len(between) <= 5
            and (_within(places, out[-1].span) == place.span or (not joined and between[:1] == ["in"]))
        )
        address = between in ([","], [",", "in"]) and (address or lower[out[-1].first] in OF_A_TOWN)
        inside = inside or address
        wide = place.level in _WIDE_LEVELS
        beside = joined and between == ["and"] and not (out[-1].wide or wider(found.text))
        owned = bool(out) and out[-1].wide and _is_owned(doc, out[-1], found.start, between)
        out.append(Spot(found.start, found.end, place.span, joined and not inside, inside, wide, beside, owned))
    return out


def _is_owned(doc: Doc, wide: Spot, start: int, between: Sequence[str]) -> bool:
    """ "Somalia's capital Mogadishu", "Congo's eastern town of Beni": is the place before it whose it is?"""
    owner = doc[wide.last - 1].text
    # (texts that lost their apostrophes have "Syrias")
    bare = len(owner) > wide.span.end - wide.span.start and owner.endswith("s")
    words = between if bare else between[1:]
    if not (bare or between[:1] in (["'s"], ["’s"], ["'"], ["’"])) or not 0 < len(words) <= _MOST_BETWEEN:
        return False
    return not any(t.pos_ in _NO_OWN and t.lower_ not in ("of", "-") for t in doc[start - len(words) : start])


def _from_there(between: Sequence[str]) -> bool:
    """ "attacked Hass, 35 kilometres south of Gao": Gao says where Hass lies, and nothing happened there."""
    measured = between[:1] == [","] and between[-1:] in (["of"], ["from"]) and not {"and", "or"} & set(between)
    return measured and not _MEASURES.isdisjoint(between)


#: Verbs by which fighters are driven from where the fighting was: "expelled the rebels from Goma".
_OUSTED = frozenset(
    "expel expelled expelling oust ousted dislodge dislodged dislodging flush flushed drive drove driven driving push "
    "pushed pushing eject ejected".split()
)
#: Words for leaving a place as an army does: what is told of it is told of that place.
_WITHDREW = frozenset("withdraw withdrew withdrawn withdrawing withdrawal retreat retreated retreating pulled".split())
#: Words before a place among which a verb of driving out is looked for.
_REACH_OF_OUSTED = 10


def _origin(lower: Sequence[str], at: int) -> bool:
    of = at - 2 if lower[max(0, at - 2) : at] == ["of", "the"] else at - 1
    natives = of > 0 and lower[of] == "of" and lower[of - 1] in _NATIVES
    before = lower[max(0, at - 4) : at]
    if "from" in before and not _WITHDREW.isdisjoint(before[: before.index("from")]):
        return natives
    if "from" in before and not _OUSTED.isdisjoint(lower[max(0, at - _REACH_OF_OUSTED) : at]):
        return natives
    return natives or not _FROM.isdisjoint(before)


def _start(place: Placed) -> int:
    return place.span.start


def _within(places: Sequence[Placed], span: Span) -> Span | None:
    at = bisect_left(places, span.start, key=_start)
    while at < len(places) and places[at].span.start == span.start:
        if places[at].span == span:
            return places[at].within
        at += 1
    return None


def _guessed(doc: Doc) -> Iterable[tuple[int, int]]:
    at = 0
    yielded = -9
    while at < len(doc):
        if not _capital(doc[at]):
            at += 1
            continue
        end = at + 1
        while end < len(doc) and (
            _capital(doc[end])
            or (
                doc[end].text == "-"
                and end + 1 < len(doc)
                and (_capital(doc[end + 1]) or doc[end - 1].lower_ in {"al", "deir"})
            )
        ):
            end += 1
        before = doc[at - 1].lower_ if at else ""
        after = doc[end].lower_ if end < len(doc) else ""
        further = doc[at - 2].lower_ if at > 1 else ""
        named = (
            before in _LOCATIVE
            or after in _KIND
            or before in _KIND
            or (before == "the" and further in _LOCATIVE)
            or (before == "of" and (further in _KIND or further in _OF))
            or (before in {",", "and"} and at - yielded <= 2 and doc[at].pos_ == "PROPN")
        )
        last = end
        while last > at and _NOT_PLACE.match(doc[last - 1].text):
            last -= 1
        if named and last > at and not _NOT_PLACE.match(doc[at:last].text):
            yield at, last
            yielded = last
        at = end


def _capital(token: Token) -> bool:
    return (
        token.text[:1].isupper() and token.is_alpha and token.pos_ in {"PROPN", "NOUN", "ADJ"}
    ) or token.text.startswith(("al-", "el-", "Al-", "as-", "ash-"))


def of(
    spots: Sequence[Spot], head: int, first: int, last: int, *, further: int = 0, shared: int = 0
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The towns of the trigger at token `head` in the clause `first` to `last`, and what the words say holds them.

    The nearest place after the trigger, with the list that it opens, up to `further` where its own clause names none;
    else the nearest before; else the one that opens the sentence ("In Segou, ..."); else the one behind it up to
    `shared`.
    """
    chain, holders = _behind(spots, head, last)
    if not chain and further > last:
        chain, holders = _behind(spots, head, further)
    if not chain:
        before = [s for s in spots if first <= s.first < head]
        early = [s for s in spots if s.first <= 6 and s.first < head]
        for group in (before[::-1], early):
            chain = next(([spot] for spot in group if not spot.inside), [])
            if chain:
                holders = [s.span for s in group if s.inside]
                break
    if not chain and shared > last:
        chain, holders = _behind(spots, head, shared)
    if len(chain) > 1 and all(spot.wide for spot in chain):
        return tuple(s.span for s in chain), tuple(holders)  # "the embassies in Kenya and Tanzania": two events
    narrow = [spot for spot in chain if not spot.wide or spot.coordinate]
    wide = [spot.span for spot in chain if spot not in narrow]
    return tuple(s.span for s in narrow or chain), (*holders, *wide)


#: Kinds of places of which one town has several.
_QUARTERS = frozenset("neighborhoods neighbourhoods quarters streets roads wards squares blocks".split())

#: Words between "between" and a name.
_LEADING = frozenset("the town towns village villages city cities of".split())


def quarters(spots: Sequence[Spot], towns: Sequence[Span], lower: Sequence[str]) -> bool:
    """Are the places parts of one: "the neighbourhoods of A, B and C", "A and B streets", "between A and B"?"""
    chain = [spot for spot in spots if spot.span in towns]
    if not chain[1:]:
        return False
    before = next((w for w in reversed(lower[: chain[0].first]) if w not in _LEADING), "")
    if before == "between":
        return True
    around = (*lower[max(0, chain[0].first - 3) : chain[0].first], *lower[chain[-1].last - 1 : chain[-1].last + 1])
    return not _QUARTERS.isdisjoint(around)


def _behind(spots: Sequence[Spot], head: int, last: int) -> tuple[list[Spot], list[Span]]:
    """The places that open behind `head`, before `last`, and those that hold them."""
    chain: list[Spot] = []
    holders: list[Span] = []
    for spot in spots:
        if head < spot.first < last:
            if chain and spot.inside:
                holders.append(spot.span)
                continue
            if len(chain) == 1 and spot.owned:
                holders.append(chain.pop().span)
            if chain and not spot.joined:
                break
            chain.append(spot)
    return chain, holders


def wider(words: str) -> bool:
    """Is this a country or a province, by its own words?"""
    return bool(_BROAD.search(words)) or key(words) in _countries()


@cache
def _countries() -> frozenset[str]:
    """Keys of all states' names, adjectives and peoples, so that "Syria" or "Syrias" divides no events."""
    names: set[str] = set()
    for country in COUNTRIES.values():
        for name in (*country.all_names, *country.adjectives, *country.people):
            names |= {key(name), key(name) + "s"}
    return frozenset(names)


@lru_cache(maxsize=1 << 12)
def key(words: str) -> str:
    """A place's words without articles, hyphens and kinds, to compare mentions of one place."""
    low = _PLAIN.sub(" ", words.lower().replace("-", " ").replace("\u2019s", "").replace("'s", ""))
    return re.sub(r"[^a-z0-9]+", "", low) or words.lower()
