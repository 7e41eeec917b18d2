"""A parsed sentence in, its text out: joined once, where spaCy joins the tokens anew at every `doc.text`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KEPT = "warledger.text"


def keep(doc: Doc, text: str) -> None:
    """Keep the text that a sentence was parsed from, so that it need not be joined at all."""
    doc.user_data[_KEPT] = text


def text_of(doc: Doc) -> str:
    """The sentence's text."""
    try:
        kept: str = doc.user_data[_KEPT]
    except KeyError:
        kept = doc.user_data[_KEPT] = doc.text
    return kept
