"""What happens in a run in, its sums out: requests, tokens, money, seconds, and how many values had no ground."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from warledger.model_coder.settings import ModelSettings

#: Reasons for dropped entries and values that are kept; a bound for hostile answers.
_MOST_REASONS = 1_000


@dataclass
class Tally:
    """Sums of a run. Safe to use from several threads.

    Attributes:
        reports: Reports coded.
        sent: Requests that were sent.
        kept: Answers that came out of a folder.
        older: Of these, answers to the same question under other instructions.
        repaired: Answers that were asked for again, since they couldn't be read.
        tokens_in: Tokens sent, or of the kept answers' requests, where they are known.
        tokens_out: Tokens answered, likewise.
        seconds: Seconds waited for endpoints, added up over parallel requests.
        values: How many values stand how (see `GroundedAnswer.values`).
        dropped: Why entries and values were dropped: (report, reason).
    """

    reports: int = 0
    sent: int = 0
    kept: int = 0
    older: int = 0
    repaired: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    values: Counter[tuple[str, str]] = field(default_factory=Counter)
    dropped: list[tuple[str, str]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def add(self, **numbers: float) -> None:
        """Add to sums by their names."""
        with self._lock:
            for name, number in numbers.items():
                setattr(self, name, getattr(self, name) + number)

    def grounded(self, report: str, values: Mapping[tuple[str, str], int], dropped: Iterable[str]) -> None:
        """Count the values of a report."""
        with self._lock:
            self.reports += 1
            self.values.update(values)
            room = _MOST_REASONS - len(self.dropped)
            self.dropped += [(report, reason) for reason in list(dropped)[: max(0, room)]]

    @property
    def given(self) -> int:
        """Values that models gave: everything that isn't absent."""
        return sum(number for (_, standing), number in self.values.items() if standing != "absent")

    @property
    def ungrounded(self) -> int:
        """Of these, dropped since no words of the report bear them, or since they were of no allowed kind."""
        return sum(number for (_, how), number in self.values.items() if how in ("ungrounded", "refused"))

    @property
    def share_ungrounded(self) -> float | None:
        """Part of the values given, 0 to 1, or None where there are none."""
        return self.ungrounded / self.given if self.given else None

    @property
    def contradicted(self) -> int:
        """Values of which the rules read something else in the same words."""
        return sum(number for (_, standing), number in self.values.items() if standing == "contradicted")

    def row(self, settings: ModelSettings, *, instructions: str) -> dict[str, Any]:
        """The run as JSON's own types, to be kept beside its answers."""
        return {
            "model": settings.model,
            "endpoint": settings.address if settings.replay is None else None,
            "instructions": instructions,
            "reports": self.reports,
            "requests_sent": self.sent,
            "answers_kept": self.kept,
            "repaired": self.repaired,
            "tokens_in": self.tokens_in,
            "tokens_out": self.tokens_out,
            "money": settings.money(self.tokens_in, self.tokens_out),
            "seconds": round(self.seconds, 1),
            "values": self.given,
            "ungrounded": self.ungrounded,
            "contradicted": self.contradicted,
            "standings": {f"{name} {standing}": n for (name, standing), n in sorted(self.values.items())},
        }

    def lines(self, settings: ModelSettings) -> list[str]:
        """The run in words."""
        kept = f", {self.kept} answers from {settings.replay or settings.record}" if self.kept else ""
        money = settings.money(self.tokens_in, self.tokens_out)
        cost = "" if money is None else f", {money:.4f} in money"
        tokens = f"{self.tokens_in:,} tokens in, {self.tokens_out:,} out{cost}; " if self.tokens_in else ""
        out = [f"Model: {self.sent} requests sent{kept}; {tokens}{self.seconds:.1f} s waited."]
        if self.older:
            out.append(f"{self.older} answers were given to an earlier version of the instructions.")
        if self.share_ungrounded is not None:
            out.append(
                f"Of {self.given:,} values, {self.ungrounded:,} ({100 * self.share_ungrounded:.1f} %) have no words in "
                f"the report and were dropped; {self.contradicted:,} are read otherwise by the rules."
            )
        return out
