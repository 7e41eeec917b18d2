"""Sums of groups: what is added, and what never is. Each case is one or two reports of their own."""

from __future__ import annotations

from datetime import date

import pytest

from warledger.ledger import Ledger, Run
from warledger.ledger.finding.filters import FilterError
from warledger.records import Claim, Place, Report, Span
from warledger.terms.filters import GROUPS

HIRA = Place(text="Hira", name="Hira", id="made:1", lat=36.2, lon=37.5, admin1="Aleppo", country="SY", where_prec=1)
NAMED = Place(text="Beit Nahr", name="Beit Nahr", admin1="Aleppo", country="SY", where_prec=2)
PROVINCE = Place(text="Homs", name="Homs", id="made:2", admin1="Homs", country="SY", where_prec=4)
MONDAY = {"start": date(2024, 3, 4), "end": date(2024, 3, 4)}
SUNDAY = {"start": date(2024, 3, 3), "end": date(2024, 3, 3)}
TWO_DAYS = {"start": date(2024, 3, 4), "end": date(2024, 3, 5)}
OVER_NEW_YEAR = {"start": date(2023, 12, 30), "end": date(2024, 1, 2)}
KNOWN = MONDAY | {"place": HIRA}

#: Case: (claims by report, low, high, open). Figures count the killed where nothing else is said.
CASES = {
    "figures alone": ([[{"low": 2, "high": 2}, {"low": 3, "high": 5}]], 5, 7, 0),
    "at least: no upper bound is said": ([[{"low": 2, "high": None}, {"low": 3, "high": 3}]], 5, 5, 1),
    "up to: no lower bound": ([[{"low": None, "high": 40}]], 0, 40, 0),
    "not counted: nothing to add": ([[{}]], None, None, 0),
    "a part beside its whole": (
        [[{"id": "w", "low": 20, "high": 20}, {"low": 5, "high": 5, "part_of": "w"}]], 20, 20, 0,
    ),
    "a part of a part": (
        [[{"id": "w", "low": 20, "high": 20}, {"id": "p", "low": 9, "high": 9, "part_of": "w"},
          {"low": 4, "high": 4, "part_of": "p"}]], 20, 20, 0,
    ),
    "a part whose own whole is of another effect": (
        [[{"id": "w", "effect": "casualties", "low": 20, "high": 20}, {"low": 5, "high": 5, "part_of": "w"}]], 5, 5, 0,
    ),
    "a part whose whole's whole alone is counted": (
        [[{"id": "w", "low": 20, "high": 20}, {"id": "p", "effect": "wounded", "part_of": "w", "low": 6, "high": 6},
          {"low": 4, "high": 4, "part_of": "p"}]], 20, 20, 0,
    ),
    "a part of something that is not here": ([[{"low": 5, "high": 5, "part_of": "gone"}]], 5, 5, 0),
    "parts of each other, by a fault": (
        [[{"id": "x", "low": 5, "high": 5, "part_of": "y"}, {"id": "y", "low": 6, "high": 6, "part_of": "x"}]],
        None, None, 0,
    ),
    "background": ([[{"low": 2, "high": 2}, {"low": 900, "high": 900, "scope": "background"}]], 2, 2, 0),
    "background alone": ([[{"low": 900, "high": 900, "scope": "background"}]], None, None, 0),
    "denied and uncertain": (
        [[{"low": 2, "high": 2}, {"low": 9, "high": 9, "status": "denied"}, {"low": 8, "status": "uncertain"}]],
        2, 2, 0,
    ),
    "two sources on one thing: least to most": (
        [[KNOWN | {"low": 100, "high": 100, "source": "A"}], [KNOWN | {"low": 112, "high": 112, "source": "B"}]],
        100, 112, 0,
    ),
    "one source in two reports": (
        [[KNOWN | {"low": 100, "high": 100, "source": "A"}], [KNOWN | {"low": 100, "high": 100, "source": "A"}]],
        100, 100, 0,
    ),
    "one speaker's two figures of one kind add up": (
        [[KNOWN | {"low": 3, "high": 3, "source": "A"}, KNOWN | {"low": 4, "high": 4, "source": "A"}]], 7, 7, 0,
    ),
    "civilians and soldiers add up": (
        [[KNOWN | {"low": 3, "high": 3, "category": "civilian"},
          KNOWN | {"low": 4, "high": 4, "category": "combatant"}]], 7, 7, 0,
    ),
    "another day adds up": (
        [[KNOWN | {"low": 3, "high": 3}], [KNOWN | SUNDAY | {"low": 4, "high": 4}]], 7, 7, 0,
    ),
    "a place without an id is one by name and province": (
        [[MONDAY | {"place": NAMED, "low": 3, "high": 3}], [MONDAY | {"place": NAMED, "low": 5, "high": 5}]], 3, 5, 0,
    ),
    "in a province nobody knows whether it is one": (
        [[MONDAY | {"place": PROVINCE, "low": 3, "high": 3}], [MONDAY | {"place": PROVINCE, "low": 5, "high": 5}]],
        8, 8, 0,
    ),
    "but the same words of the same source are one": (
        [[{"low": 3, "high": 3, "source": "A"}], [{"low": 3, "high": 3, "source": "A"}]], 3, 3, 0,
    ),
}  # fmt: skip


def figure(report, number, values):
    values = dict(values)
    base = {"report": report.id, "claim": values.pop("id", f"c{number}"), "coder": "hand", "rule": "hand"}
    base |= {"confidence": 1, "effect": "killed", "event": "shelling", "evidence": {"figure": (Span(0, 4),)}}
    return Claim(**base | values)


def ids(case):
    at = list(CASES).index(case)
    return [f"{at}-{number}" for number in range(len(CASES[case][0]))]


@pytest.fixture(scope="module")
def sums(tmp_path_factory):
    path = tmp_path_factory.mktemp("sums") / "warledger.db"
    with Ledger.open(path, create=True) as ledger:
        for case, (told, *_) in CASES.items():
            for id, claims in zip(ids(case), told, strict=True):
                report = Report(id=id, text=f"Some of {case}, told under {id}.")
                made = [figure(report, number, values) for number, values in enumerate(claims)]
                ledger.keep(report, made, run=Run(coder="hand", version="1"))
        yield ledger


@pytest.mark.parametrize("case", CASES)
def test_what_is_added(sums, case):
    _, low, high, open = CASES[case]
    (killed,) = [group for group in sums.claims(report=ids(case)).group_by("effect") if group.effect == "killed"]
    assert (killed.low, killed.high, killed.open) == (low, high, open)


def test_a_part_counts_where_its_whole_is_filtered_out(sums):
    whole = sums.claims(report=ids("a part beside its whole"))
    (group,) = whole.where(claim="c1").group_by("effect")
    assert (group.low, group.high) == (5, 5)


def test_denied_figures_are_added_where_they_are_asked_for(sums):
    (group,) = sums.claims(report=ids("denied and uncertain"), status="denied").group_by("effect")
    assert (group.low, group.high) == (9, 9)


def rows(book, *keys, **filters):
    return [
        (*(group.keys[key] for key in group.keys if key != "effect"), group.effect, group.claims, group.low, group.high)
        for group in book.claims(**filters).group_by(*keys)
    ]


KILLED = {"effect": "killed"}
GROUPED = [
    # keys, filters, rows: groups' values, effect, claims, low, high
    (("day",), KILLED, [("2024-03-04", "killed", 4, 10, 12), ("2024-04-30", "killed", 1, 2, 2),
                        (None, "killed", 2, 4, 4)]),
    (("week",), KILLED, [("2024-03-04", "killed", 4, 10, 12), ("2024-04-29", "killed", 1, 2, 2),
                         (None, "killed", 2, 4, 4)]),
    (("month",), {"country": "SY", "effect": "wounded"}, [("2024-03", "wounded", 1, 20, 30),
                                                          ("several", "wounded", 1, None, None)]),
    (("year",), {"effect": "captured"}, [("2024", "captured", 1, 7, 7)]),
    (("place",), KILLED, [("Hira", "killed", 4, 10, 12), ("Tél Amra", "killed", 1, 2, 2), (None, "killed", 2, 4, 4)]),
    (("admin1",), KILLED, [("Halab Governorate", "killed", 4, 10, 12), ("Mopti", "killed", 1, 2, 2),
                           (None, "killed", 2, 4, 4)]),
    (("country",), {"effect": ["killed", "captured"], "country": "any"},
     [("SY", "killed", 4, 10, 12), ("ML", "captured", 1, 7, 7), ("ML", "killed", 1, 2, 2)]),
    (("source",), KILLED, [("Hira Observatory", "killed", 3, 12, 12), ("Red Guard", "killed", 1, None, None),
                           ("residents", "killed", 1, 10, 10), (None, "killed", 2, 6, 6)]),
    (("actor",), {"effect": ["captured", "killed"], "actor": "any", "status": "asserted"},
     [("Red Guard", "agent", "killed", 3, 10, 12), ("Islamic State", "side", "captured", 1, 7, 7),
      ("Malian government forces", "agent", "captured", 1, 7, 7), ("gunmen", "agent", "killed", 1, 2, 2)]),
    (("demographic",), KILLED, [("children", "killed", 1, 5, 5), (None, "killed", 6, 16, 18)]),
    (("outlet", "status"), {"report": "r2"},
     [("North Post", "asserted", "killed", 1, 10, 10), ("North Post", "denied", "killed", 1, None, None),
      ("North Post", "asserted", "wounded", 1, 20, 30)]),
    (("effect",), {"report": "r1"}, [("killed", 3, 12, 12), (None, 1, None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "filters", "expected"), GROUPED)
def test_groups(book, keys, filters, expected):
    assert rows(book, *keys, **filters) == expected


def test_counts_of_reports_and_sources(book):
    (syria, _) = book.claims(effect="killed", country="any").group_by("country")
    assert (syria.claims, syria.reports, syria.sources, syria.open) == (4, 2, 3, 1)


@pytest.mark.parametrize("key", GROUPS)
def test_groups_hold_every_claim_once_or_for_each_of_its_actors(book, key):
    groups = book.claims().group_by(key)
    counted = sum(group.claims for group in groups)
    if key == "actor":
        claims = list(book.claims())
        assert counted == sum((claim.side is not None) + (claim.agent is not None) for claim in claims)
    else:
        assert counted == book.claims().count()
    assert all(group.low is None or group.low <= group.high for group in groups)


def test_a_grouping_that_does_not_exist_is_told(book):
    with pytest.raises(FilterError, match=r"can't be grouped by 'weeks'. There are: day, week, .* Did you mean 'week'"):
        book.claims().group_by("weeks")


def test_limit_takes_the_first_groups(book):
    assert len(book.claims().limit(2).group_by("place")) == 2
