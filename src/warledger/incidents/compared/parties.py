"""A party's name in, the parties that it stands for out: "Russia or Syrian government forces" are two.

"Syrian rebels" are whichever of their groups another report names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.knowledge.countries import by_word
from warledger.knowledge.umbrellas import under

_JOINED = re.compile(r",? (?:and|or) |, ")
#: "the US-led coalition", "Saudi-led forces": one report names the state, another what it leads.
_LED = re.compile(r"(?:the )?([A-Z][\w. ]*)-led\b")


@lru_cache(maxsize=10_000)
def members(party: str) -> tuple[str, ...]:
    """The parties of a name that joins several, the state that leads a coalition, and the groups that rebels have."""
    out: list[str] = []
    for name in filter(None, map(str.strip, _JOINED.split(party))):
        out += (name, *under(name))
        led = _LED.match(name)
        state = by_word(led.group(1)) if led else None
        if state is not None:
            out.append(state.forces)
    return tuple(dict.fromkeys(out))
