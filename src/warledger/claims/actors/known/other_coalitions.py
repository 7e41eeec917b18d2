"""A text's names of coalitions in, those out that mean another than the one that its war knows by them.

"The coalition" in Syria is the one that the United States lead; "a rebel coalition", "the ruling coalition" and "a
coalition of militias" there are not, nor, behind these, "the coalition" in a report that names no other in full.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warledger.claims.actors.known.scan import Item, Scan

_NOUNS = frozenset(("coalition", "alliance"))
#: Classes of common words that say whose coalition it is: rebels, peoples and faiths, the opposition, a government.
_WHOSE = ("armed_heads", "kept", "opposition_heads", "government_heads", "bodies")
#: Words before a coalition that governs, or wants to: no armed one, which "the coalition" would go on about.
_POLITICAL = frozenset("ruling governing electoral parliamentary political".split())
#: "A coalition of nine states" may well be the one that is meant.
_STATES = frozenset("nations countries states".split())
#: As many words stand between "of" and what the coalition is made of: "of more than thirty countries".
_REACH = 5


def others(scan: Scan, named: Set[str]) -> frozenset[int]:
    """First words of the names in a text that mean another coalition than the one that its war knows by them.

    Args:
        scan: The text.
        named: Actors that it names in full.
    """
    meant = [at for at, item in enumerate(scan.items) if item.aliases and _means_one(item)]
    if not meant:
        return frozenset()
    named_so = [(scan.items[at - 1] if at else None, scan.items[at]) for at in meant]
    political = {item.first for _, item in named_so if _word_before(scan, item) in _POLITICAL}
    armed = {item.first for before, item in named_so if _is_another(scan, item, before)}
    if armed:
        armed |= {item.first for _, item in named_so if _is_bare(scan, item, named)}
    return frozenset(political | armed)


def _means_one(item: Item) -> bool:
    return any(alias.actor.kind == "coalition" for alias in item.aliases)


def _word_before(scan: Scan, item: Item) -> str:
    return scan.keys[item.first - 1][0] if item.first and scan.soft(item.first - 1) else ""


def _is_another(scan: Scan, item: Item, before: Item | None) -> bool:
    """Does a name or a word before it, or an "of" behind it, say that it is another's?"""
    word = _word_before(scan, item)
    if word and scan.hyphen(item.first - 1) and word != "anti":
        return True  # "a Tuareg-Arab coalition"
    if not all(alias.short for alias in item.aliases) or scan.keys[item.first][0] not in _NOUNS:
        return False
    if word == "led":
        return True
    if word and before is not None and before.last == item.first:
        against = before.first and scan.keys[before.first - 1][0] == "anti"  # "the anti-jihadist coalition"
        return not against and bool(before.aliases or before.iso or before.has(*_WHOSE))
    return _of_others(scan, item.last)


def _is_bare(scan: Scan, item: Item, named: Set[str]) -> bool:
    """Is it "the coalition" alone, where the text names the usual one nowhere in full?"""
    if item.last - item.first > 1 or _word_before(scan, item) not in ("", "the"):
        return False
    return all(alias.short and alias.actor.name not in named for alias in item.aliases)


def _of_others(scan: Scan, at: int) -> bool:
    """Does "of" follow, and no states behind it?"""
    if at >= len(scan) or scan.keys[at][0] != "of" or not scan.soft(at - 1):
        return False
    return _STATES.isdisjoint(key for key, _ in scan.keys[at + 1 : at + 1 + _REACH])
