"""A figure and the places of its sentence in, which of them is the figure's own and which another figure's out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.scenes import SCENE_FROM, Setting
from warledger.claims.effects import FigureMention
from warledger.claims.reading import Reading
from warledger.records import Span

#: Words with which a sentence goes on to another event, whose places are its own.
_CLAUSE = re.compile(r";|\b(?:while|whereas)\b")
#: The feature of a place that follows the anchor's number, in a sentence with several figures and places.
OWN_PLACE = "!slot=own"


def features(
    reading: Reading,
    anchor: Anchor,
    setting: Setting,
    inside: Sequence[Candidate],
    told: Mapping[Hashable, Sequence[Span]],
) -> dict[Hashable, list[str]]:
    """Whose place is each of a sentence's, where it tells of several figures: "killed nine in X and wounded two in Y".

    A place belongs to the figure that it follows, with no other figure between, or to those of its own clause where
    it stands before them ("while shells that hit Y killed two"); "!slot=own" and "!slot=other" only where the anchor's
    figure and another one have a place each.
    """
    if anchor.figure is None or len(inside) < 2:
        return {}
    bounds = reading.sentences[anchor.sentence]
    # where the number stands: the words of "30 were killed in X and another five in Y" begin at "killed" for both
    figures = reading.once(("numbers", anchor.sentence), lambda: _numbers(reading, anchor.sentence))
    if len(figures) < 2:
        return {}
    clauses = [m.start() for m in _CLAUSE.finditer(reading.text, bounds.start, bounds.end)]
    owner: dict[Hashable, set[int]] = {}
    for candidate in inside:
        if setting.narrow.get(candidate.key, 0) < SCENE_FROM or candidate.value.form != "name":
            continue
        for start, _ in told[candidate.key]:
            if not bounds.start <= start < bounds.end:
                continue
            clause = bisect_left(clauses, start)
            among = [f for f in figures if bisect_left(clauses, f) == clause]
            before = bisect_left(among, start)
            if before:
                owner.setdefault(candidate.key, set()).add(among[before - 1])
            elif among and clause:
                owner.setdefault(candidate.key, set()).update(among)
    own = number_at(reading, anchor.sentence, anchor.figure)
    if not any(own in of for of in owner.values()) or len(set().union(*owner.values())) < 2:
        return {}
    return {key: [OWN_PLACE if own in of else "!slot=other"] for key, of in owner.items()}


def _numbers(reading: Reading, sentence: int) -> list[int]:
    """Where the numbers of a sentence's figures stand, in order."""
    return sorted({number_at(reading, sentence, figure) for index, figure in reading.figures if index == sentence})


def number_at(reading: Reading, sentence: int, figure: FigureMention) -> int:
    """Where a figure's number stands in the text, or the first of the words that count."""
    at = figure.counted.number if figure.counted.number is not None else figure.counted.first
    return reading.span_of(sentence, at, at).start
