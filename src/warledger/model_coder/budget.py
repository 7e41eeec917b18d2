"""Tokens that a request could take in, leave to send it out; what it did take settles the account.

A request is let through only where the most that it could take still fits, so that the budget is never exceeded.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from warledger.model_coder.request import Request
from warledger.model_coder.settings import ModelSettings

#: Bytes a token at least, over a whole request: English and JSON have three to five, other scripts two and more.
_BYTES_A_TOKEN = 2


class BudgetReachedError(Exception):
    """The next request could exceed the budget; the message says which one and how much is spent."""


@dataclass
class Budget:
    """What a run has spent and may spend. Safe to use from several threads.

    Attributes:
        settings: Budgets and prices.
        tokens_in: Tokens sent so far.
        tokens_out: Tokens answered so far.
    """

    settings: ModelSettings
    tokens_in: int = 0
    tokens_out: int = 0
    _held: list[tuple[int, int]] = field(default_factory=list)
    _reached: bool = False
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def hold(self, request: Request) -> tuple[int, int]:
        """Set aside what a request could take at most; waits for others under way where that could make room.

        Raises:
            BudgetReachedError: It could exceed the budget. Every later request is refused too.
        """
        most = request.size // _BYTES_A_TOKEN + 1, self.settings.answer_tokens
        with self._changed:
            while not self._reached and not self._fits(most):
                if not self._held:
                    self._reached = True
                    break
                self._changed.wait()
            if self._reached:
                self._changed.notify_all()
                raise BudgetReachedError(self._said())
            self._held.append(most)
        return most

    def settle(self, held: tuple[int, int], tokens_in: int | None, tokens_out: int | None) -> None:
        """Put what a request took in the place of what was set aside for it; None counts as all of it."""
        with self._changed:
            self._held.remove(held)
            self.tokens_in += held[0] if tokens_in is None else tokens_in
            self.tokens_out += held[1] if tokens_out is None else tokens_out
            self._changed.notify_all()

    @property
    def money(self) -> float | None:
        """What the tokens cost so far, or None where prices aren't known."""
        return self.settings.money(self.tokens_in, self.tokens_out)

    def _fits(self, most: tuple[int, int]) -> bool:
        tokens_in = self.tokens_in + most[0] + sum(held[0] for held in self._held)
        tokens_out = self.tokens_out + most[1] + sum(held[1] for held in self._held)
        settings = self.settings
        if settings.budget_tokens is not None and tokens_in + tokens_out > settings.budget_tokens:
            return False
        money = settings.money(tokens_in, tokens_out)
        return settings.budget_money is None or money is None or money <= settings.budget_money

    def _said(self) -> str:
        spent = f"{self.tokens_in + self.tokens_out:,} tokens"
        if self.settings.budget_money is not None and self.money is not None:
            return f"the next request could exceed the budget of {self.settings.budget_money:g}: {self.money:.4f} spent"
        return f"the next request could exceed the budget of {self.settings.budget_tokens:,} tokens: {spent} spent"
