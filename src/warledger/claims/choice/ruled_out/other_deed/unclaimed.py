"""A report that says that nobody has claimed the attack in, the groups named only behind that out: they are background.

"A bomb killed seven near Boungou. No group has claimed responsibility. Militants linked to al Qaeda have killed
thousands since 2015": who killed the seven is not said.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Blame

_NOBODY = compiled(
    r"\b(?:no (?:individual or )?(?:one|group|organi[sz]ation|party|faction|militant group|armed group|side)|nobody|"
    r"none) "
    r"(?:has |had |have )?(?:immediately |yet |so far |as yet )?(?:claimed|taken|admitted|"
    r"said (?:that )?(?:it|they) (?:(?:was|were|had been) (?:behind|responsible)|(?:had )?(?:carried|done|staged)))\b|"
    r"\b(?:there (?:was|has been|were)|with) no (?:immediate )?claims? of responsibility\b"
)

#: Words of which it has one of each.
_NONE, _WORDS = ("no ", "nobody", "none"), ("claim", "taken", "admitted", "said it", "said they", "said that")


def groups(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of, told before them."""
    said, later = _named_behind(reading)
    return later if anchor.span.start < said else frozenset()


def said(reading: Reading) -> bool:
    """Does the report say that nobody has?"""
    return _named_behind(reading)[0] > 0


@once_a_report
def _named_behind(reading: Reading) -> tuple[int, frozenset[Hashable]]:
    low = reading.low
    may = all(any(map(low.__contains__, words)) for words in (_NONE, _WORDS))
    found = _NOBODY.search(low) if may else None
    if found is None:
        return 0, frozenset()
    before: set[Hashable] = {b.agent for b in reading.blames if not _of_another(reading, b, found.start())}
    behind: set[Hashable] = set()
    for mention in reading.actors:
        if mention.side is not None:
            ahead = mention.span.start > found.start() and mention.kind in GROUPS
            (behind if ahead else before).add(party(mention))
    return found.start(), frozenset(behind - before)


def _of_another(reading: Reading, blame: Blame, said: int) -> bool:
    """Does somebody claim another deed, told between the sentence that nobody claimed the one and his claim?"""
    if blame.status != "claimed" or blame.evidence is None or blame.evidence.start < said:
        return False
    last = reading.sentence_at(said)
    return any(m.sentence > last and m.head.start < blame.evidence.start for m in reading.mentions)
