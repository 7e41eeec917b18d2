"""The project's files as others get them: pinned, and free of addresses and paths of the machines they were made on."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# put together so that this file doesn't hold what it looks for
FORBIDDEN = {
    "a registry's address": re.compile(
        "|".join(
            re.escape(a + b)
            for a, b in [
                ("files.python", "hosted.org"),
                ("pypi", ".org/simple"),
                ("registry.", "npmjs.org"),
                ("deb.", "debian.org"),
                ("--index", "-url"),
                ("--extra-index", "-url"),
                ("--find", "-links"),
            ]
        )
    ),
    "a path of a machine": re.compile("/(?:" + "work|farm|root|home/[a-z]+|Users/[A-Za-z]+" + ")/"),
}


def texts() -> list[tuple[str, str]]:
    """Name and text of each file that is or would be committed."""
    try:
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    found = []
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        if path.is_file() and b"\0" not in (data := path.read_bytes())[:8000]:
            found.append((name, data.decode("utf-8", "replace")))
    return found


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    found = []
    for name, text in texts():
        if name == "Makefile":
            text = text.replace("--no-emit-index-url", "")
        found += [f"{name}: {match.group()}" for match in FORBIDDEN[what].finditer(text)]
    assert found == []


def test_the_check_finds_what_it_looks_for() -> None:
    assert FORBIDDEN["a registry's address"].search("https://pypi" + ".org/simple/x")
    assert FORBIDDEN["a path of a machine"].search("see /home" + "/ann/notes")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_with_hashes_and_complete(file: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / file).read_text(encoding="utf-8"), flags=re.I)
    pinned = {}
    for entry in entries:
        match = re.match(r"([A-Za-z0-9._-]+)==\S+", entry)
        assert match, entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]
        pinned[normal(match[1])] = entry
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + extras["build"] + (extras["dev"] if "dev" in file else [])
    assert [name for line in wanted if (name := normal(re.match(r"[A-Za-z0-9._-]+", line)[0])) not in pinned] == []


def test_imports_are_declared() -> None:
    """Each third-party module of src belongs to a package that pyproject.toml asks for by name, or as an extra."""
    import importlib.metadata
    import sys

    owners = importlib.metadata.packages_distributions()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["model"]]
    asked = {normal(re.match(r"[A-Za-z0-9._-]+", line)[0]) for line in wanted}
    missing = set()
    for path in (ROOT / "src").rglob("*.py"):
        for module in re.findall(r"^\s*(?:from|import) ([A-Za-z_]\w*)", path.read_text(encoding="utf-8"), re.M):
            if module in sys.stdlib_module_names or module == "warledger" or module not in owners:
                continue
            if not asked & {normal(owner) for owner in owners[module]}:
                missing.add(f"{module} in {path.relative_to(ROOT)}")
    assert missing == set()
