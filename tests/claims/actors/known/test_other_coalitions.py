"""Coalitions that are not the one a war knows as "the coalition": invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.actors import find

# text, country, who are meant, in order
COALITIONS = [
    # the usual one
    ("The coalition struck a depot near Taiz.", "YE", ["Saudi-led coalition"]),
    ("A coalition airstrike hit a depot near Taiz.", "YE", ["Saudi-led coalition"]),
    ("A coalition of nine Arab states bombed Taiz.", "YE", ["Saudi-led coalition"]),
    ("Jets of the international anti-jihadist coalition struck Mosul.", "IQ", ["US-led coalition"]),
    # another's, by the words before it or behind it
    ("A rebel coalition shelled Saraqib.", "SY", ["Syrian rebels"]),
    ("A tribal coalition attacked Rada.", "YE", ["tribal coalitions"]),
    ("The Houthi coalition shelled Rada.", "YE", ["Houthis"]),
    ("A Tuareg-Arab coalition fought near Sirwah.", "YE", ["Tuareg Arab coalitions"]),
    ("A coalition of tribes attacked Rada.", "YE", []),
    ("A rebel-led coalition attacked Saraqib.", "SY", ["rebels"]),
    # it is gone on about
    ("A tribal coalition attacked Rada. The coalition took the town.", "YE", ["tribal coalitions"]),
    (
        "A tribal coalition attacked Rada. The Saudi-led coalition bombed it. The coalition hit a house.",
        "YE",
        ["tribal coalitions", "Saudi-led coalition", "Saudi-led coalition"],
    ),
    # one that governs fights nobody
    ("The ruling coalition split. The coalition struck a camp near Mosul.", "IQ", ["US-led coalition"]),
]


@pytest.mark.parametrize(("text", "country", "expected"), COALITIONS)
def test_whose_coalition(text: str, country: str, expected: list[str]) -> None:
    assert [mention.name for mention in find(text, country=country) if mention.name] == expected
