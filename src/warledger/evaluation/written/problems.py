"""What is wrong with a coding that was written by hand: file, line or row, field, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Listed in one message; the others are counted.
LISTED = 25


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault.

    Attributes:
        where: File and line ("gold.jsonl, line 7") or row ("form.csv, row 12").
        field: Field or column, with the entry it is in ("figure 2, quote"), or "".
        what: What is wrong and what would be right.
    """

    where: str
    field: str
    what: str

    def __str__(self) -> str:
        return ", ".join(part for part in (self.where, self.field) if part) + f": {self.what}"


class CodingFileError(ValueError):
    """A file of codings that can't be used; the message lists what is wrong with it.

    Attributes:
        problems: All that is wrong.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        shown = [str(problem) for problem in problems[:LISTED]]
        if len(problems) > LISTED:
            shown.append(f"… and {len(problems) - LISTED} more")
        super().__init__("\n".join(shown))
        self.problems = tuple(problems)
