"""Weights are learnt where there are enough tellings, and are the shipped ones elsewhere."""

from __future__ import annotations

import datetime
import math
import random

import pytest

from warledger.incidents.model.comparisons import load
from warledger.incidents.model.rows import key_table, keys_of, rows
from warledger.incidents.model.score import score
from warledger.incidents.model.train import ENOUGH, train
from warledger.incidents.tellings.telling import Telling
from warledger.records import Where


def tellings(count: int) -> list[Telling]:
    """Two tellings an incident: the same day and town, tolls that mostly agree."""
    draw = random.Random(7)
    out: list[Telling] = []
    while len(out) < count:
        day = datetime.date(2021, 1, 1) + datetime.timedelta(days=draw.randrange(700))
        town, killed = draw.randrange(60), draw.randrange(1, 30)
        place = Where(name=f"Town {town}", lat=33 + town / 20, lon=40.0, admin1="Kessel", country="SY", where_prec=1)
        for _ in range(2):
            name = f"r{len(out)}"
            toll = killed if draw.random() < 0.8 else draw.randrange(1, 30)
            out.append(
                Telling(
                    telling=f"t_{name}", report=name, main=True, claims=(f"c_{name}",), published=day, event="bombing",
                    start=day, end=day, date_prec=1, place=place, killed=toll,
                )
            )  # fmt: skip
    return out


def test_few_tellings_take_the_shipped_weights():
    assert train(tellings(40), {}, 40, {}) == load()


@pytest.mark.slow
def test_many_tellings_teach_how_often_tolls_agree():
    told = tellings(ENOUGH)
    keys = {t.telling: keys_of(t, {}, ENOUGH) for t in told}
    learnt, shipped = train(told, {}, ENOUGH, keys), load()
    assert learnt == train(told, {}, ENOUGH, keys)
    weight = {
        which: math.log2(levels["comparisons"]["killed"][0]["m"] / levels["comparisons"]["killed"][0]["u"])
        for which, levels in (("learnt", learnt), ("shipped", shipped))
    }
    # four in five agree here: a large toll that agrees says more than the shipped weights know
    assert sum(level["m"] for level in learnt["comparisons"]["killed"][:2]) > 0.4
    assert weight["learnt"] != weight["shipped"]
    # what is learnt is which pairs are one incident, not that more of them are
    table, met = rows(told, {}, ENOUGH), key_table(keys)
    joined = [sum(pair.weight >= 0 for pair in score(table, met, some)) for some in (learnt, shipped)]
    assert joined[0] == pytest.approx(joined[1], rel=0.25)
    # what nothing taught stays as shipped
    assert learnt["comparisons"]["weapons"] == shipped["comparisons"]["weapons"]
