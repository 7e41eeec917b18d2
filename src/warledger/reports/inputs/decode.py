"""Bytes in, text out, with the encoding that was found and how many bytes were broken.

UTF-8 unless the bytes say otherwise: a byte-order mark, the noughts of UTF-16, or bytes that are no UTF-8 but make
words in a one-byte encoding. Bytes that fit nothing become U+FFFD and are counted.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

#: Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: One-byte encodings of text that reports come in, tried where the bytes are no UTF-8.
_ONE_BYTE = ("cp1252", "cp1251", "cp1256", "cp1250", "iso8859_15", "koi8_r", "cp1254", "cp1255", "cp1253", "mac_roman")
#: Punctuation of cp1252 that stands at the edges of words: quotes, dashes, dots, no-break space, currency, degree.
_PUNCTUATION = (
    b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb4\xb7\xbb\xbf\xa1"
)
#: Accented letters of cp1252, which stand beside letters.
_LETTERS = bytes(
    [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, *range(0xC0, 0xD7), *range(0xD8, 0xF7), *range(0xF8, 0x100)]
)
_LETTER_IN_WORD = re.compile(b"(?<=[A-Za-z])[" + re.escape(_LETTERS) + b"]|[" + re.escape(_LETTERS) + b"](?=[A-Za-z])")
_HIGH = re.compile(rb"[\x80-\xff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
#: Control characters that no text holds (tab, line feed, form feed, carriage return, escape and NUL aside).
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
#: First bytes of files that are no text, with what they are and the way out.
_MAGIC = (
    (b"%PDF-", "a PDF", "Turn it into text first (pdftotext)."),
    (b"PK\x03\x04", "a ZIP archive or an Office document", "Unpack it, or save the document as text."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Save it as text."),
    (b"{\\rtf", "an RTF document", "Save it as text."),
    (b"\x89PNG", "a PNG picture", "Give the text of it."),
    (b"\xff\xd8\xff", "a JPEG picture", "Give the text of it."),
    (b"GIF8", "a GIF picture", "Give the text of it."),
    (b"PAR1", "a Parquet table", "Save it as CSV or JSON lines."),
    (b"SQLite format 3", "an SQLite database", "Export the reports as CSV or JSON lines."),
    (b"\x7fELF", "a program", "Give a text, HTML, JSON or CSV file."),
    (b"BZh", "a bzip2 archive", "Unpack it first, or pack it with gzip."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it first, or pack it with gzip."),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", "Unpack it first, or pack it with gzip."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
)
#: What stands in the place of what could not be read.
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded text.

    Attributes:
        text: The text, without byte-order mark.
        encoding: The encoding that was used.
        notes: What was replaced or guessed, for the report.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def binary_kind(sample: bytes) -> tuple[str, str] | None:
    """What a file is that holds no text, with advice; None where it may be text.

    Args:
        sample: Its first bytes; 4,000 are enough.
    """
    for magic, kind, advice in _MAGIC:
        if sample.startswith(magic):
            return kind, advice
    if any(sample.startswith(mark) for mark, _ in _MARKS) or _wide(sample):
        return None
    # text holds no control characters; one in fifty leaves room for a damaged page
    strange = len(_CONTROL.findall(sample)) + sample.count(b"\0")
    if strange and strange * 50 > len(sample):
        return "a binary file", "Give a text, HTML, JSON or CSV file."
    return None


def encoding_of(sample: bytes, *, complete: bool = True) -> str:
    """The encoding of text that begins with `sample`.

    Args:
        sample: The text's first bytes.
        complete: False where the sample may end inside a character.
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    if wide := _wide(sample):
        return wide
    if not complete:
        sample = _whole(sample)
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        return _one_byte(sample) or "utf-8"
    return "utf-8"


def decode(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The text that the bytes hold. Never fails.

    Args:
        data: All of it.
        encoding: The encoding, where it is known; None finds it.
    """
    name = encoding or encoding_of(data)
    notes: list[str] = []
    try:
        text = data.decode(name)
        broken = 0
    except (UnicodeDecodeError, LookupError):
        try:
            text = data.decode(name, "replace")
        except LookupError:
            name = "utf-8"
            text = data.decode(name, "replace")
        broken = text.count(REPLACEMENT) - _already(data, name)
    if broken > 0:
        notes.append(f"{broken} broken byte{'s' if broken != 1 else ''} replaced")
    if name not in {"utf-8", "utf-8-sig"}:
        notes.append(f"read as {name}")
    if text.startswith("\ufeff"):
        text = text[1:]
    return Decoded(text, name, tuple(notes))


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """Text without NULs and lone surrogates, which no database or UTF-8 file can hold; one character for each."""
    notes = []
    if nuls := text.count("\0"):
        text = text.replace("\0", REPLACEMENT)
        notes.append(f"{nuls} NUL byte{'s' if nuls != 1 else ''} replaced")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text, lone = re.subn("[\ud800-\udfff]", REPLACEMENT, text)
        notes.append(f"{lone} broken character{'s' if lone != 1 else ''} replaced")
    return text, tuple(notes)


def _already(data: bytes, name: str) -> int:
    return data.count(b"\xef\xbf\xbd") if name.startswith("utf-8") else 0


def _whole(sample: bytes) -> bytes:
    """The sample up to its last whole line, or without a cut character at its end."""
    cut = sample.rfind(b"\n")
    return sample[: cut + 1] if cut > 0 else sample[:-4]


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in mostly Latin text every second byte is nought."""
    if len(sample) < 8:
        return None
    head = sample[:4000]
    half = len(head) // 2
    even, odd = head[0 : half * 2 : 2].count(0), head[1::2].count(0)
    # 0.4 leaves room for other scripts and dashes; the other half holds next to none
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _one_byte(sample: bytes) -> str | None:
    """The one-byte encoding in which the high bytes make words, or None where they are broken UTF-8."""
    high = len(_HIGH.findall(sample))
    multibyte = sum(len(found) for found in _MULTIBYTE.findall(sample))
    if multibyte >= 0.5 * high:
        return None
    letters = sum(c.isalpha() for c in sample.decode("latin-1"))
    if high < 0.3 * max(letters, 1):
        # a few high bytes among Latin letters: cp1252 if they stand where its quotes and accents stand
        fit = sum(sample.count(bytes([byte])) for byte in set(_PUNCTUATION)) + len(_LETTER_IN_WORD.findall(sample))
        return "cp1252" if fit >= 0.8 * high else None
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:20_000], cp_isolation=list(_ONE_BYTE)).best()
    return best.encoding if best else None
