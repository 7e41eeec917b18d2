"""A reading in, its setting out: which of its places lies in which, and where each sentence stands.

"Idlib" of a headline and "Hass" of the third paragraph are one place told twice if Hass lies in Idlib; two towns of
one province are two scenes. What lies in what is told by the words between two names, else by the gazetteer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, pairwise
from operator import itemgetter

from warledger.claims.choice.where import nested, place_roles
from warledger.claims.places import PlaceMention, lies_in
from warledger.claims.reading import Reading
from warledger.records import Span

#: Rank of a place's level: how narrowly it says where.
_NARROW = {
    "country": 0, "region": 1, "admin1": 1, "district": 2, "unknown": 3, "city": 3, "town": 4, "village": 4,
    "neighbourhood": 5, "site": 5,
}  # fmt: skip
#: The same for "the X area", by what X is.
_REGION = {"place": 3, "site": 4, "admin2": 2, "mountain": 2, "region": 2}
#: What is long says less where than a town beside it: "on the Mopti-Gao highway near Boni", "on the Congo river".
_LONG = re.compile(r"\b(?:highway|motorway|expressway|river|border|frontier)\b|\w-\w[\w ]* road$", re.I)
#: A border is as long as a province, and the town or crossing on it says more.
_BORDER = re.compile(r"\b(?:border|frontier)$", re.I)
#: From this rank on a place is a scene: a district or narrower.
SCENE_FROM = 2
#: Longest chain of places that lie in each other.
_DEEPEST = 6


def narrowness(mention: PlaceMention) -> int:
    """0 (a country) to 6 (a list of named quarters)."""
    if mention.form == "generic":
        return 1
    return _breadth(mention) + (1 if mention.form == "list" else 0)


def _breadth(mention: PlaceMention) -> int:
    """Rank of its level; "the X area" and "the X district" are as wide as what the gazetteer holds of that name.

    What no gazetteer holds is small: the area round a village, a quarter of a city.
    """
    if _BORDER.search(mention.text):
        return _NARROW["region"]
    if _LONG.search(mention.text):
        return _NARROW["unknown"]
    if mention.level == "region" or _so_called(mention):
        return _REGION.get(mention.entry.kind, 1) if mention.entry is not None else _NARROW["unknown"]
    if mention.level == "district" and (mention.entry is None or mention.entry.kind == "place"):
        return _NARROW["town"]
    return _NARROW.get(mention.level, 3)


def _so_called(mention: PlaceMention) -> bool:
    """Is it "the X region" of which no province bears the name: the surroundings of a village?"""
    return (
        mention.level == "admin1"
        and mention.text.lower().endswith(" region")
        and (mention.entry is None or mention.entry.kind != "admin1")
    )


#: Words that say what kind of place a name stands for, and directions: "Aleppo city", "southern Kandahar province" are
#: one with the bare name.
_GENERIC = re.compile(
    r"\b(?:al|el|ad|ash|at|ar|as|an|the|province|governorate|city|town|village|of|district|countryside|neighbou?rhoods?|"
    r"area|region|state|township|county|municipality|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|"
    r"division|department|prefecture|island)\b|[^\w ]",
    re.I,
)


def place_key(mention: PlaceMention) -> str:
    """What makes two mentions the same place: the name without article, direction and kind of place.

    The north of a country is another place than the country.
    """
    return mention.text.lower() if _part_of_country(mention) else _bare(mention.text)


def _part_of_country(mention: PlaceMention) -> bool:
    return mention.level == "country" and mention.form == "name" and mention.text != mention.name


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    text = words.lower().replace("-", " ")
    bare = " ".join(_GENERIC.sub(" ", text).split())
    return bare or text


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Does it share words with one of the others?"""
    start, end = span
    # written out: the busiest loop of the choice
    for first, last in others:  # noqa: SIM110
        if start < last and first < end:
            return True
    return False


#: Where a place of `Setting.order` stands.
_OFFSET = itemgetter(0)


@dataclass
class Setting:
    """Where a report plays.

    Attributes:
        scenes: For each sentence, the place (its key) where its telling stands, or None.
        fresh: For each sentence, True where it names that place itself.
        main: The place where most of the report's sentences stand, or None.
        narrow: Place to how narrowly it says where: by its level, and narrower than whatever the report puts it in.
        inner: Place to the place that the report puts it in ("Salah al-Din district of Aleppo").
        holders: Place to all the report's places that it lies in, by the report's words or the gazetteer.
        kids: Place to the scenes that lie in it.
        roles: Start of a mention to what makes it another place than that of an event ("from", "treated", "speech").
        order: Starts of the mentions of scenes, in order, with their places.
        words: For each sentence, its content words.
        stages: How many places the report plays in, not counting those that hold another.
        most: Sentences that tell of its most told place.
        figures: Starts of its figures.
        told: Place to the sentences that tell of a figure or an event and name it as where something happened.
    """

    scenes: list[str | None] = field(default_factory=list)
    fresh: list[bool] = field(default_factory=list)
    main: str | None = None
    narrow: dict[Hashable, int] = field(default_factory=dict)
    inner: dict[Hashable, Hashable] = field(default_factory=dict)
    holders: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    kids: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    order: list[tuple[int, Hashable]] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)
    told: dict[Hashable, list[int]] = field(default_factory=dict)
    stages: int = 0
    most: int = 0
    figures: list[int] = field(default_factory=list)

    def scenes_between(self, low: int, high: int, family: set[Hashable], most: int) -> int:
        """How many other scenes than those of `family` are named from offset `low` to `high`; counts up to `most`."""
        found: set[Hashable] = set()
        for start, key in islice(self.order, bisect_left(self.order, low, key=_OFFSET), None):
            if start >= high or len(found) >= most:
                break
            if key not in family:
                found.add(key)
        return len(found)

    def alike(self, one: int, other: int) -> float:
        """How much of what the shorter of two sentences says the other says too, 0 to 1."""
        a, b = self.words[one], self.words[other]
        return len(a & b) / max(3, min(len(a), len(b)))


def of(reading: Reading, spots: Sequence[Span]) -> Setting:
    """Lay out the places of a report.

    Args:
        reading: The report.
        spots: Where its event mentions say that they happened.
    """
    out = Setting()
    for mention in reading.places:
        role = place_roles.of(reading, mention)
        if role is not None:
            out.roles[mention.span.start] = role
    _nest(reading, out)
    _hold(reading, out)
    _play(reading, out, spots)
    out.order = [
        (m.span.start, place_key(m))
        for m in reading.places
        if m.form == "name" and out.narrow[place_key(m)] >= SCENE_FROM and m.span.start not in out.roles
    ]
    out.words = [frozenset(w[:6] for w in _WORD.findall(s.text.lower())) - _COMMON for s in reading.sentences]
    telling = {index for index, _ in reading.figures} | {m.sentence for m in reading.mentions}
    for mention in reading.places:
        index = reading.sentence_at(mention.span.start)
        key = place_key(mention)
        if (
            index in telling
            and mention.form == "name"
            and mention.span.start not in out.roles
            and out.narrow[key] >= SCENE_FROM
            and index not in out.told.get(key, [])[-1:]
        ):
            out.told.setdefault(key, []).append(index)
    out.stages = sum(not out.kids.get(key, set()) & out.told.keys() for key in out.told)
    out.most = max(map(len, out.told.values()), default=0)
    out.figures = sorted(reading.span_of(index, *m.span).start for index, m in reading.figures)
    return out


_WORD = re.compile(r"[a-z]{4,}|\d+")
#: Words that any two sentences of a report may share.
_COMMON = frozenset(
    "that this with from have been were they their said says which after when where also more than least other others "
    "about into over some under while those these there killed people accord report source sources told".split()
)


_IN = re.compile(
    r"^(?:[’']s|[”\"])?,?(?: [^\W\d]+){0,2}?(?: of| in| near| outside|,)(?: the)?(?: [^\W\d]+){0,3}? ?$", re.I
)

#: A number between two places counts those of the second: "nine died in Gao and two in Kidal", "Gao, where others in".
_COUNTS = re.compile(
    r"^,? (?:and|or|but|plus|then|while) |\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|"
    r"scores|hundreds|thousands|several|some|others|more|another)\b(?! of\b)",
    re.I,
)
#: "The Damascus suburb of Douma", "the Borno town of Bama".
_PART_OF = re.compile(r" (?:suburb|district|neighbou?rhood|quarter|town|village|area|city) of (?:the )?$")

#: "Hass, a farming village in Sela ward": said outright, whatever the levels of the two are.
_EXPLAINED = re.compile(
    r"^, (?:an?|the|another) (?:[\w-]+ ){0,4}?(?:village|hamlet|settlement|community|town|township|locality|suburb|"
    r"neighbou?rhood|quarter|camp|commune)(?: (?!to\b|from\b|near\b)[\w-]+){0,6}? (?:in|of|under)(?: the)?"
    r"(?: [^\W\d]+){0,3}? ?$",
    re.I,
)
#: Characters between a place and the one that holds it; and where the words between say what kind of place it is.
_APART, _FAR = 40, 90

#: What is long may lie in a province, and in no town that it passes.
_BESIDE = re.compile(r"\b(?:near|outside)\b")


def _nest(reading: Reading, out: Setting) -> None:
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
            if _LONG.search(one.text) and _BESIDE.search(between):
                continue
            if one.span in rows and rows[one.span] == rows.get(other.span):
                continue  # "Mopti, Gao and Kidal" lie beside each other, whatever else bears such a name
            if _may_hold(other, one, listed=between.strip() == ","):
                out.inner.setdefault(place_key(one), place_key(other))
        elif (
            between.startswith(("'s ", "’s "))
            or (between == " " and not one.text.endswith("s") and reading.text[one.span.end : one.span.end + 2] == "s ")
        ) and _may_hold(one, other):
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


def _hold(reading: Reading, out: Setting) -> None:
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


def _elsewhere(named: Sequence[PlaceMention], scene: str, out: Setting) -> list[PlaceMention]:
    """The provinces of a sentence that the scene is known not to lie in, lying in another: the telling moves there."""
    held = out.holders.get(scene, set()) | {scene}
    if not any(out.narrow[key] == _NARROW["admin1"] for key in held):
        return []
    return [
        m
        for m in named
        if m.form == "name"
        and m.span.start not in out.roles
        and out.narrow[place_key(m)] == _NARROW["admin1"]
        and m.level in ("admin1", "region")
        and m.entry is not None
        and place_key(m) not in held
        # "on their way to Sela in Gao region" tells nothing of the region
        and not any(place_key(m) in out.holders.get(place_key(one), ()) for one in named)
    ]


def _play(reading: Reading, out: Setting, spots: Sequence[Span]) -> None:
    """The scene moves where a sentence names a place narrower than a province; else it carries on."""
    by_sentence: dict[int, list[PlaceMention]] = {}
    for mention in reading.places:
        by_sentence.setdefault(reading.sentence_at(mention.span.start), []).append(mention)
    current: str | None = None
    votes: dict[str, int] = {}

    def rank(m: PlaceMention) -> tuple[bool, bool, int]:
        cued = m.cue not in ("from", "to", "of") and m.span.start not in out.roles
        return touches(m.span, spots), cued, out.narrow[place_key(m)]

    for index in range(len(reading.sentences)):
        named = [m for m in by_sentence.get(index, []) if out.narrow[place_key(m)] >= SCENE_FROM]
        named = [m for m in named if out.roles.get(m.span.start) != "bound"]  # nobody is there yet
        named = [m for m in named if out.roles.get(m.span.start) != "distance"] or named
        if not named:
            named = (
                by_sentence.get(index, []) if current is None else _elsewhere(by_sentence.get(index, []), current, out)
            )
        out.fresh.append(bool(named))
        if named:
            current = place_key(max(named, key=rank))
        out.scenes.append(current)
        if current is not None:
            votes[current] = votes.get(current, 0) + 1
    if votes:
        out.main = max(votes, key=lambda k: (votes[k], -list(votes).index(k)))
