"""What each independent voice says in, low, best and high out, under a named policy or one's own.

The number of a voice is its lower bound, else its upper one. Voices that deny, and voices that give no number, set
none; unconfirmed numbers count only where nobody asserts one. A voice that counts one kind of people alone ("12
civilians") gives a lower bound of all who were hit, and no number of its own for them: it counts only where it gives
more than every voice that counts more widely, and then as "at least". Where nobody counts people of all kinds, those
who count the kind with the largest number stand for all: kinds that different voices name are not added, since they
may be the same people.

    conservative    best is the lowest number that a voice gives
    representative  best is the middle one: half of the voices give no more, half no less; of two in the middle, the
                    one said last, else the lower
    informative     best is the most specific one: exact numbers before bounds, bounds before approximate ones, said
                    last before said first

`low` is the lowest number given and `high` the highest, upper bounds included; conservative's `best` is its `low`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from warledger.records import SourceFigure


@dataclass(frozen=True, slots=True)
class Range:
    """What a policy makes of some voices.

    Attributes:
        low: Lowest number, or None where nobody gives one.
        best: The policy's own number, or None.
        high: Highest number, or None.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None


Own: TypeAlias = Callable[[Sequence[SourceFigure]], Range]


@dataclass(frozen=True, slots=True)
class Policy:
    """A named way to choose.

    Attributes:
        name: As it shows in exports.
        choose: Given the voices that count, in order of their last day, the number.
        own: A function of one's own that makes the whole range, or None.
    """

    name: str
    choose: Callable[[Sequence[SourceFigure]], int] | None = None
    own: Own | None = None

    def __call__(self, voices: Sequence[SourceFigure]) -> Range:
        """Low, best and high of one figure."""
        if self.own is not None:
            return self.own(voices)
        told = counting(voices)
        if not told or self.choose is None:
            return Range()
        numbers = [number(v) for v in told]
        return Range(min(numbers), self.choose(told), max(max(numbers), *(v.high or 0 for v in told)))


def number(voice: SourceFigure) -> int:
    """The number that a voice stands for."""
    return voice.low if voice.low is not None else voice.high or 0


def counting(voices: Sequence[SourceFigure]) -> list[SourceFigure]:
    """The voices that set a number, by their last day; those of an unknown day first."""
    told = [v for v in voices if v.status != "denied" and (v.low is not None or v.high is not None)]
    told = [v for v in told if v.status == "asserted"] or told
    return sorted(_of_all(told), key=lambda v: (v.last or date.min, number(v)))


def _of_all(voices: Sequence[SourceFigure]) -> list[SourceFigure]:
    """The voices that count all, and as lower bounds those that count fewer kinds of people and yet give more."""
    widest = min((_narrow(v) for v in voices), default=0)
    wide = [v for v in voices if _narrow(v) == widest]
    if widest:
        largest = max(wide, key=lambda v: (number(v), v.only)).only
        wide = [v for v in wide if v.only == largest]
    most = max((max(number(v), v.high or 0) for v in wide), default=0)
    above = [v for v in voices if v not in wide and number(v) > most]
    return wide + [v.model_copy(update={"low": number(v), "high": None}) for v in above]


def _narrow(voice: SourceFigure) -> int:
    """How narrowly a voice counts: people of any kind, civilians or fighters, or only women, children, families."""
    if voice.only is None:
        return 0
    return 1 if voice.only == "civilians" or voice.only.startswith("fighters") else 2


def _lowest(voices: Sequence[SourceFigure]) -> int:
    return min(number(v) for v in voices)


def _middle(voices: Sequence[SourceFigure]) -> int:
    ranked = sorted(voices, key=number)
    half = len(ranked) // 2
    if len(ranked) % 2:
        return number(ranked[half])
    lower, upper = ranked[half - 1], ranked[half]
    later = (upper.last or date.min) > (lower.last or date.min)
    return number(upper if later else lower)


def _most_specific(voices: Sequence[SourceFigure]) -> int:
    def rank(at: int) -> tuple[bool, bool, int]:
        voice = voices[at]
        return not voice.approx, voice.low is not None and voice.low == voice.high, at

    return number(voices[max(range(len(voices)), key=rank)])


POLICIES: Mapping[str, Policy] = {
    policy.name: policy
    for policy in (
        Policy("conservative", _lowest),
        Policy("representative", _middle),
        Policy("informative", _most_specific),
    )
}
#: The policy where none is asked for.
DEFAULT = "representative"


def policy(name: str | Policy) -> Policy:
    """A policy by its name.

    Raises:
        ValueError: There is none of this name.
    """
    if isinstance(name, Policy):
        return name
    try:
        return POLICIES[name]
    except KeyError:
        raise ValueError(f"No policy named '{name}'. There are: {', '.join(POLICIES)}.") from None


def weighted(weights: Mapping[str, float], *, name: str = "own", other: float = 1.0) -> Policy:
    """A policy of one's own: the middle of the voices by weight.

    Args:
        weights: Source to its weight; 0 leaves it out.
        name: Name of the policy.
        other: Weight of all other sources.
    """

    def choose(voices: Sequence[SourceFigure]) -> int:
        ranked = sorted(voices, key=number)
        heavy = [max(0.0, weights.get(v.source or "", other)) for v in ranked]
        reached, half = 0.0, sum(heavy) / 2
        for voice, weight in zip(ranked, heavy, strict=True):
            reached += weight
            if reached >= half and weight > 0:
                return number(voice)
        return _middle(voices)

    return Policy(name, choose)
