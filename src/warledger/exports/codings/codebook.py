"""Coded reports in, the codebook's JSON lines out: one report a line with its figures and events, to train a coder on.

Each line says under which licence its text may be used, as far as that is known, and who decided: a team's own
judgement, the rules or a model. Figures and events stand as in the codebook, so that gold files, these lines and the
scorer's input are one format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from warledger.exports.codings.coded import Coded
from warledger.exports.codings.jsonl import dumps
from warledger.records import Claim, Report, Span

#: What a line says where the input named no licence.
LICENCE_UNKNOWN = "unknown: the report's text belongs to its publisher; ask before passing it on"
#: Columns of the input that may name a licence.
_LICENCE_COLUMNS = ("licence", "license", "rights")


def row(
    report: Report, claims: Sequence[Claim], *, licence: str | None = None, decided: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """One report with its claims, as the codebook writes them.

    Args:
        report: The report.
        claims: Its claims; one whose words for the figure or event are not in the text is left out.
        licence: Under which licence the text may be used; None takes the input's own column, else says unknown.
        decided: Claim id to who decided it; others are given their coder.
    """
    figures = [claim for claim in claims if claim.effect is not None and _quote(report, claim) is not None]
    events = [claim for claim in claims if claim.effect is None and _quote(report, claim) is not None]
    index = {claim.claim: at for at, claim in enumerate(figures)}
    own = next((str(report.extra[name]) for name in _LICENCE_COLUMNS if report.extra.get(name)), None)
    who = decided or {}
    return {
        "id": report.id,
        "date": report.date.isoformat() if report.date else None,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "text": report.text,
        "figures": [_figure(report, claim, index, who) for claim in figures],
        "events": [_event(report, claim, who) for claim in events],
        "licence": licence or own or LICENCE_UNKNOWN,
        "invented": report.invented,
    }


def write(codings: Iterable[Coded], out: TextIO, *, licence: str | None = None) -> None:
    """Write coded reports, one a line, as they come; reports without claims too, for they teach what isn't coded."""
    for coding in codings:
        out.write(dumps(row(coding.report, coding.claims, licence=licence)) + "\n")


def _figure(report: Report, claim: Claim, index: Mapping[str, int], decided: Mapping[str, str]) -> dict[str, Any]:
    return {
        "effect": claim.effect,
        "low": claim.low,
        "high": claim.high,
        "approx": claim.approx,
        "quote": _quote(report, claim),
        "counted": claim.counted,
        "category": claim.category,
        "side": claim.side,
        "by": claim.agent,
        "source": claim.source,
        "status": claim.status,
        **_where_and_when(claim),
        "scope": claim.scope,
        "part_of": index.get(claim.part_of or ""),
        "coder": decided.get(claim.claim, claim.coder),
    }


def _event(report: Report, claim: Claim, decided: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": claim.event,
        "agent": claim.agent,
        "target": claim.target,
        **_where_and_when(claim),
        "source": claim.source,
        "status": claim.status,
        "quote": _quote(report, claim),
        "coder": decided.get(claim.claim, claim.coder),
    }


def _where_and_when(claim: Claim) -> dict[str, Any]:
    return {
        "place": claim.place.text if claim.place is not None else None,
        "start": claim.start.isoformat() if claim.start else None,
        "end": claim.end.isoformat() if claim.end else None,
    }


def _quote(report: Report, claim: Claim) -> str | None:
    """The words that state a claim: one stretch of the text, over all its pieces where they stand close together."""
    spans = claim.evidence.get("event" if claim.effect is None else "figure", ())
    if not spans:
        return None
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    chosen = whole if whole.end - whole.start <= _LONGEST else spans[0]
    words = chosen.of(report.text)
    return words if words.strip() else None


#: Characters of a quote over several pieces; the longest in coded reports has 300. A figure told again further on is
#: quoted where it is told first.
_LONGEST = 300
