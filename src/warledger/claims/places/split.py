"""Runs of capitalised words in, candidate names out: openers trimmed, possessives and lists without commas split."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from warledger.claims.places.aged import aged
from warledger.claims.places.known import Known
from warledger.claims.places.runs import Run, Token, gap
from warledger.claims.places.words import (
    DEMONYM_PLACES,
    DIRECTIONS,
    GATHERINGS,
    GIVEN_NAMES,
    HEADS,
    LEVELS,
    NOT_PLACES,
    OPENERS,
    PARTICLES,
    TIMES,
    WHERE,
)
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import words as country_words

_ENDS = re.compile(r"[.!?:\u201c\u201d\"|\n\u2013\u2014_]")
#: A place that splits a run must be this well known (a town of 3,000 in the report's country, a city of 300,000
#: elsewhere): "Boston Marathon" and "Emily Lyons" are no lists of hamlets. After "the towns of", being known is enough.
_SPLITS = 6.0


#: A genitive with its apostrophe: a text that has one has lost none.
_APOSTROPHE = re.compile(r"[a-z]['\u2019]s\b")
#: Articles of several: what ends in s behind them has lost no apostrophe ("Las Palmas").
_PLURALS = frozenset({"las", "los", "les", "dos", "das"})
#: Letters that a name needs before a last s is taken for what is left of "'s".
_SHORT = 3
#: How well known the name in front of it must be to be a place's.
_A_TOWN = 3.0

#: Verbs that have a capital in a headline: they part its names ("Army Shells Homs Killing Two").
DEEDS = frozenset(
    "kill kills killed killing wound wounds wounded wounding injure injures injured injuring destroy destroys "
    "destroyed destroying claims claimed leave leaves leaving seize seizes seized arrest arrests arrested "
    "die dies died dying advance advances advancing rises continues continue targets targeting repels foils thwarts "
    "storms clashes enters retakes recaptures captures loses regains accuses denies vows urges warns retake recapture "
    "regain accuse deny vow urge warn admit admits expel expels evacuate evacuates reject rejects resume resumes mourn "
    "mourns flee flees fleeing deploy deploys kidnap kidnaps abduct abducts repel thwart".split()
)


#: Words that no name has inside it, though a headline gives them capitals ("Daesh on the Run From Areas in Raqqa").
_PARTING = frozenset(
    "will would is are was were has have had from into after before amid during as while says who which that "
    "because until despite".split()
)


@dataclass(slots=True)
class Candidate:
    """Words that may name a place: tokens[first:last], with what was cut off on the way."""

    first: int
    last: int
    end: int
    opens: bool = False
    trimmed: str = ""


def lost_apostrophes(text: str) -> bool:
    """Has a text no genitive with its apostrophe? Some wires come without any: "Assads forces"."""
    return ("'s" not in text and "\u2019s" not in text) or _APOSTROPHE.search(text) is None


def candidates(text: str, words: list[Token], found: list[Run], known: Known) -> list[Candidate]:
    """All candidates, in order."""
    known.warm(name for run in found for name in _spellings(text, words, run))
    names = frozenset(word.text.split("-")[-1] for word in words if word.capital)
    out: list[Candidate] = []
    lost = lost_apostrophes(text)
    for run in found:
        for first, last in _parts(text, words, run, known, lost, names):
            out.extend(_trimmed(text, words, first, last, known))
    return out


def said(text: str, words: list[Token], first: int, last: int) -> str:
    """The words from one token to another, as written."""
    return text[words[first].start : words[last - 1].end]


def _spellings(text: str, words: list[Token], run: Run) -> list[str]:
    """Names worth asking for: every stretch of a run of up to six words, with and without a last s."""
    out = []
    for first in range(run.first, run.last):
        for last in range(first + 1, min(run.last, first + 5) + 1):
            name = said(text, words, first, last)
            out.append(name)
            if name[-1] == "s" and len(name) > 4:
                out.append(name[:-1])
    return out


def _parts(
    text: str, words: list[Token], run: Run, known: Known, lost: bool, names: frozenset[str]
) -> list[tuple[int, int]]:
    """Cut a run at days and months, after possessives that lost their apostrophe, and between places in a row."""
    out: list[tuple[int, int]] = []
    first = run.first
    for at in range(run.first, run.last):
        word = words[at]
        if word.lower in _PARTING and run.first < at < run.last - 1:
            if at > first:
                out.append((first, at))
            first = at + 1
            continue
        if _heads_for(words, at, run):
            if at > first:
                out.append((first, at))
            first = at + 1
            continue
        agency = word.text.isupper() and word.lower in NOT_PLACES and run.last - run.first > 2
        if word.lower in TIMES or agency or (word.lower in DEEDS and run.last - run.first > 1):
            if at > first:
                out.append((first, at))
            first = at + 1
            continue
        plural = at > first and words[at - 1].lower in _PLURALS
        if word.text[-1] == "s" and not word.possessive and not plural and word.text[:-1].isalpha():
            name = said(text, words, first, at + 1)
            cut = len(word.text) > 4 and (
                _lost_apostrophe(name, known, lost) or (at > first and _lost_apostrophe(word.text, known, lost))
            )
            owner = _owner_named(words, at, known, names)
            if not cut and owner and known.strength(word.text[:-1]) < _A_TOWN:
                if at > first:
                    out.append((first, at))
                first = at + 1
                continue  # a person's, a party's
            if cut or owner:
                word.possessive = True
                word.end -= 1
                word.text, word.lower = word.text[:-1], word.lower[:-1]
                out.append((first, at + 1))
                first = at + 1
    if first < run.last:
        out.append((first, run.last))
    return [piece for part in out for piece in _segments(text, words, part, known)]


def _heads_for(words: list[Token], at: int, run: Run) -> bool:
    """ "Rebels Fleeing Gao Head for Kidal": is the last word of a headline's run a verb that leads to a place?"""
    last = at == run.last - 1 and at > run.first and at + 1 < len(words)
    return last and words[at].lower in ("head", "heads") and words[at + 1].lower in ("for", "to", "toward", "towards")


def _lost_apostrophe(name: str, known: Known, lost: bool) -> bool:
    """Is "Syrias" Syria's? It is, where the name without the s is well known and the one with it isn't.

    A state loses its apostrophe in any text, a town only where all have lost theirs: "McKees Rocks".
    """
    entry = known.best(name)
    if fold_word(name) in country_words() or name.lower() in GIVEN_NAMES:
        return False
    other = known.strength(name) >= 2 and entry is not None and entry.match != "variant"  # "Damascuss" is none
    if known.state(name[:-1]):
        return lost or not other  # "the Americas"
    return lost and not other and known.strength(name[:-1]) >= 5


def _owner_named(words: list[Token], at: int, known: Known, names: frozenset[str]) -> bool:
    """Is "Dostans" Dostan's, "RSFs" the RSF's? So it is where the report names Dostan, and what is owned follows."""
    word, stem = words[at].text, words[at].text[:-1]
    if stem not in names or not (len(stem) > _SHORT or (len(stem) > 1 and stem.isupper())):
        return False
    owned = at + 1 < len(words) and not words[at + 1].capital and words[at + 1].lower not in WHERE | PARTICLES
    return owned and known.strength(word) < 2 and fold_word(word) not in country_words()


def _segments(text: str, words: list[Token], part: tuple[int, int], known: Known) -> list[tuple[int, int]]:
    """Split "Aleppo Daraa" and "al-Midan al-Hamadaniah" into the places they name; leave other runs whole."""
    first, last = part
    if last - first < 2 or known.strength(said(text, words, first, last)) >= 1 or aged(text, words[last - 1].end):
        return [part]
    cuts = [at for at in range(first + 1, last) if _articled(words[at].text) and _articled(words[at - 1].text)]
    if (
        cuts
        and _singular(text, words, last)
        and not any(known.holds(said(text, words, a, b)) for a, b in pairwise([first, *cuts, last]))
    ):
        return [part]  # "al-Telifoun al-Hawaei neighbourhood"
    if cuts:
        edges = [first, *cuts, last]
        return [piece for left, right in pairwise(edges) for piece in _segments(text, words, (left, right), known)]
    if _plural(text, words, first, last):
        return _named_in_row(text, words, first, last, known)
    if last - first == 2 and not _led(words, first) and _keeps_commas(text):
        return [part]  # "Victoria Palma": a list would have its comma
    whole: list[tuple[int, int]] = []
    at = first
    while at < last:
        for end in range(last if at > first else last - 1, at, -1):
            name = said(text, words, at, end)
            if known.strength(name) >= _SPLITS and (
                end - at > 1 or not (_weak(words[at]) or words[at].lower in GIVEN_NAMES)
            ):
                whole.append((at, end))
                at = end
                break
        else:
            return [part]
    return whole


def _led(words: list[Token], first: int) -> bool:
    """Does a preposition stand before a run: "in Portland Maine"?"""
    return first > 0 and words[first - 1].lower in WHERE | _LEADING


#: Other words before a run that names a place and the larger one that it lies in.
_LEADING = frozenset("from to of toward towards into".split())
#: A text with a comma in so many characters has not lost them.
_COMMA = 250


@lru_cache(maxsize=64)
def _keeps_commas(text: str) -> bool:
    """Has a text its commas? Some wires come without any, and their lists look like names."""
    return text.count(",") * _COMMA >= len(text)


def _singular(text: str, words: list[Token], last: int) -> bool:
    """Does one kind of place stand behind the run: "street", "neighborhood"?"""
    if last >= len(words) or gap(text, words[last - 1], words[last]) != " ":
        return False
    word = words[last].lower
    return LEVELS.get(word) in ("neighbourhood", "village", "site", "district") and word[-1] != "s"


def _plural(text: str, words: list[Token], first: int, last: int) -> bool:
    """Does "the towns of" stand before the run, or "neighborhoods" after it?"""
    before = first > 1 and words[first - 1].lower == "of" and words[first - 2].lower
    after = last < len(words) and gap(text, words[last - 1], words[last]) == " " and words[last].lower
    return any(
        word and word in LEVELS and word[-1] == "s" and LEVELS[word] not in ("site", "region")
        for word in (before, after)
    )


def _named_in_row(text: str, words: list[Token], first: int, last: int, known: Known) -> list[tuple[int, int]]:
    """Split at every known name; words that nothing knows stand alone, unless a head such as "Khan" opens them."""
    out: list[tuple[int, int]] = []
    at = first
    while at < last:
        end = next(
            (end for end in range(last, at, -1) if end - at <= 4 and known.holds(said(text, words, at, end))), at + 1
        )
        if (
            end == at + 1
            and end < last
            and (
                words[at].lower in HEADS | PARTICLES | DIRECTIONS
                or words[at].text[-1] == "-"
                or len(words[at].text) <= 3
            )
        ):
            end += 1
        elif (
            end == at + 1
            and end < last
            and _articled(words[end].text)
            and not _articled(words[at].text)
            and not known.holds(words[at].text)
        ):
            end += 1  # "Saif al-Dawleh"
        out.append((at, end))
        at = end
    return out


def _articled(word: str) -> bool:
    return word[:3].lower() in ("al-", "el-") and len(word) > 4


def _weak(word: Token) -> bool:
    return any(word.lower in known for known in (OPENERS, NOT_PLACES, LEVELS, DIRECTIONS, HEADS, PARTICLES))


def _demonym(word: Token) -> bool:
    state = country_words().get(fold_word(word.text))
    return state is not None and state[1] == "adjective"


def _spelled(name: str, known: Known) -> bool:
    """Does the gazetteer hold a name as it is spelled? "Homs The" is Homs by a variant alone."""
    entry = known.best(name)
    return known.holds(name) and (entry is None or entry.match != "variant")


def _trimmed(text: str, words: list[Token], first: int, last: int, known: Known) -> list[Candidate]:
    """Cut openers off the front and demonyms too; nothing may be left."""
    opens = first == 0 or bool(_ENDS.search(gap(text, words[first - 1], words[first])))
    trimmed = ""
    if last - first == 2 and words[first + 1].lower in DEMONYM_PLACES & DIRECTIONS and _demonym(words[first]):
        return [Candidate(first, first + 1, words[first].end, opens, "")]  # "the Malian South"
    while first < last:
        word = words[first]
        # "At Hass" is no "at-Hass", nor "In" the town of that name, where a sentence begins
        preposition = opens and not trimmed and word.lower in WHERE
        if known.strength(said(text, words, first, last)) >= 4 and not preposition:
            break
        state = country_words().get(fold_word(word.text))
        demonym = state is not None and state[1] in ("adjective", "people") and last - first > 1
        opener = word.lower in OPENERS and word.lower not in DIRECTIONS | {"new", "old", "upper", "lower"}
        opening = opens and not trimmed and word.lower in OPENERS and word.lower not in DIRECTIONS
        if opener or opening or demonym or preposition:
            trimmed = f"{trimmed} {word.lower}".strip()
            first += 1
            continue
        break
    while first < last and not _spelled(said(text, words, first, last), known):
        word = words[last - 1]
        found = country_words().get(fold_word(word.text))
        demonym = found is not None and found[1] in ("adjective", "people") and last - first > 1
        if word.lower in NOT_PLACES:
            break  # "Free Syrian Army" stays whole
        acronym = word.text.isupper() and 1 < len(word.text) <= 5 and last - first > 1 and not known.state(word.text)
        if not (demonym or acronym or (word.lower in OPENERS and word.lower not in DIRECTIONS and last - first > 1)):
            break
        last -= 1  # "Damascus Meanwhile", "Deir Ezzor FNA": the next sentence, an agency
    if first >= last:
        return []
    if last - first > 1 and words[last - 1].lower in GATHERINGS and known.holds(said(text, words, first, last - 1)):
        last -= 1  # "Boston Marathon"
    if last < len(words) and words[last - 1].lower in HEADS and gap(text, words[last - 1], words[last]) == " ":
        longer = said(text, words, first, last + 1)
        if not words[last].capital and len(words[last].text) > 2 and known.strength(longer) >= 1:
            last += 1  # "Deir ezzor"
    return [Candidate(first, last, words[last - 1].end, opens and not trimmed, trimmed)]
