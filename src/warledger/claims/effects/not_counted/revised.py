"""A number behind another in, whether it is an older or a newer one of those that the first counts out.

"17 died, down from an earlier 21"; "put the toll at 40, then 62 and finally 93".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.wording import text_of
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: What stands before the older number.
_FROM = compiled(
    r"\b(?:up|down|revised|raised|lowered|compared) (?:from|with) (?:an? |the )?"
    r"(?:(?:earlier|previous|initial|preliminary|first|original|provisional|official|confirmed) )*"
    r"(?:(?:figures?|counts?|estimates?|tolls?|totals?|tally|reports?) of )?$",
    re.I,
)
#: Characters before the number in which that is looked for.
_REACH = 70
#: What goes on with something else than the dead: "up from 12 last year" counts another year's.
_OF_ANOTHER_TIME = compiled(
    r" (?:(?:a|the) (?:year|month|week) (?:ago|earlier|before)|last (?:year|month|week)|in (?:the same|\d{4}|[A-Z]))\b"
)
#: Behind it nothing is counted but the same people.
_BARE = frozenset({"", "people", "person", "dead", "death", "other"})


def older(doc: Doc, phrase: Counted) -> bool:
    """Is it the older number of those just counted?"""
    if not phrase.numbered or phrase.lemma not in _BARE:
        return False
    text, at = text_of(doc), doc[phrase.first].idx
    end = doc[phrase.last].idx + len(doc[phrase.last])
    return _FROM.search(text, max(0, at - _REACH), at) is not None and _OF_ANOTHER_TIME.match(text, end) is None


#: What leads from a number to the one that was told next, and what may stand with it.
_NEXT = frozenset("then later finally eventually subsequently".split())
_WITH = _NEXT | frozenset(", and at to as".split())


def newer(doc: Doc, one: Counted, phrase: Counted) -> bool:
    """Is it a number told after that of those just counted: "at 40, then 62 and finally 93"?"""
    if not phrase.numbered or phrase.lemma not in _BARE:
        return False
    gap = {doc[i].lower_ for i in range(one.last + 1, phrase.first)}
    return bool(gap & _NEXT) and gap <= _WITH
