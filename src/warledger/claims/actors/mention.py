"""A stretch of a report that names an actor, with the neutral name that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.records import Span

#: Kinds of armed actors that are no state's. ("Gunmen" of no group are of kind generic_armed.)
GROUPS = frozenset({"armed_group", "militia", "criminal_group"})
#: Kinds of a state and its army.
STATES = frozenset({"state", "state_forces"})
#: Kinds of all who bear arms or speak for a state, or for several.
OF_STATES = STATES | {"police", "coalition", "peacekeepers", "un"}
#: Kinds of bodies that help, watch or report, whatever land or thing they are called after.
HELPERS = frozenset({"ngo", "monitor", "media", "medical"})


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words of a report that mean an actor.

    Attributes:
        span: The whole actor phrase ("Kurdish-led Syrian Democratic Forces").
        name: The neutral name, or None where the words alone don't settle it ("the group").
        kind: A key of terms/actor_kinds.yaml.
        country: ISO 3166-1 alpha-2 code of its home, or None.
        form: name (the registry's own name), alias, pattern (a state's or a body's name by its shape), generic
            ("the army", "gunmen"), reference ("its fighters"), or joint ("A and B").
        party: The side that it belongs to, where that isn't `name`: a unit's state, "civilians" of residents.
    """

    span: Span
    name: str | None
    kind: str
    country: str | None
    form: str
    party: str | None = None

    @property
    def side(self) -> str | None:
        """What it is called as a party: `party`, else `name`."""
        return self.party or self.name
