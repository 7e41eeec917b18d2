"""A figure of "all four" in, the armed party out of whom the report has told shortly before that they were four.

"Three gunmen stormed an academy and killed eight cadets. All three were shot dead": the gunmen, not the cadets.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_ALL = compiled(r"\ball (?:the )?$", re.I)
_DIGITS = dict(zip("2 3 4 5 6 7 8 9 10".split(), "two three four five six seven eight nine ten".split(), strict=True))
#: Between a number and a party: "four heavily armed militants".
_WORDS = compiled(r" (?:(?!(?:and|or|of|by|in|for|with|from)\b)[\w-]+ ){0,2}", re.I)
#: Sentences back in which they are told, and characters before a party in which their number stands.
_BACK, _REACH = 3, 40
_ALL_REACH = 8


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """That party; none where the same number counts others there, too."""
    figure, noun = anchor.figure, anchor.noun_span
    if figure is None or not anchor.number:
        return frozenset()
    counted = reading.span_of(anchor.sentence, figure.counted.first, figure.counted.last)
    word = counted.of(reading.text).lower() if noun is None else noun.of(reading.text).lower()
    word = _DIGITS.get(word.removeprefix("all "), word.removeprefix("all "))
    if word not in _DIGITS.values() or not (
        counted.of(reading.text).lower().startswith("all ")
        or _ALL.search(reading.text, max(0, counted.start - _ALL_REACH), counted.start)
    ):
        return frozenset()
    first = reading.sentences[max(0, anchor.sentence - _BACK)].start
    here = reading.sentences[anchor.sentence].start
    numbers = [m.end() for m in re.finditer(rf"\b{word}\b", reading.low[first:here])]
    if len(numbers) != 1:
        return frozenset()
    at = first + numbers[0]
    behind = [(m, key) for m, key in armed(reading) if 0 < m.span.start - at < _REACH and m.form != "joint"]
    if not behind:
        return frozenset()
    mention, key = min(behind, key=lambda one: one[0].span.start)
    return frozenset((key,)) if _WORDS.fullmatch(reading.text, at, mention.span.start) else frozenset()
