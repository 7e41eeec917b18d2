"""A report's text in, the bodies that it names out: what "the Observatory", "the ministry", "a monitor" stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from warledger.claims.actors import ActorMention
from warledger.claims.attribution.bodies.mentioned import Mentioned
from warledger.claims.attribution.bodies.registered import Registered
from warledger.claims.attribution.bodies.short_names import short_names
from warledger.claims.attribution.kinds import KIND_OF_ACTOR, kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors import Registry

#: Initials of a unit with its number.
_NUMBERED = compiled(r"(?P<number>\d{1,3})(?P<letters>[A-Z]{1,4})")
#: Bounds for hostile input: no report names more bodies, or unknown initials, than these.
_MOST_BODIES, _MOST_INITIALS = 200, 40
#: Kinds of bodies that "the group" can mean, besides armed ones.
_CIVIL = frozenset(("ngo", "monitor", "opposition", "activist", "medical", "rescue"))
#: Nouns of bodies that end too many other names.
_NO_HEADS = frozenset("state news times post front force un tv fm group groups site".split())


@dataclass(frozen=True, slots=True)
class Body:
    """A body with a name: its neutral name, its kind of source, its words (lower case), where it stands."""

    name: str
    kind: str
    words: frozenset[str]
    at: int


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
    return compiled(
        rf"\b(?:{cap} ){{0,5}}(?:{nouns})\b(?: (?:Agency|Network|Group|Command|Center|Centre))?{tail}{{0,2}}"
    )


def _of_one_country(registry: Registry | None, group: ActorMention) -> bool:
    """Does a group's name tell where a report is about? Not that of one which fights in several countries."""
    actor = registry.lookup(group.name) if registry and group.name else None
    return actor is None or len(actor.countries) == 1


def _home(actors: Iterable[ActorMention], registry: Registry | None) -> str | None:
    """The country whose forces, officials and groups the report names most, or None."""
    countries = Counter(
        mention.country
        for mention in actors
        if mention.country
        and (
            mention.kind in ("state_forces", "police", "official")
            or (mention.kind == "armed_group" and _of_one_country(registry, mention))
        )
    )
    return countries.most_common(1)[0][0] if countries else None


class Bodies(Registered):
    """The bodies that one report names; `mentioned` tells where it names those that are known.

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
        super().__init__(text, registry=registry, country=country or _home(actors, registry))
        self.mentioned = Mentioned(actors, self)
        self._all: list[Body] | None = None
        self._initials: dict[str, str | None] = {}
        self.short = short_names(text)

    def all(self) -> list[Body]:
        """Every body of the report with a name of its own, first mention first; scanned on first use."""
        if self._all is None:
            found: dict[str, Body] = {}
            for mention in self.mentioned.mentions:
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
        states = (
            {m.name for m in self.mentioned.mentions if m.kind in ("state", "state_forces")} if armed_group else set()
        )
        end = before if before is not None and kind == "belligerent" else len(self.text)
        return next(
            (body for body in self.all() if body.kind == kind and body.name not in states and body.at < end), None
        )
