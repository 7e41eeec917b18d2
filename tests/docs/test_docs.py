"""The docs against the program: nothing undocumented, nothing documented that isn't there, nothing stale."""

from __future__ import annotations

import importlib.util
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from warledger import __version__

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"))])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)


def page_id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def tree(generate: ModuleType) -> dict[str, Any]:
    return dict(generate.commands(generate.root(), "warledger"))


# --- nothing undocumented ---


def test_generated_pages_are_what_the_program_gives_now(generate: ModuleType) -> None:
    assert generate.stale() == [], "run `make docs-pages`"


def test_every_command_has_help_an_example_and_documented_options(tree: dict[str, Any]) -> None:
    reference = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    wrong = []
    for name, command in tree.items():
        if f"## {name}\n" not in reference:
            wrong.append(f"{name}: not in the reference")
        if "Examples:" not in (command.help or ""):
            wrong.append(f"{name}: its help has no examples")
        for given in command.params:
            if "--help" in given.opts:
                continue
            if not given.help:
                wrong.append(f"{name} {given.name}: no help")
            if given.param_type_name == "option" and not any(option in reference for option in given.opts):
                wrong.append(f"{name} {given.opts}: not in the reference")
    assert not wrong


def test_every_environment_variable_is_documented() -> None:
    settings = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    variables = set(re.findall(r"\bWARLEDGER_[A-Z_]+\b", source))
    assert variables
    assert {name for name in variables if f"`{name}`" not in settings} == set()


def test_every_vocabulary_has_its_introduction(generate: ModuleType) -> None:
    from warledger.terms import vocabularies

    assert set(generate.VOCABULARIES) == set(vocabularies())
    for title, terms in vocabularies().items():
        assert [term.name for term in terms.values() if not term.definition] == [], title


def test_every_field_of_a_record_has_a_meaning(generate: ModuleType) -> None:
    from warledger import records

    for name in ("Blame", "Claim", "Place", "Rejection", "Report"):
        record = getattr(records, name)
        assert set(generate.attributes(record)) == set(record.model_fields), name


def test_every_page_is_in_the_navigation() -> None:
    nav = re.findall(r": (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.M)
    assert sorted(nav) == sorted(str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md"))


# --- nothing documented that isn't there ---


def commands_in(text: str) -> Iterator[list[str]]:
    """The words of each command in the console blocks of a page."""
    for language, block in FENCE.findall(text):
        if language == "console":
            for line in block.splitlines():
                for part in re.split(r"\s\|\s", line):
                    words = part.split()
                    if words and words[0] in {"make", "warledger"}:
                        # what follows wide space in a line of --help is a remark
                        yield shlex.split(re.split(r"\s{3,}", part.strip())[0])


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_commands_on_a_page_exist(path: Path, tree: dict[str, Any]) -> None:
    targets = set(re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    for words in commands_in(path.read_text(encoding="utf-8")):
        if words[0] == "make":
            assert set(words[1:2]) <= targets, words
            continue
        name, rest = "warledger", words[1:]
        while rest and f"{name} {rest[0]}" in tree:
            name, rest = f"{name} {rest[0]}", rest[1:]
        assert not getattr(tree[name], "commands", None), f"no such command: {' '.join(words)}"
        known = {option for given in tree[name].params for option in given.opts} | {"--help", "-h"}
        # "-low" is a value, as in --sort -low
        assert {word for word in rest if re.match(r"--[a-z]|-[a-z]$", word)} <= known, words


def test_readme_names_the_commands_that_a_new_user_needs() -> None:
    said = {" ".join(words[:2]) for words in commands_in((ROOT / "README.md").read_text(encoding="utf-8"))}
    assert {"make demo", "make test", "warledger code", "warledger doctor"} <= said


def test_python_on_the_pages_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from warledger import samples

    lines = samples.path().read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "reports.jsonl").write_text("".join(lines[:3]), encoding="utf-8")
    (tmp_path / "my-actors.yaml").write_bytes(samples.actors().read_bytes())
    monkeypatch.chdir(tmp_path)
    for path in (ROOT / "README.md", DOCS / "how-to" / "python.md", DOCS / "how-to" / "spacy.md"):
        capsys.readouterr()
        names: dict[str, Any] = {"__name__": "page", "text": "Two soldiers were killed on Saturday."}
        for language, block in FENCE.findall(path.read_text(encoding="utf-8")):
            if language == "python":
                # one process: starting others is tested elsewhere, and costs seconds each
                exec(compile(block.replace("workers=2", "workers=1"), str(path), "exec"), names)
        assert "killed" in capsys.readouterr().out, f"{path.name}: its examples print no claim"


def slug(heading: str) -> str:
    """The anchor that Markdown gives a heading."""
    plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", plain.lower()).strip())


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_links_on_a_page_resolve(path: Path) -> None:
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://")):
            continue
        file, _, anchor = target.partition("#")
        found = (path.parent / file) if file else path
        assert found.exists(), target
        if anchor:
            lines = found.read_text(encoding="utf-8").splitlines()
            anchors = {slug(line.lstrip("# ")) for line in lines if line.startswith("#")}
            assert anchor in anchors, target


# --- the project's own papers ---


def test_changelog_and_citation_name_the_version() -> None:
    assert f"## {__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == __version__
    assert citation["license"] == "Apache-2.0"


def test_own_actors_page_shows_a_file_that_passes_the_check(tmp_path: Path) -> None:
    from warledger.knowledge.actors import check

    page = (DOCS / "how-to" / "own-actors.md").read_text(encoding="utf-8")
    blocks = [block for language, block in FENCE.findall(page) if language == "yaml"]
    assert blocks
    for block in blocks:
        file = tmp_path / "actors.yaml"
        file.write_text(block, encoding="utf-8")
        assert check(file) == []


def test_own_actors_page_names_every_field() -> None:
    from warledger.knowledge.actors import files

    page = (DOCS / "how-to" / "own-actors.md").read_text(encoding="utf-8")
    assert [field for field in files._FIELDS if f"`{field}`" not in page] == []


@pytest.mark.skipif(sys.platform == "win32", reason="make is not there")
def test_makefile_explains_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    declared = re.search(r"^\.PHONY: (.*)$", makefile, re.M)
    assert declared
    explained = set(re.findall(r"^([a-z-]+):.*##", makefile, re.M))
    assert set(declared[1].split()) == explained
