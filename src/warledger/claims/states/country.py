"""A report's text in, the country it is about out: which state "the army", "the government", "the police" mean."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set

from warledger.claims.actors.known import beyond
from warledger.claims.actors.known.hailing import HIRED, REACH, hails
from warledger.claims.places.names.runs import Run, Token, gap, runs, tokens
from warledger.claims.places.words import DIRECTIONS, LEVELS, NOT_PLACES, SPEAKING, WHERE
from warledger.claims.text.given_names import GIVEN_NAMES
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import is_everyday, words
from warledger.knowledge.gazetteer import Entry, Gazetteer

#: What a mention of a state tells of where the report's events are. "in Mali" tells most; "Malian" less; a name with no
#: preposition may be a party ("Russia said"); a capital may stand for its government ("Moscow denied").
_IN = 4.0
_NAME = 1.5
_ADJECTIVE = 1.0
_CAPITAL = 1.0
#: "Mozambican police": soldiers fight abroad, police at home. Above one town's namesake elsewhere (Palma).
_POLICE = 3.0
#: "Somali officials": its own bodies, where a report names no other state.
_BODY = 1.5
#: A place that the gazetteer has once or nearly once (10 times as large as its namesakes), and one after "in", "near".
_PLACE = 0.7
_PLACE_IN = 2.0
#: A namesake counts where it has at least this weight (about 10,000 people): hamlets share names with everything.
_HEAVY = 4.0
#: Each mention of an armed group of one state ("Abu Sayyaf" of the Philippines).
_GROUP = 1.0
#: The leader must have this much, and this much more than the next (swept 1.0 to 2.0 on 245 coded reports).
_LEAST = 2.0
#: A capital after "in" in a report that names nothing of any other country: "soldiers shot nine people in Khartoum".
_ALONE = 1.5
#: A dateline that is no hub: less than the report's own "in Mali", more than others' troops and envoys told of. Of 40
#: real and invented reports in which it decides, 37 are about the dateline's country, and of 245 Syrian ones it moves
#: none (swept 1 to 3).
_FILED = 2.5
_LEAD = 1.05
#: States that take part in wars abroad: their adjective tells little of where ("Russian jets", "US-led coalition").
_ABROAD = frozenset("US RU GB FR TR IR IL SA AE".split())
#: What ends a sentence.
_STOPS = frozenset(".!?\n")
#: What a state is divided into, as the gazetteer and as reports call it: "Zamfara State", "Nord-Kivu province".
_DIVISIONS = frozenset({"admin1", "admin2"})
_CALLED = frozenset("state province region governorate department oblast prefecture county division".split())
#: A state's own bodies, that speak of what happens at home.
_BODIES = frozenset(
    "officials official authorities government army military troops soldiers forces security police ministry "
    "president governor gendarmerie".split()
)
#: Words behind the town of its police.
_FORCE = frozenset("metropolitan municipal provincial regional district city county traffic police".split())
#: What takes a minister to another country than the one that the report is about, and words back to it.
_VISITS = frozenset(
    "visit visits visited visiting travels travelled traveled travelling traveling flew flies trip toured went".split()
)
_VISITED = 4
#: So does a stay, of which its sentence first says how long it lasts.
_STAYS, _STAYED = frozenset("stay stays stayed staying".split()), 8
#: A name of so many letters may count by a variant of its spelling.
_LONG_NAME = 8
#: Longest name of a state, in words ("Democratic Republic of the Congo").
_LONGEST = 5


#: A name that is another place's second name ("Belo" of Bello) counts this part of its people where a place bears it.
_ALTERNATE = 0.02
#: A country that one name of a place backs alone needs so many people there, mentions added up (Aleppo named once).
_LONE = 1_000_000.0
#: One that a report names beside a state has at least so many, or is a village of that state.
_TOWN = 100_000.0
#: Names of fewer letters are in every country.
_SHORT = 4


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
    votes, backing = _count(text, told_in, gazetteer, homes or {})
    told = defaultdict(float, votes)
    filed = _filed_in(text, gazetteer, dateline, told)
    if filed is not None:
        told[filed] += _FILED
        votes = _ranked(told)
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
    votes, _ = _count(head, tokens(head), gazetteer, {})
    return max(votes, key=lambda vote: (told.get(vote[0], 0.0), vote[1]))[0] if votes else None


#: The state behind a dateline's town.
_STATE_BEHIND = re.compile(r",? \(?([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?=[ ,):.-])")


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
    named = {iso: told[""] for iso, told in backing.items() if told.get("", 0.0) >= _NAMED and iso not in _ABROAD}
    return named.keys() == {country} and named[country] >= _BODY_TOLD


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
    seats = [name.removeprefix(_CAPITALS) for name in led if name.startswith(_CAPITALS)]
    if gazetteer is None or led.get("") != _BY_CAPITAL or len(seats) != 1:
        return None
    named = [iso for iso, _ in votes if iso not in _ABROAD and backing.get(iso, {}).get("", 0.0) >= _NAMED]
    if len(named) != 1 or backing[named[0]][""] < _BODY_TOLD:
        return None
    rows = gazetteer.lookup([seats[0]], country=named[0]).get(seats[0], ())
    own = any(row.country == named[0] and row.kind == "place" and row.match != "variant" for row in rows)
    return named[0] if own else None


def _named_state(votes: list[tuple[str, float]], backing: Mapping[str, Mapping[str, float]]) -> str | None:
    """The one state that the report names, of those that don't fight everywhere: "Burkina Faso's government"."""
    named = [iso for iso, told in votes if told >= _NAME and "" in backing.get(iso, {}) and iso not in _ABROAD]
    return named[0] if len(named) == 1 else None


def _shared_country(backing: dict[str, dict[str, float]]) -> str | None:
    """The one country that has two or more of the places that a report names, and more of them than any other."""
    counts = sorted(
        ((len([n for n in names if n]), iso) for iso, names in backing.items() if any(names.values())), reverse=True
    )
    if not counts or counts[0][0] < 2 or (len(counts) > 1 and counts[1][0] == counts[0][0]):
        return None
    return counts[0][1]


def _count(
    text: str, read: list[Token], gazetteer: Gazetteer | None, homes: Mapping[str, float]
) -> tuple[list[tuple[str, float]], dict[str, dict[str, float]]]:
    """Votes of countries, most first; and what backs each.

    Names of places with their people, "" for how it is named; behind a state named by its capital alone that name.
    """
    votes: dict[str, float] = defaultdict(float, {iso: _GROUP * times for iso, times in homes.items()})
    backing: dict[str, dict[str, float]] = defaultdict(dict)
    states = words()
    places: list[tuple[str, bool, bool]] = []
    policed: set[str] = set()
    named = list(runs(text, read))
    surnames = frozenset(read[run.last - 1].lower for run in named if _person(text, read, run))
    for run in named:
        if read[run.last - 1].lower in surnames and (
            run.last - run.first > 1 or not _preposition(text, read, run.first)
        ):
            continue  # a surname is some town's everywhere
        at = run.first
        while at < run.last:
            for last in range(min(run.last, at + _LONGEST), at, -1):
                name = text[read[at].start : read[last - 1].end]
                found = states.get(fold_word(name))
                if found is None and name[-1] == "s" and len(name) > 4:
                    found = states.get(fold_word(name[:-1]))  # "Syrias" for "Syria's"
                    found = found if found and found[1] == "name" else None
                if found and not is_everyday(name):  # "US" is a state, "us" is not
                    votes[found[0]] += _tells(text, read, at, last, found)
                    how = _how_named(read, last, found[1])
                    backing[found[0]][""] = max(how, backing[found[0]].get("", 0.0))
                    if how == _BY_CAPITAL:
                        backing[found[0]][_CAPITALS + name] = 0.0
                    at = last
                    break
            else:
                end = at + 1
                while end < run.last and fold_word(read[end].text) not in states:
                    end += 1
                first = at + (read[at].lower == "the" and end - at > 1)
                if end - first > 1 or read[first].lower not in NOT_PLACES:  # "(The) Taliban" is a village somewhere
                    last = _policed(read, at, end)
                    name = text[read[at].start : read[last - 1].end]
                    if not _reached_abroad(text, read, end):
                        places.append((name, _preposition(text, read, at), _called(text, read, at, last)))
                    if last < end:
                        policed.add(name)
                at = end
    if gazetteer is not None and places:
        _count_places(votes, backing, places, policed, gazetteer)
    return _ranked(votes), backing


def _ranked(votes: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))


def _person(text: str, read: list[Token], run: Run) -> bool:
    """Is a run of two or three capitalised words a person's name, as its given name or the verb behind it tells?"""
    if run.last - run.first not in (2, 3) or _preposition(text, read, run.first):
        return False
    speaks = run.last < len(read) and read[run.last].lower in SPEAKING
    body = any(read[at].lower in NOT_PLACES or read[at].lower in DIRECTIONS for at in range(run.first, run.last))
    return not body and (speaks or read[run.first].lower in GIVEN_NAMES)


def _tells(text: str, read: list[Token], first: int, last: int, found: tuple[str, str]) -> float:
    iso, kind = found
    if kind == "name" and _visited(text, read, first):
        return _NAME * 0.2
    if kind == "name" and _beyond(text, read, first):
        return _NAME * 0.2
    if kind == "name" and first and read[first - 1].lower in beyond.WHITHER:
        return _NAME * 0.5  # "2,000 people crossed from Murnei into Chad"
    if kind == "name" and hails([word.lower for word in read[max(0, first - REACH) : first]]):
        return _NAME * 0.2
    if kind == "name":
        return (
            _IN if _preposition(text, read, first) or _holds(read, first) else _NAME * (0.5 if iso in _ABROAD else 1.0)
        )
    if kind == "capital" and _quarter_of(read, first):
        return _PLACE_IN
    after = read[last].lower if last < len(read) else ""
    if kind == "capital":
        # "in La Paz department": other countries have one too
        return _CAPITAL * (1.5 if _preposition(text, read, first) and after not in _CALLED else 0.5)
    if after in ("border", "borders", "side", "frontier"):
        return _ADJECTIVE * 0.3  # "near the Turkish border": on either side of it
    if after in LEVELS and _preposition(text, read, first):
        return _IN / 2  # "in the Malian town of"
    if after in HIRED:
        return _ADJECTIVE * 0.3  # "South African mercenaries" fight in other countries
    if after == "police":
        return _POLICE * (0.3 if iso in _ABROAD else 1.0)
    if after in _BODIES and iso not in _ABROAD:
        return _BODY
    return _ADJECTIVE * (0.3 if iso in _ABROAD else 1.0)


#: How a report names a state: by its capital, by its own name, by a body of its own.
_BY_CAPITAL, _NAMED, _BODY_TOLD = 0.5, 1.0, 2.0
#: Before the name of a capital among what backs a country: it counts as no town.
_CAPITALS = "capital "


def _how_named(read: list[Token], last: int, kind: str) -> float:
    if kind in ("name", "capital"):
        return _BY_CAPITAL if kind == "capital" else _NAMED
    return _BODY_TOLD if last < len(read) and read[last].lower in _BODIES else _NAMED


def _visited(text: str, read: list[Token], first: int) -> bool:
    """Is a state only where somebody travels, or stays for a while: "will stay for some weeks in Chad"?"""
    if any(word.lower in _VISITS for word in read[max(0, first - _VISITED) : first]):
        return True
    for at in range(first - 1, max(-1, first - 1 - _STAYED), -1):
        if not _STOPS.isdisjoint(gap(text, read[at], read[at + 1])):
            return False
        if read[at].lower in _STAYS:
            return True
    return False


def _beyond(text: str, read: list[Token], first: int) -> bool:
    """Is a state only where people flee to, or on the other side of a border?"""
    begin = first
    while begin > 0 and first - begin < beyond.REACH and _STOPS.isdisjoint(gap(text, read[begin - 1], read[begin])):
        begin -= 1
    return beyond.only_reached([word.lower for word in read[begin:first]])


def _reached_abroad(text: str, read: list[Token], end: int) -> bool:
    """Is it a town to which people flee in another state: "fled to Tominian in Mali"?"""
    state = words().get(fold_word(read[end + 1].text)) if end + 1 < len(read) and read[end].lower == "in" else None
    return state is not None and state[1] == "name" and _beyond(text, read, end + 1)


def _holds(read: list[Token], first: int) -> bool:
    """Is it a state's part: "the two English-speaking regions of", "a town of"? Borders are another's as well."""
    if first < 2 or read[first - 1].lower != "of" or read[first - 2].capital:
        return False
    return LEVELS.get(read[first - 2].lower, "site") != "site"


def _quarter_of(read: list[Token], first: int) -> bool:
    """Is something told of a part of this town: "the Hodan neighbourhood of Mogadishu"? A state's seat has none."""
    return first > 1 and read[first - 1].lower == "of" and LEVELS.get(read[first - 2].lower) == "neighbourhood"


def _preposition(text: str, read: list[Token], at: int) -> bool:
    """Does a preposition of place stand before this token (over "the", a direction, a kind with "of")?"""
    for back in range(at - 1, max(-1, at - 6), -1):
        if gap(text, read[back], read[back + 1]) not in (" ", "-"):
            return False
        word = read[back].lower
        if word in WHERE:
            return True
        if word not in DIRECTIONS and word not in LEVELS and word not in ("the", "of", "capital"):
            return False
    return False


def _called(text: str, read: list[Token], first: int, last: int) -> bool:
    """Is a name one of a division, by its own last word or the next: "Zamfara State", "Zamfara state"?

    "Nigeria's Yobe state" has told of its country already.
    """
    if first and read[first - 1].possessive:
        return False
    if read[last - 1].lower in _CALLED:
        return True
    return last < len(read) and read[last].lower in _CALLED and gap(text, read[last - 1], read[last]) == " "


def _policed(read: list[Token], first: int, end: int) -> int:
    """Where the name of a town ends whose police a run of words is: "Medellin Metropolitan Police", else `end`."""
    if not any(read[at].lower == "police" for at in range(first + 1, end)):
        return end
    return next(at for at in range(first + 1, end) if read[at].lower in _FORCE)


def _bare(name: str) -> str:
    """ "Guerrero" of "Guerrero State"."""
    first, _, last = name.rpartition(" ")
    return first if last.lower() in _CALLED else name


def _weighed(name: str, found: Iterable[Entry]) -> tuple[list[Entry], dict[str, float], float]:
    """The places that a name may be, the people that each counts for, by its id, and the most of them."""
    rows = [entry for entry in found if entry.country]
    entries = [entry for entry in rows if entry.match != "variant"]
    if not entries and len(name) >= _LONG_NAME:
        entries = rows  # a long name is spelt alike by chance alone seldom: "Deir Ezzor"
    by_name = any(entry.match == "name" for entry in entries)
    people = {
        entry.id: entry.population * (_ALTERNATE if by_name and entry.match == "alternate" else 1.0)
        for entry in entries
    }
    return entries, people, max(people.values(), default=0.0)


def _count_places(
    votes: dict[str, float],
    backing: dict[str, dict[str, float]],
    places: list[tuple[str, bool, bool]],
    policed: Set[str],
    gazetteer: Gazetteer,
) -> None:
    found = gazetteer.lookup([name for name, _, _ in places] + [_bare(name) for name, _, called in places if called])
    seen: Counter[str] = Counter()
    weighed: dict[str, tuple[list[Entry], dict[str, float], float]] = {}
    for name, located, called in places:
        if called and not found.get(name):
            policed |= {_bare(name)} if name in policed else set()
            name = _bare(name)
        if name not in weighed:
            weighed[name] = _weighed(name, found.get(name, ()))
        entries, people, best = weighed[name]
        if not entries or seen[name] >= 3:
            continue
        seen[name] += 1
        heavy = [entry for entry in entries if people[entry.id] * 10 >= best]
        if located or " " in name or seen[name] > 1 or len(name) > _SHORT:
            for entry in entries:
                if entry.country and len(name) >= _SHORT:
                    backed = backing[entry.country]
                    backed[name] = backed.get(name, 0.0) + (people[entry.id] if entry in heavy else 0.0)
        countries = {entry.country for entry in heavy if entry.country}
        divided = {entry.country for entry in entries if entry.country and entry.kind in _DIVISIONS} if called else ()
        if len(divided) == 1:  # "Zamfara State": one country has a division of that name
            iso = next(iter(divided))
            votes[iso] += _POLICE if name in policed else _PLACE_IN
            backing[iso][""] = 1.0
            continue
        if name in policed and best >= 10**_HEAVY:
            for country in countries:
                votes[country] += _POLICE / len(countries)
        elif (best >= 10**_HEAVY or heavy[0].kind == "region") and (located or " " in name or best >= 100_000):
            for country in countries:
                votes[country] += (_PLACE_IN if located else _PLACE) / len(countries)
