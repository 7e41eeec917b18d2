"""What the parser is told of words that look like others: invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.parsing import syntax

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


def test_square_brackets_are_read_as_round_ones():
    text = "Five members of the FARC [Armed Forces of Colombia] were killed in La Rica."
    doc = next(syntax.parse([text]))
    (killed,) = (t for t in doc if t.text == "killed")
    assert [c.text for c in killed.children if c.dep_ == "nsubjpass"] == ["members"]
    assert len(doc.text) == len(text)
