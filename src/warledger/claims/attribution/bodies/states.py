"""Words for a state, or for its forces, in, the name under which it speaks out: "the Sudanese army"."""

from __future__ import annotations

from functools import lru_cache

from warledger.claims.attribution.phrases import DETERMINERS, bare
from warledger.knowledge.countries import COUNTRIES, by_word

#: What leads an army and speaks for it.
_LED_BY = frozenset("high command leadership headquarters".split())
_ARMED_WORDS = frozenset("army military forces troops soldiers regime army's".split())
_HEADQUARTERS = (["defence", "headquarters"], ["defense", "headquarters"])
_FORCES_WORDS = _ARMED_WORDS | _LED_BY | frozenset("armed air force government national defence defense".split())


@lru_cache(maxsize=2048)
def of_state(words: str, country: str | None) -> tuple[str, str] | None:
    """ "the Sudanese army" -> its forces' usual name; "the army" likewise where the report's country is known."""
    parts = [part for part in words.split() if part.lower() not in DETERMINERS]
    if not parts or len(parts) > 4:
        return None
    low = [part.lower() for part in parts]
    state = by_word(bare(parts[0])) or (by_word(parts[0][:-1]) if parts[0].endswith("s") else None)
    rest = low[1:] if state else low
    if not state and country:
        state = COUNTRIES.get(country)
        if state and not _ARMED_WORDS.isdisjoint(low):
            state = COUNTRIES.get(state.army)
    if not state:
        return None
    if rest and set(rest) <= _FORCES_WORDS and (set(rest) & (_ARMED_WORDS | {"force"}) or rest in _HEADQUARTERS):
        return (state.forces, "belligerent")
    if not rest and words[0].isupper() and len(parts) == 1 and low[0] in {name.lower() for name in state.all_names}:
        return (state.name, "government")
    return None
