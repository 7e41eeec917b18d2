"""Compared reports in, the parts of one self-contained HTML page out: each disagreement beside the report's words.

The page asks nothing of the network; its content security policy admits only its own style and script, by their
hashes. Everything that comes from a report or a coder is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from warledger.evaluation.compared.comparison import Comparison
from warledger.evaluation.compared.fields import FIELDS
from warledger.evaluation.differences.disagreements import Disagreement, disagreements, topics
from warledger.evaluation.entry import Entry
from warledger.evaluation.measured.scores import score
from warledger.pages import Pages, content_hash
from warledger.records import Span
from warledger.version import __version__

_PAGES = Pages("warledger.evaluation.differences", "page")
#: Characters shown before and after the words that a disagreement is about: about a sentence on each side.
AROUND = 240

LABELS = {
    "missed": "only the first coder has it",
    "extra": "only the second coder has it",
    "category": "category",
    "side": "whose side",
    "by": "done by",
    "source": "who says it",
    "status": "status",
    "place": "place",
    "start": "first day",
    "end": "last day",
    "scope": "scope",
}


def parts(
    comparisons: Sequence[Comparison], *, gold: str, other: str, title: str = "Where codings differ"
) -> Iterator[str]:
    """The page, part by part.

    Args:
        comparisons: The compared reports.
        gold: Name of the first coder (of the gold), for people.
        other: Name of the second.
        title: The page's heading.
    """
    found = list(disagreements(comparisons))
    style, script = _PAGES.file("page.css"), _PAGES.file("page.js")
    template = _PAGES.template("page.html.j2")
    yield from template.generate(
        title=title,
        version=__version__,
        gold=gold,
        other=other,
        scores=score(comparisons),
        topics=topics(found),
        labels=LABELS,
        reports=list(_reports(found)),
        report_count=len(comparisons),
        count=len(found),
        style=style,
        script=script,
        style_hash=content_hash(style),
        script_hash=content_hash(script),
    )


def _reports(found: Sequence[Disagreement]) -> Iterator[dict[str, Any]]:
    """Reports with their disagreements, in order."""
    by_report: dict[str, list[Disagreement]] = {}
    for disagreement in found:
        by_report.setdefault(disagreement.sheet.report, []).append(disagreement)
    for number, of in enumerate(by_report.values(), 1):
        yield {"number": number, "sheet": of[0].sheet, "disagreements": [_view(one) for one in of]}


def _view(one: Disagreement) -> dict[str, Any]:
    """What the template needs of one disagreement."""
    shown = one.gold or one.other
    assert shown is not None
    return {
        "kind": one.kind,
        "topics": one.topics,
        "what": ((shown.effect if one.kind == "figure" else shown.type) or "").replace("_", " "),
        "count": count_words(shown) if one.kind == "figure" else "",
        "words": list(_words(one)),
        "rows": [
            (LABELS[field], _value(one.gold, field), _value(one.other, field), field in one.fields)
            for field in FIELDS
            if one.kind == "figure" or field not in {"category", "side", "scope"}
        ],
        "gold": one.gold,
        "other": one.other,
    }


def count_words(entry: Entry) -> str:
    """The bounds as stated: "32", "at least 32", "30 to 40", "not counted"."""
    low, high = entry.low, entry.high
    if low is None and high is None:
        return "not counted"
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"up to {high:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _value(entry: Entry | None, field: str) -> str:
    return str(getattr(entry, field) or "") if entry is not None else ""


def _words(one: Disagreement) -> Iterator[tuple[str, str]]:
    """The report's words around, in stretches: text, and by whom it is quoted ("", "gold", "other", "both")."""
    text = one.sheet.text
    golds = one.gold.spans if one.gold is not None else ()
    others = one.other.spans if one.other is not None else ()
    shown = _nearest(golds, others)
    if not shown:
        return
    low = max(0, min(span.start for span in shown) - AROUND)
    high = min(len(text), max(span.end for span in shown) + AROUND)
    while low and not text[low - 1].isspace():
        low -= 1
    while high < len(text) and not text[high].isspace():
        high += 1
    if low:
        yield "… ", ""
    edges = {edge for span in (*golds, *others) for edge in span if low < edge < high}
    for start, end in pairwise(sorted({low, high} | edges)):
        by_gold = any(span.start <= start < span.end for span in golds)
        by_other = any(span.start <= start < span.end for span in others)
        yield text[start:end], "both" if by_gold and by_other else "gold" if by_gold else "other" if by_other else ""
    if high < len(text):
        yield " …", ""


def _nearest(golds: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """One stretch of each coder, as near to each other as there are."""
    pairs = [(a, b) for a in golds for b in others]
    if pairs:
        nearest = min(pairs, key=lambda pair: abs(pair[0].start - pair[1].start))
        return [*nearest]
    return [*golds, *others][:1]
