"""A report's text in, the bodies that it names out: what "the Observatory", "the ministry", "a monitor" stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import STATES
from warledger.claims.actors.named_like_persons import is_surname
from warledger.claims.attribution.bodies.short_names import short_names
from warledger.claims.attribution.bodies.states import of_state
from warledger.claims.attribution.kinds import KIND_OF_ACTOR, kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import DETERMINERS
from warledger.claims.places.words import GIVEN_NAMES
from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: Initials of a unit with its number.
_NUMBERED = re.compile(r"(?P<number>\d{1,3})(?P<letters>[A-Z]{1,4})")
_NAME_WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-'’.&]\w+)*")
#: A word with a capital right before a newspaper's title, and how it ends where it tells whose or what paper it is.
_WORD_BEFORE, _LONGEST_WORD = re.compile(r"([A-Z][\w'’-]*) $"), 40
_OWNING = ("'s", "’s", "-based", "-run", "-owned")
#: Bounds for hostile input: no report names more bodies, or unknown initials, than these.
_MOST_BODIES, _MOST_INITIALS = 200, 40
#: Kinds of bodies that "the group" can mean, besides armed ones.
_CIVIL = frozenset(("ngo", "monitor", "opposition", "activist", "medical", "rescue"))
#: Nouns of bodies that end too many other names.
_NO_HEADS = frozenset("state news times post front force un tv fm group groups site".split())
#: What the armed movements of a people are called.
_MOVEMENTS = ("rebels", "separatists", "forces")


@dataclass(frozen=True, slots=True)
class Body:
    """A body with a name: its neutral name, its kind of source, its words (lower case), where it stands."""

    name: str
    kind: str
    words: frozenset[str]
    at: int


def _names(mention: ActorMention) -> bool:
    """Does a mention name a body? "The group", "residents" and bodies known by their shape alone are named here."""
    if not mention.name or mention.kind in ("civilians", "generic_armed"):
        return False
    if mention.form == "pattern" and mention.kind == "armed_group":
        return mention.party is not None  # a local part under its own name
    return mention.form in ("name", "alias") or (
        mention.form in ("pattern", "generic") and mention.kind in ("state_forces", "state")
    )


@cache
def _proper() -> re.Pattern[str]:
    """Names of bodies by their shape: capitals around a body's noun, "of" or "for" more capitals."""
    nouns = "|".join(
        sorted(
            {
                word.title() for word in speech().bodies
                if " " not in word and word not in _NO_HEADS
            },
            key=len, reverse=True,
        )
    )  # fmt: skip
    cap = r"(?:(?:[A-Z]\.){2,}|St\.|[A-Z][\w'’-]{0,30}|al-[A-Z]\w{1,30})"
    tail = rf"(?: (?:of|for|on) (?:the )?{cap}(?: {cap}){{0,4}}(?: and {cap}(?: {cap})?)?)"
    return re.compile(
        rf"\b(?:{cap} ){{0,5}}(?:{nouns})\b(?: (?:Agency|Network|Group|Command|Center|Centre))?{tail}{{0,2}}"
    )


def _of_one_country(registry: Registry | None, group: ActorMention) -> bool:
    """Does a group's name tell where a report is about? Not that of one which fights in several countries."""
    actor = registry.lookup(group.name) if registry and group.name else None
    return actor is None or len(actor.countries) == 1


@lru_cache(maxsize=4096)
def _looked_up(registry: Registry, words: str, country: str | None) -> tuple[str, str] | None:
    actor = registry.lookup(words, country=country)
    return (actor.name, KIND_OF_ACTOR.get(actor.kind, "unknown")) if actor else None


class Bodies:
    """The bodies that one report names.

    Args:
        text: The report's text.
        actors: Mentions that were found in it already.
        registry: The registry of actors, or None to do without.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(
        self, text: str, *, actors: Iterable[ActorMention], registry: Registry | None, country: str | None
    ) -> None:
        actors = list(actors)
        countries = Counter(
            mention.country
            for mention in actors
            if mention.country
            and (
                mention.kind in ("state_forces", "police", "official")
                or (mention.kind == "armed_group" and _of_one_country(registry, mention))
            )
        )
        self.text, self.registry = text, registry
        self.country = country or (countries.most_common(1)[0][0] if countries else None)
        self.mentions = sorted((mention for mention in actors if _names(mention)), key=lambda mention: mention.span)
        self._mention_starts = [mention.span.start for mention in self.mentions]
        self._all: list[Body] | None = None
        self._initials: dict[str, str | None] = {}
        self._surnames: dict[str, bool] = {}
        self.short = short_names(text)

    def all(self) -> list[Body]:
        """Every body of the report with a name of its own, first mention first; scanned on first use."""
        if self._all is None:
            found: dict[str, Body] = {}
            for mention in self.mentions:
                if mention.name and mention.kind in KIND_OF_ACTOR and mention.name not in found:
                    said = mention.span.of(self.text)
                    words = frozenset(f"{mention.name} {said}".lower().replace("-", " ").split())
                    found[mention.name] = Body(mention.name, KIND_OF_ACTOR[mention.kind], words, mention.span.start)
            for match in _proper().finditer(self.text):
                said = re.sub(r"^(?:The|A|An|In|On|At|But|And|Its?|His|Her|Their) ", "", match.group())
                if " " not in said:
                    continue
                name, kind = self.known(said) or (said, kind_of(said.lower().split()))
                if name not in found and kind:
                    found[name] = Body(
                        name, kind, frozenset(f"{name} {said}".lower().replace("-", " ").split()), match.start()
                    )
            self._all = sorted(found.values(), key=lambda body: body.at)[:_MOST_BODIES]
        return self._all

    def known(self, words: str) -> tuple[str, str] | None:
        """Neutral name and kind of a name that the registry or the table of states holds, or None."""
        found = _looked_up(self.registry, words, self.country) if self.registry else None
        found = found or of_state(words, self.country)
        return None if found and " " not in words and self._surname(words) else found

    def _surname(self, word: str) -> bool:
        """Is a name of one word a person's here, after a given name: "Holland" where "Peter Holland" is told of?"""
        if word not in self._surnames:
            given = (m[1].lower() for m in re.finditer(rf"\b([A-Z][a-z]+) {re.escape(word)}\b", self.text))
            self._surnames[word] = any(name in GIVEN_NAMES for name in given) or is_surname(word, self.text)
        return self._surnames[word]

    def inside(self, span: Span) -> tuple[str, str, Span] | None:
        """The last known actor that a phrase names: name, kind, where."""
        best = None
        for mention in self.mentions[bisect_left(self._mention_starts, span.start) :]:
            if mention.span.start >= span.end:
                break
            if not mention.name or mention.kind not in KIND_OF_ACTOR or not span.covers(mention.span):
                continue
            if self._modifies(mention.span, span) or (mention.kind == "media" and self._ends_title(mention.span)):
                continue
            if best and mention.kind == "state" and self.text[best[2].end : mention.span.start] == " ":
                continue  # "Amnesty International Nigeria" is no state
            best = (mention.name, KIND_OF_ACTOR[mention.kind], mention.span)
        return best or self._inside_by_lookup(span)

    def _modifies(self, name: Span, phrase: Span) -> bool:
        """Is a name no name, but what its phrase's noun is like: the newspaper in "Independent observers"?"""
        words = self.text[name.start : phrase.end].split()
        own = min(len(words), len(name.of(self.text).split()))
        at = own - 1 if words[own - 1].lower() in speech().modifiers else 0
        said, rest = words[at], words[at + 1 :]
        noun = bool(rest) and rest[0].islower() and speech().kind(rest[0]) != "media"
        longer = bool(rest) and rest[-1].istitle()  # "the Independent Human Rights Commission"
        noun = noun or (longer and speech().bodies.get(rest[-1].lower(), "media") != "media")
        return noun and said.istitle() and said.lower() in speech().modifiers

    def first_between(self, start: int, end: int) -> tuple[str, str] | None:
        """Name and kind of the first body that is named between two offsets, or None."""
        found = self.first_named(start, end)
        return found[:2] if found else None

    def first_named(self, start: int, end: int) -> tuple[str, str, Span] | None:
        """Name and kind of the first body that is named between two offsets, and where; or None."""
        for mention in self.mentions[bisect_left(self._mention_starts, start) :]:
            if mention.span.start >= end:
                break
            if mention.name and mention.kind in KIND_OF_ACTOR:
                return mention.name, KIND_OF_ACTOR[mention.kind], mention.span
        return None

    def named_around(self, at: int) -> bool:
        """Does an offset lie inside a body's name, as the "and" of "the Committee for Peace and Rights" does?"""
        k = bisect_left(self._mention_starts, at) - 1
        return k >= 0 and self.mentions[k].span.end > at

    def called(self, phrase: Span) -> tuple[str, str] | None:
        """Name and kind of the armed group that a phrase calls by its name and describes to its end, or None.

        "The so-called Islamic State terrorist group", "the Islamist Ansar Dine militant group".
        """
        at = bisect_left(self._mention_starts, phrase.start)
        for mention in self.mentions[at : at + 1]:
            within = mention.span.end == phrase.end and mention.span.start - phrase.start <= len("the ")
            if within and mention.name and mention.kind in ("armed_group", "militia", "criminal_group"):
                return mention.name, KIND_OF_ACTOR[mention.kind]
        return None

    def from_here(self, phrase: Span) -> tuple[str, str] | None:
        """Name and kind of the body whose name begins with a phrase and goes on behind it, or None."""
        at = bisect_left(self._mention_starts, phrase.start)
        mention = self.mentions[at] if at < len(self.mentions) else None
        if mention is None or mention.span.start != phrase.start or mention.span.end <= phrase.end:
            return None
        return (mention.name, KIND_OF_ACTOR[mention.kind]) if mention.name and mention.kind in KIND_OF_ACTOR else None

    def only_forces(self, start: int, end: int) -> tuple[str, str] | None:
        """The forces of the one state whose soldiers are named by its name between two offsets, or None."""
        found = set()
        for mention in self.mentions[bisect_left(self._mention_starts, start) :]:
            if mention.span.start >= end:
                break
            if mention.kind == "state_forces" and mention.name and mention.span.of(self.text)[0].isupper():
                found.add(mention.name)
        return (found.pop(), "belligerent") if len(found) == 1 else None

    def only_state(self, start: int, end: int) -> str | None:
        """The code of the one state whose forces are named between two offsets, where the report tells of no others.

        The country that the report is about is another one where it is named so at all.
        """
        states = [m for m in self.mentions if m.kind in STATES and m.span.of(self.text)[0].isupper()]
        told = {m.country for m in states}
        here = {m.country for m in states if m.kind == "state_forces" and start <= m.span.start < end}
        return next(iter(here)) if len(here) == 1 and told == here else None

    def last_group(self, start: int, end: int) -> tuple[str, str] | None:
        """Name and kind of the last armed group that is named between two offsets, or None."""
        for mention in self.mentions[bisect_left(self._mention_starts, end) - 1 :: -1]:
            if mention.span.start < start or mention.span.end > end:
                return None
            if mention.name and mention.kind in ("armed_group", "militia", "criminal_group"):
                return mention.name, KIND_OF_ACTOR[mention.kind]
        return None

    def last_before(self, end: int) -> tuple[str, str] | None:
        """Name and kind of the last body that is named before an offset, or None."""
        for mention in self.mentions[bisect_left(self._mention_starts, end) - 1 :: -1]:
            if mention.span.end <= end and mention.name and mention.kind in KIND_OF_ACTOR:
                return mention.name, KIND_OF_ACTOR[mention.kind]
        return None

    def _inside_by_lookup(self, span: Span) -> tuple[str, str, Span] | None:
        """The longest run of words that the registry holds, the last of equals."""
        if self.registry is None:
            return None
        words = [
            (match.start(), match.end())
            for match in _NAME_WORD.finditer(self.text, *span)
            if match.group().lower() not in DETERMINERS
        ][:12]
        for size in range(min(7, len(words)), 0, -1):
            for first in range(len(words) - size, -1, -1):
                stretch = Span(words[first][0], words[first + size - 1][1])
                said = stretch.of(self.text)
                if size == 1 < len(words) and said.lower() in speech().bodies:
                    continue  # the "Monitor" of "Armed Violence Monitor" is no medium of that name
                if not any(word[0].isupper() for word in said.split()):
                    continue
                found = None if is_surname(said, self.text) else _looked_up(self.registry, said, self.country)
                if found and not (self._modifies(stretch, span) or self._ends_title(stretch)):
                    return (*found, stretch)
        return None

    def _ends_title(self, name: Span) -> bool:
        """Is a paper's one word the last of a longer title? "The Times" is no "Irish Times" or "Financial Times"."""
        at = self.text.rfind(" ", name.start, name.end) + 1 or name.start
        actor = self.registry.lookup(self.text[at : name.end]) if self.registry else None
        if actor is None or actor.kind != "media" or actor.name.split()[0] != "The":
            return False
        before = _WORD_BEFORE.search(self.text, max(0, at - _LONGEST_WORD), at)
        if before is None or before[1].lower() in DETERMINERS or before[1].endswith(_OWNING):
            return False
        state = by_word(before[1])
        return state is None or state.iso not in actor.countries  # "the British Guardian" is the one meant

    def of_people(self, people: str) -> tuple[str, str] | None:
        """ "The Chechen side": the state of a people, else the one armed movement that has its name; or None."""
        state = by_word(people)
        if state:
            return (state.name, "government") if people in state.adjectives else None
        found = {known for noun in _MOVEMENTS if (known := self.known(f"{people} {noun}"))}
        return found.pop() if len(found) == 1 else None

    def forces(self, word: str) -> tuple[str, str] | None:
        """ "army" -> the forces of the state that the report is about, or None."""
        return of_state(word, self.country)

    def initials(self, word: str) -> str | None:
        """The name in the text whose initials are `word` ("FNA" -> "Fars News Agency"), or None.

        In mixed case the small letters are those of small words ("MoD" -> "Ministry of Defence"); a number is that of a
        unit ("6ID" -> "6th Infantry Division").
        """
        if word in self.short:
            return self.short[word]
        mixed = not word.isupper() and word[:1].isupper() and word[-1:].isupper()
        numbered = _NUMBERED.fullmatch(word)
        letters = numbered["letters"] if numbered else word
        if not (2 < len(word) <= 8 and (word.isupper() or mixed) and letters.isalpha()):
            return None
        if word not in self._initials and len(self._initials) < _MOST_INITIALS:
            between = " " if mixed else r" (?:of |for |and |the )*"
            pattern = between.join(rf"{letter}[\w'’]+" for letter in letters)
            if numbered:
                pattern = rf"{numbered['number']}(?:st|nd|rd|th) {pattern}"
            match = re.search(rf"\b{pattern}\b", self.text)
            self._initials[word] = match.group() if match else None
        return self._initials.get(word)

    def with_word(self, word: str) -> Body | None:
        """The first body in whose name a noun stands ("observatory"), or None."""
        return next((body for body in self.all() if word in body.words), None)

    def last_told(self, start: int, end: int) -> Body | None:
        """The last body named between two offsets that is neither a state's, nor armed, nor a medium; or None."""
        named = [(self.text.rfind(body.name, start, end), body) for body in self.all() if body.kind in _CIVIL]
        at, body = max(named, key=lambda one: one[0], default=(-1, None))
        return body if at >= 0 else None

    def of_kind(self, kind: str, *, armed_group: bool = False, before: int | None = None) -> Body | None:
        """The first body of a kind, or None.

        Args:
            kind: Its kind of source.
            armed_group: True leaves out states' forces, which nobody calls a group.
            before: Offset before which an armed group must have been named: "the group said it killed six men of X".
        """
        states = {m.name for m in self.mentions if m.kind in ("state", "state_forces")} if armed_group else set()
        end = before if before is not None and kind == "belligerent" else len(self.text)
        return next(
            (body for body in self.all() if body.kind == kind and body.name not in states and body.at < end), None
        )
