"""Pairs with their weights, and the clusters that are made of them: no one pair carries two crowds together."""

from __future__ import annotations

import pytest

from warledger.incidents.clusters.cluster import cluster
from warledger.incidents.model.scored import Scored
from warledger.incidents.tellings.telling import Telling


@pytest.mark.parametrize(
    ("met", "clusters"),
    [
        ({"a1 b1": 30.0}, 2),  # one telling fits both, however well, and nothing else does
        ({"a1 b1": 30.0, "a1 b2": 3.0, "a2 b1": 3.0, "a2 b2": 3.0}, 1),
        ({"a1 b1": 3.0, "a1 b2": 3.0, "a2 b1": 3.0, "a1 b3": 3.0, "a3 b1": 3.0, "a2 b2": 3.0}, 1),
        ({"a1 b1": 30.0, "a2 b2": 30.0}, 2),  # a chance twice in nine; of three, one in three were enough
    ],
    ids=["one telling", "and some more", "several that fit", "two that fit"],
)
def test_one_pair_does_not_carry_two_crowds_together(met, clusters):
    crowds = [[f"{crowd}{n}" for n in (1, 2, 3)] for crowd in "ab"]
    told = [Telling(telling=t, report=t, main=True, claims=(f"c_{t}",)) for crowd in crowds for t in crowd]
    inside = {f"{c[i]} {c[j]}": 40.0 for c in crowds for i, j in ((0, 1), (0, 2), (1, 2))}
    pairs = [Scored(*both.split(), weight, ()) for both, weight in (inside | met).items()]
    assert len(cluster(told, pairs)) == clusters


@pytest.mark.parametrize(
    ("met", "clusters"),
    [
        # what fits a crowd by one of its tellings, and another telling whole, belongs with that one
        ({"a1 a2": 30.0, "a1 t": 7.0, "b t": 6.5}, ["a1 a2", "b t"]),
        ({"a1 a2": 30.0, "a1 t": 7.0}, ["a1 a2 t"]),
        ({"a1 a2": 30.0, "a1 t": 7.0, "a2 t": 7.0, "b t": 6.5}, ["a1 a2 b t"]),
    ],
    ids=["better elsewhere", "nowhere else", "whole in both"],
)
def test_a_telling_goes_where_the_evidence_is_strongest(met, clusters):
    names = sorted({t for both in met for t in both.split()})
    told = [Telling(telling=t, report=t, main=True, claims=(f"c_{t}",)) for t in names]
    pairs = [Scored(*both.split(), weight, ()) for both, weight in met.items()]
    for given in (pairs, pairs[::-1]):
        assert [" ".join(group) for group in cluster(told, given)] == clusters


@pytest.mark.parametrize(
    ("copies", "met", "clusters"),
    [
        # a fits two texts of a crowd and not the third; or one, however many print it, and the other not at all
        (["b3"], {"a b1": 3.0, "a b2": 3.0}, 1),
        (["b3", "b4", "b5"], {"a b1": 3.0, "a b2": 3.0}, 1),
        (["b2", "b3", "b4"], {"a b2": 3.0, "a b3": 3.0, "a b4": 3.0, "a b1": -20.0}, 2),
    ],
    ids=["one does not fit", "nor do its copies", "whose copies alone fit"],
)
def test_copies_of_a_text_count_once(copies, met, clusters):
    names = ["a", "b1", "b2", *(n for n in copies if n != "b2")]
    told = [
        Telling(telling=t, report=t, main=True, claims=(f"c_{t}",), copy_of=copies[0] if t in copies[1:] else None)
        for t in names
    ]
    inside = {f"{one} {other}": 40.0 for one in names[1:] for other in names[1:] if one < other}
    pairs = [Scored(*both.split(), weight, ()) for both, weight in (inside | met).items()]
    assert len(cluster(told, pairs)) == clusters
