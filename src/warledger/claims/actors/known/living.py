"""A scanned text and its day in, the same without the actors that were not there that day out.

"Kurdish forces" in Syria are the Syrian Democratic Forces since October 2015. Before, the words are the report's own,
or mean the one of several actors so called that was there.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from warledger.claims.actors.known.undecided import without_names

if TYPE_CHECKING:
    from warledger.claims.actors.known.scan import Item, Scan
    from warledger.knowledge.actors import Alias


def keep(scan: Scan, day: date | None) -> None:
    """Leave out of a scan whom no alias can mean on a day; without a day, nobody.

    A name in full is what the report says, whatever its day; what is short for an actor means it as long as it lasts.
    """
    if day is None:
        return
    told = day.isoformat()
    kept: list[Item] = []
    for item in scan.items:
        if not item.aliases:
            kept.append(item)
            continue
        there = tuple([alias for alias in item.aliases if _can_mean(alias, told)])
        if not there:
            kept += without_names(scan, item)
        else:
            item.aliases = there
            kept.append(item)
    scan.items = kept


def _can_mean(alias: Alias, told: str) -> bool:
    """Was the actor there on a day? What is known by the month or year alone begins and ends with all of it."""
    actor = alias.actor
    if actor.start is not None and told[: len(actor.start)] < actor.start and alias.written != actor.name:
        return False
    if _of_a_leader(alias, told):
        return False
    return not (alias.short and actor.end is not None and told[: len(actor.end)] > actor.end)


def _of_a_leader(alias: Alias, told: str) -> bool:
    """Is it called after one who led it then no more: "Assad loyalists" of 2025 are no state's forces?"""
    ended = [
        r for r in alias.actor.relations if r.type == "led_by" and r.end is not None and told[: len(r.end)] > r.end
    ]
    return bool(ended) and any(r.to.split()[-1].split("-")[-1] in alias.written for r in ended)
