"""Event mentions and actors in, the mentions out with agents that word order gives where syntax gave none.

Text without commas loses the parser ("al-Nusra (the branch in the Levant) and groups affiliated to it targeted with
rockets"): an active verb of attack takes the nearest armed actor before it in its sentence. What the parse takes for a
noun's participle ("the groups targeted with mortar shells the old town") is such a verb where an object follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.actors import ActorMention
from warledger.claims.events.by_syntax import lies_at
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Kinds of actors that attack.
_ARMED = frozenset(
    {"state", "state_forces", "police", "armed_group", "militia", "coalition", "criminal_group", "generic_armed"}
)
#: How far before the verb the actor may stand, in characters: a clause with an aside.
_REACH = 110
_ARMS = (
    r"(?:shells?|rockets?|missiles?|mortars?|bombs?|grenades?|gunfire|guns?|weapons|fire|projectiles|drones?|artillery|"
    r"cannons?|cylinders)"
)
#: Behind a verb: with what arms, and whom or what it hit, up to the next clause or place.
_WITH_ARMS = compiled(
    rf" with (?:[\w-]+ ){{0,6}}?{_ARMS} (?P<hit>(?!(?:{_ARMS}|"
    r"in|on|at|near|from|by|of|to|and|or|as|when|while|which|that|with|for|into|was|were|is|are|has|have|"
    r"had|after|before|during|killed|injured|wounded|late|early|yesterday|today)\b)[\w’'-]+"
    r"(?: (?!(?:in|on|at|near|from|with|as|when|while|killing|injuring|causing|leaving|which|that)\b)[\w’'-]+)*)"
)


def by_order(
    mentions: Sequence[EventMention],
    actors: Sequence[ActorMention],
    sentences: Sequence[Sentence],
    docs: Sequence[Doc | None],
) -> list[EventMention]:
    """The mentions, in order; active verbs without an agent have the one that stands before them, if any.

    Args:
        mentions: A report's event mentions.
        actors: Its actors, in order.
        sentences: Its sentences.
        docs: Their parses.
    """
    out = []
    for mention in mentions:
        doc = docs[mention.sentence]
        if mention.agent_span is None and not mention.noun and doc is not None and _active(doc, mention.head_token):
            start = max(sentences[mention.sentence].start, mention.head.start - _REACH)
            before = [
                a for a in actors if a.kind in _ARMED and start <= a.span.start and a.span.end <= mention.head.start
            ]
            free = [a for a in before if mention.target_span is None or not a.span.overlaps(mention.target_span)]
            if free and lies_at(
                sentences[mention.sentence].text[: free[-1].span.start - sentences[mention.sentence].start]
            ):
                free = []  # "went off at the wedding of a member of X killing nine"
            if free and (doer := _subject(doc, free, mention, sentences[mention.sentence].start)) is not None:
                mention = mention._replace(agent_span=doer)
            elif free and _adjoins(doc, free[-1].span.end - sentences[mention.sentence].start, mention.head_token):
                mention = mention._replace(agent_span=free[-1].span)
        elif mention.agent_span is None and mention.target_span is not None and doc is not None:
            mention = _turned(mention, actors, sentences[mention.sentence], doc)
        out.append(mention)
    return out


def _subject(doc: Doc, before: Sequence[ActorMention], mention: EventMention, start: int) -> Span | None:
    """Who hit the actor that stands last before a verb: "rebels shot six guards, then burned four cars"."""
    last = next((t for t in reversed(doc[: mention.head_token]) if t.idx + start < before[-1].span.end), None)
    if last is None or last.dep_ != "dobj" or doc[mention.head_token].head.i != last.head.i:
        return None
    subject = next((c for c in last.head.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return None
    at = subject.idx + start
    return next((a.span for a in before if a.span.start <= at < a.span.end), None)


def _turned(mention: EventMention, actors: Sequence[ActorMention], sentence: Sentence, doc: Doc) -> EventMention:
    """One with the armed actors that the parse has hit as those who did it, where what they hit stands behind."""
    verb, target = doc[mention.head_token], mention.target_span
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or target is None or target.end >= mention.head.start:
        return mention
    at = mention.head.end - sentence.start
    hit = _WITH_ARMS.match(sentence.text, at) if sentence.text.startswith(" with ", at) else None
    if hit is None or not any(a.kind in _ARMED and target.covers(a.span) for a in actors):
        return mention
    struck = Span(*(sentence.start + end for end in hit.span("hit")))
    return mention._replace(agent_span=target, target_span=struck)


def _active(doc: Doc, head: int) -> bool:
    """A finite verb or an -ing form that is no passive and has no subject of its own."""
    token = doc[head]
    if token.tag_ not in ("VBD", "VBZ", "VBP", "VBG", "VB"):
        return False
    return not any(c.dep_ in ("auxpass", "nsubjpass", "nsubj", "agent") for c in token.children)


def _adjoins(doc: Doc, end: int, head: int) -> bool:
    """No other verb stands between the actor, which ends at offset `end` of the sentence, and the verb at `head`."""
    between = [t for t in doc[:head] if t.idx >= end]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "TO") or t.lower_ in ("that", "who", "which") for t in between)
