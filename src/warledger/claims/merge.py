"""Figures with their chosen fields in, groups that state one figure out: once per source, all mentions kept.

A repeated statement of the same figure from the same source is one entry, and so is a headline in the report's
own voice that the body then attributes. Two named sources that give the same number stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.model import Candidate
from warledger.claims.effects.counted import Counted


@dataclass(slots=True)
class Draft:
    """An accepted figure mention with what was chosen for it.

    Attributes:
        anchor: The figure.
        rows: Field to its candidates, with probabilities.
        chosen: Field to the candidate taken.
        category: Of those counted.
        scope: "event" or "background".
        accepted: Probability that it is a figure that the codebook codes.
    """

    anchor: Anchor
    rows: dict[str, list[Candidate]]
    chosen: dict[str, Candidate]
    category: str
    scope: str
    accepted: float


def groups(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Drafts in groups of one figure each, in order of first mention; the fullest mention first in its group."""
    out: list[list[Draft]] = []
    for draft in drafts:
        home = next((g for g in out if all(_same(draft, other) for other in g)), None)
        if home is None:
            out.append([draft])
        else:
            home.append(draft)
    return [sorted(g, key=_fullness) for g in out]


def _same(a: Draft, b: Draft) -> bool:
    one, two = _counted(a), _counted(b)
    if a.anchor.label != b.anchor.label:
        return False
    if (one.kind == "plural") != (two.kind == "plural"):
        return False
    if _number(a) != _number(b) or (one.kind == "vague") != (two.kind == "vague"):
        return False
    if one.kind == "plural" and one.lemma != two.lemma:
        return False
    if a.anchor.sentence == b.anchor.sentence and _number(a) is not None and abs(one.first - two.first) > 0:
        # "killing 3 in X and 3 in Y": two numbers in one sentence are two figures
        return False
    if not _compatible(a.category, b.category):
        return False
    if not _agree(a, b, "source"):
        return False
    small = (_number(a) or 0) <= 2
    for field in ("place", "date"):
        if not _agree(a, b, field) and (small or a.chosen[field].probability > 0.6 < b.chosen[field].probability):
            return False
    return not (small and not _agree(a, b, "side"))


def _agree(a: Draft, b: Draft, field: str) -> bool:
    one, two = a.chosen[field].key, b.chosen[field].key
    return one is None or two is None or one == two


def _compatible(a: str, b: str) -> bool:
    loose = {"unknown", "civilian", "mixed", "combatant"}
    return a == b or (a in loose and b in loose and ("unknown" in (a, b) or "mixed" in (a, b)))


def _counted(draft: Draft) -> Counted:
    assert draft.anchor.figure is not None
    return draft.anchor.figure.counted


def _number(draft: Draft) -> int | None:
    assert draft.anchor.figure is not None
    counted = draft.anchor.figure.counted
    return counted.low if counted.low is not None else counted.high


def _fullness(draft: Draft) -> tuple[int, int, int]:
    """Sort key: a mention that keeps "at least" or "about" first, then one with a noun, then a later one than the headline."""
    assert draft.anchor.figure is not None
    counted = draft.anchor.figure.counted
    qualified = counted.approx or counted.low is None or counted.high is None
    return (0 if qualified else 1, 0 if counted.noun else 1, draft.anchor.sentence if draft.anchor.sentence else 99)
