"""`warledger claims`, `reports` and `show`: on a screen, in a pipe, and used wrongly. All reports are invented."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import sqlite3
import subprocess
import sys
import threading
from datetime import date
from html.parser import HTMLParser

import pytest

from warledger.cli.main import app
from warledger.ledger import Ledger, Run
from warledger.ledger.care import upkeep
from warledger.ledger.errors import OlderLedgerError
from warledger.records import Report
from warledger.terms.filters import filters_of

from ..conftest import HIRA, told

COMMAND = [sys.executable, "-m", "warledger"]
HOSTILE = (
    'Men <script>alert("x")</script> & [bold red]others[/] \x1b[2J killed 4 in Hira\'s "market", <b>they</b> said.'
)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """A ledger with text that would break out of a page or a terminal, and a report with 300 claims."""
    path = tmp_path_factory.mktemp("hostile") / "warledger.db"
    killed = {"effect": "killed", "category": "civilian", "place": HIRA}
    many = " ".join(f"{number} were killed at post {number}." for number in range(1, 301))
    with Ledger.open(path, create=True) as ledger:
        made = [
            told(
                HOSTILE,
                killed | {"words": "killed 4", "low": 4, "high": 4, "source": "<i>they</i> [red]", "counted": "=1+1"},
                id="<img src=x>", outlet="[/bold]@Wire", title="</title><script>", url="javascript:alert(1)",
                date=date(2024, 3, 5), invented=True,
            ),
            told(
                many,
                *(killed | {"words": f"{number} were killed at post {number}.", "low": number, "high": number}
                  for number in range(1, 301)),
                id="many", outlet="Delta Wire",
            ),
        ]  # fmt: skip
        for report, claims in made:
            ledger.keep(report, claims, run=Run(coder="hand 1", version="1"))
        again = Report(id="many", text="Another text, without any count.", outlet="Delta Wire")
        ledger.keep(again, [], run=Run(coder="hand 1", version="1"))
        again = made[1][0]
        ledger.keep(
            again.model_copy(update={"text": again.text + " "}), made[1][1], run=Run(coder="hand 1", version="1")
        )
    return path


@pytest.fixture
def on_a_screen(run, monkeypatch):
    """Run a command with a real terminal of so many columns; gives what is seen on it, without colours."""

    def seen(*arguments, columns=120):
        reader, writer = pty.openpty()
        parts = []
        reading = threading.Thread(target=_read, args=(reader, parts))
        reading.start()
        with monkeypatch.context() as changed, os.fdopen(writer, "w", encoding="utf-8") as terminal:
            changed.setenv("COLUMNS", str(columns))
            changed.setenv("TERM", "xterm")
            changed.setattr(sys, "stdout", terminal)
            changed.setattr(sys, "stderr", terminal)
            with pytest.raises(SystemExit) as ended:
                app([str(argument) for argument in arguments])
        reading.join()
        said = b"".join(parts).decode().replace("\r\n", "\n")
        assert ended.value.code == 0, said
        return re.sub(r"\x1b\[[\d;]*m", "", said)

    return seen


def _read(reader, parts):
    while True:
        try:
            part = os.read(reader, 65_536)
        except OSError:  # the other end was closed
            part = b""
        if not part:
            os.close(reader)
            return
        parts.append(part)


# In a pipe


def test_json_lines_in_a_pipe(run, kept):
    found = [json.loads(line) for line in run("claims", "--ledger", kept, "--effect", "killed").stdout.splitlines()]
    assert [(claim["claim"], claim["low"], claim["high"]) for claim in found] == [
        ("c_a_1", 12, 12), ("c_a_2", 5, 5), ("c_a_3", 900, None), ("c_b_0", 10, None), ("c_d_0", 2, 2),
    ]  # fmt: skip
    assert all(claim["run"].startswith("run_") for claim in found)
    assert found[0]["place"]["name"] == "Hira"
    reports = [json.loads(line) for line in run("reports", "--ledger", kept, "--sort", "-date").stdout.splitlines()]
    assert [(report["report"], report["date"], report["claims"]) for report in reports] == [
        ("d", "2024-05-01", 1), ("c", "2024-04-01", 1), ("b", "2024-03-06", 1), ("a", "2024-03-05", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("claims", "--count"), "7\n"),
        (("claims", "--effect", "killed", "--country", "SY", "--count"), "4\n"),
        (("claims", "--effect", "killed", "--effect", "wounded", "--count"), "6\n"),
        (("claims", "--limit", "2", "--count"), "2\n"),
        (("reports", "--text", "shells OR bomb", "--count"), "3\n"),
        (("claims", "--source", "residents", "--effect", "wounded", "--count"), "0\n"),
        (("claims", "--source", "residents", "--effect", "wounded"), ""),
    ],
)
def test_counts(run, kept, arguments, said):
    result = run(*arguments, "--ledger", kept)
    assert (result.exit_code, result.stdout, result.stderr) == (0, said, "")


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        (("claims", "--source", "Hira Observatry"), "no source 'Hira Observatry'.* Did you mean 'Hira Observatory'?"),
        (("claims", "--actor", "Red Gaurd", "--count"), "no actor 'Red Gaurd' .* Did you mean 'Red Guard'?"),
        (("claims", "--place", "Hirra"), "no place 'Hirra' .* Did you mean 'Hira'?"),
        (("claims", "--place", "Hirra", "--group-by", "day"), "no place 'Hirra'"),
        (("reports", "--outlet", "Delta"), "no outlet 'Delta' is in this ledger"),
        (("export", "claims", "--agent", "x*"), r"no agent 'x\*' is in this ledger"),
    ],
)
def test_a_name_that_no_claim_has_is_not_taken_for_silence(run, kept, arguments, note):
    result = run(*arguments, "--ledger", kept)
    assert result.exit_code == 0
    assert re.search(note, result.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--place", "Syria"),
        ("--place", "Aleppo, Syria"),
        ("--place", "user:7"),
        ("--source", "none"),
        ("--actor", "red*"),
    ],
)
def test_a_name_that_is_there_is_not_noted(run, kept, arguments):
    assert run("claims", *arguments, "--ledger", kept).stderr == ""


def test_groups_as_json_and_csv(run, kept):
    asked = ("claims", "--ledger", kept, "--effect", "killed", "--group-by", "month,source", "--until", "2024-03")
    rows = [json.loads(line) for line in run(*asked).stdout.splitlines()]
    assert [(row["month"], row["source"], row["low"], row["high"], row["open"]) for row in rows] == [
        ("2024-03", "Yusuf Darwani", 12, 12, 0), ("2024-03", "Hira Observatory", 10, 10, 1),
    ]  # fmt: skip
    table = list(csv.DictReader(io.StringIO(run(*asked, "--format", "csv").stdout)))
    assert [(row["source"], row["low"]) for row in table] == [("Yusuf Darwani", "12"), ("Hira Observatory", "10")]


def test_csv_is_harmless(run, hostile):
    asked = ("claims", "--ledger", hostile, "--limit", "1", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(run(*asked).stdout))
    assert (row["counted"], row["low"]) == ("'=1+1", "4")
    (group,) = csv.DictReader(io.StringIO(run(*asked, "--group-by", "outlet", "--invented", "yes").stdout))
    assert group["outlet"] == "[/bold]@Wire"


def test_head_ends_it_quietly(hostile):
    script = f"{' '.join(COMMAND)} claims --ledger '{hostile}' | head -n 2; echo ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=True)
    lines = ended.stdout.splitlines()
    assert json.loads(lines[0])["claim"] == "c_<img src=x>_0"
    assert (lines[2], ended.stderr) == ("0", "")


# On a screen


def test_a_table_on_a_screen(on_a_screen, kept):
    said = on_a_screen("claims", "--ledger", kept, "--effect", "killed", columns=200)
    heads, _, *rows = said.splitlines()
    assert heads.split() == ["when", "where", "what", "count", "who", "by", "says", "outlet", "report", "claim"]
    assert re.split(r" {2,}", rows[0].strip()) == [
        "5 Mar 2024", "Hira, Aleppo, SY", "killed", "12", "villagers", "Red Guard", "Yusuf Darwani", "Delta Wire", "a",
        "c_a_1",
    ]  # fmt: skip
    assert "killed (part)" in said
    assert "killed (background)" in said
    assert "at least 10" in said
    assert said.endswith("5 claims\n")


@pytest.mark.parametrize("columns", [80, 120])
def test_a_narrow_screen_keeps_ids_whole(on_a_screen, kept, columns):
    said = on_a_screen("claims", "--ledger", kept, columns=columns)
    assert all(len(line) <= columns for line in said.splitlines())
    assert len(re.findall(r"\bc_[abcd]_\d\b", said)) == 7
    assert "5 Mar 2024" in said
    assert "by Red Guard" in said


def test_a_screen_is_not_flooded(on_a_screen, hostile):
    said = on_a_screen("claims", "--ledger", hostile, columns=200)
    assert len(said.splitlines()) < 60
    assert "50 of 301 claims. --limit 301 shows all" in said
    assert len(on_a_screen("claims", "--ledger", hostile, "--limit", "301", columns=200).splitlines()) > 300


def test_sums_on_a_screen_say_what_they_are(on_a_screen, kept):
    said = on_a_screen("claims", "--ledger", kept, "--effect", "killed", "--group-by", "place")
    assert re.search(r"Hira +killed +3 +2 +2 +22 +22\+", said)  # 12 one day, 10 or more the next
    assert "(unknown)" in said
    assert "Parts and background are never added" in said


def test_nothing_found_is_said(on_a_screen, kept):
    assert "No claims found" in on_a_screen("claims", "--ledger", kept, "--source", "Nobody")
    assert "No reports found" in on_a_screen("reports", "--ledger", kept, "--outlet", "Nobody")


def test_reports_on_a_screen(on_a_screen, kept):
    said = on_a_screen("reports", "--ledger", kept, "--sort", "date")
    assert re.search(r"5 Mar 2024 +Delta Wire +Baker Yusuf Darwani tells +4 +a", said)
    assert "(invented)" in said
    assert said.endswith("4 reports\n")


@pytest.mark.parametrize("command", [("claims",), ("reports",), ("show", "<img src=x>"), ("show", "c_<img src=x>_0")])
def test_text_of_reports_is_no_markup_and_no_control(on_a_screen, hostile, command):
    said = on_a_screen(*command, "--ledger", hostile, *(("--limit", "1") if len(command) == 1 else ()), columns=200)
    assert "\x1b[2J" not in said
    if command[0] == "show":
        assert "[bold red]others[/]" in said
    if command[0] != "show" or command[1].startswith("<"):
        assert "@Wire" in said


# A report, a claim


def test_show_a_report_with_its_claims_beside_its_text(run, kept):
    said = run("show", "a", "--ledger", kept, "--format", "table").stdout
    assert "Delta Wire · 5 Mar 2024 · 4 claims" in said
    for words in ("[2]12 villagers", "killed 12 villagers", "part of 2", "background"):
        assert words in said


def test_show_a_claim_alone(run, kept):
    line = json.loads(run("show", "c_a_2", "--ledger", kept).stdout)
    assert line["id"] == "a"
    assert [claim["claim"] for claim in line["claims"]] == ["c_a_2"]
    said = run("show", "c_a_2", "--ledger", kept, "--format", "table").stdout
    assert "[1]5 of them children" in " ".join(said.split())
    assert said.rstrip().endswith("c_a_2")


def test_show_an_earlier_version(run, hostile):
    shown = run("show", "many", "--ledger", hostile, "--version", "2").stdout
    assert json.loads(shown)["text"] == "Another text, without any count."
    assert len(json.loads(run("show", "many", "--ledger", hostile).stdout)["claims"]) == 300


class Tags(HTMLParser):
    def __init__(self, source):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("id", ["<img src=x>", "c_<img src=x>_0"])
def test_the_page_escapes_what_reports_say(run, hostile, tmp_path, id):
    result = run("show", id, "--ledger", hostile, "--html", "page.html")
    assert (result.exit_code, result.stdout) == (0, "")
    page = Tags((tmp_path / "page.html").read_text(encoding="utf-8"))
    names = [tag for tag, _ in page.tags]
    assert names.count("script") == 1
    assert not {"img", "i", "iframe"} & set(names)
    assert '<script>alert("x")</script>' in page.text
    assert "\x1b" not in page.text
    assert not [tag for tag, attributes in page.tags if "javascript" in str(attributes.get("href"))]
    assert not [tag for tag, attributes in page.tags if any(name.startswith("on") for name in attributes)]


# Wrong use

WRONG = [
    (("claims", "--effect", "kiled"), "There are: killed, wounded, casualties"),
    (("claims", "--effect", "kiled"), "Did you mean 'killed'?"),
    (("claims", "--event", "battle"), "There are: clash, ground_assault"),
    (("claims", "--category", "child"), "There are: combatant, civilian"),
    (("claims", "--source-kind", "x"), "There are: "),
    (("claims", "--status", "true"), "There are: asserted, denied, uncertain"),
    (("claims", "--scope", "war"), "There are: event, background"),
    (("claims", "--demographic", "men"), "There are: women"),
    (("claims", "--country", "Nowhere"), "Give its ISO code (SY) or its name"),
    (("claims", "--since", "soon"), "Write YYYY-MM-DD, YYYY-MM or YYYY"),
    (("claims", "--date-prec", "6"), "it goes from 1 to 5"),
    (("claims", "--where-prec", "0"), "it goes from 1 to 7"),
    (("claims", "--confidence", "2"), "no number from 0 to 1"),
    (("claims", "--run", "7"), "There are: 1 (run_"),
    (("claims", "--text", "*"), "holds no word"),
    (("claims", "--sort", "size"), "There are: date, published"),
    (("claims", "--group-by", "province"), "There are: day, week"),
    (("claims", "--group-by", "day", "--count"), "don't go together"),
    (("claims", "--format", "xls"), "There are: table, jsonl, csv"),
    (("claims", "--limit", "0"), "--limit"),
    (("claims", "--language", "en"), "No such option: --language"),
    (("reports", "--sort", "low"), "There are: date, outlet"),
    (("reports", "--invented", "maybe"), "is yes or no"),
    (("show", "aa"), "there is no report 'aa'"),
    (("show", "c_a_9"), "there is no report 'c_a_9'"),
    (("show", "a", "--version", "3"), "a"),
    (("show", "a", "--run", "9"), "there is no run '9'"),
    (("show", "a", "--html", "nowhere/page.html"), "no folder"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_wrong_use_names_the_choices(run, kept, arguments, said):
    result = run(*arguments, "--ledger", kept)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("command", [("claims",), ("reports",), ("show", "a"), ("export", "claims")])
def test_without_a_ledger_the_way_to_one_is_said(run, command):
    result = run(*command)
    assert result.exit_code == 2
    assert "`warledger add FILES` makes one" in result.stderr


def test_a_ledger_of_an_older_version_is_brought_up_to_date_by_who_only_reads(run, kept, tmp_path):
    old = tmp_path / "old.db"
    old.write_bytes(kept.read_bytes())
    with sqlite3.connect(old) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE name LIKE 'ix_claim_run_%'").fetchall():
            if name.endswith(("_admin2", "_target")):
                file.execute(f"DROP INDEX {name}")
        file.execute("UPDATE alembic_version SET version_num = '0003'")
    with pytest.raises(OlderLedgerError, match="schema 0003"):
        Ledger.open(old, read_only=True)
    assert run("claims", "--ledger", old, "--count").stdout == "7\n"
    with Ledger.open(old) as ledger:
        assert upkeep.check(ledger) == []


@pytest.mark.parametrize("subject", ["claims", "reports"])
def test_every_filter_is_an_option_of_the_commands(run, subject):
    for command in ((subject,), ("export", subject)):
        shown = run(*command, "--help", env={"COLUMNS": "200", "TERM": "dumb"}).stdout
        assert not [filter.option for filter in filters_of(subject) if filter.option not in shown]
