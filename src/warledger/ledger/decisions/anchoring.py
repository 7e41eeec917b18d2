"""Judgements in, the same with their words where they stand in the latest version of each report out.

A new version of a text moves words. Where the quote stands elsewhere now, the judgement follows it to the nearest
place; where it is gone, the judgement finds no claim, and none that merely stands where the words were.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import sqlalchemy as sa
from sqlalchemy import Connection

from warledger.ledger.layout.rows import GAP
from warledger.ledger.layout.tables import report
from warledger.records import Judgement, Span, Words

#: Reports whose texts are read at a time.
_AT_ONCE = 200


def anchored(connection: Connection, judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements, in their order."""
    given = list(judgements)
    texts = _texts(connection, sorted({w.report for j in given for w in (*j.about, *j.others)}))
    follow = partial(_anchored, texts=texts)
    return [
        j.model_copy(update={"about": tuple(map(follow, j.about)), "others": tuple(map(follow, j.others))})
        for j in given
    ]


def _texts(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    out: dict[str, str] = {}
    for at in range(0, len(ids), _AT_ONCE):
        chosen = sa.select(report.c.id, report.c.text).where(report.c.latest, report.c.id.in_(ids[at : at + _AT_ONCE]))
        out |= {row.id: row.text for row in connection.execute(chosen)}
    return out


def _anchored(words: Words, texts: dict[str, str]) -> Words:
    text = texts.get(words.report)
    # judgements that came from elsewhere may have no quote: their offsets are all there is
    if text is None or not words.quote or GAP.join(text[a:b] for a, b in words.spans) == words.quote:
        return words
    pieces = words.quote.split(GAP)
    if len(pieces) != len(words.spans):
        return words.model_copy(update={"spans": ()})
    found = [_nearest(text, piece, start) for piece, (start, _) in zip(pieces, words.spans, strict=True)]
    spans = tuple(Span(at, at + len(piece)) for at, piece in zip(found, pieces, strict=True) if at is not None)
    return words.model_copy(update={"spans": spans if len(spans) == len(pieces) else ()})


def _nearest(text: str, piece: str, start: int) -> int | None:
    """Where a piece of text stands that is nearest to where it stood."""
    before, after = text.rfind(piece, 0, start + len(piece)), text.find(piece, start)
    places = [at for at in (before, after) if at >= 0]
    return min(places, key=lambda at: abs(at - start), default=None)
