"""Numbers in words in, bounds out: a row is (text, [(low, high, approx, words)])."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.claims import quantities
from warledger.claims.quantities import finding

ROWS = [
    ("32 fighters were killed", [(32, 32, False, "32")]),
    ("At least 32 fighters were killed", [(32, None, False, "At least 32")]),
    ("more than 2,800 villagers fled", [(2800, None, False, "more than 2,800")]),
    (
        "Over 1 000 civilians, 2 500 000 in all",
        [(1000, None, False, "Over 1 000"), (2500000, 2500000, False, "2 500 000")],
    ),
    ("1\u202f250 people", [(1250, 1250, False, "1\u202f250")]),
    # texts that have lost their commas
    ("killed 12 200 wounded", [(12, 12, False, "12"), (200, 200, False, "200")]),
    ("In October 150 people were killed", [(150, 150, False, "150")]),
    ("In May 21 Nigerian soldiers were killed", [(21, 21, False, "21")]),
    ("On May 21 soldiers were killed", []),
    ("killed in May 21 attacks", []),
    ("up to 40 soldiers were captured", [(None, 40, False, "up to 40")]),
    ("as many as 100 died", [(None, 100, False, "as many as 100")]),
    ("between 30 and 40 rebels", [(30, 40, False, "between 30 and 40")]),
    ("from 500 to well over 1,000 people", [(500, None, False, "from 500 to well over 1,000")]),
    ("between 30 and more than 40 rebels", [(30, None, False, "between 30 and more than 40")]),
    ("30 to 40 rebels, 12-15 of them boys", [(30, 40, False, "30 to 40"), (12, 15, False, "12-15")]),
    ("nearly 30 dead, about twenty wounded", [(30, 30, True, "nearly 30"), (20, 20, True, "about twenty")]),
    ("some 50 houses were burned", [(50, 50, True, "some 50")]),
    ("some houses were burned", [(2, None, True, "some")]),
    ("dozens of herders were killed", [(24, None, True, "dozens")]),
    ("scores wounded, tens missing", [(40, None, True, "scores"), (20, None, True, "tens")]),
    ("tens of thousands fled", [(20000, None, True, "tens of thousands")]),
    ("several hundred people", [(200, None, True, "several hundred")]),
    ("a dozen gunmen, two dozen miners", [(12, 12, False, "a dozen"), (24, 24, False, "two dozen")]),
    (
        "twenty-two people and one hundred and five others",
        [(22, 22, False, "twenty-two"), (105, 105, False, "one hundred and five")],
    ),
    ("1.5 million people", [(1500000, 1500000, False, "1.5 million")]),
    ("two hundred thousand people", [(200000, 200000, False, "two hundred thousand")]),
    ("At least 15 killed and 12 wounded", [(15, None, False, "At least 15"), (12, 12, False, "12")]),
    ("20 or more bodies", [(20, None, False, "20 or more")]),
    ("two or three shells", [(2, 3, False, "two or three")]),
    ("a large number of militants", [(2, None, True, "a large number")]),
    ("two St. Mary deputies, 20 Main Road residents", [(2, 2, False, "two"), (20, 20, False, "20")]),
    # no counts
    ("the toll is 59 and not 62", [(59, 59, False, "59")]),
    ("12 rather than 15 died, not fewer than 9", [(12, 12, False, "12"), (9, None, False, "not fewer than 9")]),
    ("of 1522 State St., and 40 N. High Road.", []),
    ("a growing number of rebels, an increasing number of deaths", []),
    ("told Channel 11, shot one time", []),
    ("Rocket fire kill 45 in Homs Print Tweet Views 371", [(45, 45, False, "45")]),
    ("Comments: 12", []),
    ("a 12-year-old boy", []),
    ("jailed over the 2019 attack", []),
    ("on March 5 2015", []),
    ("on 6 June", []),
    ("10 km south of the town", []),
    ("the 3rd Brigade and Battalion 148", []),
    # a model's
    ("a Hermes 900 drone and the armed Falcon 20 jet; its Toyota 4 pickup", []),
    ("the Houthi 12 drones, 900 drones", [(12, 12, False, "12"), (900, 900, False, "900")]),
    # the hour of a day in four digits
    ("took place at 2220 last night", []),
    ("broke out at about 2130; it began at 0430, shelled at 0915", []),
    ("fired at 1500 on Thursday, dead at 1130 hours", []),
    ("the toll stood at 1200 on Thursday", [(1200, 1200, False, "1200")]),
    ("killed at 1250 homes, at least 1200 died", [(1250, 1250, False, "1250"), (1200, None, False, "at least 1200")]),
    ("$200 was paid, 30% of it, 15 per cent", []),
    ("45 AK-47 rifles", [(45, 45, False, "45")]),
    ("after 6 hours of fighting", []),
    ("aged 12", []),
    ("in 2014", []),
    ("0 were hurt", []),
    ("No one was hurt, not one", []),
    ("gerardo Pinto, 21, was shot", []),
    ("In Herat, 21 were shot", [(21, 21, False, "21")]),
    ("how many people, so many people, no one", []),
    ("as many as possible, as many people as they can, twice as many wounded", []),
    ("as many people are in hospital", [(2, None, True, "many")]),
    ("a nineteen ninety-seven attack, in twenty fifteen", []),
    # revised
    ("revised the toll from 12 to 15", [(12, 12, False, "12"), (15, 15, False, "15")]),
    ("between 12 and 15", [(12, 15, False, "between 12 and 15")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_bounds_as_stated(text, expected):
    found = quantities.find(text)
    assert [(q.count.low, q.count.high, q.count.approx, q.count.span.of(text)) for q in found] == expected


def test_a_named_convention_reads_vague_words():
    assert quantities.find("dozens fled", convention="acled")[0].count.low == 12
    assert quantities.find("hundreds fled", convention="acled")[0].count.low == 100
    assert quantities.find("several fled", convention="acled")[0].count.low == 2


@given(st.text(alphabet=st.sampled_from("0123456789,.- abotfiveundrdzs"), max_size=80))
def test_any_text_gives_spans_inside_it(text):
    for q in quantities.find(text):
        assert 0 <= q.start < q.end <= len(text)
        assert q.count.low is None or q.count.high is None or q.count.low <= q.count.high


#: All that a quantity may begin with: where one may is found by these letters.
NUMBERS = (
    "9|nine|twenty|a hundred|an hundred|1.5 million|quarter of a million|half a million|a quarter of a million|zero|"
    "a dozen|one dozen|half a dozen|half-a dozen|hundreds of thousands|tens of thousands|tenths of thousands|"
    "several hundred|many dozens|a large number|an unknown number|undisclosed number|growing number|great number|"
    "small number|large number|multiple|a couple|a pair|millions|thousands|hundreds|dozens|scores|tens|several|a few|"
    "a handful of|a fixed number|numbers|numerous|many|few|some|between 3 and 9|from 3 to 9|a total of 9|total of 9|"
    "one|two|three|four|five|six|seven|eight|ten|eleven|twelve|thirteen|fifteen|nineteen|thirty|forty|ninety"
)
BEFORE_NUMBERS = (
    "at least|at the very least|more than|more then|over|no fewer than|no less than|not fewer than|upward of|"
    "upwards of|in excess of|above|a minimum of|well over|excess of|up to|as many as|as high as|no more than|at most|"
    "at the most|a maximum of|not more than|fewer than|less than|under|about|around|some|nearly|almost|"
    "approximately|roughly|an estimated|estimated|close to|close on|nearing|circa|approx|approx.|just under|just over"
)


@pytest.mark.parametrize("words", [*NUMBERS.split("|"), *(f"{words} 9" for words in BEFORE_NUMBERS.split("|"))])
@pytest.mark.parametrize("lead", ["", "The blast near Gao killed "])
def test_where_a_quantity_may_begin(words, lead):
    found = [m.span() for m in finding._quantities(f"{lead}{words} men")]
    assert found == [m.span() for m in finding._QUANTITY.finditer(f"{lead}{words} men")]
    assert found[0][0] == len(lead)
