"""The figures that one voice states in one report for one effect in, the number it states in all out.

A voice repeats itself, counts parts beside wholes, and lists the dead by kind. So its total is, of the numbers that
it could mean, the largest: a number that stands for all; the sum of kinds that exclude each other (each side's
fighters, civilians); the sum of what one breath counts side by side ("two women and a baby"); the number of different
persons it names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from warledger.records import Claim

#: Characters between two figures of one breath: "76 children and 41 women".
BREATH = 60
#: Kinds of people who are civilians or fighters; all others can be either.
_CIVILIAN = frozenset({"civilian", "journalist", "aid_worker", "medic"})
_FIGHTING = frozenset({"combatant", "leader"})
_NAME = re.compile(r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*)*")


@dataclass(frozen=True, slots=True)
class Stated:
    """What one voice states in one report.

    Attributes:
        low: Lower bound, or None where it states none.
        high: Upper bound, or None where it states none.
        approx: True where the words are approximate.
        status: "asserted", or "uncertain" or "denied" where all its claims are.
        women: Women among them at least, or None.
        children: Children among them at least, or None.
        claims: The claims that give the number.
        flags: "parts exceed their whole", where they do.
        only: The one kind of people that it counts, or None where it counts people of any or several kinds.
    """

    low: int | None
    high: int | None
    approx: bool
    status: str
    women: int | None
    children: int | None
    claims: tuple[Claim, ...]
    flags: tuple[str, ...] = ()
    only: str | None = None


def stated(figures: Sequence[Claim]) -> Stated | None:
    """What is stated in all by figures of one voice, report and effect; None where there are none.

    Args:
        figures: Claims with one effect; none of scope background.
    """
    told = [f for f in figures if f.status != "denied"] or list(figures)
    if not told:
        return None
    ids = {f.claim for f in told}
    wholes = [f for f in told if f.part_of not in ids] or told
    counted = [f for f in wholes if f.low is not None or f.high is not None]
    chosen = max(_readings(counted), key=_amount, default=())
    if not chosen:
        first = wholes[0]
        return Stated(None, None, True, first.status, None, None, (first,))
    lows = [c.low for c in chosen]
    highs = [c.high for c in chosen]
    low = sum(n for n in lows if n is not None) if any(n is not None for n in lows) else None
    high = sum(n for n in highs if n is not None) if all(n is not None for n in highs) else None
    return Stated(
        low=low,
        high=high,
        approx=any(c.approx for c in chosen),
        status=_status(chosen),
        women=_among(told, "women"),
        children=_among(told, "children"),
        claims=tuple(chosen),
        flags=_flags(told, ids),
        only=_only(chosen),
    )


def number(claim: Claim) -> int:
    """The number a figure stands for: its lower bound, else its upper one."""
    return claim.low if claim.low is not None else claim.high or 0


def _amount(claims: Sequence[Claim]) -> tuple[int, int]:
    """Sort key: the number, then the simpler reading."""
    return sum(number(c) for c in claims), -len(claims)


def _readings(figures: Sequence[Claim]) -> list[tuple[Claim, ...]]:
    """The sets of figures that could make up the total."""
    out: list[tuple[Claim, ...]] = [(f,) for f in figures]
    kinds: dict[tuple[str, str | None], Claim] = {}
    for figure in figures:
        kind = kind_of(figure)
        if kind is not None and (kind not in kinds or number(figure) > number(kinds[kind])):
            kinds[kind] = figure
    if len(kinds) > 1 and not _sided_twice(kinds):
        out.append(tuple(kinds.values()))
    out += [tuple(group) for group in _breaths(figures) if len(group) > 1]
    named: dict[str, Claim] = {}
    for figure in figures:
        name = _name(figure)
        if name is not None and figure.low == 1 == figure.high:
            named.setdefault(name, figure)
    if len(named) > 1:
        out.append(tuple(named.values()))
    return out


def kind_of(figure: Claim) -> tuple[str, str | None] | None:
    """Whom a figure counts, where that excludes other kinds: fighters of a side, civilians; None for people."""
    if figure.category in _FIGHTING:
        return "fighters", figure.side
    if figure.category in _CIVILIAN:
        return "civilians", None
    return None


def _only(figures: Sequence[Claim]) -> str | None:
    """The kind of people that all of them count, in words, or None.

    "A child was killed" says who the victim was, and counts nobody by kind: on reports of the Gun Violence
    Archive taking it for a part lets any misread number stand for the whole.
    """
    if sum(number(f) for f in figures) == 1 and any(f.demographic for f in figures):
        return None
    named = {f.demographic or _in_words(kind_of(f)) for f in figures}
    return named.pop() if len(named) == 1 else None


def _in_words(kind: tuple[str, str | None] | None) -> str | None:
    if kind is None:
        return None
    return kind[0] if kind[1] is None else f"{kind[0]} of {kind[1]}"


def _sided_twice(kinds: dict[tuple[str, str | None], Claim]) -> bool:
    """Fighters of no known side may be those of a known one."""
    sides = {side for kind, side in kinds if kind == "fighters"}
    return None in sides and len(sides) > 1


def _breaths(figures: Sequence[Claim]) -> list[list[Claim]]:
    """Figures counted side by side, with the same words for no two of them."""
    placed = sorted((f for f in figures if f.evidence.get("figure")), key=lambda f: f.evidence["figure"][0])
    out: list[list[Claim]] = []
    for figure in placed:
        if out and _one_breath(out[-1][-1], figure):
            out[-1].append(figure)
        else:
            out.append([figure])
    return out


def _one_breath(one: Claim, other: Claim) -> bool:
    first, second = one.evidence["figure"][0], other.evidence["figure"][0]
    apart = one.counted != other.counted and (one.category, one.demographic) != (other.category, other.demographic)
    return apart and 0 <= second[0] - first[1] <= BREATH and second[0] >= first[1]


def _name(figure: Claim) -> str | None:
    """The family name of a person counted by name."""
    match = _NAME.fullmatch(figure.counted or "")
    return (figure.counted or "").split()[-1].lower() if match else None


def _status(claims: Sequence[Claim]) -> str:
    statuses = {c.status for c in claims}
    return "asserted" if "asserted" in statuses else statuses.pop()


def _among(figures: Sequence[Claim], who: str) -> int | None:
    """The largest number of women, or children, among them that is stated; families and both together say nothing."""
    return max((number(f) for f in figures if f.demographic == who), default=None)


def _flags(figures: Sequence[Claim], ids: set[str]) -> tuple[str, ...]:
    sums: dict[str, int] = defaultdict(int)
    by_id = {f.claim: f for f in figures}
    seen: dict[str, set[tuple[str | None, str | None, str | None]]] = defaultdict(set)
    for figure in figures:
        whole = figure.part_of
        if whole is None or whole not in ids or whole == figure.claim:
            continue
        key = (figure.category, figure.demographic, figure.counted)
        if key not in seen[whole]:
            seen[whole].add(key)
            sums[whole] = max(sums[whole], number(figure))
    over = [w for w, n in sums.items() if by_id[w].high is not None and n > (by_id[w].high or 0)]
    return ("a part exceeds its whole",) if over else ()
