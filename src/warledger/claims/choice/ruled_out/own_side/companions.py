"""A figure in, whether the one counted is a named suspect, or his companion by the report, out: not his victim.

"Okot and his brother, Ali, planted the bomb. Ali was killed as they fled": by whom is not said, but not by Okot. "He
was hurt in a shootout with police": nor did Okot hurt himself.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.pronouns import stands_for
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_HE = frozenset(("he", "she"))
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_KIN = compiled(
    r"\b(?:his|her) (?:[a-z-]+ ){0,2}?(?:brother|sister|wife|husband|cousin|nephew|accomplice|partner|girlfriend|"
    rf"boyfriend|companion)s?,? (?P<name>{_NAME})"
)
#: Two first names before one surname: "Ali and Daniel Okot".
_PAIR = rf"\b(?P<one>{_NAME}) and (?P<other>{_NAME}) "


def himself(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """The suspects for whom the one counted stands as a pronoun: "he was hurt"."""
    doc, start = reading.docs[anchor.sentence], reading.sentences[anchor.sentence].start
    if anchor.figure is None or anchor.noun_span is not None or doc is None or not view.roles.suspects:
        return frozenset()
    token = next((t for t in doc if start + t.idx == anchor.span.start and t.lower_ in _HE), None)
    if token is None:
        return frozenset()
    words = next(stands_for(reading, anchor.sentence, token), None)
    if words is None and anchor.sentence and reading.docs[anchor.sentence - 1] is None:
        words = reading.sentences[anchor.sentence - 1].span  # it has no parse where it tells of no deed
    found = frozenset(party(m) for m in view.roles.suspects if words is not None and m.span.overlaps(words))
    return found if len(found) == 1 else frozenset()


def killed(reading: Reading, anchor: Anchor, view: Overview) -> bool:
    """Do the words for those counted name such a companion, or one of two suspects of one surname?"""
    noun = anchor.noun_span
    if anchor.kind != "figure" or noun is None or not view.roles.suspects:
        return False
    names = _names(reading, view)
    return not names.isdisjoint(noun.of(reading.text).replace(",", " ").split()[:2])


@once_a_report
def _names(reading: Reading, view: Overview) -> frozenset[str]:
    out = {match["name"] for match in _KIN.finditer(reading.text)}
    for surname in {m.side.split()[-1] for m in view.roles.suspects if m.side}:
        for match in re.finditer(_PAIR + re.escape(surname) + r"\b", reading.text):
            out |= {match["one"], match["other"]}
    return frozenset(out)
