"""A figure of "insurgents" in, those of the two sides of its clash out whose men they can be: they did not kill them.

"Fighting between the army and the rebels killed five insurgents": the word for those counted is of the rebels' kind, so
they are the rebels' and fell to the army. Where both of the two have such men, or neither, it is open who killed whom.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import GROUPS, OF_STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import is_clash, who_fought
from warledger.claims.choice.parties.called import party, sided
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading

_LOSSES = frozenset(("killed", "wounded", "casualties", "captured"))
#: Words for men of a side that is no state's, whichever it is.
_IRREGULAR = frozenset(
    "insurgents militants terrorists jihadists extremists guerrillas rebels separatists islamists".split()
)


def parties(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    """Those of the two, and what both are called together; both where nothing tells them apart."""
    return _with_joint(reading, _of_their_kind(reading, anchor, own))


def group(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    """The one of the two that has such men, by its name."""
    theirs = _of_their_kind(reading, anchor, own)
    return theirs if len(theirs) == 1 and not str(next(iter(theirs))).islower() else frozenset()


def either(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    """Both, where those counted may be of the one or the other: of neither for sure."""
    theirs = _of_their_kind(reading, anchor, own)
    return _with_joint(reading, theirs) if len(theirs) > 1 else frozenset()


def _with_joint(reading: Reading, theirs: frozenset[Hashable]) -> frozenset[Hashable]:
    if not theirs:
        return frozenset()
    return frozenset(key for _, key in sided(reading) if not theirs.isdisjoint(key.split(" and ")))


def _of_their_kind(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    if anchor.figure is None or anchor.label not in _LOSSES or not own or not own & _IRREGULAR:
        return frozenset()
    two = _fighting(reading, anchor)
    if len(two) != 2:
        return frozenset()
    return frozenset(key for m in two if (key := party(m)) and _irregular(m, key))


def _irregular(mention: ActorMention, key: str) -> bool:
    """Is it a group, or armed men that no state has?"""
    return mention.kind in GROUPS or (mention.kind not in OF_STATES and key.rsplit(None, 1)[-1] in _IRREGULAR)


def _fighting(reading: Reading, anchor: Anchor) -> list[ActorMention]:
    """Between whom the clash was that the figure's clause says it came of."""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or both_sides.BETWEEN not in columns.of(doc).lower:
        return []
    for token in causes_of(reading, (anchor.sentence, anchor.trigger)):
        if is_clash(token) and any(map(both_sides.names_two, token.children)):
            spans = who_fought(reading, anchor.sentence, token)
            return [m for m in reading.actors if m.form != "joint" and any(map(m.span.overlaps, spans))]
    return []
