"""What linking remembers between two runs: the state that a ledger keeps and hands back with the next reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from warledger.incidents.clusters.identity import Change
from warledger.incidents.filing.copies import Printed
from warledger.incidents.model.scored import Scored
from warledger.incidents.tellings.telling import Telling


@dataclass(frozen=True, slots=True)
class Linking:
    """What is linked so far.

    Attributes:
        tellings: By id.
        incidents: Incident id to its tellings.
        links: Scored pairs inside incidents: the evidence that `why` shows.
        reports: The reports known.
        copy_of: Report to the report whose copy it is.
        frequency: In how many reports each name stands.
        keys: Telling to the keys under which it meets others.
        weights: The weights that scored the links.
        changes: What happened to incidents that were there before, in the last run.
    """

    tellings: Mapping[str, Telling] = field(default_factory=dict)
    incidents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    links: tuple[Scored, ...] = ()
    reports: Mapping[str, Printed] = field(default_factory=dict)
    copy_of: Mapping[str, str] = field(default_factory=dict)
    frequency: Mapping[str, int] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, Any] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    def to_json(self) -> str:
        """The whole state, to be handed back by `from_json`; equal states give equal text."""
        return _STATE.dump_json(self).decode()

    @staticmethod
    def from_json(text: str) -> Linking:
        """A state as `to_json` wrote it."""
        return _STATE.validate_json(text)


_STATE = TypeAdapter(Linking)
