"""What the claim of an event says beside those of its figures: tables of (report, type, field, value)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    # who tells of the dead tells of what killed them
    (
        "The Coalition of Malian Youth on Saturday condemned the bombing of its offices in Gao. At least five "
        "civilians "
        "were killed in the blast on Friday, residents said.",
        "bombing",
        "source",
        "residents",
    ),
    (
        "Air strikes hit Houthi positions near Marib on Friday. At least 43 Houthi fighters were killed by Saudi-led "
        "coalition warplanes, the military said.",
        "airstrike",
        "source",
        "Yemeni government forces",
    ),
    # whose clause names nobody, whose figures do
    (
        "Shelling hit the market of Humera on Friday. Shells fired by Eritrean troops killed nine people at the "
        "market.",
        "shelling",
        "agent",
        "Eritrean government forces",
    ),
    # what two sentences name for themselves is each one's own
    (
        "M23 fighters shelled Goma on Friday. In Sake five people were wounded.",
        "shelling",
        "place",
        "Goma",
    ),
    # what the report says of the place that was hit is another deed's: its doer, its teller, whom it hit
    (
        "Sudanese army shells killed nine people on Friday, the Nile Monitor said. The shelling hit the town of Kutum, "
        "where the army says rebels killed a pilot on Thursday.",
        "shelling",
        "agent",
        "Sudanese government forces",
    ),
    (
        "Sudanese army shells killed nine people on Friday, the Nile Monitor said. The shelling hit the town of Kutum, "
        "where the army says rebels killed a pilot on Thursday.",
        "shelling",
        "source",
        "Nile Monitor",
    ),
    (
        "Sudanese army shells killed nine people on Friday, the Nile Monitor said. The shelling hit the town of Kutum, "
        "where the army says rebels killed a pilot on Thursday.",
        "shelling",
        "target",
        None,
    ),
    # those who fled did so from another place than the one that was bombed
    (
        "Jets bombed the market of Sake on Friday. Some 3,000 people fled from Goma towards Bukavu.",
        "airstrike",
        "place",
        "Sake",
    ),
    # where neither it nor its figures say that it was
    (
        "Gunmen killed nine people in a raid on a village on Friday. The wounded were taken to hospitals in Goma.",
        "ground_assault",
        "place",
        None,
    ),
    (
        "Soldiers from Goma were ambushed on Friday by M23 fighters, who killed 47 of them, the army said.",
        "ground_assault",
        "place",
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "field", "expected"), ROWS, ids=[f"{r[1]} {r[2]}" for r in ROWS])
def test_an_event_says_what_its_figures_say(text: str, kind: str, field: str, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 3, 9))).claims
    event = next(c for c in claims if c.effect is None and c.event == kind)
    said = event.place.text if field == "place" and event.place is not None else getattr(event, field)
    assert said == expected
