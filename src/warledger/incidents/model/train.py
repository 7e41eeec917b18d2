"""Tellings in, weights learnt from them out: Splink's expectation maximisation, where there are enough.

What two random tellings share (u) is counted on random pairs. What two tellings of one incident share (m) is worked out
on two sets of pairs that hold many of them: those of one day and country, and those of one place; each leaves out the
comparison that made its pairs. A level that too few pairs reach keeps the shipped weight.

Splink takes comparisons for independent of each other, which they are not: learnt weights agree with each other too
well, and would join more that are two. So the prior is set for as many pairs to reach even odds as do with the shipped
weights: what is learnt is which pairs those are.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import duckdb
from splink import DuckDBAPI, Linker, block_on

from warledger.incidents.model.comparisons import LEVELS, load, settings
from warledger.incidents.model.rows import key_table, rows
from warledger.incidents.model.score import score
from warledger.incidents.tellings.telling import Telling

#: Tellings from which weights are learnt. Set by hand, smaller ledgers were not tried. On two made ledgers of 4,050
#: (`benchmarks/linking.py`, 11,000 claims) learnt weights raise recall over pairs from 0.972 to 0.983 and 0.974 to
#: 0.983, with precision from 0.964 to 0.958 and 0.937 as before; without the prior's shift, precision falls to 0.81.
ENOUGH = 3000
#: Random pairs on which u is counted, and pairs on which m is learnt.
PAIRS = 500_000
_SEED = 1
#: Learnt weights move at most this far (base-2 logarithm) from the shipped ones: expectation maximisation can settle
#: on pairs that are alike for another reason than being one incident.
_FARTHEST = 3.0
#: Expectation maximisation ends when no share moves further than this in a round. Where two comparisons see the same
#: (days, and days of publication), the shares of levels that no pair of one incident has are squared with each further
#: round, until no number holds them, and Splink fails.
_SETTLED = 0.002
#: Rounds after which it ends all the same, for the same reason: what still moves then moves towards none.
_ROUNDS = 6
#: Shares below this are not told apart from none.
_LEAST = 0.00001


def train(
    tellings: Sequence[Telling], frequency: Mapping[str, int], reports: int, keys: Mapping[str, Iterable[str]]
) -> dict[str, Any]:
    """Weights for these tellings; the shipped ones, unchanged, where there are fewer than `ENOUGH`.

    Args:
        tellings: All tellings of a ledger.
        frequency: In how many reports each name stands.
        reports: Number of reports.
        keys: For each telling the keys under which it meets others.
    """
    shipped = load()
    if len(tellings) < ENOUGH:
        return shipped
    # it warns of each level that no pair reaches; such levels keep the shipped weight
    logging.getLogger("splink").setLevel(logging.ERROR)
    connection = duckdb.connect(":memory:")
    table = rows(tellings, frequency, reports)
    try:
        connection.execute("SET threads = 1").fetchall()
        linker = Linker(
            DuckDBAPI(connection=connection).register(table),
            settings(shipped) | {"em_convergence": _SETTLED, "max_iterations": _ROUNDS},
            log_level=None,
            validate_settings=False,
        )
        linker.training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=_SEED)
        for rule in (block_on("day_lo", "country"), block_on("spot", "admin1")):
            linker.training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=PAIRS)
        learnt = linker.misc.save_model_to_json()
    finally:
        connection.close()
    found = _merged(shipped, learnt, len(tellings))
    met = key_table({t.telling: keys[t.telling] for t in tellings})
    joined = sum(pair.weight >= 0 for pair in score(table, met, shipped))
    return found | {"prior": _prior(found["prior"], joined, [pair.weight for pair in score(table, met, found)])}


def _prior(prior: float, joined: int, weights: Sequence[float]) -> float:
    """The prior with which so many of these pairs reach even odds, given the one with which they have these weights."""
    ranked = sorted(weights, reverse=True)
    if not 0 < joined < len(ranked):
        return prior
    odds = math.log2(prior / (1 - prior)) - (ranked[joined - 1] + ranked[joined]) / 2
    return 1 / (1 + 2**-odds)


def _merged(shipped: Mapping[str, Any], learnt: Mapping[str, Any], tellings: int) -> dict[str, Any]:
    found = {c["output_column_name"]: c["comparison_levels"][1:] for c in learnt["comparisons"]}
    out: dict[str, Any] = {
        "chosen": f"Learnt from {tellings} tellings, starting from the shipped weights.",
        "prior": shipped["prior"],
        "comparisons": {},
    }
    for name in LEVELS:
        levels = shipped["comparisons"][name]
        out["comparisons"][name] = [_level(old, new) for old, new in zip(levels, found[name], strict=True)]
    return out


def _level(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    m, u = new.get("m_probability"), new.get("u_probability")
    if not m or not u or min(m, u) < _LEAST:
        return dict(old)
    weight, before = math.log2(m / u), math.log2(old["m"] / old["u"])
    if abs(weight - before) > _FARTHEST:
        weight = before + math.copysign(_FARTHEST, weight - before)
        m = min(1.0, u * 2**weight)
        u = m / 2**weight
    return {"level": old["level"], "m": m, "u": u}
