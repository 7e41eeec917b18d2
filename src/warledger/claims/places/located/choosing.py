"""A mention of a place in, the gazetteer's entry that it means out, as far as the report and the gazetteer tell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property

from warledger.claims.places.located.nesting import CITY_KM, LOCAL, kilometres, lies_inside
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.words import URBAN, WHERE
from warledger.knowledge.countries import COUNTRIES, by_word, words
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.gazetteer import Entry, Gazetteer, weight
from warledger.knowledge.gazetteer.names import bare, fold, same_letters
from warledger.records import Span

#: Powers of ten of population that a fact is worth (see `weight`): lying in the place that the report names around it,
#: sharing a province with another place of the report, lying in another province than the one stated.
_CONTAINED, _SHARED, _ELSEWHERE = 6.0, 0.8, -4.0
#: What being a seat of government is worth: Washington is the city, not the state.
_SEAT = 2.0
#: With no country known, or in another than the report's, an entry must weigh this much (about a town of 3,000).
_LEAST_ABROAD = 4.0
#: A province counts for a village this many characters on (some two sentences), or half as many behind it.
_NEARBY = 240
#: Names of one text that are located: no report has so many, and a gazetteer pasted into one must not take hours.
_LOCATED = 300
#: In a country that the report doesn't name, where its own is known: a city of a million.
_LEAST_UNNAMED = 6.3
#: A spelling of so many letters that only a city of so many people fits is that city's, whichever province the report
#: names besides; shorter ones fit one by chance, but for doubled letters ("Raqa").
_LONG, _CITY = 5, 100_000
_KINDS = {"admin1": ("admin1",), "district": ("admin2", "admin3"), "country": ("country",)}


class Chooser:
    """Chooses entries for the mentions of one report; what was looked up for one serves the others.

    Args:
        mentions: All of the report's, which tell what lies around each.
        country: ISO code of the country that the report is about.
        dateline: The report's dateline; it counts where no country is known.
        gazetteer: Without it, only states are known.
    """

    def __init__(
        self,
        mentions: Sequence[PlaceMention],
        *,
        country: str | None = None,
        dateline: str | None = None,
        gazetteer: Gazetteer | None = None,
    ) -> None:
        self.by_span = {mention.span: mention for mention in mentions if mention.form == "name"}
        self.names = sorted(self.by_span.values(), key=lambda mention: mention.span.start)
        self.country = country
        self.gazetteer = gazetteer
        self.home = country or (self._country_of(dateline) if dateline else None)
        self._busy: set[Span] = set()
        self._entries: dict[str, list[Entry]] = {}

    def _country_of(self, dateline: str) -> str | None:
        state = by_word(dateline)
        if state:
            return state.iso
        found = self.gazetteer.search(dateline, limit=1) if self.gazetteer else []
        return found[0].country if found and weight(found[0]) >= _LEAST_ABROAD else None

    @cached_property
    def provinces(self) -> dict[str, str | None]:
        """First-order divisions that the report names, each with its country."""
        out: dict[str, str | None] = {}
        for mention in self.names:
            for entry in self.entries(mention.name)[:1]:
                if entry.admin1 and weight(entry, self.home) >= _LEAST_ABROAD:
                    out[entry.admin1] = entry.country
        return out

    @cached_property
    def _firm(self) -> frozenset[tuple[str | None, str]]:
        """(country, first-order division) of each place that the report names as the gazetteer spells it."""
        found = (self.entries(name)[:1] for name in {mention.name for mention in self.names})
        return frozenset((e.country, e.admin1) for rows in found for e in rows if e.admin1 and e.match != "variant")

    def _out_of_the_way(self, entry: Entry) -> bool:
        """Does only a like spelling speak for a small place, in a province of which the report names nothing else?"""
        if entry.kind != "place" or entry.match != "variant" or entry.population >= _CITY:
            return False
        return bool(self._firm) and (entry.country, entry.admin1) not in self._firm

    @cached_property
    def _holders(self) -> set[Span]:
        """Where it names what another place lies in: "Tacoma, Washington"."""
        return {mention.within for mention in self.names if mention.within is not None}

    @cached_property
    def states(self) -> set[str]:
        """Codes of the states that the report names as places."""
        found = map(by_word, {mention.name for mention in self.names})
        return {state.iso for state in found if state is not None}

    def entries(self, name: str) -> list[Entry]:
        """What the gazetteer holds of a name."""
        if self.gazetteer is None:
            found = words().get(fold_word(name))
            if found and found[1] == "name":
                state = COUNTRIES[found[0]]
                return [
                    Entry(
                        f"country:{state.iso}", state.name, None, None, state.iso, None, None, "country", 0, "warledger"
                    )
                ]
            return []
        if name not in self._entries:
            rows = self.gazetteer.search(name, country=self.home, limit=25)
            self._entries[name] = [entry for entry in rows if entry.alike]
        return self._entries[name]

    def choose(self, mention: PlaceMention) -> Entry | None:
        """The entry that the mention means, or None where none fits."""
        around = self.around(mention)
        full = (
            [entry for entry in self.entries(mention.text) if entry.match != "variant"]
            if mention.text != mention.name
            else []
        )
        if full and mention.level not in _KINDS:
            found = full  # "Prince Edward Island", "Eastern Ghouta": known as a whole
        elif mention.level == "site" and mention.text.split()[-1].lower() in URBAN:
            return None  # a street or church called after a town isn't in it
        else:
            found = self.entries(mention.name) or self.entries(bare(mention.name))
        wanted = _KINDS.get(mention.level)
        bare_name = mention.text == mention.name and mention.span not in self._holders
        if mention.level == "admin1" and bare_name and _is_capital(mention.name):
            wanted = None  # "in Washington": the city, not the state at the other ocean
        if wanted and any(entry.kind in wanted for entry in found):
            found = [entry for entry in found if entry.kind in wanted]
        elif mention.level in ("village", "town", "city") and any(entry.kind == "place" for entry in found):
            found = [entry for entry in found if entry.kind == "place"]
        provinces = self.provinces if len(found) > 1 else {}
        named = words().get(fold_word(mention.name))
        seat = named[0] if named and named[1] == "capital" else None
        scored = [(self._score(entry, mention, around, provinces, seat), entry) for entry in found]
        scored = [(score, entry) for score, entry in scored if score is not None]
        if not scored:
            return None
        return max(scored, key=lambda pair: (pair[0] or 0.0, pair[1].id))[1]

    def _score(
        self,
        entry: Entry,
        mention: PlaceMention,
        around: Entry | None,
        provinces: dict[str, str | None],
        seat: str | None,
    ) -> float | None:
        score = weight(entry, self.home)
        if seat is not None and entry.kind == "place" and entry.country == seat:
            score += _SEAT
        inside = around is not None and lies_inside(entry, around)
        if (
            mention.level in LOCAL
            and mention.level == "neighbourhood"
            and around is not None
            and around.kind == "place"
            and not inside
        ):
            return None
        if inside:
            score += _CONTAINED
        elif around is not None and around.country == entry.country and around.kind in ("admin1", "admin2"):
            short = len(mention.name) < _LONG and not same_letters(fold(mention.name), fold(entry.name))
            unsure = entry.population < _CITY or short or mention.within is not None
            if entry.kind == "place" and entry.match == "variant" and unsure:
                return None
            score += _ELSEWHERE
        elif around is None and self._out_of_the_way(entry):
            return None
        elif around is not None and around.kind == "country" and around.country != entry.country:
            score += _ELSEWHERE
        if entry.admin1 in provinces and provinces[entry.admin1 or ""] == entry.country:
            score += _SHARED
        stated = mention.within is not None and mention.within in self.by_span
        if (
            stated
            and around is not None
            and not inside
            and around.kind in ("admin1", "admin2", "country")
            and entry.kind == "place"
        ):
            return None  # "Bafia, a village in the South West Region": not the Bafia of another region
        if (
            stated
            and around is not None
            and around.kind == entry.kind == "place"
            and 4 * CITY_KM < kilometres(entry, around) < math.inf
        ):
            return None  # "Bafia, a village in Muyuka": not one on the other side of the country
        if stated and around is not None and around.kind == "place" and entry.country != around.country:
            return None  # "the Salah al-Din district of Aleppo": not the province of another state
        foreign = self.country is not None and entry.country not in {self.country, None, *self.states}
        if foreign and not inside and entry.kind in ("place", "admin1", "admin2") and score < _LEAST_UNNAMED:
            return None
        if mention.level == "neighbourhood" and not inside and self.country not in (None, entry.country):
            return None  # "the Mashhad neighbourhood" in Syria
        if (
            not inside
            and entry.country != self.home
            and score < _LEAST_ABROAD
            and entry.kind not in ("country", "region", "water", "continent")
        ):
            return None
        if entry.match == "variant" and not inside and entry.country != self.home:
            return None
        return score

    def around(self, mention: PlaceMention) -> Entry | None:
        """The known place that the mention lies in: the one stated beside it, else the city or province in view."""
        if mention.span in self._busy:
            return None
        self._busy.add(mention.span)
        try:
            stated = self.by_span.get(mention.within) if mention.within else None
            while stated is not None:
                entry = self.choose(stated)
                if entry is not None:
                    return entry
                stated = self.by_span.get(stated.within) if stated.within else None
            return self._in_view(mention)
        finally:
            self._busy.discard(mention.span)

    def _in_view(self, mention: PlaceMention) -> Entry | None:
        """For a neighbourhood or site the nearest city named; for others the one province that the report names."""
        if mention.level in LOCAL:
            cities = [
                one
                for one in self.names
                if one.level in ("city", "town") and one.known and one.cue in WHERE and one.span != mention.span
            ]
            for one in sorted(cities, key=lambda one: (abs(one.span.start - mention.span.start), one.span.start))[:2]:
                for entry in self.entries(one.name)[:1]:
                    if entry.kind == "place" and entry.country == (self.home or entry.country):
                        return entry
        divisions = {
            one.name: one for one in self.names if one.level == "admin1" and one.known and one.span != mention.span
        }
        found = {}
        for one in divisions.values():
            rows = [entry for entry in self.entries(one.name) if entry.kind == "admin1"]
            if rows and rows[0].country == (self.country or rows[0].country):
                found[rows[0].id] = rows[0]  # what lies in a province abroad is said to lie there
        if len(found) <= 1:
            return next(iter(found.values()), None)
        return self._nearest_division(mention)

    def _nearest_division(self, mention: PlaceMention) -> Entry | None:
        """Of several provinces, the one named last before the mention (in a header, a sentence), else just behind."""
        best: tuple[int, PlaceMention] | None = None
        for one in self.names:
            if one.level != "admin1" or not one.known or one.span == mention.span:
                continue
            before = mention.span.start - one.span.end
            away = before if before >= 0 else 2 * (one.span.start - mention.span.end)
            if away <= _NEARBY and (best is None or away < best[0]):
                best = (away, one)
        if best is None:
            return None
        return next((entry for entry in self.entries(best[1].name) if entry.kind == "admin1"), None)


def _is_capital(name: str) -> bool:
    """Is a bare name that of a state's capital?"""
    found = words().get(fold_word(name))
    return found is not None and found[1] == "capital"


def locate(mentions: Sequence[PlaceMention], *, country: str | None, gazetteer: Gazetteer | None) -> list[PlaceMention]:
    """The mentions, each with the entry that it most likely means, or else with the known place around it."""
    resolver = Chooser(mentions, country=country, gazetteer=gazetteer)
    known: dict[tuple[str, str, str], tuple[Entry | None, Entry | None]] = {}
    out = []
    for mention in mentions:
        holder = resolver.by_span.get(mention.within) if mention.within else None
        key = (mention.name, mention.level, holder.name if holder else "")
        if key not in known and len(known) < _LOCATED:
            entry = resolver.choose(mention)
            known[key] = (entry, resolver.around(mention) if entry is None else None)
        entry, around = known.get(key, (None, None))
        same = entry is mention.entry and around is mention.around
        out.append(mention if same else mention.at(entry, around))
    return out
