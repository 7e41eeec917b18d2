"""`warledger link`, `incidents`, `why`, `report`, `chart`: from kept claims to what happened, as a user does it.

All reports are invented. Claims are made by hand, so that each table shows what linking and figures do, not reading.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date
from xml.etree import ElementTree

import pytest

from warledger.corpus.linking import link_ledger
from warledger.ledger import Ledger
from warledger.ledger.linked import read


def rows(answer, *options):
    return [json.loads(line) for line in answer("incidents", "--format", "jsonl", *options).splitlines()]


def killed(incident):
    total = next(f for f in incident["figures"] if (f["effect"], f["side"], f["category"]) == ("killed", None, None))
    return total["low"], total["best"], total["high"]


# --- link ---


def test_linking_says_what_it_did_and_what_to_try(answer, book):
    said = answer("link")
    assert "2 incidents, 1 told of by several reports" in said
    assert "4 reports linked now; 2 incidents begun" in said
    for command in re.findall(r"^  warledger (\w+)", said, re.M):
        assert command in {"incidents", "why", "export"}
    assert "Nothing new to link" in answer("link")


def test_linking_as_json(answer, book):
    made = json.loads(answer("link", "--format", "json"))
    assert {key: made[key] for key in ("reports", "incidents", "begun", "several", "copies", "changes")} == {
        "reports": 4, "incidents": 2, "begun": 2, "several": 1, "copies": 0, "changes": [],
    }  # fmt: skip


def test_later_reports_join_and_ids_stay(hand, answer, tmp_path):
    path = tmp_path / "warledger.db"
    hand.keep(path, hand.hira[0], hand.tarm)
    answer("link")
    first = {i["incident"]: i["reports"] for i in rows(answer)}
    hand.keep(path, *hand.hira[1:])
    assert "2 reports linked now; 0 incidents begun" in answer("link")
    later = {i["incident"]: i["reports"] for i in rows(answer)}
    assert set(first) == set(later)
    assert sorted(later.values()) == [["a", "b", "c"], ["t"]]


def test_what_is_linked_in_parts_is_what_is_linked_at_once(hand, answer, tmp_path, book):
    answer("link")
    at_once = rows(answer)
    other = tmp_path / "other.db"
    for report in (hand.tarm, hand.hira[2], hand.hira[0], hand.hira[1]):
        hand.keep(other, report)
        answer("link", "--ledger", other)
    in_parts = rows(answer, "--ledger", other)
    told = [(i["reports"], i["place"], i["figures"]) for i in at_once]
    assert [(i["reports"], i["place"], i["figures"]) for i in in_parts] == told
    # linked anew, they keep the ids that they have
    ids = {i["incident"] for i in in_parts}
    answer("link", "--ledger", other, "--relink")
    assert {i["incident"] for i in rows(answer, "--ledger", other)} == ids


def test_a_copy_joins_and_is_no_voice_of_its_own(hand, answer, book):
    copied, claims = hand.blast("copy", "Delta Wire", date(2024, 3, 5), "Hira hospital", 8, 8)
    copied = copied.model_copy(update={"text": copied.text + " It was the third this year, in a town of few."})
    hand.keep(book, (copied, claims))
    answer("link")
    hira = next(i for i in rows(answer) if "a" in i["reports"])
    assert "copy" in hira["reports"]
    assert hira["sources"] == 3


def test_nothing_linked_yet_names_the_way_out(run, book):
    for command in (["incidents"], ["why", "i_0"], ["report", "i_0"], ["chart", "time", "-o", "t.svg"]):
        made = run(*command)
        assert made.exit_code == 2
        assert "nothing is linked yet. `warledger link`" in made.stderr


def test_reports_that_came_since_are_said(hand, run, linked):
    hand.keep(linked, hand.blast("late", "Gazette", date(2024, 7, 2), "Tarm clinic", 5, 5, place=hand.TARM))
    assert "1 reports and judgements came since: `warledger link` takes them in." in run("incidents").stderr


# --- incidents ---


@pytest.mark.parametrize(
    ("policy", "figures"),
    [
        ("conservative", (8, 8, 14)),
        ("representative", (8, 12, 14)),
        ("informative", (8, 14, 14)),
    ],
)
def test_figures_by_policy(answer, linked, policy, figures):
    hira = next(i for i in rows(answer, "--policy", policy) if len(i["reports"]) == 3)
    assert killed(hira) == figures
    said = {s["source"]: (s["low"], s["high"]) for s in hira["figures"][0]["by_source"]}
    assert said == {"Hira hospital": (8, 8), "Lantern Relief": (12, None), "Hira Observatory": (14, 14)}
    assert "killed" in hira["contested"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["Hira", "Tarm"]),
        (["--place", "hira"], ["Hira"]),
        (["--place", "Dorrey"], ["Tarm"]),
        (["--country", "Syria"], ["Hira", "Tarm"]),
        (["--country", "YE"], []),
        (["--event", "bombing", "--since", "2024-05-01"], ["Tarm"]),
        (["--until", "2024-05-01"], ["Hira"]),
        (["--reports", "2"], ["Hira"]),
        (["--contested"], ["Hira"]),
        (["--sort", "-killed"], ["Hira", "Tarm"]),
        (["--sort", "killed"], ["Tarm", "Hira"]),
        (["--sort", "-date", "--limit", "1"], ["Tarm"]),
    ],
)
def test_filters_and_order(answer, linked, options, found):
    assert [i["place"]["name"] for i in rows(answer, *options)] == found


def test_the_table_for_people(answer, run, linked):
    table = answer("incidents", "--format", "table")
    assert re.search(r"bombing, 4 Mar 2024, Hira, SY +12 \(8 to 14\) +3 / 3 +killed", table)
    assert run("incidents", "--format", "table").stderr.endswith("2 incidents\n")
    assert answer("incidents", "--count") == "2\n"


def test_on_a_narrow_terminal_no_id_is_broken(answer, linked, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    table = answer("incidents", "--format", "table")
    assert max(map(len, table.splitlines())) <= 80
    for incident in rows(answer):
        assert incident["incident"] in table
    assert "told by 3 / 3; contested:" in table


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["incidents", "--policy", "boldest"], "There are: conservative, representative, informative."),
        (["incidents", "--sort", "size"], "can't be sorted by 'size'. There are: date"),
        (["incidents", "--country", "Atlantis"], "no country 'Atlantis'"),
        (["incidents", "--since", "March"], "YYYY-MM-DD"),
        (["why", "i_none"], "there is no incident 'i_none'. `warledger incidents` lists them."),
        (["report", "i_none"], "there is no incident 'i_none'"),
        (["chart", "pie", "-o", "x.svg"], "No chart 'pie'. There are: time, figures, map."),
        (["chart", "time"], "--output time.svg"),
        (["chart", "figures", "-o", "x.svg"], "draws one incident: give its id"),
        (["chart", "time", "-o", "x.gif"], "svg, png, html"),
        (["link", "--weights", "none.json"], "--weights none.json"),
        (["link", "--format", "xml"], "There are: text, json."),
    ],
)
def test_wrong_use_is_explained(run, linked, arguments, says):
    made = run(*arguments)
    assert made.exit_code == 2, made.stdout
    assert says in made.stderr
    assert "Traceback" not in made.stderr


# --- why ---


def hira_of(answer):
    return next(i["incident"] for i in rows(answer) if len(i["reports"]) == 3)


def test_why_shows_each_link_and_its_parts_add_up(answer, linked):
    incident = hira_of(answer)
    links = [json.loads(line) for line in answer("why", incident, "--format", "jsonl").splitlines()]
    assert len(links) == 2  # the fewest that hold three reports together
    for link in links:
        assert link["weight"] == pytest.approx(link["prior"] + sum(p["weight"] for p in link["parts"]), abs=0.01)
    table = answer("why", incident, "--format", "table")
    assert re.search(r"when +same day +\+\d", table)
    assert "probability" in table


def test_why_of_one_report_says_so(run, answer, linked):
    alone = next(i["incident"] for i in rows(answer) if len(i["reports"]) == 1)
    assert "one report alone tells of it, t." in run("why", alone, "--format", "table").stderr


@pytest.mark.slow
def test_why_is_the_same_in_every_process(answer, linked, tmp_path):
    incident = hira_of(answer)
    command = [sys.executable, "-m", "warledger", "why", incident, "--ledger", str(linked)]
    said = {
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


# --- charts and the dossier ---


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("figures", e) for e in ("svg", "png", "html", "json")]
    + [(k, e) for k in ("time", "map", "why") for e in ("svg", "json")],
)
def test_charts_are_files_of_their_kind(answer, linked, tmp_path, kind, ending):
    incident = hira_of(answer)
    path = tmp_path / f"{kind}.{ending}"
    if kind == "why":
        answer("why", incident, "--chart", path)
    else:
        answer("chart", kind, *([incident] if kind == "figures" else []), "--output", path)
    data = path.read_bytes()
    if ending == "svg":
        assert ElementTree.fromstring(data).tag.endswith("svg")
    elif ending == "png":
        assert data.startswith(b"\x89PNG")
    elif ending == "html":
        assert b"vega" in data.lower()
        assert not re.search(rb"<script[^>]+src=.https?:", data)
    else:
        assert "$schema" in json.loads(data)


def test_the_chart_of_figures_shows_who_says_what(answer, linked, tmp_path):
    path = tmp_path / "figures.svg"
    answer("chart", "figures", hira_of(answer), "--output", path)
    svg = path.read_text(encoding="utf-8")
    for words in ("Hira hospital", "at least 12", "8 / 12 / 14", "bombing, Hira, 2024-03-04"):
        assert words in svg


def test_the_dossier_has_all_of_it_and_asks_nothing_of_the_network(answer, run, linked, tmp_path):
    path = tmp_path / "hira.html"
    made = run("report", hira_of(answer), "--output", path)
    assert made.exit_code == 0
    assert "3 reports, 6 claims" in made.stderr
    page = path.read_text(encoding="utf-8")
    for words in ("Bombing, Hira, 4 Mar 2024", "Lantern Relief", "at least 12", "<mark>killed 8 people</mark>",
                  "low 8, best 12, high 14", "SHA-256"):  # fmt: skip
        assert words in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=.https?:", page)


def test_reading_what_is_linked_loads_nothing_that_linking_needs(linked):
    heavy = ("spacy", "splink", "datasketch", "duckdb", "pyarrow", "scipy")
    code = (
        "import sys; from warledger.cli.main import app; "
        f"sys.argv = ['warledger', 'incidents', '--ledger', {str(linked)!r}]; "
        f"app(standalone_mode=False); print([n for n in {heavy} if n in sys.modules], file=sys.stderr)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stderr == "[]\n"


# --- Python ---


def test_incidents_from_python(linked):
    with Ledger.open(linked, read_only=True) as ledger:
        all_ = read(ledger)
        made = {i.incident: i for i in all_.incidents(policy="conservative")}
        one = max(made.values(), key=lambda i: len(i.reports))
        assert one.figures[0].best == 8
        assert next(all_.incidents(only=[one.incident])).figures[0].best == 12


def test_an_incident_shows_itself_whole_in_a_notebook(linked):
    with Ledger.open(linked, read_only=True) as ledger:
        one = max(read(ledger).incidents(), key=lambda i: len(i.reports))
    shown = one._repr_html_()
    for words in ("bombing, Hira, Aleppo, SY, 2024-03-04", "8 / 12 / 14", "at least 12", "Hira Observatory"):
        assert words in shown
    hostile = one.model_copy(update={"sides": ("<script>alert(1)</script>",), "invented": True})
    assert "<script" not in hostile._repr_html_()
    assert "Invented" in hostile._repr_html_()


def test_too_few_reports_to_learn_from_are_linked_by_the_usual_weights(run, linked):
    made = run("link", "--train", "--format", "json")
    assert "Too few reports to learn from" in made.stderr
    assert (json.loads(made.stdout)["learnt"], json.loads(made.stdout)["reports"]) == (False, 4)


@pytest.mark.slow
def test_weights_that_were_learnt_are_kept_until_all_is_linked_anew(linked, monkeypatch):
    from warledger.incidents.model import comparisons, train

    monkeypatch.setattr(train, "ENOUGH", 3)
    with Ledger.open(linked) as ledger:
        assert link_ledger(ledger, train=True).learnt
        weights = read(ledger).state.weights
        assert weights["chosen"].startswith("Learnt from ")
        link_ledger(ledger)
        assert read(ledger).state.weights == weights
        link_ledger(ledger, relink=True)
        assert read(ledger).state.weights == comparisons.load()
