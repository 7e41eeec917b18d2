"""A sentence in, whom it gives a name in passing out: "the attackers, whom locals call X, also took nine hostages".

They were not hit by the attackers: they are the attackers.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_CALLED = compiled(
    r",? (?:who(?:m|se members)? (?:[\w-]+ ){1,3}(?:call|refer to as|dub)|who (?:are|is) (?:also )?(?:called|known as)|"
    r"(?:also |better |locally )?known (?:[\w-]+ )?as|(?:which|who) calls? (?:itself|themselves)|"
    r"calling (?:itself|themselves)|nicknamed|dubbed) (?:the )?[\"“‘']?$",
    re.I,
)
_REACH = 60


def names(reading: Reading, sentence: int) -> frozenset[Hashable]:
    """The parties that the sentence names so."""
    return _names(reading).get(sentence, frozenset())


@once_a_report
def _names(reading: Reading) -> dict[int, frozenset[Hashable]]:
    out: dict[int, frozenset[Hashable]] = {}
    for mention, key in sided(reading):
        sentence = reading.sentence_at(mention.span.start)
        start = max(reading.sentences[sentence].start, mention.span.start - _REACH)
        if _CALLED.search(reading.text, start, mention.span.start):
            out[sentence] = out.get(sentence, frozenset()) | {key}
    return out


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The same for the anchor's sentence."""
    return names(reading, anchor.sentence)
