"""An anchor whose own sentence names a place or a day in; out, places elsewhere in the report of another event.

"Jets bombed a market in Kharkiv on Tuesday. On Wednesday a drone hit Izium": Izium, though it lies in Kharkiv, is no
narrower word for where the market was.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Set

from warledger.claims.events.dated import Days, apart, of_sentences
from warledger.claims.events.kinds import REFERS, VIOLENT
from warledger.claims.reading import Reading
from warledger.records import Span

#: What says that a sentence tells of one more than the one before it.
_MORE = re.compile(
    r"^(?:In (?:an)?other\b|Elsewhere\b|Separately\b|Meanwhile\b)|"
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|several|some) (?:more|others)|"
    r"(?:in |by )?(?:another|a (?:second|third|separate)|other) "
    r"(?:\w+ )?(?:attack|strike|raid|blast|bomb\w*|explosion|airstrike|ambush|incident|shell\w*|clash\w*|assault)s?)\b",
    re.I,
)


def told_apart(
    reading: Reading, sentence: int, named: Mapping[Hashable, Iterable[Span]], inside: Set[Hashable]
) -> frozenset[Hashable]:
    """Places that are told, each time, for an attack on another day, or for one more attack.

    Args:
        reading: The report.
        sentence: Index of the anchor's sentence.
        named: Each place's key, to where the report names it.
        inside: The places of the anchor's own sentence.
    """
    own = [m.days for m in reading.mentions if m.sentence == sentence and m.days is not None]
    own = own or reading.once("days by sentence", lambda: of_sentences(reading.times, reading.sentence_at)).get(
        sentence, []
    )
    if not (own or inside):
        return frozenset()
    told = _told(reading)
    out = set()
    for key, spans in named.items():
        if key not in inside and all(_of_another(reading, told, own, at, sentence if inside else None) for at in spans):
            out.add(key)
    return frozenset(out)


def _told(reading: Reading) -> dict[Span, list[Days | None]]:
    """For each place of an attack, the days of the attacks that are told there."""

    def make() -> dict[Span, list[Days | None]]:
        out: dict[Span, list[Days | None]] = {}
        attacks: dict[int, list[Days | None]] = {}
        for mention in reading.mentions:
            for at in mention.places:
                out.setdefault(at, []).append(mention.days)
            if mention.type in VIOLENT or mention.family in REFERS:
                attacks.setdefault(mention.sentence, []).append(mention.days)
        for place in reading.places:
            # where an attack's words leave the place to the sentence, it is the attack's all the same
            there = [day for day in attacks.get(reading.sentence_at(place.span.start), ()) if day is not None]
            if there and place.span not in out:
                out[place.span] = list(there)
        return out

    return reading.once("days of places", make)


def _of_another(
    reading: Reading, told: Mapping[Span, list[Days | None]], own: list[Days], at: Span, sentence: int | None
) -> bool:
    days = told.get(at)
    if own and days and all(day is not None and all(apart(day, mine) for mine in own) for day in days):
        return True
    there = reading.sentence_at(at.start)
    return (
        sentence is not None
        and there > sentence
        and reading.once(("tells of more", there), lambda: _MORE.search(reading.sentences[there].text) is not None)
    )
