"""An anchor in, the deed that caused it and whom the words of and around that deed name as doing it out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import causes, responsibility
from warledger.claims.choice.doers.pronouns import ONE_AS_NUMBERS, PRONOUNS, stands_for, tells_of_itself
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.parties.roles import ACTING, CAUSING, DYING, FIRE, is_own, tells_of
from warledger.claims.choice.ruled_out import links
from warledger.claims.choice.spans import Spread, touches
from warledger.claims.events import clause
from warledger.claims.events.lexicon import load
from warledger.claims.events.mention import EventMention
from warledger.claims.events.traps import trap
from warledger.claims.parsing import columns
from warledger.claims.reading import Reading
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Kinds that are never named as doing harm by syntax alone.
_HARMLESS = frozenset(("civilians", "monitor", "media", "ngo", "medical"))
_US = frozenset(map(get_string_id, ("we", "our")))
#: Sentences from the figure on which a deed told elsewhere is near.
_NEAR = 2


@dataclass(slots=True)
class Deed:
    """Who is named as doing what was done to those counted, by where the words stand.

    Attributes:
        named: Parties by place of the words: "deed0" the clause of the figure itself; "deed1" its sentence
            ("deed1only" where no other party acts in it); "deed2" and
            "deed3" the nearest sentence before and after ("far" beyond two sentences); "deed4" the report's first;
            "deedtype" the nearest deed of the same kind, "deedtypeonly" where the report names one party for that kind.
        own: Those counted are named as who did it themselves.
    """

    named: dict[str, frozenset[Hashable]] = field(default_factory=dict)
    own: bool = False

    def add(self, name: str, parties: Iterable[Hashable]) -> None:
        """Keep parties under a name, if there are any."""
        found = frozenset(parties)
        if found:
            self.named[name] = found


def of(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview, kind: str | None) -> Deed:
    """The deed of one anchor.

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted: they did it to themselves only where another rule says so.
        view: The report's overview.
        kind: Event type of the deed, or None.
    """
    out = Deed()
    doers = named_in(reading, view, _own_words(reading, anchor, view, foes=bool(own)))
    out.add("deed0", doers - own)
    out.own = bool(doers) and doers <= own
    # "20 rebels were killed in clashes with X": who fights the side of those counted did it
    foes = bool(own)
    seen = [(sentence, key, m) for sentence, key, m, acts in acting(reading, view) if key not in own and (acts or foes)]
    here = [(key, m) for s, key, m in seen if s == anchor.sentence]
    if here:
        out.add("deed1", [min(here, key=lambda pair: _gap(pair[1].span, anchor.span))[0]])
        if len({key for key, _ in here}) == 1:
            out.add("deed1only", [here[0][0]])
    before = [(s, key) for s, key, _ in seen if s < anchor.sentence]
    after = [(s, key) for s, key, _ in seen if s > anchor.sentence]
    if before:
        last = before[-1][0]
        out.add("deed2" if anchor.sentence - last <= _NEAR else "deed2far", [key for s, key in before if s == last])
    if after:
        first = after[0][0]
        out.add("deed3" if first - anchor.sentence <= _NEAR else "deed3far", [key for s, key in after if s == first])
    if seen:
        out.add("deed4", [seen[0][1]])
    same = [
        (abs(sentence - anchor.sentence), key)
        for type_, sentence, key in reading.once("deeds.typed", lambda: _typed(reading, view))
        if type_ == kind and key not in own
    ]
    if same:
        near = min(away for away, _ in same)
        out.add("deedtype", [key for away, key in same if away == near])
        if len({key for _, key in same}) == 1:
            out.add("deedtypeonly", [same[0][1]])
    return out


def _roles(view: Overview, mention: ActorMention) -> tuple[str, ...]:
    return view.roles.of.get(mention.span, ())


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def acting(reading: Reading, view: Overview) -> list[tuple[int, Hashable, ActorMention, bool]]:
    """The mentions that act or fight: sentence, party, mention, whether it acts."""
    return reading.once("deeds.acting", lambda: _acting(reading, view))


def _everybody(reading: Reading, view: Overview) -> list[ActorMention]:
    """Mentions of actors and of the persons whom the report names as perpetrators, in order."""
    return reading.once(
        "everybody", lambda: sorted([*reading.actors, *view.roles.suspects], key=lambda m: (m.span.start, -m.span.end))
    )


def _acting(reading: Reading, view: Overview) -> list[tuple[int, Hashable, ActorMention, bool]]:
    out: list[tuple[int, Hashable, ActorMention, bool]] = []
    strangers = links.strangers(reading)
    for m in _everybody(reading, view):
        roles = _roles(view, m)
        acts = not ACTING.isdisjoint(roles)
        if m.side and m.form != "joint" and m.kind not in _HARMLESS and (acts or "fights" in roles):
            if party(m) in strangers:
                continue
            out.append((reading.sentence_at(m.span.start), party(m), m, acts))
    return out


def _typed(reading: Reading, view: Overview) -> list[tuple[str, int, Hashable]]:
    """Event type, sentence and party of each mention that acts in the words of an event."""
    by_sentence: dict[int, list[tuple[Hashable, Span]]] = {}
    for sentence, key, m, acts in acting(reading, view):
        if not acts:
            continue
        by_sentence.setdefault(sentence, []).append((key, m.span))
    return [
        (event.type, e.sentence, key)
        for event in view.tellings
        for e in event.mentions
        if not e.planned and not e.negated
        for key, span in by_sentence.get(e.sentence, ())
        if e.span.overlaps(span) or (e.agent_span is not None and e.agent_span.overlaps(span))
    ]


def named_in(reading: Reading, view: Overview, spans: Sequence[Span]) -> frozenset[Hashable]:
    """The parties that these words name."""
    if not spans:
        return frozenset()
    able, spread = reading.once("able to harm", lambda: _able(reading, view))
    found = [able[at] for start, end in spans for at in spread.touching(start, end)]
    together = [m.span for m in found if m.form == "joint" and not ACTING.isdisjoint(_roles(view, m))]
    return frozenset(party(m) for m in found if m.form == "joint" or not touches(m.span, together))


def _able(reading: Reading, view: Overview) -> tuple[list[ActorMention], Spread]:
    able = [m for m in _everybody(reading, view) if m.side and m.kind not in _HARMLESS]
    return able, Spread(m.span for m in able)


def _own_words(reading: Reading, anchor: Anchor, view: Overview, *, foes: bool) -> list[Span]:
    """The words of who did it in the anchor's own clause, and in all mentions of an event.

    With `foes` also of whom those counted fought against.
    """
    out = []
    doc = reading.docs[anchor.sentence]
    if doc is not None and anchor.trigger is not None:
        light = load().lists["light_verbs"]
        trigger = doc[anchor.trigger]
        start = reading.sentences[anchor.sentence].start
        told = causes_of(reading, anchor.sentence, trigger)
        for token in told:
            if not did(token, trigger) or (anchor.kind == "event" and _only_before(token, trigger)):
                continue
            if anchor.kind == "figure" and is_clash(token):
                out += fighting(reading, anchor.sentence, token, foes=foes)
            before = causes.before(token)
            agent = clause.agent_of(token, light) if before is None or token.pos_ != "VERB" else None
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
        mentions = tuple(m for m in mentions if not _far_history(m, anchor))
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
    agent = clause.agent_of(doc[anchor.trigger], load().lists["light_verbs"])
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
    agent = clause.agent_of(doc[anchor.trigger], load().lists["light_verbs"])
    if agent is None or agent.lower_ in _STATE_S:
        return False
    if agent.lower_ != "we" and not any(c.dep_ == "poss" and c.lower_ == "our" for c in agent.children):
        return False
    return reading.speakers is None or reading.speakers.speaker(anchor.span.start).source is None


def causes_of(reading: Reading, sentence: int, trigger: Token) -> tuple[Token, ...]:
    """What was done, as words: asked for more than once of each trigger."""
    return reading.once(("causes", sentence, trigger.i), lambda: tuple(causes.of(trigger)))


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


#: Words behind a clash that lead to who fought in it.
_FOUGHT = frozenset(("with", "between", "against", "among"))


def is_clash(token: Token) -> bool:
    """Is it a word for parties that fight each other: "clashes", "an exchange of fire"?"""
    return _kind(token) == "clash"


def _kind(token: Token) -> str:
    """What a word tells of."""
    kind = tells_of(token)
    if kind != "clash" and token.lemma_.lower() == "exchange":
        fire = any(c.lower_ == "of" and any(b.lemma_.lower() in FIRE for b in c.children) for c in token.children)
        return "clash" if fire else kind
    return kind


def fighting(reading: Reading, sentence: int, token: Token, *, foes: bool = True) -> list[Span]:
    """The words of those between or with whom a clash is, and of its subject; with `foes`, of whom it is against."""
    doc = reading.docs[sentence]
    assert doc is not None
    start = reading.sentences[sentence].start
    heads = [c for c in token.children if c.dep_ in ("nsubj", "poss", "amod", "compound")]
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in (_FOUGHT if foes else _FOUGHT - {"against"}):
            heads += [c for c in child.children if c.dep_ == "pobj"]
    return [Span(*clause.chars(doc, *causes.wide(head), start)) for head in heads]


def _only_before(token: Token, trigger: Token) -> bool:
    """Is it another deed after which an attack came: "the air strikes began after an ambush by X"?"""
    behind = token.i != trigger.i and token.dep_ == "pobj" and token.head.lower_ in ("after", "following")
    return behind and trigger.pos_ in ("NOUN", "PROPN")


def _meanwhile(token: Token) -> bool:
    """Does a clause only say what went on at the time: "as the army pressed its campaign"?"""
    if token.dep_ != "advcl":
        return False
    marks = {c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")}
    return bool(marks & {"as", "while"}) and any(c.dep_ == "nsubj" for c in token.children)


def did(token: Token, trigger: Token) -> bool:
    """Does a word around the trigger tell of what was done, so that who is named for it did it?

    Speakers ("X deplored the blasts") and those who only lose ("X suffered 39 deaths") did nothing to anybody.
    """
    kind = _kind(token)
    if token.i == trigger.i:
        return kind != "loss" and token.lemma_.lower() not in DYING
    if clause.came_under(token) or trap(token) is not None or token.lemma_.lower() in clause.SEEKING:
        return False
    if token.pos_ != "VERB" or _meanwhile(token):
        return kind in ("deed", "clash")
    return kind not in ("speech", "loss") and (kind != "other" or trigger.pos_ == "VERB" or token.lemma_ in CAUSING)
