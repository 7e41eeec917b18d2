"""Compared reports in, Krippendorff's alpha of each field out: agreement beyond what chance would give.

Nominal alpha for effect and for the fields that hold a name or a term; ratio alpha for the bounds of counts.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from warledger.evaluation.compared.comparison import Comparison
from warledger.evaluation.compared.fields import FIELDS, NAMES, same
from warledger.evaluation.compared.names import key
from warledger.evaluation.entry import Entry

Pairs = Sequence[tuple[Entry, Entry]]


@dataclass(frozen=True, slots=True)
class Alpha:
    """Agreement on one field.

    Attributes:
        value: 1 for full agreement, 0 for chance, below 0 for less; None where it isn't defined.
        units: Figures that it rests on.
        level: nominal, or ratio for counts.
        note: Why there is no value, else "".
    """

    value: float | None
    units: int
    level: Literal["nominal", "ratio"]
    note: str = ""


def alphas(comparisons: Iterable[Comparison]) -> dict[str, Alpha]:
    """Alpha of effect, low and high over figures that share words; of the fields over figures that both found.

    "Nothing stated" is a value like others for a nominal field; for a bound it is a missing value.
    """
    compared = list(comparisons)
    by_words = [pair for comparison in compared for pair in comparison.by_words]
    found = [pair for comparison in compared for pair in comparison.figures.pairs]
    counted = [(one, other) for one, other in by_words if one.effect == other.effect]
    out = {"effect": _nominal([(one.effect, other.effect) for one, other in by_words])}
    out |= {bound: _ratio([(getattr(a, bound), getattr(b, bound)) for a, b in counted]) for bound in ("low", "high")}
    return out | {field: _nominal(_values(field, found)) for field in FIELDS}


def _values(field: str, pairs: Pairs) -> list[tuple[Hashable, Hashable]]:
    """Both values of each pair. Those that count as the same are given as one, however they are written."""
    out: list[tuple[Hashable, Hashable]] = []
    for one, other in pairs:
        a, b = (key(value) if field in NAMES or field == "place" else value for value in _both(field, one, other))
        out.append((a, a if same(field, one, other) else b if b != a else (b, "elsewhere")))
    return out


def _both(field: str, one: Entry, other: Entry) -> tuple[str | None, str | None]:
    return getattr(one, field), getattr(other, field)


def _nominal(pairs: Sequence[tuple[Hashable, Hashable]]) -> Alpha:
    number: dict[Hashable, int] = {}
    for value in (value for pair in pairs for value in pair):
        number.setdefault(value, len(number))
    return _alpha([(number[a], number[b]) for a, b in pairs], "nominal")


def _ratio(pairs: Sequence[tuple[int | None, int | None]]) -> Alpha:
    whole = [(a, b) for a, b in pairs if a is not None and b is not None]
    return _alpha(whole, "ratio")


def _alpha(pairs: Sequence[tuple[int, int]], level: Literal["nominal", "ratio"]) -> Alpha:
    import krippendorff

    values = {value for pair in pairs for value in pair}
    if len(pairs) < 2:
        return Alpha(None, len(pairs), level, "fewer than two figures")
    if len(values) < 2:
        return Alpha(None, len(pairs), level, "one value only: no disagreement could show")
    found = krippendorff.alpha(reliability_data=np.array(pairs, dtype=float).T, level_of_measurement=level)
    return Alpha(float(found), len(pairs), level)
