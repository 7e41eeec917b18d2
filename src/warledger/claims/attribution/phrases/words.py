"""A sentence in, its words out, and for each whether it can stand in the phrase that names a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warledger.claims.attribution.lexicon import speech
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word

#: Most words are of small letters, with a space behind: tried first, they are found much faster.
_TOKEN = compiled(
    r"[a-z]+(?= )|"
    r"\b(?:Maj|Lt|Brig)\.-Gen\.|\b(?:Gen|Lt|Col|Maj|Capt|Sgt|Dr|Mr|Mrs|Ms|Brig|Adm|Cmdr|Gov|Sen|Rep|Rev|Prof|Supt|Insp|St)\.|"
    r"\b[JS]r\.(?=,| [a-z])|"
    r"(?:[A-Z]\.){2,}|\w+(?:[-'’.&]\w+)*(?:['’](?!\w))?|[^\w\s]"
)
#: The name of a medium or group in quotation marks, beside the noun that says what it is: the opposition "Sela" TV.
_MEDIA = "TV|television|newspaper|news|channel|radio|daily|website|agency|network|magazine|weekly|station"
_QUOTED_NAME = compiled(
    rf"(?:(?<=newspaper )|(?<=channel )|(?<=agency )|(?<=website )|(?<=network )|(?<=daily ))"
    rf"[\"“](?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}})[\"”]|"
    rf"[\"“](?P<named>[A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}})[\"”](?= (?:{_MEDIA})\b)"
)
_QUOTES = ('"', "“")
DETERMINERS = frozenset(
    "the a an its his her their our some several two three four other another one many this that these those all "
    "both".split()
)
LINKS = frozenset("of for in at from to with inside on near within into".split())
#: Words that no speaker's phrase holds, capital letter or not.
STOP = frozenset(
    "i he she it they we you who which that whose whom what while when where after before as but because since "
    "until if although though so "
    "meanwhile however earlier later also yesterday today tomorrow tonight then thus moreover furthermore "
    "nevertheless instead still now "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november "
    "december is are was were be been being has have had do does did will would could can may might should must "
    "not no here there this "
    "by about according over under than or nor per via amid during against between through without despite following "
    "including just only even "
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty dozens scores hundreds thousands "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "cant couldnt dont doesnt didnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt shouldnt "
    "among amongst like days hours weeks months years "
    "due amid evidence prior again elsewhere separately additionally overnight ago more most least read".split()
)
_PARTICLES = frozenset("al el ad ar as ash at bin ibn ould abu de der van von la du dos da di le ag".split())
#: Nouns of units, which bear numbers.
_UNITS = frozenset("corps brigade division battalion regiment company squadron".split())
#: Nouns of areas that follow their names and are no speaker's.
_AREAS = frozenset("county province region area island governorate prefecture subdivision township territory".split())
#: Last parts of modifiers that say where a speaker belongs ("London-based", "state-run").
_TIED = frozenset(
    "based run backed led owned linked affiliated controlled held funded aligned level allied appointed old".split()
)
#: Endings of nouns of persons: a noun that the lexicon lacks speaks only with one of these ("a shopper said").
AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "yer", "ot", "ef")
#: Numbers that stand before those counted, and before no speakers.
COUNTED = frozenset("five six seven eight nine ten eleven twelve dozens scores hundreds".split())
PRONOUNS = frozenset("he she it they we i".split())
#: The same behind "according to".
OBLIQUE = {"him": "he", "her": "she", "them": "they"}


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence's tokens: offsets in the report's text, as written, in lower case."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    def has(self, words: frozenset[str]) -> bool:
        """Is one of some words in lower case among them?"""
        return not words.isdisjoint(self.lower)


def words_of(text: str, start: int, end: int) -> Words:
    """Tokens of `text[start:end]`."""
    marks: set[int] = set()
    if any(text.find(mark, start, end) >= 0 for mark in _QUOTES):
        for match in _QUOTED_NAME.finditer(text, start, end):
            marks |= {match.start(), match.end() - 1}
    found = list(_TOKEN.finditer(text, start, end))
    if marks:
        found = [match for match in found if match.start() not in marks]
    words = tuple([match[0] for match in found])
    lower = [word.lower() for word in words]
    if "IS" in words and not all(word.isupper() for word in words if word.isalpha()):
        lower = ["isis" if word == "IS" else low for word, low in zip(words, lower, strict=True)]  # not the verb "is"
    return Words(tuple([m.start() for m in found]), tuple([m.end() for m in found]), words, tuple(lower))


def bare(word: str) -> str:
    """A lower-case word without genitive ("observatory's" -> "observatory")."""
    return word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("'’")


def capital(word: str) -> bool:
    """Starts like a name: "Kabul", "al-Azawi", "6th", "e-Taiba"."""
    if word[0].isupper():
        return True
    if not word[0].isalnum():
        return False
    if word[1:2] in ("'", "’") and word[2:3].isupper():
        return True  # "y'Abarundi"
    return ("-" in word and word.split("-", 1)[1][:1].isupper() and len(word.split("-", 1)[0]) <= 4) or (
        word[0].isdigit() and word[-1].isalpha() and len(word) < 6
    )


def names_speaker(words: Words, at: int) -> bool:
    """A noun of a speaker, a role, or a name."""
    low = bare(words.lower[at])
    lexicon = speech()
    if low in STOP or low in LINKS or low in DETERMINERS:
        return False
    return low in lexicon.bodies or low in lexicon.people or low in lexicon.spokespersons or capital(words.words[at])


def fits(words: Words, at: int) -> bool:
    """Can a word stand in the phrase that names a speaker?"""
    low, word = bare(words.lower[at]), words.words[at]
    if (
        low in ("without", "before", "under", "after", "here", "now", "i")
        and word[0].isupper()
        and at
        and words.words[at - 1][0].isupper()
    ):
        return True  # "Doctors Without Borders"
    if (
        low in _PARTICLES
        and 0 < at < len(words) - 1
        and words.words[at - 1][0].isupper()
        and words.words[at + 1][0].isupper()
    ):
        return True
    if low in STOP or low in LINKS or low in DETERMINERS or low == "and":
        return False
    if (
        low[:1].isdigit()
        and low.rstrip("stndrh").isdigit()
        and at + 1 < len(words)
        and words.words[at + 1][0].isupper()
    ):
        return not _UNITS.isdisjoint(words.lower[at + 1 : at + 4])  # "the 207 Zafar Corps"
    if low in _AREAS and at > 1 and capital(words.words[at - 1]) and words.lower[at - 2] in LINKS:
        return True  # "a resident of Gimbi county"
    if low in speech().anything or capital(word):
        return True
    if low == "run" and at and bare(words.lower[at - 1]) in ("state", "government", "regime"):
        return True  # "state run television"
    return "-" in word and word.rsplit("-", 1)[1] in _TIED


#: What ends the name of an area; "department" may be an office, and isn't behind "a report from".
_OF_LAND = frozenset(
    "department province state region governorate district county municipality oblast prefecture".split()
)


def is_area(words: Sequence[str]) -> bool:
    """Do words name a state or a part of one ("Colombia", "La Union department"), from which others report?"""
    named = [word for word in words if word.lower() not in DETERMINERS]
    if not named or not capital(named[0]):
        return False
    state = by_word(" ".join(named))
    return (len(named) > 1 and named[-1].lower() in _OF_LAND) or (state is not None and state.adjective != named[0])
