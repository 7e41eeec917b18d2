"""A report in, for each sentence that states a whole the places that are those of its shares alone out.

"Ten were killed in attacks on Gao and Kidal provinces. Six died in Ansongo; in Tessalit four were killed": six and four
make ten, so the ten did not die in Ansongo, nor did those who were wounded along with them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence, Set
from typing import NamedTuple

from warledger.claims.choice.slots import number_at
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.effects.parts import GROUP_RULES
from warledger.claims.quantities.adding_up import adding_up
from warledger.claims.reading import Reading, once_a_report

#: What is added up: people, whose number is told.
_HARM = frozenset({"killed", "wounded", "casualties", "captured", "abducted", "missing"})
_UNCOUNTED = frozenset({"vague", "plural"})
#: Smaller numbers of one effect that are tried.
_TRIED = 10


class _Count(NamedTuple):
    """A number of people harmed, with the places told for it.

    Attributes:
        sentence: Index of its sentence.
        number: How many.
        places: The places, the narrowest first.
    """

    sentence: int
    number: int
    places: tuple[Hashable, ...]


def elsewhere(reading: Reading, sentence: int, setting: Setting) -> Set[Hashable]:
    """The places at which only shares of a sentence's whole were harmed; none where it states no such whole."""
    return _elsewhere(reading, setting).get(sentence, frozenset())


@once_a_report
def _elsewhere(reading: Reading, setting: Setting) -> dict[int, Set[Hashable]]:
    counts = _counts(reading, setting)
    out: dict[int, Set[Hashable]] = {}
    for told in counts.values():
        for whole in told:
            smaller = [c for c in told if c.number < whole.number][:_TRIED]
            shares = [smaller[at] for at in adding_up([c.number for c in smaller], whole.number)]
            placed = [c for c in shares if c.places]
            if len(_apart({c.places[0] for c in placed}, setting)) > 1:
                only = {p for c in placed for p in c.places if not _holds_all(p, placed, setting)}
                out[whole.sentence] = out.get(whole.sentence, frozenset()) | only
    return out


def _holds_all(place: Hashable, shares: Sequence[_Count], setting: Setting) -> bool:
    """Do all shares lie in a place?"""
    return all(any(place == p or place in setting.holders.get(p, ()) for p in c.places) for c in shares)


def _apart(places: Set[Hashable], setting: Setting) -> Set[Hashable]:
    """The places that hold none of the others."""
    return {p for p in places if not any(p in setting.holders.get(one, ()) for one in places if one != p)}


def _counts(reading: Reading, setting: Setting) -> dict[str, list[_Count]]:
    """The numbers of each effect, but for some of a group told before.

    One told again at the same place, or without one, counts once.
    """
    named: dict[int, list[tuple[int, Hashable]]] = {}
    for place in reading.places:
        if place.form != "generic" and place.span.start not in setting.roles:
            at = reading.sentence_at(place.span.start)
            named.setdefault(at, []).append((place.span.start, place_key(place)))
    counted = [
        (sentence, figure, number_at(reading, sentence, figure))
        for sentence, figure in reading.figures
        if figure.effect in _HARM and figure.whole is None and figure.counted.kind not in _UNCOUNTED
    ]
    numbers: dict[tuple[int, str], list[int]] = {}
    for sentence, figure, at in counted:
        numbers.setdefault((sentence, figure.effect), []).append(at)
    out: dict[str, list[_Count]] = {}
    for sentence, figure, at in counted:
        number = figure.counted.low or figure.counted.high
        if figure.partitive or number is None or figure.rule.startswith(GROUP_RULES):
            continue
        others = numbers[sentence, figure.effect]
        # "a bomb went off in Sake. It killed three": where the sentence before says
        before = named.get(sentence - 1, []) if sentence not in named else []
        places = _told_for(at, sorted(others), named.get(sentence, before), setting)
        count = _Count(sentence, number, places)
        known = out.setdefault(figure.effect, [])
        same = [c for c in known if c.number == number and not (c.places and places and c.places[0] != places[0])]
        if not same:
            known.append(count)
        elif places and not same[0].places:
            known[known.index(same[0])] = count
    return out


def _told_for(
    at: int, numbers: Sequence[int], named: Sequence[tuple[int, Hashable]], setting: Setting
) -> tuple[Hashable, ...]:
    """The places behind a number and before the next one, else those before it, the narrowest first."""
    following = bisect_left(numbers, at + 1)
    end = numbers[following] if following < len(numbers) else None
    behind = [key for start, key in named if start > at and (end is None or start < end)]
    before = [key for start, key in named if start < at]
    return tuple(sorted(behind or before, key=lambda key: -setting.narrow.get(key, 0)))
