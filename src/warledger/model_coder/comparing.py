"""Two codings of one report in, what both coders have, what only one has, and where they differ, out.

Readings that come to the same claim by different ways make it likelier: its confidence is that at least one of the two
is right, as if they erred independently. What differs is for a person to look at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from warledger.claims.coding import Coding
from warledger.records import Claim, Span

#: Fields of figures and of events that are compared, and those of a figure that make it complete.
FIGURE_FIELDS = (
    "low", "high", "category", "side", "agent", "source", "status", "place", "start", "end", "scope"
)  # fmt: skip
EVENT_FIELDS = ("agent", "target", "source", "status", "place", "start", "end")
COMPLETE = ("low", "high", "side", "agent", "source", "place", "start", "end")


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim as both coders have it.

    Attributes:
        first: The first coder's.
        second: The second coder's.
        differing: Fields in which they differ.
    """

    first: Claim
    second: Claim
    differing: tuple[str, ...]

    @property
    def agree(self) -> bool:
        """Is it the same claim in everything that makes it complete?"""
        return not set(self.differing) & set(COMPLETE)


@dataclass(frozen=True)
class Compared:
    """Two codings of one report, side by side.

    Attributes:
        coding: The first coder's, its claims with raised confidence where the second agrees.
        pairs: Claims that both have.
        only_first: Claims of the first coder alone.
        only_second: Claims of the second coder alone.
    """

    coding: Coding
    pairs: tuple[Pair, ...]
    only_first: tuple[Claim, ...]
    only_second: tuple[Claim, ...]

    def review(self) -> Iterator[dict[str, Any]]:
        """What a person should look at, as JSON's own types: claims of one coder alone, and pairs that differ."""
        text = self.coding.report.text
        for pair in self.pairs:
            if pair.differing:
                readings = {name: [_plain(pair.first, name), _plain(pair.second, name)] for name in pair.differing}
                yield _row("differs", pair.first, text) | {"differing": readings, "other": pair.second.claim}
        for claim in self.only_first:
            yield _row("first alone", claim, text)
        for claim in self.only_second:
            yield _row("second alone", claim, text)


@dataclass
class Agreement:
    """Agreement of two coders over many reports.

    Attributes:
        reports: Reports that both coded.
        figures: Figures that both have.
        events: Events that both have.
        only_first: Claims of the first alone: (figures, events) are counted by "figure" and "event".
        only_second: Claims of the second alone.
        asked: Pairs of figures, by field.
        agreed: Of these, those in which the field is the same.
    """

    reports: int = 0
    figures: int = 0
    events: int = 0
    only_first: Counter[str] = field(default_factory=Counter)
    only_second: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)

    def add(self, compared: Compared) -> None:
        """Count a report."""
        self.reports += 1
        for pair in compared.pairs:
            if pair.first.effect is None:
                self.events += 1
                continue
            self.figures += 1
            for name in FIGURE_FIELDS:
                self.asked[name] += 1
                self.agreed[name] += name not in pair.differing
            self.asked["complete"] += 1
            self.agreed["complete"] += pair.agree
        for counter, claims in ((self.only_first, compared.only_first), (self.only_second, compared.only_second)):
            counter.update("event" if claim.effect is None else "figure" for claim in claims)

    def share(self, name: str) -> float | None:
        """Part of the figures that both have in which a field (or "complete") is the same, or None without any."""
        return self.agreed[name] / self.asked[name] if self.asked[name] else None

    def lines(self, first: str, second: str) -> list[str]:
        """The agreement in words."""
        out = [
            f"Both coders: {self.figures} figures and {self.events} events; {first} alone: "
            f"{self.only_first['figure']} and {self.only_first['event']}; {second} alone: "
            f"{self.only_second['figure']} and {self.only_second['event']}."
        ]
        if self.asked:
            shares = "  ".join(f"{name} {self.share(name):.2f}" for name in (*FIGURE_FIELDS, "complete"))
            out.append(f"Agreement on the figures of both: {shares}")
        return out


def compare(first: Coding, second: Coding) -> Compared:
    """Pair the claims of two codings of one report.

    Args:
        first: The coding whose claims are kept.
        second: The one that it is held against.
    """
    pairs = [*_paired(first.claims, second.claims, figures=True), *_paired(first.claims, second.claims, figures=False)]
    by_first = {pair.first.claim: pair for pair in pairs}
    taken = {pair.second.claim for pair in pairs}
    claims = [_raised(claim, by_first.get(claim.claim)) for claim in first.claims]
    return Compared(
        Coding(first.report, claims, first.explanations),
        tuple(by_first[claim.claim] for claim in first.claims if claim.claim in by_first),
        tuple(claim for claim in first.claims if claim.claim not in by_first),
        tuple(claim for claim in second.claims if claim.claim not in taken),
    )


def _paired(first: Sequence[Claim], second: Sequence[Claim], *, figures: bool) -> list[Pair]:
    """Claims of one kind, paired one to one, those that agree most first."""
    names = FIGURE_FIELDS if figures else EVENT_FIELDS
    kind, words = ("effect", "figure") if figures else ("event", "event")
    ones = [claim for claim in first if (claim.effect is not None) == figures]
    others = [claim for claim in second if (claim.effect is not None) == figures]
    found = []
    for i, one in enumerate(ones):
        for j, other in enumerate(others):
            if getattr(one, kind) != getattr(other, kind):
                continue
            differing = tuple(name for name in names if not _same(one, other, name))
            shared = _shared(one.evidence.get(words, ()), other.evidence.get(words, ()))
            if shared or (figures and not {"low", "high"} & set(differing) and one.low is not None):
                found.append(((-bool(shared), len(differing), -shared, i, j), Pair(one, other, differing)))
    out: list[Pair] = []
    used: set[tuple[str, int]] = set()
    for (*_, i, j), pair in sorted(found, key=lambda row: row[0]):
        if ("first", i) not in used and ("second", j) not in used:
            used |= {("first", i), ("second", j)}
            out.append(pair)
    return out


def _raised(claim: Claim, pair: Pair | None) -> Claim:
    """A claim with the confidence that a second reading gives it."""
    if pair is None or not pair.agree:
        return claim
    either = 1 - (1 - claim.confidence) * (1 - pair.second.confidence)
    return claim.model_copy(update={"confidence": round(either, 3), "coder": f"{claim.coder} + {pair.second.coder}"})


def _same(one: Claim, other: Claim, name: str) -> bool:
    a, b = _plain(one, name), _plain(other, name)
    if isinstance(a, str) and isinstance(b, str):
        x, y = " ".join(a.casefold().split()), " ".join(b.casefold().split())
        # "Sela" and "Sela village" are one place
        return x == y or (name == "place" and (x in y or y in x))
    return bool(a == b)


def _plain(claim: Claim, name: str) -> Any:
    """A field's value as JSON's own types."""
    if name == "place":
        return claim.place.text if claim.place is not None else None
    value = getattr(claim, name)
    return value.isoformat() if hasattr(value, "isoformat") else value


def _shared(a: Sequence[Span], b: Sequence[Span]) -> int:
    """Characters that two lists of stretches share."""
    return sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)


def _row(why: str, claim: Claim, text: str) -> dict[str, Any]:
    spans = claim.evidence.get("event" if claim.effect is None else "figure", ())
    return {
        "report": claim.report,
        "why": why,
        "claim": claim.claim,
        "effect": claim.effect,
        "event": claim.event,
        "low": claim.low,
        "high": claim.high,
        "quote": " … ".join(span.of(text) for span in spans),
        "coder": claim.coder,
    }
