"""`warledger gazetteer`, on a small gazetteer that is built as it stands and added to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from warledger.knowledge.gazetteer import build, sources, store


@pytest.fixture
def small(run, tmp_path, monkeypatch):
    """A gazetteer of no places at all: the real one takes half a minute to build."""
    path = tmp_path / "gazetteer.sqlite"
    monkeypatch.setenv("WARLEDGER_GAZETTEER", str(path))
    connection = store.create(path)
    store.set_meta(connection, version=sources.version())
    connection.commit()
    connection.close()
    Path("villages.csv").write_text(
        "name,lat,lon,admin1,country\nBirkat Sample,15.5,30.1,Khartoum,SD\nAyn Sample,35.1,38.2,Homs,SY\n"
    )
    return path


def test_add_and_then_search_finds_it(run, small):
    assert run("gazetteer", "search", "Ayn Sample").exit_code == 1
    result = run("gazetteer", "add", "villages.csv")
    assert (result.exit_code, result.stdout) == (0, "villages.csv (csv): 2 new places, 0 known already.\n")
    assert "Homs" in run("gazetteer", "search", "ayn sample").stdout
    (line,) = run("gazetteer", "search", "Ayn Sample", "--json").stdout.splitlines()
    assert json.loads(line)["lat"] == 35.1


def test_adding_again_changes_nothing(run, small):
    run("gazetteer", "add", "villages.csv")
    assert "0 new places, 2 known already" in run("gazetteer", "add", "villages.csv").stdout


def test_bad_rows_are_listed_with_their_line(run, small):
    Path("bad.csv").write_text("name,lat,lon\nGood,1,2\nFar,100,2\n,1,2\n")
    result = run("gazetteer", "add", "bad.csv")
    assert result.exit_code == 1
    assert "1 new places" in result.stdout
    assert "line 3:" in result.stderr


@pytest.mark.parametrize("name", ["nowhere.csv", "."])
def test_a_missing_file_is_wrong_use(run, small, name):
    result = run("gazetteer", "add", name)
    assert (result.exit_code, result.stderr) == (2, f"Error: No file '{name}'.\n")


def test_a_file_of_another_kind_is_wrong_use(run, small):
    Path("x.csv").write_text("a,b\n1,2\n")
    result = run("gazetteer", "add", "x.csv")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


def test_info(run, small):
    run("gazetteer", "add", "villages.csv")
    out = run("gazetteer", "info").stdout
    assert str(small) in out
    assert "2 places" in out
    assert "villages.csv" in out
    assert json.loads(run("gazetteer", "info", "--json").stdout)["entries"] == 2


def test_build_leaves_a_current_one_alone(run, small, monkeypatch):
    monkeypatch.setattr(build, "_build", lambda *arguments: pytest.fail("built anew"))
    assert "is there and current" in run("gazetteer", "build").stdout


def test_build_with_force_builds_anew(run, small, monkeypatch):
    built = []
    monkeypatch.setattr(build, "_build", lambda path, progress: built.append(path))
    assert run("gazetteer", "build", "--force").exit_code == 0
    assert set(built) == {small}
