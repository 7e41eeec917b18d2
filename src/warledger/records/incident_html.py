"""An incident's parts in, the whole of it as HTML for a notebook out: what, figures by source, blame, differences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from warledger.records.incident_parts import Blamed, Difference, Figure

_UNNAMED = "the report itself"


def incident_html(
    title: str,
    told: str,
    *,
    invented: bool,
    figures: Sequence[Figure],
    blamed: Sequence[Blamed],
    differences: Sequence[Difference],
) -> str:
    """The incident, every text escaped; it has no script and asks nothing of the network.

    Args:
        title: What, where and when.
        told: Its id, who tells of it, how precisely.
        invented: No such event took place.
        figures: Its figures.
        blamed: Who is blamed.
        differences: On what sources differ.
    """
    parts = [f"<h4>{escape(title)}</h4>"]
    if invented:
        parts.append("<p><em>Invented: no such event took place.</em></p>")
    parts.append(f"<p>{escape(told)}</p>")
    if figures:
        parts.append(_table(("effect", "side", "category", "who says it", "number", "reports"), _figures(figures)))
    if blamed:
        accused = ((b.agent, _named(b.sources), ", ".join(b.reports)) for b in blamed)
        parts.append(_table(("blamed", "by whom", "reports"), accused))
    if differences:
        differ = ((d.field, "; ".join(f"{who or _UNNAMED}: {what}" for who, what in d.said)) for d in differences)
        parts.append(_table(("contested", "who says what"), differ))
    return f"<div>{''.join(parts)}</div>"


def _figures(figures: Iterable[Figure]) -> Iterable[tuple[str, ...]]:
    for row in figures:
        head = (row.effect, row.side or "", row.category or "in all")
        yield (*head, f"{row.policy}: low / best / high", _range(row), "; ".join(row.flags))
        for voice in row.by_source:
            status = "" if voice.status == "asserted" else f" ({voice.status})"
            number = bounds(voice.low, voice.high) + "".join(f", earlier {bounds(*old)}" for old in voice.supersedes)
            yield ("", "", "", (voice.source or _UNNAMED) + status, number, ", ".join(voice.reports))


def _range(row: Figure) -> str:
    return " / ".join("unknown" if n is None else f"{n:,}" for n in (row.low, row.best, row.high))


def bounds(low: int | None, high: int | None) -> str:
    """A number as stated, in words where a bound is not known."""
    if low is None:
        return "not counted" if high is None else f"up to {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _named(sources: Iterable[tuple[str | None, str]]) -> str:
    return "; ".join(f"{who or _UNNAMED} ({status})" for who, status in sources)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    def line(cells: Sequence[str], tag: str) -> str:
        return "<tr>" + "".join(f'<{tag} style="text-align:left">{escape(c)}</{tag}>' for c in cells) + "</tr>"

    return f"<table>{line(heads, 'th')}{''.join(line(row, 'td') for row in rows)}</table>"
