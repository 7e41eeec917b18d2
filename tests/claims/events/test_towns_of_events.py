"""In which towns an event was, and which places part events."""

from __future__ import annotations

import pytest

from warledger.claims.events import distinct, find
from warledger.claims.events.kind import report_kinds
from warledger.claims.events.one_event.distinct import cluster
from warledger.claims.events.where import towns
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences
from warledger.knowledge.gazetteer import Entry

from .mentions import events_of, mentions_of, place


def entry(name: str, kind: str, admin1: str | None = None, population: int = 1000) -> Entry:
    return Entry(f"x:{name}", name, 14.0, -4.0, "ML", admin1, None, kind, population, "test")


def test_a_province_and_its_town_part_no_events_but_two_towns_do() -> None:
    text = (
        "The army shelled targets in Ardala on Sunday, killing four people. Shells hit the town of Quorra, "
        "residents said. Artillery also shelled the village of Besh, wounding three."
    )
    places = [
        place(text, "Ardala", level="admin1", entry=entry("Ardala", "admin1")),
        place(text, "Quorra", level="town", entry=entry("Quorra", "place", "Ardala")),
        place(text, "Besh", level="village"),
    ]
    mentions = mentions_of(text)
    known = towns.of(places, [spot for m in mentions for spot in m.places])
    assert known.around("quorra") == {"ardala"}
    apart = distinct(mentions, text, keep=0.0)
    joined = distinct(mentions, text, towns=known, keep=0.0)
    assert [e.type for e in apart] == ["shelling"] * 3
    assert sorted(e.place.of(text) for e in joined if e.place) == ["Besh", "Quorra"]


@pytest.mark.parametrize(
    ("population", "admin1", "found"), [(90_000, "Quorra", 2), (90_000, "Ardala", 1), (900, "Quorra", 1)]
)
def test_a_town_and_another_province_part_events(population: int, admin1: str, found: int) -> None:
    """Unless the town is so small that the gazetteer may mean a namesake."""
    text = "Shells killed two people in Besh on Monday. Shells in Ardala province killed nine people."
    places = [
        place(text, "Besh", level="city", entry=entry("Besh", "place", admin1, population)),
        place(text, "Ardala province", level="admin1", entry=entry("Ardala", "admin1", "Ardala")),
    ]
    told = sentences(text)
    docs = syntax.parse([s.text for s in told])
    mentions = [m for s, doc in zip(told, docs, strict=True) for m in find(s, doc, places=places)]
    known = towns.of(places, [spot for m in mentions for spot in m.places])
    assert len([e for e in distinct(mentions, text, towns=known, keep=0.0) if e.type == "shelling"]) == found


def test_an_attack_in_each_of_two_countries_whichever_town_is_told() -> None:
    text = "Jihadists attacked camps in Mali and Burkina Faso. The attack in Boni killed twenty."
    found = report_kinds.resolve(mentions_of(text), text)
    lands = {key: entry(key, "country") for key in ("mali", "burkinafaso")}
    known = towns.Towns(holders={"boni": frozenset({"mali"})}, entries=lands)
    clusters = cluster(found, text, known)
    places = {c.place.of(text): [m.head.of(text) for m in c.mentions] for c in clusters if c.place}
    assert places == {"Boni": ["attacked", "attack", "killed"], "Burkina Faso": ["attacked"]}


def test_another_province_tells_of_another_event() -> None:
    """A sentence that opens in another province starts a scene, whose town is told next."""
    text = (
        "Rockets fired by the militia hit the village of Besh, injuring two. "
        "In Ardala one civilian was killed by shells fired on Quorra, a source said."
    )
    places = [
        place(text, "Besh", level="village"),
        place(text, "Ardala", level="admin1", entry=entry("Ardala", "admin1")),
        place(text, "Quorra", level="town", entry=entry("Quorra", "place", "Ardala")),
    ]
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    mentions = [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc, places=places)]
    known = towns.of(places, [spot for m in mentions for spot in m.places])
    events = [e for e in distinct(mentions, text, towns=known, keep=0.0) if e.type == "shelling"]
    assert sorted(e.place.of(text) for e in events if e.place) == ["Besh", "Quorra"]
    assert all({m.sentence for m in e.mentions} in ({0}, {1}) for e in events)


SHARED = [
    # (report, trigger, its towns): the clauses of one subject share the place behind the last
    ("Troops killed 15 rebels and rescued 20 hostages in the town of Besh.", "killed", {"Besh"}),
    (
        "Troops killed 15 rebels in the town of Rafala and rescued 20 hostages in the town of Besh.",
        "killed",
        {"Rafala"},
    ),
    ("Bandits killed nine guards and fled to the town of Besh.", "killed", set()),
    ("Bandits killed nine guards and the army shelled the town of Besh.", "killed", set()),
]


@pytest.mark.parametrize(("text", "words", "expected"), SHARED)
def test_clauses_of_one_subject_share_their_place(text: str, words: str, expected: set[str]) -> None:
    mention = next(m for m in mentions_of(text) if m.head.of(text) == words)
    assert {spot.of(text) for spot in mention.places} == expected


def test_two_spellings_of_a_town_are_one_place() -> None:
    text = "Jets bombed Jarabulla on Friday. The air strikes on Jerabulla killed two people."
    known = towns.of([place(text, "Jarabulla"), place(text, "Jerabulla")], [])
    assert known.key("Jerabulla") == known.key("Jarabulla") == "jarabulla"
    (event,) = distinct(mentions_of(text), text, towns=known, keep=0.0)
    assert len(event.mentions) >= 2


def test_the_towns_of_one_clause_are_several_events() -> None:
    text = "Warplanes bombed the towns of Rafala and Tamrin on Sunday, killing nine civilians."
    events = events_of(text)
    assert {e.place.of(text) for e in events if e.place} == {"Rafala", "Tamrin"}
    assert {e.type for e in events} == {"airstrike"}


TOWNS_TOGETHER = [
    # the parser hangs the towns on the verb, the strikes are only what they died in
    (
        "Two children were hurt in air strikes on Tuesday in the towns of Rafala, Tamrin and Ostal.",
        {"Rafala", "Tamrin", "Ostal"},
    ),
    ("Air strikes killed two children on Tuesday in the town of Rafala.", {"Rafala"}),
    # one more attack, right behind the first
    (
        "Nine people died in air strikes on the town of Rafala. Jets also bombed the towns of Tamrin and Ostal.",
        {"Rafala", "Tamrin", "Ostal"},
    ),
    # quarters of one town are hit together
    ("Rebels fired rockets at the neighbourhoods of Rafala and Tamrin, killing a man.", {"Rafala"}),
    ("Rebels fired rockets at a convoy between the towns of Rafala and Tamrin.", {"Rafala"}),
    ("Rebels fired rockets at Rafala and Tamrin neighborhoods, killing a man.", {"Rafala"}),
]


@pytest.mark.parametrize(("text", "expected"), TOWNS_TOGETHER)
def test_each_town_that_is_hit_has_its_event_and_quarters_share_one(text: str, expected: set[str]) -> None:
    found = distinct(mentions_of(text), text, keep=0.0)
    assert {e.place.of(text) for e in found if e.place} == expected


def test_what_the_gazetteer_takes_for_a_district_is_a_town_beside_another() -> None:
    text = "Rebels shelled Bunada and Rutsala on Monday, wounding nine, and Besh in Ardala."
    places = [
        place(text, "Bunada", level="town"),
        place(text, "Rutsala", level="admin1"),
        place(text, "Besh", level="village"),
        place(text, "Ardala", level="admin1"),
    ]
    (found,) = sentences(text)
    mentions = find(found, next(syntax.parse([text])), places=places)
    shelled = next(m for m in mentions if m.head.of(text) == "shelled")
    assert [spot.of(text) for spot in shelled.places[:2]] == ["Bunada", "Rutsala"]


def test_the_older_of_two_deeds_was_not_where_the_other_is_told() -> None:
    text = "Soldiers attacked men in Besh on Friday, two days after rebels ambushed a bus in Rafala, killing 11."
    found = {m.head.of(text): [spot.of(text) for spot in m.places] for m in mentions_of(text)}
    assert (found["attacked"], found["ambushed"]) == (["Besh"], ["Rafala"])
    assert "Besh" not in found["killing"]


def test_an_address_that_opens_with_a_part_of_a_town_is_one_place() -> None:
    for text, told in (
        ("Rebels attacked Barangay Besh, Bunada, Ardala on Monday.", ["Barangay Besh"]),
        ("Rebels attacked Sitio Rafala, Barangay Besh, Bunada town on Monday.", ["Sitio Rafala"]),
        ("Rebels attacked Barangay Besh and Barangay Rafala on Monday.", ["Barangay Besh", "Barangay Rafala"]),
        ("Rebels attacked Besh, Bunada and a mill on Monday.", ["Besh", "Bunada"]),
    ):
        named = ["Barangay Besh", "Barangay Rafala", "Sitio Rafala", "Bunada", "Ardala", "Besh"]
        places = [place(text, words) for words in named if words in text]
        inner = [p for p in places if any(q is not p and q.span.covers(p.span) for q in places)]
        kept = sorted((p for p in places if p not in inner), key=lambda p: p.span.start)
        (found,) = sentences(text)
        (mention,) = find(found, next(syntax.parse([text])), places=kept)
        assert [spot.of(text) for spot in mention.places] == told


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        # the other town says where the first one lies
        ("Rebels attacked Bunada, 35 kilometres south of Besh, on Monday.", ["Bunada"]),
        ("Rebels attacked Bunada, south of Besh, on Monday.", ["Bunada"]),
        ("Rebels attacked Bunada, ten miles from Besh, on Monday.", ["Bunada"]),
        ("Rebels attacked Bunada and the north of Besh on Monday.", ["Bunada", "Besh"]),
        ("Rebels attacked Bunada, Besh and a mill on Monday.", ["Bunada", "Besh"]),
        ("Rebels attacked the village of Bunada, the governor of Besh said.", ["Bunada"]),
        ("Rebels attacked Bunada, the town of Besh and a mill on Monday.", ["Bunada", "Besh"]),
    ],
)
def test_a_town_from_which_another_is_measured_has_no_event(text: str, towns: list[str]) -> None:
    places = [place(text, "Bunada", level="town"), place(text, "Besh", level="village")]
    (found,) = sentences(text)
    mentions = find(found, next(syntax.parse([text])), places=places)
    attacked = next(m for m in mentions if m.head.of(text) == "attacked")
    assert [spot.of(text) for spot in attacked.places] == towns


@pytest.mark.parametrize(
    ("text", "towns", "holders"),
    [
        ("A bomb killed six people in Ardala's second city Bunada on Friday.", ["Bunada"], ["Ardala"]),
        ("A bomb killed six people in Ardala's restive north-eastern town of Bunada.", ["Bunada"], ["Ardala"]),
        ("A bomb killed six people in Ardalas second city Bunada on Friday.", ["Bunada"], ["Ardala"]),
        # whose something else is
        ("A bomb killed six people in Ardala's capital near a mosque in Bunada.", ["Ardala"], ["Ardala"]),
        ("A bomb killed six people in Ardala and wounded nine in Bunada.", ["Ardala"], ["Ardala"]),
        ("Jets struck Ardala's allies, and Bunada.", ["Ardala"], ["Ardala"]),
    ],
)
def test_a_town_of_a_country_is_where_it_was(text: str, towns: list[str], holders: list[str]) -> None:
    places = [place(text, "Ardala", level="country"), place(text, "Bunada", level="town")]
    (found,) = sentences(text)
    mention = next(
        m for m in find(found, next(syntax.parse([text])), places=places) if m.head.of(text) in ("killed", "struck")
    )
    assert [spot.of(text) for spot in mention.places] == towns
    assert [spot.of(text) for spot in mention.holders] == holders


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The army said it killed three commanders, all natives of Besh.", []),
        ("The army said it killed nine natives of the Besh in Bunada.", ["Bunada"]),
        ("The army said it killed nine guards of Besh in Bunada.", ["Besh"]),
    ],
)
def test_where_people_come_from_has_no_event(text: str, towns: list[str]) -> None:
    (found,) = sentences(text)
    places = [place(text, name, level="town") for name in ("Besh", "Bunada") if name in text]
    killed = next(m for m in find(found, next(syntax.parse([text])), places=places) if m.head.of(text) == "killed")
    assert [spot.of(text) for spot in killed.places] == towns
