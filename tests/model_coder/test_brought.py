"""Answers in the forms in which people bring them."""

import json

import pytest

from warledger.model_coder.answers.brought import json_in, unwrap
from warledger.model_coder.answers.parsing import AnswerError, parse

ANSWER = {"events": [], "figures": [{"effect": "killed", "quote": "four died"}]}
BARE = json.dumps(ANSWER)


@pytest.mark.parametrize(
    "text",
    [
        BARE,
        f"\ufeff  {BARE}\n",
        f"```json\n{BARE}\n```",
        f"```\n{json.dumps(ANSWER, indent=2)}\n```\n",
        f"Here is the coding you asked for:\n\n```json\r\n{BARE}\r\n```\r\nLet me know!",
        f"Sure. {BARE} I hope this helps {{really}}.",
        f'<think>Is it {{"events": [], "figures": []}}? No.</think>\n{BARE}',
        f'First draft: {{"events": [], "figures": []}}\nBetter: {BARE}',
        f"```json\n{BARE}",  # a fence that was never closed
        json.dumps({"choices": [{"message": {"content": BARE}, "finish_reason": "stop"}], "model": "m"}),
        json.dumps({"choices": [{"message": {"content": f"```json\n{BARE}\n```"}}]}),
        json.dumps({"role": "assistant", "content": [{"type": "text", "text": BARE}], "stop_reason": "end_turn"}),
        json.dumps({"message": {"role": "assistant", "content": BARE}, "done_reason": "stop"}),
        json.dumps({"answer": ANSWER}),
        json.dumps({"response": BARE}),
    ],
)
def test_forms(text):
    answer = parse(json_in(unwrap(text).text))
    assert [figure.quote for figure in answer.figures.values()] == ["four died"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not valid JSON"),
        ("I can't help with that.", "not valid JSON"),
        ("[1, 2]", "not a list"),
        ('{"figures": []}', "no list 'events'"),
        ('{"figures": {}, "events": []}', "not a list but an object"),
        ("[" * 100_000, "not valid JSON"),
        ("{" * 50_000, "not valid JSON"),
    ],
)
def test_no_answer_says_why(text, why):
    with pytest.raises(AnswerError, match=why):
        parse(json_in(unwrap(text).text))


def test_wrong_fields_are_left_out_and_told():
    raw = {
        "events": [{"type": "picnic", "quote": "x"}, 7],
        "figures": [
            {"effect": "Killed", "quote": "q", "low": "four", "high": True, "start": "soon", "category": "robots"},
            {"effect": "killed", "quote": None},
            {"effect": "killed", "quote": "q", "low": 4.0, "start": "2021-05-02", "end": "2021-05-01", "by": ["x"]},
        ],
    }
    answer = parse(json.dumps(raw))
    assert list(answer.figures) == [0, 2]
    assert answer.events == {}
    assert answer.figures[0].effect == "killed"
    assert (answer.figures[2].low, answer.figures[2].days.start, answer.figures[2].by.name) == (4, None, None)
    assert [reason.split(":")[0] for reason in answer.refused] == [
        "figures[0].low", "figures[0].high", "figures[0].category", "figures[0].start", "figures[1]",
        "figures[2].by", "figures[2].end", "events[0].type", "events[0]", "events[1]",
    ]  # fmt: skip
