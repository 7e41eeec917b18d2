"""Harm without a number: a row is (text, the noun for it, does the sentence say that it came about?)."""

from __future__ import annotations

import pytest

from warledger.claims.effects.brought_about import brought_about
from warledger.claims.parsing import syntax

ROWS = [
    ("Jets hit Djibo and Arbinda with reports of civilian casualties.", "casualties", True),
    ("The strike near Kunduz may have resulted in civilian casualties.", "casualties", True),
    ("Shelling of Toretsk caused deaths and injuries.", "injuries", True),
    ("A missile hit a market in Hodeidah, causing deaths.", "deaths", True),
    ("The fighting in Goma has led to casualties.", "casualties", True),
    ("The bombing of Morazan has again caused more deaths.", "deaths", True),
    ("There were deaths and injuries in Taiz.", "deaths", True),
    ("There have been injuries in Gao.", "injuries", True),
    # those told of before, and what is so every day
    ("After causing the deaths in Belfast, the IRA blamed soldiers.", "deaths", False),
    ("There are deaths every day in Taiz.", "deaths", False),
    ("There were no deaths in Taiz.", "deaths", False),
    # of what might come, of what did not, and of counting it
    ("The mine was meant to cause casualties.", "casualties", False),
    ("The barrage could cause casualties.", "casualties", False),
    ("The raid on Marawi did not cause casualties.", "casualties", False),
    ("The army in Cauca takes care to avoid casualties.", "casualties", False),
    ("The office keeps figures on civilian casualties.", "casualties", False),
    ("There were no reports of casualties.", "casualties", False),
    ("They stayed at home to avoid causing more casualties.", "casualties", False),
    ("The army has reports of more casualties.", "casualties", False),
]


@pytest.mark.parametrize(("text", "noun", "expected"), ROWS, ids=[text for text, _, _ in ROWS])
def test_harm_that_came_about(text: str, noun: str, expected: bool) -> None:
    (doc,) = syntax.parse([text])
    assert brought_about(next(token for token in doc if token.text == noun)) is expected
