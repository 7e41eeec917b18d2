"""`warledger judge …` and `journal …`: what a person decides counts before any rule, shows, and outlasts every re-run.

All reports are invented; `hand` in conftest makes them with their claims.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date

import pytest

from warledger.corpus.linking import link_ledger
from warledger.ledger import Ledger, Run

BY = ("--by", "Ana")


@pytest.fixture
def answer(run, monkeypatch):
    monkeypatch.delenv("WARLEDGER_BY", raising=False)

    def ask(*arguments):
        made = run(*arguments)
        assert made.exit_code == 0, made.stderr
        return made.stdout

    return ask


@pytest.fixture
def incidents(answer):
    """The incidents as JSON: town to incident; a town that has several is numbered."""

    def ask(*options):
        made = [json.loads(line) for line in answer("incidents", "--format", "jsonl", *options).splitlines()]
        out = {}
        for one in made:
            town = one["place"]["name"]
            out[town if town not in out else f"{town} {len(out)}"] = one
        return out

    return ask


def total(incident, effect="killed"):
    row = next(f for f in incident["figures"] if (f["effect"], f["side"], f["category"]) == (effect, None, None))
    return row["low"], row["best"], row["high"]


def test_accept_makes_a_claim_sure(answer, linked):
    answer("judge", "accept", "c_a_1", "c_b_1", *BY)
    listed = [json.loads(line) for line in answer("judge", "list", "--format", "jsonl").splitlines()]
    assert [(j["kind"], j["by"], j["about"][0]["quote"]) for j in listed] == [
        ("accept", "Ana", "killed 8 people"),
        ("accept", "Ana", "killed at least 12 people"),
    ]


def test_reject_takes_a_claim_out(answer, incidents, linked):
    answer("judge", "reject", "c_c_1", *BY, "--why", "of another day")
    answer("link")
    hira = incidents()["Hira"]
    assert total(hira) == (8, 8, 12)
    assert "c_c_1" not in hira["claims"]


def test_corrections_count_and_add_up(answer, incidents, linked):
    answer("judge", "correct", "c_a_1", "low=9", "high=9", *BY)
    answer("judge", "correct", "c_a_1", "source=Hira clinic", *BY, "--why", "the second paragraph says so")
    answer("link")
    sources = {s["source"]: s["low"] for s in incidents()["Hira"]["figures"][0]["by_source"]}
    assert sources == {"Hira clinic": 9, "Lantern Relief": 12, "Hira Observatory": 14}


def test_unknown_is_written_as_nothing(answer, incidents, linked):
    answer("judge", "correct", "c_a_1", "high=", "source=", *BY)
    answer("link")
    assert {s["source"] for s in incidents()["Hira"]["figures"][0]["by_source"]} >= {"Delta Wire"}


@pytest.mark.parametrize("kind", ["same", "merge"])
def test_same_and_merge_join_what_the_evidence_parts(answer, incidents, linked, kind):
    found = incidents()
    hira, tarm = found["Hira"]["incident"], found["Tarm"]["incident"]
    things = (hira, tarm) if kind == "merge" else ("c_a_1", "c_t_1")
    answer("judge", kind, *things, *BY)
    made = answer("link")
    (one,) = incidents().values()
    assert one["reports"] == ["a", "b", "c", "t"]
    assert one["judgements"] == 1
    assert "1 incident, 1 told of by several reports" in made


def test_different_parts_what_the_evidence_joins(answer, incidents, linked):
    answer("judge", "different", "c_c_1", "c_a_1", "c_b_1", *BY)
    answer("link")
    assert sorted(i["reports"] for i in incidents().values()) == [["a", "b"], ["c"], ["t"]]


def test_split_takes_claims_out_of_an_incident(answer, incidents, linked):
    hira = incidents()["Hira"]["incident"]
    answer("judge", "split", hira, "c_b_0", "c_b_1", "c_c_0", "c_c_1", *BY)
    answer("link")
    assert sorted(i["reports"] for i in incidents().values()) == [["a"], ["b", "c"], ["t"]]


def test_a_figure_that_a_person_sets_stands_and_says_so(answer, incidents, linked):
    hira = incidents()["Hira"]["incident"]
    answer("judge", "figure", hira, "killed", "low=13", "best=13", "high=14", *BY, "--why", "two names are one")
    made = incidents()["Hira"]
    assert total(made) == (13, 13, 14)
    row = made["figures"][0]
    assert (row["policy"], len(row["by_source"])) == ("judgement", 3)
    assert "two names are one" in row["flags"][-1]
    # it belongs to the incident, whatever becomes of one of its claims
    for claim in ("c_a_0", "c_a_1"):
        answer("judge", "reject", claim, *BY)
    answer("link")
    assert total(incidents()["Hira"]) == (13, 13, 14)


def test_what_is_taken_back_is_undone_and_stays_in_the_journal(answer, run, incidents, linked):
    before = incidents()
    answer("judge", "merge", before["Hira"]["incident"], before["Tarm"]["incident"], *BY)
    answer("link")
    (merge,) = [json.loads(line) for line in answer("judge", "list", "--format", "jsonl").splitlines()]
    answer("judge", "withdraw", merge["judgement"], *BY, "--why", "misread the map")
    answer("link")
    assert {town: i["incident"] for town, i in incidents().items()} == {
        town: i["incident"] for town, i in before.items()
    }
    table = answer("judge", "list", "--format", "table")
    assert "merge (withdrawn)" in table
    assert "misread the map" in table
    again = run("judge", "withdraw", merge["judgement"], *BY)
    assert (again.exit_code, "was taken back already" in again.stderr) == (2, True)


# --- they outlast whatever runs after them ---


def recoded(path, hand, *, text=None):
    """Three reports coded anew, with other ids and spans a little wider; or report c alone, with a new text."""
    with Ledger.open(path) as ledger:
        for report, claims in hand.hira:
            if text is not None and report.id != "c":
                continue
            moved = report if text is None else report.model_copy(update={"text": text + report.text})
            by = len(moved.text) - len(report.text)
            new = [
                one.model_copy(
                    update={
                        "claim": one.claim.replace("c_", "c_new_"), "coder": "hand 2",
                        "of": one.of and one.of.replace("c_", "c_new_"),
                        "evidence": {k: tuple((a + by, b + by + 1) for a, b in v) for k, v in one.evidence.items()},
                    }
                )
                for one in claims
            ]  # fmt: skip
            ledger.keep(moved, new, run=Run(coder="hand 2", version="2"))
        link_ledger(ledger)


def test_judgements_outlast_another_coding_and_linking_anew(answer, incidents, hand, linked):
    hira = incidents()["Hira"]["incident"]
    answer("judge", "reject", "c_c_1", *BY)
    answer("judge", "correct", "c_a_1", "low=9", "high=9", *BY)
    answer("judge", "figure", hira, "wounded", "best=30", *BY, "--why", "the clinic's list")
    recoded(linked, hand)
    answer("link", "--relink")
    made = incidents()["Hira"]
    assert made["incident"] == hira
    assert any(claim.startswith("c_new_") for claim in made["claims"])
    assert total(made) == (9, 9, 12)
    assert total(made, "wounded") == (30, 30, 30)


def test_judgements_follow_their_words_into_a_new_version_of_the_text(answer, incidents, hand, linked):
    answer("judge", "reject", "c_c_1", *BY)
    recoded(linked, hand, text="CORRECTS the day. In Tarm a bus killed 2 people in a crash on Friday, officials said. ")
    assert total(incidents()["Hira"]) == (8, 8, 12)


def test_words_that_a_new_version_no_longer_has_are_no_other_words(answer, incidents, hand, linked):
    answer("judge", "reject", "c_c_1", *BY)
    report, claims = hand.blast("c", "Kessel Times", date(2024, 3, 6), "Hira Observatory", 15, 15)
    with Ledger.open(linked) as ledger:
        ledger.keep(report, claims, run=Run(coder="hand 1", version="1"))
        link_ledger(ledger)
    # the same offsets, another number: nobody judged on that
    assert total(incidents()["Hira"]) == (8, 12, 15)


def test_exports_show_what_people_decided(answer, incidents, linked):
    hira = incidents()["Hira"]["incident"]
    answer("judge", "figure", hira, "killed", "best=13", *BY, "--why", "two names are one")
    made = [json.loads(line) for line in answer("export", "incidents", "--format", "jsonl").splitlines()]
    row = next(i for i in made if i["incident"] == hira)
    assert (row["judgements"], row["figures"][0]["best"], row["figures"][0]["policy"]) == (1, 13, "judgement")
    answer("report", hira, "--output", "hira.html")
    with open("hira.html", encoding="utf-8") as page:
        text = page.read()
    assert "two names are one" in text
    assert "Ana" in text


# --- what is refused, before anything is written ---


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["accept", "c_a_1"], "say who decides with --by, or set WARLEDGER_BY"),
        (["accept", "c_none", *BY], "there is no claim 'c_none'. `warledger claims` lists them."),
        (["correct", "c_a_1", "low", *BY], "'low' is no FIELD=VALUE, such as low=12."),
        (["correct", "c_a_1", "low=many", *BY], "low: Input should be a valid integer"),
        (["correct", "c_a_1", "low=20", *BY], "low: 20 is more than high, 8. Give both."),
        (["correct", "c_a_1", "low=-2", *BY], "low: -2 is below 0."),
        (["correct", "c_a_1", "effect=killd", *BY], "Did you mean 'killed'?"),
        (["correct", "c_a_1", "category=people", *BY], "No category 'people'. There are:"),
        (["correct", "c_a_1", "start=2024-03-09", *BY], "is after the end"),
        (["correct", "c_a_1", "date_prec=7", *BY], "date_prec: 7 is outside 1 to 5."),
        (["correct", "c_a_1", "report=b", *BY], "no field report that can be corrected. There are: agent,"),
        (["correct", "c_a_1", "place=Zzyzzk", *BY], "the gazetteer has no 'Zzyzzk'"),
        (["same", "c_a_1", *BY], "needs two ids or more"),
        (["different", "c_a_1", "c_a_1", *BY], "needs two ids or more"),
        (["split", "HIRA", "c_t_1", *BY], "c_t_1 is not in i_"),
        (["split", "c_a_1", "c_t_1", *BY], "is no id of an incident"),
        (["split", "HIRA", "c_a_0", "c_a_1", "c_b_0", "c_b_1", "c_c_0", "c_c_1", *BY], "Nothing would be left"),
        (["figure", "HIRA", "killed", "best=3", *BY], "needs a reason: --why"),
        (["figure", "HIRA", "killed", "best=few", *BY, "--why", "x"], "best: 'few' is no whole number."),
        (["figure", "HIRA", "killed", "best=3", "low=4", *BY, "--why", "x"], "low: 4 is more than best, 3."),
        (["figure", "HIRA", "killed", "low=4", *BY, "--why", "x"], "needs its number: best=14"),
        (["figure", "HIRA", "harmed", "best=3", *BY, "--why", "x"], "No effect 'harmed'. There are: killed"),
        (["figure", "HIRA", "killed", "best=3", "colour=red", *BY, "--why", "x"], "A figure has no colour."),
        (["withdraw", "j_none", *BY], "There is no judgement 'j_none'. `warledger judge list` lists them."),
    ],
)
def test_what_cannot_be_is_refused(run, incidents, linked, monkeypatch, arguments, says):
    monkeypatch.delenv("WARLEDGER_BY", raising=False)
    hira = incidents()["Hira"]["incident"]
    made = run("judge", *(hira if word == "HIRA" else word for word in arguments))
    assert made.exit_code == 2, made.stdout
    assert says in made.stderr
    assert "Traceback" not in made.stderr
    assert run("journal", "verify").stdout.endswith(": 0 entries, all as they were written.\n")


# --- the journal ---


def test_the_journal_verifies_and_finds_what_was_changed(answer, run, linked):
    for claim in ("c_a_1", "c_b_1", "c_c_1"):
        answer("judge", "accept", claim, *BY)
    said = answer("journal", "verify")
    number, last = answer("journal", "head").split()
    assert f"3 entries, all as they were written. Last: {last}" in said
    assert number == "3"
    with sqlite3.connect(linked) as connection:
        connection.execute("UPDATE entry SET body = replace(body, '12', '13') WHERE number = 2")
    made = run("journal", "verify")
    assert made.exit_code == 1
    assert "Entry 2: it is not what was written down" in made.stderr
    assert "Restore a backup" in made.stderr


def test_who_decides_comes_from_the_environment_too(run, linked, monkeypatch):
    monkeypatch.setenv("WARLEDGER_BY", "Bo")
    assert run("judge", "accept", "c_a_1").exit_code == 0
    assert json.loads(run("judge", "list", "--format", "jsonl").stdout)["by"] == "Bo"
