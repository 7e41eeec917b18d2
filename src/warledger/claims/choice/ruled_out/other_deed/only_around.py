"""A report in, the groups out of which it only says that they are about there: nobody has them do what is told.

"A bomb killed four in Mopti, a stronghold of JNIM", "Boko Haram operates in the region", "in an area where both groups
are active".
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.ruled_out.other_deed import unclaimed
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_IS = r"(?:is|are|was|were) (?:also |very |most |highly |particularly |known to be |believed to be |long )?"
_LAIRS = r"(?:presence|bases?|strongholds?|camps?|hideouts?)"
#: Right behind its name: that it is there.
_OPERATES = compiled(
    r"(?: (?:group|militants|fighters|rebels|insurgents|guerrillas|cells))?(?: and [A-Z][^.;,]{0,60}?)?"
    r" (?:also |still |mainly |mostly |often )?"
    r"(?:operates?(?= (?:in|across|near|from|there|along)\b|[.,;]|$)|"
    rf"(?:(?:is|are) known to operate|{_IS}(?:active|based|present|strong|entrenched))\b|"
    rf"(?:has|have|had|maintains?) (?:a |an |its |their )?(?:[\w-]+ ){{0,2}}{_LAIRS}\b)"
)
#: Right before it: that the town is its own.
_LAIR_OF = compiled(
    r"\b(?:stronghold|bastion|hotbed|heartland|fiefdom|sanctuary|haven) (?:of|for) (?:the )?(?:[\w-]+ ){0,2}$"
)
#: Words of which a report has one, and characters before a name in which they stand.
_WORDS = ("operate", "active", "based", "present", "strong", "entrenched", "presence", " base", " camp", "hideout")
_LAIR_WORDS = ("bastion", "hotbed", "heartland", "fiefdom", "sanctuary", "haven", "stronghold")
_REACH = 60


@once_a_report
def groups(reading: Reading) -> frozenset[Hashable]:
    """Those of them that the anchor's own words may call the doers all the same: "the militants killed four"."""
    low = reading.low
    if not (any(map(low.__contains__, _WORDS)) or any(map(low.__contains__, _LAIR_WORDS))):
        return frozenset()
    around: set[Hashable] = set()
    beside: set[Hashable] = {blame.agent for blame in reading.blames}
    for mention in reading.actors:
        if mention.kind not in GROUPS or mention.side is None or mention.form not in ("name", "alias", "pattern"):
            continue
        start, end = mention.span
        there = _OPERATES.match(reading.text, end) or _LAIR_OF.search(reading.text[max(0, start - _REACH) : start])
        (around if there else beside).add(party(mention))
    return frozenset(around - beside)


def unclaimed_by(reading: Reading) -> frozenset[Hashable]:
    """Those that no common word stands for either, where nobody has claimed it: "the terrorist attacks"."""
    return groups(reading) if unclaimed.said(reading) else frozenset()
