"""An armed actor, body or source as the registry knows it: a neutral name, aliases, kind, countries, relations."""

from __future__ import annotations

from dataclasses import dataclass

#: How one actor can stand to another; the keys of an entry in the YAML files.
RELATIONS = (
    "part_of",
    "backed_by",
    "led_by",
    "splinter_of",
    "successor_of",
    "merged_into",
    "allied_with",
    "renamed_to",
)


@dataclass(frozen=True, slots=True)
class Relation:
    """How an actor stands to another actor, state or person, and since and until when (where known).

    Attributes:
        type: One of `RELATIONS`.
        to: The other's name (an actor of the registry, a state, or for led_by a person).
        start: "YYYY", "YYYY-MM" or "YYYY-MM-DD", or None.
        end: Likewise.
    """

    type: str
    to: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """One entry of the registry.

    Attributes:
        name: The neutral name that claims carry.
        kind: A key of terms/actor_kinds.yaml.
        countries: ISO 3166-1 alpha-2 codes of where it acts, home first; empty for international bodies.
        aliases: Other spellings and names that mean it wherever they stand. How an alias is written is its case rule:
            "peshmerga" matches in any case, "Houthi" needs a capital letter in the text, "PKK" needs all capitals.
        short: Words that mean it only in its own countries, or in a text that names it in full ("the coalition"); its
            name, too, where other countries have bodies so called ("Metropolitan Police").
        start: First known date ("YYYY", "YYYY-MM", "YYYY-MM-DD"), or None.
        end: Last known date, or None.
        party: The side that it belongs to as a party ("Syrian government forces" for a unit), or None.
        chapters: True where local parts of it speak under names of their own ("PDF-Mogoke").
        relations: How it stands to others.
        origin: The file that it comes from.
    """

    name: str
    kind: str
    countries: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    party: str | None = None
    chapters: bool = False
    relations: tuple[Relation, ...] = ()
    origin: str = ""

    @property
    def country(self) -> str | None:
        """Its home, or None for international bodies."""
        return self.countries[0] if self.countries else None
