"""Materiel in, whether its own clause says that it was found out: then whoever used it did not seize it.

"A rifle was found near the house where the gunman lived": the words before and behind name whose it was. "A second bomb
was found and defused" says nothing of who planted the first, and no group makes bombs safe.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading

_FINDING = frozenset("find recover discover uncover unearth confiscate impound retrieve".split())
_MADE_SAFE = frozenset("defused disarmed dismantled deactivated defusing disarming".split())


def found(reading: Reading, anchor: Anchor) -> bool:
    """Is the verb one of finding?"""
    doc = reading.docs[anchor.sentence]
    if anchor.label != "seized" or doc is None or anchor.trigger is None:
        return False
    return doc[anchor.trigger].lemma_.lower() in _FINDING


def made_safe(reading: Reading, anchor: Anchor) -> bool:
    """Does the sentence say that what was found was made safe?"""
    doc = reading.docs[anchor.sentence]
    if anchor.label not in ("seized", "destroyed") or doc is None:
        return False
    return not _MADE_SAFE.isdisjoint(columns.of(doc).words)


def searches(candidate: Candidate) -> bool:
    """Can a party have looked for it: no person, and no armed men without a name, unless the clause says so."""
    if candidate.key is None or "deed0" in candidate.features:
        return True
    return candidate.value.kind not in ("person", "generic_armed")
