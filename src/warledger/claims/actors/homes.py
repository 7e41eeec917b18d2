"""A scanned text in, the armed groups that it names in full, and the states that they are at home in, out.

A report that names Abu Sayyaf five times and a Malaysian hostage twice is about the Philippines.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from warledger.claims.actors.mention import GROUPS
from warledger.claims.actors.scan import Item, Scan
from warledger.knowledge.actors import Actor
from warledger.records import Span

#: A group that fights in more states tells of none.
_MOST = 2
#: Mentions of one group that count.
_TIMES = 3


def armed(found: Scan) -> list[Span]:
    """Where armed groups are named in full, in order."""
    return [Span(found.starts[item.first], found.ends[item.last - 1]) for item, _ in _in_full(found)]


def homes(found: Scan, *, start: int = 0) -> dict[str, float]:
    """ISO codes of the groups' homes, to the number of their mentions.

    Three mentions of one group count at most, and half as much where it fights in a second state, too.

    Args:
        found: The report's text as scanned; only names that mean one group wherever they stand count.
        start: Where the body begins.
    """
    seen: Counter[str] = Counter()
    out: dict[str, float] = defaultdict(float)
    for item, actor in _in_full(found):
        if found.starts[item.first] < start or not 1 <= len(actor.countries) <= _MOST or seen[actor.name] >= _TIMES:
            continue
        seen[actor.name] += 1
        out[actor.countries[0]] += 1 / len(actor.countries)
    return out


def _in_full(found: Scan) -> Iterator[tuple[Item, Actor]]:
    """The names that mean one armed group, and are not short for it."""
    for item in found.items:
        if item.aliases and not all(alias.short for alias in item.aliases):
            actor = item.aliases[0].actor
            if actor.kind in GROUPS and all(alias.actor is actor for alias in item.aliases):
                yield item, actor
