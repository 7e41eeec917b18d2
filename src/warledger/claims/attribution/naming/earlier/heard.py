"""Who spoke so far in one report, and what names those who speak next: its text, its bodies, its full names."""

from __future__ import annotations

from warledger.claims.actors.relations.references import goes_on, sentence_before
from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.full_names import FullNames
from warledger.claims.attribution.naming.earlier.police import NAMED_SO, police_of
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.phrases import DETERMINERS
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import Country, by_word
from warledger.records import Span

#: Where a sentence ends, and where one has just ended.
_STOP = compiled(r"[.!?]['’”\"]?\s+(?=[A-Z\"“])|\n+")
_LAST_STOP = compiled(r"[.!?]['’”\"]?\s+$|\n+$")
#: Who was asked, and didn't say.
_NO_WORD = compiled(r"\b(?:comment|word|statement|response|reaction|reply) (?:from|by) (?:the )?")
#: How a side puts out what it did.
_IN_A_STATEMENT = compiled(
    r" (?:said|added|claimed|announced) (?:in|on|via|through) (?:an? |its |the )?(?:[\w-]+ ){0,2}?"
    r"(?:statement|communiqu[eé]|bulletin|post|message|video|website|Telegram|Twitter|X|Facebook|channel)\b"
)
#: Words before a sentence's subject or inside it ("fighters of the Front"), and characters back from "the group" in
#: which it was named: the length of two sentences.
_BEFORE_SUBJECT, _GROUP_WITHIN = 3, 320
#: Characters back from "they" within which the sentence before begins, and kinds of those of whom many speak as one.
_TWO_SENTENCES = 600
_THEY = frozenset(("witness", "medical", "activist", "rescue", "official"))
#: Kinds of those who watch a war.
_WATCHING = frozenset(("monitor", "ngo"))
#: Characters before "correspondent" within which its medium stands.
_MEDIUM_WITHIN = 40
#: Characters before a speaker within which a quotation ends, and what ends it.
_QUOTE_WITHIN, _CLOSING = 8, ('"', "”", "»")
#: What a clause opens with that tells of what its sentence's subject did ("rebels who it said", "in which it says").
_RELATIVE = compiled(r"\b(?:which|who|whom|what|whose) $")
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
        self._police: str | None = None

    def recent(self) -> list[Named]:
        """Those who spoke before, last first; as far back as a reader would look."""
        return self.history[: -_MEMORY - 1 : -1]

    def police(self) -> str | None:
        """Whom "police" means: the police that spoke last under a name, else the only ones that the text names."""
        spoke = next((one.name for one in self.recent() if one.kind == "police" and one.name.endswith(NAMED_SO)), None)
        if spoke is None and self._police is None:
            self._police = police_of(self.text) or ""
        return spoke or self._police or None

    def told_before(self, phrase: Span) -> tuple[str, str] | None:
        """Whose "Its spokesman" is that opens a sentence: name and kind of the body with which the one before begins.

        "The Front took Sela on Monday. Its commanders said ..."; None where another sentence's begins with no body.
        """
        last = self._sentence_before(phrase)
        found = self.bodies.mentioned.first_named(*last) if last else None
        if last is None or found is None or found[1] == "media":
            return None
        before = self.text[last[0] : found[2].start].lower().split()
        told = any(word in speech().verbs or word.endswith("ed") for word in before)
        return found[:2] if len(before) <= _BEFORE_SUBJECT and not told else None

    def state_before(self, phrase: Span) -> Country | None:
        """The state, or its seat, with which the sentence before the one that a phrase opens begins; or None."""
        last = self._sentence_before(phrase)
        words = self.text[slice(*last)].split(maxsplit=3)[:3] if last else []
        words = words[words[:1] in (["But"], ["The"]) :]
        for size in (2, 1):
            state = by_word(" ".join(words[:size])) if len(words) >= size else None
            if state and " ".join(words[:size]) in (*state.all_names, *state.capitals):
                return state
        return None

    def forces_before(self, phrase: Span) -> tuple[str, str] | None:
        """Whose "an army spokesman said" closes a sentence: the forces of the one state that it names so; or None."""
        return self.bodies.mentioned.only_forces(self._opens(phrase), phrase.start)

    def state_acting(self, phrase: Span) -> str | None:
        """The one state, by its code, whose forces a sentence names before a phrase, if the report names no other."""
        return self.bodies.mentioned.only_state(self._opens(phrase), phrase.start)

    def _opens(self, phrase: Span) -> int:
        """Where the sentence of a phrase begins."""
        first = max(0, phrase.start - _TWO_SENTENCES)
        return max((m.end() for m in _STOP.finditer(self.text, first, phrase.start)), default=first)

    def army_again(self, kind: str) -> Named | None:
        """Whose army "the army" is behind "the Ugandan army said": who spoke last, where it was an army."""
        last = self.history[-1] if self.history else None
        if last is None or last.kind != "belligerent" or last.person or kind not in last.nouns:
            return None
        return last if last.by in ("registry", "actor", "army again") else None

    def quoted_before(self, phrase: Span) -> bool:
        """Does a quotation end right before a phrase: "... against them," the army said?"""
        before = self.text[max(0, phrase.start - _QUOTE_WITHIN) : phrase.start].lower()
        return before.removesuffix("the ").rstrip()[-1:] in _CLOSING

    def medium_of(self, role: str, phrase: Span) -> tuple[str, str] | None:
        """Whose correspondent was told of before "the correspondent": the medium named before that word; or None."""
        at = self.text.rfind(f" {role}", max(0, phrase.start - _TWO_SENTENCES), phrase.start)
        start = max(self.text.rfind(". ", 0, at) + 1, at - _MEDIUM_WITHIN) if at > 0 else 0
        found = self.bodies.mentioned.first_named(start, at) if at > 0 else None
        return found[:2] if found and found[1] == "media" else None

    def acting(self, phrase: Span) -> tuple[str, str] | None:
        """Whose "its spokesman" is inside a sentence: "The Authority has found 11 bodies, its spokesman said"."""
        start = max((m.end() for m in _STOP.finditer(self.text, 0, phrase.start)), default=0)
        found = self.bodies.mentioned.first_named(start, phrase.start) if start < phrase.start else None
        if found is None or found[1] == "media":
            return None
        return found[:2] if len(self.text[start : found[2].start].split()) <= _BEFORE_SUBJECT else None

    def stating(self, phrase: Span) -> tuple[str, str] | None:
        """Who "it" is in "The Front seized a post, it said in a statement": the one side that its sentence is about.

        A monitor's "it said", without a statement, goes on from the sentences before.
        """
        start = self._opens(phrase)
        if self.spoke_at >= start or not _IN_A_STATEMENT.match(self.text, phrase.end):
            return None
        found = self.acting(phrase)
        return found if found is not None and found[1] == "belligerent" and not found[0].endswith("s") else None

    def acted_before(self, phrase: Span) -> tuple[str, str] | None:
        """Whose "It said" opens a sentence after one in which nobody spoke: the body that the one before is about.

        "The army has not commented. It said earlier ...", "There was no word from the army. It said ...".
        """
        last = self._sentence_before(phrase)
        if last is None or self.spoke_at >= last[0]:
            return None
        if found := self.told_before(phrase):
            return found
        asked = _NO_WORD.search(self.text, *last)
        return self.bodies.mentioned.first_between(asked.end(), last[1]) if asked else None

    def people_before(self, phrase: Span) -> tuple[str, str] | None:
        """Who "they" are in "The attack, they say, left nine dead": those with whom the sentence before begins.

        "Residents of Tera fled. The attack, they say, ..."; None where anybody spoke since, or it begins otherwise.
        """
        ends = [m.end() for m in _STOP.finditer(self.text, max(0, phrase.start - _TWO_SENTENCES), phrase.start)]
        start = ends[-2] if len(ends) > 1 else 0
        if not ends or self.spoke_at >= start or (start == 0 and phrase.start > _TWO_SENTENCES):
            return None
        for word in self.text[start : ends[-1]].split()[:_BEFORE_SUBJECT]:
            low = word.lower()
            kind = speech().people.get(low)
            if kind in _THEY and low.endswith("s"):
                return low, kind
            if low not in DETERMINERS and low not in speech().modifiers:
                return None
        return None

    def subject(self, phrase: Span, behind: bool = False) -> tuple[str, str] | None:
        """ "The army bombed the camp, it said": where nobody spoke before, the body that its sentence names first.

        Args:
            phrase: The pronoun.
            behind: Only in a clause of a sentence in which nobody spoke yet ("blamed rebels who it said").
        """
        start = max(self.text.rfind(". ", 0, phrase.start), self.text.rfind("\n", 0, phrase.start)) + 1
        if behind and (self.spoke_at >= start or not _RELATIVE.search(self.text, start, phrase.start)):
            return None
        return self.bodies.mentioned.first_between(start, phrase.start)

    def _sentence_before(self, phrase: Span) -> tuple[int, int] | None:
        """Where the sentence before the one that a phrase opens begins and ends; None where it opens none."""
        start = _LAST_STOP.search(self.text, max(0, phrase.start - 4), phrase.start)
        if start is None or not self.text[phrase.start].isupper():
            return None
        return max((m.end() for m in _STOP.finditer(self.text, 0, start.start())), default=0), start.start()

    def watching(self, phrase: Span) -> tuple[str, str] | None:
        """Who "the group" is that goes on telling after a sentence that names one which only watches the war; or None.

        "The Sela Monitor documented nine deaths by the Front. The group added ..."
        """
        if not goes_on(self.text, phrase.end):
            return None
        start = sentence_before(self.text, phrase.start)
        if self.spoke_at >= start and self.history[-1].kind not in _WATCHING:
            return None
        told = self.bodies.last_told(start, phrase.start)
        return (told.name, told.kind) if told is not None and told.kind in _WATCHING else None

    def group_before(self, at: int) -> tuple[str, str] | None:
        """Which armed group "the group" at offset `at` is, where one was named since anybody spoke, close before."""
        last = next(iter(self.recent()), None)
        if last is not None and (last.kind == "belligerent" or "group" in last.nouns):
            return None
        return self.bodies.mentioned.last_group(max(self.spoke_at + 1, at - _GROUP_WITHIN), at)
