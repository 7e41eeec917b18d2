"""What goes wrong with endpoints, on a scripted server: each is retried, mended or told, and never half a report."""

import json
import re
import time

import pytest

from warledger.claims.coding import Coding
from warledger.model_coder.asking import Asker
from warledger.model_coder.endpoints.endpoint import EndpointError
from warledger.records import Rejection

TEXT = "On Saturday gunmen killed four farmers in the village of Orvane."
FIGURE = {"effect": "killed", "quote": "killed four farmers", "number": "four", "low": 4, "high": 4}


@pytest.fixture
def good(say, answer_of):
    return say(answer_of(figures=[FIGURE]))


def coded(outcome) -> bool:
    return isinstance(outcome, Coding) and [claim.low for claim in outcome.claims] == [4]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_tried_again(server, model_run, report, say, good, status):
    server.answers(say("busy", status=status), say("busy", status=status), good)
    assert coded(model_run().code(report(TEXT)))
    assert len(server.requests) == 3


def test_broken_connection_is_tried_again(server, model_run, report, say, good):
    server.answers(say(drop=True), good)
    assert coded(model_run(retries=1).code(report(TEXT)))


def test_time_out_is_tried_again(server, model_run, report, say, good):
    server.answers(say("{}", wait=0.6), good)
    assert coded(model_run(timeout=0.3, retries=1).code(report(TEXT)))


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"text": "busy", "status": 429}, r"takes no more requests \(2 attempts; 429: busy\)"),
        ({"text": "oops", "status": 500}, r"the endpoint failed \(2 attempts; 500: oops\)"),
        ({"text": "{}", "wait": 0.5}, r"no answer within 0\.2 seconds, 2 attempts"),
        ({"drop": True}, r"the connection to http://127.* failed, 2 attempts"),
        ({"text": None, "refusal": "I won't."}, r"the model refused \(I won't\.\)"),
        ({"text": "", "finish": "content_filter"}, r"the model refused"),
        ({"body": "<html>"}, r"reply (is broken|holds no answer)"),
        ({"body": '{"choices": []}'}, r"reply holds no answer"),
        ({"body": "null"}, r"reply holds no answer"),
        ({"text": "four died"}, r"can't be read, nor the one it was asked for again: not valid JSON"),
        ({"text": ""}, r"can't be read, nor the one it was asked for again: it is empty"),
        ({"text": '{"figures": []}'}, r"no list 'events'"),
        ({"text": '{"events": [], "figures": [{"eff', "finish": "length"}, r"cut off at 8,192 tokens"),
        ({"text": "too long a text", "status": 400}, r"refuses the request \(400: too long a text\)"),
    ],
)
def test_rejected_with_the_reason(server, model_run, report, say, answer, reason):
    server.answers(say(**answer))
    outcome = model_run(retries=1, timeout=0.2 if "wait" in answer else 5).code(report(TEXT, id="r1"))
    assert isinstance(outcome, Rejection)
    assert outcome.report == "r1"
    assert outcome.stage == "model"
    assert re.search(reason, outcome.reason), outcome.reason


@pytest.mark.parametrize(
    ("status", "word"), [(401, "refuses the key"), (403, "refuses the key"), (404, "no model 'm'")]
)
def test_what_no_report_can_mend_stops_the_run(server, model_run, report, say, status, word):
    server.answers(say("no", status=status))
    with pytest.raises(EndpointError, match=word):
        list(model_run().code_all([report(TEXT, id="a"), report(TEXT + " Again.", id="b")]))


def test_broken_answer_is_asked_for_again(server, model_run, report, say, good):
    server.answers(say("Four farmers were killed."), good)
    run = model_run()
    assert coded(run.code(report(TEXT)))
    first, second = (request["messages"] for request in server.requests)
    assert second[: len(first)] == first
    assert second[-2] == {"role": "assistant", "content": "Four farmers were killed."}
    assert "not valid JSON" in second[-1]["content"]
    assert run.tally.repaired == 1


def test_long_report_is_halved_where_its_answer_is_cut_off(server, model_run, report, say, answer_of):
    paragraph = "The market stayed open all day and traders from the hills sold salt. "
    text = TEXT + "\n\n" + "\n\n".join(paragraph * 4 for _ in range(12)) + "\n\nOn Sunday nine people died in Sela."
    late = {"effect": "killed", "quote": "nine people died", "number": "nine", "low": 9, "high": 9}

    def script(body, call):
        asked = body["messages"][1]["content"]
        if TEXT in asked.rsplit("<<<REPORT", 1)[1] and "nine people died" in asked:
            return say('{"events": [], "figures": [{"effect"', finish="length")
        part = asked.rsplit("<<<REPORT", 1)[1]
        return say(answer_of(figures=[row for row in (FIGURE, late) if row["quote"] in part]))

    server.script = script
    outcome = model_run().code(report(text))
    assert isinstance(outcome, Coding), outcome
    assert sorted(claim.low for claim in outcome.claims) == [4, 9]
    assert len(server.requests) == 3


def test_one_bad_report_stops_nothing(server, model_run, report, say, good):
    server.script = lambda body, call: say("", status=500) if "BAD" in body["messages"][1]["content"] else good
    reports = [report(f"{TEXT} {word}", id=word) for word in ("one", "BAD", "two")]
    before = Rejection(where="x", stage="read", reason="empty")
    outcomes = list(model_run(retries=0, parallel=2).code_all([before, *reports]))
    assert [type(one).__name__ for one in outcomes] == ["Rejection", "Coding", "Rejection", "Coding"]
    assert outcomes[0] is before


@pytest.mark.parametrize(
    ("message", "gone", "kept"),
    [
        ("response_format of type json_schema is not supported", "response_format", "temperature"),
        ("Unsupported value: 'temperature' does not support 0", "temperature", "response_format"),
        ("Unrecognized argument: seed", "seed", "temperature"),
        ("Use 'max_completion_tokens' instead of 'max_tokens'", "max_tokens", "max_completion_tokens"),
    ],
)
def test_options_that_a_server_does_not_take_are_left_out(server, model_run, report, say, good, message, gone, kept):
    server.script = lambda body, call: say(message, status=400) if gone in body else good
    run = model_run()
    assert coded(run.code(report(TEXT, id="a")))
    assert coded(run.code(report(TEXT + " Again.", id="b")))
    assert len(server.requests) == 3  # the refusal is remembered
    assert kept in server.requests[-1]


def test_every_request_asks_for_the_schema(server, model_run, report, good):
    server.answers(good)
    model_run().code(report(TEXT))
    [body] = server.requests
    assert body["temperature"] == 0
    assert "seed" in body
    shape = body["response_format"]["json_schema"]
    assert shape["strict"] is True
    assert set(shape["schema"]["properties"]) == {"events", "figures"}


def test_fault_of_our_own_is_a_rejection(model_run, report, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("made to fail")

    monkeypatch.setattr(Asker, "answer", broken)
    outcome = model_run().code(report(TEXT))
    assert isinstance(outcome, Rejection)
    assert "ZeroDivisionError" in outcome.reason


def test_parallel_requests(server, model_run, report, say, good):
    good.wait = 0.1
    server.answers(good)
    outcomes = list(model_run(parallel=3).code_all(report(f"{TEXT} {n}", id=str(n)) for n in range(9)))
    assert [one.report.id for one in outcomes] == [str(n) for n in range(9)]
    assert 2 <= server.most <= 3


def test_rate(server, model_run, report, good):

    server.answers(good)
    begun = time.monotonic()
    list(model_run(per_minute=600).code_all(report(f"{TEXT} {n}", id=str(n)) for n in range(4)))
    assert time.monotonic() - begun >= 0.3  # three pauses of 0.1 s


def test_json_of_requests_is_sound(server, model_run, report, good):
    server.answers(good)
    model_run().code(report("Four died in “Ṣela”.\n\n\u200bNine more \ud83d\ude00 fled."))
    assert "“Ṣela”" in json.dumps(server.requests[0], ensure_ascii=False)
