"""The letters with which patterns begin, and where a text holds the beginning of one."""

from __future__ import annotations

import re

import pytest

from warledger.claims.effects import lexicon
from warledger.claims.patterns import openings


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        ("burn(?:ed|t) down", "b"),
        ("(?:took|seized)(?: away)?", "st"),
        ("(?:(?:left|abandoned) behind|set on fire)", "als"),
        ("claimed by|at the hands of", "ac"),
        (r"(?<!fatal )(?<!deadly )shootings? of", "s"),
        (r"hit [|)(] two|lost", "hl"),
        (r"hit \) or \| two|lost", "hl"),
    ],
)
def test_letters(pattern: str, letters: str) -> None:
    assert openings.letters(pattern) == set(letters)


@pytest.mark.parametrize(
    "pattern", ["(?:was )?killed", "a?shore", r"\w+ killed", "[ab]long", "", "(?:|two) men", "{2}"]
)
def test_what_may_begin_otherwise_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="begins with a letter"):
        openings.letters(pattern)


def test_it_finds_where_any_begins() -> None:
    patterns = [
        "(?:took|seized) arms",
        r"arms? depots?\b",
        "took",
        "(?<!all )(?:(?:left|lost|sold) all|arms sale) there",
    ]
    found = openings.finder(patterns)
    text = (
        "took arms, retook arms; an arms depot, seized; took; took; lost all there, all sold all there; arms sale there"
    )
    assert [m.start() for m in found.finditer(text)] == [
        m.start() for m in re.finditer(rf"\b(?=(?:{'|'.join(patterns)}))", text)
    ]


def test_the_phrases_of_a_sentence() -> None:
    assert list(lexicon.phrases_of("the dead were shot")) == []
    assert [p.effect for p in lexicon.phrases_of("two were gunned down")] == ["killed"]
