"""`warledger actors`: look up, check, and keep files of one's own."""

from __future__ import annotations

import json
from pathlib import Path

OWN = """actors:
  - name: Sample Valley Brigade
    kind: armed_group
    country: SY
    aliases: [SVB, Valley Brigade]
"""


def test_search_finds_by_alias(run):
    assert "Syrian Democratic Forces" in run("actors", "search", "SDF").stdout
    rows = [json.loads(line) for line in run("actors", "search", "SDF", "--json").stdout.splitlines()]
    assert rows[0]["name"] == "Syrian Democratic Forces"


def test_search_says_where_no_name_holds_the_words(run):
    assert run("actors", "search", "SDF").stderr == ""
    assert "No actor has 'thre rivers' in a name. These are spelled most like it:" in run(
        "actors", "search", "thre rivers"
    ).stderr.replace("\n", " ")


def test_search_without_result(run):
    result = run("actors", "search", "zzzqqqxxx")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No actor like 'zzzqqqxxx'" in result.stderr


def test_show(run):
    out = run("actors", "show", "SDF").stdout
    assert out.startswith("Syrian Democratic Forces\n")
    assert "kind: armed_group" in out or "kind: coalition" in out


def test_show_of_an_unknown_name_offers_near_ones(run):
    result = run("actors", "show", "Syrian Democratic Force")
    assert result.exit_code in {0, 1}
    assert "Syrian Democratic Forces" in result.stdout + result.stderr


def test_check_and_add_and_then_it_is_known(run, tmp_path):
    Path("mine.yaml").write_text(OWN)
    assert "mine.yaml: fine, 1 actors." in run("actors", "check", "mine.yaml").stdout
    assert run("actors", "show", "SVB").exit_code == 1
    assert "Added 1 actors" in run("actors", "add", "mine.yaml").stdout
    assert run("actors", "show", "SVB").stdout.startswith("Sample Valley Brigade")
    assert run("actors", "add", "mine.yaml").exit_code == 0  # again: nothing changes


def test_another_file_of_the_same_name_needs_a_word(run):
    Path("mine.yaml").write_text(OWN)
    run("actors", "add", "mine.yaml")
    Path("mine.yaml").write_text(OWN.replace("SVB", "SVX"))
    result = run("actors", "add", "mine.yaml")
    assert result.exit_code == 2
    assert "--replace" in result.stderr
    assert run("actors", "add", "mine.yaml", "--replace").exit_code == 0
    assert run("actors", "show", "SVX").exit_code == 0


def test_a_broken_file_is_not_added(run, tmp_path):
    Path("mine.yaml").write_text(OWN.replace("armed_group", "army"))
    assert run("actors", "check", "mine.yaml").exit_code == 1
    result = run("actors", "add", "mine.yaml")
    assert result.exit_code == 2
    assert "Sample Valley Brigade: kind" in result.stderr
    assert not (tmp_path / "own-actors").exists()


def test_a_missing_file(run):
    assert run("actors", "check", "nowhere.yaml").exit_code == 1
    assert "nowhere.yaml: can't be read" in run("actors", "add", "nowhere.yaml").stderr
