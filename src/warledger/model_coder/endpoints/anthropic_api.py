"""Requests to Anthropic's API. It has no seed, and newer models no temperature: the schema alone bounds the answer."""

from __future__ import annotations

import threading
from typing import Any

from warledger.model_coder.answers.schema import schema
from warledger.model_coder.endpoints.endpoint import EndpointError, Reply
from warledger.model_coder.endpoints.failures import failure, without_key
from warledger.model_coder.request import Request
from warledger.model_coder.settings import ADDRESSES, ANTHROPIC, ModelSettings, key


class AnthropicEndpoint:
    """Anthropic's API.

    Args:
        settings: How to ask.
        address: Another address, for a gateway of one's own; None for Anthropic's.

    Raises:
        ImportError: The SDK isn't installed.
        EndpointError: No key.
    """

    def __init__(self, settings: ModelSettings, *, address: str | None = None) -> None:
        import anthropic

        self._key = key(ANTHROPIC)
        if not self._key:
            raise EndpointError("no key", "Put it into WARLEDGER_MODEL_KEY or ANTHROPIC_API_KEY.", fatal=True)
        self.settings = settings
        self._errors: tuple[type[Exception], ...] = (anthropic.AnthropicError,)
        self._refused_request = anthropic.BadRequestError
        self._client = anthropic.Anthropic(
            api_key=self._key,
            base_url=address or ADDRESSES[ANTHROPIC],
            timeout=settings.timeout,
            max_retries=settings.retries,
        )
        self._shape: dict[str, Any] = {"output_config": {"format": {"type": "json_schema", "schema": schema()}}}
        self._lock = threading.Lock()

    def ask(self, request: Request) -> Reply:
        """Send a request; see `Endpoint.ask`."""
        system, *rest = request.messages
        messages: Any = [dict(message) for message in rest]
        while True:
            shape = dict(self._shape)
            try:
                raw = self._client.messages.create(
                    model=self.settings.model or "",
                    max_tokens=self.settings.answer_tokens,
                    # the instructions are the same for every report: they are charged in full once
                    system=[{"type": "text", "text": system["content"], "cache_control": {"type": "ephemeral"}}],
                    messages=messages,
                    **shape,
                )
                return without_key(_reply(raw), self._key)
            except self._refused_request as error:
                if not shape or not any(sign in str(error).lower() for sign in ("output_config", "format", "schema")):
                    raise failure(error, self.settings, key=self._key) from None
                with self._lock:
                    self._shape = {}  # a model without structured output: its words are parsed
            except self._errors as error:
                raise failure(error, self.settings, key=self._key) from None


def _reply(raw: Any) -> Reply:
    """The reply in a response of the SDK."""
    if raw.stop_reason == "refusal":
        raise EndpointError("the model refused", "Another model may code it; or code it with --coder rules.")
    usage = raw.usage
    read = [getattr(usage, name, None) or 0 for name in _TOKENS_IN] if usage is not None else []
    return Reply(
        "".join(block.text for block in raw.content if block.type == "text"),
        raw.model,
        raw.stop_reason == "max_tokens",
        sum(read) or None,
        getattr(usage, "output_tokens", None),
    )


_TOKENS_IN = ("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")
