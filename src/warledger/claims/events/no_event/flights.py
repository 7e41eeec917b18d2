"""A verb of flight or its noun in, whether nobody is driven from home by it out.

"The attackers fled", "they were shot as they fled", "a camp for the displaced", "the woman fled and sought refuge".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.deeds.wrongdoers import RUNAWAYS
from warledger.claims.events import modality
from warledger.claims.events.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE_PERSON = frozenset("he she man woman boy girl driver student youth teenager".split())
#: Who may go out on foot with arms, and doesn't fight where others kill them.
BYSTANDERS = frozenset({"villagers", "protesters"})
_WHILE = frozenset({"as", "while", "when"})


def nobody_driven_out(head: Token, agent: Token | None, lexicon: Lexicon) -> bool:
    """Does a word of flight tell of no displacement?

    Args:
        head: Its main token.
        agent: Who flees, or None.
        lexicon: The words of events.
    """
    return (
        (agent is not None and agent.lemma_.lower() in RUNAWAYS)
        or _in_passing(head, agent)
        or _displaced_before(head)
        or _fighters_flee(head, agent, lexicon)
        or _one_runs(head, agent)
    )


def _fighters_flee(head: Token, agent: Token | None, lexicon: Lexicon) -> bool:
    """ "Rebels killed nine soldiers and fled to Goma": nobody drove them from home."""
    if agent is None or head.lemma_.lower() not in ("flee", "escape") or agent.lower_ in BYSTANDERS:
        return False
    return modality.afoot([agent.lower_], lexicon)


def _one_runs(head: Token, agent: Token | None) -> bool:
    """ "The woman fled and sought refuge in a school": one who gets away, from the police or from her attackers."""
    return agent is not None and agent.lower_ in _ONE_PERSON and head.lemma_.lower() in ("flee", "escape", "seek")


def _displaced_before(head: Token) -> bool:
    """ "A camp for the displaced": those who fled before, as a word for people."""
    return head.lower_ == "displaced" and any(c.lower_ == "the" and c.i == head.i - 1 for c in head.children)


def _in_passing(head: Token, agent: Token | None) -> bool:
    """ "They were shot as they fled", "killed nine who were fleeing": told of when it was, as no event of its own."""
    if agent is not None and head.dep_ == "relcl" and head.tag_ == "VBG":
        return True
    if agent is None or agent.tag_ != "PRP" or head.dep_ != "advcl":
        return False
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHILE for c in head.children)
