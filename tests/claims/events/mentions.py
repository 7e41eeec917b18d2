"""The events that a text tells of, read sentence by sentence, for the tests beside it."""

from __future__ import annotations

from typing import Any

from warledger.claims.deeds import answered
from warledger.claims.events import Event, EventMention, distinct, find
from warledger.claims.parsing import syntax
from warledger.claims.places import PlaceMention
from warledger.claims.text.sentences import sentences
from warledger.records import Span


def mentions_of(text: str) -> list[EventMention]:
    found = sentences(text)
    docs = syntax.parse([s.text for s in found])
    return [m for s, doc in zip(found, docs, strict=True) for m in find(s, doc, pair=answered.pair(s))]


def events_of(text: str) -> list[Event]:
    return distinct(mentions_of(text), text)


def place(text: str, words: str, nth: int = 0, **known: Any) -> PlaceMention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return PlaceMention(Span(start, start + len(words)), words, **known)
