"""A figure or event in its sentence in, its status out: asserted, denied or uncertain.

Uncertain: feared, presumed, unconfirmed, planned, attempted, modal ("could rise to 40"). Hedged blame leaves
the count asserted, and so does "reportedly".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from warledger.claims.effects.wording import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FEARED = frozenset(
    {"fear", "presume", "threaten", "plan", "vow", "attempt", "try", "intend", "prepare", "seek", "aim", "hope"}
)
_MODAL = frozenset({"could", "may", "might", "would", "should", "must", "will", "shall", "'ll"})
_UNCONFIRMED = re.compile(
    r"\bunconfirmed\b|\bunverified\b|\bnot (?:yet )?been (?:independently )?(?:confirmed|verified)\b", re.I
)
_DENIED = frozenset({"deny", "refute", "reject", "dismiss"})


def status(doc: Doc, trigger: int) -> str:
    """The status of what the token at `trigger` states.

    Args:
        doc: The parsed sentence.
        trigger: Token of the words that state the effect or the event.
    """
    token = doc[trigger]
    if any(c.lower_ in _MODAL and c.tag_ == "MD" for c in token.children):
        return "uncertain"
    if any(c.lower_ in ("feared", "presumed", "possibly") for c in token.children):
        return "uncertain"
    node: Token = token
    for _ in range(6):
        head = node.head
        if head.i == node.i or node.dep_ == "relcl":
            break  # "denied that it shelled the market, where nine died": the nine are not denied
        if head.lemma_ in _DENIED and node.dep_ in ("ccomp", "xcomp", "dobj", "pobj", "pcomp"):
            return "denied"
        if (
            head.lemma_ in _FEARED
            and node.dep_ in ("xcomp", "ccomp", "oprd", "acomp", "advcl", "dobj")
            and head.pos_ in ("VERB", "ADJ")
            and not (head.lemma_ in ("aim", "seek", "hope", "prepare", "plan") and node.dep_ == "dobj")
        ):
            return "uncertain"
        if node.dep_ == "xcomp" and any(c.lower_ in _MODAL and c.tag_ == "MD" for c in head.children):
            return "uncertain"
        node = head
    return "uncertain" if _unconfirmed(text_of(doc)) else "asserted"


@lru_cache(maxsize=256)
def _unconfirmed(text: str) -> bool:
    """Does a sentence call what it tells unconfirmed? Asked for each of its claims."""
    return _UNCONFIRMED.search(text) is not None
