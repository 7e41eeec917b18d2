"""A text in, its words and the names, countries and common words among them out: one pass, longest match first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from warledger.claims.actors.known.lexicon import Lexicon, Row
from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge import countries
from warledger.knowledge.actors import Actor, Alias
from warledger.knowledge.actors.registry import EVERYDAY_INITIALS
from warledger.knowledge.actors.spelling import ARTICLES, WORD, keys, soft

_WORDS = compiled(f"({WORD.pattern})")
#: Words that names are looked up without: articles, Arabic and English.
_SKIPPED = ARTICLES | {"the"}
#: Longer words (in letters) are no words but runs without spaces; they are not kept in the cache of keys.
_LONGEST_WORD = 60
#: What ends a sentence or a line, or leads to one.
_ENDS = frozenset(".!?:\n")
#: A name may end in brackets: "Communist Party of India (Maoist)".
_BRACKET = frozenset((" (", "("))
#: Kinds of actors whose home says where a report is set: those who fight there, not those who report from afar.
SETTING = frozenset(("armed_group", "militia", "criminal_group", "state_forces", "police"))


@dataclass(slots=True, eq=False)
class Item:
    """Words `first` to `last` (exclusive) that the lexicon knows.

    Attributes:
        first: Index of the first word.
        last: Index after the last word.
        row: What they can be.
        aliases: The aliases whose capitals fit.
        actor: The actor that they mean, once decided.
        iso: Country code, for a country's name, adjective, people or capital.
        place: What the country word is: name, adjective, people, capital.
    """

    first: int
    last: int
    row: Row
    aliases: tuple[Alias, ...] = ()
    actor: Actor | None = None
    iso: str | None = None
    place: str = ""

    def has(self, *roles: str) -> bool:
        """True where it is a common word with one of these roles."""
        word = self.row.word
        return word is not None and not word.roles.isdisjoint(roles)

    def is_any(self, roles: frozenset[str]) -> bool:
        """The same for many roles: faster, since the few that the word has are looked up in them."""
        word = self.row.word
        return word is not None and not roles.isdisjoint(word.roles)


@dataclass(slots=True)
class Scan:
    """A text's words with their offsets and keys, the items among them in order, and where unlisted doers stand."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    keys: list[tuple[str, str]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    doers: list[ActorMention] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, i: int) -> str:
        """What stands between word `i` and the next."""
        return self.text[self.ends[i] : self.starts[i + 1]] if i + 1 < len(self.words) else "\0"

    def soft(self, i: int) -> bool:
        """True where word `i` and the next can belong to one name."""
        if i + 1 >= len(self.words):
            return False
        gap = self.text[self.ends[i] : self.starts[i + 1]]
        return gap == " " or soft(gap)

    def hyphen(self, i: int) -> bool:
        """True where a hyphen joins word `i` to the next."""
        return self.gap(i) in ("-", "‐", "‑", "–")

    def capital(self, i: int) -> bool:
        """True where word `i` begins with a capital."""
        return 0 <= i < len(self.words) and self.words[i][0].isupper()

    def opens(self, i: int) -> bool:
        """True where word `i` is the first of a sentence or line."""
        return i == 0 or not _ENDS.isdisjoint(self.gap(i - 1))

    def at(self, offset: int) -> int:
        """Index of the first word that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def headline(self, first: int, last: int) -> bool:
        """True where the words around are capitalised like a headline, so that capitals say nothing."""
        around = (*range(max(0, first - 3), first), *range(last, min(last + 3, len(self.words))))
        long = [i for i in around if len(self.words[i]) > 3 and self.words[i].isalpha()]
        return len(long) >= 2 and all(self.words[i][0].isupper() for i in long)


def scan(text: str, lexicon: Lexicon) -> Scan:
    """Find everything in `text` that the lexicon knows. Linear in the text's length."""
    parts = _WORDS.split(text)  # what stands between words, and the words, in turns
    bounds = list(accumulate(map(len, parts)))
    out = Scan(text, bounds[:-1:2], bounds[1::2], parts[1::2])
    if max(map(len, out.words), default=0) < _LONGEST_WORD:
        out.keys = list(map(keys, out.words))
    else:
        out.keys = [keys(word) if len(word) < _LONGEST_WORD else (word, word) for word in out.words]
    past, index = 0, lexicon.index
    for i, (key, stem) in enumerate(out.keys):
        if i < past or (key not in index and stem not in index):
            continue
        rows = index.get(key)
        item = longest(out, i, rows) if rows else None
        if stem != key and (item is None or item.last == i + 1):
            rows = index.get(stem)
            other = longest(out, i, rows) if rows else None
            if other is not None and (item is None or other.last > item.last or (other.aliases and not item.aliases)):
                item = other
        if item is not None:
            out.items.append(item)
            past = item.last
    return out


def longest(scan: Scan, i: int, rows: Sequence[Row]) -> Item | None:
    """What the words from word `i` on can be, by the first of these rows that fits; None where none does."""
    following = scan.keys[i + 1] if i + 1 < len(scan.keys) else ("", "")
    article = following[0] in _SKIPPED
    for row in rows:
        wanted = row.keys
        if len(wanted) == 1:
            last = i + 1
        elif (not article and wanted[1] not in following) or not (last := _match(scan, i, wanted)):
            continue
        if row.aliases:
            fitting = tuple(alias for alias in row.aliases if _fits(scan, i, last, alias))
            if fitting:
                # "Al-Monitor" is the name with the article, not a monitor.
                exact = tuple(alias for alias in fitting if alias.article) or fitting
                return Item(i, last, row, aliases=exact)
        elif row.country:
            if _is_country(scan, i, last, row.country[1]):
                return Item(i, last, row, iso=row.country[0], place=row.country[1])
        elif last == i + 1 or not _opens_a_name(scan, i, last):
            return Item(i, last, row)
    return None


def _opens_a_name(scan: Scan, first: int, last: int) -> bool:
    """ "The local People's Defence Force": is the last of some common words the first of a name?"""
    words = scan.words
    owner = words[last - 1][0].isupper() and words[last - 1].endswith(("'s", "’s"))
    return owner and words[first][0].islower() and last < len(words) and words[last][0].isupper()


def _match(scan: Scan, i: int, wanted: tuple[str, ...]) -> int:
    """Index after the last word where the keys stand from word `i` on (articles between them skipped), or 0."""
    at, keys = i + 1, scan.keys
    for key in wanted[1:]:
        while at < len(keys) and keys[at][0] in _SKIPPED and key != keys[at][0] and scan.soft(at - 1):
            at += 1
        if at >= len(keys) or key not in keys[at]:
            return 0
        gap = scan.gap(at - 1)
        if gap != " " and (not (soft(gap) or gap in _BRACKET) or _dateline(scan, at)):
            return 0
        at += 1
    return at


#: A dash with space around it.
_DASH = compiled(r"\s+[-‐‑–—]+\s+")


def _dateline(scan: Scan, at: int) -> bool:
    """Does a dateline end before word `at`: "YANGON, Myanmar - Military jets", where no "Myanmar military" is named?"""
    return _DASH.fullmatch(scan.gap(at - 1)) is not None and countries.by_word(scan.words[at - 1]) is not None


#: Initials that tell of what a weapon is for, and what follows them.
_OF_WEAPONS = frozenset(("AA", "AT", "SAM"))
_WEAPONS = frozenset("gun cannon missile rocket battery weapon mine launcher round".split())


def _fits(scan: Scan, first: int, last: int, alias: Alias) -> bool:
    words = scan.words[first:last]
    if alias.article and (first == 0 or scan.keys[first - 1][0] not in ARTICLES):
        return False
    if not alias.fits(words):
        return False
    if words[0] in _OF_WEAPONS and last == first + 1 and last < len(scan.words) and scan.keys[last][1] in _WEAPONS:
        return False  # "1 AA gun and nine rifles": an anti-aircraft gun, and no Arakan Army
    return not (last == first + 1 and words[0] in EVERYDAY_INITIALS and _shouting(scan, first))


def _shouting(scan: Scan, i: int) -> bool:
    """True where the words on both sides of word `i` are all in capitals."""
    near = [scan.words[j] for j in (i - 1, i + 1) if 0 <= j < len(scan.words)]
    return bool(near) and all(len(word) > 3 and word.isupper() for word in near)


def _is_country(scan: Scan, first: int, last: int, place: str) -> bool:
    word = scan.words[first]
    bare = word.replace(".", "")
    if len(scan.keys[first][1]) <= 3 and last == first + 1 and place in ("name", "adjective") and len(bare) <= 3:
        return bare.isupper() and not (bare in EVERYDAY_INITIALS and _shouting(scan, first))
    return word[0].isupper()


def country_of(iso: str | None) -> countries.Country | None:
    """The country of a code, or None."""
    return countries.COUNTRIES.get(iso) if iso else None
