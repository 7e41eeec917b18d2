"""A scanned text and where it names a state in, whether that state only lies on the other side of a border out."""

from __future__ import annotations

from warledger.claims.actors.known.scan import Scan

#: How people get to another country, so many words before it, and by which words.
_FLEEING, _REACH = frozenset("flee flees fled fleeing escape escaped escaping crossed crossing refuge".split()), 8
_WHITHER = frozenset(("to", "into", "toward", "towards"))


def beyond(scan: Scan, first: int) -> bool:
    """Is a state only where people flee to, or across a border: "fled to Tominian in Mali", "across from Mali"?

    The soldiers of such a report are none of that state's.

    Args:
        scan: The text.
        first: The first word of the state's name.
    """
    begin = first
    while begin > 0 and first - begin < _REACH and not scan.opens(begin):
        begin -= 1
    before = [keys[0] for keys in scan.keys[begin:first]]
    if before and before[-1] == "from":
        return "across" in before
    fled = next((at for at, word in enumerate(before) if word in _FLEEING), None)
    return fled is not None and not _WHITHER.isdisjoint(before[fled:]) and "from" not in before[fled:]
