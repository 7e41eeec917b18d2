"""Texts of a fixed line width: which breaks are none, and that a wrapped report gives the claims of the unwrapped."""

from __future__ import annotations

import time
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

import warledger
from warledger.claims.text.wrapping import unwrapped
from warledger.reports import report

LEAD = (
    "Gunmen on motorbikes killed at least 21 farmers in the village of Kuru Dansa on Monday, police said. "
    "Nine others were wounded and taken to a clinic in Orrinville, where two of them died on Tuesday, a nurse said. "
    "The army said that its troops had shot dead four of the attackers and seized 12 rifles near the river."
)


def wrapped(text: str, width: int = 64) -> str:
    """The text with the last space of each line made a line break."""
    out, start, space = list(text), 0, None
    for at, letter in enumerate(text):
        if letter == "\n":
            start, space = at + 1, None
        if letter == " ":
            space = at
        if at - start >= width and space is not None:
            out[space], start, space = "\n", space + 1, None
    return "".join(out)


WRAPPED = [
    (wrapped(LEAD), LEAD),
    # paragraphs, apart by an empty line or farther in, stay apart
    (wrapped(LEAD) + "\n\n" + wrapped(LEAD), LEAD + "\n\n" + LEAD),
    (wrapped(LEAD + "\n   " + LEAD), LEAD + "\n   " + LEAD),
    # a headline above stays a line
    ("Gunmen kill 21 in Kuru Dansa\n" + wrapped(LEAD), "Gunmen kill 21 in Kuru Dansa\n" + LEAD),
    # items of a list do, however long the lines before them
    (wrapped(LEAD) + "\n- 12 farmers\n- nine herders", LEAD + "\n- 12 farmers\n- nine herders"),
    # too few lines to tell a width by: where the sentence goes on
    (
        "Gunmen on motorbikes killed nine farmers and took three women near\nKuru Dansa on Monday, an official said.",
        "Gunmen on motorbikes killed nine farmers and took three women near Kuru Dansa on Monday, an official said.",
    ),
    (
        "Shells hit the market of Orrinville on Saturday and killed twelve\npeople, a nurse said.\nNobody was named.",
        "Shells hit the market of Orrinville on Saturday and killed twelve people, a nurse said.\nNobody was named.",
    ),
]
KEPT = [
    "Shells kill twelve people at the market of Orrinville as talks go on\nORRINVILLE, March 3 - Nine were hurt.",
    "Shells kill twelve people at the market of Orrinville as talks go on\n- nine were hurt",
    "killed: 12 people\nwounded: nine people\nmissing: two people",
    LEAD,
    "",
    "\n\n\n",
    LEAD + "\n" + LEAD + "\n" + LEAD,
    "Two died\nFive were hurt\nNine fled\nTen are missing",
    "Kuru Dansa: 12 killed, nine wounded in a raid on the market\nOrrinville: two killed\nTalbar: a bridge destroyed\n"
    "Kharvat: four taken from a bus near the crossing",
]


@pytest.mark.parametrize(("text", "expected"), WRAPPED)
def test_breaks_of_wrapped_lines_are_spaces(text: str, expected: str) -> None:
    assert unwrapped(text) == expected


@pytest.mark.parametrize("text", KEPT, ids=range(len(KEPT)))
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text


def test_two_characters_of_a_break_are_two_spaces() -> None:
    text = wrapped(LEAD).replace("\n", "\r\n")
    assert unwrapped(text) == text.replace("\r\n", "  ")


@given(st.text(alphabet=st.sampled_from("ab .-\n\r\t"), max_size=400) | st.text(max_size=200))
def test_offsets_hold(text: str) -> None:
    made = unwrapped(text)
    assert len(made) == len(text)
    assert all(a == b or (b == " " and (a.isspace() or category(a) == "Cf")) for a, b in zip(text, made, strict=True))


@pytest.mark.parametrize("unit", ["\n", " ", "a\n", "a b\n", "\r", "- \n", "a" * 60 + "\n"])
def test_hostile_texts_take_no_longer_than_they_are(unit: str) -> None:
    began = time.process_time()
    unwrapped(unit * (200_000 // len(unit)))
    assert time.process_time() - began < 3


def figures(text: str) -> list[tuple[object, ...]]:
    made = report(text, id="one", date="2021-03-10", outlet="Wire")
    claims = warledger.code_many([made])
    return sorted(
        (
            c.effect,
            c.low or -1,
            c.high or -1,
            c.category,
            str(c.start),
            str(c.source),
            " ".join(c.place.text.split()) if c.place else "",
        )
        for coded in claims
        for c in coded.claims
        if c.effect is not None
    )


def test_a_wrapped_report_makes_the_claims_of_the_unwrapped() -> None:
    plain = figures(LEAD)
    assert len(plain) > 3
    for width in (50, 64, 72):
        assert figures(wrapped(LEAD, width)) == plain


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Shells\u00a0killed 12\u00a0people\tin\u2009Kutkai.", "Shells killed 12 people in Kutkai."),
        ("Over 1\u202f250 people fled", "Over 1\u202f250 people fled"),
        ("\u200fTwo died\u200b in Mabein\ufeff", " Two died  in Mabein "),
    ],
)
def test_other_spaces_are_plain_ones(text: str, seen: str) -> None:
    assert unwrapped(text) == seen


def test_a_report_with_spaces_that_do_not_break_makes_the_same_claims() -> None:
    assert figures(LEAD.replace(" ", "\u00a0")) == figures(LEAD)


@pytest.mark.parametrize("text", [LEAD, wrapped(LEAD, 50), LEAD.replace(" ", "\u00a0"), LEAD.upper()])
def test_a_place_is_the_words_of_the_report_as_they_stand(text: str) -> None:
    (coded,) = warledger.code_many([report(text, date="2021-03-10")])
    places = [claim.place.text for claim in coded.claims if claim.place is not None]
    assert len(places) > 3
    assert all(place in text for place in places)
