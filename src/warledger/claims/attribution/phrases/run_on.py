"""A speaker's phrase in, the same without what a lost comma has run into it out: "killing 18 people | officials said".

Texts scraped from the web have often lost their commas, and the words before the speaker, which tell what happened,
stand like modifiers of theirs.
"""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases.words import DETERMINERS, Words, capital
from warledger.claims.patterns.compiling import compiled

_YEAR = compiled(r"(?:19|20)\d\d")
#: People, in the plural without its s, and what became of them.
_COUNTED = frozenset("people men women children gunmen policemen wounded injured dead killed hurt missing".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve several many some".split())
#: Words that lead from them to a place.
_LINKS = frozenset("in near on inside within across around outside".split())
#: Words before the last of several places.
_ENDING = frozenset("to or and from through".split())
#: Heads without a plural's s that one can be many of.
_MANY = frozenset("police media army military".split())
#: Those whose group "of" names.
_ARMED = frozenset("fighters militants soldiers troops gunmen insurgents rebels".split())
#: Parts of a country that stand between a preposition and its name, or behind it.
_PARTS = frozenset(
    "northern southern eastern western central north south east west northeast northwest southeast southwest the "
    "northeastern northwestern southeastern southwestern".split()
)
_DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest".split())
#: Words after which more of the same phrase comes.
_JOINING = frozenset("and or of for from at to with who whose".split())


def without_run_on(words: Words, first: int, end: int) -> int:
    """The index of the phrase's first word, past a plural noun that its head, another plural, can't be modified by.

    Args:
        words: The sentence.
        first: The phrase's first word.
        end: The index after its head.
    """
    years = [at for at in range(first, end - 1) if _YEAR.fullmatch(words.words[at])]
    if years:
        first = years[-1] + 1  # a print date: "9 Jun 2014 | Activists say"
    if (
        first
        and words.lower[first] == "the"
        and (words.lower[first - 1] in _LINKS or words.lower[first - 1] in _ENDING)
    ):
        name = first + 2
        if name < end and words.lower[first + 1] in _DIRECTIONS and all(map(capital, words.words[name:end])):
            return name  # "infiltrated from the south | Awa Deka said"
    if first and (words.words[first - 1].isdigit() or words.lower[first - 1] in _NUMBERS):
        first = _past_counted(words, first, end)
    head = words.lower[end - 1]
    if not (head.endswith("s") or head in _MANY) or speech().kind(head) is None or capital(words.words[end - 1]):
        return first
    local = next((at for at in range(end - 2, first, -1) if words.words[at] == "local"), None)
    if local is not None and capital(words.words[local - 1]):
        return local  # "near the border with Niger | local sources said"
    if (after := _past_person(words, first, end)) is not None:
        return after  # "killing field commander Abu Taha | well-informed sources said"
    if first and words.lower[first - 1] in _LINKS and words.lower[first] not in DETERMINERS:
        return min(_past_place(words, first, end), end - 1)  # "killed nine in Manipur | police said"
    if first and words.lower[first - 1] in _ENDING:
        after = _past_place(words, first, end)
        if first < after < end - 1:
            return after  # "fled to Niger or Chad | informed sources said"; "to Chad officials" may be Chad's
    for at in range(end - 2, first - 1, -1):
        if not _is_counted(words, at):
            continue
        after = at + 1
        if words.lower[after] in _LINKS or (words.lower[after] == "of" and words.lower[at] in _ARMED):
            after = _past_place(words, after + 1, end)
        return after if words.lower[after].isalpha() and words.lower[after] not in _JOINING else first
    return first


def _past_counted(words: Words, first: int, end: int) -> int:
    """The index of whoever speaks behind those who are counted: "killing 15 members of medical staff | activists"."""
    people = speech().people
    for at in range(end - 1, first + 2, -1):
        before = words.words[at - 1]
        plural = words.lower[at].endswith("s") and words.lower[at] in people
        if plural and before.islower() and before not in _JOINING | _LINKS | DETERMINERS | speech().modifiers:
            return at
    return first


def _past_person(words: Words, first: int, end: int) -> int | None:
    """The index after a person's name behind a role, where only what the head is like follows; None for no such."""
    lexicon = speech()
    for role in range(first, end - 2):
        if words.lower[role] not in lexicon.people or capital(words.words[role]):
            continue
        after = role + 1
        while after < end - 1 and capital(words.words[after]) and lexicon.kind(words.lower[after]) is None:
            after += 1
        if after > role + 1 and lexicon.modifiers.issuperset(words.lower[after : end - 1]):
            return after
    return None


def _past_place(words: Words, at: int, end: int) -> int:
    """The index after a place or name that begins at `at`, the head at the latest."""
    while at < end - 1 and (capital(words.words[at]) or words.lower[at] in _PARTS):
        at += 1
    return at


def _is_counted(words: Words, at: int) -> bool:
    """A plural noun in small letters that modifies no other noun."""
    low = words.lower[at]
    if capital(words.words[at]):
        return False
    if low in _COUNTED:
        return True
    return low not in speech().modifiers and (
        len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s"))
    )
