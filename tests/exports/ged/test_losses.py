"""Figures of the dead in, the deaths of each side with low, best and high out."""

from __future__ import annotations

import pytest

from .teller import ARMY, FRONT, Teller, deaths, sides


def _clash() -> tuple[Teller, dict]:
    t = Teller()
    return t, {"of": t.event("clash", agent=FRONT, target=ARMY, place="Djibo"), "place": "Djibo"}


# (figures, (a, b, civilians, unknown, low, best, high)); side_a is the state
LOSSES = [
    # by who died
    ([(4, 4, {"side": ARMY}), (7, 7, {"side": FRONT})], (4, 7, 0, 0, 11, 11, 11)),
    ([(4, 4, {"side": ARMY}), (2, 2, {"category": "civilian"})], (4, 0, 2, 0, 6, 6, 6)),
    ([(1, 1, {"category": "journalist"})], (0, 0, 1, 0, 1, 1, 1)),
    ([(3, 3, {"category": "unknown"})], (0, 0, 0, 3, 3, 3, 3)),
    # bounds as stated: at least, up to, a range
    ([(12, None, {"side": ARMY})], (12, 0, 0, 0, 12, 12, 12)),
    ([(30, 40, {"side": ARMY})], (30, 0, 0, 0, 30, 30, 40)),
    ([(None, 40, {"side": ARMY})], (40, 0, 0, 0, 0, 40, 40)),
    ([(None, None, {"side": ARMY})], (None,) * 7),
    # the dead whose side isn't told are not the killer's
    ([(5, 5, {"agent": FRONT})], (5, 0, 0, 0, 5, 5, 5)),
    ([(2, 2, {"counted": "the attackers"})], (0, 2, 0, 0, 2, 2, 2)),
    # soldiers are the state's, fighters are the group's
    ([(2, 2, {"counted": "two soldiers"}), (9, 9, {"counted": "fighters"})], (2, 9, 0, 0, 11, 11, 11)),
    # of two numbers of one source, the one whose side isn't told isn't the other's
    ([(13, 13, {"side": FRONT, "source": "the mayor"}), (5, 5, {"source": "the mayor"})], (5, 13, 0, 0, 18, 18, 18)),
    # parts never add to their wholes, but say who died
    ([(9, 9, {"category": "unknown"}), (3, 3, {"side": ARMY, "part_of": "c_1"})], (3, 0, 0, 6, 9, 9, 9)),
    ([(9, 9, {"side": ARMY}), (3, 3, {"side": ARMY, "part_of": "c_1"})], (9, 0, 0, 0, 9, 9, 9)),
    # the same dead told twice never add: by two sources, in the headline and the body
    (
        [(6, 6, {"side": ARMY, "source": "the mayor"}), (6, 6, {"side": ARMY, "source": "residents"})],
        (6, 0, 0, 0, 6, 6, 6),
    ),
    (
        [(20, 20, {"side": ARMY, "approx": True}), (19, 19, {"side": ARMY, "source": "the mayor"})],
        (19, 0, 0, 0, 19, 19, 19),
    ),
    ([(6, 6, {"side": ARMY}), (6, 6, {"category": "unknown", "source": "the mayor"})], (6, 0, 0, 0, 6, 6, 6)),
    # sources that differ make a range; one that is no party is best
    (
        [
            (5, 5, {"side": ARMY, "source": "the mayor", "source_kind": "government"}),
            (9, 9, {"side": ARMY, "source": FRONT, "source_kind": "belligerent"}),
        ],
        (5, 0, 0, 0, 5, 5, 9),
    ),
    # two sources may differ in one sentence
    (
        [
            (5, 5, {"side": ARMY, "source": "the mayor", "words": "The mayor spoke of five dead"}),
            (9, 9, {"side": ARMY, "source": "residents", "words": ", residents of nine dead. "}),
        ],
        (9, 0, 0, 0, 5, 9, 9),
    ),
    # one source's later toll replaces its earlier ones
    ([(n, n, {"category": "civilian", "source": "a hospital"}) for n in (8, 10, 12)], (0, 0, 12, 0, 12, 12, 12)),
    # background totals and denied figures never enter
    ([(4, 4, {"side": ARMY}), (900, 900, {"side": ARMY, "scope": "background"})], (4, 0, 0, 0, 4, 4, 4)),
    ([(4, 4, {"side": ARMY}), (50, 50, {"side": FRONT, "status": "denied"})], (4, 0, 0, 0, 4, 4, 4)),
]


@pytest.mark.parametrize(("figures", "expected"), LOSSES)
def test_losses(figures, expected):
    t, shared = _clash()
    for low, high, fields in figures:
        t.killed(low, high, **shared | fields)
    (row,) = t.rows()
    assert sides(row) == ("Government of Burkina Faso", FRONT, 1)
    assert deaths(row) == expected
    if row["best"] is not None:
        assert row["best"] == sum(deaths(row)[:4])
        assert row["low"] <= row["best"] <= row["high"]


def test_women_and_children_in_one_breath_add_up():
    t, shared = _clash()
    t.killed(76, words="Killed were 76 children", category="civilian", demographic="children", **shared)
    t.killed(41, words=" and 41 women. ", category="civilian", demographic="women", **shared)
    (row,) = t.rows()
    assert deaths(row) == (0, 0, 117, 0, 117, 117, 117)


def test_notes_say_where_high_repeats_best_and_what_sources_differ():
    t, shared = _clash()
    t.killed(12, None, side=ARMY, source="the mayor", **shared)
    t.killed(15, side=ARMY, source="residents", **shared)
    (row,) = t.rows()
    assert "sources differ: the mayor says at least 12; residents says 15" in row["warledger_notes"]
    t, shared = _clash()
    t.killed(12, None, side=ARMY, **shared)
    assert "no upper bound is stated, high repeats best" in t.rows()[0]["warledger_notes"]


def test_old_mines_count_in_high_alone_for_bystanders_but_not_for_soldiers():
    t = Teller()
    event = t.event("bombing", words="An old landmine exploded", target="civilians", place="Daraa")
    t.killed(2, words=" and killed two children. ", category="civilian", of=event, place="Daraa")
    (row,) = t.rows()
    assert deaths(row) == (0, 0, 0, 0, 0, 0, 2)
    t = Teller()
    event = t.event("bombing", words="An old landmine exploded", target="Syrian government forces", place="Daraa")
    t.killed(2, words=" and killed two soldiers. ", side="Syrian government forces", of=event, place="Daraa")
    assert t.rows()[0]["best"] == 2


def test_wounded_alone_mean_no_dead_and_silence_means_unknown():
    t, shared = _clash()
    assert deaths(t.rows()[0]) == (None,) * 7
    t.killed(3, effect="wounded", **shared)
    assert deaths(t.rows()[0]) == (0, 0, 0, 0, 0, 0, 0)
