"""A figure of several and a time in, whether the time is only that of one of them, or of another, told by name, out.

"X claimed the kidnapping of 102 people. Luis Ferreyros was kidnapped on 2 December": when the 102 were is not said.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading, once_a_report


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Does the time stand in a later sentence, which tells what befell one person by name and nothing of several?"""
    figure, span = anchor.figure, mention.when.span
    if figure is None or span is None or (figure.counted.low or 0) < 2:
        return False
    told = reading.sentence_at(span.start)
    if told <= anchor.sentence:
        return False
    there = _by_sentence(reading).get(told, [])
    return bool(there) and all(kind == "name" and effect == anchor.label for kind, effect in there)


@once_a_report
def _by_sentence(reading: Reading) -> dict[int, list[tuple[str, str]]]:
    """For each sentence, of what form those counted in it are, and what befell them."""
    out: dict[int, list[tuple[str, str]]] = {}
    for index, figure in reading.figures:
        out.setdefault(index, []).append((figure.counted.kind, figure.effect))
    return out
