"""Two entries and a field in; is the field the same in both?"""

from __future__ import annotations

from warledger.evaluation.compared.names import same_name, same_place
from warledger.evaluation.entry import Entry

#: Fields that are compared, in the order of the tables.
FIELDS = ("category", "side", "by", "source", "status", "place", "start", "end", "scope")
#: Fields that must all be the same for a figure to be complete: the record that somebody would publish.
COMPLETE = ("side", "by", "source", "place", "start", "end")
#: Fields that hold names.
NAMES = frozenset({"side", "by", "source"})


def same(field: str, one: Entry, other: Entry) -> bool:
    """Is the field the same in both? Two unknowns are the same; one unknown is not."""
    a, b = getattr(one, field), getattr(other, field)
    if field in NAMES:
        return same_name(a, b)
    if field == "place":
        if one.misplaced or other.misplaced:
            return False
        return same_place(a, b)
    return bool(a == b)


def wrong(one: Entry, other: Entry) -> tuple[str, ...]:
    """The fields of two entries for one figure that differ."""
    return tuple(field for field in FIELDS if not same(field, one, other))


def complete(one: Entry, other: Entry) -> bool:
    """Are all fields of a complete figure the same?"""
    return all(same(field, one, other) for field in COMPLETE)
