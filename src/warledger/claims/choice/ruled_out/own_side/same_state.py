"""A party and the parties of those counted in, whether it is another arm of the same state out: police and army."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

#: What follows a state's adjective in the names of its arms.
_ARMS = (" police", " government forces")


def others(party: Hashable, own: Iterable[Hashable]) -> bool:
    """Are those counted the police of a state whose army this is, or its soldiers where this is the police?

    Next to no report says that a state's police were shot by its own army, and one that does says so in that clause.
    """
    state = _state(party)
    return state is not None and any(key != party and _state(key) == state for key in own)


def _state(party: Hashable) -> str | None:
    """The adjective of the state that a party is an arm of, or None."""
    name = str(party)
    return next((name.removesuffix(arm) for arm in _ARMS if name.endswith(arm)), None)
