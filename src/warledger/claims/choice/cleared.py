"""A report in, the parties that it clears out: "neither the Russian nor the Syrian air force flew there"."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.called import sided
from warledger.claims.reading import Reading

_NEITHER = re.compile(
    r"\bneither\b[^.;]{1,80}?\bnor\b[^.;]{1,60}?\b(?:carr(?:y|ied|ying) out|conduct(?:ed|ing)?|launch(?:ed|ing)?"
    r"|fl(?:y|ew|ying|own)|t(?:ook|ake|aking) part|bomb(?:ed|ing)?|struck|str(?:ike|iking)|hit|shell(?:ed|ing)?"
    r"|fired|attack(?:ed|ing)?|involved|responsible|behind|operat(?:ed|ing))\b",
    re.I,
)
_CAPITALS = re.compile(r"\b[A-Z]\w+")


def parties(reading: Reading) -> frozenset[Hashable]:
    """Those parties, worked out once a report."""
    return reading.once("cleared", lambda: _parties(reading))


def _parties(reading: Reading) -> frozenset[Hashable]:
    if "neither" not in reading.text.lower():
        return frozenset()
    said = [match.span() for match in _NEITHER.finditer(reading.text)]
    # of "neither Russian nor Syrian aircraft" the first is only an adjective: it is whose others begin with it
    called = {word for a, b in said for word in _CAPITALS.findall(reading.text, a, b)}
    return frozenset(
        key
        for m, key in sided(reading)
        if any(a <= m.span.start and m.span.end <= b for a, b in said)
        or (m.form != "joint" and m.span.of(reading.text).split()[0] in called)
    )
