"""The figures of an incident in, its rows out: for each effect a total, then one row for each side and category.

Parts never add to their wholes; scope background never enters. The total is what voices state for all of them; rows by
side and category stand beside it, and say where they do not add up to it. Where nobody counts the wounded apart from
the killed ("five people were shot"), the wounded are those of the shot who are not told to have died.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from warledger.incidents.figures.by_source import by_source
from warledger.incidents.figures.policies import Policy, number
from warledger.incidents.filing.filed import Filed
from warledger.records import Claim, Figure, SourceFigure
from warledger.terms import effects

#: Categories that say nothing of who was hit.
_ANYBODY = frozenset({None, "unknown", "mixed"})


def figures(
    claims: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str], policy: Policy
) -> list[Figure]:
    """All rows, effects in the order of the vocabulary, each effect's total first.

    Args:
        claims: The incident's claims.
        filed: Reports by id.
        copy_of: Report to the report whose copy it is.
        policy: What makes low, best and high.
    """
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.effect is not None and claim.scope == "event":
            told[claim.effect].append(claim)
    order = {effect: at for at, effect in enumerate(effects())}
    totals: dict[str, Figure] = {}
    rows: dict[str, list[Figure]] = {}
    for effect in sorted(told, key=lambda e: order.get(e, len(order))):
        totals[effect] = _figure(effect, None, None, told[effect], filed, copy_of, policy)
        rows[effect] = _rows(effect, told[effect], filed, copy_of, policy)
    wounded = _wounded(totals, policy)
    if wounded is not None:
        totals["wounded"] = wounded
    out = []
    for effect in sorted(totals, key=lambda e: order.get(e, len(order))):
        out.append(_reconciled(totals[effect], rows.get(effect, [])))
        out += rows.get(effect, [])
    return out


def _rows(
    effect: str,
    claims: Sequence[Claim],
    filed: Mapping[str, Filed],
    copy_of: Mapping[str, str],
    policy: Policy,
) -> list[Figure]:
    kinds: dict[tuple[str | None, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.side is not None or claim.category not in _ANYBODY:
            kinds[claim.side, claim.category].append(claim)
    return [
        _figure(effect, side, category, kinds[side, category], filed, copy_of, policy)
        for side, category in sorted(kinds, key=lambda k: (k[0] is not None, k[0] or "", k[1] or ""))
    ]


def _figure(
    effect: str,
    side: str | None,
    category: str | None,
    claims: Sequence[Claim],
    filed: Mapping[str, Filed],
    copy_of: Mapping[str, str],
    policy: Policy,
) -> Figure:
    voices, flags = by_source(claims, filed, copy_of)
    made = policy(voices)
    return Figure(
        effect=effect,
        side=side,
        category=category,
        low=made.low,
        best=made.best,
        high=made.high,
        policy=policy.name,
        by_source=tuple(voices),
        sources=len(voices),
        women=max((v.women for v in voices if v.women is not None), default=None),
        children=max((v.children for v in voices if v.children is not None), default=None),
        flags=flags,
    )


def _wounded(totals: Mapping[str, Figure], policy: Policy) -> Figure | None:
    """The wounded, with what counts of killed and wounded together leave once the killed are taken away."""
    together = totals.get("casualties")
    if together is None:
        return None
    known, killed = totals.get("wounded"), totals.get("killed")
    dead = (killed.best or 0) if killed is not None else 0
    stated = {v.source: v for v in known.by_source} if known is not None else {}
    rest: list[SourceFigure] = []
    for voice in together.by_source:
        left = number(voice) - dead
        own = stated.get(voice.source)
        if left > 0 and (own is None or number(own) < left):
            high = max(0, voice.high - dead) if voice.high is not None else None
            rest.append(voice.model_copy(update={"low": left, "high": high, "supersedes": ()}))
    if not rest:
        return None
    replaced = {v.source for v in rest}
    voices = [v for v in (known.by_source if known is not None else ()) if v.source not in replaced] + rest
    made = policy(voices)
    base = known or Figure(effect="wounded", policy=policy.name)
    return base.model_copy(
        update={
            "low": made.low,
            "best": made.best,
            "high": made.high,
            "by_source": tuple(voices),
            "sources": len(voices),
            "derived": "casualties less killed",
        }
    )


def _reconciled(total: Figure, rows: Sequence[Figure]) -> Figure:
    """The total with a flag where its rows do not add up to it."""
    counted = [row.best for row in rows if row.best is not None]
    if total.best is None or not counted:
        return total
    over = sum(counted) - total.best
    if over == 0:
        return total
    flag = f"rows add up to {sum(counted)}" + (f", {over} more than the total" if over > 0 else "")
    return total.model_copy(update={"flags": (*total.flags, flag)})
