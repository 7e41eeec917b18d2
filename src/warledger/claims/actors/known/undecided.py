"""A name in a scan that means no actor in, the countries and common words among its words out."""

from __future__ import annotations

from warledger.claims.actors.known.lexicon import common_rows
from warledger.claims.actors.known.scan import Item, Scan, longest


def without_names(scan: Scan, item: Item) -> list[Item]:
    """What the words of an undecided name are as countries and common words ("the coalition", "rebels")."""
    out, i = [], item.first
    while i < item.last:
        found = None
        for key in dict.fromkeys(scan.keys[i]):
            rows = common_rows().get(key)
            found = longest(scan, i, rows) if rows else None
            if found:
                break
        if found and found.last <= item.last:
            out.append(found)
            i = found.last
        else:
            i += 1
    return out
