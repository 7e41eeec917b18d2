"""The words before a country's name in, whether it only says where men are from who fight elsewhere out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.actors.known.scan import Item, Scan

#: Men who fight in other countries than their own, and words between them and where they are from.
_MEN = (
    "fighters?|militants?|gunm[ae]n|rebels?|mercenar(?:y|ies)|insurgents|jihadists?|militiamen|recruits|volunteers|"
    "combatants|extremists|terrorists|bandits|contractors"
)
_COME = "coming|originating|hailing|mainly|mostly|recruited|drawn|arriving"
_FROM = compiled(
    rf"\b(?:{_MEN})(?: (?:{_COME}))? from(?: (?:neighbou?ring|nearby))?(?: [^\W\d]+(?: [^\W\d]+){{0,2}} and)?$"
)
#: Men who are in another country than their own wherever they are told of.
HIRED = frozenset(
    "mercenaries mercenary contractors contractor instructors advisers advisors trainers peacekeepers".split()
)
#: Words before the name that tell it.
REACH = 8


def hails(before: Sequence[str]) -> bool:
    """ "Six fighters from" Chad "were killed near Gao": their war is in another country.

    Args:
        before: The last `REACH` words before the name, in lower case.
    """
    return "from" in before and _FROM.search(" ".join(before)) is not None


def from_there(scan: Scan, item: Item) -> bool:
    """Does a country's name, or its adjective ("South African mercenaries"), in a scanned text only say so?"""
    if item.place == "adjective":
        return item.last < len(scan) and scan.keys[item.last][0] in HIRED
    if item.place != "name":
        return False
    return hails([key for key, _ in scan.keys[max(0, item.first - REACH) : item.first]])
