"""Names as reports write them in, actors out: the registry of armed actors, bodies and sources."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from warledger.knowledge.actors.actor import Actor
from warledger.knowledge.actors.files import ActorFileError, Problem, bundled, read_file, read_text
from warledger.knowledge.actors.spelling import WORD, name_keys, starts_with_article

#: Initials that are also everyday words, so that a line all in capitals says nothing about them.
EVERYDAY_INITIALS = frozenset("IS US WHO IT AN NO SO ICE PLO CAR MEN ARM".split())


#: Initials of so few letters are those of many bodies: "AA", "RSF", "ADF".
_FEW = 3
#: An actor of more countries than these is known by its initials beyond them, too.
_AT_HOME = 2
_ARMED = frozenset(("armed_group", "militia", "coalition", "criminal_group", "state_forces"))
#: Letters of initials with small letters in them ("LeT", "JuD").
_LONGEST_MIXED = 5


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write one actor.

    Attributes:
        actor: The actor.
        written: The alias as the file writes it; says which capitals it needs (see `fits`).
        short: True where it means the actor only with support.
        article: True where the Arabic article is part of it ("al-Watan").
    """

    actor: Actor
    written: str
    short: bool
    article: bool

    @property
    def initials(self) -> bool:
        """True for a few initials of an armed actor of one or two countries: elsewhere they are mostly another's."""
        few = len(self.written) <= _FEW and self.written.isupper() and self.written.isalpha()
        at_home = 1 <= len(self.actor.countries) <= _AT_HOME and not self.actor.chapters
        return few and at_home and self.actor.kind in _ARMED

    def fits(self, words: Sequence[str]) -> bool:
        """True where the capitals of the words of a text allow this alias."""
        if self.written.islower():
            return True
        if " " not in self.written and self.written.isupper():
            # "PKK", "M23", "ISIS": capitals are what tells initials from words; a plural or genitive s may be small.
            word = words[-1].replace(".", "")
            for end in ("'s", "’s", "s"):
                if word.endswith(end) and not self.written.endswith(end.upper()):
                    word = word[: -len(end)]
                    break
            return word.isupper()
        if self.written.isalpha() and len(self.written) <= _LONGEST_MIXED and not self.written[1:].islower():
            # "LeT": small letters tell nothing from a word
            return words[-1] == self.written or words[-1].isupper()
        return any(word[:1].isupper() for word in words)


class Registry:
    """All actors by name and alias. Build it with `Registry.load`.

    Attributes:
        actors: Every actor, by name.
        index: First key of an alias to (all its keys, the aliases that are written so), longest first.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors: dict[str, Actor] = {}
        for actor in actors:
            old = self.actors.get(actor.name)
            self.actors[actor.name] = _merged(old, actor) if old else actor
        table: dict[tuple[str, ...], list[Alias]] = defaultdict(list)
        for actor in self.actors.values():
            for short, written in [
                (actor.name in actor.short, actor.name),
                *((False, a) for a in actor.aliases),
                *((True, s) for s in actor.short),
            ]:
                keys = name_keys(written)
                article = starts_with_article(written)
                same = [alias for alias in table[keys] if alias.actor is actor]
                if not any(alias.written == written or (alias.written.islower() and not alias.short) for alias in same):
                    table[keys].append(Alias(actor, written, short, article))
        self.by_keys: dict[tuple[str, ...], tuple[Alias, ...]] = {keys: tuple(found) for keys, found in table.items()}
        index: dict[str, list[tuple[tuple[str, ...], tuple[Alias, ...]]]] = defaultdict(list)
        for keys, found in self.by_keys.items():
            index[keys[0]].append((keys, found))
        self.index = {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in index.items()}

    @staticmethod
    def load(user_files: Iterable[str | Path] = ()) -> Registry:
        """The bundled actors, with a user's own on top (same name: the user's fields win, aliases add up).

        Args:
            user_files: YAML files of the same shape as the bundled ones.

        Raises:
            ActorFileError: A file can't be used; the message lists each problem.
        """
        return _load(tuple(str(path) for path in user_files))

    def get(self, name: str) -> Actor | None:
        """The actor of exactly this neutral name."""
        return self.actors.get(name)

    def lookup(self, words: str, *, country: str | None = None) -> Actor | None:
        """The actor that `words` name, or None where none or several fit.

        Args:
            words: A name as a report writes it ("ISIL", "the PDF").
            country: ISO code of the country that the report is about; decides among namesakes.
        """
        found = self.by_keys.get(name_keys(words)) or self.by_keys.get(name_keys(words.rstrip("s")))
        if not found:
            return None
        text = WORD.findall(words)
        fitting = [alias for alias in found if alias.fits(text)]
        # "Al-Monitor" is not Syria's monitor
        exact = [alias for alias in fitting if alias.written.lower() == words.lower()]
        return choose(exact or fitting, country=country)

    def holds(self, query: str) -> bool:
        """Does any name or alias hold these words, in any case and spelling?"""
        wanted = " ".join(name_keys(query))
        return any(wanted in " ".join(keys) for keys in self.by_keys)

    def search(self, query: str, *, limit: int = 20) -> list[Actor]:
        """Actors whose name or alias holds `query`, or is close to it; best first.

        Args:
            query: Words, in any case and spelling.
            limit: How many at most.
        """
        wanted = " ".join(name_keys(query))
        scores: Counter[str] = Counter()
        for keys, found in self.by_keys.items():
            said = " ".join(keys)
            score = 4 if said == wanted else 3 if said.startswith(wanted) else 2 if wanted in said else 0
            for alias in found:
                scores[alias.actor.name] = max(
                    scores[alias.actor.name], score * 2 + (alias.written == alias.actor.name)
                )
        best = [name for name, score in sorted(scores.items(), key=lambda kv: (-kv[1], kv[0])) if score > 1]
        if not best:
            said_by = {" ".join(keys): found[0].actor.name for keys, found in self.by_keys.items()}
            best = list(dict.fromkeys(said_by[said] for said in difflib.get_close_matches(wanted, said_by, n=limit)))
        return [self.actors[name] for name in best[:limit]]


def choose(
    found: Sequence[Alias],
    *,
    country: str | None = None,
    named: Iterable[str] = (),
    countries: Iterable[str] = (),
) -> Actor | None:
    """Which of several actors one alias means, or None where nothing decides.

    Args:
        found: The aliases that fit the words.
        country: ISO code of the country that the report is about, or None.
        named: Actors that the same text names in full.
        countries: ISO codes of the countries that the text speaks of. Where `country` is None they decide as it does;
            else they only let an armed group's initials mean it, which elsewhere are as often another body's.
    """
    if not found:
        return None
    names = named if isinstance(named, (set, frozenset)) else set(named)
    support = {country} if country else set(countries)

    def named_here(alias: Alias) -> bool:
        return alias.actor.name in names

    def at_home(alias: Alias) -> bool:
        return alias.actor.country in support

    def around(alias: Alias) -> bool:
        return not support.isdisjoint(alias.actor.countries)

    def plain(alias: Alias) -> bool:
        return not alias.short and not (support and _is_far(alias, support.union(countries)))

    for test in (named_here, at_home, around, plain):
        fitting = [alias for alias in found if test(alias)]
        full = [alias for alias in fitting if not alias.short] or fitting
        if len({alias.actor.name for alias in full}) == 1:
            return full[0].actor
        if fitting:
            found = fitting  # several: the next test decides among them
    return None


def _is_far(alias: Alias, spoken: Set[str]) -> bool:
    """Are these the initials of an armed group of none of these countries: "RSF" of a report about Mexico?"""
    return alias.initials and spoken.isdisjoint(alias.actor.countries)


def _merged(old: Actor, new: Actor) -> Actor:
    return replace(
        new,
        countries=new.countries or old.countries,
        aliases=tuple(dict.fromkeys((*old.aliases, *new.aliases))),
        short=tuple(dict.fromkeys((*old.short, *new.short))),
        start=new.start or old.start,
        end=new.end or old.end,
        party=new.party or old.party,
        chapters=new.chapters or old.chapters,
        relations=tuple(dict.fromkeys((*old.relations, *new.relations))),
    )


@lru_cache(maxsize=8)
def _load(user_files: tuple[str, ...]) -> Registry:
    actors: list[Actor] = []
    problems: list[Problem] = []
    for name, text in bundled():
        found, wrong = read_text(text, file=name)
        actors += found
        problems += wrong
    for path in user_files:
        found, wrong = read_file(path)
        actors += found
        problems += wrong
    if problems:
        raise ActorFileError(problems)
    return Registry(actors)
