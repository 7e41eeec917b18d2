"""A party's name in, the named groups that it may stand for out: "Syrian rebels" may be any that fights beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from warledger.terms import ucdp


@cache
def under(party: str) -> tuple[str, ...]:
    """The groups of which a report may speak by a name for all of them, or none."""
    return _groups().get(party, ())


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    """For each name that has a common noun for its last word ("Kashmir insurgents"), the names beside it."""
    out: dict[str, tuple[str, ...]] = {}
    for row in ucdp.load()["umbrellas"]:
        for name in row["members"]:
            if name.split()[-1].islower():
                out[name] = tuple(other for other in row["members"] if other != name)
    return out
