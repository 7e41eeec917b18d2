"""What a model states, and what is left of it once the report's words are asked."""

import json
from datetime import date

import pytest

from warledger.model_coder.answers.parsing import parse
from warledger.model_coder.grounding import unnumbered
from warledger.model_coder.grounding.ground import ground
from warledger.model_coder.grounding.words import Words

TEXT = (
    "At least 14 people were killed and 23 wounded when ISIS fighters attacked the market of Orvane in Syria on "
    "Saturday, the Orvane hospital said. A soldier and his brother were shot. The Red Valley Army, which the town "
    "calls bandits, seized dozens of rifles on Friday. The army said on Monday that 9 militants of the group died."
)


def figure(**fields):
    return {"effect": "killed", "quote": "At least 14 people were killed", "counted": "people", **fields}


@pytest.fixture
def left(knowledge, report):
    """What grounding leaves of one figure of TEXT."""

    def run(text=TEXT, **fields):
        words = Words(report(text), knowledge)
        out = ground(parse(json.dumps({"figures": [figure(**fields)], "events": []})), words)
        return out.figures[0] if out.figures else None

    return run


@pytest.mark.parametrize(
    ("fields", "bounds"),
    [
        ({"low": 14, "high": None, "number": "At least 14"}, (14, None)),
        ({"low": 14, "high": 14, "number": "14"}, (14, None)),  # the model lost "at least"
        ({"low": 41, "high": 41, "number": "14"}, (14, None)),  # and here it swapped the digits
        ({"low": 14, "high": None}, (14, None)),  # no number quoted: the one in the quote that fits
        ({"quote": "14 people were killed", "low": 14}, (14, None)),  # a quote cut short after "At least"
        ({"quote": "killed and 23 wounded", "number": "23", "low": 23, "high": 23}, (23, 23)),
        ({"quote": "seized dozens of rifles", "counted": "rifles", "effect": "seized", "low": 30}, (24, None)),
        ({"quote": "A soldier and his brother were shot", "counted": "A soldier", "low": 1, "high": 1}, (1, 1)),
        ({"quote": "A soldier and his brother were shot", "counted": "A soldier and his brother", "low": 5}, (2, 2)),
    ],
)
def test_bounds_are_the_readers(left, fields, bounds):
    found = left(**fields)
    assert (found.bounds.low, found.bounds.high) == bounds


@pytest.mark.parametrize(
    "fields",
    [
        {"quote": "At least 15 people were killed", "low": 15},  # not in the report
        {"quote": "14 civilians were killed"},
        {"quote": "calls bandits", "counted": None, "low": 3, "high": 3},  # words without a count
        {"quote": "on Monday", "counted": None, "low": 1},
    ],
)
def test_figure_without_ground_is_dropped(left, fields):
    assert left(**fields) is None


@pytest.mark.parametrize(
    ("name", "words", "kept", "standing"),
    [
        ("Islamic State", "ISIS fighters", "Islamic State", "agreed"),
        ("ISIS", "ISIS fighters", "Islamic State", "agreed"),  # the registry's neutral name
        ("Islamic State", None, "Islamic State", "agreed"),  # no words: a mention bears it
        ("Islamic State", "the Caliphate of Sand", "Islamic State", "words"),  # the mention elsewhere does
        ("Red Valley Army", "The Red Valley Army", "Red Valley Army", "agreed"),
        ("Red Valley Army", "The army", "Red Valley Army", "contradicted"),  # the rules read the state's forces
        ("Syrian government forces", "The army", "Syrian government forces", "agreed"),
        ("Boko Haram", "ISIS fighters", "Islamic State", "contradicted"),  # a name that stands nowhere
        ("Boko Haram", "the Nigerian desert", None, "ungrounded"),
        ("Boko Haram", None, None, "ungrounded"),
        ("Hill Wolves", "bandits", "bandits", "contradicted"),  # what the words say
    ],
)
def test_names(left, name, words, kept, standing):
    found = left(by=name, by_words=words).agent
    assert (found.value, found.standing) == (kept, standing)
    for span in found.spans:
        assert span.of(TEXT)
    if standing == "contradicted":
        assert found.model == name
        assert found.rules is not None


@pytest.mark.parametrize(
    ("words", "start", "end", "kept", "standing"),
    [
        ("on Saturday", "2021-05-15", "2021-05-15", date(2021, 5, 15), "agreed"),
        ("on Saturday", "2021-05-08", "2021-05-08", date(2021, 5, 15), "contradicted"),  # counted wrongly
        (None, "2021-05-14", "2021-05-14", date(2021, 5, 14), "agreed"),  # Friday stands in the report
        (None, "2021-05-03", "2021-05-03", None, "ungrounded"),
        ("on Thursday", "2021-05-13", "2021-05-13", None, "ungrounded"),
        ("the Orvane hospital", "2021-05-13", "2021-05-13", None, "ungrounded"),  # no time at all
        ("on Saturday", None, None, None, "absent"),
    ],
)
def test_days(left, words, start, end, kept, standing):
    found = left(date_words=words, start=start, end=end).days
    assert (found.value.start if found.value else None, found.standing) == (kept, standing)


@pytest.mark.parametrize(
    ("place", "kept"),
    [("Orvane", "Orvane"), ("orvane", "Orvane"), ("Duskin", None), ("Syria", "Syria"), (None, None)],
)
def test_places_are_words_of_the_report(left, place, kept):
    found = left(place=place).place
    assert (found.value.text if found.value else None) == kept


def test_category_must_fit_the_effect(left):
    assert left(category="vehicle").category == "unknown"
    assert left(category="civilian").category == "civilian"


def test_a_part_of_itself_has_no_whole(knowledge, report):
    answer = {"figures": [figure(part_of=1), figure(part_of=0), figure(part_of=2), figure(part_of=99)], "events": []}
    out = ground(parse(json.dumps(answer)), Words(report(TEXT), knowledge))
    assert [one.whole for one in out.figures] == [None] * 4


@pytest.mark.parametrize(
    ("counted", "number"),
    [
        ("a soldier", 1),
        ("its commander", 1),
        ("Colonel Omar Haddad", 1),
        ("a man and his wife", 2),
        ("A father a mother and a son", 3),  # a page without commas
        ("a woman with four of her children and an old man", 6),
        ("a child with a broken arm", 1),
        ("a staff member of a relief body", 1),
        ("fighters", None),
        ("ammunition", None),
        ("women and children", None),
        ("security forces", None),
    ],
)
def test_those_counted_without_a_number(counted, number):
    found = unnumbered.read(counted)
    assert found is not None
    assert found[:2] == (number, number)


def test_nobody():
    assert unnumbered.read("no civilians") is None
