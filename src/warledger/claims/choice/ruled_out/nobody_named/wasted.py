"""A figure in, whether those counted died of want, illness or shock out: nobody's doing, unless its clause says so."""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

_DYING = frozenset("die death perish succumb kill dead dying".split())
#: Prepositions to what somebody dies of, and what is no violence.
_OF = frozenset(("of", "from", "by", "to", "due"))
_CAUSES = frozenset(
    "malnutrition malnourishment undernourishment starvation hunger famine thirst dehydration cold hypothermia"
    " exposure disease diseases illness illnesses sickness cholera malaria measles diphtheria dysentery epidemic shock"
    " exhaustion lack shortage shortages want heatstroke asphyxiation".split()
)


def away(reading: Reading, anchor: Anchor) -> bool:
    """Does the figure's own word lead to such a cause: "died of hunger", "deaths from cholera"?"""
    doc = reading.docs[anchor.sentence]
    if anchor.label != "killed" or anchor.kind != "figure" or doc is None or anchor.trigger is None:
        return False
    trigger = doc[anchor.trigger]
    if trigger.lemma_.lower() not in _DYING:
        return False
    return any(
        below.lower_ in _CAUSES
        for child in trigger.children
        if child.dep_ in ("prep", "agent") and child.lower_ in _OF
        for below in child.children
        if below.dep_ == "pobj"
    )
