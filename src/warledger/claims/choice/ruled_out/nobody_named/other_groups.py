"""An anchor in, whether its own clause says that others did it, whom it doesn't name, out: "other groups killed 12"."""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: Such a subject, right before what it did. After "with", "by" or "and" it is another's company, or no subject.
_OTHERS = compiled(
    r"(?:^|\b(?:that|while|whereas|but|called|where|when)|[;:(“\"])\s?"
    r"(?:(?:some|two|three|several) )?(?:other|another|unknown|unidentified|unnamed) (?:armed |rebel |local )?"
    r"(?:groups?|factions?|gangs?|militias?|parties|persons?|men|units?|assailants?)”? "
    r"(?:(?:had|have|also|later) ){0,2}$",
    re.I,
)
#: "Army units shelled Aden, while other units destroyed a bridge": the same army's.
_UNITS = compiled(r"\b(?:army|military|police|air force|navy|commando) units?\b|\bunits? of\b", re.I)
#: Words without which there is none.
_OTHER = ("other ", "unknown ", "unidentified ", "unnamed ")
#: Longest such subject, in characters.
_REACH = 60


def did(reading: Reading, anchor: Anchor) -> bool:
    """Is the subject of the anchor's verb such a group, so that those blamed for other deeds didn't do it?"""
    doc = reading.docs[anchor.sentence]
    if anchor.trigger is None or doc is None or doc[anchor.trigger].pos_ != "VERB":
        return False
    sentence = reading.sentences[anchor.sentence]
    at = doc[anchor.trigger].idx
    first = max(0, at - _REACH)
    before = sentence.text[first:at]
    low = before.lower()
    if not any(word in low for word in _OTHER):
        return False
    found = _OTHERS.search(before)
    if found is not None and "unit" in found[0].lower() and _UNITS.search(sentence.text, 0, first + found.start()):
        return False
    return found is not None and (first == 0 or found.start() > 0)
