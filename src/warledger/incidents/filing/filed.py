"""A Report in, what linking keeps of it out: outlet, day, names with where they stand, a fingerprint of the text."""

from __future__ import annotations

import datetime
import re
from functools import cache

from pydantic import Field

from warledger.claims.published import published
from warledger.incidents.filing import origins
from warledger.incidents.filing.copies import fingerprint
from warledger.knowledge.countries import words
from warledger.records import Report
from warledger.records.base import Record

#: Words that begin with a capital letter in any report.
_COMMON = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec photo video update updated
    copyright reserved rights news story report reports read more share facebook twitter email police department
    county city state street avenue road north south east west northern southern eastern western governor president
    minister general colonel officer sgt lt capt chief sheriff mayor army military government forces force fighters
    war attack the and for with from this that they there when what after before
    """.split()
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d{3,5}\b")
#: Numbers that many a report rounds to: tallies of a war, of people trapped or displaced.
_ROUND = re.compile(r"\d{2,}000")
_LOWER = re.compile(r"\b[a-z]{5,}\b")
#: Words of a report that are kept at most: beyond some hundred names a text is a list.
_MOST_WORDS = 400
#: Shorter words are initials and abbreviations that many texts share.
_SHORTEST = 3


class Filed(Record):
    """A report as linking knows it.

    Attributes:
        report: The report's id.
        outlet: Who published it, or None.
        date: Day of publication: the one printed in its head, else the input's, or None.
        title: Its title, or None.
        invented: True for a report made up for demonstration.
        length: Characters of its text.
        fingerprint: MinHash of its text as hex (`copies`), or None where the text is too short for one, or is
            not what its title announces.
        words: Names and long numbers of its text, lower case, each with the offsets at which it stands.
        title_words: The same of its title.
        wording: Its other words of five letters and more, lower case, each once.
        left: Places that its text says people left, and where (`origins.passages`).
    """

    report: str
    outlet: str | None = None
    date: datetime.date | None = None
    title: str | None = None
    invented: bool = False
    length: int = 0
    fingerprint: str | None = None
    words: dict[str, tuple[int, ...]] = Field(default_factory=dict)
    title_words: tuple[str, ...] = ()
    wording: tuple[str, ...] = ()
    left: tuple[origins.Passage, ...] = ()

    @classmethod
    def of(cls, report: Report) -> Filed:
        """What linking keeps of a report."""
        return cls(
            report=report.id,
            outlet=report.outlet,
            date=published(report),
            title=report.title,
            invented=report.invented,
            length=len(report.text),
            fingerprint=fingerprint(report.text, title=report.title),
            words=names(report.text),
            title_words=tuple(sorted(title_words(report.title or ""))),
            wording=tuple(sorted(wording(report.text))),
            left=origins.passages(report.text),
        )


def names(text: str) -> dict[str, tuple[int, ...]]:
    """Capitalised words, and numbers of three to five digits, with their offsets.

    Words that open any sentence are left out, and so are numbers from 10,000 on that are rounded to thousands.
    """
    found: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        if not (word[0].isupper() or word[0].isdigit()) or len(word) < _SHORTEST or (word.isupper() and len(word) > 5):
            continue
        key = _key(word)
        if (
            not _ROUND.fullmatch(key)
            and key not in _COMMON
            and key not in _stop_words()
            and key not in _country_words()
        ):
            found.setdefault(key, []).append(match.start())
        if len(found) >= _MOST_WORDS:
            break
    return {word: tuple(at) for word, at in found.items()}


def title_words(title: str) -> set[str]:
    """Words of a title that are long enough to tell something; titles capitalise what they like."""
    words = {_key(m.group()) for m in _WORD.finditer(title)}
    return {w for w in words if len(w) > _SHORTEST and w not in _COMMON | _stop_words() and w not in _country_words()}


def wording(text: str) -> set[str]:
    """Words in lower case that are long enough to tell something."""
    found: dict[str, None] = {}
    for match in _LOWER.finditer(text):
        found.setdefault(match.group())
        if len(found) >= _MOST_WORDS:
            break
    return set(found) - _stop_words()


def _key(word: str) -> str:
    key = word.lower().replace("’", "'")
    return key.removesuffix("'s").strip("'-")


@cache
def _stop_words() -> frozenset[str]:
    """spaCy's; loaded here, since commands that only read what is linked need not wait for it."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


@cache
def _country_words() -> frozenset[str]:
    """Names, adjectives and peoples of states: comparing places is for the gazetteer."""
    return frozenset(part for word in words() for part in word.split())
