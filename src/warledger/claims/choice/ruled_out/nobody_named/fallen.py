"""An anchor in, whether only a crash, or an aircraft that nobody knows, did the harm out.

"Nine died when their helicopter crashed" is nobody's doing, and "an unidentified drone killed eight" nobody's in
particular, unless the clause or the report's blame says whose.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.parties.called import armed
from warledger.claims.effects.wording import text_of
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

if TYPE_CHECKING:
    from spacy.tokens import Token

_AIRCRAFT = frozenset("helicopter chopper plane airplane aeroplane airliner jet warplane aircraft drone".split())
_FIRED = frozenset("missile rocket shell".split()) | _AIRCRAFT
_SHOT = (
    "shot",
    "shoot",
    "fire",
    "fires",
    "firing",
    "hit",
    "missile",
    "rocket",
    "struck",
    "downed",
    "strike",
    "bomb",
    "attack",
)
_UNKNOWN = frozenset("unidentified unknown".split())
#: What an aircraft does that nobody is said to have shot at, behind the name of those whose it was.
_FELL = compiled(
    r"(?:[’']s)?(?: (?:[\w-]+ ){0,3}?(?:helicopter|chopper|gunship|(?:war|air)?plane|jet|aircraft|drone)s?"
    r"|(?<=helicopter)|(?<=chopper)|(?<=gunship)|(?<=plane)|(?<=jet)|(?<=aircraft)|(?<=drone))"
    r"(?: (?!that\b|hit\b|struck\b|bombed\b)[\w-]+){0,4}? (?:crash(?:ed|es)?\b|(?:came|went|been|was brought) down\b|"
    r"plunged\b|(?:crash|emergency)[- ]land)",
    re.I,
)
_FALLING = ("crash", "down", "plunged", "land")


def losers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose aircraft the anchor's sentence has crashing: it harmed nobody on purpose."""
    told = _losers(reading)
    if not told:
        return frozenset()
    mentions = anchor.event.mentions if anchor.event is not None else ()
    return frozenset(key for at in {anchor.sentence, *(m.sentence for m in mentions)} for key in told.get(at, ()))


@once_a_report
def _losers(reading: Reading) -> dict[int, frozenset[Hashable]]:
    out: dict[int, frozenset[Hashable]] = {}
    if not any(word in reading.low for word in _AIRCRAFT) or not any(word in reading.low for word in _FALLING):
        return out
    for m, key in armed(reading):
        at = reading.sentence_at(m.span.start)
        if _FELL.match(reading.text, m.span.end, reading.sentences[at].end):
            out[at] = out.get(at, frozenset()) | {key}
    return out


def crashed(reading: Reading, anchor: Anchor) -> bool:
    """Did what was lost only crash, or those counted die in a crash?"""
    doc = reading.docs[anchor.sentence]
    if anchor.trigger is None or doc is None:
        return False
    trigger = doc[anchor.trigger]
    return trigger.lemma_.lower() == "crash" or any(map(_crash, causes_of(reading, (anchor.sentence, anchor.trigger))))


def _crash(token: Token) -> bool:
    """Is it "when their helicopter crashed", or "in a plane crash"?"""
    if token.lemma_.lower() == "crash" and token.pos_ == "VERB" and token.dep_ == "ROOT":
        shot = any(map(text_of(token.doc).lower().__contains__, _SHOT))
        return not shot and any(
            c.dep_ in ("nsubj", "nsubjpass") and c.lemma_.lower() in _AIRCRAFT for c in token.children
        )
    if token.lemma_.lower() != "crash" or (token.pos_ == "VERB" and token.dep_ != "advcl"):
        return False
    of = (o for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children)
    return any(
        c.dep_ in ("nsubj", "compound", "pobj") and c.lemma_.lower() in _AIRCRAFT for c in (*token.children, *of)
    )


def unidentified(reading: Reading, anchor: Anchor) -> bool:
    """Was it done by an aircraft, or by what was fired, that the anchor's clause calls unidentified?"""
    doc = reading.docs[anchor.sentence]
    if anchor.trigger is None or doc is None:
        return False
    low = text_of(doc).lower()
    if not any(word in low for word in _UNKNOWN):
        return False
    for cause in causes_of(reading, (anchor.sentence, anchor.trigger)):
        by = [c for child in cause.children if child.dep_ in ("agent", "prep") for c in child.children]
        for noun in (cause, *(c for c in cause.children if c.dep_ == "nsubj"), *by):
            words = {c.lower_ for c in noun.children if c.dep_ == "amod"}
            if not _UNKNOWN.isdisjoint(words) and noun.lemma_.lower() in _FIRED:
                return True
    return False
