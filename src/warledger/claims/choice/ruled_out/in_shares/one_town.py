"""A report in, the parties out that it has acting nowhere but in one town's share of the harm: the rest is not theirs.

"Air strikes killed 45 in Kidal region. Most of the dead were in Aguelhok, where Russian raids killed 17": whose the
other strikes were is not said.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, field

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import armed
from warledger.claims.choice.parties.roles import ACTING
from warledger.claims.choice.slots import number_at
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

_HARM = frozenset(("killed", "wounded", "casualties"))
#: What opens the clause that tells of one town, up to its end.
_WHERE = compiled(r"\b(?:where|in which)\b[^.;]*")
#: What says that the town's dead are some of all.
_SHARE = compiled(
    r"\b(?:of the \d+|of (?:them|those killed|all)|the (?:highest|largest|greatest|biggest) (?:number|toll)|most of|"
    r"mostly|(?:worst|hardest|heaviest)[ -]hit|including|among them|the (?:worst|deadliest|bloodiest|heaviest))\b",
    re.I,
)


@dataclass(slots=True)
class _Seen:
    """Where a party acts: in such clauses, and whether elsewhere too."""

    shares: list[Span] = field(default_factory=list)
    elsewhere: bool = False


def parties(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those parties, for an anchor outside that clause."""
    found = _found(reading, view)
    return frozenset(
        key for key, clauses in found.items() if not any(clause.overlaps(anchor.span) for clause in clauses)
    )


@once_a_report
def _found(reading: Reading, view: Overview) -> dict[Hashable, list[Span]]:
    clauses = list(_clauses(reading)) if "where" in reading.low or "in which" in reading.low else []
    if not clauses:
        return {}
    joint = [m.span for m in reading.actors if m.form == "joint"]
    seen: dict[Hashable, _Seen] = {}
    for mention, key in armed(reading):
        if mention.form == "joint" or ACTING.isdisjoint(view.roles.of.get(mention.span, ())):
            continue
        if any(span.overlaps(mention.span) for span in joint):
            continue  # what two do together tells of neither alone
        clause = next((c for c in clauses if c.covers(mention.span)), None)
        held = seen.setdefault(key, _Seen())
        if clause is None:
            held.elsewhere = True
        else:
            held.shares.append(clause)
    return {
        key: held.shares
        for key, held in seen.items()
        if held.shares and not held.elsewhere and not view.blamed.get(str(key))
    }


def _clauses(reading: Reading) -> list[Span]:
    """The clauses that count the harm of one town beside that of all."""
    out = []
    for index, sentence in enumerate(reading.sentences):
        numbers = [number_at(reading, at, told) for at, told in reading.figures if at == index and told.effect in _HARM]
        for match in _WHERE.finditer(reading.text, sentence.start, sentence.end) if numbers else ():
            ahead = reading.text[sentence.start : match.start()]
            if _SHARE.search(ahead) and any(match.start() <= at < match.end() for at in numbers):
                out.append(Span(*match.span()))
    return out
