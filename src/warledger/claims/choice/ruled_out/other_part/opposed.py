"""A report in, the parties out that it names only in saying whose prisoners, victims or opponents speak.

"Nine people were killed in El Fasher, prisoners of the militia said": who killed them is not said.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_WHO = (
    "prisoners",
    "captives",
    "hostages",
    "detainees",
    "opponents",
    "critics",
    "victims",
    "survivors",
    "deserters",
    "defectors",
)
_THEIRS = compiled(
    rf"\b(?:{'|'.join(_WHO)}|(?:ex-|former )(?:members|fighters|captives|prisoners|hostages))"
    r" (?:of|held by|freed by|from) (?:the )?$"
)
_SAY = compiled(r"(?: \w+){0,2} (?:said|says|say|told|reported|added|recalled)\b")
_REACH = 40


@once_a_report
def parties(reading: Reading) -> frozenset[Hashable]:
    """Those parties."""
    if not any(map(reading.low.__contains__, _WHO)):
        return frozenset()
    spoken, else_told = set[Hashable](), set[Hashable]()
    for m, key in sided(reading):
        start = max(0, m.span.start - _REACH)
        speak = _THEIRS.search(reading.low, start, m.span.start) and _SAY.match(reading.low, m.span.end)
        (spoken if speak else else_told).add(key)
    return frozenset(spoken - else_told)
