"""Words for those who do the deed, or run from it: no part of what befell others."""

from __future__ import annotations

#: Nouns, in the singular, for those who run from what they did or from where they are held: nobody displaced them.
RUNAWAYS = frozenset(
    "attacker assailant gunman suspect bomber robber bandit kidnapper culprit perpetrator killer shooter raider "
    "hijacker assassin arsonist thief hitman criminal thug gangster murderer looter fugitive prisoner inmate "
    "detainee hostage captive abductee convict".split()
)
