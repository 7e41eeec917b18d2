"""Reports with all their codings and what people decided on them in; the codebook's JSON lines to train a coder on out.

Written are claims that a person accepted or corrected, and claims of a language model, whose words were found in the
report. What a person rejected is left out. What the rules alone found, and nobody judged, teaches nothing but the
rules themselves: it is left out too, and counted in its report's line (`undecided`), so that whoever trains on the
lines knows which of them are whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from warledger.exports.codings.codebook import row
from warledger.incidents.judged import CLAIM_KINDS, changed, meant, standing
from warledger.records import Claim, Judgement, Report, Words

#: How the coder of a claim begins its name where it is, or agrees with, a language model.
MODEL = "warledger-model"
_DONE = {"accept": "accepted", "correct": "corrected"}


class Recoded(Protocol):
    """A report with its codings (`ledger.lookup.recodings`)."""

    @property
    def report(self) -> Report:
        """The report."""

    @property
    def codings(self) -> Sequence[Sequence[Claim]]:
        """The claims of each run, the newest run first."""

    @property
    def coders(self) -> Sequence[str]:
        """The coder of each run."""


@dataclass(slots=True)
class _Chosen:
    """The claims of one report that are written.

    Attributes:
        claims: By id.
        who: Claim's id to who decided it.
        judged: The words that people decided on, rejected ones too.
        instead: Claim of another coding that says the same, to the claim that is written.
    """

    claims: dict[str, Claim] = field(default_factory=dict)
    who: dict[str, str] = field(default_factory=dict)
    judged: list[tuple[Words, str]] = field(default_factory=list)
    instead: dict[str, str] = field(default_factory=dict)


def rows(
    reports: Iterable[Recoded],
    judgements: Iterable[Judgement],
    *,
    licence: str | None = None,
    models: bool = True,
) -> Iterator[dict[str, Any]]:
    """Lines as `codebook.row` makes them, each with `undecided`; none of reports on which nobody decided.

    Args:
        reports: Reports with their codings.
        judgements: What people decided.
        licence: Under which licence the texts may be used; None takes the input's own column.
        models: With what a language model found and nobody judged.
    """
    decided: dict[str, list[tuple[Judgement, Words]]] = {}
    for one in standing(judgements):
        if one.kind in CLAIM_KINDS:
            for words in one.about:
                decided.setdefault(words.report, []).append((one, words))
    for recoded in reports:
        about = decided.get(recoded.report.id, [])
        by_model = models and any(MODEL in coder for coder in recoded.coders)
        line = _line(recoded, about, licence=licence, models=models)
        if line["figures"] or line["events"] or about or by_model:
            yield line


def _line(
    recoded: Recoded, about: Sequence[tuple[Judgement, Words]], *, licence: str | None, models: bool
) -> dict[str, Any]:
    report, chosen = recoded.report, _Chosen()
    for judgement, words in about:
        _decide(chosen, judgement, words, recoded.codings)
    if models:
        _take_models(chosen, recoded)
    undecided = 0
    for claim in recoded.codings[0] if recoded.codings else ():
        if claim.claim not in chosen.claims and _instead(claim, recoded.codings[0], chosen) is None:
            undecided += 1
    claims = [_whole(claim, chosen.instead, report.text) for claim in chosen.claims.values()]
    claims.sort(key=lambda claim: min((span for spans in claim.evidence.values() for span in spans), default=(0, 0)))
    return row(report, claims, licence=licence, decided=chosen.who) | {"undecided": undecided}


def _decide(chosen: _Chosen, judgement: Judgement, words: Words, codings: Sequence[Sequence[Claim]]) -> None:
    """What a person decided, on the claim of the newest coding that still has its words."""
    claim = next((found for claims in codings if (found := meant(words, claims)) is not None), None)
    if claim is None:
        return
    made = changed(chosen.claims.get(claim.claim) or claim, judgement)
    chosen.judged.append((words, claim.claim))
    if made is None:
        chosen.claims.pop(claim.claim, None)
        return
    chosen.claims[claim.claim] = made
    chosen.who[claim.claim] = f"{judgement.by}, {_DONE[judgement.kind]} {judgement.when.date().isoformat()}"


def _take_models(chosen: _Chosen, recoded: Recoded) -> None:
    """The model's claims of its newest coding on which nobody decided."""
    claims = next((claims for claims, coder in zip(recoded.codings, recoded.coders, strict=True) if MODEL in coder), ())
    for claim in claims:
        if MODEL not in claim.coder or claim.claim in chosen.claims:
            continue
        other = _instead(claim, claims, chosen)
        if other is not None:
            chosen.instead[claim.claim] = other
        else:
            chosen.claims[claim.claim] = claim


def _instead(claim: Claim, claims: Sequence[Claim], chosen: _Chosen) -> str | None:
    """The claim on which a person decided by this one's words, or None."""
    for words, judged in chosen.judged:
        found = meant(words, claims)
        if found is not None and found.claim == claim.claim:
            return judged
    return None


def _whole(claim: Claim, instead: Mapping[str, str], text: str) -> Claim:
    """The claim as a part of the claim that is written; words that a person gave and the report lacks are no quote."""
    update: dict[str, Any] = {}
    if claim.part_of is not None and claim.part_of in instead:
        update["part_of"] = instead[claim.part_of]
    if claim.counted is not None and claim.counted not in text:
        update["counted"] = None
    if claim.place is not None and claim.place.text not in text:
        update["place"] = None
    return claim.model_copy(update=update) if update else claim
