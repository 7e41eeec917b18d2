"""What an export needs of a coded report: its report, its claims and, where asked for, their explanations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from warledger.claims.coding import Explanation
from warledger.records import Claim, Report


class Coded(Protocol):
    """A report with its claims, whoever coded it (`claims.coder.Coding`, `warledger.CodedReport`)."""

    @property
    def report(self) -> Report:
        """The report."""

    @property
    def claims(self) -> Sequence[Claim]:
        """Its claims, in the order in which the report makes them."""

    @property
    def explanations(self) -> Mapping[str, Sequence[Explanation]]:
        """By claim id: for each field, the rule that chose its value and the other candidates."""
