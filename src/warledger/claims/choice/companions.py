"""A figure in, whether the one counted is told of as the companion of a named suspect out: he was not his victim.

"Okot and his brother, Ali, planted the bomb. Ali was killed as they fled": by whom is not said, but not by Okot.
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.reading import Reading

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_KIN = re.compile(
    r"\b(?:his|her) (?:[a-z-]+ ){0,2}?(?:brother|sister|wife|husband|cousin|nephew|accomplice|partner|girlfriend|"
    rf"boyfriend|companion)s?,? (?P<name>{_NAME})"
)
#: Two first names before one surname: "Ali and Daniel Okot".
_PAIR = rf"\b(?P<one>{_NAME}) and (?P<other>{_NAME}) "


def killed(reading: Reading, anchor: Anchor, view: Overview) -> bool:
    """Do the words for those counted name such a companion, or one of two suspects of one surname?"""
    noun = anchor.noun_span
    if anchor.kind != "figure" or noun is None or not view.roles.suspects:
        return False
    names = reading.once("companions", lambda: _names(reading, view))
    return not names.isdisjoint(noun.of(reading.text).replace(",", " ").split()[:2])


def _names(reading: Reading, view: Overview) -> frozenset[str]:
    out = {match["name"] for match in _KIN.finditer(reading.text)}
    for surname in {m.side.split()[-1] for m in view.roles.suspects if m.side}:
        for match in re.finditer(_PAIR + re.escape(surname) + r"\b", reading.text):
            out |= {match["one"], match["other"]}
    return frozenset(out)
