"""Words for weapons that are no means of most of the dead: (text, types of its mentions)."""

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


REST = [
    # what the event was is told of most of the dead
    ("Medics put the toll at 60, with 90 percent killed by gas, the rest by bombs.", {"chemical_attack"}),
    ("Sixty people were killed by shells, the others by a mine.", {"shelling"}),
    # gas that is no poison
    ("Nine people were killed by gas explosions set off by rebels.", {"bombing"}),
    ("Nine guards and others were killed by bombs in Kadugli.", {"bombing"}),
]


@pytest.mark.parametrize(("text", "types"), REST, ids=[row[0] for row in REST])
def test_how_the_rest_died_is_no_event(text: str, types: set[str]) -> None:
    assert {m.type for m in mentions_of(text)} == types
