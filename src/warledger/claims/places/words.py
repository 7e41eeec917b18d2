"""The word lists of `knowledge/gazetteer/words.yaml`, as sets; what each is for stands there."""

from __future__ import annotations

from importlib import resources
from typing import Any

import yaml

_DATA: dict[str, Any] = yaml.load(
    resources.files("warledger.knowledge.gazetteer").joinpath("words.yaml").read_text(encoding="utf-8"),
    Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader),
)


def _set(key: str) -> frozenset[str]:
    return frozenset(map(str, _DATA[key]))


#: Word for a kind of place to its level.
LEVELS: dict[str, str] = {word: level for level, words in _DATA["levels"].items() for word in words}
ALONG = _set("along")
ATTACKS = _set("attacks")
BETWEEN = _set("between")
DEMONYM_PLACES = _set("demonym_places")
DIRECTIONS = _set("directions")
DIRECT_KINDS = _set("direct_kinds")
GATHERINGS = _set("gatherings")
HEADS = _set("heads")
HITS = _set("hits")
KIND_HEADS = _set("kind_heads")
MAYBE = _set("maybe")
MEDIA_AFTER = _set("media_after")
MOVES = _set("moves")
NOT_PLACES = _set("not_places")
OPENERS = _set("openers")
PARTICLES = _set("particles")
PARTIES = _set("parties")
PARTS = _set("parts")
PEOPLE = _set("people")
PLAIN_HEADS = _set("plain_heads")
QUALIFIERS = _set("qualifiers")
ROADS = _set("roads")
SPEAKING = _set("speaking")
TAKEN = _set("taken")
THROUGH = _set("through")
TIMES = _set("times")
TITLES = _set("titles")
URBAN = _set("urban")
WEAK_KINDS = _set("weak_kinds")
WHERE = _set("where")
#: Sites that are called after the village they lie at: where a word before says which sort ("refugee camp", "border
#: crossing", "military checkpoint"), coders write the name alone.
APART = frozenset({"camp", "camps", "checkpoint", "crossing"})
