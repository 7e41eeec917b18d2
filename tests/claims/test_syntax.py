"""What the parser is told of words that look like others: invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims import syntax

# text, the short name, is it read as a name
NAMES = [
    ("IS fighters killed nine soldiers near Mosul.", "IS", True),
    ("Over the past months, IS militants have stepped up raids on Iraqi troops.", "IS", True),
    ("Police said IS gunmen abducted 20 villagers.", "IS", True),
    ("The attack is the third this week.", "is", False),
    ("THIS IS WHO DID IT.", "IS", False),
]


@pytest.mark.parametrize(("text", "word", "named"), NAMES)
def test_a_short_name_is_no_verb(text, word, named):
    (token,) = (t for t in next(syntax.parse([text])) if t.text == word)
    assert (token.pos_ in ("NOUN", "PROPN", "ADJ")) is named
    assert token.doc.text == text
