"""A text in, the same text with its stretches in capitals in the case of running text out, letter for letter.

Old wires, situation reports and many headlines are in capitals: "GUNMEN KILL 12 IN KADUNA"; messages have none at all,
or one for each word. Names are found by their capitals, so where everything or nothing has one, nothing is a name.
Which words are names is told by what English writes in small letters, by the registry of actors, by the countries, and
by the gazetteer; a word that nobody knows is taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from string import ascii_lowercase

from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.common_words import common
from warledger.claims.text.given_names import GIVEN_NAMES
from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import COUNTRIES

#: Tells of some words which of them name a place.
Places = Callable[[Sequence[str]], frozenset[str]]

#: Share of capitals among the letters from which a stretch is taken for one in capitals; a headline in title case stays
#: below a third.
_CAPITALS = 0.7
#: Fewer words than this may be a name or initials ("AFP", "U.S. ARMY"), unless the whole text is in capitals.
_FEWEST = 4
#: The first letter of a word of four letters or more; characters in which they are looked at; how many make sure, and
#: what share of capitals, that a text has one for each word. Wires have them for a fifth of such words.
_LONGER = compiled(r"(?<![\w'’-])[^\W\d_](?=[^\W\d_]{3})")
_SAMPLE, _MANY, _EACH = 3000, 25, 0.9
#: A text that has a capital for each word has fewer in small letters: five characters each, at the least.
_MOST_SMALL = (1 - _EACH) * _SAMPLE / 5 + 1
#: More words than this have no name; a bound.
_LONGEST = 7
#: What any stretch in capitals holds.
_RUN = compiled(r"[A-Z]{2}[^a-z\n]{8}")
_WORD = compiled(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: What ends a stretch; a stop behind one letter is an initial's.
_ENDS = compiled(r"(?<=[^\W\d_]{2})[.!?][\"”')\]]*\s|\n|\]\s|:\s")
_BRACKETED = compiled(r"[(\[]\s*([^\W\d_]{2,6})\s*[)\]]")
_MONTHS = frozenset(
    "january february april june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)
#: Months that are words as well: names beside a number alone.
_MAYBE_MONTHS = frozenset(("may", "march"))
#: Words that names hold in small letters.
_IN_NAMES = frozenset("of the and de del da dos das do di von van bin ibn".split())
#: Words after which "us" is a pronoun, and what follows the country.
_PRONOUN_AFTER = frozenset("for to with of told tells let give gave tell join help among between all both".split())
_GOES_ON = compiled(r" [^\W\d_]|-")
#: What follows the Islamic State's initials, and not the verb.
_HELD_BY = compiled(
    r" (?:militant|fighter|group|position|member|terrorist|jihadist|gunm|attack|hideout|cell|bomb|extremist|element|"
    r"leader|commander|stronghold|insurgent|suicide|affiliate)",
    re.I,
)
_VOWELS = compiled(r"[aeiouy]")
#: Endings that inflected words add to those of the index: "cartridges", "dynamited", "strafing".
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "ly")


def mixed(text: str, *, registry: Registry, index: Callable[[], frozenset[str]], places: Places) -> str:
    """The text, of the same length, with stretches of capitals in mixed case; any other text as it is.

    Args:
        text: A report's text.
        registry: Whose actors keep the case of their names.
        index: English words in small letters, uninflected, names among them; asked for where there are capitals.
        places: Which of some words, in small letters, name a place.
    """
    everything = _is_even(text)
    if not everything and not _RUN.search(text):
        return text
    stretches = [
        (start, words)
        for start, end in _stretches(text)
        if (everything or (_RUN.search(text, start, end) and _in_capitals(text[start:end])))
        and (words := list(_WORD.finditer(text, start, end)))
        and (everything or len(words) >= _FEWEST)
    ]
    if not stretches:
        return text
    forms = {form for _, words in stretches for word in words for form in (word.group().lower(), _of(word)[0])}
    asked = sorted(f for f in forms if f not in common() and _indexed(f, index()))
    named = places(asked)
    shorts = {match[1].lower() for match in _BRACKETED.finditer(text)} - common()
    plain = forms & common() | (set(asked) - named)
    out = list(text)
    for _, words in stretches:
        for match, cased in zip(words, _cased(text, words, registry, plain, shorts), strict=True):
            if len(cased) == match.end() - match.start():
                out[match.start() : match.end()] = cased
    return "".join(out)


def _is_even(text: str) -> bool:
    """Is all of the text in capitals, or in small letters, or is each longer word's first letter a capital?"""
    if _in_capitals(text):
        return True
    capitals = small = 0
    for match in _LONGER.finditer(text, 0, _SAMPLE):
        if match[0].isupper():
            capitals += 1
        else:
            small += 1
        if capitals and small > _MOST_SMALL:
            return False
    words = capitals + small
    return words >= _FEWEST and (capitals == 0 or (words >= _MANY and capitals >= _EACH * words))


_SMALL = ascii_lowercase.encode()


def _in_capitals(text: str) -> bool:
    raw = text.encode("utf-8", "surrogatepass")
    if len(raw) - len(raw.translate(None, _SMALL)) > (1 - _CAPITALS) * len(text) + 1:
        return False  # as of most texts: much faster to count
    letters = sum(map(str.isalpha, text))
    return bool(letters) and sum(map(str.isupper, text)) >= _CAPITALS * letters


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for match in _ENDS.finditer(text):
        yield at, match.end()
        at = match.end()
    yield at, len(text)


def _cased(
    text: str, words: Sequence[re.Match[str]], registry: Registry, plain: set[str], shorts: set[str]
) -> list[str]:
    """Each word of a stretch in its case."""
    lower = [word.group().lower() for word in words]
    out = [_alone(text, words, lower, at, plain, shorts) for at in range(len(words))]
    spelled, at = _spelled(registry), 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            last, whose = lower[at + length - 1], ""
            name = spelled.get((*lower[at : at + length - 1], last))
            if name is None:  # "EL SALVADOR'S"
                last, whose = _of(words[at + length - 1])
                name = spelled.get((*lower[at : at + length - 1], last)) if whose else None
            if name is not None and not (length == 1 and last in common()):
                out[at : at + length] = [*name[:-1], name[-1] + whose]
                at += length
                break
        else:
            at += 1
    first = out[0]
    return [first[:1].upper() + first[1:], *out[1:]]


def _of(word: re.Match[str]) -> tuple[str, str]:
    """A word in small letters, and what says that something is its: "everybody", "'s"."""
    form = word.group().lower()
    return (form[:-2], form[-2:]) if form.endswith(("'s", "’s")) else (form, "")


def _alone(
    text: str, words: Sequence[re.Match[str]], lower: Sequence[str], at: int, plain: set[str], shorts: set[str]
) -> str:
    """A word in its case, whatever name it may be a part of."""
    word, form = words[at], lower[at]
    if len(form) == 1:
        dotted = text[word.end() : word.end() + 1] == "."
        return form.upper() if dotted or form != "a" else form
    if form in _MAYBE_MONTHS:
        around = text[max(0, word.start() - 3) : word.start()] + text[word.end() : word.end() + 3]
        return form.capitalize() if any(map(str.isdigit, around)) else form
    if form == "us":
        return form if (at and lower[at - 1] in _PRONOUN_AFTER) or not _GOES_ON.match(text, word.end()) else "US"
    if form == "is" and _HELD_BY.match(text, word.end()):
        return "IS"
    if form in _MONTHS:
        return form.capitalize()
    if form in shorts:
        return form.upper()
    if (form in plain or form in _IN_NAMES or _of(word)[0] in plain) and not _names(text, words, lower, at, plain):
        return form
    return form.upper() if not _VOWELS.search(form) else form.capitalize()


def _names(text: str, words: Sequence[re.Match[str]], lower: Sequence[str], at: int, plain: set[str]) -> bool:
    """Is it a given name that opens one: "COMMANDER CARLOS TARAWO"?"""
    if lower[at] not in GIVEN_NAMES or lower[at] in common() or at + 1 == len(words):
        return False
    return lower[at + 1] not in plain and text[words[at].end() : words[at + 1].start()].isspace()


@lru_cache(maxsize=1 << 14)
def _indexed(form: str, index: frozenset[str]) -> bool:
    """Is it a word of the index, or an inflected one?"""
    if form.endswith(("ies", "ied")) and form[:-3] + "y" in index:
        return True
    stems = (form[: len(form) - len(ending)] for ending in _ENDINGS if form.endswith(ending))
    return any(
        stem in index or stem + "e" in index or (stem[-2:-1] == stem[-1:] and stem[:-1] in index) for stem in stems
    )


@lru_cache(maxsize=4)
def _spelled(registry: Registry) -> dict[tuple[str, ...], list[str]]:
    """Names of actors and countries by their words in small letters."""
    out: dict[tuple[str, ...], list[str]] = {}
    for country in COUNTRIES.values():
        names = (*country.all_names, *country.adjectives, *country.people, *country.capitals)
        for name in names:
            _add(out, name)
    for actor in registry.actors.values():
        for name in (actor.name, *actor.aliases, *actor.short):
            if name != name.lower():
                _add(out, name)
    return out


def _add(out: dict[tuple[str, ...], list[str]], name: str) -> None:
    words = _WORD.findall(name)
    if words and len(words) <= _LONGEST:
        out.setdefault(tuple(word.lower() for word in words), words)
