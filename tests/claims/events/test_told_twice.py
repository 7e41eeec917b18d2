"""Events with what was chosen for them in, those that are left out: a row is (tellings, types of those left).

A telling is "type | words | place | day | doer"; "-" says that a field is open. Each telling is a sentence of its own.
"""

from __future__ import annotations

import pytest

from warledger.claims.events import Event
from warledger.claims.events.mention import EventMention
from warledger.claims.of_events import told_twice
from warledger.records import Span

ROWS = [
    # a strike in the lead, told again in the body with its own day
    (
        [
            "airstrike | Air raids killed nine in Yemen | Taiz | 2016-05-03 | Saudi Arabia",
            "airstrike | Tuesday's raid hit a market in Taiz | Taiz | 2016-05-03 | Saudi Arabia",
        ],
        ["airstrike"],
    ),
    # who did it may be left open once
    (
        [
            "shelling | Mortar fire hit Avdiivka | Avdiivka | - | Russia",
            "shelling | The shells fell on a school of Avdiivka | Avdiivka | - | -",
        ],
        ["shelling"],
    ),
    # a coalition's raid, told as that of the state that leads it
    (
        [
            "airstrike | US raids killed nine in Kunduz | Kunduz | 2019-05-03 | US-led coalition",
            "airstrike | A raid hit a house in Kunduz | Kunduz | 2019-05-03 | United States",
        ],
        ["airstrike"],
    ),
    # what went on meanwhile
    (
        [
            "shelling | Shelling killed nine in Avdiivka | Avdiivka | - | -",
            "shelling | Meanwhile, shells hit a bus | Avdiivka | - | -",
        ],
        ["shelling", "shelling"],
    ),
    # three tellings
    (
        [
            "bombing | A bomb went off in Jolo | Jolo | 2019-01-27 | -",
            "bombing | The blast hit the cathedral of Jolo | Jolo | 2019-01-27 | Abu Sayyaf",
            "bombing | The explosion tore through Jolo | Jolo | 2019-01-27 | -",
        ],
        ["bombing"],
    ),
    # one doer from three tellings
    (
        [
            "shelling | Shells fell on Donetsk | Donetsk | - | -",
            "shelling | The army shelled Donetsk | Donetsk | - | Ukrainian government forces",
            "shelling | Russia shelled Donetsk | Donetsk | - | Russia",
        ],
        ["shelling", "shelling"],
    ),
    # another day, place, doer or type
    (
        [
            "clash | Fighting broke out in Bakhmut | Bakhmut | 2022-12-01 | -",
            "clash | Fighting raged in Bakhmut | Bakhmut | 2022-12-02 | -",
        ],
        ["clash", "clash"],
    ),
    (
        [
            "shooting | Gunmen shot a guard in Djibo | Djibo | - | gunmen",
            "shooting | Gunmen shot a guard in Arbinda | Arbinda | - | gunmen",
        ],
        ["shooting", "shooting"],
    ),
    (
        [
            "shelling | Shells fell on Goma | Goma | - | M23",
            "shelling | The army shelled Goma | Goma | - | Congolese government forces",
        ],
        ["shelling", "shelling"],
    ),
    (
        [
            "bombing | A bomb went off in Mosul | Mosul | - | -",
            "suicide_bombing | A suicide bomber struck Mosul | Mosul | - | -",
        ],
        ["bombing", "suicide_bombing"],
    ),
    # of no known place
    (
        ["airstrike | Jets struck | - | - | -", "airstrike | A raid hit | - | - | -"],
        ["airstrike", "airstrike"],
    ),
    # said to be one more
    (
        [
            "airstrike | A strike hit Loikaw | Loikaw | - | Myanmar military",
            "airstrike | A second strike hit Loikaw | Loikaw | - | Myanmar military",
        ],
        ["airstrike", "airstrike"],
    ),
]


def of(rows: list[str]) -> tuple[list[Event], list[told_twice.Answers], str]:
    """The events of some tellings, what was chosen for each, and the text that they make."""
    text, events, answers = "", [], []
    for sentence, row in enumerate(rows):
        kind, words, *chosen = (field.strip() for field in row.split("|"))
        span = Span(len(text), len(text) + len(words))
        text += words + ". "
        mention = EventMention(kind, kind, sentence, span, span, 0)
        events.append(Event(kind, span, (mention,)))
        answers.append(told_twice.Answers(*(None if field == "-" else field for field in chosen)))
    return events, answers, text


@pytest.mark.parametrize(("rows", "left"), ROWS)
def test_events_of_one_place_day_and_doer_are_one(rows: list[str], left: list[str]) -> None:
    events, answers, text = of(rows)
    assert [e.type for e in told_twice.joined(events, answers, text) if e is not None] == left


def test_what_is_left_holds_the_mentions_of_both() -> None:
    events, answers, text = of(ROWS[0][0])
    home, other = told_twice.joined(events, answers, text)
    assert other is None
    assert home is not None
    assert [m.sentence for m in home.mentions] == [0, 1]
    assert home.quote == events[0].quote


def test_one_sentence_that_tells_of_both_tells_of_two() -> None:
    events, answers, text = of(["shelling | Shells fell on a school | Kherson | - | -"] * 2)
    twins = [events[0], Event("shelling", events[1].quote, (events[1].mentions[0], events[0].mentions[0]))]
    assert None not in told_twice.joined(twins, answers, text)
