"""An anchor in, the parties out that the report brings in only as those who answered what the anchor tells.

"A missile killed three soldiers in Marib. The coalition bombed Sanaa in response": the coalition sent no missile.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import sided
from warledger.claims.deeds import in_answer
from warledger.claims.reading import Reading, once_a_report

#: The parts of those who do something.
_ACTING = frozenset({"acts", "does", "by"})


def parties(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those parties."""
    told = _first_answering(reading, view)
    return frozenset(key for key, sentence in told.items() if sentence > anchor.sentence)


@once_a_report
def _first_answering(reading: Reading, view: Overview) -> dict[Hashable, int]:
    """The parties that no sentence names before the one that tells how they answered, with that sentence."""
    answering = {s.index for s in reading.sentences if in_answer.told(s.text, 0, len(s.text))}
    first: dict[Hashable, ActorMention] = {}
    for mention, key in sided(reading) if answering else ():
        first.setdefault(key, mention)
    found = {key: (reading.sentence_at(m.span.start), m) for key, m in first.items()}
    return {
        key: at
        for key, (at, m) in found.items()
        if at in answering and not _ACTING.isdisjoint(view.roles.of.get(m.span, ()))
    }
