"""A figure with what was chosen for it in, the probability that it is complete and right out.

The product of the choices' own probabilities is one feature among others: the choices of one figure go wrong together,
and some ways of choosing are right more often than their probability says. The weights (`weights/confidence.json`,
made by `training/confidence.py`) are fitted to predictions for reports that the choosing models had not seen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from warledger.claims.choice import model
from warledger.claims.choice.model import Candidate
from warledger.claims.merge import Draft
from warledger.claims.reading import Reading

#: Fields whose rightness makes a figure complete.
FIELDS = ("side", "agent", "source", "place", "date")
#: Probabilities below this count as this: a field that is all but surely wrong can't make the others matter less.
_LEAST = 0.02


def of_figure(
    reading: Reading, group: Sequence[Draft], rows: Mapping[str, list[Candidate]], chosen: Mapping[str, Candidate]
) -> float:
    """How likely everything about a figure is right, 0 to 1; the plain product before the first training."""
    found = features(reading, group, rows, chosen)
    known = model.weights("confidence")
    if not known:
        return math.exp(found["product"])
    return 1 / (1 + math.exp(-sum(known.get(name, 0.0) * value for name, value in found.items())))


def features(
    reading: Reading, group: Sequence[Draft], rows: Mapping[str, list[Candidate]], chosen: Mapping[str, Candidate]
) -> dict[str, float]:
    """What speaks for and against the figure, by name.

    How far off the chosen words stand, the rule and the effect, what the report's other figures chose, and what the
    event chose were tried as well, and so were trees: on held-out folds none of it was better.

    Args:
        reading: The report.
        group: The figure's mentions.
        rows: Field to the candidates, those of all mentions pooled.
        chosen: Field to the candidate taken.
    """
    accepted = max(draft.accepted for draft in group)
    product = math.log(max(accepted, 1e-6)) + sum(math.log(max(chosen[name].probability, 1e-6)) for name in FIELDS)
    sure = {name: math.log(max(chosen[name].probability, _LEAST)) for name in FIELDS}
    out = {"bias": 1.0, "product": product, "accepted": math.log(max(accepted, _LEAST)), "weakest": min(sure.values())}
    for name in FIELDS:
        out[f"{name}:sure"] = sure[name]
        out[f"{name}:nothing"] = float(chosen[name].key is None)
        out[f"{name}:rivals"] = math.log(max(1, len({candidate.key for candidate in rows[name]})))
    out["mentions"] = math.log(len(group))
    out["figures"] = math.log(max(1, len(reading.figures)))
    out["events"] = math.log(max(1, len(reading.events)))
    return out
