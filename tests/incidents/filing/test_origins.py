"""Where people left: passages of a text, and which reports of one deal or one day tell of one flight."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.incidents.filing import origins
from warledger.incidents.filing.filed import Filed
from warledger.incidents.linking import link
from warledger.reports import report

PASSAGES = [
    ("Buses evacuated families from the besieged towns of Darreh and al-Bamsar on Friday.", [{"darreh", "bamsar"}]),
    ("About 900 people fled Kutum for El Fasher; 300 more left Mellit.", [{"kutum"}, {"mellit"}]),
    ("Some 500 people left Darreh and about 700 left Orrin, in a second exodus.", [{"darreh"}, {"orrin"}]),
    ("They fled on Friday, heading for Adré.", []),
    # no flight is told of
    ("A minister from Khartoum left Mellit.", []),
]


@pytest.mark.parametrize(("text", "left"), PASSAGES, ids=[row[0][:40] for row in PASSAGES])
def test_passages_say_which_places_people_left(text, left):
    assert [set(p.left) for p in origins.passages(text)] == [{origins.spelt(name) for name in names} for names in left]


TAWILA = (
    "KHARTOUM - Some 4,000 people were evacuated from the besieged town of Tawila to El Fasher on Friday under a deal "
    "between the Sudanese army and the Rapid Support Forces, aid workers said."
)
MELLIT = (
    "Buses and lorries brought about 1,500 civilians out of besieged Mellit on Friday, residents told Radio Dabanga. "
    "They were evacuated from Mellit to El Fasher after the Rapid Support Forces and the army had agreed on it."
)
TAWILA_TOO = (
    "Under an agreement of the warring sides in Sudan more than 3,500 civilians were evacuated from Tawila on Friday, "
    "the United Nations said. The Rapid Support Forces have besieged the town since March. The families were brought "
    "to El Fasher."
)
BOTH = (
    "More than 4,000 people fled Tawila and about 1,500 people fled Mellit on Friday as the Sudanese army and the "
    "Rapid Support Forces fought over both towns."
)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((TAWILA, TAWILA_TOO), [{"0", "1"}]),
        ((TAWILA, MELLIT), [{"0"}, {"1"}]),
        ((TAWILA, MELLIT, TAWILA_TOO), [{"0", "2"}, {"1"}]),
        ((BOTH,), [{"0"}, {"0"}]),
    ],
)
def test_those_who_left_other_towns_are_another_flight(texts, expected):
    codings = [Coder().code(report(text, id=str(at), date=date(2024, 5, 11))) for at, text in enumerate(texts)]
    linked = link([(Filed.of(c.report), c.claims) for c in codings])
    fled = [[linked.tellings[t] for t in group] for group in linked.incidents.values()]
    found = [{t.report for t in group} for group in fled if any(t.event == "displacement" for t in group)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))
