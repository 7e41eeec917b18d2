"""A report in, by sentence those whom it sets on two sides out.

"Between X and its allies on one side and Y on the other": the parse is lost, and each side may be several parties.
"""

from __future__ import annotations

from warledger.claims.actors import ActorMention
from warledger.claims.choice.parties import called
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_TWO_SIDES = compiled(
    r"\bbetween (?P<one>[^.;]*?),? (?:(?:on|from) )?(?:the )?one (?:hand|side),? and (?P<other>[^.;]*?)"
    r"(?: (?:on|from) (?:the )?other\b|[.;]|$)"
)

Sides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


@once_a_report
def of(reading: Reading) -> dict[int, Sides]:
    """The mentions of each side, each for itself, by the index of the sentence."""
    out = {}
    for sentence in reading.sentences:
        if " one " not in sentence.text or "between " not in sentence.text:
            continue
        parts = _TWO_SIDES.search(reading.words, sentence.start, sentence.start + len(sentence.text))
        if parts is not None:
            one, other = (
                tuple(a for a in called.over(reading, parts.span(part)) if a.side and a.form != "joint")
                for part in ("one", "other")
            )
            out[sentence.index] = (one, other)
    return out
