"""An anchor in, the words of its report out that only name an older deed with which it compares a new one.

"The blast, the worst since October when 600 died in Zinjibar, wounded 125": these were not in Zinjibar, nor in October.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading
from warledger.records import Span

#: What compares, up to the older deed, and what closes that off.
_SINCE = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|highest|fiercest|"
    r"first|most (?:deadly|violent|serious|severe))\b(?: [\w’'-]+){0,8}? since (?!then\b)"
)
_ENDS = re.compile(r",(?! (?:when|where|in which|which|that|20\d\d)\b)|;|$")


def elsewhere(reading: Reading, anchor: Anchor, spans: Iterable[Span]) -> list[Span]:
    """Those of some stretches that are not the anchor's: in such words, or outside those in which it stands."""
    parts = reading.once("compared", lambda: _parts(reading))
    if not parts:
        return []
    own = next((part for part in parts if part.start <= anchor.span.start < part.end), None)
    if own is not None:
        return [span for span in spans if not own.covers(span)]
    return [span for span in spans if any(part.covers(span) for part in parts)]


def _parts(reading: Reading) -> list[Span]:
    out = []
    for index, low in enumerate(reading.lows):
        if " since " in low and (found := _SINCE.search(low)) is not None:
            start = reading.sentences[index].start
            end = _ENDS.search(low, found.end())
            out.append(Span(start + found.end(), start + (end.start() if end is not None else len(low))))
    return out
