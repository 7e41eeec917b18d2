"""A figure in, the parties that its own verb says were harmed themselves, by nobody whom it names, out.

"A rebel opened fire before being executed along with his family": not by the rebels, who open fire in the same clause.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import over, party
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Criminals of no party: "guards shot two robbers" is not by robbers.
_CAUGHT = frozenset("robbers bandits kidnappers poachers pirates looters thieves rustlers".split())
_WITH = frozenset("with alongside".split())
_SUBJECTS, _AGENT = frozenset(("nsubj", "nsubjpass")), "agent"


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties; none where the words for those counted don't stand beside somebody ("along with his family")."""
    doc = reading.docs[anchor.sentence]
    if anchor.kind == "figure" and anchor.noun_span is not None:
        _, _, last = anchor.noun_span.of(reading.text).rpartition(" ")
        if last.lower() in _CAUGHT:
            return frozenset((last.lower(),))
    if anchor.kind != "figure" or anchor.trigger is None or doc is None or _WITH.isdisjoint(columns.of(doc).words):
        return frozenset()
    verb = doc[anchor.trigger]
    if verb.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in verb.children):
        return frozenset()
    if any(c.dep_ == _AGENT for c in verb.children) or not _beside(reading, anchor, verb):
        return frozenset()
    subject = _subject(verb)
    if subject is None:
        return frozenset()
    at = reading.sentences[anchor.sentence].start + subject.idx
    word = Span(at, at + len(subject))
    return frozenset(key for m in over(reading, word) if m.kind != "civilians" and (key := party(m)))


def _beside(reading: Reading, anchor: Anchor, verb: Token) -> bool:
    """Do those counted stand behind "with"?"""
    noun = anchor.noun_span
    if noun is None:
        return False
    start = reading.sentences[anchor.sentence].start
    behind = [c for c in verb.subtree if c.dep_ == "prep" and c.lower_ in _WITH and c.i > verb.i]
    return any(noun.start <= start + what.idx < noun.end for link in behind for what in link.children)


def _subject(verb: Token) -> Token | None:
    """Whom the verb was done to: its subject, or that of the verb that it goes with ("fired before being killed")."""
    for _ in range(4):
        found = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if found is not None or verb.head is verb or verb.dep_ not in ("pcomp", "prep", "advcl", "conj", "xcomp"):
            return found
        verb = verb.head
    return None
