"""The letters with which patterns begin, and where a text holds the beginning of one."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from warledger.claims.effects import lexicon
from warledger.claims.patterns import openings


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        ("burn(?:ed|t) down", "bu"),
        ("(?:took|seized)(?: away)?", "to se"),
        ("(?:(?:left|abandoned) behind|set on fire)", "le ab se"),
        ("claimed by|at the hands of", "cl at"),
        (r"(?<!fatal )(?<!deadly )shootings? of", "sh"),
        (r"hit [|)(] two|lost", "hi lo"),
        (r"hit \) or \| two|lost", "hi lo"),
        # what follows the first letter differs, or may be left out
        ("n[’']t|a few|un?armed|(?:s|w)ent", "n a u s w"),
    ],
)
def test_heads(pattern: str, heads: str) -> None:
    assert openings.heads(pattern) == set(heads.split())


@pytest.mark.parametrize(
    "pattern", ["(?:was )?killed", "a?shore", r"\w+ killed", "[ab]long", "", "(?:|two) men", "{2}"]
)
def test_what_may_begin_otherwise_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="begins with a letter"):
        openings.heads(pattern)


def test_it_finds_where_any_begins() -> None:
    patterns = [
        "(?:took|seized) arms",
        r"arms? depots?\b",
        "took",
        "(?<!all )(?:(?:left|lost|sold) all|arms sale) there",
        r"t[\w]+ out",
    ]
    found = openings.finder(patterns)
    text = (
        "took arms, retook arms; an arms depot, seized; took; took; lost all there, all sold all there; "
        "arms sale there; took out, two out"
    )
    assert [m.start() for m in found.finditer(text)] == [
        m.start() for m in re.finditer(rf"\b(?=(?:{'|'.join(patterns)}))", text)
    ]


def test_the_phrases_of_a_sentence() -> None:
    assert list(lexicon.phrases_of("the dead were shot")) == []
    assert [p.effect for p in lexicon.phrases_of("two were gunned down")] == ["killed"]


def test_a_phrase_of_one_letter_is_found_where_one_of_two_is(monkeypatch: pytest.MonkeyPatch) -> None:
    phrases = [
        SimpleNamespace(heads=openings.heads(words), lower=re.compile(words)) for words in ("to(?:ok)?", "t[\\w]+")
    ]
    monkeypatch.setattr(lexicon, "effect_words", lambda: SimpleNamespace(phrases=phrases))
    assert lexicon._by_head.__wrapped__() == {"to": [0, 1], "t": [1]}
