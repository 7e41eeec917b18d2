"""A surrender in, the parties to whom it was made out: "fighters surrendered to X" were not X's."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed, over, party
from warledger.claims.events import by_syntax, clause
from warledger.claims.events.lexicon import load
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

_TO = compiled(
    r"\b(?:surrender(?:ed|s|ing)?|gave (?:up|themselves up|himself up|herself up)|giving (?:up|themselves up)"
    r"|(?:turn(?:ed|ing)?|hand(?:ed|ing)?) (?:themselves|himself|herself) (?:in|over)"
    r"|(?:laid|laying|lay) down (?:their|his|her|its) (?:arms|weapons))"
    r"(?: [\w’'-]+){0,4}? to (?:[\w’'-]+ ){0,2}?$",
    re.I,
)
#: From the words for a surrender to the name, in characters.
_REACH = 90
_HARM = frozenset(("killed", "wounded", "captured", "abducted"))
_LABELS = frozenset(("surrendered", "surrender"))


def to(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties to whom the report says people gave themselves up; none where the anchor is no surrender."""
    if anchor.label not in _LABELS:
        return frozenset()
    return reading.once("gave up to", lambda: _to(reading) | _killed_by(reading))


def _killed_by(reading: Reading) -> frozenset[Hashable]:
    """Those who killed or caught the very ones who had given up: "beheaded eight militants who had surrendered"."""
    given = {(m.sentence, m.head_token) for m in reading.mentions if m.type == "surrender"}
    out: set[Hashable] = set()
    for index, at in given:
        doc = reading.docs[index]
        if doc is None or doc[at].dep_ != "relcl":
            continue
        for where, other in reading.figures:
            if where != index or other.effect not in _HARM or other.counted.head != doc[at].head.i or not other.trigger:
                continue
            agent = by_syntax.agent_of(doc[other.trigger.head], load().lists["light_verbs"])
            if agent is not None:
                span = clause.chars(doc, *clause.phrase(agent), reading.sentences[index].start)
                out |= {key for m in over(reading, span) if (key := party(m)) is not None}
    return frozenset(out)


def _to(reading: Reading) -> frozenset[Hashable]:
    out = set()
    for mention, key in armed(reading):
        start = reading.sentences[reading.sentence_at(mention.span.start)].start
        if _TO.search(reading.text, max(start, mention.span.start - _REACH), mention.span.start):
            out.add(key)
    return frozenset(out)
