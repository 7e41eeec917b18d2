"""Values of a claim as people read them."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.exports import wording
from warledger.records import Claim, Place, Report, Span


def claim(**fields) -> Claim:
    return Claim(**{"claim": "c", "report": "r", "coder": "x", "rule": "x", "confidence": 1} | fields)


@pytest.mark.parametrize(
    ("low", "high", "approx", "words"),
    [
        (32, 32, False, "32"),
        (32, None, False, "at least 32"),
        (None, 40, False, "up to 40"),
        (30, 40, False, "30 to 40"),
        (30, 30, True, "about 30"),
        (24, None, True, "24 or more"),  # "dozens"
        (None, None, False, "not counted"),
        (20000, None, True, "20,000 or more"),
        (0, 0, False, "0"),
    ],
)
def test_counts_keep_their_bounds(low, high, approx, words):
    assert wording.count_words(claim(effect="killed", low=low, high=high, approx=approx)) == words


def test_an_event_has_no_count():
    assert wording.count_words(claim(event="clash")) == ""


@pytest.mark.parametrize(
    ("start", "end", "month_day", "words"),
    [
        (date(2019, 3, 15), date(2019, 3, 15), None, "15 Mar 2019"),
        (date(2019, 3, 15), date(2019, 3, 16), None, "15 to 16 Mar 2019"),
        (date(2019, 2, 27), date(2019, 3, 2), None, "27 Feb to 2 Mar 2019"),
        (date(2018, 12, 31), date(2019, 1, 1), None, "31 Dec 2018 to 1 Jan 2019"),
        (date(2019, 3, 15), None, None, "from 15 Mar 2019"),
        (None, date(2019, 3, 15), None, "until 15 Mar 2019"),
        (None, None, "03-10", "10 Mar, year unknown"),
        (None, None, "03", "Mar, year unknown"),
        (None, None, None, ""),
        (date(1, 1, 1), date(1, 1, 1), None, "1 Jan 0001"),
    ],
)
def test_dates(start, end, month_day, words):
    assert wording.date_words(claim(start=start, end=end, month_day=month_day)) == words


def test_a_place_says_what_it_lies_in():
    place = Place(text="the town", name="Kadugli", admin1="Southern Kordofan", country="SD")
    assert wording.place_words(place) == "Kadugli, Southern Kordofan, SD"
    assert wording.place_words(None) == ""


def test_the_figures_words_come_first():
    report = Report(id="r", text="Rockets fell, killing 3 and then 4.")
    both = claim(effect="killed", evidence={"event": (Span(0, 12),), "figure": (Span(14, 23), Span(28, 34))})
    assert wording.figure_quote(report, both) == "killing 3 … then 4"
    assert wording.figure_quote(report, claim(event="shelling", evidence={"event": (Span(0, 12),)})) == "Rockets fell"
    assert wording.figure_quote(report, claim()) == ""


def test_control_characters_become_visible_and_keep_their_length():
    text = "a\x1b[31m\0b\r\n\tc\u202e\ud800é"
    seen = wording.visible(text)
    assert len(seen) == len(text)
    assert not set(seen) & {"\x1b", "\0", "\r", "\u202e", "\ud800"}
    assert "\n\tc" in seen
    assert seen.endswith("é")
