"""A path (or "-") in, its bytes out as a stream that can be looked at first; gzip is unpacked on the way."""

from __future__ import annotations

import contextlib
import gzip
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

#: Bytes looked at to tell format and encoding: a few pages of text.
SAMPLE = 65_536
_GZIP = b"\x1f\x8b"


class _Rejoined(io.RawIOBase):
    """A stream whose first bytes were read already, put together again."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first = memoryview(first)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._first:
            size = min(len(buffer), len(self._first))
            buffer[:size] = self._first[:size]
            self._first = self._first[size:]
            return size
        data = self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class ByteSource:
    """An open input.

    Attributes:
        name: How messages call it: the path as given, "-" for standard input.
        sample: Its first bytes (at most SAMPLE).
        complete: True where the sample is all of it.
        stream: All of it, from the beginning.
    """

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self.name = name
        self.sample, self.stream = _peek(stream)
        if self.sample.startswith(_GZIP):
            self.sample, self.stream = _peek(cast(BinaryIO, gzip.GzipFile(fileobj=self.stream, mode="rb")))
        self.complete = len(self.sample) < SAMPLE

    def all(self, limit: int) -> bytes | None:
        """Everything, or None where it is more than `limit` bytes."""
        data = self.stream.read(limit + 1)
        return data if len(data) <= limit else None


@contextlib.contextmanager
def opened(path: str | Path) -> Iterator[ByteSource]:
    """Open a file, or standard input for "-".

    Raises:
        OSError: It can't be opened or read, or is a broken gzip file.
        EOFError: It is a gzip file cut short.
        zlib.error: It is a broken gzip file.
    """
    if str(path) == "-":
        yield ByteSource("-", sys.stdin.buffer)
        return
    with open(path, "rb") as stream:
        yield ByteSource(str(path), stream)


def _peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    parts, size = [], 0
    while size < SAMPLE and (part := stream.read(SAMPLE - size)):
        parts.append(part)
        size += len(part)
    sample = b"".join(parts)
    return sample, cast(BinaryIO, io.BufferedReader(_Rejoined(sample, stream), SAMPLE))
