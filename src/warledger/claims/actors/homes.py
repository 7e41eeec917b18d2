"""A scanned text in, the states out that the armed groups which it names are at home in, with their mentions.

A report that names Abu Sayyaf five times and a Malaysian hostage twice is about the Philippines.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from warledger.claims.actors.scan import Scan

_GROUPS = frozenset(("armed_group", "militia", "criminal_group"))
#: A group that fights in more states tells of none.
_MOST = 2
#: Mentions of one group that count.
_TIMES = 3


def homes(found: Scan, *, start: int = 0) -> dict[str, float]:
    """ISO codes of the groups' homes, to the number of their mentions.

    Three mentions of one group count at most, and half as much where it fights in a second state, too.

    Args:
        found: The report's text as scanned; only names that mean one group wherever they stand count.
        start: Where the body begins.
    """
    seen: Counter[str] = Counter()
    out: dict[str, float] = defaultdict(float)
    for item in found.items:
        if not item.aliases or found.starts[item.first] < start or all(alias.short for alias in item.aliases):
            continue
        actor = item.aliases[0].actor
        if any(alias.actor is not actor for alias in item.aliases):
            continue
        if actor.kind not in _GROUPS or not 1 <= len(actor.countries) <= _MOST or seen[actor.name] >= _TIMES:
            continue
        seen[actor.name] += 1
        out[actor.countries[0]] += 1 / len(actor.countries)
    return out
