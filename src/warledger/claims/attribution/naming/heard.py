"""Who spoke so far in one report, and what names those who speak next: its text, its bodies, its full names."""

from __future__ import annotations

import re

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.persons import FullNames
from warledger.records import Span

#: Where a sentence ends, and where one has just ended.
_STOP = re.compile(r"[.!?]['’”\"]?\s+(?=[A-Z\"“])|\n+")
_LAST_STOP = re.compile(r"[.!?]['’”\"]?\s+$|\n+$")
#: Words before a sentence's subject or inside it ("fighters of the Front"), and characters back from "the group" in
#: which it was named: the length of two sentences.
_BEFORE_SUBJECT, _GROUP_WITHIN = 3, 320
#: Speakers that a later "he" or "the source" can mean.
_MEMORY = 60


class Heard:
    """Who spoke so far in one report.

    Attributes:
        text: The report's text.
        bodies: The bodies that it names.
        full_names: Its persons' full names.
        history: Those who spoke, first first.
        spoke_at: Where the last of them is named, or -1.
    """

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text, self.bodies = text, bodies
        self.full_names = FullNames(text)
        self.history: list[Named] = []
        self.spoke_at = -1

    def recent(self) -> list[Named]:
        """Those who spoke before, last first; as far back as a reader would look."""
        return self.history[: -_MEMORY - 1 : -1]

    def told_before(self, phrase: Span) -> tuple[str, str] | None:
        """Whose "Its spokesman" is that opens a sentence: name and kind of the body with which the one before begins.

        "The Front took Sela on Monday. Its commanders said ..."; None where another sentence's begins with no body.
        """
        start = _LAST_STOP.search(self.text, max(0, phrase.start - 4), phrase.start)
        if start is None or not self.text[phrase.start].isupper():
            return None
        opening = max((m.end() for m in _STOP.finditer(self.text, 0, start.start())), default=0)
        found = self.bodies.first_named(opening, start.start())
        if found is None or found[1] == "media":
            return None
        before = self.text[opening : found[2].start].lower().split()
        told = any(word in speech().verbs or word.endswith("ed") for word in before)
        return found[:2] if len(before) <= _BEFORE_SUBJECT and not told else None

    def group_before(self, at: int) -> tuple[str, str] | None:
        """Which armed group "the group" at offset `at` is, where one was named since anybody spoke, close before."""
        last = next(iter(self.recent()), None)
        if last is not None and (last.kind == "belligerent" or "group" in last.nouns):
            return None
        return self.bodies.last_group(max(self.spoke_at + 1, at - _GROUP_WITHIN), at)
