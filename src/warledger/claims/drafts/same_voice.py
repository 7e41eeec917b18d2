"""The speakers chosen for two mentions of a figure in, whether they may be one account out.

The codebook: two named sources that give the same number are two entries; an agency that relays an official is not a
second one. Nor are "residents" and "a local", or a monitor and the "trusted sources" that it quotes.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.choice.weighing.model import Candidate

#: Who counts the dead on their own account, whatever an agency says.
_ON_THEIR_OWN = frozenset({"media", "monitor", "ngo", "un", None})


def passed_on(one: Candidate, two: Candidate) -> bool:
    """Does an agency speak of the one, and of the other somebody whose words agencies pass on?"""
    kinds = [_kind(speaker) for speaker in (one, two)]
    return "media" in kinds and any(kind not in _ON_THEIR_OWN for kind in kinds)


def of_the_place(one: Candidate, two: Candidate) -> bool:
    """ "Residents said ... a local told us": people of the place, of whom nobody has a name."""
    return _local(one) and _local(two)


def anonymous(speaker: Candidate) -> bool:
    """ "Trusted sources", "reports": nobody who could be told from whoever quotes them."""
    return isinstance(speaker.key, str) and speaker.key.islower() and speaker.key.split()[-1] in _NOBODY


_NOBODY = frozenset({"source", "sources", "reports", "report", "information", "informants", "informant"})


def first_told(speakers: Sequence[Candidate], taken: Candidate) -> Candidate:
    """Of people of the place, those whom the first mention has say it; else the speaker taken.

    Args:
        speakers: Of each mention, in the order of the text.
        taken: The speaker that was chosen for all of them.
    """
    return next(filter(_local, speakers), taken) if _local(taken) else taken


def _local(speaker: Candidate) -> bool:
    return isinstance(speaker.key, str) and speaker.key.islower() and _kind(speaker) == "witness"


def _kind(speaker: Candidate) -> str | None:
    return getattr(speaker.value, "kind", None)
