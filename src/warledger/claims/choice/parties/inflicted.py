"""A figure of losses that somebody inflicts in, the party out that suffers them.

"The army inflicted nine casualties on X", "a patrol clashed with X and inflicted nine casualties": they are X's.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed, over, party
from warledger.claims.events import by_syntax, clause
from warledger.claims.events.lexicon import load
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_INFLICT = frozenset(map(get_string_id, ("inflict", "inflicted", "inflicting", "inflicts")))
_LOSSES = frozenset(("killed", "wounded", "casualties"))


def on(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """That party: named behind "on", else the only one that who did it fights with in the same clause."""
    doc = reading.docs[anchor.sentence]
    if anchor.figure is None or anchor.label not in _LOSSES or doc is None or anchor.trigger is None:
        return frozenset()
    if _INFLICT.isdisjoint(columns.of(doc).lower):
        return frozenset()
    verb = clause.governor(doc[anchor.trigger])
    if verb.lemma_.lower() != "inflict":
        return frozenset()
    hit = [o for c in (*verb.children, *doc[anchor.trigger].children) if c.lower_ == "on" for o in c.children]
    agent = by_syntax.agent_of(verb, load().lists["light_verbs"])
    doing = frozenset() if agent is None else _named(reading, anchor.sentence, agent)
    told = frozenset(key for one in hit if one.dep_ == "pobj" for key in _named(reading, anchor.sentence, one)) - doing
    if told or not doing or verb.dep_ != "conj":
        return told
    foes = [o for c in verb.head.children if c.lower_ in ("with", "against") for o in c.children if o.dep_ == "pobj"]
    return frozenset(key for one in foes for key in _named(reading, anchor.sentence, one)) - doing


def _named(reading: Reading, sentence: int, noun: Token) -> frozenset[Hashable]:
    """The armed parties that a noun phrase names."""
    span = clause.chars(noun.doc, *clause.phrase(noun), reading.sentences[sentence].start)
    bearing = {m.span for m, _ in armed(reading)}
    return frozenset(key for m in over(reading, span) if m.span in bearing and (key := party(m)) is not None)
