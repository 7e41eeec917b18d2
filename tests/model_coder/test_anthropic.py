"""Anthropic's own API on a scripted server: what is sent to it, and what its replies and failures come to."""

from __future__ import annotations

import json

import pytest

from warledger.claims.coding import Coding
from warledger.model_coder.endpoints.anthropic_api import AnthropicEndpoint
from warledger.model_coder.endpoints.endpoint import EndpointError
from warledger.model_coder.run import ModelRun
from warledger.model_coder.settings import ModelSettings
from warledger.records import Rejection

TEXT = "On Saturday gunmen killed four farmers in the village of Orvane."
FIGURE = {"effect": "killed", "quote": "killed four farmers", "number": "four", "low": 4, "high": 4}
KEY = "wk-8d2Lm55-secret"


def message(text: str, stop: str = "end_turn") -> str:
    """A reply's body."""
    used = {"input_tokens": 20, "output_tokens": 50, "cache_creation_input_tokens": 0, "cache_read_input_tokens": 80}
    content = [{"type": "text", "text": text}] if text else []
    return json.dumps(
        {
            "id": "msg_1",
            "type": "message",
            "role": "assistant",
            "model": "claude-made-up",
            "content": content,
            "stop_reason": stop,
            "stop_sequence": None,
            "usage": used,
        }
    )


@pytest.fixture
def run(server, knowledge, monkeypatch):
    monkeypatch.setenv("ANTHROPIC_API_KEY", KEY)

    def made(**options):
        settings = ModelSettings(**{"model": "claude", "endpoint": "anthropic", "retries": 1, "timeout": 5, **options})
        endpoint = AnthropicEndpoint(settings, address=server.url.removesuffix("/v1"))
        return ModelRun(settings, knowledge, endpoint=endpoint)

    return made


@pytest.fixture
def good(say, answer_of):
    return say(body=message(answer_of(figures=[FIGURE])))


def coded(outcome) -> bool:
    return isinstance(outcome, Coding) and [claim.low for claim in outcome.claims] == [4]


def test_what_is_sent_and_counted(server, run, report, good):
    server.answers(good)
    made = run()
    assert coded(made.code(report(TEXT)))
    [body], [headers] = server.requests, server.headers
    assert KEY in (headers.get("x-api-key"), headers.get("authorization", "").removeprefix("Bearer "))
    assert body["model"] == "claude"
    assert [one["role"] for one in body["messages"]] == ["user"]
    assert TEXT in body["messages"][0]["content"]
    assert body["system"][0]["cache_control"] == {"type": "ephemeral"}
    shape = body["output_config"]["format"]
    assert shape["type"] == "json_schema"
    assert set(shape["schema"]["properties"]) == {"events", "figures"}
    assert (made.tally.tokens_in, made.tally.tokens_out) == (100, 50)  # what was read from the cache is charged too
    assert KEY not in json.dumps(body)


def test_model_without_structured_output_is_parsed(server, run, report, say, good, answer_of):
    refused = json.dumps({"type": "error", "error": {"type": "invalid_request_error", "message": "output_config: no"}})
    fenced = say(body=message(f"Here it is:\n```json\n{answer_of(figures=[FIGURE])}\n```"))
    server.script = lambda body, call: say(status=400, body=refused) if "output_config" in body else fenced
    made = run()
    assert coded(made.code(report(TEXT, id="a")))
    assert coded(made.code(report(TEXT + " Again.", id="b")))
    assert len(server.requests) == 3  # the refusal is remembered


@pytest.mark.parametrize("status", [429, 500, 529])
def test_tried_again(server, run, report, say, good, status):
    server.answers(say(status=status, body='{"type": "error", "error": {"type": "x", "message": "busy"}}'), good)
    assert coded(run().code(report(TEXT)))
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        (message("", "refusal"), 200, "the model refused"),
        (message('{"events": [], "figures": [{"eff', "max_tokens"), 200, "cut off at 8,192 tokens"),
        (message(""), 200, "it is empty"),
        ('{"type": "error", "error": {"type": "overloaded_error", "message": "busy"}}', 529, "the endpoint failed"),
        ('{"type": "error", "error": {"type": "x", "message": "too long"}}', 413, "refuses the request"),
    ],
)
def test_rejected_with_the_reason(server, run, report, say, body, status, reason):
    server.answers(say(status=status, body=body))
    outcome = run(retries=0).code(report(TEXT))
    assert isinstance(outcome, Rejection)
    assert reason in outcome.reason


def test_wrong_key_stops_the_run_and_is_not_told(server, run, report, say):
    body = json.dumps(
        {"type": "error", "error": {"type": "authentication_error", "message": f"invalid x-api-key {KEY}"}}
    )
    server.answers(say(status=401, body=body))
    with pytest.raises(EndpointError, match="refuses the key") as told:
        run().code(report(TEXT))
    assert KEY not in str(told.value)
    assert "ANTHROPIC_API_KEY" in told.value.advice


def test_key_in_an_answer_is_struck_out(server, run, report, say, answer_of, tmp_path):
    server.answers(say(body=message(answer_of(figures=[FIGURE, FIGURE | {"quote": f"{KEY} died"}]))))
    assert coded(run(record=tmp_path / "a").code(report(TEXT)))
    assert [path for path in (tmp_path / "a").iterdir() if KEY.encode() in path.read_bytes()] == []


def test_no_key_no_run(server, knowledge):
    with pytest.raises(EndpointError, match="no key") as told:
        ModelRun(ModelSettings(model="claude", endpoint="anthropic"), knowledge)
    assert "ANTHROPIC_API_KEY" in told.value.advice
