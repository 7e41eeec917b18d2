"""States that only forbid a group: tables of (text, the words that say so), for an analyst to extend."""

from __future__ import annotations

import pytest

from warledger.claims.actors import find
from warledger.claims.actors.no_actor import outlawed
from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    ("Militants of the Islamic State (IS, banned in Russia) shelled Tabqa.", ["banned in Russia"]),
    (
        "Hayat Tahrir al-Sham (a terrorist group outlawed in the Russian Federation) fired.",
        ["a terrorist group outlawed in the Russian Federation"],
    ),
    (
        "The PKK, designated a terrorist organization by Turkey, the US and the EU, attacked a post.",
        ["designated a terrorist organization by Turkey, the US and the EU"],
    ),
    ("The LTTE, a group banned in India and Britain, said it fired.", ["a group banned in India and Britain"]),
    (
        "The ELN, which is listed as a terrorist organisation by the United States, blew up a pipeline.",
        ["listed as a terrorist organisation by the United States"],
    ),
    ("The TTP, outlawed by Pakistan, killed nine.", ["outlawed by Pakistan"]),
    # bans on something else are where they are; who fights a group did something
    ("Protests are banned in Moscow, where police arrested 20.", []),
    ("Rallies were prohibited in Kampala.", []),
    ("Two terrorists were killed by Turkey.", []),
    ("The group was driven out by Kenya.", []),
    ("A terrorist group attacked in Mali.", []),
    ("The rebels were regarded as moderate by Turkey.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_spans(text, expected):
    assert [span.of(text) for span in outlawed.spans(text)] == expected


def test_who_only_forbids_is_no_actor():
    text = "The PKK, designated a terrorist organization by Turkey, the US and the EU, attacked a post."
    assert [m.name for m in find(text)] == ["Kurdistan Workers' Party"]


def test_who_only_forbids_is_no_place():
    text = (
        "MOSCOW, June 12. Militants of the Islamic State (IS, banned in Russia) shelled Palmyra on Monday, "
        "killing nine people, the center said."
    )
    claims = Coder().code(report(text, id="r1", date="2016-06-12")).claims
    assert claims
    assert {claim.agent for claim in claims} == {"Islamic State"}
    assert all(claim.place is None or claim.place.country != "RU" for claim in claims)
    assert {claim.target for claim in claims} <= {None, "civilians"}


def test_blanking_keeps_offsets():
    text = "IS (banned in Russia) attacked Raqqa."
    blank = outlawed.blanked(text, outlawed.spans(text))
    assert (len(blank), blank.index("Raqqa")) == (len(text), text.index("Raqqa"))
    assert "Russia" not in blank


def test_long_brackets_take_linear_time():
    outlawed.spans("(a terrorist group " * 5000)
    outlawed.spans("banned by A, B, " * 5000)
