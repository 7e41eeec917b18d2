"""Stretches of a report in, the known actors that are named there out, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import GROUPS, STATES
from warledger.claims.actors.no_actor.named_like_persons import is_surname
from warledger.claims.actors.relations.kin import tied
from warledger.claims.attribution.bodies.registered import Registered
from warledger.claims.attribution.kinds import KIND_OF_ACTOR
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import DETERMINERS
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_NAME_WORD = compiled(r"(?:[A-Z]\.){2,}|\w+(?:[-'’.&]\w+)*")


def _names(mention: ActorMention) -> bool:
    """Does a mention name a body? "The group", "residents" and bodies known by their shape alone are named here."""
    if not mention.name or mention.kind in ("civilians", "generic_armed"):
        return False
    if mention.form == "pattern" and mention.kind == "armed_group":
        return mention.party is not None  # a local part under its own name
    return mention.form in ("name", "alias") or (
        mention.form in ("pattern", "generic") and mention.kind in ("state_forces", "state")
    )


class Mentioned:
    """Where one report names bodies that are known.

    Args:
        actors: Mentions that were found in it already.
        registered: What is known of its names.
    """

    def __init__(self, actors: Iterable[ActorMention], registered: Registered) -> None:
        self.text, self._registered = registered.text, registered
        found = list(actors)
        self.mentions = sorted(filter(_names, found), key=lambda mention: mention.span)
        self._groups = [m.span for m in found if m.form == "pattern" and m.kind in GROUPS]
        self._starts = [mention.span.start for mention in self.mentions]

    def inside(self, span: Span) -> tuple[str, str, Span] | None:
        """The last known actor that a phrase names: name, kind, where."""
        best = None
        for mention in self.mentions[bisect_left(self._starts, span.start) :]:
            if mention.span.start >= span.end:
                break
            if not mention.name or mention.kind not in KIND_OF_ACTOR or not span.covers(mention.span):
                continue
            if self._modifies(mention.span, span) or (
                mention.kind == "media" and self._registered.ends_title(mention.span)
            ):
                continue
            if best and mention.kind == "state" and self.text[best[2].end : mention.span.start] == " ":
                continue  # "Amnesty International Nigeria" is no state
            best = (mention.name, KIND_OF_ACTOR[mention.kind], mention.span)
        return best or self._inside_by_lookup(span)

    def _inside_by_lookup(self, span: Span) -> tuple[str, str, Span] | None:
        """The longest run of words that the registry holds, the last of equals."""
        if self._registered.registry is None:
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
                if size == 1 and any(group.covers(stretch) and group != stretch for group in self._groups):
                    continue  # the paper "Dawn" in "the Tihama Dawn Brigades"
                found = None if is_surname(said, self.text) else self._registered.in_registry(said)
                if found and not (self._modifies(stretch, span) or self._registered.ends_title(stretch)):
                    return (*found, stretch)
        return None

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
        for mention in self.mentions[bisect_left(self._starts, start) :]:
            if mention.span.start >= end:
                break
            if mention.name and mention.kind in KIND_OF_ACTOR:
                return mention.name, KIND_OF_ACTOR[mention.kind], mention.span
        return None

    def last_before(self, end: int) -> tuple[str, str] | None:
        """Name and kind of the last body that is named before an offset, or None."""
        for mention in self.mentions[bisect_left(self._starts, end) - 1 :: -1]:
            if mention.span.end <= end and mention.name and mention.kind in KIND_OF_ACTOR:
                return mention.name, KIND_OF_ACTOR[mention.kind]
        return None

    def last_group(self, start: int, end: int) -> tuple[str, str] | None:
        """Name and kind of the last armed group that is named between two offsets, or None."""
        for at in range(bisect_left(self._starts, end) - 1, -1, -1):
            mention = self.mentions[at]
            if mention.span.start < start or mention.span.end > end:
                return None
            if mention.name and mention.kind in GROUPS and not self._says_whose(at):
                return mention.name, KIND_OF_ACTOR[mention.kind]
        return None

    def _says_whose(self, at: int) -> bool:
        """Is a group only named to say whose the one before is?"""
        before = self.mentions[at - 1] if at else None
        return before is not None and before.kind in GROUPS and tied(self.text, before, self.mentions[at])

    def named_around(self, at: int) -> bool:
        """Does an offset lie inside a body's name, as the "and" of "the Committee for Peace and Rights" does?"""
        k = bisect_left(self._starts, at) - 1
        return k >= 0 and self.mentions[k].span.end > at

    def called(self, phrase: Span) -> tuple[str, str] | None:
        """Name and kind of the armed group that a phrase calls by its name and describes to its end, or None.

        "The so-called Islamic State terrorist group", "the Islamist Ansar Dine militant group".
        """
        at = bisect_left(self._starts, phrase.start)
        for mention in self.mentions[at : at + 1]:
            within = mention.span.end == phrase.end and mention.span.start - phrase.start <= len("the ")
            if within and mention.name and mention.kind in ("armed_group", "militia", "criminal_group"):
                return mention.name, KIND_OF_ACTOR[mention.kind]
        return None

    def from_here(self, phrase: Span) -> tuple[str, str] | None:
        """Name and kind of the body whose name begins with a phrase and goes on behind it, or None."""
        at = bisect_left(self._starts, phrase.start)
        mention = self.mentions[at] if at < len(self.mentions) else None
        if mention is None or mention.span.start != phrase.start or mention.span.end <= phrase.end:
            return None
        return (mention.name, KIND_OF_ACTOR[mention.kind]) if mention.name and mention.kind in KIND_OF_ACTOR else None

    def up_to_here(self, phrase: Span) -> tuple[str, str] | None:
        """Name and kind of the body whose name begins before a phrase and ends with it, or None."""
        at = bisect_left(self._starts, phrase.start) - 1
        mention = self.mentions[at] if at >= 0 else None
        if mention is None or mention.span.end != phrase.end or not mention.name or mention.kind not in KIND_OF_ACTOR:
            return None
        return mention.name, KIND_OF_ACTOR[mention.kind]

    def only_forces(self, start: int, end: int) -> tuple[str, str] | None:
        """The forces of the one state whose soldiers are named by its name between two offsets, or None."""
        found = set()
        for mention in self.mentions[bisect_left(self._starts, start) :]:
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
