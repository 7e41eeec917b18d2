"""Where a report plays: its places, which lies in which, and where each sentence stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from warledger.claims.patterns.compiling import compiled

_WORD = compiled(r"[a-z]{4,}|\d+")
#: Words that any two sentences of a report may share.
_COMMON = frozenset(
    "that this with from have been were they their said says which after when where also more than least other others "
    "about into over some under while those these there killed people accord report source sources told".split()
)


class Words(dict[int, set[str]]):
    """Index of a sentence to its content words: read once they are asked for, since many are not."""

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self._texts = texts

    def __missing__(self, index: int) -> set[str]:
        found = self[index] = {word[:6] for word in _WORD.findall(self._texts[index].lower())} - _COMMON
        return found


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
        order: The places of the mentions of scenes, in order.
        starts: Where these stand.
        words: The content words of each sentence.
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
    order: list[Hashable] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    told: dict[Hashable, list[int]] = field(default_factory=dict)
    stages: int = 0
    most: int = 0
    figures: list[int] = field(default_factory=list)
    _alike: dict[tuple[int, int], float] = field(default_factory=dict, repr=False, compare=False)

    def scenes_between(self, low: int, high: int, family: set[Hashable], most: int) -> int:
        """How many other scenes than those of `family` are named from offset `low` to `high`; counts up to `most`."""
        found: set[Hashable] = set()
        for at in range(bisect_left(self.starts, low), bisect_left(self.starts, high)):
            key = self.order[at]
            if key not in family:
                found.add(key)
                if len(found) >= most:
                    break
        return len(found)

    def alike(self, one: int, other: int) -> float:
        """How much of what the shorter of two sentences says the other says too, 0 to 1."""
        pair = (one, other) if one < other else (other, one)
        found = self._alike.get(pair)
        if found is None:
            a, b = self.words[one], self.words[other]
            found = self._alike[pair] = len(a & b) / max(3, min(len(a), len(b)))
        return found
