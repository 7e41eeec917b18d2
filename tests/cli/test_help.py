"""Every command explains itself with examples that name real commands and options."""

from __future__ import annotations

import re

import pytest
import typer

from warledger import __version__
from warledger.cli.main import app

ROOT = typer.main.get_command(app)


def commands(command, path=()):
    yield path, command
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


ALL = dict(commands(ROOT))


def test_the_commands_are_all_there():
    assert set(ALL) >= {
        ("code",),
        ("demo",),
        ("doctor",),
        ("gazetteer", "build"),
        ("gazetteer", "info"),
        ("gazetteer", "search"),
        ("gazetteer", "add"),
        ("actors", "search"),
        ("actors", "show"),
        ("actors", "add"),
        ("actors", "check"),
    }


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_has_examples(run, path):
    result = run(*path, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert f"warledger {' '.join(path)}".strip() in result.stdout


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_examples_use_options_that_exist(path):
    for line in re.findall(r"^\s+(?:zcat \S+ \| )?warledger (.*)$", ALL[path].help or "", re.M):
        words = re.split(r" {2,}| > ", line)[0].split()
        used = next(command for taken in (2, 1) if (command := ALL.get(tuple(words[:taken]))))
        known = {option for parameter in used.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, line


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_option_says_what_it_does(path):
    for parameter in ALL[path].params:
        if parameter.name != "help":
            assert parameter.help, parameter.name


def test_version(run):
    assert run("--version").stdout == f"warledger {__version__}\n"
