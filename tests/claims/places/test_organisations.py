"""Names of aid groups, monitors and their like: no places, though "a depot of" mostly stands before a town."""

from __future__ import annotations

from pathlib import Path

import pytest

from warledger import reports
from warledger.claims.coder import Coder
from warledger.claims.places.no_place import organisations

NAMED = [
    ("They looted food from a depot of Lantern Relief.", ["Lantern Relief"]),
    ("A shell hit a convoy of Clear Water Aid on Monday.", ["Clear Water Aid"]),
    ("Nine died, the Kosar Casualty Registry said.", ["Kosar Casualty Registry"]),
    ("Nine died, according to the Sela Truth Desk.", ["Sela Truth Desk"]),
    ("They burned a clinic of Medics at Hand.", ["Medics at Hand"]),
    ("Medics at Hand said nine died. Staff of Medics at Hand were hurt.", ["Medics at Hand", "Medics at Hand"]),
    ("They hit a school of the Network for Children Fund.", ["Network for Children Fund"]),
    # places, and those who are in them
    ("Nine died in a raid on the Kosar Relief Camp.", []),
    ("Medics at Shifa said nine died.", []),
    ("Nine died, medics at Shifa said.", []),
    ("Doctors in Gao said nine died.", []),
    ("They burned a depot of Kosar.", []),
    ("A shell fell in Bir Aid village.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_of_those_who_help_and_watch(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in organisations.spans(text)] == expected


# text, places of its claims
SCENES = [
    (
        "Insurgents beheaded three fishermen in a raid on a coastal village in Macomia district on Tuesday. The "
        "attackers also kidnapped five girls and looted food from a depot of Lantern Relief.",
        {"Macomia district", "Macomia"},
    ),
    (
        "Gunmen killed two drivers near Djibo on Monday. They stole flour from the headquarters of Bright Rivers Aid.",
        {"Djibo"},
    ),
    ("A drone hit a base of the Sela Truth Desk in Nyala on Monday, killing a guard.", {"Nyala"}),
    ("Militiamen stormed a compound of Doctors for Calm in Jalalabad on Monday, killing a cook.", {"Jalalabad"}),
    ("Gunmen killed two guards at a depot of Kidal on Monday.", {"Kidal"}),
]


@pytest.mark.parametrize(("text", "expected"), SCENES)
def test_no_deed_is_laid_in_those_who_help(text: str, expected: set[str | None]) -> None:
    report = reports.report(text, id="invented", date="2024-09-11")
    places = {claim.place.text if claim.place else None for claim in Coder().code(report).claims}
    assert places
    assert places <= expected


def test_a_known_body_is_no_place_whatever_it_is_called(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("actors:\n  - {name: Silver Lamps, kind: ngo}\n", encoding="utf-8")
    text = "Gunmen killed two drivers near Djibo on Monday. They stole flour from a depot of Silver Lamps."
    report = reports.report(text, id="invented", date="2024-09-11")
    assert {claim.place.text if claim.place else None for claim in Coder(actor_files=[own]).code(report).claims} == {
        "Djibo"
    }
