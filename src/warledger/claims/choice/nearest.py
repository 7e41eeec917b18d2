"""A report's mentions of answers in, of each answer those in an anchor's sentence, else its nearest ones, out.

The mentions are listed by answer and sentence once a report, since every anchor asks for them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading
from warledger.records import Span

#: A mention of a possible answer: (what makes it the same answer as another, the answer, its words, features, rule).
#: The features may be what gives them, asked only for the mentions that count.
Named = tuple[Any, Any, Span, Any, str]
#: Key to its mentions, each behind how far away it is, in sentences and in characters.
Groups = dict[Any, list[tuple[int, int, Named]]]
#: How far away a mention is; where it stands among all.
AWAY, _ORDER = itemgetter(0, 1), itemgetter(0)


class Listed:
    """Mentions by answer and sentence.

    Attributes:
        mentions: All of them, in order.
    """

    __slots__ = ("_by_key", "mentions")

    def __init__(self, reading: Reading, mentions: Iterable[Named]) -> None:
        self.mentions = list(mentions)
        found: dict[Any, dict[int, list[tuple[int, Named]]]] = {}
        for at, named in enumerate(self.mentions):
            sentence = reading.sentence_at(named[2][0])
            found.setdefault(named[0], {}).setdefault(sentence, []).append((at, named))
        self._by_key = {key: (sorted(where), where) for key, where in found.items()}

    def groups(self, anchor: Anchor) -> Groups:
        """Of each key its mentions in the anchor's sentence, else the nearest one, the first of those as near.

        Those of the sentence stand behind the report's first one where that is another's.
        """
        asked, (start, end) = anchor.sentence, anchor.span
        out: Groups = {}
        for key, (sentences, where) in self._by_key.items():
            here = where.get(asked)
            if here is not None:
                near = [(0, gap(start, end, named[2]), named) for _, named in here]
                first = next(iter(where))  # they are listed as they are told
                if first != asked:
                    told_first = where[first][0][1]
                    near.insert(0, (abs(first - asked), gap(start, end, told_first[2]), told_first))
                out[key] = near
                continue
            at = bisect_left(sentences, asked)
            before = asked - sentences[at - 1] if at else 0
            after = sentences[at] - asked if at < len(sentences) else 0
            if before and (not after or before < after):
                away, told = before, where[asked - before]
            elif after and (not before or after < before):
                away, told = after, where[asked + after]
            else:
                away, told = before, sorted((*where[asked - before], *where[asked + after]), key=_ORDER)
            if len(told) == 1:
                named = told[0][1]
                first, last = named[2]
                # `gap` written out: most answers are named once there
                far = 2 * (first - end) if first > end else max(0, start - last) if first < start else 0
                out[key] = [(away, far, named)]
            else:
                out[key] = [min(((away, gap(start, end, n[2]), n) for _, n in told), key=AWAY)]
        return out


def gap(start: int, end: int, span: Span) -> int:
    """Characters from an anchor to a mention: one behind it is as good as one twice as far before it."""
    first, last = span
    if first < start:
        return start - last if last < start else 0
    return 2 * (first - end) if first > end else 0
