"""Figures of a report, their spans and categories, and texts of any length; rows as in `rows`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from warledger.claims import effects, quantities
from warledger.claims.effects.lexicon import effect_words
from warledger.claims.effects.said_of.arguments import arguments
from warledger.claims.effects.triggers import Trigger
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences

from .rows import written

REPORTS = [
    # another number for those counted before
    (
        "Some 200 people were kidnapped from two villages. Police put the number at 50 and said 12 had been rescued.",
        ["abducted ~200 people", "abducted 50", "released 12"],
    ),
    (
        "At least 30 civilians were killed in Gao. A hospital source put the figure at 42.",
        ["killed 30+ civilians", "killed 42"],
    ),
    ("Nine soldiers were wounded in Gao. The army gave the number of vehicles as 12.", ["wounded 9 soldiers"]),
    ("Fighting went on in Gao. The UN put the number at 300.", []),
    # a side's losses in a list, things taken, victims; not those that are only asked about
    (
        "Rebel losses: 40 personnel, 5 tanks and 2 helicopters over the past day.",
        ["killed 40 personnel", "destroyed 5 tanks", "destroyed 2 helicopters"],
    ),
    (
        "Army losses in Gao amounted to nine soldiers and a howitzer.",
        ["killed 9 soldiers", "destroyed 1 howitzer"],
    ),
    ("Economic losses: 4 million dollars.", []),
    (
        "Nine soldiers were killed and two vehicles taken in Gao.",
        ["killed 9 soldiers", "seized 2 vehicles"],
    ),
    ("Nine soldiers were killed and the car was taken to Gao.", ["killed 9 soldiers"]),
    ("The attack on Gao left more than 180 victims.", ["casualties 180+ victims"]),
    ("Gunmen killed 67 people in Gao. Police are investigating nine of the deaths.", ["killed 67 people"]),
    # in one sentence with the first count, for "it", and one number after another
    (
        "The ministry said 12 people were killed in Gao, while the mayor put the number at 16 civilians and one "
        "policeman.",
        ["killed 12 people", "killed 16 civilians", "killed 1 policeman"],
    ),
    ("A bomb killed scores in Gao. Police put it at 40, then at 62.", ["killed ~40+", "killed 40", "killed 62"]),
    ("Officials put the toll at 40, then 62 and finally 93.", ["killed 40", "killed 62", "killed 93"]),
    ("Nine people were killed in Gao. The army put it at 14:00.", ["killed 9 people"]),
    # (text, figures): what one sentence leaves to another
    (
        "Five teenagers were shot in Orrinville. The victims are two girls and three boys.",
        ["casualties 5 teenagers", "casualties 2 girls < 5", "casualties 3 boys < 5"],
    ),
    (
        "At least 11 people died in the market of Potiskum. They included two soldiers and a nurse.",
        ["killed 11+ people", "killed 2 soldiers < 11", "killed 1 nurse < 11"],
    ),
    (
        "Sixteen people were killed in Sloviansk. Five of the dead were children. Three of them were siblings.",
        ["killed 16 people", "killed 5 children < 16", "killed 3 siblings < 5"],
    ),
    (
        "The attacks claimed the lives of 49 people, as follows:\n- 30 civilians, including 4 women\n- 12 soldiers\n"
        "- 7 fighters of local factions\nA curfew was imposed.",
        [
            "killed 49 people",
            "killed 30 civilians < 49",
            "killed 4 women < 30",
            "killed 12 soldiers < 49",
            "killed 7 fighters < 49",
        ],
    ),
    (
        "Killed in Beni on Tuesday:\n1. Four farmers\n2. Two soldiers\n",
        ["killed 4 farmers", "killed 2 soldiers"],
    ),
    (
        "Monitors have the names of 63 who were killed. Of these, 41 were men, 12 were women and 10 were children.",
        ["killed 63", "killed 41 men < 63", "killed 12 women < 63", "killed 10 children < 63"],
    ),
    (
        "Twelve people were arrested. The governor gave three reasons:\n- 30 complaints\n",
        ["captured 12 people"],
    ),
    (
        "Twenty-two people were wounded in Cali. Two of the wounded are in critical condition.",
        ["wounded 22 people", "wounded 2 < 22"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS, ids=[text[:60] for text, _ in REPORTS])
def test_figures_of_a_report(text: str, expected: list[str]) -> None:
    split = sentences(text)
    worth = effects.worth_parsing(split)
    parsed = syntax.parse([s.text for s in split if s.index in worth])
    docs = [next(parsed) if s.index in worth else None for s in split]
    found = effects.figures(split, docs)
    wholes = [written(docs[index], mention) for index, mention in found]
    assert wholes == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Colonel Omar Dini was killed in Galkayo.", "leader"),
        ("Gen. Omar Dini was killed in Galkayo.", "leader"),
        ("A shell wounded Lt. Ana Rafal in Arauca.", "combatant"),
        ("Journalist Ana Rafal was shot dead in Celaya.", "journalist"),
        ("Ana Rafal was shot dead in Celaya.", None),
    ],
)
def test_a_title_tells_what_a_named_person_is(text: str, category: str | None) -> None:
    doc = next(syntax.parse([text]))
    assert [m.counted.category for m in effects.find(doc, quantities.find(text))] == [category]


@pytest.mark.parametrize(
    ("text", "further"),
    [
        ("Another 11 were killed in clashes in Goma.", True),
        ("Four other people were killed in Mopti.", True),
        ("Many more were killed.", True),
        ("A medic held another dead child.", True),
        ("More than 20 people were killed.", False),
        ("The other day seven people were killed.", False),
    ],
)
def test_another_seven_are_on_top_of_those_told_before(text: str, further: bool) -> None:
    doc = next(syntax.parse([text]))
    assert [m.counted.further for m in effects.find(doc, quantities.find(text))] == [further]


def test_the_span_is_the_shortest_stretch_that_holds_number_noun_and_effect() -> None:
    text = "On Monday, officials said, two miners were killed near Bunia by the militia."
    doc = next(syntax.parse([text]))
    (mention,) = effects.find(doc, quantities.find(text))
    assert doc[mention.span[0] : mention.span[1] + 1].text == "two miners were killed"


def test_a_phrase_that_hangs_on_no_verb_is_read_to_the_end() -> None:
    # the parser made the preposition the root: nothing stands above it
    doc = Doc(
        syntax.load().vocab,
        words=["Seven", "in", "critical", "condition"],
        heads=[1, 1, 3, 1],
        deps=["nsubj", "ROOT", "amod", "pobj"],
        pos=["NUM", "ADP", "ADJ", "NOUN"],
    )
    trigger = Trigger("wounded", "phrase", 1, 3, 1, "before")
    assert [(token.text, rule) for token, rule in arguments(doc, trigger)] == [("Seven", "effect.phrase.subject")]


WORDS = ["12", "dozens of", "people", "a soldier", "including", "and", ",", "the toll", "of them", "(", ":"]


WORDS += sorted({*effect_words().verbs, *effect_words().heads})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join) | st.text(max_size=120))
def test_any_sentence_gives_figures_inside_it(text: str) -> None:
    doc = next(syntax.parse([text]))
    for mention in effects.find(doc, quantities.find(text)):
        assert 0 <= mention.span[0] <= mention.span[1] < len(doc)
        low, high = mention.counted.low, mention.counted.high
        assert low is None or high is None or low <= high
        assert mention.whole is not mention


@pytest.mark.parametrize(
    "unit", ["12 men killed, ", "a man and his wife, ", "the number of the ", "of the 12 ", "killing ", "in "]
)
def test_the_longest_sentence_is_read_in_a_moment(unit: str) -> None:
    import time

    text = unit * (2500 // len(unit))
    doc = next(syntax.parse([text]))
    began = time.process_time()
    effects.find(doc, quantities.find(text))
    assert time.process_time() - began < 2


@pytest.mark.parametrize("unit", ["x killed: 1. ", "\n- 3", "of the number of the ", "twice ", "1 of the "])
def test_a_megabyte_is_sifted_in_a_moment(unit: str) -> None:
    import time

    split = sentences(unit * (1_000_000 // len(unit)))
    began = time.process_time()
    effects.worth_parsing(split)
    assert time.process_time() - began < 10
