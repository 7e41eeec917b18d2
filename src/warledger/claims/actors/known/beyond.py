"""A scanned text and where it names a state in, whether that state only lies on the other side of a border out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warledger.claims.actors.known.scan import Scan

#: How people get to another country, and by which words.
_FLEEING = frozenset("flee flees fled fleeing escape escaped escaping crossed crossing refuge".split())
WHITHER = frozenset(("to", "into", "toward", "towards"))
#: Words of a sentence before a state's name that tell it.
REACH = 8


def could_be_reached(before: Sequence[str]) -> bool:
    """Is one of the words before a state's name among them that `only_reached` asks for? Few names have any."""
    return (bool(before) and before[-1] == "from") or not _FLEEING.isdisjoint(before)


def only_reached(before: Sequence[str]) -> bool:
    """Do the words before a state's name say that people only flee there, or that it lies across a border?

    "Fled to Tominian in" Mali, "fled across the border to" Mali, "across the river from" China.

    Args:
        before: The last `REACH` words before the name, of its sentence, in lower case.
    """
    if before and before[-1] == "from":
        return "across" in before
    fled = next((at for at, word in enumerate(before) if word in _FLEEING), None)
    return fled is not None and not WHITHER.isdisjoint(before[fled:]) and "from" not in before[fled:]


def beyond(scan: Scan, first: int) -> bool:
    """Is a state only where people flee to, or across a border: "fled to Tominian in Mali", "across from Mali"?

    The soldiers of such a report are none of that state's.

    Args:
        scan: The text.
        first: The first word of the state's name.
    """
    begin = max(0, first - REACH)
    if not could_be_reached([keys[0] for keys in scan.keys[begin:first]]):
        return False
    begin = first
    while begin > 0 and first - begin < REACH and not scan.opens(begin):
        begin -= 1
    return only_reached([keys[0] for keys in scan.keys[begin:first]])
