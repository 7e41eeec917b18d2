"""Quotes as models give them, and where a report holds them."""

import pytest

from warledger.model_coder.grounding.locate import Locator
from warledger.records import Span

TEXT = (
    "“At least 14 people were killed”, the mayor of al-Marrat said.\n\nDaeshs men  shot 1,200 sheep — and a shepherd’s "
    "dog; efe-epaSela was quiet. They left Sela at dawn. Party art."
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("At least 14 people were killed", "At least 14 people were killed"),
        ("at least 14 PEOPLE were killed", "At least 14 people were killed"),  # case
        ("mayor of al–Marrat", "mayor of al-Marrat"),  # another dash
        ("men shot\n1,200 sheep", "men  shot 1,200 sheep"),  # spaces and breaks
        ('"At least 14 people were killed"', "At least 14 people were killed"),  # quotation marks are no words
        ("a shepherd's dog", "a shepherd’s dog"),
        ("Daesh's men", "Daeshs men"),  # an apostrophe that the page lost
        ("sheep - and a shepherd", "sheep — and a shepherd"),
        ("dog, efe-epaSela was quiet", "dog; efe-epaSela was quiet"),
        ("Sela was quiet", "Sela was quiet"),  # glued to the credit before it
        (" they left Sela ", "They left Sela"),
        ("At least 15 people were killed", None),  # a number of the model's own
        ("1200 sheep", None),  # another writing of a number is another number
        ("people was killed", None),
        ("art", "art"),  # not the one inside "Party"
        ("", None),
        ("’", None),
        ("x" * 5000, None),
    ],
)
def test_quote(quote, found):
    spans = Locator(TEXT).places(quote)
    assert [span.of(TEXT) for span in spans] == ([found] if found else [])


def test_exact_place_hides_loose_ones():
    text = "SELA fell. Sela fell."
    assert Locator(text).places("Sela fell") == [Span(11, 20)]


def test_nearest():
    text = "On Friday rain fell. On Friday four died."
    assert Locator(text).nearest("on Friday", Span(30, 40)) == Span(21, 30)
    assert Locator(text).nearest("on Friday") == Span(0, 9)


def test_left_out_middle():
    text = "Gunmen, who came at night from the hills, killed four farmers in Sela."
    assert [span.of(text) for span in Locator(text).pieces("Gunmen ... killed four farmers")] == [
        "Gunmen",
        "killed four farmers",
    ]
    assert Locator(text).pieces("Gunmen ... killed five farmers") == ()


@pytest.mark.parametrize("text", ["ﬁre in Ṣela", "İstanbul", "a\u00adb\u200bc", "½ dead", "\ud800x", ""])
def test_strange_letters_keep_their_places(text):
    for word in text.split():
        for span in Locator(text).places(word):
            assert 0 <= span.start < span.end <= len(text)
