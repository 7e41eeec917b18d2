"""A report in, the parties out of whom it tells only how things stand: who holds a town, who has long been at war.

"Shells hit a clinic in Mekelle. The government has been fighting the TPLF since November", "Two clerks were shot dead
in El Obeid. The militia controls the roads out of the city": who did it is not said.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.claims.text.sentence import Sentence

#: Words one of which such a sentence has.
_WORDS = (
    "control",
    "hold",
    "operate",
    " active ",
    " present ",
    " based ",
    "been fighting",
    "been battling",
    "at war",
    "been locked",
    "are fighting",
    "is fighting",
    "are battling",
    "is battling",
)
_STILL = r"(?: (?:also|still|now|already|currently|both|all|\w+ly))*"
#: Behind a party: what it holds, or where it is.
_HOLDS = compiled(
    rf"(?:[’']s? (?:forces|fighters|men)| (?:forces|fighters|troops|militants|rebels|gunmen))?{_STILL}"
    r" (?:controls?|holds?|operates?|(?:is|are|has been|have been) (?:active|present|based))\b"
    r"(?! (?:up|off|back|out)\b)"
)
#: A war of long standing, told by a clause of its own: both sides of it are in the same sentence.
_AT_WAR = compiled(
    rf"\b(?:(?:ha[sd]|have) been{_STILL} (?:fighting|battling|combatt?ing|at war|locked in)|"
    rf"(?:is|are){_STILL} (?:at war|locked in|(?:fighting|battling) (?:[^.;,]{{0,60}}? )?(?:for control|over)))\b"
)
#: Harm or a deed in the same sentence: more is told there than how things stand.
_MORE = compiled(r"\b(?:kill|wound|injur|died|dead|attack|shot|shell|bomb|raid|struck|storm|burn|abduct|kidnap|captur)")


@once_a_report
def parties(reading: Reading, view: Overview) -> frozenset[Hashable]:
    """Those whom nothing else in the report tells of, and nobody blames."""
    if not any(map(reading.low.__contains__, _WORDS)):
        return frozenset()
    standing, else_told = set[Hashable](), set[Hashable]()
    for m, key in sided(reading):
        if key in else_told:
            continue
        at = reading.sentence_at(m.span.start)
        sentence = reading.sentences[at] if reading.sentences else None
        only = sentence is not None and _only_stands(reading, sentence, m.span.end)
        (standing if only else else_told).add(key)
    return frozenset(key for key in standing - else_told if not view.blamed.get(str(key)))


def _only_stands(reading: Reading, sentence: Sentence, end: int) -> bool:
    low = reading.lows[sentence.index]
    if not any(map(low.__contains__, _WORDS)) or _MORE.search(low):
        return False
    return _HOLDS.match(low, end - sentence.start) is not None or _AT_WAR.search(low) is not None
