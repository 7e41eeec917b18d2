"""Input that could not be read or coded: kept with the stage and the reason."""

from __future__ import annotations

from pydantic import Field

from warledger.records.base import Record


class Rejection(Record):
    """One report (or file, or line) that gave no claims because something is wrong with it.

    Attributes:
        where: File, with line where there is one ("reports.jsonl:17"), or "-" for standard input.
        stage: Where it failed: "read", "decode", "language", "code".
        reason: What is wrong, in words for the user.
        advice: What to do about it.
        report: The report's id, where it is known.
        received: The bytes as received, where they could be read. Not part of the JSON.
    """

    where: str
    stage: str
    reason: str
    advice: str = ""
    report: str | None = None
    received: bytes | None = Field(default=None, exclude=True, repr=False)

    def __str__(self) -> str:
        advice = f" {self.advice}" if self.advice else ""
        return f"{self.where}: {self.reason}{advice}"
