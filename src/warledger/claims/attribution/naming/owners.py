""" "the country's defence ministry", "that nation's police" in, the same with the state's adjective out."""

from __future__ import annotations

import re

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import bare
from warledger.knowledge.countries import COUNTRIES, Country, by_word
from warledger.records import Span

#: Words for a state that stand before what is the state's.
_LANDS = frozenset("country nation kingdom republic".split())
#: Kinds of what only a state has one of.
_OF_STATES = frozenset(("government", "police", "official"))
_CAPITAL = re.compile(r"\b[A-Z]\w+\b")
#: Characters back from "that nation's" in which its state is named.
_NEAR = 400


def of_its_state(text: str, bodies: Bodies, phrase: Span, core: list[str]) -> list[str]:
    """The words of a phrase (without article), "the nation's" replaced by the adjective of its state where it is known.

    "That nation's" is the one state that the report last names; "the country's" is the one that it is about.
    """
    if len(core) < 2 or bare(core[0].lower()) not in _LANDS or core[0].lower() in _LANDS:
        return core
    if speech().kind(bare(core[-1].lower())) not in _OF_STATES:
        return core[1:]
    that = text[phrase.start : phrase.start + 4].lower() == "that"
    state = _named_last(text, phrase.start) if that else COUNTRIES.get(bodies.country or "")
    return [state.adjective, *core[1:]] if state else core[1:]


def _named_last(text: str, end: int) -> Country | None:
    """The only state that is named in the sentence before an offset, or in what stands before that; or None."""
    start = max(text.rfind(". ", 0, end) + 1, text.rfind("\n", 0, end) + 1)
    for first in (start, max(0, end - _NEAR)):
        named = {
            state.iso: state
            for word in _CAPITAL.findall(text, first, end)
            if (state := by_word(word)) is not None and word in (*state.all_names, *state.adjectives, *state.people)
        }
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None
