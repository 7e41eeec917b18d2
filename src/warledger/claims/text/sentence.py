"""One sentence of a report: where it stands in the text, and in which zone of the page."""

from __future__ import annotations

from dataclasses import dataclass

from warledger.records import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `text[start:end]` of the report is `text` here; no leading or trailing space.

    Attributes:
        index: Position among the report's sentences, from 0.
        start: Offset of its first character in the report's text.
        end: Offset after its last character.
        paragraph: Number of its paragraph, from 0.
        text: Its words.
        zone: "body", "related" for links to other stories, "mixed" where such run into the report, "caption" of a
            picture, "tags", or "furniture" for what a page prints behind it.
        opens: True where it is the first of its paragraph.
    """

    index: int
    start: int
    end: int
    paragraph: int
    text: str
    zone: str = "body"
    opens: bool = False

    @property
    def silent(self) -> bool:
        """Does it tell nothing: neither what happened nor who, where and when?"""
        return self.zone in ("caption", "tags")

    @property
    def span(self) -> Span:
        """Its stretch of the report's text."""
        return Span(self.start, self.end)
