"""The words of a sentence and where a speaker's phrase ends in, the phrase grown back from there word by word out.

Each kind of word has a step of its own, which takes it into the phrase or not; what a lost comma has let in is cut off
at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases.run_on import without_run_on
from warledger.claims.attribution.phrases.tied import before_place, close_to, name_alone, of_a_town, speaks_for
from warledger.claims.attribution.phrases.words import (
    AGENT_ENDINGS,
    COUNTED,
    DETERMINERS,
    LINKS,
    STOP,
    Words,
    bare,
    capital,
    fits,
    names_speaker,
)

#: Words that no name goes over.
_ENDING = STOP | LINKS
#: How the number of a unit ends.
_ORDINALS = ("st", "nd", "rd", "th")
#: Stretches of time, whose name ends a clause: "17 people died this month doctors said".
_TIMES = frozenset("year month week weekend morning evening afternoon night years months weeks days hours".split())
#: Modifiers of two kinds of sources or officials in one.
_PAIRED = frozenset(
    "security medical hospital health judicial political diplomatic tribal church official local military police "
    "government administrative community".split()
)
#: Participles that name people: "the wounded said" has a subject, "the network failed said" has none.
NAMES_PEOPLE = frozenset(
    "wounded injured displaced detained bereaved deceased accused kidnapped interviewed contacted reached questioned "
    "surveyed involved".split()
)
#: Nouns that a name follows without a comma.
_BEFORE_NAMES = frozenset("ally allies partner body capital port enclave hamlet suburb neighbourhood tank".split())
_CLAUSE = frozenset("and but while when as after that because though although where".split())
#: Before the name of a place.
_PLACED = frozenset("of in at near".split())
#: Words that join two speakers.
_JOINING = frozenset({"and", "&"})
#: Words that the lexicon lacks, of one phrase; and tokens before the first of them in which its article stands.
_MOST_UNKNOWN, _TO_ITS_ARTICLE = 3, 4
#: Tokens of a place's name and "reports" behind it; letters of a word whose last s is not yet a plural's.
_PLACE_AND_REPORTS, _SHORT = 3, 4


@dataclass(slots=True)
class Growing:
    """A speaker's phrase as far as it has grown.

    Attributes:
        words: The sentence.
        end: Where the phrase ends.
        first: Its first token so far, or the end.
        at: The token that is asked next.
        unknown: Words of it that the lexicon lacks, since the last speaker.
        joined: Where the last of several speakers begins, or None.
        several: Do speakers stand before it whom commas may part?
        after_comma: Where what follows a comma between speakers begins, or None.
        whole: Where it begins if nothing of it is to be cut off, or None.
    """

    words: Words
    end: int
    first: int = field(init=False)
    at: int = field(init=False)
    unknown: int = 0
    joined: int | None = None
    several: bool = False
    after_comma: int | None = None
    whole: int | None = None

    def __post_init__(self) -> None:
        self.first, self.at = self.end, self.end - 1

    def step(self) -> bool:
        """Take the next word into the phrase; False where it ends."""
        low, adjacent = self.words.lower[self.at], self.first == self.at + 1
        if low in DETERMINERS:
            return self._article()
        if low in _JOINING or (low == "," and self.several):
            return self._and(low)
        if adjacent and low in LINKS and self.at:
            return self._link(low)
        return (adjacent and self._part_of_name(low)) or self._known() or self._unlisted(low)

    def phrase(self) -> tuple[int, int] | None:
        """The phrase as token indices, without what a lost comma has run into it; or None."""
        if self.whole is not None:
            return (self.whole, self.end)
        if self.first >= self.end:
            return None
        words, first, comma = self.words, self.first, self.after_comma
        if comma is not None and 0 < first < comma and words.words[first - 1][-1].isalnum():
            return (comma, self.end)  # "killing dozens of soldiers, residents and officials said": who fell
        first = self._without_place_or_counted(first)
        placed = first > 0 and words.lower[first - 1] in _PLACED and self.end - first <= _PLACE_AND_REPORTS
        if placed and words.lower[self.end - 1] == "reports":
            first = self.end - 1  # "taken in the province of Borno reports indicate": Borno is where
        return (without_run_on(words, first, self.end), self.end)

    def _without_place_or_counted(self, first: int) -> int:
        """ "A blast in Kabul and police said", "gunmen killed nine people and police said": the last speaker alone."""
        if self.joined is None or not first:
            return first
        words, before = self.words, self.words.lower[first - 1]
        if before in LINKS and not (first > 1 and words.words[first - 2] == ","):
            return self.joined
        counted = first > 1 and (before.isdigit() or before in COUNTED)
        return self.joined if counted and words.lower[first] not in DETERMINERS else first

    def _take(self, first: int) -> bool:
        """The phrase begins at a token for now, and goes on."""
        self.first, self.at = first, first - 1
        return True

    def _article(self) -> bool:
        """An article opens the phrase, unless it is a part of a name or somebody stands before it."""
        words, at, low = self.words, self.at, self.words.lower
        if at and capital(words.words[at]) and low[at - 1] == "the":
            return self._take(at)  # "the Three Rivers": the number is a part of the name
        self.first = at
        if at >= 2 and low[at - 1] in LINKS:
            named = low[at - 1] == "of" and capital(words.words[at - 2]) and low[at - 2] not in STOP
            if named or names_speaker(words, at - 2):
                return self._take(at - 1)  # "the Front of the Rivers"
        if at >= 3 and close_to(words, at - 1):
            return self._take(at - 2)
        speaker = at >= 2 and (names_speaker(words, at - 2) or _initials_before(words, at - 2) is not None)
        if speaker and low[at - 1] == "and" and self.joined is None:
            self.joined = at
            return self._take(at - 1)
        self.first = _named_before(words, at, self.end)
        return False

    def _and(self, low: str) -> bool:
        """ "Residents, police and (officials)": speakers who are joined, or modifiers of the same ones."""
        words, at = self.words, self.at
        if self.first != at + 1 or not at:
            return False
        if low == "and":
            if words.lower[at - 1] in _PAIRED and words.lower[self.first] in _PAIRED:
                return self._take(at - 1)  # "security and medical sources"
            if (opening := _initials_before(words, at - 1)) is not None:
                self._join()
                self.at = opening - 1  # "the National Liberation Army (ELN) and the FARC"
                return True
        if not names_speaker(words, at - 1):
            return False
        if low == "," and self.after_comma is None:
            self.after_comma = self.first
        self._join()
        self.at = at - 1
        return True

    def _join(self) -> None:
        """What the phrase holds so far is one of several speakers."""
        self.joined, self.several, self.unknown = self.joined or self.first, True, 0

    def _link(self, low: str) -> bool:
        """ "The head of (the Observatory)", "a doctor in (Kidal)": goes on to a speaker before a preposition."""
        words, at = self.words, self.at
        if low == "of" and self.first < self.end and (link := of_a_town(words, at, self.end)) is not None:
            return self._take(link)
        if close_to(words, at):
            return self._take(at - 1)
        before, lexicon = bare(words.lower[at - 1]), speech()
        headed = before in lexicon.people or before in lexicon.bodies or before in lexicon.spokespersons
        named = low in ("of", "for") and capital(words.words[at - 1]) and before not in STOP
        if headed or named or (low == "in" and speaks_for(words, at)):
            self.at = at - 1
            return True
        return False

    def _part_of_name(self, low: str) -> bool:
        """Initials in a bracket, a number, "report by": what stands before a part of a name and is none itself."""
        words, at = self.words, self.at
        if low == ")":
            opening = _initials_before(words, at)
            return opening is not None and self._take(opening)  # "the National Relief Agency (NRA) spokesman"
        if low == "by":
            return at > 0 and _reports(words.lower[at - 1]) and self._take(at)
        if low.isdigit():
            named = at > 0 and capital(words.words[at - 1]) and capital(words.words[self.first])
            return named and self._take(at)
        unit = low.endswith(_ORDINALS) and low[:-2].isdigit() and self.first < self.end
        return (
            unit and capital(words.words[self.first]) and self._take(at)
        )  # "the 8th Infantry Division's spokesperson"

    def _known(self) -> bool:
        """A word that may stand in the phrase of a speaker."""
        if fits(self.words, self.at) and (self.unknown == 0 or self.first == self.at + 1):
            return self._take(self.at)
        return False

    def _unlisted(self, low: str) -> bool:
        """A word that the lexicon lacks: the whole subject, or one inside a phrase that an article opens."""
        words, at = self.words, self.at
        if low in STOP or not low[0].isalpha() or low in LINKS or self.unknown >= _MOST_UNKNOWN:
            return False
        if self.first == at + 1 and (link := before_place(words, at)) is not None:
            self.first, self.at = link + 1, link
            return True
        if low in _TIMES:
            return False
        self.whole = self._opening(low)
        if self.whole is not None or self._clause_ends(low) or not self._has_article():
            return False
        self.unknown += 1
        return True

    def _opening(self, low: str) -> int | None:
        """Where a subject begins that opens its clause: "drivers said", "protest organisers said"; or None."""
        words, at = self.words, self.at
        if at == self.end - 1 and low.endswith("s"):
            if len(low) > _SHORT and _opens_clause(words, at):
                return at  # "Drivers said", ", critics say"
            if (compound := _compound(words, at)) is not None:
                return compound
        return _opens_with(words, at) if self.first < self.end else None

    def _clause_ends(self, low: str) -> bool:
        """ "Until the phones failed (says)", "struck the mourning location (Ali Sow)": is a word of what is told?"""
        if self.at == self.end - 1 and low.endswith("ed") and low not in NAMES_PEOPLE:
            return True  # but "the wounded (said)" are people
        apart = self.first == self.at + 1 and low not in _BEFORE_NAMES
        apart = apart and not low.endswith((*AGENT_ENDINGS, "ed", "ing"))
        return apart and name_alone(self.words, self.first, self.end)

    def _has_article(self) -> bool:
        """Does an article stand close before a word, with which the phrase then goes on?"""
        low, step = self.words.lower, self.at
        while (
            step >= 0
            and self.at - step < _TO_ITS_ARTICLE
            and low[step] not in DETERMINERS
            and low[step] not in _ENDING
            and low[step][0].isalpha()
            and speech().verbs.get(low[step]) != "tell"
        ):
            step -= 1
        if step < 0 or low[step] not in DETERMINERS:
            return False
        self.at = step
        return True


def _compound(words: Words, at: int) -> int | None:
    """Where up to two nouns begin that open a clause before a plural: ", (protest organisers) said"; or None."""
    first = at
    while first and at - first <= 1 and _modifies(words, first - 1):
        first -= 1
    return first if first < at and _opens_clause(words, first) else None


def _opens_clause(words: Words, at: int) -> bool:
    """Does a clause begin at a token?"""
    return not at or not words.lower[at - 1].isalnum() or words.lower[at - 1] in _CLAUSE


def _modifies(words: Words, at: int) -> bool:
    """Can a word be a noun that another one follows?"""
    low = words.lower[at]
    plain = low.isalpha() and not low.endswith(("ed", "ing", "ly")) and low not in speech().verbs
    apart = low in _ENDING or low in DETERMINERS or low in COUNTED or low in ("and", "or")
    return plain and not apart and (words.words[at].islower() or not at)


def _initials_before(words: Words, close: int) -> int | None:
    """Where a bracket opens that holds nothing but initials and stands behind a name, or None."""
    initials = (
        close > 2 and words.words[close] == ")" and words.words[close - 2] == "(" and words.words[close - 1].isupper()
    )
    return close - 2 if initials and capital(words.words[close - 3]) else None


def _reports(word: str) -> bool:
    """A noun of what is issued: "statement", "report"."""
    return speech().bodies.get(word) == "reports"


def _opens_with(words: Words, at: int) -> int | None:
    """ "Local elected officials", "Kano state information commissioner Ado": where the subject opens the sentence.

    Args:
        words: The sentence.
        at: A word that the lexicon lacks, left of a speaker's phrase.
    """
    if not words.lower[at].isalpha() or at > 5 or words.lower[at] in speech().verbs:
        return None
    before = range(at)
    fitting = all(fits(words, k) for k in before) and any(words.lower[k] in speech().modifiers for k in before)
    return 0 if fitting and words.lower[0] not in ("in", "at", "near") else None


def _named_before(words: Words, first: int, end: int) -> int:
    """ "Amadou Diallo the governor of Mopti said": the name before a role or "a group", without a comma."""
    people = speech().people
    body = words.lower[first] in ("a", "an") and speech().bodies.get(words.lower[end - 1], "reports") != "reports"
    if not body and not any(word in people for word in words.lower[first + 1 : end]):
        return first
    close = at = first - 1 if first and words.words[first - 1] == "," else first
    while (
        at
        and close - at < 4
        and capital(words.words[at - 1])
        and words.lower[at - 1] not in _ENDING
        and (body or speech().kind(words.lower[at - 1]) is None)
    ):
        at -= 1
    named = close - at
    return (
        at
        if 2 <= named <= 4 and (at == 0 or not words.lower[at - 1].isalnum() or words.lower[at - 1] in ("and", "but"))
        else first
    )
