"""Common given names of persons, in small letters: they tell persons from places, and names from words."""

from __future__ import annotations

from importlib import resources

GIVEN_NAMES = frozenset(
    resources.files("warledger.knowledge.lexicons").joinpath("given_names.txt").read_text(encoding="utf-8").split()
)
