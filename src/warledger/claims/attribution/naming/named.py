"""Who a phrase means: the record that naming gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Who a phrase means.

    Attributes:
        name: As the codebook writes it.
        kind: Key of terms/source_kinds.yaml.
        person: True where one person speaks (for themselves or a body).
        nouns: The phrase's words, lower case, for later "the source", "the ministry".
        full: A person's full name, or "".
        by: How it was named, for the claim's rule.
    """

    name: str
    kind: str
    person: bool = False
    nouns: frozenset[str] = frozenset()
    full: str = ""
    by: str = "words"
