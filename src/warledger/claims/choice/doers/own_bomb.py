"""A figure in, whether the report says that those counted died by what they meant for others out: their own bomb.

"Three insurgents were killed when a mine that they were laying went off": laid on the insurgents themselves.
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_HARMED = frozenset(("killed", "wounded", "casualties"))
_DEVICE = (
    r"(?:(?:car|truck|roadside|suicide|land|home-?made|improvised|petrol|pipe|time|hand) ?-?)?"
    r"(?:bombs?|mines?|landmines?|explosives?|explosive devices?|explosive (?:belts?|vests?)|devices?|ieds?|"
    r"grenades?|munitions?|rockets?|mortars?)"
)
_HANDLING = (
    r"(?:plant|lay|plac|assembl|mak|build|prepar|prim|transport|carry|bury|hid|handl|rig|fit|mov|arm|set up|setting up|"
    r"manufactur|wir)"
)
#: What makes a bomb their own: it is said to be, they were at work on it, or it went off too early.
_OWN = compiled(
    rf"\b(?:their|his|her) own (?:[\w-]+ ){{0,2}}?{_DEVICE}\b"
    rf"|\b(?:they|he|she|who|while|were|was|when|militants|insurgents|rebels|terrorists|men|fighters)"
    rf" (?:(?:had|were|was|been|busy|apparently|reportedly) ){{0,3}}?"
    rf"(?:{_HANDLING}ing|(?:tried|trying|attempted|attempting) to {_HANDLING}e?)\b"
    rf" (?:(?!by\b)[\w-]+ ){{0,3}}?{_DEVICE}\b(?!-)"
    rf"|\b{_DEVICE} (?:that |which )?(?:they|he|she) (?:(?:had|were|was|been|apparently|reportedly) ){{0,2}}?"
    rf"{_HANDLING}ing\b"
    rf"|\b{_DEVICE}[^.;]{{0,80}}? (?:(?:went off|exploded|detonated|blew up) (?:prematurely|too (?:early|soon)|"
    rf"accidentally|by accident|by mistake)|(?:prematurely|accidentally) (?:went off|exploded|detonated|blew up))\b"
    rf"|\bpremature(?:ly)? (?:explosion|detonation|blast|detonated|exploded)\b",
    re.I,
)
#: One of the words that it takes, in lower case: few sentences have them, and the search is slow.
_HINTS = (" own ", "ing", "tried to ", "attempted to ", "prematur", "accident", "too early", "too soon", "mistake")
#: A bomb that went off: those at work on it are not those who died of it unless it did.
_WENT_OFF = compiled(r"\b(?:explo(?:ded|des|sion)|blast|went off|detonat\w+|blew up|blown up)\b", re.I)
#: One of the words that it takes, in lower case.
_BLASTS = ("explo", "blast", "went off", "detonat", "blew up", "blown up")
#: The blast told before: "were killed in the blast".
_SAME = compiled(r"\b(?:the|this|that) (?:explosion|blast|detonation|incident|mine|bomb)\b", re.I)
#: Sentences back or on in which the bomb of such a blast is told.
_NEAR = 2


def died_by_it(reading: Reading, anchor: Anchor) -> bool:
    """Did those counted die by their own bomb, by the figure's sentence, or by one near it on the same blast?"""
    if anchor.figure is None or anchor.label not in _HARMED:
        return False
    told = _told(reading)
    at = anchor.sentence
    if at in told:
        return True
    if _SAME.search(reading.sentences[at].text) is None:
        return False
    return any(abs(index - at) <= _NEAR for index in told)


@once_a_report
def _told(reading: Reading) -> frozenset[int]:
    return frozenset(sentence.index for sentence in reading.sentences if _tells(sentence.text))


def _tells(text: str) -> bool:
    """Does a sentence tell of a bomb of their own that went off?"""
    low = text.lower()
    if not any(words in low for words in _BLASTS) or not any(hint in low for hint in _HINTS):
        return False
    return _OWN.search(text) is not None and _WENT_OFF.search(text) is not None
