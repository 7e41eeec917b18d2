"""Places of deeds in other towns, and by others: invented reports. A row: text, effect, number, and where it was."""

from __future__ import annotations

from datetime import date

import pytest

import warledger
from warledger.claims.choice import anchor, overview
from warledger.claims.choice.fields import CANDIDATES
from warledger.claims.coder import Coder
from warledger.claims.read import read
from warledger.reports import report

LVIV = "Missiles hit a repair plant near Lviv on Friday, wounding five people, the mayor said. "
PLACES = [
    # a later sentence opens with another town
    (LVIV + "In Kharkiv, a baker was killed by shells that fell on the Sela market.", "wounded", 5, "Lviv"),
    (LVIV + "In Kharkiv, a baker was killed by shells that fell on the Sela market.", "killed", 1, "Sela market"),
    (
        LVIV + "Six cruise missiles came from the sea. In Kharkiv, a baker was killed by shells on the Sela market.",
        "strikes",
        6,
        "Lviv",
    ),
    # with one that lies in the province told of
    (
        "Gunmen killed nine farmers in Nigeria's Borno state on Friday. In Bama, they burned the market.",
        "killed",
        9,
        "Bama",
    ),
    # the headline's dead is the one of whom the next sentence tells where, not of the town told behind
    (
        "A woman died and several offices were destroyed in new clashes between miners and police in Peru's south, "
        "officials said. The victim was killed as two police posts were attacked in the municipality of Juliaca on "
        "Sunday night. Several offices, including the town hall, in Ilave, further south, were destroyed.",
        "killed",
        1,
        "Juliaca",
    ),
    # what is near to it is another town
    ("JOS - Gunmen raided a school, killing three pupils. Two men were shot in nearby Bukuru.", "killed", 3, None),
    # where those live who tell of it
    ("A resident of Jalalabad said three people died in a drone strike in Nangarhar.", "killed", 3, "Nangarhar"),
    # who struck back did so elsewhere
    (
        "Gunmen ambushed a convoy near Kumbo on Wednesday, killing three soldiers. The army burned down 20 houses in "
        "the nearby village of Mbiame.",
        "killed",
        3,
        "Kumbo",
    ),
    (
        "Gunmen ambushed a convoy near Kumbo on Wednesday, killing three soldiers. The army burned down 20 houses in "
        "the nearby village of Mbiame.",
        "destroyed",
        20,
        "Mbiame",
    ),
]


@pytest.mark.parametrize(("text", "effect", "low", "place"), PLACES)
def test_where_it_was(text: str, effect: str, low: int, place: str | None) -> None:
    claims = warledger.code(report(text, id="towns", date=date(2022, 3, 20))).claims
    (claim,) = (c for c in claims if c.low == low and c.effect == effect)
    assert (claim.place and claim.place.text) == place


ROWS = [
    (
        "A baker died in a dynamite blast as he dug a cellar in Ain Al-Arab (Kobani) near the border. Fighters dig "
        "tunnels in Kobani, Manbij and Ain Issa.",
        False,
    ),
    ("A bomb killed a baker in Raqqa. Fighters dig tunnels in Kobani, Manbij and Ain Issa.", True),
]


@pytest.mark.parametrize(("text", "asked"), ROWS)
def test_a_row_that_holds_the_town_says_no_more_narrowly_where_it_was(text: str, asked: bool) -> None:
    (reading,) = read([report(text, id="row", date=date(2022, 3, 20))], Coder().tools)
    (killed,) = anchor.of_figures(reading)
    places = CANDIDATES["place"](reading, killed, overview.of(reading))
    assert ("list" in {place.value.form for place in places if place.value is not None}) is asked
