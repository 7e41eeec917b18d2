"""A stream of bytes in, its lines out one by one as text, none longer than a limit; memory stays bounded."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from warledger.reports.inputs.byte_source import ByteSource
from warledger.reports.inputs.decode import decode, encoding_of

#: Bytes of the longest line that is read: a report of a million characters, each escaped (6 bytes), and its fields.
LONGEST = 8_000_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        number: Its number, from 1.
        text: Its text with its line break, or None where it is too long.
        notes: What was replaced in it.
        data: Its bytes as received.
    """

    number: int
    text: str | None
    notes: tuple[str, ...] = ()
    data: bytes = b""


def lines(source: ByteSource, *, longest: int = LONGEST) -> Iterator[Line]:
    """The lines of an input, whatever its encoding.

    Args:
        source: The open input.
        longest: Bytes of the longest line; of a longer one only the number is given.
    """
    encoding = encoding_of(source.sample, complete=source.complete)
    if encoding.startswith(("utf-16", "utf-32")):
        yield from _wide_lines(source.stream, encoding, longest)
        return
    single = encoding not in {"utf-8", "utf-8-sig"}
    old_mac = b"\r" in source.sample and b"\n" not in source.sample
    raw = _split(source.stream, longest) if old_mac else _by_line(source.stream, longest)
    for number, data in enumerate(raw, start=1):
        if data is None:
            yield Line(number, None)
            continue
        bare = data[3:] if number == 1 and data.startswith(b"\xef\xbb\xbf") else data
        found = decode(bare, encoding=encoding if single else "utf-8")
        if not single and found.notes and (other := encoding_of(bare)) != "utf-8":
            # a line in another encoding than the rest of the file
            found = decode(bare, encoding=other)
        yield Line(number, found.text, found.notes, data)


def _by_line(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    while data := stream.readline(longest + 1):
        if len(data) <= longest or data.endswith(b"\n"):
            yield data
            continue
        while (more := stream.readline(1 << 20)) and not more.endswith(b"\n"):
            pass
        yield None


def _split(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """Lines that end with a bare carriage return."""
    rest, skipping = b"", False
    while block := stream.read(1 << 16):
        *whole, rest = (rest + block).split(b"\r")
        for data in whole:
            yield None if skipping or len(data) > longest else data + b"\n"
            skipping = False
        if len(rest) > longest:
            rest, skipping = b"", True
    if skipping:
        yield None
    elif rest:
        yield rest


def _wide_lines(stream: BinaryIO, encoding: str, longest: int) -> Iterator[Line]:
    reader = io.TextIOWrapper(cast(io.BufferedReader, stream), encoding=encoding, errors="replace", newline="\n")
    number = 0
    while text := reader.readline(longest):
        number += 1
        if len(text) >= longest and not text.endswith("\n"):
            while (more := reader.readline(1 << 20)) and not more.endswith("\n"):
                pass
            yield Line(number, None)
            continue
        bare = text.removeprefix("\ufeff") if number == 1 else text
        yield Line(number, bare, (f"read as {encoding}",), text.encode(encoding, "replace"))
    reader.detach()
