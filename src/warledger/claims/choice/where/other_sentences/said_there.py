"""A report's places in, those out where ministers and generals only spoke of what was done elsewhere.

"Eight died, the minister told reporters in Bamako": not in Bamako. Where a town is all that a report names, who tells
of something there mostly tells of the town; from a capital, or another town than the dateline's, they tell of any.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import fold, words

#: Before the place of words: "said in", "told reporters on Friday in", "at a news conference in", "meeting in".
_SPOKE = compiled(
    r"\b(?:said|says|spoke|speaking|told (?:a )?(?:reporters?|journalists?|parliament|lawmakers?|newsmen)|"
    r"(?:news |press )?(?:conference|briefing|interview|statement|speech|summit|meeting|talks)"
    r"(?: (?:held|issued|released))?)(?: (?:on )?[A-Z][a-z]+day)? (?:in|from|at) (?:the capital,? |the )?$"
)
_REACH = 50
#: Who speaks of what they see where they are.
_ON_THE_SPOT = compiled(
    r"\b(?:police|hospital|doctors?|medics?|medical|mayor|witness(?:es)?|residents?|rescue\w*|coroner|morgue)\b[^.;]*$",
    re.I,
)


#: Who tells of it from abroad: "a bishop in London said".
_FROM, _SAID = (" in ", " from "), compiled(r",? (?:said|says|told|estimated|reported|wrote|added)\b")


@once_a_report
def only(reading: Reading) -> frozenset[Hashable]:
    """Those places."""
    named = [m for m in reading.places if m.form == "name"]
    spoken = {place_key(m) for m in named if _spoke(reading, m)}
    return frozenset(spoken - {place_key(m) for m in named if not _spoke(reading, m)}) if spoken else frozenset()


def _spoke(reading: Reading, mention: PlaceMention) -> bool:
    at = mention.span.start
    land = mention.entry.country if mention.entry is not None else None
    if reading.country is not None and land not in (None, reading.country) and _tells(reading, mention):
        return True
    if not _SPOKE.search(reading.text, max(0, at - _REACH), at):
        return False
    head = reading.report.head.place
    if head is not None and fold(head) == fold(mention.text):
        return False
    found = words().get(fold(mention.name or mention.text))
    if (found is None or found[1] != "capital") and head is None:
        return False
    start = reading.sentences[reading.sentence_at(at)].start
    return _ON_THE_SPOT.search(reading.text, start, at) is None


def _tells(reading: Reading, mention: PlaceMention) -> bool:
    """Does somebody there tell of it?"""
    behind = _SAID.match(reading.text, mention.span.end) is not None
    return behind and reading.text.endswith(_FROM, 0, mention.span.start)
