"""How a model is asked: which one, where, how long, how often, and what it may cost."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from warledger.model_coder.instructions.building import DETAILS
from warledger.model_coder.windows import LEAST, WINDOW

#: Endpoints that have a name; any other is an address.
OPENAI, ANTHROPIC = "openai", "anthropic"
ADDRESSES = {OPENAI: "https://api.openai.com/v1", ANTHROPIC: "https://api.anthropic.com"}
#: Environment variable with the key of any endpoint, and those that the two named endpoints' own tools use. A key that
#: was set for one of these is sent nowhere else.
KEY_VARIABLE = "WARLEDGER_MODEL_KEY"
OWN_KEY_VARIABLES = {OPENAI: "OPENAI_API_KEY", ANTHROPIC: "ANTHROPIC_API_KEY"}
#: What a part of an address that holds a key is called.
_SECRET = re.compile(r"(?:key|token|secret|password|auth|sig)[^=&]*=", re.I)


class ModelSettingsError(ValueError):
    """A setting that can't be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """How a model is asked.

    Attributes:
        model: Its name, as the endpoint knows it; None where nothing is sent (replay, requests only).
        endpoint: "openai", "anthropic", or the address of an OpenAI-compatible server ("http://localhost:8080/v1").
        timeout: Seconds after which a request is given up (and tried again).
        retries: How often a request is sent again after 429, 5xx, time-outs and broken connections, with growing
            pauses, or those that the server asks for.
        parallel: Requests under way at once, 1 or more.
        per_minute: Requests begun a minute at most, or None.
        answer_tokens: Tokens of an answer at most.
        budget_tokens: Tokens, in and out, that a run may take, or None.
        budget_money: Money that a run may take, in the currency of the prices, or None.
        price_in: Price of a million tokens sent, or None.
        price_out: Price of a million tokens answered, or None.
        record: Folder where requests and answers are kept, or None.
        replay: Folder from which answers are taken; nothing is sent. None to ask.
        window: Characters of a report that are asked about at once.
        vague: Convention for vague number words.
        instructions: How much the model is told: "full", or "brief" for models with a small window.

    Raises:
        ModelSettingsError: A setting that can't be used.
    """

    model: str | None = None
    endpoint: str = OPENAI
    timeout: float = 120.0
    retries: int = 4
    parallel: int = 4
    per_minute: int | None = None
    answer_tokens: int = 8_192
    budget_tokens: int | None = None
    budget_money: float | None = None
    price_in: float | None = None
    price_out: float | None = None
    record: Path | None = None
    replay: Path | None = None
    window: int = WINDOW
    vague: str = "codebook"
    instructions: str = "full"

    def __post_init__(self) -> None:
        least = {"timeout": 0.001, "retries": 0, "parallel": 1, "answer_tokens": 1, "window": LEAST}
        for name, bound in least.items():
            if getattr(self, name) < bound:
                raise ModelSettingsError(f"{name} must be {bound:g} or more, not {getattr(self, name)}.")
        for name in ("per_minute", "budget_tokens", "budget_money"):
            value = getattr(self, name)
            if value is not None and value <= 0:
                raise ModelSettingsError(f"{name} must be more than 0, not {value}.")
        if self.instructions not in DETAILS:
            raise ModelSettingsError(f"No instructions '{self.instructions}'. There are: {', '.join(DETAILS)}.")
        if self.budget_money is not None and (self.price_in is None or self.price_out is None):
            raise ModelSettingsError(
                "A budget in money needs the prices of a million tokens sent and answered, as your endpoint charges "
                "them: --price-in and --price-out."
            )
        if self.record is not None and self.replay is not None:
            raise ModelSettingsError(
                "--record asks the model and keeps the answers, --replay takes kept answers and asks nobody: give one. "
                "(A run with --record doesn't ask again what its folder holds.)"
            )
        if self.replay is None and self.endpoint not in ADDRESSES:
            parts = urlsplit(self.endpoint)
            if parts.scheme not in ("http", "https") or not parts.hostname:
                raise ModelSettingsError(
                    f"'{self.endpoint}' is no endpoint. There are: openai, anthropic, and addresses of "
                    "OpenAI-compatible servers, as in http://localhost:8080/v1."
                )
            if parts.username or parts.password or _SECRET.search(parts.query):
                raise ModelSettingsError(f"No key or password in the address, please: put it into {KEY_VARIABLE}.")

    @property
    def address(self) -> str:
        """Where requests go."""
        return ADDRESSES.get(self.endpoint, self.endpoint)

    def money(self, tokens_in: int, tokens_out: int) -> float | None:
        """What tokens cost, or None where the prices aren't known."""
        if self.price_in is None or self.price_out is None:
            return None
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000


def key(endpoint: str) -> str | None:
    """The key for an endpoint, from the environment alone, or None where there is none."""
    own = OWN_KEY_VARIABLES.get(endpoint)
    return os.environ.get(KEY_VARIABLE) or (os.environ.get(own) if own else None) or None
