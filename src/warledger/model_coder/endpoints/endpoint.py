"""A request in, a model's reply out, or the reason why there is none, in words for the user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from warledger.model_coder.request import Request


@dataclass(frozen=True, slots=True)
class Reply:
    """What an endpoint answered.

    Attributes:
        text: The model's words.
        model: The model that says it answered, or None.
        truncated: True where the answer was cut off at its limit of tokens.
        tokens_in: Tokens of the request as the endpoint counts them, or None.
        tokens_out: Tokens of the answer, or None.
    """

    text: str
    model: str | None = None
    truncated: bool = False
    tokens_in: int | None = None
    tokens_out: int | None = None


class EndpointError(Exception):
    """No reply, or none that can be used, after all retries.

    Attributes:
        reason: What happened.
        advice: What to do about it.
        fatal: True where every other request would fail too (no such model, a wrong key).
    """

    def __init__(self, reason: str, advice: str = "", *, fatal: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.advice, self.fatal = reason, advice, fatal


class Endpoint(Protocol):
    """Something that answers requests."""

    def ask(self, request: Request) -> Reply:
        """Send a request and wait for the reply.

        Raises:
            EndpointError: There is none.
        """
