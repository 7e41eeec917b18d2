"""Words for weapons in a sentence in, those that are no means of harm there out: a gold mine, an air force base."""

from __future__ import annotations

from collections.abc import Sequence

#: What an air force has on the ground: "a bomb outside an air force base" fell from no aircraft.
_GROUNDS = frozenset(
    "base bases academy headquarters personnel officer officers installation installations school camp college bus "
    "convoy recruits compound intelligence cadets station barracks staff guard guards member members colonel general "
    "captain sergeant commander chief vehicle vehicles employees".split()
)
#: What is dug for.
_ORES = frozenset(
    "gold coal diamond copper cobalt coltan tin iron platinum uranium silver salt jade emerald zinc lithium ruby "
    "sapphire nickel manganese ore artisanal open-pit".split()
)
#: Who works in a mine.
_MINERS = frozenset({"miner", "miners", "mining", "prospectors"})
_MINES = frozenset({"mine", "mines"})


def is_none(arm: tuple[int, int, str], lower: Sequence[str]) -> bool:
    """Do the words from one token up to another, of a kind of weapon, tell of no weapon?

    Args:
        arm: First token of the words, the one after their last, and the kind of weapon.
        lower: The sentence's words in lower case.
    """
    first, past, kind = arm
    words = list(lower[first:past])
    if kind == "air":
        force = words[:1] == ["airforce"] or words[:2] in (["air", "force"], ["air", "forces"])
        return force and not _GROUNDS.isdisjoint(lower[past : past + 1])
    if kind == "chemical" and words == ["by", "gas"]:
        return not _OF_GAS.isdisjoint(lower[past : past + 1])
    if kind == "bomb" and len(words) == 1 and words[0] in _MINES:
        dug = not (_ORES.isdisjoint(lower[max(0, first - 2) : first]) and _MINERS.isdisjoint(lower))
        return dug or _entered(first, past, lower)
    return False


#: What gas is in or does that is no poison.
_OF_GAS = frozenset(
    "explosion explosions blast blasts leak leaks cylinder cylinders canister canisters tank tanks".split()
)
#: Those of a count who died otherwise than most: "90 percent were killed by gas, the rest by bombs".
_REST = frozenset({"rest", "remainder", "others"})
#: Words from "the rest by" to the means.
_REACH = 6


def of_the_rest(at: int, lower: Sequence[str]) -> bool:
    """Does a word at token `at` tell how "the rest" of the dead died: what the event was is told of most of them?"""
    before = lower[max(0, at - _REACH) : at]
    rest = next((i for i in reversed(range(len(before))) if before[i] in _REST), None)
    return rest is not None and before[rest - 1] == "the" and "by" in before[rest + 1 : rest + 3]


#: What is done to a mine that is dug, and what stands before it; and what stands behind one that went off.
_TAKEN = frozenset("attacked raided stormed overran seized captured entered occupied looted".split())
_INSIDE = frozenset("at inside into".split())
_WENT_OFF = frozenset("blast blasts explosion explosions attack attacks strike incident field fields".split())


def _entered(first: int, past: int, lower: Sequence[str]) -> bool:
    """ "Rebels attacked a mine", "gunmen at the mine"."""
    before = lower[max(0, first - 2) : first]
    if not before or before[-1] not in ("a", "the", "its") or not _WENT_OFF.isdisjoint(lower[past : past + 1]):
        return False
    return before[0] in _TAKEN or before[0] in _INSIDE
