"""A figure in, the places of its sentence out at which only some of those counted were hit.

"Shelling killed 20 people, including six in Sake": the twenty did not die in Sake. Of "20 people, including six
children in Sake" that can't be told.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.slots import number_at
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

#: Before the number of some of those just counted, and from that number to the place that is theirs.
_SOME = compiled(r"\b(?:including|among them|of them|of which|of whom)(?: at least| more than| about| some)? $")
_IN = compiled(
    r"[\w,-]+(?: (?:people|persons|alone|others))? (?:in|at|on|near|outside|around|inside)(?: the)?"
    r"(?: (?:[a-z-]+ )?(?:town|village|city|district|province|region|state|suburb)s? of)?(?: the)? "
)
#: Characters before a number in which such words stand.
_BEFORE = 32


def elsewhere(reading: Reading, anchor: Anchor, told: Mapping[Hashable, Sequence[Span]]) -> frozenset[Hashable]:
    """Those places, `told` with their words."""
    if anchor.figure is None:
        return frozenset()
    places = _places(reading, anchor.sentence, told)
    own = number_at(reading, anchor.sentence, anchor.figure) if places else 0
    return frozenset(key for number, key in places if own < number)


def own(reading: Reading, anchor: Anchor, told: Mapping[Hashable, Sequence[Span]]) -> Hashable | None:
    """The place of the figure, where it is of some of those just counted and its own is told behind its number."""
    if anchor.figure is None or anchor.figure.whole is None:
        return None
    places = _places(reading, anchor.sentence, told)
    at = number_at(reading, anchor.sentence, anchor.figure) if places else 0
    return next((key for number, key in places if number == at), None)


@once_for_each
def _places(
    reading: Reading, sentence: int, told: Mapping[Hashable, Sequence[Span]]
) -> frozenset[tuple[int, Hashable]]:
    return _of_some(reading, sentence, told)


def _of_some(
    reading: Reading, sentence: int, told: Mapping[Hashable, Sequence[Span]]
) -> frozenset[tuple[int, Hashable]]:
    """The number of some, and the place that is theirs, which the sentence names nowhere before."""
    text, start, end = reading.text, reading.sentences[sentence].start, reading.sentences[sentence].end
    numbers = {number_at(reading, sentence, figure) for at, figure in reading.figures if at == sentence}
    some = {n for n in numbers if _SOME.search(text, max(start, n - _BEFORE), n)}
    if not some:
        return frozenset()
    first = {key: min((s.start for s in spans if start <= s.start < end), default=-1) for key, spans in told.items()}
    return frozenset((n, key) for n in some for key, at in first.items() if at > n and _IN.fullmatch(text, n, at))
