"""Requests to OpenAI's API and to every server that speaks it: vLLM, llama.cpp, Ollama, LM Studio, hosted ones.

What a server doesn't take (a schema, a temperature, a seed, a name for the limit of tokens) is left out or renamed
after its first refusal, once a run.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from warledger.model_coder.answers.schema import bounded, schema
from warledger.model_coder.endpoints.endpoint import EndpointError, Reply
from warledger.model_coder.endpoints.failures import clean, failure, without_key
from warledger.model_coder.request import Request
from warledger.model_coder.settings import OPENAI, ModelSettings, key

#: Sent where servers take it: answers of one run should not hang on chance.
SEED = 7


class OpenAIEndpoint:
    """An OpenAI-compatible endpoint.

    Args:
        settings: How to ask.

    Raises:
        ImportError: The SDK isn't installed.
        EndpointError: No key for OpenAI's own address.
    """

    def __init__(self, settings: ModelSettings) -> None:
        import openai

        self._key = key(settings.endpoint)
        own = settings.endpoint == OPENAI
        if own and not self._key:
            raise EndpointError("no key", "Put it into WARLEDGER_MODEL_KEY or OPENAI_API_KEY.", fatal=True)
        self.settings = settings
        self._errors: tuple[type[Exception], ...] = (openai.OpenAIError,)
        self._refused_request = openai.BadRequestError
        self._client = openai.OpenAI(
            # servers of one's own take any key, but the SDK wants one
            api_key=self._key or "none",
            base_url=settings.address,
            timeout=settings.timeout,
            max_retries=settings.retries,
        )
        shape = schema() if own else bounded(schema())
        self._options: dict[str, Any] = {
            "temperature": 0,
            "seed": SEED,
            "max_completion_tokens" if own else "max_tokens": settings.answer_tokens,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "schema": shape, "strict": True},
            },
        }
        self._lock = threading.Lock()

    def ask(self, request: Request) -> Reply:
        """Send a request; see `Endpoint.ask`."""
        messages: Any = [dict(message) for message in request.messages]
        while True:
            options = dict(self._options)
            try:
                raw = self._client.chat.completions.create(
                    model=self.settings.model or "", messages=messages, **options
                )
                return without_key(_reply(raw, self._key), self._key)
            except self._refused_request as error:
                if not self._without(str(error), options):
                    raise failure(error, self.settings, key=self._key) from None
            except self._errors as error:
                raise failure(error, self.settings, key=self._key) from None
            except ValueError as error:  # a body that is no JSON at all
                said = clean(str(error), self._key)
                raise EndpointError(f"the endpoint's reply is broken ({said})", "Is it an API's address?") from None

    def _without(self, message: str, sent: Mapping[str, Any]) -> bool:
        """Leave out, or rename, the option that a server's refusal names; False where it names none that was sent."""
        low = message.lower()
        with self._lock:
            if self._options != sent:
                return True  # another request has found it out meanwhile
            if "max_tokens" in sent and "max_completion_tokens" in low:
                self._options["max_completion_tokens"] = self._options.pop("max_tokens")
                return True
            for name, signs in _SIGNS.items():
                if name in sent and any(sign in low for sign in signs):
                    del self._options[name]
                    return True
        return False


#: Words of a refusal that mean an option.
_SIGNS = {
    "response_format": ("response_format", "json_schema", "schema", "grammar", "structured output"),
    "temperature": ("temperature",),
    "seed": ("seed",),
}


def _reply(raw: Any, key: str | None) -> Reply:
    """The reply in a response of the SDK."""
    choices = getattr(raw, "choices", None)
    if not choices or getattr(choices[0], "message", None) is None:
        raise EndpointError("the endpoint's reply holds no answer", "Is it an OpenAI-compatible server?")
    choice, usage = choices[0], getattr(raw, "usage", None)
    refusal = getattr(choice.message, "refusal", None)
    if refusal or choice.finish_reason == "content_filter":
        raise EndpointError(f"the model refused ({clean(str(refusal or 'content filter'), key)})", _OTHER_MODEL)
    return Reply(
        choice.message.content or "",
        getattr(raw, "model", None),
        choice.finish_reason == "length",
        getattr(usage, "prompt_tokens", None),
        getattr(usage, "completion_tokens", None),
    )


_OTHER_MODEL = "Another model may code it; or code it with --coder rules."
