"""What judgements do to claims and figures: they beat what was coded, and show in the incident."""

from __future__ import annotations

import datetime

import pytest

from warledger.incidents.judged import apply, meant, words_of
from warledger.incidents.linking import link
from warledger.incidents.outcome.make import incidents
from warledger.records import Claim, Incident, Judgement


@pytest.fixture
def told(tell):
    return [
        tell("a Herald 2021-03-05", "bombing 2021-03-04 Orrin Police: killed 12 names halim,zorat,market"),
        tell("b Courier 2021-03-06", "bombing 2021-03-04 Orrin Hospital: killed 31 names halim,market"),
    ]


def decide(kind: str, claim: Claim, name: str = "j1", day: int = 1, **more) -> Judgement:
    when = datetime.datetime(2022, 1, day, tzinfo=datetime.UTC)
    return Judgement(judgement=name, kind=kind, about=(words_of(claim),), by="analyst", when=when, **more)


def make(told, judgements) -> Incident:
    reports = [(t.filed, t.claims) for t in told]
    claims = {c.claim: c for t in told for c in t.claims}
    filed = {t.filed.report: t.filed for t in told}
    linked = link(reports, judgements=judgements)
    (made,) = incidents(linked, claims, filed, judgements=judgements)
    return made


def killed(made: Incident) -> tuple[int | None, int | None, int | None]:
    row = next(f for f in made.figures if f.effect == "killed" and f.category is None and f.side is None)
    return row.low, row.best, row.high


def test_without_a_judgement(told):
    assert killed(make(told, [])) == (12, 31, 31)
    assert make(told, []).judgements == 0


def test_a_rejected_claim_counts_no_more(told):
    made = make(told, [decide("reject", told[1].claims[1])])
    assert killed(made) == (12, 12, 12)
    assert told[1].claims[1].claim not in made.claims


def test_a_corrected_claim_counts_as_corrected(told):
    made = make(told, [decide("correct", told[1].claims[1], values={"low": 13, "high": 13})])
    assert killed(made) == (12, 13, 13)
    assert made.judgements == 1


def test_a_later_judgement_takes_the_place_of_an_earlier_one(told):
    first = decide("reject", told[1].claims[1], day=1)
    second = decide("accept", told[1].claims[1], name="j2", day=2)
    assert killed(make(told, [second, first])) == (12, 31, 31)
    # and one that withdraws it undoes it
    undone = decide("accept", told[0].claims[0], name="j3", day=3, withdraws="j1")
    assert killed(make(told, [first, undone])) == (12, 31, 31)


def test_a_figure_that_a_person_set_stands_and_says_so(told):
    values = {"effect": "killed", "low": 28, "best": 30, "high": 31}
    made = make(told, [decide("set_figure", told[0].claims[0], values=values, why="names counted")])
    assert killed(made) == (28, 30, 31)
    row = made.figures[0]
    assert (row.policy, row.derived) == ("judgement", "judgement")
    assert any("names counted" in flag for flag in row.flags)
    # what each source says stays beside it
    assert [v.low for v in row.by_source] == [12, 31]


def test_a_correction_of_a_field_that_is_none_is_refused(told):
    with pytest.raises(ValueError, match="no field evidence"):
        apply(told[0].claims, [decide("correct", told[0].claims[1], values={"evidence": {}})])


def test_words_find_their_claim_again(told):
    claim = told[0].claims[1]
    moved = claim.model_copy(update={"claim": "c_new", "evidence": {"figure": ((95, 118),)}})
    event = told[0].claims[0]
    assert meant(words_of(claim), [event, moved]) == moved
    assert meant(words_of(claim), [event]) is None
    other = claim.model_copy(update={"claim": "c_other", "effect": "wounded"})
    assert meant(words_of(claim), [other]) is None


def test_a_judgement_that_finds_nothing_is_reported(told):
    gone = decide("reject", told[1].claims[1])
    assert apply([told[1].claims[0]], [gone]).lost == ["j1"]
    assert apply(told[0].claims, [gone]).lost == []
