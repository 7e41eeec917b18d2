"""Harm done between two sides in, whether nobody can be blamed for it out: "a farmer was killed in crossfire".

Nor does what was said of others before tell whose "friendly fire" it was, or whose rocket "fell short".
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_HARM = frozenset({"killed", "wounded", "casualties", "destroyed"})
_CROSSFIRE = compiled(
    r"\b(?:cross[ -]?fire|friendly[ -]fire|stray (?:bullets?|shells?|rockets?|fire|rounds?)"
    r"|(?:rockets?|shells?|mortars?|missiles?|bombs?|rounds?)\b[^.;,]{0,30}?"
    r" (?:fell short|falling short|misfired|went astray|veered off course))\b"
)
#: Words without which it finds nothing: few sentences have any, and the search is slow.
_ASTRAY = ("cross", "friendly", "stray", "ll short", "lling short", "misfired", "off course")


def between(reading: Reading, anchor: Anchor) -> bool:
    """Does the anchor's own sentence say that those counted were hit by what was meant for others?"""
    if anchor.kind != "figure" or anchor.label not in _HARM:
        return False
    low = reading.lows[anchor.sentence]
    return any(map(low.__contains__, _ASTRAY)) and _CROSSFIRE.search(low) is not None


_OF_TWO = compiled(r"\bcross[ -]?fire(?: \w+){0,2}? (?:between|of|from both)\b")


def of_two(reading: Reading, anchor: Anchor) -> bool:
    """Does it name the two between whom they were caught: neither alone did it?"""
    return between(reading, anchor) and _OF_TWO.search(reading.lows[anchor.sentence]) is not None


_EACH_OTHER = compiled(
    r"\b(?:attack|raid|shell|ambush|storm|fir(?:e|ed|ing)\b|fought|fight|target|burn|torch|bomb|kill|str(?:ike|uck))"
    r"[a-z]* (?:(?:on|at|with) )?(?:each other|one another)\b"
)


def each_other(reading: Reading, anchor: Anchor) -> bool:
    """Does its own sentence have two attack each other: "herders and farmers attacked each other's villages"?"""
    low = reading.lows[anchor.sentence]
    if " each other" not in low and " one another" not in low:
        return False
    return anchor.label != "clash" and _EACH_OTHER.search(low) is not None


_FOUGHT_OUT = compiled(
    r"\b(?:violence|clash(?:es)?|fighting|battles?|fights?|feuds?|hostilities|unrest|conflict)"
    r"(?: [\w-]+){0,4}? between\b"
)


def fought_out(reading: Reading, anchor: Anchor) -> bool:
    """Were people harmed in violence between two, of whom neither did it alone: "died in clashes between A and B"?"""
    if anchor.kind != "figure" or anchor.label not in _HARM or anchor.category in ("combatant", "leader"):
        return False
    low = reading.lows[anchor.sentence]
    if " between " not in low:
        return False
    start = anchor.span.start - reading.sentences[anchor.sentence].start
    found = _FOUGHT_OUT.search(low, start)
    return found is not None and not _TURN.search(low, start, found.start())


_TURN = compiled(r"[;:]|, (?:and|but|while|whereas) |\b(?:killing|wounding|after|before|that|which|where|who)\b")
