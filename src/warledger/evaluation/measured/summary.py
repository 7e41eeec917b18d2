"""Compared reports in, all that an evaluation says of them out: as JSON's own types, and as tables for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from warledger.evaluation.compared.comparison import Comparison
from warledger.evaluation.measured import agreement, intervals, reliability, scores
from warledger.evaluation.measured.agreement import Alpha
from warledger.evaluation.measured.intervals import Interval
from warledger.evaluation.measured.reliability import Reliability
from warledger.evaluation.measured.scores import Score, Scores

if TYPE_CHECKING:
    from rich.table import Table

#: Decimals of every share: more would claim more than some dozens of reports can tell.
DIGITS = 3


@dataclass(frozen=True, slots=True)
class Summary:
    """An evaluation.

    Attributes:
        gold: Name of what was taken as right.
        other: Name of what was compared with it.
        scores: Of all reports.
        intervals: Of the F1s.
        alphas: Field to agreement beyond chance.
        outlets: Outlet to its scores, where asked for.
        reliability: What stated confidence was worth, where asked for.
    """

    gold: str
    other: str
    scores: Scores
    intervals: dict[str, Interval | None]
    alphas: dict[str, Alpha]
    outlets: dict[str, Scores]
    reliability: Reliability | None


def summarise(
    comparisons: Sequence[Comparison], *, gold: str, other: str, outlets: bool = False, confidence: bool = False
) -> Summary:
    """Work everything out.

    Args:
        comparisons: The compared reports.
        gold: Name of what was taken as right.
        other: Name of what was compared with it.
        outlets: Scores by outlet too.
        confidence: What stated confidence was worth too.
    """
    by_outlet = scores.groups(comparisons, scores.outlet) if outlets else {}
    return Summary(
        gold=gold,
        other=other,
        scores=scores.score(comparisons),
        intervals=intervals.intervals(comparisons),
        alphas=agreement.alphas(comparisons),
        outlets={name: scores.score(group) for name, group in by_outlet.items()},
        reliability=reliability.reliability(reliability.stated(comparisons)) if confidence else None,
    )


def as_json(summary: Summary) -> dict[str, Any]:
    """The evaluation as JSON's own types, shares rounded to three decimals."""
    out: dict[str, Any] = {"gold": summary.gold, "other": summary.other, **_scores(summary.scores)}
    for name, interval in summary.intervals.items():
        out[name]["f1_interval"] = [round(bound, DIGITS) for bound in interval] if interval else None
    out["alpha"] = {field: _rounded(asdict(alpha)) for field, alpha in summary.alphas.items()}
    if summary.outlets:
        out["outlets"] = {name: _scores(of) for name, of in summary.outlets.items()}
    if summary.reliability is not None:
        out["confidence"] = _rounded(asdict(summary.reliability))
    return out


def _scores(of: Scores) -> dict[str, Any]:
    return {
        "reports": of.reports,
        "figures": _score(of.figures),
        "complete": _score(of.complete),
        "events": _score(of.events),
        "fields": _rounded(of.fields),
        "effects": {effect: _score(one) for effect, one in of.effects.items()},
    }


def _score(one: Score) -> dict[str, Any]:
    shares = {"precision": one.precision, "recall": one.recall, "f1": one.f1}
    return _shares(shares) | {"found": one.found, "predicted": one.predicted, "gold": one.gold}


def _shares(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _rounded(value) for name, value in values.items()}


def _rounded(values: Any) -> Any:
    if isinstance(values, dict):
        return _shares(values)
    if isinstance(values, (list, tuple)):
        return [_rounded(value) for value in values]
    return round(values, DIGITS) if isinstance(values, float) else values


def tables(summary: Summary) -> list[Table]:
    """The tables, in the order in which to read them."""
    out = [_main(summary), _fields(summary), _effects(summary.scores)]
    if summary.outlets:
        out.append(_outlets(summary.outlets))
    if summary.reliability is not None:
        out.append(_reliability(summary.reliability))
    return out


def _table(title: str, *headings: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for at, heading in enumerate(headings):
        table.add_column(heading, justify="right" if at else "left", overflow="fold")
    return table


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.{DIGITS}f}"


def _main(summary: Summary) -> Table:
    from rich.markup import escape

    of = summary.scores
    reports = f"{of.reports} report{'' if of.reports == 1 else 's'}"
    title = escape(f"{reports}: {summary.other} against {summary.gold}")
    table = _table(title, "", "precision", "recall", "F1", "95% of samples", "both", "gold", "other")
    for name, one in (("figures", of.figures), ("complete", of.complete), ("events", of.events)):
        interval = summary.intervals[name]
        bounds = f"{interval[0]:.3f} to {interval[1]:.3f}" if interval else "–"
        shares = (_share(one.precision), _share(one.recall), _share(one.f1), bounds)
        table.add_row(name, *shares, str(one.found), str(one.gold), str(one.predicted))
    return table


def _fields(summary: Summary) -> Table:
    table = _table("Fields of the figures that both have", "", "same", "alpha", "figures", "")
    for field, alpha in summary.alphas.items():
        share = _share(summary.scores.fields[field]) if field in summary.scores.fields else ""
        table.add_row(field, share, _share(alpha.value), str(alpha.units), alpha.note)
    return table


def _effects(of: Scores) -> Table:
    table = _table("Figures by effect", "", "precision", "recall", "F1", "both", "gold", "other")
    for effect, one in of.effects.items():
        shares = (_share(one.precision), _share(one.recall), _share(one.f1))
        table.add_row(effect, *shares, str(one.found), str(one.gold), str(one.predicted))
    return table


def _outlets(outlets: dict[str, Scores]) -> Table:
    from rich.markup import escape

    table = _table("By outlet, F1", "", "reports", "figures", "complete", "events", "gold figures")
    for name, of in outlets.items():
        shares = (_share(of.figures.f1), _share(of.complete.f1), _share(of.events.f1))
        table.add_row(escape(name), str(of.reports), *shares, str(of.figures.gold))
    return table


def _reliability(of: Reliability) -> Table:
    title = (
        f"Confidence: {of.top_right:.0%} of the most confident fifth ({of.top_figures} of {of.figures} figures) are "
        f"complete and right, {of.right:.0%} of all; calibration error {of.error:.3f}, ranking {_share(of.ranking)}"
    )
    table = _table(title, "stated", "figures", "mean stated", "complete and right")
    for one in of.bins:
        table.add_row(f"{one.low:.1f} to {one.high:.1f}", str(one.figures), _share(one.stated), _share(one.right))
    return table
