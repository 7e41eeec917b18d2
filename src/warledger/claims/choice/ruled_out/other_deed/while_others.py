"""An anchor in, the parties out that its sentence names only in a clause beside its own.

"Five militiamen died in a search for rebels, while 13 rebels were killed in French air strikes": the French are not
said to have hit the militiamen. "The town came under air force bombardment while four people died in rebel rocket
attacks": nor is the air force said to have fired the rockets.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.choice.slots import number_at
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each

_HARM = frozenset(("killed", "wounded", "casualties", "captured"))
_BESIDE = compiled(r"[,;] (?:while|whereas)\b")
_WHILE = compiled(r"(?<=\w)[,;]? (?:while|whereas) (?!\w+ing\b)")


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties; none for a figure that stands in that clause itself."""
    if anchor.figure is None or anchor.label not in _HARM:
        return frozenset()
    turn = _turn(reading, anchor.sentence)
    if turn < 0 or number_at(reading, anchor.sentence, anchor.figure) > turn:
        return frozenset()
    before, behind = _named(reading, anchor.sentence, turn)
    return behind - before


def elsewhere(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those whom only the other clause names, of two that "while" parts."""
    here = reading.sentences[anchor.sentence]
    turns = reading.once(
        ("while", anchor.sentence), lambda: [m.start() for m in _WHILE.finditer(reading.text, here.start, here.end)]
    )
    if len(turns) != 1:
        return frozenset()
    before, behind = _named(reading, anchor.sentence, turns[0])
    return before - behind if anchor.span.start > turns[0] else behind - before


def _named(reading: Reading, sentence: int, turn: int) -> tuple[frozenset[Hashable], frozenset[Hashable]]:
    """The parties that a sentence names before and behind a place in it."""
    here = reading.sentences[sentence]
    named = [(m.span.start, key) for m, key in sided(reading) if here.start <= m.span.start < here.end]
    return frozenset(key for at, key in named if at < turn), frozenset(key for at, key in named if at > turn)


@once_for_each
def _turn(reading: Reading, sentence: int) -> int:
    """Where the clause begins that counts losses beside those before it; -1 without one."""
    here = reading.sentences[sentence]
    found = _BESIDE.search(reading.text, here.start, here.end)
    if found is None:
        return -1
    numbers = [number_at(reading, at, f) for at, f in reading.figures if at == sentence and f.effect in _HARM]
    return found.start() if any(n > found.end() for n in numbers) else -1
