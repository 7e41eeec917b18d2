""" "Fled town" means the town that was named last, in its own word. Invented reports of several wars."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


# text, (words, name) of the place of its last figure
ALONE = [
    (
        "Gunmen raided Djibo on Monday and killed nine men. More than 400 families fled town, aid workers said.",
        ("town", "Djibo"),
    ),
    (
        "M23 fighters took the town of Rubaya at dawn, killing six soldiers. Some 3,000 people fled town before noon.",
        ("town", "Rubaya"),
    ),
    # the word beside another, of no town, and before any town is named
    ("Gunmen raided Djibo on Monday. Nine men were killed in town centre shops.", ("Djibo", "Djibo")),
    ("Gunmen raided Djibo on Monday. Nine men were killed at the town hall.", ("Djibo", "Djibo")),
    ("About 400 people fled town on Monday as gunmen advanced, aid workers said.", None),
]


@pytest.mark.parametrize(("text", "place"), ALONE)
def test_it_stands_for_the_town_named_last(coder: Coder, text: str, place: tuple[str, str] | None) -> None:
    report = reports.report(text, id="invented", date="2024-09-10")
    last = [claim.place for claim in coder.code(report).claims if claim.effect][-1]
    assert (None if last is None else (last.text, last.name)) == place


def test_it_lies_where_that_town_lies(coder: Coder) -> None:
    report = reports.report(ALONE[0][0], id="invented", date="2024-09-10")
    killed, fled = (claim for claim in coder.code(report).claims if claim.effect)
    assert killed.place is not None
    assert fled.place is not None
    assert fled.place.lat is not None
    assert (fled.place.lat, fled.place.lon) == (killed.place.lat, killed.place.lon)
    assert [span.of(report.text) for span in fled.evidence["place"]] == ["town"]


def test_it_stands_for_one_town_and_then_for_another(coder: Coder) -> None:
    text = (
        "Gunmen raided Djibo on Monday. Some 400 people fled town. Gunmen raided Gorom-Gorom on Tuesday. Some 900 "
        "people fled town."
    )
    report = reports.report(text, id="invented", date="2024-09-11")
    found = [claim.place for claim in coder.code(report).claims if claim.effect]
    assert [place and place.name for place in found] == ["Djibo", "Gorom-Gorom"]
