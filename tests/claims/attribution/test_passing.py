"""Who tells in passing, blames another or denies: (text, words of a figure, the source that the codebook wants)."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.coder import Coder


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder()


PASSING = [
    # what is said of the subject in a clause between commas is all that its speaker says
    ("The Bama Front, which Chad says is backed by Libya, killed nine villagers in Tamra.", "nine villagers", None),
    (
        "The Bama Front, which Chad and residents say is backed by Libya, said it had killed nine men.",
        "nine men",
        "Bama Front",
    ),
    (
        "A mine struck the truck, which residents said killed nine people, including two girls.",
        "two girls",
        "residents",
    ),
    ("The mine, which residents said killed nine people, wounded 12 men and destroyed a bus.", "12 men", "residents"),
]

STANCES = [
    # who kills with an accusation does not tell of it; who tells of both does
    ("Gunmen shot nine villagers in Tamra, accusing them of spying.", "nine villagers", None),
    (
        "Gunmen shot nine villagers in Tamra on Sunday, accusing them of spying, officials said.",
        "nine villagers",
        "officials",
    ),
    (
        "The army denied it, accusing the Bama Front of killing nine villagers in Tamra.",
        "nine villagers",
        "army",
    ),
    # who blames another has not counted those of whom the next sentence tells, nor has who denies
    (
        "Chad's government accused the Bama Front of shelling a market. The attack killed nine people.",
        "nine people",
        None,
    ),
    ("A raid hit Tamra. The Ugandan army denied the attack. The raid killed nine people.", "nine people", None),
    (
        "Sela Observatory accused the army of shelling a market. The attack killed nine people.",
        "nine people",
        "Sela Observatory",
    ),
]

PRONOUNS = [
    # "he" is one person
    (
        "A Malian officer said four men died. Critics say the raid was rash. Nine men died, he said.",
        "Nine men",
        "Malian government forces",
    ),
    ("Mayor Ali Sow said four died. Local officials said two did. He added that nine men fled.", "nine men", "Ali Sow"),
]


@pytest.mark.parametrize(("text", "figure", "source"), [*PASSING, *STANCES, *PRONOUNS])
def test_who_tells(told_by, text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, None) == source


#: text, a number in it, who says it in the claim
CODED = [
    (
        "BRIA, May 8 (Sela) - The M23 rebels, which Congo says are backed by Rwanda, killed 14 civilians in Kishishe.",
        14,
        None,
    ),
    ("The Sudanese army accused the RSF of shelling a market in Omdurman. The attack wounded 40 people.", 40, None),
    # who told of one deed tells nothing of that of another day in another town
    (
        "A raid on Djibo on Tuesday killed nine, residents said. A blast in Dori on Monday killed 12 soldiers.",
        12,
        None,
    ),
    (
        "A raid on Djibo on Tuesday killed nine, residents said. The dead in Djibo on Tuesday included 12 girls.",
        12,
        "residents",
    ),
    # a body by its initials, behind a headline
    ("Nine Maoists killed in Bastar - CRPF.", 9, "Indian government forces"),
    ("Nine Maoists killed in Bastar - VIDEO.", 9, None),
    ("Soldiers shot two rebels, an officer said. Another officer said 11 soldiers were shot.", 11, "another officer"),
]


@pytest.mark.parametrize(("text", "number", "source"), CODED)
def test_who_says_it_in_the_claim(coder, text: str, number: int, source: str | None) -> None:
    found = [c for c in coder.code(reports.report(text, date="2023-05-10")).claims if c.low == number]
    assert [c.source for c in found] == [source]
