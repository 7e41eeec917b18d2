"""An export's circumstances in; what each of its rows and files says of it out: credit, runs, filters, policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from warledger.exports.attribution import GEONAMES, INVENTED
from warledger.version import __version__


class TooManyRowsError(ValueError):
    """More rows than a file of the format that was asked for can hold."""


@dataclass(frozen=True, slots=True)
class About:
    """What an export says of itself.

    Attributes:
        what: "claims", "reports", "incidents".
        runs: Runs that made the claims, newest first.
        filters: The filters in one line; "" for none.
        policy: What made incidents' figures, or None.
        with_names: It holds quoted words and names of persons.
        notice: What a file in somebody else's shape must say, or None.
    """

    what: str
    runs: tuple[str, ...] = ()
    filters: str = ""
    policy: str | None = None
    with_names: bool = False
    notice: str | None = None

    def lines(self) -> dict[str, str]:
        """Everything, by name, for a sheet or a file's metadata."""
        said: dict[str, Any] = {
            "made by": f"Warledger {__version__}",
            "holds": self.what,
            "run": ", ".join(self.runs),
            "filters": self.filters or "none",
            "policy": self.policy,
            "attribution": GEONAMES,
            "invented": f"Rows with invented = true. {INVENTED}",
            "names": "Quoted words and names of private persons are in it: not for publication as it is."
            if self.with_names
            else "Quoted words are left out; a role stands for a private person's name.",
            "notice": self.notice,
        }
        return {name: str(value) for name, value in said.items() if value is not None}
