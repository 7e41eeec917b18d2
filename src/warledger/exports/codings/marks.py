"""A report's text and its claims in, stretches of text with the values that each one states out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from warledger.records import Claim

#: Fields in the order in which a reader asks for them; their labels stand over lit words.
FIELDS: dict[str, str] = {
    "figure": "how many",
    "event": "what",
    "counted": "who",
    "side": "whose",
    "agent": "by",
    "target": "against",
    "weapon": "with",
    "source": "says",
    "blame": "blamed",
    "place": "where",
    "date": "when",
    "status": "status",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One value that a stretch states.

    Attributes:
        claim: The claim's position among the report's claims, from 0.
        field: The field of its evidence ("figure", "source", ...).
        opens: True for the first stretch of the value's span.
    """

    claim: int
    field: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of the text in which the same marks hold; `text[start:end]` are its words.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last.
        marks: The marks, from the widest span to the narrowest; empty for plain text.
    """

    start: int
    end: int
    marks: tuple[Mark, ...] = ()


def stretches(text: str, claims: Sequence[Claim]) -> list[Stretch]:
    """Cut `text` wherever some claim's evidence begins or ends. Joined, the stretches are the whole text."""
    spans: list[tuple[int, int, int, str]] = []
    for number, claim in enumerate(claims):
        for field, evidence in claim.evidence.items():
            for start, end in evidence:
                if 0 <= start < end <= len(text):
                    spans.append((start, end, number, field))
    # wide before narrow, so that the narrowest mark stands last
    spans.sort(key=lambda span: (span[0], span[0] - span[1], span[2], span[3]))
    cuts = sorted({0, len(text)} | {start for start, *_ in spans} | {span[1] for span in spans})
    out: list[Stretch] = []
    active: list[tuple[int, int, int, str]] = []
    at = 0
    for start, end in pairwise(cuts):
        active = [span for span in active if span[1] > start]
        while at < len(spans) and spans[at][0] == start:
            active.append(spans[at])
            at += 1
        ordered = sorted(active, key=lambda span: (span[0] - span[1], span[0], span[2], span[3]))
        marks = tuple(dict.fromkeys(Mark(number, field, first == start) for first, _, number, field in ordered))
        out.append(Stretch(start, end, marks))
    return out
