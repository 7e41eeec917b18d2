"""The words for a statement or a ministry in, the body that issued it, or that has it, out."""

from __future__ import annotations

from warledger.claims.attribution.naming.earlier.antecedents import ISSUED, KEPT
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import body_named
from warledger.claims.attribution.phrases import bare, capital
from warledger.knowledge.countries import by_word

#: Bodies whose statements are theirs under any noun.
_ISSUERS = frozenset(
    "police army military navy ministry coalition brigade government presidency embassy municipality governorate "
    "hospital union association federation committee council commission company church diocese".split()
)


def issuer(heard: Heard, core: list[str], low: list[str]) -> Named | None:
    """ "a police statement", "a navy communique": who issued it."""
    if len(low) < 2 or low[-2] not in _ISSUERS or not (low[-1] in ISSUED or low[-1] in KEPT) or capital(core[-1]):
        return None
    return body_named(heard, core[:-1], "issuer")


def unrecognised(heard: Heard, core: list[str], low: list[str]) -> Named | None:
    """ "the Taliban's health ministry": the group whose ministry it is; not a state's."""
    at = next((k for k, word in enumerate(low) if word == "ministry"), 0)
    for k in range(at, 0, -1):
        if core[0][0].isupper() or core[0] in ("shadow", "parallel", "rebel"):
            first = 0 if core[0][0].isupper() else 1
            known = heard.bodies.known(" ".join([*core[first : k - 1], bare(core[k - 1])]))
            if known and known[1] in ("belligerent", "opposition") and by_word(known[0]) is None:
                return Named(*known, by="ministry of a group")
    return None
