"""A web page in, one record out: its main text, title, date, outlet and address, without scripts and navigation."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from warledger.records import Rejection
from warledger.reports.inputs.byte_source import ByteSource
from warledger.reports.inputs.decode import decode, encoding_of
from warledger.reports.inputs.fields import Raw
from warledger.reports.inputs.text_file import normal_breaks

#: Bytes of the longest page read; news pages have under 5 MB.
LONGEST = 20_000_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)


def records(source: ByteSource) -> Iterator[Raw | Rejection]:
    """The one record of a page.

    Args:
        source: The open input.
    """
    data = source.all(LONGEST)
    if data is None:
        yield _rejected(
            source, f"the page is longer than {LONGEST // 1_000_000} MB.", "Save the report alone as a page or text."
        )
        return
    found = decode(data, encoding=_encoding(data))
    notes = list(found.notes)
    try:
        fields = _extract(found.text)
    except Exception as problem:  # a page may break any parser; the run goes on
        advice = "Save the report as plain text."
        yield _rejected(source, f"the page can't be read ({type(problem).__name__}).", advice, data)
        return
    if not fields:
        advice = "Check that it holds the report, or save it as plain text."
        yield _rejected(source, "no text was found in the page.", advice, data)
        return
    fields["text"], more = normal_breaks(fields["text"])
    yield Raw(fields, source.name, (*notes, *more), data)


def _encoding(data: bytes) -> str:
    """The encoding by mark or bytes, else as the page declares it."""
    found = encoding_of(data)
    if found != "utf-8" or _decodes(data):
        return found
    declared = _CHARSET.search(data[:4096])
    return declared.group(1).decode("ascii") if declared else found


def _decodes(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _extract(page: str) -> dict[str, str]:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = page.replace("\0", "\ufffd")
    document = trafilatura.bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": None},
    )
    text = getattr(document, "text", None)
    fields: dict[str, str] = {}
    if text and text.strip():
        for field, attribute in (("title", "title"), ("date", "date"), ("url", "url"), ("outlet", "sitename")):
            if value := getattr(document, attribute, None):
                fields[field] = str(value)
    else:
        # a short page, in which nothing stands out as the main text
        text = trafilatura.html2txt(page)
    if not text or not text.strip():
        return {}
    fields["text"] = text
    return fields


def _rejected(source: ByteSource, reason: str, advice: str, data: bytes | None = None) -> Rejection:
    return Rejection(where=source.name, stage="read", reason=reason, advice=advice, received=data)
