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
#: How whatever it matches ends, but for the quotation marks.
_ENDS = tuple(
    f"{word} {article}"
    for word in ("call", "called", "as", "dub", "dubbed", "itself", "themselves", "nicknamed")
    for article in ("", "the ")
)
_QUOTES = frozenset("\"“‘'")


def names(reading: Reading, sentence: int) -> frozenset[Hashable]:
    """The parties that the sentence names so."""
    return _names(reading).get(sentence, frozenset())


@once_a_report
def _names(reading: Reading) -> dict[int, frozenset[Hashable]]:
    out: dict[int, frozenset[Hashable]] = {}
    low = reading.low
    for mention, key in sided(reading):
        at = mention.span.start
        ends = at - 1 if at and low[at - 1] in _QUOTES else at
        if not low.endswith(_ENDS, max(0, at - _REACH), ends):
            continue
        sentence = reading.sentence_at(at)
        if _CALLED.search(reading.text, max(reading.sentences[sentence].start, at - _REACH), at):
            out[sentence] = out.get(sentence, frozenset()) | {key}
    return out


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The same for the anchor's sentence."""
    return names(reading, anchor.sentence)
