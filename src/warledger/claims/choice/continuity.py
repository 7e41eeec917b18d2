"""Two sentences of a report in, whether the telling goes on from one to the other out.

A day or a speaker carries over to sentences that go on telling of the same event in the same place; a new town, a new
topic ("Meanwhile", "Elsewhere", "In Homs,"), another event break it off.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate

from warledger.claims.choice.overview import Overview
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_BREAKS = compiled(
    r"^(?:\W*)(?:meanwhile|elsewhere|separately|in (?:a|an)?other|also in|in (?:the )?(?:[A-Z][\w-]+ ?){1,3}|"
    r"on the other hand|on another|"
    r"in a (?:related|separate|similar)|for (?:his|her|its|their) part|earlier|previously|last (?:week|month|year)|"
    r"since|the (?:war|conflict)|syria has|(?:[A-Z][\w-]+ ){1,3}has been)\b",
    re.I,
)
#: Openings that move the telling elsewhere.
MOVES = compiled(
    r"^\W*(?:meanwhile|elsewhere|separately|also |in (?:a|an)?other\b|in (?:the )?(?:\w+ )?(?-i:[A-Z])|"
    r"on the other hand|"
    r"at the same time|in addition|for (?:his|her|its|their) part|earlier|previously|another\b|two other|a second|"
    r"later)",
    re.I,
)
#: Read in lower case, which is much faster than letting case be ignored.
_SAME_TIME = compiled(
    r"\b(?:the same (?:day|period|time|night)|since then|during th(?:is|at) (?:period|time)|"
    r"later (?:in|on) the day|earlier (?:in|on) the day|"
    r"(?:earlier|later) that day|at the time|simultaneously|hours (?:later|earlier|after))\b"
)


_NONE = frozenset[int]()


@once_a_report
def tellings(_: Reading, view: Overview) -> dict[int, frozenset[int]]:
    """Sentence to the numbers of the events that it mentions."""
    found: dict[int, set[int]] = {}
    for number, event in enumerate(view.tellings):
        for mention in event.mentions:
            found.setdefault(mention.sentence, set()).add(number)
    return {index: frozenset(numbers) for index, numbers in found.items()}


def features(reading: Reading, view: Overview, told: int, asked: int) -> tuple[str, ...]:
    """Whether what sentence `told` says carries to sentence `asked`.

    Args:
        reading: The report.
        view: Its overview.
        told: Index of the sentence that says it.
        asked: Index of the sentence that asks.
    """
    return telling(reading, view)[told, asked]


class Telling(dict[tuple[int, int], tuple[str, ...]]):
    """What `features` gives for two sentences, worked out once it is asked for.

    It doesn't hold the report, which holds it: what holds itself is freed late.
    """

    def __init__(self, reading: Reading, view: Overview) -> None:
        self._scenes, self._broken, self._events = view.scenes, _broken(reading), tellings(reading, view)
        self._same_time = _same_time(reading)

    def __missing__(self, pair: tuple[int, int]) -> tuple[str, ...]:
        told, asked = pair
        there, here = self._scenes[told], self._scenes[asked]
        one, other = self._events.get(told, _NONE), self._events.get(asked, _NONE)
        found = self[pair] = _named(
            "back" if told < asked else "ahead" if told > asked else "here",
            min(2, abs(self._broken[asked] - self._broken[told])),
            "same" if there == here else "none" if there is None or here is None else "other",
            "shared" if one & other else "other" if one and other else "none",
            self._same_time[asked],
        )
        return found


@once_a_report
def telling(reading: Reading, view: Overview) -> Telling:
    """The same for all sentences of a report, for whoever asks for many."""
    return Telling(reading, view)


def breaks(reading: Reading, low: int, high: int) -> int:
    """How many sentences after `low`, up to `high`, begin with words that break the telling off."""
    broken = _broken(reading)
    return broken[high] - broken[low]


@once_a_report
def _broken(reading: Reading) -> list[int]:
    """For each sentence, how many up to it begin with words that break the telling off."""
    return list(accumulate(bool(_BREAKS.match(sentence.text)) for sentence in reading.sentences))


def at_the_same_time(reading: Reading, sentence: int) -> bool:
    """Does a sentence say that it tells of the same day as before ("later that day", "in the same period")?"""
    return _same_time(reading)[sentence]


@once_a_report
def _same_time(reading: Reading) -> list[bool]:
    return [_SAME_TIME.search(low) is not None for low in reading.lows]


@cache
def _named(direction: str, breaks: int, scene: str, event: str, same_time: bool) -> tuple[str, ...]:
    """The features by name: there are few, and making strings takes longer than finding out."""
    out = [f"breaks={breaks}", f"scene={scene}", f"event={event}"]
    together = f"{direction}:" + "+".join(out)
    if same_time:
        out.append("sametime")
    return (*(f"{direction}:{f}" for f in out), together)
