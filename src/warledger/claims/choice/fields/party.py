"""An anchor in, the candidates for who did it, or for whose side those counted are, out."""

from __future__ import annotations

import re

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import cross, grouped, nothing, standing_features
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Home, Overview, home, party, touches
from warledger.claims.reading import Reading

_OF = re.compile(
    r"^\s*(?:\w+\s+){0,2}?(?:of|from|with|belonging to|linked to|affiliated (?:to|with)|loyal to|in)\s+(?:\w+\s+){0,3}$",
    re.I,
)


def actors(reading: Reading, anchor: Anchor, view: Overview, *, side: bool) -> list[Candidate]:
    """Candidates for the perpetrator, or with `side` for the actor that those counted belong to."""
    noun = anchor.noun_span
    own_names = {party(m) for m in reading.actors if m.side and noun is not None and noun.overlaps(m.span)}
    category = anchor.category or "none"
    mentions = []
    for m in reading.actors:
        if m.side is None or m.kind in _NEVER_PARTY:
            continue
        mentions.append((party(m), m, m.span, _actor_words(reading, anchor, view, m, category), f"actor.{m.form}"))
    out = grouped(reading, anchor, mentions, from_counted=side)
    total = sum(s.times for s in view.actors.values())
    event = home(reading, view, anchor.sentence, anchor.span.start)
    top_agent = max((s.agent for s in view.actors.values()), default=0)
    for candidate in out:
        kind = candidate.value.kind
        standing = view.actors[candidate.key]
        candidate.features += standing_features(candidate, standing, total)
        candidate.features += [
            f"kind={kind}",
            f"form={candidate.value.form}",
            f"agent={min(3, standing.agent)}",
            f"target={min(3, standing.target)}",
        ]
        candidate.features += [
            f"{kind}|{category}",
            f"{kind}|{anchor.label}",
            f"agent={min(2, standing.agent)}|target={min(2, standing.target)}",
        ]
        candidate.features += _in_event(reading, candidate, event)
        candidate.features += [f"blamed={status}" for status in sorted(view.blamed.get(candidate.key, ()))]
        if own_names and candidate.key not in own_names and event is not None:
            parties = {
                party(m)
                for m in reading.actors
                if m.side and (touches(m.span, event.agents) or touches(m.span, event.targets))
            }
            if candidate.key in parties and own_names & parties:
                candidate.features += ["opponent", f"opponent|{event.type == 'clash'}"]
        if top_agent and standing.agent == top_agent:
            candidate.features.append("topagent")
            candidate.features.append("topagent|" + candidate.features[0])
        if candidate.key in own_names:
            candidate.features.append("own")
        elif own_names:
            candidate.features.append("notown")
    cross(reading, anchor, out)
    out.append(nothing(reading, anchor, out))
    if own_names:
        out[-1].features.append("none|own")
    if not top_agent:
        out[-1].features.append("none|noagent")
    if view.blamed:
        out[-1].features.append("none|blamed")
    if event is not None:
        out[-1].features += [
            f"none|homeagents={bool(event.agents)}",
            f"none|homeagents={bool(event.agents)}|here={event.here}",
            f"none|event={event.type}",
        ]
    for mark in ("homeagent", "opponent", "evagent"):
        if any(mark in c.features for c in out[:-1]):
            out[-1].features.append(f"none|has={mark}")
    return out


def _in_event(reading: Reading, candidate: Candidate, event: Home | None) -> list[str]:
    """Features of an actor's role in the event that the anchor hangs on."""
    if event is None:
        return ["noevent"]
    spans = [m.span for m in reading.actors if party(m) == candidate.key]
    out = []
    if any(touches(s, event.agents) for s in spans):
        out += ["homeagent", f"homeagent|here={event.here}"]
    elif event.agents:
        out.append("nothomeagent")
    if any(touches(s, event.targets) for s in spans):
        out += ["hometarget", f"hometarget|here={event.here}"]
    return out


def _actor_words(reading: Reading, anchor: Anchor, view: Overview, m: ActorMention, category: str) -> list[str]:
    """Features of one mention of an actor: its role in events, its tie to those counted, the words around it."""
    out = []
    if touches(m.span, view.agents):
        out.append("evagent")
    if touches(m.span, view.targets):
        out.append("evtarget")
    noun = anchor.noun_span
    if noun is not None:
        if noun.overlaps(m.span):
            out += ["innoun", f"innoun|{category}"]
        elif 0 <= m.span.start - noun.end < 45 and _OF.match(reading.text[noun.end : m.span.start]):
            out += ["ofnoun", f"ofnoun|{category}"]
    before = reading.text[max(0, m.span.start - 24) : m.span.start].lower()
    cue = _CUE.search(before)
    out.append(f"cue={cue.group(1)}" if cue else "cue=-")
    after = reading.text[m.span.end : m.span.end + 48].lower()
    if _SAYS.match(after):
        out.append("says")
    if "claimed responsibility" in after or "responsibility" in before:
        out.append("claimed")
    if _DOES.match(after):
        out.append("strikes")
    return out


_CUE = re.compile(
    r"\b(by|against|on|of|from|between|with|targeting|target|hit|hitting|accused|blamed|blaming|to|in|and|at|for|with|including|killed|killing|than|as|said|that|when|after|while|were|where)"
    r"(?: (?:the|a|an|suspected|alleged|\w+-led))?\s*$"
)
_SAYS = re.compile(r"\W+(?:\w+\W+){0,2}?(?:said|says|announced|stated|confirmed|reported|denied|told)\b")
_DOES = re.compile(
    r"\W+(?:\w+\W+){0,2}?(?:attack|raid|strike|air ?strike|shell|bomb|airstrikes|strikes|raids|attacks|shelling|bombing|bombardment|fire|gunfire|rocket|missile|artillery|kill|target|fired|hit|ambush|launch|carried|opened|storm|shot|claim)"
)


#: Kinds of actors that report or help: never a party to what they tell of.
_NEVER_PARTY = frozenset({"monitor", "media", "news_agency", "ngo"})
