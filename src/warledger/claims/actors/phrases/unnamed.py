"""A phrase for armed people without a name in, the words that claims carry for them out: "gunmen", "Syrian rebels"."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.claims.actors.known.scan import Item, Scan, country_of
from warledger.claims.actors.phrases.grammar import Phrase
from warledger.knowledge.actors.spelling import ARTICLES
from warledger.knowledge.countries import Country

#: Qualifiers that a state's forces can have as well.
_SAYS_LITTLE = frozenset("armed local foreign republican civilian paramilitary".split())
#: Qualifiers that are left out of the name.
_LEFT_OUT = frozenset("opposition local foreign".split())
#: What attackers look like tells nothing of whose they are: coders write "gunmen" of masked ones.
_LOOKS = frozenset("armed masked".split())
#: Of the nouns for groups, those that are persons.
_PERSONS = frozenset("herders herdsmen tribesmen hunters".split())
#: Where the coders give rebels their country's adjective: the codebook's own name for one war's many factions.
_REBELS_BY_COUNTRY = {"SY": "Syrian rebels"}
#: Groups whose strikes are theirs as a kind of armed people: "gang attacks".
_BANDS = frozenset(("gang", "militia", "cartel"))
_FIGHTERS = frozenset(("fighters", "fighter"))
#: Peoples by whose name a state is called as well.
_PEOPLES = frozenset(("Turkmen", "Tajik", "Uzbek", "Kazakh", "Kyrgyz"))
_OF_THE_OPPOSITION = frozenset("fighters groups factions forces gunmen militants".split())


def _key(scan: Scan, item: Item) -> str:
    return scan.keys[item.first][0]


def is_unnamed(scan: Scan, phrase: Phrase) -> bool:
    """True for armed persons or groups without a name, who aren't a state's."""
    head = phrase.head
    if head is None or phrase.has("government_heads"):
        return False
    others = [item for item in phrase.words if item is not head]
    if any(item.has("state_heads") and not _theirs(scan, item, others) for item in others):
        return False
    if head.has("armed_heads") and not (head.has("owned_heads") and phrase.has("force_modifiers")):
        return True
    if head.has("group_heads", "owned_heads", "opposition_heads"):
        return bool(phrase.relations) or any(item.has("armed_heads", "kept") for item in others)
    if not head.has("weapon_heads", "strike_heads", "state_heads"):
        return False
    if phrase.owners:
        # "Colombian rebel shelling": rebels of a country, who fired; a country's own are "Turkish police and soldiers"
        return head.has("weapon_heads", "strike_heads") and any(item.has("armed_heads") for item in others)
    if head.has("strike_heads") and _band(scan, others) is not None:
        return True
    if head.has("state_heads") and any(item.has("kept") and _key(scan, item) not in _SAYS_LITTLE for item in others):
        return True  # "Kurdish troops", "ethnic armed forces"
    return bool(phrase.relations) or any(item.has("armed_heads") for item in others)


def _theirs(scan: Scan, arm: Item, words: Iterable[Item]) -> bool:
    """Is a "military" that of armed people named right before it: "a rebel military offensive"?"""
    return any(
        item.last == arm.first and item.has("armed_heads") and not (item.first and scan.hyphen(item.first - 1))
        for item in words
    )


def _band(scan: Scan, words: Iterable[Item]) -> Item | None:
    return next((item for item in words if item.row.word is not None and _key(scan, item) in _BANDS), None)


def name(scan: Scan, phrase: Phrase, *, home: Country | None) -> tuple[str, int]:
    """The plural that claims carry, with what says who they are, and the index after the last word that means them.

    Args:
        scan: The text.
        phrase: A phrase for which `is_unnamed` is true.
        home: The country that the report is about; its own adjective is left out.
    """
    head = phrase.head
    assert head is not None
    others = [item for item in phrase.words if item is not head]
    last = phrase.last
    if head.has("strike_heads", "weapon_heads"):
        last = max((item.last for item in others), default=phrase.last)
    core, named = _core(scan, phrase, head)
    qualifiers = [f"{_with_article(scan, a, b - 1)}-{scan.words[b - 1]}" for a, b in phrase.relations]
    for item in others:
        key = _key(scan, item)
        if not item.has("kept") or item is named or key in _LEFT_OUT:
            continue
        if key in _LOOKS and (named or core in _PERSONS):
            continue
        word = scan.text[scan.starts[item.first] : scan.ends[item.last - 1]]
        if item.has("peoples"):
            qualifiers.append(key.capitalize())
        else:
            qualifiers.append(word if word[0].isupper() and not scan.opens(item.first) else word.lower())
    owner = country_of(phrase.owners[-1].iso) if phrase.owners else None
    if owner is not None and (people := _own_people(scan, phrase.owners[-1], owner)):
        return " ".join([*qualifiers, people, core]), last
    if core.split()[0] in ("rebel", "rebels") and set(qualifiers) <= {"armed"}:
        return _rebels(scan, owner, home), last
    if owner is not None and owner != home:
        qualifiers.insert(0, owner.adjective)
    return " ".join([*qualifiers, core]), last


def _own_people(scan: Scan, word: Item, owner: Country) -> str | None:
    """The report's own word for a people that lives in other states, too: "Turkmen rebels" in Syria are Syrians."""
    written = scan.words[word.first]
    return written if written in owner.adjectives[1:] and written in _PEOPLES else None


def _rebels(scan: Scan, owner: Country | None, home: Country | None) -> str:
    """ "Malian rebels" where the report calls them so, and then for its bare "rebels" too; else "rebels"."""
    country = owner or home
    if country is None:
        return "rebels"
    if country.iso in _REBELS_BY_COUNTRY:
        return _REBELS_BY_COUNTRY[country.iso]
    called = owner is not None or f"{country.adjective} rebel" in scan.text
    return f"{country.adjective} rebels" if called else "rebels"


def _with_article(scan: Scan, first: int, last: int) -> str:
    """A name's words with the article that a hyphen joins to them: "al-Qaeda"."""
    if first and scan.keys[first - 1][0] in ARTICLES and scan.hyphen(first - 1):
        return f"{scan.words[first - 1]}-{' '.join(scan.words[first:last])}"
    return " ".join(scan.words[first:last])


def _core(scan: Scan, phrase: Phrase, head: Item) -> tuple[str, Item | None]:
    """The plural without qualifiers, and the item that names the kind of armed people."""
    armed = [
        item for item in phrase.words if item.has("armed_heads") and not (item is head and item.has("group_heads"))
    ]
    telling = [item for item in armed if scan.keys[item.last - 1][0] not in _FIGHTERS] or armed
    named = telling[-1] if telling else None
    opposition = any(_key(scan, item) == "opposition" for item in phrase.words)
    word = head.row.word
    band = _band(scan, phrase.words) if head.has("strike_heads") and named is None else None
    if band is not None and band.row.word is not None:
        return band.row.word.plural, band
    if head.has("group_heads") and not (head.has("owned_heads") and armed):
        core = word.plural if word else ""
        if named:
            core = f"{_key(scan, named)} {core}"
    elif named and named.row.word:
        core = named.row.word.plural
    elif opposition:
        core = "rebels"
    else:
        core = " ".join(scan.words[head.first : head.last]).lower()
    if opposition and core.split()[-1] in _OF_THE_OPPOSITION:
        core = "rebels"
    return core, named
