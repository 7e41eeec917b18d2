"""An anchor in, the candidates for who did it, or for whose side those counted are, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.grouping import cross, grouped, nothing, standing_features
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Home, Overview, home, party
from warledger.claims.choice.scenes import touches
from warledger.claims.reading import Reading
from warledger.records import Span

_OF = re.compile(
    r"^\s*(?:\w+\s+){0,2}?(?:of|from|with|belonging to|linked to|affiliated (?:to|with)|loyal to|in)\s+(?:\w+\s+){0,3}$",
    re.I,
)


def actors(reading: Reading, anchor: Anchor, view: Overview, *, side: bool) -> list[Candidate]:
    """Candidates for the perpetrator, or with `side` for the actor that those counted belong to."""
    noun = anchor.noun_span
    own_names = {party(m) for m in reading.actors if m.side and noun is not None and noun.overlaps(m.span)}
    category = anchor.category or "none"
    mentions = [
        (key, m, m.span, partial(_own, reading, anchor, m, roles, words, category), f"actor.{m.form}")
        for key, m, roles, words in reading.once("parties", lambda: _parties(reading, view))
    ]
    out = grouped(reading, anchor, mentions, from_counted=side)
    total = sum(s.times for s in view.actors.values())
    event = home(reading, view, anchor.sentence, anchor.span.start)
    acting = _among(reading, event.agents) if event is not None else frozenset()
    struck = _among(reading, event.targets) if event is not None else frozenset()
    parties = acting | struck
    opponents = parties - own_names if own_names & parties else frozenset()
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
        candidate.features += _in_event(candidate, event, acting, struck)
        candidate.features += [f"blamed={status}" for status in sorted(view.blamed.get(str(candidate.key), ()))]
        if opponents and candidate.key in opponents and event is not None:
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


def _among(reading: Reading, spans: Sequence[Span]) -> frozenset[str | None]:
    """The parties that these words name."""
    return reading.once(
        ("among", *spans), lambda: frozenset(party(m) for m in reading.actors if m.side and touches(m.span, spans))
    )


def _in_event(
    candidate: Candidate, event: Home | None, acting: frozenset[str | None], struck: frozenset[str | None]
) -> list[str]:
    """Features of an actor's role in the event that the anchor hangs on."""
    if event is None:
        return ["noevent"]
    out = []
    if candidate.key in acting:
        out += ["homeagent", f"homeagent|here={event.here}"]
    elif event.agents:
        out.append("nothomeagent")
    if candidate.key in struck:
        out += ["hometarget", f"hometarget|here={event.here}"]
    return out


def _parties(reading: Reading, view: Overview) -> list[tuple[str | None, ActorMention, list[str], list[str]]]:
    """The mentions of those who could be a party, each with its roles in events and the words around it."""
    return [
        (party(m), m, _roles(view, m), _words_around(reading, m))
        for m in reading.actors
        if m.side is not None and m.kind not in _NEVER_PARTY
    ]


def _roles(view: Overview, m: ActorMention) -> list[str]:
    out = []
    if touches(m.span, view.agents):
        out.append("evagent")
    if touches(m.span, view.targets):
        out.append("evtarget")
    return out


def _own(
    reading: Reading, anchor: Anchor, m: ActorMention, roles: list[str], words: list[str], category: str
) -> list[str]:
    """Features of one mention of an actor: its role in events, its tie to those counted, the words around it."""
    noun = anchor.noun_span
    if noun is not None:
        if noun.overlaps(m.span):
            return [*roles, "innoun", f"innoun|{category}", *words]
        if 0 <= m.span.start - noun.end < 45 and _OF.match(reading.text[noun.end : m.span.start]):
            return [*roles, "ofnoun", f"ofnoun|{category}", *words]
    return [*roles, *words]


def _words_around(reading: Reading, m: ActorMention) -> list[str]:
    before = reading.text[max(0, m.span.start - 24) : m.span.start].lower()
    cue = _CUE.search(before)
    out = [f"cue={cue.group(1)}" if cue else "cue=-"]
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
