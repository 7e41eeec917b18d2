"""Formats by name and by a file's suffix."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger.exports.codings import formats


def test_an_unknown_format_is_answered_with_the_nearest():
    with pytest.raises(formats.UnknownFormatError) as told:
        formats.check("jsn")
    assert str(told.value) == "No format 'jsn'. There are: table, jsonl, csv, ged, html. Did you mean 'jsonl'?"


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.jsonl", "jsonl"), ("a.CSV", "csv"), ("a.html", "html"), ("a.txt", "table"), ("a.xyz", None), ("a", None)],
)
def test_by_suffix(name, form):
    assert formats.by_suffix(Path(name)) == form


@pytest.mark.parametrize("name", [name for name in formats.FORMATS if name != "table"])
def test_every_other_format_has_a_writer(name):
    assert callable(formats.writer(name))


@pytest.mark.parametrize("name", ["table", "xlsx"])
def test_what_is_not_for_files_has_none(name):
    with pytest.raises(formats.UnknownFormatError):
        formats.writer(name)
