"""A figure in, who did it by what the report says beside the figure's own clause out.

By the sentence that leads to the list of which it is an item, by the next one where that goes on with those counted
("All were killed in attacks by X"), and by who tells of it: a party that counts its foes' losses has mostly made them.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import causes
from warledger.claims.choice.doers.acting import acting, named_in
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import did, is_clash, who_fought
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import ours
from warledger.claims.events import by_syntax, clause, voice
from warledger.claims.events.lexicon import load
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What was done to them, and how a next sentence calls those counted.
_HARMED = frozenset("kill shoot die perish murder execute behead wound injure hit slay abduct kidnap".split())
_THEM = frozenset("all they both he she victims dead".split())
_THEM_AS_NUMBERS = frozenset(map(get_string_id, _THEM))
#: What the armed who announce it have mostly done themselves: "police said that nine were arrested".
_CAUGHT = frozenset(("captured", "arrest", "seized", "weapons_seized"))
#: How an item of a list begins, and characters before a sentence in which that stands.
_BULLET = compiled(r"(?:^|\n)\s*[-–—•*]\s+[^\n]*$")
_BEFORE = 4
#: The bullet's own characters at the beginning of a sentence.
_MARK = 3


@dataclass(frozen=True, slots=True)
class Carried:
    """Who did it by other sentences than the figure's.

    Attributes:
        stated: Parties named by the head of its list, or by the next sentence.
        tells: The party that tells of its foes' losses, or of those who were caught.
        listed: It is an item of a list whose head names nobody.
    """

    stated: frozenset[Hashable] = frozenset()
    tells: frozenset[Hashable] = frozenset()
    listed: bool = False


def of(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview) -> Carried:
    """What is carried to one anchor.

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted.
        view: The report's overview.
    """
    telling = ours.telling(reading, anchor.span.start)
    caught = anchor.label in _CAUGHT
    if anchor.figure is None:
        struck = _struck(reading, anchor, view)
        return Carried(tells=telling - struck if struck or caught else frozenset())
    head = _head_of_list(reading, anchor)
    led = frozenset(key for s, key, _, acts in acting(reading, view) if acts and s == head) - own
    stated = led or _taken_up(reading, anchor.sentence + 1, view) - own
    return Carried(stated, telling - own if own or caught else frozenset(), head is not None and not led)


def _struck(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """The armed parties that an event hit."""
    spans = [m.target_span for m in anchor.event.mentions if m.target_span is not None] if anchor.event else []
    return named_in(reading, view, spans)


def _head_of_list(reading: Reading, anchor: Anchor) -> int | None:
    """Sentence that leads to the list of which the anchor is an item ("as follows:"); None outside lists."""
    if not _in_item(reading, anchor.sentence, anchor.span.start):
        return None
    at = anchor.sentence - 1
    while at >= 0 and _in_item(reading, at, reading.sentences[at].start + _MARK):
        at -= 1
    return at if at >= 0 else None


def _in_item(reading: Reading, sentence: int, at: int) -> bool:
    return _BULLET.search(reading.text, max(0, reading.sentences[sentence].start - _BEFORE), at) is not None


def _taken_up(reading: Reading, sentence: int, view: Overview) -> frozenset[Hashable]:
    """Who did it by a sentence that goes on with those counted in the one before it."""
    if sentence >= len(reading.docs):
        return frozenset()
    return _by_pronoun(reading, sentence, view)


@once_for_each
def _by_pronoun(reading: Reading, sentence: int, view: Overview) -> frozenset[Hashable]:
    doc = reading.docs[sentence]
    if doc is None or _THEM_AS_NUMBERS.isdisjoint(columns.of(doc).lower):
        return frozenset()
    verb = next((t for t in doc if t.lemma_.lower() in _HARMED and _of_them(t)), None)
    return frozenset() if verb is None else named_in(reading, view, _doers(reading, sentence, verb))


def _of_them(verb: Token) -> bool:
    """Is it said of those counted before that it was done to them?"""
    return any(c.dep_ in ("nsubjpass", "nsubj") and c.lower_ in _THEM for c in verb.children) and (
        voice.is_passive(verb) or verb.lemma_.lower() in ("die", "perish")
    )


def _doers(reading: Reading, sentence: int, verb: Token) -> list[Span]:
    """The words of who did what a verb tells."""
    doc, start, light = verb.doc, reading.sentences[sentence].start, load().lists["light_verbs"]
    out = []
    for token in causes_of(reading, (sentence, verb.i)):
        if is_clash(token):
            out += who_fought(reading, sentence, token)
        before = causes.before(token)
        agent = by_syntax.agent_of(token, light) if before is None or token.pos_ != "VERB" else None
        words = causes.wide(agent) if agent is not None else before
        if words is not None and did(token, verb):
            out.append(Span(*clause.chars(doc, *words, start)))
    return out
