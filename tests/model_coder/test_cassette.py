"""Runs that are kept, stopped, resumed and replayed; budgets; and keys, which are nowhere kept."""

import json
import shutil

import pytest

from warledger.claims.coding import Coding
from warledger.model_coder.budget import Budget, BudgetReachedError
from warledger.model_coder.cassette import CassetteError
from warledger.model_coder.errand import write
from warledger.model_coder.pace import Pace
from warledger.model_coder.request import request
from warledger.model_coder.run import ModelRun
from warledger.model_coder.settings import ModelSettings, ModelSettingsError
from warledger.model_coder.windows import Window
from warledger.records import Rejection, Span

TEXT = "On Saturday gunmen killed four farmers in the village of Orvane."
FIGURE = {"effect": "killed", "quote": "killed four farmers", "number": "four", "low": 4, "high": 4}


@pytest.fixture
def reports(report):
    return [report(f"{TEXT} It was day {n}.", id=f"r{n}") for n in range(6)]


@pytest.fixture
def good(say, answer_of):
    return say(answer_of(figures=[FIGURE]))


@pytest.fixture
def replayed(knowledge):
    def run(folder, reports, **options):
        made = ModelRun(ModelSettings(replay=folder, **options), knowledge)
        return made, list(made.code_all(reports))

    return run


def claims(outcomes):
    return [[c.model_dump(exclude={"coder"}) for c in one.claims] for one in outcomes if isinstance(one, Coding)]


def test_recorded_run_is_replayed_without_the_server(server, model_run, reports, good, tmp_path, replayed):
    server.answers(good)
    first = list(model_run(record=tmp_path / "a").code_all(reports))
    sent = len(server.requests)
    run, again = replayed(tmp_path / "a", reports)
    assert claims(again) == claims(first)
    assert len(claims(first)) == 6
    assert (len(server.requests), run.tally.sent, run.tally.kept) == (sent, 0, 6)


def test_server_that_dies_in_the_middle_and_the_run_that_goes_on(server, model_run, reports, say, good, tmp_path):
    server.script = lambda body, call: good if call < 3 else say(drop=True)
    options = {"record": tmp_path / "a", "retries": 0, "parallel": 1}
    first = list(model_run(**options).code_all(reports))
    assert [type(one) for one in first] == [Coding] * 3 + [Rejection] * 3
    assert "the connection to" in first[3].reason
    server.requests.clear()
    server.answers(good)
    second = list(model_run(**options).code_all(reports))
    assert all(isinstance(one, Coding) for one in second)
    assert len(server.requests) == 3  # what was answered isn't asked again


def test_run_says_what_it_took_and_keeps_it(server, model_run, reports, good, tmp_path):
    server.answers(good)
    run = model_run(record=tmp_path / "a", price_in=1.0, price_out=2.0)
    list(run.code_all(reports))
    said = "\n".join(run.finish())
    assert "6 requests sent; 600 tokens in, 300 out, 0.0012 in money" in said
    assert "have no words in the report" in said
    [row] = map(json.loads, (tmp_path / "a" / "runs.jsonl").read_text().splitlines())
    assert (row["requests_sent"], row["tokens_in"], row["money"], row["ungrounded"]) == (6, 600, 0.0012, 0)
    assert row["instructions"] in run.coder.name


def test_another_models_answers_are_not_taken_for_this_ones(server, model_run, reports, good, tmp_path):
    server.answers(good)
    list(model_run(record=tmp_path / "a").code_all(reports[:1]))
    with pytest.raises(CassetteError, match="answers of the model 'm', and 'other' is asked"):
        list(model_run(record=tmp_path / "a", model="other").code_all(reports[:1]))


@pytest.mark.parametrize(
    "budget", [{"budget_tokens": 60_000}, {"budget_money": 0.06, "price_in": 1.0, "price_out": 1.0}]
)
def test_budget_stops_a_run_before_it_is_exceeded(server, model_run, reports, say, good, tmp_path, budget):
    good.tokens = (9_000, 4_000)
    server.answers(good)
    run = model_run(record=tmp_path / "a", answer_tokens=5_000, **budget)
    outcomes = list(run.code_all(reports))
    done = [one for one in outcomes if isinstance(one, Coding)]
    assert 1 <= len(done) < 6
    spent = run.tally.tokens_in + run.tally.tokens_out
    assert spent <= 60_000
    refused = next(one for one in outcomes if isinstance(one, Rejection))
    assert "could exceed the budget" in refused.reason
    # with more of it the run goes on where it stopped
    server.requests.clear()
    again = list(model_run(record=tmp_path / "a").code_all(reports))
    assert all(isinstance(one, Coding) for one in again)
    assert len(server.requests) == 6 - len(done)


def test_budget_waits_for_what_is_under_way(report):
    budget = Budget(ModelSettings(replay=None, model="m", budget_tokens=40_000, answer_tokens=10_000))
    asked = request(report(TEXT), Window(Span(0, len(TEXT))))
    held = budget.hold(asked)
    budget.settle(held, 100, 100)
    assert budget.tokens_in + budget.tokens_out == 200
    budget.settle(budget.hold(asked), None, None)  # nobody says what it took: all of it
    assert budget.tokens_out == 10_100
    with pytest.raises(BudgetReachedError):
        budget.hold(asked)


def test_pace():
    now, slept = [0.0], []
    pace = Pace(60, clock=lambda: now[0], sleep=slept.append)
    pace.wait()
    pace.wait()
    now[0] = 10.0
    pace.wait()
    assert slept == [1.0]


def test_replay_without_an_answer_says_so(reports, tmp_path, replayed):
    tmp_path.joinpath("a").mkdir()
    _, [outcome] = replayed(tmp_path / "a", reports[:1])
    assert "holds no answer to it" in outcome.reason
    assert "--requests-only" in outcome.advice
    with pytest.raises(CassetteError, match="There is no folder"):
        replayed(tmp_path / "b", reports)


# Errands: requests out, answers brought


@pytest.fixture
def errand(reports, tmp_path):
    folder = tmp_path / "errand"
    write(reports[:2], folder, ModelSettings(replay=folder))
    return folder


def requests_in(folder):
    return [json.loads(path.read_text()) for path in sorted(folder.glob("*.request.json"))]


def test_requests_are_whole_stable_and_explained(errand, reports, tmp_path):
    first, second = requests_in(errand)
    assert {first["report"], second["report"]} == {"r0", "r1"}
    assert [message["role"] for message in first["messages"]] == ["system", "user"]
    assert TEXT in first["messages"][1]["content"]
    assert first["answer_file"] == f"{first['request']}.answer.json"
    assert set(first["schema"]["properties"]) == {"events", "figures"}
    assert "answer_file" in (errand / "README.txt").read_text()
    write(reports[:2], tmp_path / "again", ModelSettings(replay=tmp_path))
    assert sorted(p.name for p in errand.iterdir()) == sorted(p.name for p in (tmp_path / "again").iterdir())


@pytest.mark.parametrize("name", ["{}.answer.json", "{}.answer.txt", "{}.answer.md", "{}.txt", "{}.json", "{}.answer"])
@pytest.mark.parametrize("form", ["{}", "```json\n{}\n```", "Here it is:\n{}\n"])
def test_brought_answers(errand, reports, answer_of, replayed, name, form):
    for row in requests_in(errand):
        text = form.replace("{}", answer_of(figures=[FIGURE]))
        (errand / name.replace("{}", row["request"])).write_text(text, encoding="utf-8")
    _, outcomes = replayed(errand, reports[:2])
    assert [len(one) for one in claims(outcomes)] == [1, 1]


@pytest.mark.parametrize(
    "line",
    [
        lambda key, text: {"custom_id": key, "answer": json.loads(text)},
        lambda key, text: {"custom_id": key, "answer": text},
        lambda key, text: {
            "custom_id": key, "response": {"body": {"choices": [{"message": {"content": text}}]}}
        },
        lambda key, text: {"request": f"{key}.request.json", "content": text},
        lambda key, text: {"key": key, **json.loads(text)},
        lambda key, text: {
            "custom_id": key, "result": {"message": {"role": "assistant", "content": [{"type": "text", "text": text}]}}
        },
    ],
)  # fmt: skip
def test_answers_of_a_batch(errand, reports, answer_of, replayed, line):
    lines = [json.dumps(line(row["request"], answer_of(figures=[FIGURE]))) for row in requests_in(errand)]
    (errand / "answers.jsonl").write_text("\n".join(["not json", *lines]))
    _, outcomes = replayed(errand, reports[:2])
    assert [len(one) for one in claims(outcomes)] == [1, 1]


def test_broken_answer_names_the_request(errand, reports, replayed):
    first = requests_in(errand)[0]
    (errand / first["answer_file"]).write_text("I'd rather not.")
    _, outcomes = replayed(errand, [one for one in reports if one.id == first["report"]])
    assert "can't be read: not valid JSON" in outcomes[0].reason
    assert first["request"] in outcomes[0].advice


def test_answers_to_earlier_instructions_still_count(errand, reports, answer_of, replayed, monkeypatch):
    for row in requests_in(errand):
        (errand / row["answer_file"]).write_text(answer_of(figures=[FIGURE]))
    monkeypatch.setattr("warledger.model_coder.request.instructions", lambda **_: "Newer instructions.")
    run, outcomes = replayed(errand, reports[:2])
    assert [len(one) for one in claims(outcomes)] == [1, 1]
    assert run.tally.older == 2
    assert any("earlier version of the instructions" in line for line in run.finish())


def test_answered_requests_are_counted_and_left_alone(errand, reports, answer_of):
    first = requests_in(errand)[0]
    (errand / first["answer_file"]).write_text(answer_of())
    written = write(reports[:2], errand, ModelSettings(replay=errand))
    assert (written.reports, written.requests, written.answered) == (2, 2, 1)
    assert (errand / first["answer_file"]).read_text() == answer_of()


# Keys and settings


def test_key_goes_to_its_endpoint_and_nowhere_else(server, model_run, report, say, tmp_path, monkeypatch, caplog):
    monkeypatch.setenv("WARLEDGER_MODEL_KEY", "sk-very-secret-123456")
    caplog.set_level("DEBUG")
    server.answers(say("Incorrect API key provided: sk-very-secret-123456.", status=429))
    run = model_run(record=tmp_path / "a", retries=0)
    outcome = run.code(report(TEXT))
    assert server.headers[0]["authorization"] == "Bearer sk-very-secret-123456"
    assert isinstance(outcome, Rejection)
    said = [str(outcome), *run.finish(), *run.told, repr(run.settings), run.coder.name, caplog.text]
    said += [path.read_text() for path in (tmp_path / "a").iterdir()]
    assert not any("very-secret" in text for text in said)


def test_openais_own_key_is_not_sent_elsewhere(server, model_run, report, good, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-for-openai-alone")
    server.answers(good)
    model_run().code(report(TEXT))
    assert "for-openai-alone" not in json.dumps(server.headers)


def test_first_request_says_what_is_sent_and_where(server, model_run, reports, good):
    server.answers(good)
    run = model_run()
    list(run.code_all(reports))
    [told] = run.told
    assert server.url in told
    assert "the text, outlet and day of each report" in told


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"budget_money": 1.0}, "needs the prices"),
        ({"endpoint": "ftp://x"}, "is no endpoint"),
        ({"endpoint": "localhost"}, "is no endpoint"),
        ({"endpoint": "http://user:key@host/v1"}, "No key or password in the address"),
        ({"endpoint": "https://host/v1?api-version=1&api_key=abc"}, "No key or password in the address"),
        ({"parallel": 0}, "parallel must be 1 or more"),
        ({"budget_tokens": 0}, "budget_tokens must be more than 0"),
        ({"instructions": "none"}, "There are: full, brief"),
    ],
)
def test_settings_that_cannot_be(options, why):
    with pytest.raises(ModelSettingsError, match=why):
        ModelSettings(model="m", **options)


def test_replay_and_errands_need_no_library(errand, reports, replayed, monkeypatch, knowledge):
    import sys

    for name in ("openai", "anthropic"):
        monkeypatch.setitem(sys.modules, name, None)
    shutil.rmtree(errand)
    write(reports[:1], errand, ModelSettings(replay=errand))
    replayed(errand, reports[:1])
    with pytest.raises(ModelSettingsError, match=r"pip install 'warledger\[model\]'"):
        ModelRun(ModelSettings(model="m", endpoint="http://127.0.0.1:1/v1"), knowledge)
