"""Reports told under dates, line by line: invented logs of several wars, and what each entry's figures can answer."""

from __future__ import annotations

import pytest

from warledger import reports
from warledger.claims.choice import anchor, resolve
from warledger.claims.coder import Coder
from warledger.claims.read import read

LOG = """Incidents of the week

Nov. 11: Presumed members of the M23 killed three farmers in Rutshuru. They burned two houses.

Nov. 10: Four traders were kidnapped in Masisi. Five others had been killed there on November 1.

9 November - The ADF attacked Oicha, killing six people."""
PLAIN = """KINSHASA, Nov. 11: Presumed members of the M23 killed three farmers in Rutshuru on Monday.

Six people were killed on Nov. 9 in Oicha, and two houses were burned."""


@pytest.fixture(scope="module")
def coder():
    return Coder()


def answers(coder, text, field):
    """What each figure's row of a field holds, by its number."""
    reading = next(iter(read([reports.report(text, date="2020-11-12")], coder.tools)))
    figures = anchor.of_figures(reading)
    rows = resolve.table(reading, figures)[field]
    return {a.figure.counted.low: {c.key for c in row} for a, row in zip(figures, rows, strict=True)}


def days(found):
    return {number: {str(key[0]) if key else None for key in keys} for number, keys in found.items()}


def test_an_entrys_day_is_that_of_its_figures(coder):
    found = days(answers(coder, LOG, "date"))
    assert found[3] == found[2] == {"2020-11-11"}
    assert found[6] == {"2020-11-09"}


def test_a_time_of_its_own_leaves_the_day_open(coder):
    assert {"2020-11-01", "2020-11-10", None} <= days(answers(coder, LOG, "date"))[5]


def test_other_entries_parties_and_places_are_no_answers(coder):
    parties = answers(coder, LOG, "agent")
    named = {number: keys & {"M23", "Allied Democratic Forces"} for number, keys in parties.items()}
    assert named[2] == {"M23"}
    assert named[6] == {"Allied Democratic Forces"}


def test_one_date_at_a_lines_head_is_a_dateline(coder):
    found = days(answers(coder, PLAIN, "date"))
    assert {"2020-11-09", None} <= found[6]
    assert "2020-11-09" in days(answers(coder, PLAIN, "date"))[2]


LIVE = """LIVE | What we know

07:10 - The army says it shot down 70 drones launched by Russia overnight.

08:35 - Two people are dead after a bomb hit a house in Kupiansk.

10.35 GMT: The M23 killed three farmers in Rutshuru on Monday."""
ROUND_UP = """BAGHDAD - A suicide bomber killed eleven recruits.

MOSUL - The Mahdi Army killed two soldiers on Monday."""


def test_under_hours_other_entries_are_no_answers(coder):
    assert days(answers(coder, LIVE, "date"))[2] == {None}
    assert not answers(coder, LIVE, "agent")[2] & {"Russia", "M23"}


def test_under_towns_other_entries_are_no_answers(coder):
    assert days(answers(coder, ROUND_UP, "date"))[11] == {None}
    assert "Mahdi Army" not in answers(coder, ROUND_UP, "agent")[11]
    assert "Mahdi Army" in answers(coder, ROUND_UP, "agent")[2]
