"""An anchor in, the parties whose embassy, base or post the deed hit, by its own words, out: they did not do it.

"U.S. missiles hit camps 13 days after the attacks on its embassies. The embassy bombings killed 257": not by the United
States, whatever else it did in the report.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.parties.called import armed
from warledger.claims.choice.parties.roles import tells_of
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge import countries

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What one party has that others attack, as lemmas.
_HELD = frozenset("embassy consulate base airbase barracks checkpoint headquarters outpost garrison".split())
_WORDS = r"embass(?:y|ies)|consulates?|(?:air ?)?bases?|barracks|checkpoints?|headquarters|outposts?|garrisons?"
_ANY = compiled(rf"\b(?:{_WORDS})\b")
_PARTS = ("embass", "consulate", "base", "barracks", "checkpoint", "headquarters", "outpost", "garrison")
#: Behind a party, or at the end of its words, what it has: "the U.S. embassy", "Israel's consulate", "an AU base".
_HAS = compiled(rf"(?:[’']s?)?(?: (?:military|army|air|naval|main|forward))? (?P<what>{_WORDS})\b", re.I)
_ENDS = compiled(rf"\b(?P<what>{_WORDS})$", re.I)
#: Before a party: "the embassy of Kenya".
_OF = compiled(rf"\b(?P<what>{_WORDS}) of (?:the )?$", re.I)
#: How what the last two match ends.
_WORDS_END = (
    *("embassy", "embassies", "consulate", "consulates", "base", "bases", "barracks", "checkpoint", "checkpoints"),
    *("headquarters", "outpost", "outposts", "garrison", "garrisons"),
)
_OF_END = (" of ", " of the ")
#: Characters before a party in which such words stand.
_BEFORE = 24
#: A state's house abroad, whether or not its words are an actor's. ("The Kenya embassy" is one in Kenya.)
_ABROAD = compiled(r"\b(?P<of>[A-Z][\w.]*(?: [A-Z]\w+)?) (?P<what>embass(?:y|ies)|consulates?)\b")
_OF_STATES = frozenset(("state", "state_forces", "official"))
#: Prepositions from a deed to what it hit.
_ONTO = frozenset("of on at against outside near".split())


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties; of an event those that all of its mentions say to be hit."""
    if not (having := _having(reading)):
        return frozenset()
    hit: set[str] | None = None
    for tokens in _deeds(reading, anchor):
        here = {word for token in tokens for word in _hit(token)} or _hit_before(reading, anchor, tokens)
        hit = here if hit is None else hit & here
    return frozenset(key for word in hit or () for key in having.get(word, ()))


def _deeds(reading: Reading, anchor: Anchor) -> Iterator[tuple[Token, ...]]:
    if anchor.event is None:
        doc = reading.docs[anchor.sentence]
        if doc is not None and anchor.trigger is not None:
            yield causes_of(reading, (anchor.sentence, anchor.trigger))
        return
    for mention in anchor.event.mentions:
        doc = reading.docs[mention.sentence]
        yield (doc[mention.head_token],) if doc is not None else ()


def _hit_before(reading: Reading, anchor: Anchor, tokens: tuple[Token, ...]) -> set[str]:
    """What the sentence before says to be hit, where a figure's own tells of harm alone: "5,000 were injured"."""
    doc = reading.docs[anchor.sentence - 1] if anchor.event is None and anchor.sentence else None
    if doc is None or any(token.i != anchor.trigger and tells_of(token) in ("deed", "clash") for token in tokens):
        return set()
    return {word for token in doc if tells_of(token) == "deed" for word in _hit(token)}


def _hit(deed: Token) -> Iterator[str]:
    """What a deed hit, of the things that parties have: "embassy bombings", "an attack on the barracks"."""
    for child in deed.children:
        found = [child] if child.dep_ in ("compound", "nmod") else []
        if child.dep_ == "prep" and child.lower_ in _ONTO:
            found = [below for below in child.children if below.dep_ == "pobj"]
        yield from (token.lemma_.lower() for token in found if token.lemma_.lower() in _HELD)


@once_a_report
def _having(reading: Reading) -> dict[str, set[Hashable]]:
    """What parties have, as lemmas, each with those that the report says to have one."""
    out: dict[str, set[Hashable]] = {}
    text, low = reading.text, reading.low
    if not any(map(low.__contains__, _PARTS)) or _ANY.search(low) is None:
        return out
    for m, key in armed(reading):
        start, end = m.span
        found = _HAS.match(text, end)
        if found is None and low.endswith(_WORDS_END, start, end):
            found = _ENDS.search(text, start, end)
        if found is None and low.endswith(_OF_END, 0, start):
            found = _OF.search(text, max(0, start - _BEFORE), start)
        if found is not None:
            out.setdefault(_lemma(found["what"].lower()), set()).add(key)
    for found in _ABROAD.finditer(text) if "embass" in text or "consulate" in text else ():
        iso, kind = countries.words().get(countries.fold(found["of"]), (None, ""))
        if iso and (kind == "adjective" or found["of"].isupper()):
            its = {key for m, key in armed(reading) if m.kind in _OF_STATES and m.country == iso}
            out.setdefault(_lemma(found["what"].lower()), set()).update(its)
    return out


def _lemma(word: str) -> str:
    word = word.replace(" ", "")
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word if word in _HELD else word.removesuffix("s")
