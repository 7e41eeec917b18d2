"""Judgements and claims in, what they do out: claims corrected or dropped, pairs joined or parted, figures set.

A judgement speaks of a claim by its report and words. The claim that it means is the one with the same effect whose
words are the same, else the one that shares most of them: so a judgement outlives every re-coding that still reads
these words. A later judgement on the same thing takes the place of an earlier one; corrections of other fields add up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from warledger.records import Claim, Judgement, Words

#: Fields of a claim that a correction may give.
CORRECTABLE = frozenset(Claim.model_fields) - {"claim", "report", "coder", "rule", "evidence", "invented"}

#: Kinds of judgements on single claims.
CLAIM_KINDS = ("accept", "correct", "reject")


@dataclass(frozen=True, slots=True)
class SetFigure:
    """A figure that a person set.

    Attributes:
        claims: The claims of the incident, as far as they are found again.
        values: effect, side, category, low, best, high.
        judgement: The judgement's id.
        why: The reason given.
    """

    claims: tuple[str, ...]
    values: Mapping[str, Any]
    judgement: str
    why: str


@dataclass(slots=True)
class Judged:
    """What judgements do to some claims.

    Attributes:
        claims: The claims that remain, as corrected.
        same: Pairs of claims of one incident.
        different: Pairs of claims of two.
        figures: Figures that were set.
        about: Claim to the ids of the judgements that speak of it.
        lost: Judgements of which no claim was found.
    """

    claims: list[Claim]
    same: list[tuple[str, str]] = field(default_factory=list)
    different: list[tuple[str, str]] = field(default_factory=list)
    figures: list[SetFigure] = field(default_factory=list)
    about: dict[str, list[str]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def decided(self, one: str, other: str) -> bool | None:
        """True where two claims were judged one incident, False where two, None where nobody judged."""
        pair = {(one, other), (other, one)}
        if not pair.isdisjoint(self.same):
            return True
        return False if not pair.isdisjoint(self.different) else None


def standing(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements in order of their time, without those that were withdrawn."""
    ordered = sorted(judgements, key=lambda j: (j.when, j.judgement))
    gone = {j.withdraws for j in ordered if j.withdraws is not None}
    return [j for j in ordered if j.judgement not in gone]


def apply(claims: Sequence[Claim], judgements: Iterable[Judgement]) -> Judged:
    """Work out what judgements do.

    Args:
        claims: Claims as coded.
        judgements: In any order; those of reports without claims here are passed over.
    """
    by_report: dict[str, list[Claim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    out = Judged([])
    after: dict[str, Claim | None] = {}
    relation: dict[tuple[str, str], bool] = {}
    for judgement in standing(judgements):
        about = [c for c in (meant(w, by_report.get(w.report, ())) for w in judgement.about) if c is not None]
        others = [c for c in (meant(w, by_report.get(w.report, ())) for w in judgement.others) if c is not None]
        if not about and any(w.report in by_report for w in judgement.about):
            out.lost.append(judgement.judgement)
        for claim in (*about, *others):
            out.about.setdefault(claim.claim, []).append(judgement.judgement)
        if judgement.kind in CLAIM_KINDS:
            for claim in about:
                # corrections add up; whoever corrects or accepts what was rejected speaks of what was read
                after[claim.claim] = changed(after.get(claim.claim) or claim, judgement)
        elif judgement.kind == "set_figure":
            ids = tuple(c.claim for c in about)
            out.figures.append(SetFigure(ids, judgement.values, judgement.judgement, judgement.why))
        else:
            _relate(relation, judgement, about, others)
    out.claims = [kept for c in claims if (kept := after.get(c.claim, c)) is not None]
    for (one, other), same in relation.items():
        (out.same if same else out.different).append((one, other))
    return out


def meant(words: Words, claims: Sequence[Claim]) -> Claim | None:
    """The claim of a report that some words state, or None."""
    best: tuple[int, Claim] | None = None
    for claim in claims:
        if claim.effect != words.effect:
            continue
        spans = claim.evidence.get(words.field, ())
        if spans and tuple(spans) == tuple(words.spans):
            return claim
        shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in spans for b in words.spans)
        if shared and (best is None or shared > best[0]):
            best = (shared, claim)
    return best[1] if best is not None else None


def words_of(claim: Claim, text: str = "") -> Words:
    """The words by which a judgement speaks of a claim.

    Args:
        claim: The claim.
        text: Its report's text, for the quote.
    """
    name = "figure" if claim.effect is not None else "event"
    spans = claim.evidence.get(name, ())
    return Words(
        report=claim.report,
        field=name,
        effect=claim.effect,
        spans=tuple(spans),
        quote=" … ".join(text[s[0] : s[1]] for s in spans) if text else "",
    )


def changed(claim: Claim, judgement: Judgement) -> Claim | None:
    """A claim as a judgement on it leaves it: None where it is rejected.

    Raises:
        ValueError: A correction of a field that can't be corrected.
    """
    if judgement.kind == "reject":
        return None
    if judgement.kind == "accept":
        return claim.model_copy(update={"confidence": 1.0})
    unknown = sorted(set(judgement.values) - CORRECTABLE)
    if unknown:
        raise ValueError(
            f"Judgement {judgement.judgement}: a claim has no field {', '.join(unknown)} that can be corrected. "
            f"There are: {', '.join(sorted(CORRECTABLE))}."
        )
    return Claim.model_validate(claim.model_dump() | dict(judgement.values) | {"confidence": 1.0})


def _relate(
    relation: dict[tuple[str, str], bool], judgement: Judgement, about: Sequence[Claim], others: Sequence[Claim]
) -> None:
    ids = [c.claim for c in about]
    if judgement.kind in ("same", "merge", "split"):
        for one, other in pairwise(ids):
            relation[_pair(one, other)] = True
    if judgement.kind in ("different", "split"):
        for one in ids:
            for other in (c.claim for c in others):
                relation[_pair(one, other)] = False


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)
