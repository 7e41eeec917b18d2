"""Who is counted: (sentence, effect, kinds of the actors named, category); words to demographic; groups in context."""

from __future__ import annotations

import pytest

from warledger.claims import effects, quantities
from warledger.claims.counted import categories
from warledger.claims.counted.categories import Group
from warledger.claims.parsing import syntax

CATEGORIES = [
    # (sentence, kinds of the actors named in or behind the words, category)
    ("Six soldiers were killed near Menaka.", [], "combatant"),
    ("Four armed men were killed.", [], "combatant"),
    ("Two policemen were wounded.", [], "combatant"),
    ("Thirty army auxiliaries were killed.", [], "combatant"),
    ("Nine farmers were killed.", [], "civilian"),
    ("Three schoolchildren were wounded.", [], "civilian"),
    ("Three fire fighters were wounded.", [], "civilian"),
    ("Two women were killed.", [], "civilian"),
    ("A journalist was killed in Goma.", [], "journalist"),
    ("Two television reporters were wounded.", [], "journalist"),
    ("Two aid workers were abducted.", [], "aid_worker"),
    ("Three relief workers were killed.", [], "aid_worker"),
    ("Six volunteers were killed.", [], "aid_worker"),
    ("Six volunteers were killed.", ["ngo"], "aid_worker"),
    # who fights of his own will is a fighter
    ("Six volunteers were killed.", ["militia"], "combatant"),
    ("A nurse was killed.", [], "medic"),
    ("Two medical workers were wounded.", [], "medic"),
    ("A rebel commander was killed.", [], "leader"),
    # people are unknown unless the report makes them something
    ("Twelve people were killed.", [], "unknown"),
    ("Twelve were killed.", [], "unknown"),
    ("A man was wounded.", [], "unknown"),
    # members of an armed group are combatants, whatever noun follows
    ("Ten members were killed.", ["armed_group"], "combatant"),
    ("Ten were killed.", ["state_forces"], "combatant"),
    ("Ten members were killed.", ["civilians"], "unknown"),
    # who is arrested is suspected, and no more
    ("Police arrested four suspects.", [], "unknown"),
    ("Troops detained four rebel suspects.", [], "combatant"),
    # what a toll counts is named before its number
    ("The number of civilians killed has risen to 133.", ["state_forces"], "civilian"),
    # but not the families of its members
    ("Four children were killed.", ["armed_group"], "civilian"),
    # things
    ("Soldiers seized 20 rifles.", [], "weapon"),
    ("Three trucks were destroyed.", [], "vehicle"),
    ("A helicopter was shot down.", [], "aircraft"),
    ("Thirty houses were burned.", [], "building"),
    ("Police found 40 grenades.", [], "munition"),
    ("Forty goats were looted.", [], "other"),
    ("The army fired 20 shells.", [], "munition"),
    ("The air force carried out 12 air strikes.", [], "strike"),
    ("Four bombings shook the city.", [], "strike"),
]


@pytest.mark.parametrize(("text", "kinds", "expected"), CATEGORIES, ids=[f"{t} {k}" for t, k, _ in CATEGORIES])
def test_category_of_those_counted(text: str, kinds: list[str], expected: str) -> None:
    doc = next(syntax.parse([text]))
    (mention,) = effects.find(doc, quantities.find(text))
    noun = mention.counted.noun
    words = doc[noun[0] : noun[1] + 1].text if noun else ""
    assert categories.category(mention.counted, words, kinds, mention.effect) == expected


DEMOGRAPHICS = [
    ("women and children", "women and children"),
    ("three women", "women"),
    ("the widow", "women"),
    ("wives", "women"),
    ("his mother", "women"),
    ("11 children", "children"),
    ("babies", "children"),
    ("a 9-year-old boy", "children"),
    # a girl is a child, not a woman and a child
    ("a girl", "children"),
    ("110 schoolgirls", "children"),
    ("a woman and a girl", "women and children"),
    ("woman and her three children", "women and children"),
    ("40 families", "family"),
    ("elderly residents", "elderly"),
    ("soldiers", None),
    ("", None),
]


@pytest.mark.parametrize(("words", "expected"), DEMOGRAPHICS)
def test_demographic_group(words: str, expected: str | None) -> None:
    assert categories.demographic(words) == expected


SETTLED = [
    # (groups: category, lemma, sentence, whole; categories afterwards)
    # "20 civilians were killed and 30 others wounded"
    ([("civilian", "civilian", 0, None), ("unknown", "other", 0, None)], ["civilian", "civilian"]),
    # "Eight soldiers were killed. Twelve were wounded."
    ([("combatant", "soldier", 0, None), ("unknown", "", 1, None)], ["combatant", "combatant"]),
    # too far away
    ([("combatant", "soldier", 0, None), ("unknown", "", 3, None)], ["combatant", "unknown"]),
    # people are no others
    ([("civilian", "civilian", 0, None), ("unknown", "people", 0, None)], ["civilian", "unknown"]),
    # "19 people: 12 civilians and 7 soldiers"
    (
        [("unknown", "people", 0, None), ("civilian", "civilian", 0, 0), ("combatant", "soldier", 0, 0)],
        ["mixed", "civilian", "combatant"],
    ),
    # "22 people, among them ten fighters"
    ([("unknown", "people", 0, None), ("combatant", "fighter", 0, 0)], ["mixed", "combatant"]),
    # "14 people including two children": who the others are stands nowhere
    ([("unknown", "people", 0, None), ("civilian", "child", 0, 0)], ["unknown", "civilian"]),
    # "30 civilians were wounded, some critically"
    ([("civilian", "civilian", 0, None), ("unknown", "", 0, 0)], ["civilian", "civilian"]),
    # "12 civilians were killed; one was a man from Sahl"
    ([("civilian", "civilian", 0, None), ("unknown", "man", 1, 0)], ["civilian", "civilian"]),
    # a man among fighters need be none
    ([("combatant", "fighter", 0, None), ("unknown", "man", 1, 0)], ["combatant", "unknown"]),
    # "50 people were killed. The dead were 15 civilians and 27 fighters"
    (
        [
            ("unknown", "people", 0, None, "killed", 50),
            ("civilian", "civilian", 1, None, "killed", 15),
            ("combatant", "fighter", 1, None, "killed", 27),
        ],
        ["mixed", "civilian", "combatant"],
    ),
    # "At least 50 died: 15 civilians and 27 fighters. Nine soldiers and 30 rebels died elsewhere": the first sum counts
    (
        [
            ("unknown", "people", 0, None, "killed", 50),
            ("civilian", "civilian", 1, None, "killed", 15),
            ("combatant", "fighter", 1, None, "killed", 27),
            ("combatant", "soldier", 2, None, "killed", 30),
        ],
        ["mixed", "civilian", "combatant", "combatant"],
    ),
    # "Four people were killed", and far below "two women and two soldiers": exactly as many, in one sentence
    *(
        (
            [
                ("unknown", "people", 0, None, "killed", 4),
                ("civilian", "woman", 6, None, "killed", 2),
                ("combatant", "soldier", sentence, None, "killed", 2),
            ],
            [total, "civilian", "combatant"],
        )
        for sentence, total in ((6, "mixed"), (9, "unknown"))
    ),
    # a part that is mixed, and what the text tells behind the total
    ([("unknown", "people", 0, None), ("mixed", "people", 1, 0)], ["mixed", "mixed"]),
    (
        [("unknown", "people", 0, None, "killed", 9, frozenset({"combatant"})), ("civilian", "child", 1, 0)],
        ["mixed", "civilian"],
    ),
    # of a mixed whole the rest is anybody
    ([("mixed", "people", 0, None), ("unknown", "other", 1, 0)], ["mixed", "unknown"]),
    # few of many, more than there were, of another effect: other people
    *(
        (
            [
                ("unknown", "people", 0, None, "killed", total),
                ("civilian", "civilian", 1, None, "killed", 2),
                ("combatant", "fighter", 1, None, effect, 3),
            ],
            ["unknown", "civilian", "combatant"],
        )
        for total, effect in ((50, "killed"), (4, "killed"), (5, "wounded"))
    ),
    ([], []),
]


@pytest.mark.parametrize(("groups", "expected"), SETTLED)
def test_the_figures_around_settle_what_words_leave_open(groups: list[tuple], expected: list[str]) -> None:
    made = [Group(*group) for group in groups]
    categories.settle(made)
    assert [group.category for group in made] == expected


@pytest.mark.parametrize(
    ("category", "lemma", "belongs", "civilians_hit", "expected"),
    [
        # those who belong to a party fight for it
        ("unknown", "people", True, False, "combatant"),
        ("civilian", "", True, False, "combatant"),
        # but a farmer's wife of theirs is named
        ("civilian", "wife", True, False, "civilian"),
        ("leader", "commander", True, False, "leader"),
        # in a report that tells of civilians alone people are civilians
        ("unknown", "people", False, True, "civilian"),
        ("unknown", "people", False, False, "unknown"),
        ("combatant", "soldier", False, True, "combatant"),
    ],
)
def test_the_report_settles_what_the_words_around_leave_open(
    category: str, lemma: str, belongs: bool, civilians_hit: bool, expected: str
) -> None:
    assert categories.among_others(category, lemma, belongs=belongs, civilians_hit=civilians_hit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit a market and two houses in Marib. The wounded were taken to a hospital.", True),
        ("Shells hit a market near a barracks of the army, soldiers said.", False),
        ("Five people were killed.", False),
    ],
)
def test_whether_a_report_speaks_of_people_at_home(text: str, expected: bool) -> None:
    assert categories.of_people_at_home(text) is expected
