"""Who is not laid under a planted bomb: tables of (report, effect and number, who did it)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    # nor are a state's men under blasts that nobody has claimed
    (
        "Explosions at seven banks in Kampala killed four clerks on Monday. The army and police had carried out "
        "operations in the city for days, and police defused another bomb. No one has claimed responsibility for the "
        "attacks, which wounded 31 people.",
        "wounded 31",
        None,
    ),
    # whose men were hit only tells of it
    (
        "An improvised explosive device went off under a UN vehicle between Kidal and Tessalit on Wednesday, "
        "killing two "
        "Chadian peacekeepers and wounding four, MINUSMA said.",
        "killed 2",
        None,
    ),
    # nor is the driver who runs over a mine
    ("A military vehicle ran over a mine near Gao in Mali on Friday, killing seven people.", "killed 7", None),
    (
        "Thousands of people have fled their villages in Mozambique's Macomia district since insurgents killed six "
        "civilians there this week. The army lost two men when an armoured vehicle hit a mine on Wednesday, a military "
        "source said. It killed up to 15 insurgents, the source said.",
        "killed 2",
        None,
    ),
    # nor anybody who only fights, where nobody knows whose bullet it was
    (
        "Colombian troops killed four rebels near Caloto on Friday. A farmer and his son were killed in crossfire, a "
        "monitor said.",
        "killed 2",
        None,
    ),
    # nor is anybody whose office or base stands where it went off, "by" which it went off
    (
        "Five dead in blast by security HQ in Taiz\n\nAt least five people were killed on Thursday in a bomb blast "
        'near a security headquarters in Taiz a monitor said. "A truck packed with explosives detonated... near a '
        'branch of the military intelligence killing at least five people" the Yemen Rights Monitor said.',
        "killed 5",
        None,
    ),
    (
        "Five dead in blast by security HQ in Taiz\n\nAt least five people were killed on Thursday in a bomb blast "
        'near a security headquarters in Taiz a monitor said. "A truck packed with explosives detonated... near a '
        'branch of the military intelligence killing at least five people" the Yemen Rights Monitor said. State '
        "television also reported the blast saying four people had been killed.",
        "killed 4",
        None,
    ),
    (
        "An explosion by a base of the Malian army killed six people in Gao on Monday, residents said.",
        "killed 6",
        None,
    ),
    (
        "Blast by army HQ kills four in Taiz\n\nAn explosion killed four people by the headquarters of the Yemeni army "
        "in Taiz on Tuesday, medics said.",
        "killed 4",
        None,
    ),
    (
        "Nine people were killed in a blast by the Somali intelligence agency's office in Baidoa, residents said.",
        "killed 9",
        None,
    ),
    # who drove it there did it
    (
        "A truck rigged with explosives and driven by an al-Shabaab fighter blew up by the army's headquarters in "
        "Baidoa, killing seven people, police said.",
        "killed 7",
        "Al-Shabaab",
    ),
    # and who raids does so
    (
        "Nine people were killed in a raid by the Somali intelligence agency in Baidoa on Monday, residents said.",
        "killed 9",
        "Somali government forces",
    ),
    # whom the clause names did it, whoever they are
    (
        "A roadside bomb planted by Somali soldiers killed three al-Shabaab fighters near Kismayo on Friday.",
        "killed 3",
        "Somali government forces",
    ),
    # a group that says so did it
    (
        "A roadside bomb killed three soldiers near Kismayo on Friday. Al-Shabaab claimed responsibility for "
        "the attack.",
        "killed 3",
        "Al-Shabaab",
    ),
    # nor is anybody who carries no bomb let off
    (
        "Somali soldiers raided Kismayo on Friday, killing three al-Shabaab fighters.",
        "killed 3",
        "Somali government forces",
    ),
]


@pytest.mark.parametrize(("text", "figure", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_no_army_is_guessed_to_have_planted_a_bomb(text: str, figure: str, expected: str | None) -> None:
    claims = Coder().code(report(text, id="r1", date=date(2024, 3, 9))).claims
    assert next(c for c in claims if f"{c.effect} {c.low}" == figure).agent == expected
