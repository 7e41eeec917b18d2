"""Coded reports in, one claim a line as JSON out; and such lines read back as claims."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from typing import Any, TextIO

from warledger.exports.attribution import attribution
from warledger.exports.codings.coded import Coded
from warledger.records import Claim

#: Keys of a line that no `Claim` has: the place's credit and, with --explain, the reasons.
EXTRA_KEYS = ("attribution", "explain")


def row(claim: Claim, explanations: Sequence[Any] | None = None) -> dict[str, Any]:
    """A claim as a dict of JSON's own types.

    Args:
        claim: The claim.
        explanations: Why each value was chosen; None leaves the key `explain` out.
    """
    out = claim.model_dump(mode="json")
    credit = attribution(claim)
    if credit:
        out["attribution"] = credit
    if explanations is not None:
        out["explain"] = [_plain(item) for item in explanations]
    return out


def dumps(value: Mapping[str, Any]) -> str:
    """One line of JSON; characters that UTF-8 can't hold (lone surrogates) are escaped."""
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        line = json.dumps(value)
    return line


def write(codings: Iterable[Coded], out: TextIO, *, explain: bool = False) -> None:
    """Write the claims of each coded report, one a line, as the reports come."""
    for coding in codings:
        for claim in coding.claims:
            reasons = coding.explanations.get(claim.claim, ()) if explain else None
            out.write(dumps(row(claim, reasons)) + "\n")


def read(lines: Iterable[str]) -> Iterator[Claim]:
    """Claims from lines that `write` wrote.

    Raises:
        ValueError: A line that isn't a claim; the message names its number.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line)
            yield Claim.model_validate({key: value for key, value in raw.items() if key not in EXTRA_KEYS})
        except (ValueError, AttributeError) as error:
            raise ValueError(
                f"Line {number} is not a claim as `warledger code --format jsonl` writes it: {error}"
            ) from error


def _plain(item: Any) -> Any:
    """An explanation as JSON's own types."""
    if is_dataclass(item) and not isinstance(item, type):
        return _plain(asdict(item))
    if hasattr(item, "model_dump"):
        return item.model_dump(mode="json")
    if isinstance(item, Mapping):
        return {str(key): _plain(value) for key, value in item.items()}
    if isinstance(item, (list, tuple)):
        return [_plain(value) for value in item]
    return item if item is None or isinstance(item, (bool, int, float, str)) else str(item)
