"""A report in, the parties that it or they themselves clear out: "neither X nor Y flew", "X denied any role"."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Set

from warledger.claims.blame import LAID
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_NEITHER = compiled(
    r"\bneither\b[^.;]{1,80}?\bnor\b[^.;]{1,60}?\b(?:carr(?:y|ied|ying) out|conduct(?:ed|ing)?|launch(?:ed|ing)?"
    r"|fl(?:y|ew|ying|own)|t(?:ook|ake|aking) part|bomb(?:ed|ing)?|struck|str(?:ike|iking)|hit|shell(?:ed|ing)?"
    r"|fired|attack(?:ed|ing)?|involved|responsible|behind|operat(?:ed|ing))\b",
    re.I,
)
#: Behind a party: it did not do it.
_DENIES = compiled(
    r"[^.;:”\"]{0,80}?\b(?:(?:had|has|have) nothing to do with|(?:was|were|is|are) not (?:behind|responsible|involved)"
    r"|den(?:ied|ies|ying) (?:[\w’'-]+ ){0,3}?(?:involvement|responsibility|carrying out|being|role|part|hand|link)\b"
    r"|den(?:ied|ies|ying) (?:having (?:\w+ly )?)?(?:attack|bomb|shell|fir|hitting|hit |str[iu][kc]|target|kill|"
    r"shoot|shot |us(?:ed|ing) )(?:ed|ing|k)?\b"
    r"|den(?:ied|ies|ying) (?:that )?(?:it|they|he|she|(?:its|their|his) (?:\w+ )?\w+) (?:had |ha[sv]e? |was |were |is "
    r"|are ){1,2}(?:been )?(?:\w+ly )?(?:involved|responsible|behind|implicated|carried out|taken part|played|killed"
    r"|attacked|bombed|shelled|fired|hit|struck|targeted)\b)",
    re.I,
)
#: Words one of which it has.
_DENYING = ("nothing to do with", "not behind", "not responsible", "not involved", "denied", "denies", "denying")
#: Right behind a party: it has not said that it did.
_CLAIMS_NOT = compiled(
    r" (?:(?:did|do|does|ha[sd]|have) not|(?:did|has|had)n[’']t) (?:(?:yet|immediately|so far|itself) )*claim(?:ed)?\b"
    r"(?! (?:that|to)\b)",
    re.I,
)
_CLAIM = "claim"
_OF_STATES = frozenset(("state", "state_forces", "official"))
_CAPITALS = compiled(r"\b[A-Z]\w+")


def parties(reading: Reading, blamed: Mapping[str, Set[str]]) -> frozenset[Hashable]:
    """Those parties.

    Args:
        reading: The report.
        blamed: Parties with the ways in which it is laid on them: who denies what others lay on him is not cleared.
    """
    neither, denying = _told(reading)
    return neither | {key for key in denying if LAID.isdisjoint(blamed.get(str(key), ()))}


@once_a_report
def _told(reading: Reading) -> tuple[frozenset[Hashable], frozenset[Hashable]]:
    """Those of whom it is said that neither did it, and those who deny it, or don't claim it."""
    return _neither(reading), _denying(reading) | _not_claiming(reading)


def _neither(reading: Reading) -> frozenset[Hashable]:
    if "neither" not in reading.low:
        return frozenset()
    said = [match.span() for match in _NEITHER.finditer(reading.text)]
    # of "neither Russian nor Syrian aircraft" the first is only an adjective: it is whose others begin with it
    called = {word for a, b in said for word in _CAPITALS.findall(reading.text, a, b)}
    return frozenset(
        key
        for m, key in sided(reading)
        if any(a <= m.span.start and m.span.end <= b for a, b in said)
        or (m.kind in _OF_STATES and m.span.of(reading.text).split()[0] in called)
    )


def _denying(reading: Reading) -> frozenset[Hashable]:
    low = reading.low
    if not any(map(low.__contains__, _DENYING)):
        return frozenset()
    return frozenset(key for m, key in sided(reading) if _DENIES.match(reading.text, m.span.end) is not None)


def _not_claiming(reading: Reading) -> frozenset[Hashable]:
    """ "Al-Shabaab did not claim the bombing": nothing says that it was theirs."""
    if _CLAIM not in reading.low or ("not " not in reading.low and "n't" not in reading.low):
        return frozenset()
    return frozenset(key for m, key in sided(reading) if _CLAIMS_NOT.match(reading.text, m.span.end) is not None)
