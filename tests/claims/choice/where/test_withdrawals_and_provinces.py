"""Where troops withdraw from, and provinces that open a sentence: a table of (report, type of event, its places)."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    ("A mortar shell landed outside the Sela market on Monday, killing 37 people. U.N. troops withdrew from Bunia "
     "overnight.", "withdrawal", ["Bunia"]),
    ("A shell hit a clinic in Taiz on Monday. Houthi fighters withdrew from Mocha overnight. Government troops pulled "
     "out of Hays on Tuesday.", "withdrawal", ["Hays", "Mocha"]),
    ("Malian troops withdrew from Kidal on Monday after an air strike killed 64 people in Sela. Rebels retreated from "
     "Ansongo to Gao.", "withdrawal", ["Ansongo", "Kidal"]),
    # a town of another province is none of what a sentence opens with
    ("At least five people were killed on Thursday in a bomb blast in Mopti in Mali. In the northern region of Kidal "
     "two suicide bombers blew themselves up inside an army camp, killing two soldiers.", "suicide_bombing", ["Kidal"]),
    ("At least five people were killed on Thursday in a bomb blast in Mopti in Mali. In the northern region of Kidal "
     "two suicide bombers blew themselves up inside an army camp, killing two soldiers.", "bombing", ["Mopti"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "places"), ROWS, ids=[f"{kind} of {text}" for text, kind, _ in ROWS])
def test_where(text: str, kind: str, places: list[str]) -> None:
    claims = Coder().code(report(text, date="2018-11-08")).claims
    found = {c.place.text if c.place else "" for c in claims if c.event == kind and c.effect is None}
    assert sorted(found) == places
    of = [c for c in claims if c.effect == "killed" and c.event == kind]
    assert all(c.place and c.place.text in places for c in of)
