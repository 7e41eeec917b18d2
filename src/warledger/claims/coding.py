"""What coding one report gives: its claims, and for each value why it was chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

from warledger.records import Claim, Report, Span


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate for a value.

    Attributes:
        value: As it would stand in the claim; None for "nothing".
        probability: 0 to 1, among the candidates.
        rule: The rule that made it.
        words: The words that name it nearest to the claim, or None.
        span: Where they stand, or None.
    """

    value: str | None
    probability: float
    rule: str
    words: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a field of a claim has its value.

    Attributes:
        field: "agent", "side", "source", "place" or "date".
        value: The value taken, or None.
        rule: The rule that made it.
        candidates: All candidates, most probable first, the taken one among them.
    """

    field: str
    value: str | None
    rule: str
    candidates: tuple[Option, ...]


@dataclass(frozen=True)
class Coding:
    """A report with its claims.

    Attributes:
        report: The report.
        claims: Events first, then figures, each in the order of the text.
        explanations: Claim id to the explanations of its fields.
    """

    report: Report
    claims: list[Claim]
    explanations: dict[str, list[Explanation]] = field(default_factory=dict)
