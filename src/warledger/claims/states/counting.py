"""A report's words in, how much they speak for each country out, by the states, towns and provinces that they name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set

from warledger.claims.places.names.runs import Run, Token, gap, runs
from warledger.claims.places.words import DIRECTIONS, NOT_PLACES, SPEAKING
from warledger.claims.states import telling
from warledger.claims.text.given_names import GIVEN_NAMES
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import is_everyday, words
from warledger.knowledge.gazetteer import Entry, Gazetteer

#: A place that the gazetteer has once or nearly once (10 times as large as its namesakes).
_PLACE = 0.7
#: A namesake counts where it has at least this weight (about 10,000 people): hamlets share names with everything.
_HEAVY = 4.0
#: Each mention of an armed group of one state ("Abu Sayyaf" of the Philippines).
_GROUP = 1.0
#: What a state is divided into, as the gazetteer has it.
_DIVISIONS = frozenset({"admin1", "admin2"})
#: Words behind the town of its police.
_FORCE = frozenset("metropolitan municipal provincial regional district city county traffic police".split())
#: A name of so many letters may count by a variant of its spelling.
_LONG_NAME = 8
#: Longest name of a state, in words ("Democratic Republic of the Congo").
_LONGEST = 5
#: A name that is another place's second name ("Belo" of Bello) counts this part of its people where a place bears it.
_ALTERNATE = 0.02
#: Names of fewer letters are in every country.
_SHORT = 4
#: Before the name of a capital among what backs a country: it counts as no town.
CAPITALS = "capital "


def count(
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
            run.last - run.first > 1 or not telling.stands_in(text, read, run.first)
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
                    votes[found[0]] += telling.tells(text, read, at, last, found)
                    how = telling.how_named(read, last, found[1])
                    backing[found[0]][""] = max(how, backing[found[0]].get("", 0.0))
                    if how == telling.BY_CAPITAL:
                        backing[found[0]][CAPITALS + name] = 0.0
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
                        places.append((name, telling.stands_in(text, read, at), _called(text, read, at, last)))
                    if last < end:
                        policed.add(name)
                at = end
    if gazetteer is not None and places:
        _count_places(votes, backing, places, policed, gazetteer)
    return ranked(votes), backing


def ranked(votes: Mapping[str, float]) -> list[tuple[str, float]]:
    """The countries with their votes, most first."""
    return sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))


def _person(text: str, read: list[Token], run: Run) -> bool:
    """Is a run of two or three capitalised words a person's name, as its given name or the verb behind it tells?"""
    if run.last - run.first not in (2, 3) or telling.stands_in(text, read, run.first):
        return False
    speaks = run.last < len(read) and read[run.last].lower in SPEAKING
    body = any(read[at].lower in NOT_PLACES or read[at].lower in DIRECTIONS for at in range(run.first, run.last))
    return not body and (speaks or read[run.first].lower in GIVEN_NAMES)


def _reached_abroad(text: str, read: list[Token], end: int) -> bool:
    """Is it a town to which people flee in another state: "fled to Tominian in Mali"?"""
    state = words().get(fold_word(read[end + 1].text)) if end + 1 < len(read) and read[end].lower == "in" else None
    return state is not None and state[1] == "name" and telling.is_beyond(text, read, end + 1)


def _called(text: str, read: list[Token], first: int, last: int) -> bool:
    """Is a name one of a division, by its own last word or the next: "Zamfara State", "Zamfara state"?

    "Nigeria's Yobe state" has told of its country already.
    """
    if first and read[first - 1].possessive:
        return False
    if read[last - 1].lower in telling.CALLED:
        return True
    return last < len(read) and read[last].lower in telling.CALLED and gap(text, read[last - 1], read[last]) == " "


def _policed(read: list[Token], first: int, end: int) -> int:
    """Where the name of a town ends whose police a run of words is: "Medellin Metropolitan Police", else `end`."""
    if not any(read[at].lower == "police" for at in range(first + 1, end)):
        return end
    return next(at for at in range(first + 1, end) if read[at].lower in _FORCE)


def _bare(name: str) -> str:
    """ "Guerrero" of "Guerrero State"."""
    first, _, last = name.rpartition(" ")
    return first if last.lower() in telling.CALLED else name


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
            votes[iso] += telling.POLICE if name in policed else telling.PLACE_IN
            backing[iso][""] = 1.0
            continue
        if name in policed and best >= 10**_HEAVY:
            for country in countries:
                votes[country] += telling.POLICE / len(countries)
        elif (best >= 10**_HEAVY or heavy[0].kind == "region") and (located or " " in name or best >= 100_000):
            for country in countries:
                votes[country] += (telling.PLACE_IN if located else _PLACE) / len(countries)
