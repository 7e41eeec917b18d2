"""What is found, missed, extra and told again; which fields are right; how many of it come into the scores."""

from __future__ import annotations

import dataclasses

import pytest

from warledger.evaluation.compared.comparison import compare
from warledger.evaluation.differences.disagreements import disagreements, topics
from warledger.evaluation.measured.scores import groups, outlet, score

from .coder import event, figure, sheet


def compared(gold, other, **more):
    return compare([sheet(*gold, **more)], {"r1": sheet(*other, **more)})


# other coder's figures, found, predicted
AGAINST_TWELVE_KILLED = [
    pytest.param([figure()], 1, 1, id="the same words"),
    pytest.param([figure(quote="12 people were killed when shells hit")], 1, 1, id="words that overlap"),
    pytest.param([figure(high=12)], 0, 1, id="other bounds"),
    pytest.param([figure("wounded")], 0, 1, id="another effect"),
    pytest.param([figure(quote="Four soldiers were wounded")], 0, 1, id="words elsewhere"),
    pytest.param([figure(quote="Twelve people died")], 0, 1, id="the number in another form of writing"),
    pytest.param([figure(), figure(quote="Twelve people died")], 1, 1, id="told again, alike: at no cost"),
    pytest.param([figure(), figure(quote="Twelve people died", by="Orun Guard")], 1, 2, id="told again, otherwise"),
    pytest.param([], 0, 0, id="nothing"),
]


@pytest.mark.parametrize(("others", "found", "predicted"), AGAINST_TWELVE_KILLED)
def test_figures_found(others, found, predicted):
    of = score(compared(([figure()],), (others,))).figures
    assert (of.found, of.predicted, of.gold) == (found, predicted, 1)


def test_another_mention_of_the_number_is_found_too():
    text = "12 killed in Tel Orun. The mayor said that 12 were killed by shells."
    gold, other = [figure(high=12, quote="12 were killed")], [figure(high=12, quote="12 killed")]
    of = score(compared((gold,), (other,), text=text))
    assert of.figures.found == 1
    assert of.fields["evidence"] == 0


def test_the_pair_that_is_most_alike_is_taken():
    quote = "Four soldiers were wounded"
    gold = [figure("wounded", 4, 4, quote, source="mayor"), figure("wounded", 4, 4, quote, source="doctor")]
    of = score(compared((gold,), (gold[::-1],)))
    assert (of.figures.found, of.fields["source"], of.complete.f1) == (2, 1, 1)


FIELDS = [
    ("by", "Red Guard", False),
    ("side", "Red Guard", False),
    ("source", "Red Guard", False),
    ("place", "Tel Orun", False),
    ("start", "2024-03-04", False),
    ("end", "2024-03-05", False),
    # these don't make a figure incomplete
    ("category", "civilian", True),
    ("status", "denied", True),
    ("scope", "background", True),
]


@pytest.mark.parametrize(("field", "value", "complete"), FIELDS)
def test_fields_and_complete(field, value, complete):
    of = score(compared(([figure(**{field: value})],), ([figure()],)))
    assert of.fields[field] == 0
    assert sum(share == 0 for share in of.fields.values()) == 1
    assert of.complete.found == complete


def test_a_place_that_is_no_words_of_the_report_is_wrong_whatever_the_gold_says():
    for place in ("Tel Orun", None):
        gold = sheet([figure(place=place)])
        other = dataclasses.replace(gold.figures[0], place=place, misplaced=True)
        of = score(compare([gold], {"r1": dataclasses.replace(gold, figures=(other,))}))
        assert of.fields["place"] == 0


@pytest.mark.parametrize(
    ("others", "found", "predicted"),
    [
        ([event()], 1, 1),
        ([event(quote="hit the market of Tel Orun")], 1, 1),
        ([event("airstrike")], 0, 1),
        ([event(quote="died in the shelling")], 0, 1),
        ([event(), event()], 1, 2),
    ],
)
def test_events_found(others, found, predicted):
    of = score(compared(([], [event()]), ([], others))).events
    assert (of.found, of.predicted, of.gold) == (found, predicted, 1)


def test_precision_recall_and_f1():
    gold = [figure(), figure("wounded", 4, 4, "Four soldiers were wounded")]
    of = score(compared((gold,), ([figure()],)))
    assert (of.figures.precision, of.figures.recall) == (1, 0.5)
    assert of.figures.f1 == pytest.approx(2 / 3)
    assert of.effects["wounded"].f1 == 0
    assert list(of.effects) == ["killed", "wounded"]


def test_a_report_that_the_other_lacks_counts_as_one_without_entries():
    of = score(compare([sheet([figure()])], {}))
    assert (of.figures.gold, of.figures.predicted, of.figures.f1, of.fields["by"]) == (1, 0, 0, None)


def test_groups_by_outlet():
    golds = [sheet(id="a", outlet="Delta Wire"), sheet(id="b"), sheet(id="c", outlet="Delta Wire")]
    assert {name: len(of) for name, of in groups(compare(golds, {}), outlet).items()} == {"Delta Wire": 2, "unknown": 1}


def test_disagreements_are_all_listed_with_what_they_are_about():
    wounded = figure("wounded", 4, 4, "Four soldiers were wounded")
    gold = [figure(by="Red Guard", source="mayor"), wounded], [event(place="Tel Orun")]
    other = [figure(source="doctor"), figure("killed", 4, 4, "Four soldiers were wounded")], [event(), event("clash")]
    found = list(disagreements(compared(gold, other)))
    assert [(one.kind, one.topics) for one in found] == [
        ("figure", ("by", "source")),
        ("figure", ("missed",)),
        ("figure", ("extra",)),
        ("event", ("place",)),
        ("event", ("extra",)),
    ]
    assert topics(found) == {"extra": 2, "by": 1, "missed": 1, "place": 1, "source": 1}
    assert list(disagreements(compared(gold, gold))) == []
