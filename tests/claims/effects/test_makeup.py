"""What the words behind a count of people say they were: invented sentences from many wars."""

from __future__ import annotations

import pytest

from warledger.claims.counted import makeup
from warledger.records import Span

# text, words of the figure, words that name those counted, category
BEHIND = [
    ("Shells killed 18 people, mostly children, in Goma.", "killed 18 people", "people", "civilian"),
    ("A bomb killed 23 people, most of them from the Janjaweed militia.", "killed 23 people", "people", "mixed"),
    ("Raids killed 12 people including villagers and rebel fighters.", "killed 12 people", "people", "mixed"),
    ("Shelling killed 40 people, most of them civilians, in Kharkiv.", "killed 40 people", "people", "mixed"),
    ("Mortars wounded 30 people, all of them civilians.", "wounded 30 people", "people", "civilian"),
    ("The ambush left 20 people dead, mostly soldiers.", "left 20 people dead", "people", "mixed"),
    ("Three of those killed in Buenaventura were nurses.", "Three of those killed", "Three", "medic"),
    ("At least two of the dead were policemen.", "two of the dead", "two", "combatant"),
    ("Nine of those killed had been identified as civilians.", "Nine of those killed", "Nine", "civilian"),
    # some of one kind say nothing of the others
    ("Shells killed 14 people including patients in Taiz.", "killed 14 people", "people", None),
    ("A raid killed nine people, including women and children.", "killed nine people", "people", None),
    # numbers are figures of their own, and what comes after a verb is somebody else
    ("A raid killed nine people, including three soldiers.", "killed nine people", "people", None),
    ("A bomb killed six people, most of them were asleep when soldiers came.", "killed six people", "people", None),
    ("Two of the dead were killed by soldiers.", "Two of the dead", "Two", None),
    ("Two people died in Jolo. Most of them were civilians.", "Two people died", "people", None),
    ("Six people were killed near Bama.", "Six people were killed", "people", None),
]


@pytest.mark.parametrize(("text", "figure", "noun", "expected"), BEHIND)
def test_what_the_words_behind_a_count_tell(text: str, figure: str, noun: str, expected: str | None) -> None:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    assert makeup.told(text, span(figure), span(noun)) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Dr. Amina Yusuf ran the clinic. Yusuf was shot dead on Monday.", "Yusuf", "medic"),
        ("Sgt Juan Diaz was killed in Cauca.", "Sgt Juan Diaz", "combatant"),
        ("Colonel Win Zaw died near Loikaw.", "Win Zaw", "leader"),
        ("Reporter Luis Mora was killed in Culiacan.", "Luis Mora", "journalist"),
        # somebody else's title
        ("Dr. Amina Yusuf mourned her cousin. Bello was shot dead.", "Bello", None),
        ("Juan Diaz was killed in Cauca.", "Juan Diaz", None),
    ],
)
def test_a_persons_title_says_who_he_was(text: str, name: str, expected: str | None) -> None:
    assert makeup.titled(text, name) == expected


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Bello was killed in a gun battle with police.", "Bello was killed", True),
        ("Three men died after a shootout with soldiers in Reynosa.", "Three men died", True),
        ("Two were wounded in a two-hour firefight with Philippine marines.", "Two were wounded", True),
        ("Nine died on Monday night in an exchange of fire with the security forces.", "Nine died", True),
        # of bystanders nothing is said, nor of those who fought the gang
        ("Two people were killed in a shootout between gangs in Tumaco.", "Two people were killed", False),
        ("Two people were killed in a shootout with bandits near Kaduna.", "Two people were killed", False),
        ("Two people were killed. A shootout with police followed.", "Two people were killed", False),
        ("A nurse was killed by a stray bullet in a gunfight with police.", "A nurse was killed", False),
    ],
)
def test_those_who_shoot_it_out_with_police_fight(text: str, figure: str, expected: bool) -> None:
    assert makeup.shot_it_out(text, Span(text.index(figure), text.index(figure) + len(figure))) is expected


@pytest.mark.parametrize(
    ("behind", "effect", "expected"),
    [
        ("Militiamen were also among those killed, the army said.", "killed", {"combatant"}),
        ("A child was among the dead.", "killed", {"civilian"}),
        ("Those killed were mostly farmers but included rebels.", "killed", {"civilian", "combatant"}),
        ("The rest of the dead in Loikaw were soldiers.", "killed", {"combatant"}),
        ("The others were fighters of the JNIM.", "killed", {"combatant"}),
        ("Two nurses were hurt. Soldiers were among the wounded.", "wounded", {"combatant"}),
        # of those harmed otherwise, and of people who are no victims
        ("Soldiers were among the wounded.", "killed", set()),
        ("The dead were buried on Friday while soldiers stood by.", "killed", set()),
        ("Soldiers sealed the road. The others fled.", "killed", set()),
    ],
)
def test_what_later_sentences_tell_of_the_dead(behind: str, effect: str, expected: set[str]) -> None:
    assert makeup.told_later(behind, effect) == expected
