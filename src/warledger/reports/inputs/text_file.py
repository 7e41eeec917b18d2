"""A plain text in, one record out: decoded, line breaks as `\\n`."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.records import Rejection
from warledger.reports.inputs.byte_source import ByteSource
from warledger.reports.inputs.decode import decode
from warledger.reports.inputs.fields import LONGEST_TEXT, Raw

#: Bytes of the longest text file read: a million characters at four bytes each.
LONGEST = 4 * LONGEST_TEXT


def records(source: ByteSource) -> Iterator[Raw | Rejection]:
    """The one record of a text file.

    Args:
        source: The open input.
    """
    data = source.all(LONGEST)
    if data is None:
        yield Rejection(
            where=source.name,
            stage="read",
            reason=f"it is longer than a report can be (more than {LONGEST_TEXT:,} characters).",
            advice="Split it into one file a report, or give JSON lines or CSV with one report a row.",
        )
        return
    found = decode(data)
    text, notes = normal_breaks(found.text)
    yield Raw({"text": text}, source.name, (*found.notes, *notes), data)


def normal_breaks(text: str) -> tuple[str, tuple[str, ...]]:
    """Text with `\\n` alone as line break, and a note where that changed it (offsets then count the changed text)."""
    if "\r" not in text:
        return text, ()
    return text.replace("\r\n", "\n").replace("\r", "\n"), ("line breaks made \\n",)
