"""What was only weighed, ruled out, denied or to be charged with: tables of (text, what is expected)."""

from __future__ import annotations

import pytest

from warledger.claims.events import EventMention, find
from warledger.claims.events.kind import report_kinds
from warledger.claims.parsing import syntax
from warledger.claims.text.sentences import sentences


def mentions_of(text: str) -> list[EventMention]:
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    return [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc)]


ROWS = [
    # (sentence, its trigger, planned, negated)
    ("The president considered air strikes on Ethiopia.", "air strikes", True, False),
    ("The government is weighing an attack on the rebels.", "attack", True, False),
    ("The general is mulling the use of air strikes.", "air strikes", True, False),
    ("The cabinet is considering launching air strikes.", "air strikes", True, False),
    ("The minister opposes bombing the town.", "bombing", True, False),
    ("The general ruled out using chemical weapons.", "using", True, False),
    ("The general denied using poison gas.", "using", False, True),
    # what is named as done
    ("The court considered the bombing of the market a war crime.", "bombing", False, False),
    ("The council debated a response to a bombing in Kadugli.", "bombing", False, False),
    # a charge to be made
    ("He called it a pretext for accusing Sudan of using chemical weapons.", "using", True, False),
    ("The report could be used to accuse the army of a chemical attack.", "chemical attack", True, False),
    ("Jets struck Kadugli under the pretext of bombing rebels.", "bombing", False, False),
    # a charge that was made
    ("The envoy accused Sudan of using chemical weapons in Kadugli.", "using", False, False),
    ("The rebels continued to accuse the army of using chlorine.", "using", False, False),
]


@pytest.mark.parametrize(("text", "words", "planned", "negated"), ROWS, ids=[row[0] for row in ROWS])
def test_what_was_weighed_or_denied_is_marked(text: str, words: str, planned: bool, negated: bool) -> None:
    mention = next(m for m in mentions_of(text) if m.head.of(text) == words)
    assert (mention.planned, mention.negated) == (planned, negated)


USED = [
    # (sentence, whether it tells that poison was used)
    ("The army used chlorine gas against rebels in Kadugli.", True),
    ("The army used shells filled with chlorine gas in Kadugli.", True),
    ("The army used rockets and poison gas in Kadugli.", True),
    ("Chlorine was used in Kadugli.", True),
    ("They voted to use military force against Sudan for its alleged use of chemical weapons.", False),
    ("The envoy used the word because of chemical weapons in Kadugli.", False),
]


@pytest.mark.parametrize(("text", "expected"), USED, ids=[row[0] for row in USED])
def test_poison_was_used_where_it_is_what_was_used(text: str, expected: bool) -> None:
    assert ("chemical_attack" in {m.type for m in mentions_of(text)}) is expected


KILLED = [
    # (report, type of its killing): what was not done killed nobody
    ("The army threatened to use poison gas. Rebels killed nine people in Kadugli.", "execution"),
    ("The president is mulling air strikes. Nine people were killed in Kadugli.", "execution"),
    ("The army denied using poison gas. Rebels killed nine people in Kadugli.", "execution"),
    ("The army used poison gas. Nine people were killed in Kadugli.", "chemical_attack"),
    ("A helicopter dropped a barrel bomb with chlorine on Kadugli. Nine people were killed.", "chemical_attack"),
]


@pytest.mark.parametrize(("text", "kind"), KILLED, ids=[row[0] for row in KILLED])
def test_what_was_not_done_killed_nobody(text: str, kind: str) -> None:
    assert {m.type for m in report_kinds.resolve(mentions_of(text), text) if m.head.of(text) == "killed"} == {kind}
