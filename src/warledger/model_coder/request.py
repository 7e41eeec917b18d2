"""A window of a report in, the request that is sent for it out: messages, schema, and the hash that names its answer.

The report's text is data between two marks. The marks carry digits of the text's own SHA-256, so that no text can hold
the mark that would close it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, timedelta

from warledger.claims.published import published
from warledger.model_coder.answers.schema import schema
from warledger.model_coder.instructions.building import instructions
from warledger.model_coder.windows import Window
from warledger.records import Report

#: Characters of a long report's beginning that its later windows show: head, lead and the first speakers.
_BEGINNING = 1_200
#: Days listed with their weekdays, so that no model need count them: what "last Friday" can reach.
_DAYS = 14


@dataclass(frozen=True)
class Request:
    """One question to a model.

    Attributes:
        messages: Each with `role` and `content`: the instructions, the report, and on repair the broken answer.
        report: The report's id.
        window: The stretch that it asks about.
    """

    messages: tuple[dict[str, str], ...]
    report: str
    window: Window

    @property
    def key(self) -> str:
        """What names its answer: 24 digits of the SHA-256 of messages and schema. The model is no part of it."""
        raw = json.dumps([list(self.messages), schema()], sort_keys=True, ensure_ascii=True)
        return hashlib.sha256(raw.encode()).hexdigest()[:24]

    @property
    def size(self) -> int:
        """Bytes of its messages."""
        return sum(len(message["content"].encode("utf-8", "surrogatepass")) for message in self.messages)


def request(report: Report, window: Window, *, vague: str = "codebook", detail: str = "full") -> Request:
    """The request for a window.

    Args:
        report: The report; its title is metadata and not sent.
        window: One of its windows.
        vague: Convention for vague number words.
        detail: How much the model is told: a key of `instructions.building.DETAILS`.
    """
    asked = _question(report, window)
    told = instructions(vague=vague, detail=detail)
    messages = ({"role": "system", "content": told}, {"role": "user", "content": asked})
    return Request(messages, report.id, window)


def repair(asked: Request, answer: str, why: str) -> Request:
    """The request that follows an answer that can't be read.

    Args:
        asked: The first request.
        answer: What came back.
        why: What is wrong with it.
    """
    told = (
        f"This answer can't be read: {why}. Answer again, with the same content, as one JSON object of the form asked "
        "for, and nothing else."
    )
    # an empty message is refused by some servers
    said = {"role": "assistant", "content": answer[:_LONGEST_BROKEN] or "(no answer)"}
    return Request((*asked.messages, said, {"role": "user", "content": told}), asked.report, asked.window)


#: Characters of a broken answer that are shown again.
_LONGEST_BROKEN = 20_000


def _question(report: Report, window: Window) -> str:
    text = report.text
    lines = ["Code this report.", *_metadata(report)]
    if window.of > 1:
        lines.append(
            f"It is long: this is part {window.number} of {window.of}. Code this part alone; other parts are coded "
            "apart."
        )
    if window.span.start:
        lines += ["How the report begins, to understand the part; code nothing from it:", _marked(text[:_BEGINNING])]
        lines.append("The part to code:")
    lines.append(_marked(window.span.of(text)))
    lines.append("The report has ended. Answer with the JSON object alone.")
    return "\n".join(lines)


def _metadata(report: Report) -> list[str]:
    """What is known of the publication, each line made safe."""
    day = published(report)
    out = []
    if report.outlet:
        out.append(f"Published by: {_line(report.outlet)} (the outlet, not a source)")
    if day is None:
        out.append("Published: day unknown; weekdays and days without a year can't be settled.")
    else:
        out.append(f"Published: {_day(day)}")
        before = ", ".join(_day(one) for n in range(1, _DAYS) if (one := _earlier(day, n)) is not None)
        out.append(f"Days before: {before}")
    return out


def _day(day: date) -> str:
    return f"{day.isoformat()} ({day:%A})"


def _earlier(day: date, days: int) -> date | None:
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return None


def _line(words: str) -> str:
    """Words of the input on one line, without marks."""
    return " ".join(words.replace("<", " ").replace(">", " ").split())[:120]


def _marked(text: str) -> str:
    digits = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"<<<REPORT {digits}>>>\n{text}\n<<<END OF REPORT {digits}>>>"
