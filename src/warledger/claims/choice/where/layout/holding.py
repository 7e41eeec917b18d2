"""A report's places in, which lies in which out: by the words between two names, else by the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Hashable
from itertools import pairwise

from warledger.claims.choice.where.layout import nested
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.narrowness import LONG, SCENE_FROM, narrowness
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention, lies_in
from warledger.claims.reading import Reading

#: Longest chain of places that lie in each other.
_DEEPEST = 6
_IN = compiled(
    r"^(?:[’']s|[”\"])?,?(?: [^\W\d]+){0,2}?(?: of| in| near| outside|,)(?: the)?(?: [^\W\d]+){0,3}? ?$", re.I
)
#: A number between two places counts those of the second: "nine died in Gao and two in Kidal", "Gao, where others in".
_COUNTS = compiled(
    r"^,? (?:and|or|but|plus|then|while) |\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|"
    r"scores|hundreds|thousands|several|some|others|more|another)\b(?! of\b)",
    re.I,
)
#: "The Damascus suburb of Douma", "the Borno town of Bama".
_PART_OF = compiled(r" (?:suburb|district|neighbou?rhood|quarter|town|village|area|city) of (?:the )?$")
#: "Hass, a farming village in Sela ward": said outright, whatever the levels of the two are.
_EXPLAINED = compiled(
    r"^, (?:an?|the|another) (?:[\w-]+ ){0,4}?(?:village|hamlet|settlement|community|town|township|locality|suburb|"
    r"neighbou?rhood|quarter|camp|commune)(?: (?!to\b|from\b|near\b)[\w-]+){0,6}? (?:in|of|under)(?: the)?"
    r"(?: [^\W\d]+){0,3}? ?$",
    re.I,
)
#: Characters between a place and the one that holds it; and where the words between say what kind of place it is.
_APART, _FAR = 40, 90
#: What is long may lie in a province, and in no town that it passes.
_BESIDE = compiled(r"\b(?:near|outside)\b")


def nest(reading: Reading, out: Setting) -> None:
    """Which place lies in which, by the words between them: "X in Y", "X, Y", "the X district of Y", "Y's X"."""
    for mention in reading.places:
        key = place_key(mention)
        out.narrow[key] = max(out.narrow.get(key, 0), narrowness(mention))
    names = [m for m in reading.places if m.form != "generic"]
    by_span = {m.span: m for m in names}
    rows = {span: m.span for m in names for span in m.parts}
    for one in names:
        holder = by_span.get(one.within) if one.within is not None else None
        if holder is not None and place_key(holder) != place_key(one):
            out.inner.setdefault(place_key(one), place_key(holder))
    for one, other in pairwise(names):
        if (
            other.span.start < one.span.end
            or other.span.start - one.span.end > _FAR
            or place_key(one) == place_key(other)
        ):
            continue
        between = reading.text[one.span.end : other.span.start]
        if _PART_OF.match(between) and _larger(one, other):
            out.inner.setdefault(place_key(other), place_key(one))
        elif between.startswith(", ") and _EXPLAINED.match(between):
            out.inner.setdefault(place_key(one), place_key(other))
        elif len(between) > _APART:
            continue
        elif _IN.match(between):
            if _COUNTS.search(between):
                continue
            if LONG.search(one.text) and _BESIDE.search(between):
                continue
            if one.span in rows and rows[one.span] == rows.get(other.span):
                continue  # "Mopti, Gao and Kidal" lie beside each other, whatever else bears such a name
            if _may_hold(other, one, listed=between.strip() == ","):
                out.inner.setdefault(place_key(one), place_key(other))
        elif (
            between.startswith(("'s ", "’s "))
            or (between == " " and not one.text.endswith("s") and reading.text[one.span.end : one.span.end + 2] == "s ")
        ) and (_may_hold(one, other) or other.level == "district"):  # "Pattani's Mayo district", of the town's province
            out.inner.setdefault(place_key(other), place_key(one))
    for one, other in nested.by_kind(reading, names):
        if place_key(one) != place_key(other) and _may_hold(other, one):
            out.inner.setdefault(place_key(one), place_key(other))
    for inner, outer in out.inner.items():
        if out.inner.get(outer) != inner:
            out.narrow[inner] = max(out.narrow[inner], out.narrow.get(outer, 0) + 1)


def _larger(one: PlaceMention, other: PlaceMention) -> bool:
    """Is the first of two places known, and the other one no larger?"""
    if one.entry is None:
        return False
    if other.entry is None:
        return narrowness(one) < narrowness(other) or not other.known
    return other.entry.population < one.entry.population or narrowness(one) < narrowness(other)


def _may_hold(outer: PlaceMention, inner: PlaceMention, *, listed: bool = False) -> bool:
    """May a place lie in another, by their levels? After a comma alone, two of one level are a list."""
    wide, narrow = narrowness(outer), narrowness(inner)
    return wide < narrow or (wide == narrow and not listed and wide >= SCENE_FROM)


def hold(reading: Reading, out: Setting) -> None:
    """Every place that each lies in: along the report's own chain, and by the gazetteer."""
    first: dict[str, PlaceMention] = {}
    for mention in reading.places:
        if mention.form == "name":
            first.setdefault(place_key(mention), mention)
    for key in out.narrow:
        held: set[Hashable] = set()
        at: Hashable | None = out.inner.get(key)
        while at is not None and at != key and at not in held and len(held) < _DEEPEST:
            held.add(at)
            at = out.inner.get(at)
        out.holders[key] = held
    known = [(key, m) for key, m in first.items() if m.entry is not None][:200]
    for key, mention in list(first.items())[:200]:
        out.holders[key].update(
            other
            for other, holder in known
            if other != key
            and (out.narrow[other] < out.narrow[key] or _seat(mention, holder))
            and lies_in(mention, holder)
        )
    for key, held in out.holders.items():
        if out.narrow[key] >= SCENE_FROM:
            for holder in held:
                out.kids.setdefault(holder, set()).add(key)


def _seat(inner: PlaceMention, outer: PlaceMention) -> bool:
    """May a district lie in a town by name: in the province that is called after it?"""
    return (
        inner.level == "district"
        and outer.level in ("city", "town")
        and outer.entry is not None
        and outer.entry.kind == "place"
    )
