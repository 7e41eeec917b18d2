"""A strike in, those who shot down what was launched out: "the army said it shot down ten drones" launched none.

Only for strikes from the air and from afar; whom the strike's own clause names as launching it, did. And a shootdown
in, those out whose aircraft it was, or who sent it: "Turkish drone shot down near Kobani", "Iran launched
90 drones. Air defences shot down 40 of them".
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_STRIKES = frozenset({"airstrike", "shelling", "strikes"})
_DOWNED = r"(?:shot down|shoot(?:ing)? down|intercepted|intercepting|downed|brought down)"
_FLYING = r"(?:drones?|missiles?|rockets?|projectiles?|uavs?|munitions)"
#: How it is told that it was hit on its way, and what it does then.
_AFTER_IT = ("after being ", "after it was ", "after they were ", "after having been ")
_HARM = frozenset(("killed", "wounded", "casualties"))
#: Words one of which the first has.
_WORDS = ("shot down", "shoot down", "shooting down", "intercept", "downed", "brought down", *_AFTER_IT)
#: What the defender did, behind its name in the same clause, or before it.
_DID = compiled(rf"[^.;]{{0,60}}?\b{_DOWNED}\b[^.;]{{0,40}}?\b{_FLYING}\b", re.I)
_DONE = compiled(rf"\b{_FLYING}\b[^.;]{{0,30}}? {_DOWNED} by (?:the )?(?:[\w-]+ )?$", re.I)
#: What the defender hit on its way, before its name.
_ON_ITS_WAY = compiled(
    rf"\b{_FLYING}\b[^.;]{{0,120}}?\bafter (?:being|it was|they were|having been) "
    rf"(?:hit|struck|damaged|{_DOWNED}) by (?:the |an? )?(?:(?!and\b|or\b)[\w’'-]+ ){{0,6}}?$",
    re.I,
)
#: What the attacker did, behind its name in the same clause.
_SENT = compiled(
    r"[^.;,]{0,40}?\b(?:launched|fired|sent|unleashed|hurled|attacked [^.;]{1,40}? with)\b[^.;]{0,50}?"
    rf"\b{_FLYING}\b",
    re.I,
)
#: The same before its name.
_SENT_BY = compiled(
    rf"\b{_FLYING}\b(?: (?!not\b)[\w’'-]+){{0,4}}? (?:launched|fired|sent|unleashed|hurled) "
    rf"(?:(?!by\b)[\w’'-]+ ){{0,5}}?by (?:the )?$",
    re.I,
)
_BROUGHT_DOWN = frozenset(("shoot", "down", "intercept", "bring"))
#: Characters around a name in which that is said.
_AFTER, _BEFORE = 120, 80


#: Whose aircraft is told to have been shot down, with no object behind the verb, and characters in which it is.
_LOST = compiled(
    r"(?:[\w-]+ ){0,4}?(?:drones?|helicopters?|choppers?|(?:war)?planes?|jets?|aircraft|gunships?|uavs?)"
    r"(?: (?:that|which))?(?: (?:was|were|is|has been|have been|had been))? "
    r"(?:shot down|downed|brought down)(?= (?:in|over|near|by|on|off|outside|above|after)\b|[.,;\n]|$)",
    re.I,
)
_NEAR = 100


def defenders(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not launch what the anchor tells of, or what fell on those harmed after they hit it."""
    if anchor.label in _STRIKES:
        return _of(reading)
    return _hitting(reading).get(anchor.sentence, frozenset()) if anchor.label in _HARM else frozenset()


def losers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not shoot down what was theirs."""
    return _losers(reading) if anchor.label == "shootdown" else frozenset()


def launchers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that sent what others shot down, and shot down nothing."""
    doc = reading.docs[anchor.sentence]
    if anchor.label not in ("shootdown", "destroyed") or doc is None or anchor.trigger is None:
        return frozenset()
    if doc[anchor.trigger].lemma_.lower() not in _BROUGHT_DOWN:
        return frozenset()
    return _senders(reading)


@once_a_report
def _senders(reading: Reading) -> frozenset[Hashable]:
    sent = {party(m) for m in _parties(reading) if _sent(reading.text, m)}
    return frozenset(sent) - {party(m) for m in _parties(reading) if _shot(reading, m)}


def _sent(text: str, mention: ActorMention) -> bool:
    start, end = mention.span
    if _SENT.match(text, end, end + _AFTER):
        return True
    return "by " in text[max(0, start - 7) : start] and bool(_SENT_BY.search(text, max(0, start - _BEFORE), start))


@once_a_report
def _losers(reading: Reading) -> frozenset[Hashable]:
    lost = [m for m in _parties(reading) if _LOST.match(reading.text, m.span.start, m.span.start + _NEAR)]
    return frozenset(map(party, lost)) - {party(m) for m in _parties(reading) if m not in lost and _shot(reading, m)}


@once_a_report
def _of(reading: Reading) -> frozenset[Hashable]:
    return frozenset(party(m) for m in _parties(reading) if _shot(reading, m))


def _parties(reading: Reading) -> list[ActorMention]:
    """Where a report that tells of what was shot down names parties."""
    told = any(map(reading.low.__contains__, _WORDS))
    return [m for m in reading.actors if m.side is not None] if told else []


def _shot(reading: Reading, mention: ActorMention) -> bool:
    """Is a party told to have shot something down?"""
    text, span = reading.text, mention.span
    if _DID.match(text, span.end, span.end + _AFTER) or _DONE.search(text, max(0, span.start - _BEFORE), span.start):
        return True
    return _hit_it(text, span.start)


def _hit_it(text: str, at: int) -> bool:
    """Is it said right before a name that it hit what was on its way?"""
    start = max(0, at - 2 * _BEFORE)
    return " by " in text[start:at] and _ON_ITS_WAY.search(text, start, at) is not None


@once_a_report
def _hitting(reading: Reading) -> dict[int, frozenset[Hashable]]:
    """By sentence, who hit there what was on its way."""
    out: dict[int, frozenset[Hashable]] = {}
    if any(map(reading.low.__contains__, _AFTER_IT)):
        for m in reading.actors:
            if m.side is not None and _hit_it(reading.text, m.span.start):
                at = reading.sentence_at(m.span.start)
                out[at] = out.get(at, frozenset()) | {party(m)}
    return out
