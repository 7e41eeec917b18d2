"""An SDK's exception in, an `EndpointError` out: the same words for both SDKs, and never a key in them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from warledger.model_coder.endpoints.endpoint import EndpointError, Reply
from warledger.model_coder.settings import KEY_VARIABLE, OWN_KEY_VARIABLES, ModelSettings

#: What looks like a key, in a message of a server that repeats what it was sent.
_KEY_LIKE = re.compile(r"\b(?:sk|key|pk|Bearer)[-_ ][\w*.-]{6,}", re.I)
_LONGEST = 300


def failure(error: Exception, settings: ModelSettings, *, key: str | None) -> EndpointError:
    """Say what an exception of an SDK means.

    Args:
        error: An exception of `openai` or `anthropic`; both name their classes alike.
        settings: How the model was asked.
        key: The key in use; it is struck out of any message.
    """
    name, status = type(error).__name__, getattr(error, "status_code", None)
    said = clean(_message(error), key)
    tries = f"{settings.retries + 1} attempts" if settings.retries else "one attempt"
    again = "Run the same command again: what was answered is kept where --record names a folder."
    if name == "APITimeoutError":
        return EndpointError(f"no answer within {settings.timeout:g} seconds, {tries}", f"Raise --timeout. {again}")
    if status is None:
        return EndpointError(f"the connection to {settings.address} failed, {tries} ({said})", again)
    if status in (401, 403):
        own = OWN_KEY_VARIABLES.get(settings.endpoint)
        names = f"{KEY_VARIABLE} or {own}" if own else KEY_VARIABLE
        return EndpointError(
            f"{settings.address} refuses the key ({status}: {said})",
            f"The key is read from {names} in the environment.",
            fatal=True,
        )
    if status == 404:
        return EndpointError(
            f"{settings.address} has no model '{settings.model}', or isn't an API's address ({status}: {said})",
            "Check --model and --endpoint; the address of most servers ends in /v1.",
            fatal=True,
        )
    if status == 429:
        return EndpointError(f"the endpoint takes no more requests ({tries}; {status}: {said})", f"Wait. {again}")
    if status >= 500:
        return EndpointError(f"the endpoint failed ({tries}; {status}: {said})", again)
    return EndpointError(f"the endpoint refuses the request ({status}: {said})", "Its message says what it takes.")


def clean(message: str, key: str | None) -> str:
    """A message on one line, without the key or anything like one."""
    if key:
        message = message.replace(key, "[key]")
    return " ".join(_KEY_LIKE.sub("[key]", message).split())[:_LONGEST]


def without_key(reply: Reply, key: str | None) -> Reply:
    """A reply without the key, which a server may repeat: replies are kept."""
    if not key:
        return reply
    model = reply.model.replace(key, "[key]") if reply.model else reply.model
    return replace(reply, text=reply.text.replace(key, "[key]"), model=model)


def _message(error: Any) -> str:
    """The server's own message, where its body holds one."""
    body = getattr(error, "body", None)
    if isinstance(body, dict):
        inner = body.get("error", body)
        if isinstance(inner, dict) and isinstance(inner.get("message"), str):
            return str(inner["message"])
    cause = getattr(error, "__cause__", None)
    return str(cause or error)
