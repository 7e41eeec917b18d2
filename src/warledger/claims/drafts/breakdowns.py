"""A report's figures in, which of them are parts of a total that another sentence gives out.

"Ten were killed in attacks on Gao and Kidal. Six died in Ansongo; in Tessalit four were killed": six and four make ten,
and twenty died nowhere. Parts that a total's own sentence tells ("ten, four of them children") are found there.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from warledger.claims.choice import overview
from warledger.claims.drafts.draft import Draft
from warledger.claims.effects.find import FigureMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.quantities.adding_up import adding_up
from warledger.claims.reading import Reading
from warledger.records import Place

#: What is added up.
_COUNTS = frozenset(
    "killed wounded casualties captured surrendered abducted missing released displaced strikes".split()
)
#: Numbers without bounds of their own, which add up to nothing.
_UNCOUNTED = frozenset({"vague", "plural"})
#: Smaller numbers of one effect that are tried.
_TRIED = 12
#: Categories that say nothing of who was hit.
_ANYBODY = frozenset({"unknown", "mixed"})
#: Effects whose figures a total of another effect is made of: "five killed and wounded" are one dead and four hurt.
_OF = {"casualties": ("casualties", "killed", "wounded")}
#: From this narrowness on a place is one town, quarter or spot, and no other town's dead are counted there.
_TOWN = 4
#: UCDP's precision of a place that is known to the point.
_POINT = 1
#: What says that a number is that of several attacks.
_SEVERAL = compiled(
    r"\b(?:(?:attacks|strikes|airstrikes|raids|bombings|bombardments?|blasts|explosions|clashes|shootings|ambushes|"
    r"assaults|massacres|killings|fighting|violence|shelling)\b|(?:wave|series|spate) of|across\b|in total|a total of|"
    r"in all\b|overall|altogether)",
    re.I,
)


def wholes(reading: Reading, groups: Sequence[Sequence[Draft]]) -> dict[int, FigureMention]:
    """For each part, by the id of its fullest mention, the figure that is its whole.

    Args:
        reading: The report.
        groups: The mentions of each figure, the fullest first; figures in order of first mention.
    """
    told: dict[str, list[Sequence[Draft]]] = {}
    for group in groups:
        if group[0].anchor.label in _COUNTS and _counts(group):
            told.setdefault(group[0].anchor.label, []).append(group)
    breakdown = _Breakdown(reading)
    for effect, figures in told.items():
        total = max(figures, key=lambda group: (_number(group), -_first(group)))
        breakdown.of(total, [group for name in _OF.get(effect, (effect,)) for group in told.get(name, ())])
    return breakdown.wholes


def _counts(group: Sequence[Draft]) -> bool:
    """Is a number stated for the report's own events, and for no part of what its own sentence counts?"""
    figures = [d.anchor.figure for d in group if d.anchor.figure is not None]
    return (
        group[0].scope == "event"
        and figures[0].counted.kind not in _UNCOUNTED
        and _number(group) > 0
        and not any(figure.whole is not None or figure.partitive for figure in figures)
    )


class _Breakdown:
    """The parts of a report's totals, while they are found."""

    def __init__(self, reading: Reading) -> None:
        self.wholes: dict[int, FigureMention] = {}
        self._narrow = overview.of(reading).narrow
        self._sentences = reading.sentences

    def of(self, total: Sequence[Draft], figures: Sequence[Sequence[Draft]]) -> None:
        """Note the parts of a total, then those of each part among the figures told up to the next part."""
        whole = total[0].anchor.figure
        assert whole is not None
        able = [group for group in figures if group is not total and _may_be_part(group, total)]
        able = sorted(able, key=_first)[:_TRIED]
        parts = self._parts(total, able)
        for at, part in enumerate(parts):
            self.wholes[id(part[0].anchor.figure)] = whole
            end = _first(parts[at + 1]) if at + 1 < len(parts) else None
            self.of(part, [f for f in able if f not in parts and (end is None or _first(f) < end)])

    def _parts(self, total: Sequence[Draft], able: Sequence[Sequence[Draft]]) -> Sequence[Sequence[Draft]]:
        parts = [able[at] for at in adding_up([_number(group) for group in able], _number(total), most=False)]
        if parts and any(self._may_hold(total, part) for part in parts):
            return parts
        # a total of several attacks, of which not all are told for themselves
        if not any(_SEVERAL.search(self._sentences[draft.anchor.sentence].text) for draft in total):
            return ()
        within = [part for part in able if total[0].chosen["place"].key in part[0].holders]
        return within if sum(map(_number, within)) <= _number(total) else ()

    def _may_hold(self, total: Sequence[Draft], part: Sequence[Draft]) -> bool:
        """Can a part lie where its total does? "Six died in Gao. In Kidal four were killed, and in Menaka two"."""
        place, other = total[0].chosen["place"], part[0].chosen["place"]
        if None in (place.key, other.key) or self._narrow.get(place.key, 0) < _TOWN or place.value.form == "list":
            return True
        return place.key == other.key or place.key in part[0].holders or other.key in total[0].holders


def in_other_towns(part: FigureMention, place: Place | None, whole: Place | None) -> bool:
    """Is a part taken for one only because numbers add up, in another town than its whole?

    "Eight in Mosul, five in Kirkuk and three in Baquba": five and three happen to make eight.
    """
    if part.rule != "part.sum" or place is None or whole is None:
        return False
    return place.where_prec == whole.where_prec == _POINT and place.id != whole.id


def _may_be_part(part: Sequence[Draft], total: Sequence[Draft]) -> bool:
    """Is it told behind the total, of fewer of the same people and on its days?

    Whose deed it was the clauses of a total and of its parts say in other words ("terrorists", and a group's name).
    """
    one, all_ = part[0], total[0]
    if _number(part) >= _number(total) or _first(part) <= _first(total) or _one_sentence(part, total):
        return False
    if all_.chosen["side"].key is not None and one.chosen["side"].key not in (None, all_.chosen["side"].key):
        return False
    if all_.category not in (*_ANYBODY, one.category) and one.category != "unknown":
        return False
    return _within(one.chosen["date"].key, all_.chosen["date"].key)


def _one_sentence(part: Sequence[Draft], total: Sequence[Draft]) -> bool:
    return not {d.anchor.sentence for d in part}.isdisjoint(d.anchor.sentence for d in total)


def _within(part: Hashable, total: Hashable) -> bool:
    """Do the days of a part lie in those of the total? Unknown ones can."""
    if not (isinstance(part, tuple) and isinstance(total, tuple)) or None in (*part[:2], *total[:2]):
        return True
    return bool(total[0] <= part[0] and part[1] <= total[1])


def _first(group: Sequence[Draft]) -> int:
    return min(draft.anchor.span.start for draft in group)


def _number(group: Sequence[Draft]) -> int:
    figure = group[0].anchor.figure
    assert figure is not None
    return figure.counted.low if figure.counted.low is not None else figure.counted.high or 0
