"""`warledger export training`: what people decided and a model found, as the codebook's lines. All reports invented."""

from __future__ import annotations

import json
import re

import pytest

from warledger.ledger import Ledger, Run
from warledger.records import Claim, Place, Report, Span

RULES, MODEL = "warledger-en 1", "warledger-model 1 (m, instructions 0)"
TEXTS = {
    "judged": "Shelling of Hira killed 12 villagers, 5 of them children. Nine were wounded, and 40 fled, he said.",
    "both": "Gunmen killed 7 farmers near Orvane on Saturday. A car was burnt.",
    "model": "A mine killed 3 soldiers in Sela. The mayor was abducted.",
    "nothing": "The council of Nimel opened a bridge.",
    "rules": "A blast in Marrat wounded 8 people.",
}


def claim(report: str, words: str, coder: str, *, id: str | None = None, **values) -> Claim:
    at = TEXTS[report].index(words)
    values = {"effect": "killed", "category": "civilian", "evidence": {"figure": (Span(at, at + len(words)),)}} | values
    made = {"claim": f"c_{report}_{coder[:12]}_{at}_{values['effect']}", "report": report, "coder": coder, "rule": "x"}
    return Claim(**made | {"confidence": 0.5} | values)


@pytest.fixture
def book(tmp_path):
    """A ledger of five reports: by the rules, by a model, or by both."""
    path = tmp_path / "t.db"
    hira = Place(text="Hira", name="Hira", country="SY", where_prec=1)
    whole = claim("judged", "killed 12 villagers", RULES, low=12, high=12, counted="villagers", place=hira)
    by_rules = {
        "judged": [
            whole,
            claim("judged", "5 of them children", RULES, low=5, high=5, part_of=whole.claim),
            claim("judged", "Nine were wounded", RULES, effect="wounded", low=9, high=9),
            claim("judged", "40 fled", RULES, effect="displaced", low=40, high=40),
        ],
        "both": [
            claim("both", "killed 7 farmers", RULES, low=7, high=7),
            claim("both", "A car was burnt", RULES, effect="destroyed", low=1, high=1, category="vehicle"),
        ],
        "rules": [claim("rules", "wounded 8 people", RULES, effect="wounded", low=8, high=8)],
    }
    whole = claim("both", "Gunmen killed 7 farmers", MODEL, low=7, high=None, agent="gunmen")
    by_model = {
        "both": [
            whole,
            claim("both", "7 farmers near Orvane", MODEL, low=1, high=1, part_of=whole.claim, effect="casualties"),
        ],
        "model": [claim("model", "killed 3 soldiers", MODEL, low=3, high=3, side="Hill Army", category="combatant")],
        "nothing": [],
    }
    extra = {"model": {"license": "CC0"}}
    with Ledger.open(str(path), create=True) as ledger:
        for coder, codings in ((RULES, by_rules), (MODEL, by_model)):
            run = Run(coder=coder, version="1")
            for id, claims in codings.items():
                report = Report(id=id, text=TEXTS[id], extra=extra.get(id, {}), title="Told")
                ledger.keep(report, claims, run=run)
    return path


@pytest.fixture
def judge(run, book):
    def write(kind, id, *values):
        made = run("judge", kind, id, *values, "--ledger", book, "--by", "Ana")
        assert made.exit_code == 0, made.stderr
        return re.search(r"j_\w+", made.stderr).group()

    return write


@pytest.fixture
def lines(run, book):
    def export(*options):
        made = run("export", "training", "--ledger", book, *options)
        assert made.exit_code == 0, made.stderr
        return {line["id"]: line for line in map(json.loads, made.stdout.splitlines())}, made.stderr

    return export


def ids(report):
    return {
        "12": "c_judged_warledger-en_17_killed",
        "5": "c_judged_warledger-en_38_killed",
        "9": "c_judged_warledger-en_58_wounded",
        "40": "c_judged_warledger-en_81_displaced",
        "7": "c_both_warledger-en_7_killed",
    }[report]


def quotes(line):
    return {figure["quote"]: (figure["low"], figure["high"], figure["coder"]) for figure in line["figures"]}


def test_model_alone_where_nobody_judged(lines):
    found, said = lines()
    assert set(found) == {"both", "model", "nothing"}  # not what the rules alone found
    assert quotes(found["model"]) == {"killed 3 soldiers": (3, 3, MODEL)}
    assert found["nothing"]["figures"] == found["nothing"]["events"] == []
    assert [figure["part_of"] for figure in found["both"]["figures"]] == [None, 0]
    assert (found["model"]["licence"], found["model"]["text"]) == ("CC0", TEXTS["model"])
    assert found["both"]["licence"].startswith("unknown")
    assert "The licence of 2 texts is unknown" in said


def test_what_people_decided(judge, lines):
    judge("accept", ids("12"))
    judge("correct", ids("5"), "low=4", "high=4", "counted=small children")
    judge("reject", ids("9"))
    found, said = lines()
    figures = quotes(found["judged"])
    assert list(figures) == ["killed 12 villagers", "5 of them children"]
    assert figures["killed 12 villagers"][:2] == (12, 12)
    assert re.fullmatch(r"Ana, accepted \d{4}-\d\d-\d\d", figures["killed 12 villagers"][2])
    assert figures["5 of them children"][:2] == (4, 4)
    assert "Ana, corrected" in figures["5 of them children"][2]
    part = found["judged"]["figures"][1]
    assert (part["part_of"], part["counted"]) == (0, None)  # words that the report lacks are no quote
    assert found["judged"]["figures"][0]["place"] == "Hira"
    assert found["judged"]["undecided"] == 1  # the forty who fled
    assert "1 reports have claims on which nobody decided" in said


def test_everything_rejected_is_a_report_without_claims(judge, lines):
    for number in ("12", "5", "9", "40"):
        judge("reject", ids(number))
    line = lines()[0]["judged"]
    assert (line["figures"], line["events"], line["undecided"]) == ([], [], 0)


def test_a_persons_word_stands_before_the_models(judge, lines):
    judge("accept", ids("7"))
    figures = lines()[0]["both"]["figures"]
    # the model's reading of these words gives way, wherever it was accepted; its part hangs on what is written
    assert [(figure["low"], figure["part_of"]) for figure in figures] == [(7, None), (1, 0)]
    assert "Ana, accepted" in figures[0]["coder"]
    judge("reject", ids("7"))
    assert [figure["low"] for figure in lines()[0]["both"]["figures"]] == [1]


def test_withdrawn_judgement_counts_no_more(run, book, judge, lines):
    made = judge("accept", ids("12"))
    assert "judged" in lines()[0]
    run("judge", "withdraw", made, "--ledger", book, "--by", "Ana")
    assert "judged" not in lines()[0]


def test_without_the_models(judge, lines):
    judge("accept", ids("12"))
    found, _ = lines("--judged-only", "--licence", "CC BY 4.0")
    assert set(found) == {"judged"}
    assert found["judged"]["licence"] == "CC BY 4.0"


def test_nothing_to_train_on(run, tmp_path):
    Ledger.open(str(tmp_path / "empty.db"), create=True).close()
    made = run("export", "training", "--ledger", tmp_path / "empty.db")
    assert (made.exit_code, made.stdout) == (0, "")
    assert "Nothing to train on" in made.stderr


def test_lines_are_what_the_evaluation_reads(judge, run, book, tmp_path):
    """The lines are the codebook's: held against themselves, every figure is found."""
    judge("accept", ids("12"))
    path = tmp_path / "training.jsonl"
    assert run("export", "training", "--ledger", book, "--output", path).exit_code == 0
    made = run("evaluate", path, path, "--format", "json")
    assert made.exit_code == 0, made.stderr
    assert json.loads(made.stdout)["figures"]["f1"] == 1
