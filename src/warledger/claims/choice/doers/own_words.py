"""An anchor in, the words of who did it out: those of its own clause, of its event, and whom a pronoun there means."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import causes, responsibility
from warledger.claims.choice.doers.acting import named_in
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import did, is_clash, who_fought
from warledger.claims.choice.doers.pronouns import ONE_AS_NUMBERS, PRONOUNS, stands_for, tells_of_itself
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.roles import is_own
from warledger.claims.choice.ruled_out.other_part.shot_them import told_of_attackers
from warledger.claims.choice.spans import touches
from warledger.claims.events import by_syntax, clause
from warledger.claims.events.lexicon import load
from warledger.claims.events.mention import EventMention
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_US = frozenset(map(get_string_id, ("we", "our")))


def own_words(reading: Reading, anchor: Anchor, view: Overview, *, foes: bool) -> list[Span]:
    """The words of who did it in the anchor's own clause, and in all mentions of an event.

    With `foes` also of whom those counted fought against.
    """
    out = []
    doc = reading.docs[anchor.sentence]
    if doc is not None and anchor.trigger is not None:
        light = load().lists["light_verbs"]
        trigger = doc[anchor.trigger]
        start = reading.sentences[anchor.sentence].start
        told = causes_of(reading, (anchor.sentence, anchor.trigger))
        for token in told:
            if not did(token, trigger) or (anchor.kind == "event" and _only_before(token, trigger)):
                continue
            if anchor.kind == "figure" and is_clash(token):
                out += who_fought(reading, anchor.sentence, token, foes=foes)
            before = causes.before(token)
            agent = by_syntax.agent_of(token, light) if before is None or token.pos_ != "VERB" else None
            if agent is not None and is_own(agent):
                out += _speaking(reading, anchor, view) or _before(reading, anchor, view, agent)
            elif agent is not None and agent.lower_ in PRONOUNS:
                out += _before(reading, anchor, view, agent)
            elif agent is not None:
                out.append(Span(*clause.chars(doc, *causes.wide(agent), start)))
            elif before is not None:
                out.append(Span(*clause.chars(doc, *before, start)))
        for token in causes.accused(trigger, told):
            if token.lower_ in PRONOUNS:  # "He also is charged in two blasts, which killed nine"
                out += _before(reading, anchor, view, token)
            else:
                out.append(Span(*clause.chars(doc, *causes.wide(token), start)))
    if anchor.event is not None:
        mentions = anchor.event.mentions
        if responsibility.left_open(reading, anchor, view):
            # "it is not known who did it. X and Y have bombed the area before": only whom its own sentence names
            mentions = tuple(m for m in mentions if m.sentence == anchor.sentence)
        mentions = tuple(
            m for m in mentions if not _far_history(m, anchor) and not _of_the_attackers(reading, m, anchor)
        )
        out += list(filter(None, (_doer(reading, m) for m in mentions)))
    if out or anchor.kind == "event":
        return out
    # where the parse gives none: the agent of the event whose words hold the figure's
    return [
        doer
        for m in reading.mentions
        if m.sentence == anchor.sentence and m.span.overlaps(anchor.span) and (doer := _doer(reading, m)) is not None
    ]


def _far_history(mention: EventMention, anchor: Anchor) -> bool:
    """ "Since the coup the army has killed 900": does it say nothing of who did what is told sentences before?"""
    return (mention.background or mention.history) and abs(mention.sentence - anchor.sentence) > 1


def _of_the_attackers(reading: Reading, mention: EventMention, anchor: Anchor) -> bool:
    """ "Nine were shot dead. Soldiers later killed a suspect": does it tell of another's deed against those who did it?

    Not where the event's own clause is of them.
    """
    if mention.sentence == anchor.sentence or anchor.event is None or mention is anchor.event.mentions[0]:
        return False
    return told_of_attackers(reading, mention) and not told_of_attackers(reading, anchor.event.mentions[0])


def _doer(reading: Reading, mention: EventMention) -> Span | None:
    """Who did what an event mention tells, if it was done and is no other attack ("has claimed previous bombings")."""
    doer = mention.agent_span
    if doer is None or mention.planned:
        return None
    return None if touches(doer, [b.evidence for b in reading.asides if b.evidence is not None]) else doer


def _before(reading: Reading, anchor: Anchor, view: Overview, agent: Token) -> list[Span]:
    """The words that a pronoun stands for, where they name a party."""
    if agent.lower_ not in PRONOUNS:
        return []
    if tells_of_itself(agent) and (words := _who_tells(reading, anchor, view)):
        return words
    return next(([s] for s in stands_for(reading, anchor.sentence, agent) if named_in(reading, view, [s])), [])


def _who_tells(reading: Reading, anchor: Anchor, view: Overview) -> list[Span]:
    """The words that named who tells of the anchor, in a sentence before that may not be parsed, if it is a party.

    "The army took Konna. France's defence ministry said all went well. It said it had carried out 30 air strikes": it
    is the ministry, though the army acted last.
    """
    if reading.speakers is None:
        return []
    source = reading.speakers.speaker(anchor.span.start).source
    told = (a.evidence for a in reading.speakers.accounts if a.source == source and a.evidence is not None)
    before = [span for span in told if span.end <= anchor.span.start and named_in(reading, view, [span])]
    return before[-1:] if source is not None else []


def of_itself(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """The party that tells what it did itself: "it said it had shot down 74 drones"; none where others are meant."""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or ONE_AS_NUMBERS.isdisjoint(columns.of(doc).lower):
        return frozenset()
    agent = by_syntax.agent_of(doc[anchor.trigger], load().lists["light_verbs"])
    if agent is None or not tells_of_itself(agent):
        return frozenset()
    return named_in(reading, view, _before(reading, anchor, view, agent))


#: What a state calls its own.
_STATE_S = frozenset("army armies force forces troop troops soldier soldiers military navy police policemen".split())


def of_us(reading: Reading, anchor: Anchor) -> bool:
    """Did "we" or "our units" do it, in a text that names no speaker: a group's own, for a state says "our army"?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or _US.isdisjoint(columns.of(doc).lower):
        return False
    agent = by_syntax.agent_of(doc[anchor.trigger], load().lists["light_verbs"])
    if agent is None or agent.lower_ in _STATE_S:
        return False
    if agent.lower_ != "we" and not any(c.dep_ == "poss" and c.lower_ == "our" for c in agent.children):
        return False
    return reading.speakers is None or reading.speakers.speaker(anchor.span.start).source is None


def _speaking(reading: Reading, anchor: Anchor, view: Overview) -> list[Span]:
    """The words of the party that tells of the anchor, where they name one: "it said" names none."""
    if reading.speakers is None:
        return []
    said = reading.speakers.speaker(anchor.span.start).source
    if said is None:
        return []
    spoken = next((s for s in reading.speakers.at(anchor.span.start) if s.source == said), None)
    words = [spoken.evidence] if spoken is not None and spoken.evidence is not None else []
    return words if named_in(reading, view, words) else []


def _only_before(token: Token, trigger: Token) -> bool:
    """Is it another deed after which an attack came: "the air strikes began after an ambush by X"?"""
    behind = token.i != trigger.i and token.dep_ == "pobj" and token.head.lower_ in ("after", "following")
    return behind and trigger.pos_ in ("NOUN", "PROPN")
