"""What an attack was for, and what its victims fled: (text, types of its mentions)."""

from __future__ import annotations

import pytest

from warledger.claims.events import EventMention, find
from warledger.claims.events.kind import report_kinds
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences


def mentions_of(text: str) -> list[EventMention]:
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    return report_kinds.resolve([m for s, doc in zip(found, docs, strict=True) for m in find(s, doc)], text)


SIEGES = [
    # who came to break a siege laid none
    ("Rebels launched an assault aimed at breaking the siege of Kuito.", {"ground_assault"}),
    ("Rebels launched an offensive to break the army's siege of Kuito.", {"offensive"}),
    ("Rebels attacked army posts to lift the blockade of Kuito.", {"ground_assault"}),
    ("Rebels attacked army posts in the hope of ending the siege of Kuito.", {"ground_assault"}),
    # a siege that is laid, or was lifted
    ("Rebels laid siege to Kuito.", {"siege"}),
    ("The army ended the siege of Kuito.", {"siege"}),
]


@pytest.mark.parametrize(("text", "types"), SIEGES, ids=[row[0] for row in SIEGES])
def test_a_siege_that_is_to_be_broken_is_no_event(text: str, types: set[str]) -> None:
    assert {m.type for m in mentions_of(text)} == types


FLED = [
    # why they were there, and what killed them
    ("Fourteen people were killed by an air strike as they were fleeing fighting in Malakal.", {"airstrike"}),
    ("Gunmen shot dead nine farmers who were fleeing clashes between the army and rebels.", {"shooting"}),
    ("A landmine killed six people who had fled from heavy fighting in Wau.", {"bombing", "displacement"}),
    # the fighting itself may have killed them
    ("Nine people were killed as they were fleeing fighting in Malakal.", {"clash"}),
    # and flight is told, whatever is fled
    ("Thousands of villagers fled fighting between the army and rebels.", {"displacement", "clash"}),
    ("Thousands of villagers fled air strikes.", {"displacement", "airstrike"}),
]


@pytest.mark.parametrize(("text", "types"), FLED, ids=[row[0] for row in FLED])
def test_fighting_that_was_fled_is_no_event_beside_what_struck(text: str, types: set[str]) -> None:
    assert {m.type for m in mentions_of(text)} == types
