"""A report's text in, the country it is about out: which state "the army", "the government", "the police" mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.names.runs import Token, tokens
from warledger.claims.states import counting
from warledger.claims.states.telling import ABROAD, BODY_TOLD, BY_CAPITAL, NAME, NAMED
from warledger.knowledge.gazetteer import Gazetteer

#: The leader must have this much, and this much more than the next (swept 1.0 to 2.0 on 245 coded reports).
_LEAST, _LEAD = 2.0, 1.05
#: A capital after "in" in a report that names nothing of any other country: "soldiers shot nine people in Khartoum".
_ALONE = 1.5
#: A dateline that is no hub: less than the report's own "in Mali", more than others' troops and envoys told of. Of 40
#: real and invented reports in which it decides, 37 are about the dateline's country, and of 245 Syrian ones it moves
#: none (swept 1 to 3).
_FILED = 2.5
#: A country that one name of a place backs alone needs so many people there, mentions added up (Aleppo named once).
_LONE = 1_000_000.0
#: One that a report names beside a state has at least so many, or is a village of that state.
_TOWN = 100_000.0
#: Cities from which agencies report on other countries than their own.
_HUBS = frozenset(
    "beirut amman cairo jerusalem istanbul ankara nairobi dakar johannesburg abidjan dubai geneva vienna paris london "
    "brussels berlin rome washington moscow bangkok singapore tokyo beijing sydney miami "
    "doha riyadh gaziantep antakya".split()
) | {"chiang mai", "mae sot", "united nations", "new york", "new delhi", "hong kong", "the hague", "addis ababa"}


def main_country(
    text: str,
    *,
    gazetteer: Gazetteer | None = None,
    start: int = 0,
    dateline: tuple[str, int] | None = None,
    homes: Mapping[str, float] | None = None,
    read: list[Token] | None = None,
) -> str | None:
    """ISO code of the country that the report is about, or None where none leads clearly.

    Args:
        text: The report's own text.
        gazetteer: Lets provinces and cities count; without it, only states, demonyms and capitals do.
        start: Where the body begins; a dateline before it doesn't count.
        dateline: The place of the report's dateline and where its head ends; a hub of agencies tells nothing.
        homes: States to the mentions of armed groups that are at home there.
        read: The text's words from `start` on, where they are known.
    """
    told_in = tokens(text, start) if read is None else read
    if dateline is not None and is_hub(dateline[0]):
        told_in = [
            token for token in told_in if token.start >= dateline[1]
        ]  # nor does the state that is named behind it
    votes, backing = counting.count(text, told_in, gazetteer, homes or {})
    told = defaultdict(float, votes)
    filed = _filed_in(text, gazetteer, dateline, told)
    if filed is not None:
        told[filed] += _FILED
        votes = counting.ranked(told)
        backing.setdefault(filed, {})[""] = 1.0
    first, second = ([*votes[:2], ("", 0.0), ("", 0.0)])[:2]
    if first[1] >= _ALONE and not second[1] and "" in backing.get(first[0], {}):
        return first[0]
    if first[1] > second[1] and _speaks_alone(first[0], backing):
        return first[0]
    for country, _ in (first, second):
        if (state := _has_its_own(country, votes, backing, gazetteer)) is not None:
            return state
    if _is_a_namesake(first[0], backing) and (state := _named_state(votes, backing)):
        return state
    if _is_a_namesake(first[0], backing) and sum("" in backing.get(iso, {}) for iso, _ in votes) > 1:
        return (
            None  # of neither: "near the border with Mali, Niger's army said", and one small town of Madagascar's name
        )
    if first[1] < _LEAST or first[1] < _LEAD * second[1] or _rests_on_one_name(first[0], backing):
        return _shared_country(backing) or (filed if filed == first[0] else None)
    return first[0]


def is_hub(place: str) -> bool:
    """Do agencies report from a dateline's place on other countries than its own?"""
    return place.partition(",")[0].strip().lower() in _HUBS


def _filed_in(
    text: str, gazetteer: Gazetteer | None, dateline: tuple[str, int] | None, told: Mapping[str, float]
) -> str | None:
    """The country of a dateline ("GAO, Mali (AP)", "SAN SALVADOR, 22 Nov"); None for a hub of agencies.

    By the place and the state that may follow it, not by the agency's or the station's name; of several countries that
    have such a place, that of which the report tells most.
    """
    if dateline is None or is_hub(dateline[0]):
        return None
    at = text.find(dateline[0], 0, dateline[1])
    head = text[: dateline[1]] if at < 0 else text[at : at + len(dateline[0])]
    if at >= 0 and (state := _STATE_BEHIND.match(text, at + len(dateline[0]), dateline[1])):
        head += f" in {state[1]}"
    votes, _ = counting.count(head, tokens(head), gazetteer, {})
    return max(votes, key=lambda vote: (told.get(vote[0], 0.0), vote[1]))[0] if votes else None


#: The state behind a dateline's town.
_STATE_BEHIND = compiled(r",? \(?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?=[ ,):.-])")


def _rests_on_one_name(country: str, backing: dict[str, dict[str, float]]) -> bool:
    """Does a country rest on one name of a place that other countries have too? Towns share names with provinces."""
    names = backing.get(country, {})
    if len(names) != 1 or "" in names:
        return False
    name, people = next(iter(names.items()))
    return people < _LONE and any(name in others for iso, others in backing.items() if iso != country)


def _is_a_namesake(country: str, backing: Mapping[str, Mapping[str, float]]) -> bool:
    """Does a country rest on the name of one small town alone? A village of another may well bear it."""
    names = backing.get(country, {})
    return len(names) == 1 and "" not in names and next(iter(names.values())) < _TOWN


def _speaks_alone(country: str, backing: Mapping[str, Mapping[str, float]]) -> bool:
    """Is the leading country alone told by its name, and by a body of its own: "Somali officials said"?"""
    named = {iso: told[""] for iso, told in backing.items() if told.get("", 0.0) >= NAMED and iso not in ABROAD}
    return named.keys() == {country} and named[country] >= BODY_TOLD


def _has_its_own(
    country: str,
    votes: Iterable[tuple[str, float]],
    backing: Mapping[str, Mapping[str, float]],
    gazetteer: Gazetteer | None,
) -> str | None:
    """The state whose body speaks, where the leading one is named by a capital alone that both have a town of.

    "In Tripoli, the Lebanese army said", "in San Jose, Colombian officials said".
    """
    led = backing.get(country, {})
    seats = [name.removeprefix(counting.CAPITALS) for name in led if name.startswith(counting.CAPITALS)]
    if gazetteer is None or led.get("") != BY_CAPITAL or len(seats) != 1:
        return None
    named = [iso for iso, _ in votes if iso not in ABROAD and backing.get(iso, {}).get("", 0.0) >= NAMED]
    if len(named) != 1 or backing[named[0]][""] < BODY_TOLD:
        return None
    rows = gazetteer.lookup([seats[0]], country=named[0]).get(seats[0], ())
    own = any(row.country == named[0] and row.kind == "place" and row.match != "variant" for row in rows)
    return named[0] if own else None


def _named_state(votes: list[tuple[str, float]], backing: Mapping[str, Mapping[str, float]]) -> str | None:
    """The one state that the report names, of those that don't fight everywhere: "Burkina Faso's government"."""
    named = [iso for iso, told in votes if told >= NAME and "" in backing.get(iso, {}) and iso not in ABROAD]
    return named[0] if len(named) == 1 else None


def _shared_country(backing: dict[str, dict[str, float]]) -> str | None:
    """The one country that has two or more of the places that a report names, and more of them than any other."""
    counts = sorted(
        ((len([n for n in names if n]), iso) for iso, names in backing.items() if any(names.values())), reverse=True
    )
    if not counts or counts[0][0] < 2 or (len(counts) > 1 and counts[1][0] == counts[0][0]):
        return None
    return counts[0][1]
