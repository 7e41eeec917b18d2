"""A scanned text in, the armed groups that it names in full, and the states that they are at home in, out.

A report that names Abu Sayyaf five times and a Malaysian hostage twice is about the Philippines.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from warledger.claims.actors.known.scan import Item, Scan
from warledger.claims.actors.mention import GROUPS
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors import Actor
from warledger.records import Span

#: A group that fights in more states tells of none.
_MOST = 2
#: Words for people to whom something is done, and characters around the doer in which they stand.
_OF_PEOPLE = compiled(
    r"\b(?:people|persons?|civilians?|m[ae]n|wom[ae]n|child(?:ren)?|villagers?|farmers?|herders?|herdsm[ae]n|soldiers?|"
    r"policem[ae]n|officers?|guards?|residents?|students?|villages|traders?|teachers?|priests?|dead|others)\b",
    re.I,
)
_CLAUSE = 80
_STOP = compiled(r"[.;\n]")
#: Mentions of one group that count.
_TIMES = 3


def armed(found: Scan) -> list[Span]:
    """Where armed groups are named in full, and people who are no fighters but killed or burned: "herdsmen killed"."""
    groups = [Span(found.starts[item.first], found.ends[item.last - 1]) for item, _ in _in_full(found)]
    return sorted([*groups, *_shaped(found), *(m.span for m in found.doers if _harms_people(found.text, m.span))])


def _shaped(found: Scan) -> Iterator[Span]:
    """Where groups that nobody knows are named by the shape of their names: "the Red Valley Front"."""
    for item in found.items:
        word, at = item.row.word, item.first
        if item.actor or word is None or "shape_heads" not in word.roles or word.shape not in GROUPS:
            continue
        if at and found.capital(at) and found.capital(at - 1) and found.soft(at - 1):
            yield Span(found.starts[at - 1], found.ends[item.last - 1])


def _harms_people(text: str, doer: Span) -> bool:
    """Does the clause of a doer tell of people? "Villagers killed nine boars" is no violence that is coded."""
    start = max(text.rfind(mark, 0, doer.start) for mark in (".", ";", "\n")) + 1
    before, after = text[max(start, doer.start - _CLAUSE) : doer.start], _STOP.split(text[doer.end :][:_CLAUSE])[0]
    return _OF_PEOPLE.search(before) is not None or _OF_PEOPLE.search(after) is not None


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
