"""Mentions in, those out that only say whose kin somebody is: "an army colonel's wife", "the son of a police chief".

A soldier's wife is of no army, and no army is hit where she is.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled

_KIN = (
    r"(?:(?:step|grand)?(?:son|daughter|mother|father|brother|sister|child)s?|(?:grand)?children|wife|wives|husbands?|"
    r"widows?|parents?|nephews?|nieces?|cousins?|uncles?|aunts?|relatives?|famil(?:y|ies)|fianc[ée]e?s?)\b"
)
_RANK = (
    r"(?:[Gg]enerals?|[Cc]olonels?|[Mm]ajors?|[Cc]aptains?|[Cc]ommanders?|[Ll]ieutenants?|[Ss]ergeants?|[Cc]orporals?|"
    r"[Oo]fficers?|[Cc]hiefs?|[Ii]nspectors?|[Ss]uperintendents?|[Mm]embers?|[Ss]oldiers?|Lt|Gen|Col|Maj|Capt|Sgt|Cpl)\.?"
)
#: Right behind the mention: the rank and the name of the one whose kin it is.
_OF_HIS = compiled(rf"(?: {_RANK}){{0,3}}(?: [A-Z][\w.-]*){{0,4}}(?:[’']s?) (?:[a-z-]+ ){{0,2}}?{_KIN}")
#: Right before it; "the families of the six soldiers killed" tells of the six.
_KIN_OF = compiled(rf"\b{_KIN} of (?:an?|another) (?:[a-z-]+ )?$")
_FORCES = frozenset(("state_forces", "police"))
#: Characters before a mention in which the kin are told.
_REACH = 50


def without(found: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """The mentions, in order, but those of a state's men whose kin alone are told of."""
    return [m for m in found if not (m.kind in _FORCES and m.form != "reference" and _is(m, text))]


def _is(mention: ActorMention, text: str) -> bool:
    start, end = mention.span
    return _OF_HIS.match(text, end) is not None or _KIN_OF.search(text[max(0, start - _REACH) : start]) is not None
