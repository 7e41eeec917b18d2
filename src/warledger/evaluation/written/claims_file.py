"""The machine's claims in (records, or JSON lines as `warledger code` writes them), sheets to compare out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from warledger.evaluation.entry import Entry, Sheet
from warledger.evaluation.written.problems import CodingFileError, Problem
from warledger.records import Claim

#: Keys that lines of `warledger code` hold beside the claim's own.
_BESIDE = ("attribution", "explain")
_MORE = "Give lines as `warledger code --format jsonl` writes them."


def read(lines: Iterable[str], *, file: str) -> list[Claim]:
    """Claims, one a line.

    Args:
        lines: The file's lines.
        file: Its name, for messages.

    Raises:
        CodingFileError: A line that is no claim.
    """
    claims, problems = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            claims.append(Claim.model_validate({name: value for name, value in raw.items() if name not in _BESIDE}))
        except (ValueError, AttributeError, RecursionError) as error:
            reason = " ".join(str(error).split("\n")[:3])
            problems.append(Problem(f"{file}, line {number}", "", f"it is not a claim ({reason}). {_MORE}"))
    if problems:
        raise CodingFileError(problems)
    return claims


def sheets(claims: Iterable[Claim], texts: Mapping[str, str]) -> dict[str, Sheet]:
    """Report id to what the machine wrote down of it.

    Args:
        claims: Claims of any number of reports, in any order; those of reports that `texts` lacks are left out.
        texts: Report id to its text.
    """
    kept: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.report in texts:
            kept.setdefault(claim.report, []).append(claim)
    return {report: _sheet(report, texts[report], of) for report, of in kept.items()}


def _sheet(report: str, text: str, claims: list[Claim]) -> Sheet:
    figures = [claim for claim in claims if claim.effect is not None]
    at = {claim.claim: number for number, claim in enumerate(figures)}
    return Sheet(
        report=report,
        text=text,
        outlet=claims[0].outlet,
        figures=tuple(_entry(claim, text, at) for claim in figures),
        events=tuple(_entry(claim, text, at) for claim in claims if claim.effect is None and claim.event),
    )


def _entry(claim: Claim, text: str, at: Mapping[str, int]) -> Entry:
    stating = claim.evidence.get("event" if claim.effect is None else "figure", ())
    place = claim.place.text if claim.place is not None else None
    return Entry(
        spans=tuple(stating),
        effect=claim.effect,
        type=claim.event,
        low=claim.low,
        high=claim.high,
        approx=claim.approx,
        quote=stating[0].of(text) if stating else "",
        counted=claim.counted,
        category=claim.category,
        side=claim.side,
        by=claim.agent,
        target=claim.target,
        source=claim.source,
        status=claim.status,
        place=place,
        misplaced=place is not None and place not in text,
        start=claim.start.isoformat() if claim.start else None,
        end=claim.end.isoformat() if claim.end else None,
        scope=claim.scope,
        part_of=at.get(claim.part_of) if claim.part_of else None,
        confidence=claim.confidence,
    )
