"""Runs of known words in, actor phrases out: where each phrase begins and ends, and what its words are.

A phrase is modifiers, then a name or a common head, then what belongs to it: "Kurdish-led Syrian Democratic Forces
fighters", "Syrian regime warplanes", "unidentified gunmen". Here is only its grammar; `namer` says who it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from warledger.claims.actors.known.scan import Item, Scan
from warledger.claims.patterns.compiling import compiled

#: Classes of words.yaml that can end a phrase.
_HEADS = frozenset((
    "state_heads", "owned_heads", "weapon_heads", "strike_heads", "police_heads", "government_heads", "armed_heads",
    "group_heads", "opposition_heads", "civilian_heads",
))  # fmt: skip
#: Those of words that a phrase may hold.
_HELD = _HEADS | {"kept", "dropped", "force_modifiers"}
#: Plural forms that don't end in s: a head that ends its phrase.
_PLURALS = ("men", "personnel", "troops", "aircraft", "people")
#: Heads in the plural form that another head still follows ("armed forces personnel", "security forces members").
_FOLLOWED = ("personnel", "members", "member", "soldiers", "soldier", "officers", "officer", "fighters")

_GOVERNMENTS = ("regime", "government")
#: A dash with space around it: behind a country's name it ends a dateline.
_DASH = compiled(r"\s[-‐‑–]\s")
#: Words that a model's name may have, two of them joined by a hyphen.
_MODEL = 4
#: Letters before a model's number: "MiG-29", "F-16".
_LETTERS = 3
#: Names of models that have no number.
_MAKES = frozenset(
    "Apache Antonov Bayraktar Cobra Grad Hellfire Hermes Heron Iskander Kinzhal Kalibr Merkava Mirage Mohajer Predator "
    "Rafale Reaper Scud Shahed Sukhoi Tornado Tucano Typhoon Tochka".split()
)


@dataclass(slots=True)
class Phrase:
    """One actor phrase of a text.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        name: The named actor's item, or None.
        head: The item of the common head, or None.
        owners: Items of countries that stand before the head.
        relations: Word ranges of "US-backed", "al-Qaeda-linked", "pro-Russian".
        words: The other items, in order, the head among them.
        loyal: True for "pro-government", "pro-regime".
    """

    first: int
    last: int
    name: Item | None = None
    head: Item | None = None
    owners: list[Item] = field(default_factory=list)
    relations: list[tuple[int, int]] = field(default_factory=list)
    words: list[Item] = field(default_factory=list)
    loyal: bool = False

    def has(self, *roles: str) -> bool:
        """True where one of its words has one of these roles."""
        return any(item.has(*roles) for item in self.words)


def phrases(scan: Scan) -> Iterator[Phrase]:
    """Every actor phrase, in order; a country alone is one too (owner, no head)."""
    at, items = 0, scan.items
    while at < len(items):
        phrase, at = _phrase(scan, at)
        if phrase:
            yield phrase


def _next(scan: Scan, at: int) -> Item | None:
    """The item right after item `at`, where it can belong to the same phrase."""
    if at + 1 >= len(scan.items):
        return None
    here, there = scan.items[at], scan.items[at + 1]
    if here.place == "adjective" and there.has("weapon_heads") and _model(scan, here.last, there.first):
        return there  # "an Iraqi F-16 jet"
    if there.first != here.last or not scan.soft(here.last - 1):
        return None
    dateline = here.iso and scan.capital(there.first) and _DASH.fullmatch(scan.gap(here.last - 1))
    return None if dateline else there  # "PEMBA, Mozambique - Insurgents": the report begins behind it


def _model(scan: Scan, first: int, last: int) -> bool:
    """Do these words only say which model of aircraft, missile or gun: "F-16", "Bayraktar TB2", "Su-34"?"""
    if not 0 < last - first <= _MODEL or not scan.capital(first):
        return False
    if not all(scan.soft(i) or scan.hyphen(i) for i in range(first - 1, last)):
        return False
    words = scan.words[first:last]
    return all(w[0].isupper() or w[0].isdigit() for w in words) and any(w[-1].isdigit() or w in _MAKES for w in words)


#: The number of a model, several of them, and a letter behind it: "16s", "25", "29K".
_NUMBER = compiled(r"\d{1,3}[A-Z]{0,2}s?")


def model_end(scan: Scan, first: int) -> int | None:
    """The word after the name of a model that stands behind a state's adjective, a plane's or a tank's; else None."""
    if first + 1 > len(scan) or not scan.soft(first - 1) or scan.hyphen(first - 1):
        return None
    if scan.words[first].removesuffix("s") in _MAKES:
        return first + 1
    if not (scan.hyphen(first) and scan.words[first].isalpha() and scan.capital(first)):
        return None
    at = first + 1
    return at + 1 if len(scan.words[first]) <= _LETTERS and _NUMBER.fullmatch(scan.words[at]) else None


def _attributive(scan: Scan, item: Item) -> bool:
    """True where another head may follow ("army", "rebel", "police"), False for "soldiers"."""
    word = scan.keys[item.last - 1][0]
    return not (word.endswith("s") or word.endswith(_PLURALS))


def _phrase(scan: Scan, at: int) -> tuple[Phrase | None, int]:
    items = scan.items
    phrase = Phrase(items[at].first, items[at].first)
    while True:
        item, after = items[at], _next(scan, at)
        joined = after is not None and scan.hyphen(item.last - 1)
        if joined and after is not None and after.has("place_words") and not after.has("relation_words"):
            return None, at + 2  # "rebel-held", "government-controlled": a place, nobody acts
        if joined and after is not None and after.has("relation_words"):
            phrase.relations.append((item.first, after.last))
            at += 1
        elif joined and after is not None and item.has("loyal_prefixes"):
            if after.has("weapon_heads", "owned_heads"):
                return None, at + 2  # "anti-tank rockets", "anti-personnel mines": weapons against weapons
            if scan.keys[item.first][0] == "pro" and _is_government(scan, after, _next(scan, at + 1)):
                phrase.loyal = True
                if after.actor:
                    after.iso = after.actor.country
                if after.iso:
                    phrase.owners.append(after)
            else:
                phrase.relations.append((item.first, after.last))
            at += 1
        elif item.actor:
            phrase.name = item
            return _close(scan, phrase, at)
        elif item.iso:
            if item.place == "capital":
                return (_cut(phrase) if phrase.words else None), at + 1  # "central Damascus": nobody
            phrase.owners.append(item)
        elif item.is_any(_HELD):
            phrase.words.append(item)
            if item.is_any(_HEADS):
                phrase.head, phrase.last = item, item.last
                if not _goes_on(scan, phrase, item, after):
                    return phrase, at + 1
        else:
            return _cut(phrase), max(at, 0) + 1
        following = _next(scan, at)
        if following is None:
            return _cut(phrase, items[at].last), at + 1
        if phrase.head and (following.actor or following.iso):
            if not (following.actor and _qualifies(scan, phrase)):
                return phrase, at + 1
            phrase.head = None  # "the rebel Free Syrian Army", "the militant group Hamas": the name is the head
        at += 1


def _is_government(scan: Scan, item: Item, beyond: Item | None) -> bool:
    """True for "government", "Syrian regime", after "pro-"."""
    if item.iso:
        return beyond is not None and beyond.has("government_heads")
    return item.has("government_heads") or (item.actor is not None and scan.keys[item.last - 1][0] in _GOVERNMENTS)


def _qualifies(scan: Scan, phrase: Phrase) -> bool:
    """True where the words so far only describe the name after them."""
    head = phrase.head
    return head is not None and head.has("kept", "group_heads") and _attributive(scan, head)


def _goes_on(scan: Scan, phrase: Phrase, item: Item, after: Item | None) -> bool:
    """True where the phrase goes on after a head."""
    if after is None:
        return False
    if after.actor:
        return _qualifies(scan, phrase)
    if after.iso:
        return False
    if item.has("weapon_heads", "strike_heads") and not phrase.owners and len(phrase.words) == 1:
        return False  # "rocket terrorist attacks": nobody's rocket
    if not _attributive(scan, item) and not item.has("kept", "force_modifiers"):
        return scan.keys[after.first][0] in _FOLLOWED and item.has("state_heads", "police_heads", "owned_heads")
    return (
        after.is_any(_HEADS)
        or after.has("relation_words", "force_modifiers")
        or (after.has("place_words") and scan.hyphen(item.last - 1))
    )


def _cut(phrase: Phrase, last: int | None = None) -> Phrase | None:
    """The phrase up to its head; without a head, a country alone, or nothing."""
    if phrase.head:
        phrase.words = [item for item in phrase.words if item.last <= phrase.head.last]
        return phrase
    if phrase.owners:
        phrase.last = phrase.owners[-1].last
        return phrase
    return None


def _close(scan: Scan, phrase: Phrase, at: int) -> tuple[Phrase, int]:
    """Take what follows a name into its phrase: "militants", "(IS)", "group"."""
    items = scan.items
    assert phrase.name is not None
    phrase.last = phrase.name.last
    while True:
        last, following = items[at], items[at + 1] if at + 1 < len(items) else None
        if following is None or following.first != last.last:
            return phrase, at + 1
        gap = scan.gap(last.last - 1)
        if following.actor is phrase.name.actor and gap.strip() in ("(", "or", ""):
            phrase.last = following.last  # "Islamic State (IS)": one mention
        elif following.has("name_tails", "weapon_heads") and (scan.soft(last.last - 1) or gap in (") ", ')" ', '" (')):
            phrase.last = following.last
            if not following.has("relation_words") or not scan.hyphen(last.last - 1):
                phrase.words.append(following)
        else:
            return phrase, at + 1
        at += 1
