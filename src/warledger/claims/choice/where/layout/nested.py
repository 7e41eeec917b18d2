"""A reading in, which place of it lies in one that it only calls "the city" out: "the Komo district of the city"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading

#: What follows a name and puts it in a larger place by that one's kind: "Komo district of the city", "near Komo village
#: in the east of the township".
_PART = (
    r"(?:neighbou?rhoods?|(?:sub-?)?districts?|quarters?|areas?|suburbs?|sections?|sectors?|villages?|towns?|camps?|"
    r"wards?|markets?|squares?|streets?|hospital)"
)
_SIDE = r"(?:[a-z]+ )?(?:part|(?:north|south|[a-z]*east|[a-z]*west)|cent(?:re|er)|heart|outskirts|countryside) of the "
_IN_KIND = compiled(
    rf"(?: {_PART})?(?:,?(?: further (?:north|south|east|west))?,? (?:in|within)| of) the (?:{_SIDE})?"
    r"(?:same |[a-z]+ern )?"
    r"(?P<kind>city|town|townships?|municipality|district|sub-?district|county|province|governorate|region|state|"
    r"department|commune|prefecture|division)\b(?! (?:of|center|centre|council|police|[A-Z]))"
)
_LEVELS = {
    "city": ("city", "town", "admin1"),
    "town": ("town", "city", "village"),
    "province": ("admin1",),
    "governorate": ("admin1",),
    "region": ("admin1", "region"),
    "state": ("admin1",),
    "department": ("admin1",),
}
#: Characters behind a name in which its kind is looked for.
_REACH = 90


def by_kind(reading: Reading, names: list[PlaceMention]) -> Iterator[tuple[PlaceMention, PlaceMention]]:
    """Each name that is put in a larger place by that one's kind alone, and the place meant: the last of its kind.

    Args:
        reading: The report.
        names: The places that it names, in order.
    """
    listed = {span for m in names for span in m.parts}
    for at, one in enumerate(names):
        if one.form != "name" or one.within is not None or one.span in listed:
            continue
        found = _IN_KIND.match(reading.text, one.span.end, one.span.end + _REACH)
        if found is None:
            continue
        outer = _last(reading.text, found["kind"].rstrip("s"), names[:at])
        if outer is not None and outer.span not in listed:
            yield one, outer


def _last(text: str, kind: str, names: list[PlaceMention]) -> PlaceMention | None:
    """The last of the names that is of a kind: by its level, or by the word itself ("Bhamo township")."""
    levels = _LEVELS.get(kind)
    for one in reversed(names):
        if one.form != "name":
            continue
        if levels is None:
            if text[one.span.end : one.span.end + len(kind) + 1].lower() == " " + kind or kind in one.text.lower():
                return one
        elif one.level in levels:
            return one
    return None
