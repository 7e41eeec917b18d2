"""A mention of a place in, a records.Place out: which place it is, as far as the report and the gazetteer tell.

A name is settled by the report's country, by the place that the report says it lies in, and by what else the report
names. A village that no gazetteer holds is located to the narrowest known place that the report names around it, and
`where_prec` says so. What neither settles has no coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.located.choosing import Chooser
from warledger.claims.places.located.nesting import LOCAL, kilometres
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.set_forms import town
from warledger.claims.places.words import DIRECTIONS
from warledger.knowledge.countries import COUNTRIES
from warledger.knowledge.gazetteer import Entry, Gazetteer
from warledger.knowledge.gazetteer.names import fold, skeleton
from warledger.records import Place

#: UCDP's where_prec 2 reaches some 25 km around a known place.
NEAR_KM = 25.0
_PRECISION = {
    "place": 1,
    "site": 1,
    "admin3": 3,
    "admin2": 3,
    "admin1": 4,
    "region": 5,
    "area": 5,
    "mountain": 5,
    "road": 5,
    "water": 5,
    "country": 6,
}


class Resolver(Chooser):
    """Resolves the mentions of one report; each once."""

    @cached_property
    def _resolved(self) -> dict[PlaceMention, Place]:
        return {}

    def resolve(self, mention: PlaceMention) -> Place:
        """Which place a mention names."""
        if mention not in self._resolved:
            how = {"list": _of_list, "generic": _of_generic}.get(mention.form, _of_name)
            if mention.text == town.WORD:
                how = _of_town
            self._resolved[mention] = how(mention, self)
        return self._resolved[mention]


def resolve(
    mention: PlaceMention,
    *,
    mentions: Sequence[PlaceMention] = (),
    country: str | None = None,
    dateline: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> Place:
    """Which place a mention names.

    Args:
        mention: One of `find`'s.
        mentions: All of the report's, which tell what lies around it.
        country: ISO code of the country that the report is about.
        dateline: The report's dateline; it counts where no country is known.
        gazetteer: Without it, only states are known.
    """
    resolver = Resolver(mentions, country=country, dateline=dateline, gazetteer=gazetteer)
    return resolver.resolve(mention)


def _of_name(mention: PlaceMention, reading: Chooser) -> Place:
    entry = reading.choose(mention)
    if entry is not None and entry.kind == "continent":
        return Place(text=mention.text, name=entry.name, id=entry.id)
    if entry is None:
        if _AT_SEA.match(mention.name):
            return Place(text=mention.text, name=mention.text)  # it lies in no country that the report is about
        around = reading.around(mention)
        beside = _beside_known(mention, reading) if around is None or around.kind not in ("place", "site") else None
        if beside is not None:
            return beside
        if around is None and reading.country:
            rows = reading.entries(COUNTRIES[reading.country].name) if reading.country in COUNTRIES else []
            around = next((row for row in rows if row.kind == "country" and row.country == reading.country), None)
        if around is None or around.kind == "continent":
            return Place(text=mention.text, name=mention.text)
        precision = 2 if around.kind in ("place", "site") else _PRECISION[around.kind]
        return _place(mention.text, mention.text, None, around, precision)
    precision = _PRECISION.get(entry.kind, 5)
    name = entry.name
    directed = mention.text.split()[0].lower() in DIRECTIONS and fold(mention.text) != fold(mention.name)
    if entry.kind == "country" and (directed or mention.level == "region"):
        precision, name = 5, mention.text
    elif (
        entry.kind == "water"
        and entry.country is None
        and any(word in fold(entry.name).split() for word in ("sea", "gulf", "strait", "ocean", "mediterranean"))
    ):
        precision = 7
    elif precision == 1 and (
        mention.relation or (mention.level in LOCAL and not _named_alike(mention, entry)) or directed
    ):
        precision = 2
        if mention.level in LOCAL:
            name = mention.text
    return _place(mention.text, name, entry.id if name == entry.name else None, entry, precision)


def _of_town(mention: PlaceMention, reading: Chooser) -> Place:
    """ "Fled town": the one that it stands for, in its own word."""
    return _of_name(replace(mention, text=mention.name), reading).model_copy(update={"text": mention.text})


#: Seas that no gazetteer holds.
_AT_SEA = compiled(r"(?:Gulf|Straits?|Sea) of |(?:[A-Z][\w-]+ )+(?:Sea|Ocean)$")
#: Towns, and districts that have a town's name.
_TOWNS = frozenset(("place", "region", "admin2", "admin3"))
#: What stands between a name and the next one besides the relation to it: a comma and two spaces.
_BETWEEN = 4
_NEAR = compiled(
    r"^(?:near|nearby|close to|next to|not far from|adjacent to|(?:just )?outside)$|"
    r"\b(?:outskirts|suburbs?|edges?|vicinity|periphery|surroundings) (?:of|around|near)$"
)
_DISTANCE = compiled(r"(\d[\d.]*)\s*-?\s*(km|kilom|mi\b|mile)", re.I)
_DIRECTION = compiled(r"\b(?:north|south|east|west)\S* of$", re.I)
_MILE_KM = 1.609


def _beside_known(mention: PlaceMention, reading: Chooser) -> Place | None:
    """A village that no gazetteer holds, told by the known town behind it: "Ritta near Gao", "Ritta, 20 km from Gao".

    Within `NEAR_KM` of the town it is near a known point (where_prec 2); near a district of that name, or "north of
    Gao", it is an area of that point (where_prec 5), and of the latter not even the province is sure. What lies farther
    off has no point.
    """
    for one in reading.names:
        gap = one.span.start - mention.span.end
        if gap <= 0 or one.relation is None:
            continue
        if gap > len(one.relation) + _BETWEEN:
            return None
        town = reading.choose(one)
        if town is None or town.kind not in _TOWNS or town.country != (reading.country or town.country):
            return None
        far = _DISTANCE.search(one.relation)
        km = float(far[1].rstrip(".")) * (1 if far[2].lower().startswith("k") else _MILE_KM) if far else None
        if _NEAR.search(one.relation.lower()) or (km is not None and km <= NEAR_KM):
            return _place(mention.text, mention.text, None, town, 2 if town.kind == "place" else 5)
        if km is None and _DIRECTION.search(one.relation):
            found = _place(mention.text, mention.text, None, town, 5)
            return found.model_copy(update={"admin1": None, "admin2": None})
        return None
    return None


def _named_alike(mention: PlaceMention, entry: Entry) -> bool:
    """Is the entry the very site or quarter ("Bab al-Nayrab"), not the town that a site is called after?"""
    return mention.level == "neighbourhood" or skeleton(fold(mention.text)) == skeleton(fold(entry.name))


def _of_list(mention: PlaceMention, reading: Chooser) -> Place:
    """Several places: near each other a point, else the province or state that they share, else none."""
    chosen = [reading.choose(part) for span in mention.parts if (part := reading.by_span.get(span))]
    found = [entry for entry in chosen if entry is not None and entry.lat is not None and entry.lon is not None]
    if not found or len(found) < len(mention.parts) / 2:
        return Place(text=mention.text, name=mention.text, country=reading.country)
    if all(kilometres(found[0], entry) <= NEAR_KM for entry in found) and all(entry.kind == "place" for entry in found):
        return _place(mention.text, mention.text, None, found[0], 2)
    countries = {entry.country for entry in found}
    if len(countries) != 1:
        return Place(text=mention.text, name=mention.text)
    state = countries.pop()
    provinces = {entry.admin1 for entry in found}
    whole = COUNTRIES.get(state or "")
    wanted = (provinces.pop() if len(provinces) == 1 else None) or (whole.name if whole else None)
    rows = [entry for entry in reading.entries(wanted) if entry.country == state] if wanted else []
    for kind in ("admin1", "country"):
        for entry in rows:
            if entry.kind == kind:
                return _place(mention.text, mention.text, None, entry, _PRECISION[kind])
    return Place(text=mention.text, name=mention.text, country=state)


def _of_generic(mention: PlaceMention, reading: Chooser) -> Place:
    """ "the town": the last town named before it."""
    if mention.level == "country":
        state = COUNTRIES.get(reading.country or "")
        rows = reading.entries(state.name) if state else []
        for entry in rows:
            if entry.kind == "country":
                return _place(mention.text, entry.name, entry.id, entry, 6)
        return Place(text=mention.text, name=mention.text, country=reading.country)
    sizes = {"village": ("village", "town"), "town": ("town", "village", "city"), "city": ("city", "town")}.get(
        mention.level, (mention.level,)
    )
    for one in reversed(reading.names):
        if one.span.start < mention.span.start and one.level in sizes:
            return _of_name(one, reading).model_copy(update={"text": mention.text})
    return Place(text=mention.text, name=mention.text, country=reading.country)


def _place(text: str, name: str, number: str | None, entry: Entry, precision: int) -> Place:
    return Place(
        text=text,
        name=name,
        id=number,
        lat=entry.lat,
        lon=entry.lon,
        admin1=entry.admin1,
        admin2=entry.admin2,
        country=entry.country,
        where_prec=precision if entry.lat is not None or entry.kind == "country" else None,
        origin=entry.source if entry.lat is not None and entry.source.startswith("user:") else None,
    )
