"""Mentions of attacks on several days: tables of (report, the trigger words of each event that must stay apart)."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.claims import dates
from warledger.claims.deeds.answered import pairs
from warledger.claims.events import distinct, find
from warledger.claims.events.dated import apart, told
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences

#: The day on which the reports of these tables appear, a Thursday.
PUBLISHED = date(2023, 6, 15)


def events_of(text: str) -> list[tuple[str, list[str]]]:
    """Each event's type and trigger words, in the order of the text."""
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    mentions = [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc)]
    events = distinct(told(mentions, dates.find(text, published=PUBLISHED), found), text, keep=0.0)
    events.sort(key=lambda e: e.mentions[0].head.start)
    return [(e.type, [m.head.of(text) for m in e.mentions]) for e in events]


APART = [
    # (report, type, the trigger words of each event of that type)
    (
        "A car bomb exploded outside a mosque in Baidoa on Tuesday. A bombing in October killed dozens.",
        "bombing",
        [["exploded"], ["bombing", "killed"]],
    ),
    (
        "Gunmen attacked a village on Monday. In March 2021 gunmen attacked a convoy.",
        "ground_assault",
        [["attacked"], ["attacked"]],
    ),
    # a weekday and the day of the month can be one day
    (
        "Jets bombed a camp on Tuesday, residents said. The June 13 air strike killed nine people.",
        "airstrike",
        [["bombed", "air strike", "killed"]],
    ),
    # what is told of a month or a year is told in passing: the next sentence goes back to the news
    (
        "A chemical attack on the town of Besh killed nine people on Tuesday. In 1988 thousands died in a chemical "
        "attack in Quorra. The alleged attack was condemned by the minister.",
        "chemical_attack",
        [["chemical attack", "killed", "attack"], ["chemical attack"]],
    ),
    # what is told of a day may be gone on about
    (
        "Jets bombed a camp on Tuesday. On March 16 an air strike hit a hall. The strike killed 40 people.",
        "airstrike",
        [["bombed"], ["air strike", "hit", "strike", "killed"]],
    ),
    # the day behind the last of the clauses of one subject is the day of all
    (
        "A bomb killed six people and wounded more than 30 in Quorra on Wednesday. Saturday's bombing of a convoy "
        "killed 126 people. The attack was claimed by nobody.",
        "bombing",
        [["bomb", "killed"], ["bombing", "killed", "attack"]],
    ),
    # so is the day on which people died in it
    (
        "At least 12 people died in a blast in Besh on Wednesday. A car bomb in Quorra killed five on Thursday.",
        "bombing",
        [["blast"], ["car bomb", "killed"]],
    ),
    # but not that of words about it
    (
        "Officials spoke of a blast in Besh on Wednesday. A car bomb near the town of Besh killed five on Thursday.",
        "bombing",
        [["blast", "car bomb", "killed"]],
    ),
    # a fight that "erupted" on a day was on that day
    (
        "A firefight erupted early on Tuesday. A firefight on May 2 killed two soldiers.",
        "clash",
        [["firefight"], ["firefight", "killed"]],
    ),
]


@pytest.mark.parametrize(("text", "kind", "expected"), APART, ids=[text for text, *_ in APART])
def test_attacks_on_days_that_differ_are_several(text: str, kind: str, expected: list[list[str]]) -> None:
    found = [words for type_, words in events_of(text) if type_ == kind]
    assert found == expected


KINDS = [
    # (report, type): how people were killed is not told by an attack on another day
    ("An air strike hit a market in Omdurman on Tuesday. Fighters killed 87 people in Geneina on June 1.", "execution"),
    ("Shells hit the port of Besh on Monday. Nine men were killed in Quorra on Tuesday.", "execution"),
    # but by one on the same day, or without any
    ("An air strike hit a market in Omdurman on Tuesday. On Tuesday 87 were killed.", "airstrike"),
    ("An air strike hit a market in Omdurman on Tuesday. The raid killed 87 people.", "airstrike"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, *_ in KINDS])
def test_how_people_were_killed_is_told_of_their_own_day(text: str, kind: str) -> None:
    assert [type_ for type_, words in events_of(text) if "killed" in words] == [kind]


def test_joined_verbs_share_place_and_day() -> None:
    text = "Gunmen burned down a police station in Owerri on June 10 and killed two officers."
    found = sentences(text)
    mentions = [m for s, doc in zip(found, syntax.parse([s.text for s in found]), strict=True) for m in find(s, doc)]
    mentions = told(mentions, dates.find(text, published=PUBLISHED), found)
    assert [(m.head.of(text), [p.of(text) for p in m.places], m.days) for m in mentions] == [
        ("burned down", ["Owerri"], (date(2023, 6, 10), date(2023, 6, 10))),
        ("killed", ["Owerri"], (date(2023, 6, 10), date(2023, 6, 10))),
    ]


def test_the_day_before_a_noun_is_its_own() -> None:
    text = "Before the April 4 attack on Besh warplanes dropped bombs on Quorra on March 30."
    found = sentences(text)
    mentions = [m for s, doc in zip(found, syntax.parse([s.text for s in found]), strict=True) for m in find(s, doc)]
    days = {m.head.of(text): m.days for m in told(mentions, dates.find(text, published=PUBLISHED), found)}
    assert days["attack"] == (date(2023, 4, 4), date(2023, 4, 4))
    assert days["dropped"] == (date(2023, 3, 30), date(2023, 3, 30))


ANSWERED = [
    # (report, whether the raid or the shelling is of the day at the end)
    ("Shells hit the town of Besh, where the army says rebels killed a pilot who ejected on Friday.", False),
    ("Jets bombed Besh after rebels killed nine soldiers on Friday.", False),
    # behind a noun the day may be of either
    ("Jets bombed Besh in response to rocket fire on Friday.", True),
    ("Jets bombed Besh on Friday after rebels killed nine soldiers.", True),
]


@pytest.mark.parametrize(("text", "dated"), ANSWERED)
def test_the_day_of_what_was_answered_is_not_that_of_the_answer(text: str, dated: bool) -> None:
    found = sentences(text)
    both = pairs(found)
    docs = syntax.parse([s.text for s in found])
    mentions = [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc, pair=both.get(s.index))]
    days = [m.days for m in told(mentions, dates.find(text, published=PUBLISHED), found, both) if not m.before]
    assert any(days) == dated


def test_days_are_apart_where_they_share_none() -> None:
    week, friday = (date(2023, 6, 5), date(2023, 6, 11)), (date(2023, 6, 9), date(2023, 6, 9))
    assert not apart(week, friday)
    assert apart(friday, (date(2023, 6, 10), date(2023, 6, 10)))
    assert not apart(friday, None)


RECALLED = [
    # (report, trigger words, the first of the days that its own clause names)
    ("Gunmen stormed a bar in Bria, a town that rebels attacked in May.", "stormed", None),
    ("Gunmen stormed a bar in Bria, a town that rebels attacked in May.", "attacked", date(2023, 5, 1)),
    # a clause about a deed's own noun dates the deed
    ("Gunmen carried out an attack that killed nine people on Tuesday.", "killed", date(2023, 6, 13)),
    ("Gunmen carried out an attack that killed nine people on Tuesday.", "attack", date(2023, 6, 13)),
]


@pytest.mark.parametrize(("text", "words", "first"), RECALLED)
def test_the_day_of_what_is_recalled_of_a_town_is_another_deeds(text: str, words: str, first: date | None) -> None:
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    mentions = [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc)]
    dated = told(mentions, dates.find(text, published=PUBLISHED), found)
    (mention,) = [m for m in dated if m.head.of(text) == words]
    assert (mention.days[0] if mention.days is not None else None) == first
