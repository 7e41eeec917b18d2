"""Mentions of answers in, one candidate for each answer out, with the features that all fields share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from warledger.claims.choice import entries, position
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.figure_tags import tags
from warledger.claims.choice.nearest import AWAY, Groups, Listed, Named, gap
from warledger.claims.choice.overview import Standing
from warledger.claims.choice.weighing.model import Candidate, Told
from warledger.claims.reading import Reading
from warledger.records import Span

#: The first feature of what the anchor's own sentence names.
HERE = "d=0"


#: Answers that are weighed besides all of the anchor's sentence, the nearest ones. What is named farther off is next to
#: never right: of 8,000 such parties and places of coded reports 13 are rightly chosen, 12 for what callers `keep`.
_NEAREST = 6


def grouped(
    reading: Reading,
    anchor: Anchor,
    mentions: Listed | Iterable[Named],
    from_counted: bool = False,
    keep: Container[Any] | None = None,
    own_of: Callable[[Named], Sequence[str]] | None = None,
) -> list[Candidate]:
    """One candidate a key, with the features of its mentions in the anchor's sentence, else of its nearest one.

    The first of them says how far away it is. Under dated entries, other entries' mentions are no answers. With `keep`
    neither are those that many others stand nearer than, as in long reports.

    Args:
        reading: The report.
        anchor: What asks.
        mentions: Where the report names possible answers.
        from_counted: Paths from those counted.
        keep: Keys that are answers however far away they are named; None for all.
        own_of: What gives a mention's features, where they are not its own.
    """
    entry = entries.of(reading, anchor.span.start)
    if entry is None and isinstance(mentions, Listed):
        groups = mentions.groups(anchor)
    else:
        told: Iterable[Named] = mentions.mentions if isinstance(mentions, Listed) else mentions
        if entry is not None:
            told = [named for named in told if not entry.another(reading, named[2][0])]
        groups = _groups(reading, anchor, told)
    sentence_of = reading.sentence_of
    out = []
    ranks = []
    stands = position.by_sentence(reading, anchor.sentence)
    beside = stands[anchor.sentence]
    for key, found in _near(groups, keep).items():
        # where several are left, all but the first are of the anchor's sentence
        here = sorted((item for item in found if not item[0]), key=AWAY) if len(found) > 1 else found
        nearest = here[0]
        mentioned = []
        for away, _, named in here:
            at, given = named[2], named[3]
            own = own_of(named) if own_of is not None else given() if callable(given) else given
            how = stands[sentence_of[at[0]]] if away else position.features(reading, anchor, at, beside, from_counted)
            mentioned.append(_told(how, tuple(own)))
        _, value, span, _, rule = nearest[2]
        out.append(_candidate(key, value, span, rule, mentioned))
        ranks.append(nearest[:2])
    for rank, nth in enumerate(sorted(range(len(out)), key=ranks.__getitem__)):
        out[nth].features.append(_RANKED[rank if rank < 3 else 3])
    if len(out) == 1:
        out[0].features.append("only")
    return out


def _candidate(key: Any, value: Any, span: Span, rule: str, mentioned: Sequence[Told]) -> Candidate:
    """A candidate with what its mentions tell, each feature once."""
    if len(mentioned) == 1:
        told = mentioned[0]
        count = len(told.features)
        return Candidate(
            key, value, span, rule, list(told.features), mentioned=count, crossing=told.crossing, told=told
        )
    features = list(dict.fromkeys(chain.from_iterable(told.features for told in mentioned)))
    crossing = list(dict.fromkeys(chain.from_iterable(told.crossing for told in mentioned)))
    return Candidate(key, value, span, rule, features, mentioned=len(features), crossing=crossing)


#: Features of the nearest, the next, the third, and all others.
_RANKED = tuple(f"near={rank}" for rank in range(4))


def _groups(reading: Reading, anchor: Anchor, mentions: Iterable[Named]) -> Groups:
    """What `Listed.groups` gives, of few mentions that no other anchor asks for."""
    groups: Groups = {}
    start, end = anchor.span
    sentence_of, asked = reading.sentence_of, anchor.sentence
    for named in mentions:
        away = abs(sentence_of[named[2][0]] - asked)
        found = groups.get(named[0])
        if found is not None and away > found[0][0]:
            continue
        near = (away, gap(start, end, named[2]), named)
        if found is None:
            groups[named[0]] = [near]
        elif not away:
            found.append(near)
        elif AWAY(found[0]) > near[:2]:
            found[0] = near
    return groups


def _near(groups: Groups, keep: Container[Any] | None) -> Groups:
    """Those of the anchor's own sentence, the nearest ones, and those to keep."""
    if keep is None or len(groups) <= _NEAREST:
        return groups
    away = {key: AWAY(found[0]) if len(found) == 1 else min(map(AWAY, found)) for key, found in groups.items()}
    ranked = sorted(away, key=away.__getitem__)
    left = {key for key in ranked[_NEAREST:] if groups[key][0][0] and key not in keep}
    return {key: found for key, found in groups.items() if key not in left}


@lru_cache(maxsize=1 << 15)
def _told(stands: tuple[str, ...], own: tuple[str, ...]) -> Told:
    """How a mention stands, its own features, and those with its distance, each once; and which of them `cross`.

    Many mentions are alike.
    """
    near = map(_NEAR[stands[0] + "|"].__getitem__, own)
    features = tuple(map(sys.intern, dict.fromkeys((*stands, *own, *near))))
    return Told(features, tuple(filter(_CROSSES.__getitem__, features)))


def standing_features(standing: Standing, total: int) -> tuple[str, ...]:
    """Features of how an actor or a place stands in the whole report."""
    opens = 0 if standing.first == 0 else 1 if standing.first <= 2 else 2 if standing.first <= 6 else 3
    return _standing(min(4, standing.times), min(4, 5 * standing.times // max(1, total)), opens)


@cache
def _standing(times: int, share: int, opens: int) -> tuple[str, ...]:
    return f"times={times}", f"share={share}", f"opens={opens}"


#: What of a candidate changes its weight with the kind of figure: a total over years lies in a country, not a street.
_CROSSED = (
    "d=",
    "narrow=",
    "scene",
    "main",
    "homebest",
    "home",
    "topagent",
    "homeagent",
    "opponent",
    "evagent",
    "tkind=",
    "firstdate",
    "schosen=",
    "age=",
    "speech=",
    "implied",
    "nested",
    "innoun",
    "ofnoun",
    "only",
    "level=",
)
_FLAGS = frozenset(
    {"backword", "big", "first", "part", "count=plural", "count=one", "related", "kind=event", "many", "range=total"}
)


def cross(reading: Reading, anchor: Anchor, candidates: list[Candidate]) -> None:
    """Add each candidate's main features together with what kind of figure asks."""
    flags = _flags(tags(reading, anchor))
    if not flags:
        return
    for candidate in candidates:
        own = [*candidate.crossing, *filter(_CROSSES.__getitem__, candidate.features[candidate.mentioned :])]
        for flag in flags:
            candidate.features += map(flag, own)


@lru_cache(maxsize=1 << 12)
def _flags(tags: tuple[str, ...]) -> tuple[Callable[[str], str], ...]:
    """What joins a feature to each of the flags among an anchor's tags."""
    return tuple(CROSS[tag + "&"].__getitem__ for tag in tags if tag in _FLAGS)


#: Entries that the tables below keep; features beyond it are worked out anew each time.
_MOST = 1 << 16


class _Joined(dict[str, str]):
    """Feature to itself behind a prefix: made once, since making and hashing strings is most of the work."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix

    def __missing__(self, feature: str) -> str:
        joined = sys.intern(self.prefix + feature)
        if len(self) < _MOST:
            self[feature] = joined
        return joined


class _ByPrefix(dict[str, _Joined]):
    """Prefix to its table; the prefixes are the few distances and flags."""

    def __missing__(self, prefix: str) -> _Joined:
        found = self[prefix] = _Joined(prefix)
        return found


class Opening(dict[str, bool]):
    """Feature to whether it begins with one of some prefixes: looked up much faster than asked of the string."""

    def __init__(self, *prefixes: str, alone: bool = False) -> None:
        """Features with more than one part are none with `alone`."""
        self.prefixes, self.alone = prefixes, alone

    def __missing__(self, feature: str) -> bool:
        opens = feature.startswith(self.prefixes) and not (self.alone and "|" in feature)
        if len(self) < _MOST:
            self[feature] = opens
        return opens


_NEAR, CROSS, _CROSSES = _ByPrefix(), _ByPrefix(), Opening(*_CROSSED, alone=True)


def nothing(reading: Reading, anchor: Anchor, others: list[Candidate]) -> Candidate:
    """The candidate that leaves the field open, after the others."""
    near = False
    for other in others:
        if other.features[0] == HERE:
            near = True
            break
    return Candidate(None, None, None, "nothing", list(_nothing(tags(reading, anchor), min(4, len(others)), near)))


@lru_cache(maxsize=1 << 12)
def _nothing(tags: tuple[str, ...], others: int, near: bool) -> tuple[str, ...]:
    features = *("none|" + tag for tag in tags), f"none|others={others}", f"none|near={near}"
    return tuple(map(sys.intern, features))


def bucket(distance: int) -> str:
    """A distance in sentences, far ones as one."""
    return str(distance) if -2 <= distance <= 3 else "-" if distance < 0 else "+"
