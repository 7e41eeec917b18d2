"""An anchor and what the report names in, the candidates for one field out, each with its features."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from warledger.claims.actors import ActorMention
from warledger.claims.choice import position
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.model import Candidate
from warledger.claims.choice.overview import Home, Overview, Standing, home, party, place_key, touches
from warledger.claims.reading import Reading
from warledger.records import Span

_OF = re.compile(r"^\s*(?:\w+\s+){0,2}?(?:of|from|with|belonging to|linked to|affiliated (?:to|with)|loyal to|in)\s+(?:\w+\s+){0,3}$", re.I)
_BACK = re.compile(
    r"\b(?:since|so far|began|erupted|broke out|conflict|civil war|years?|months? ago|last (?:year|month|week)|earlier|previous(?:ly)?|"
    r"in the past|history|total of|in (?:19|20)\d\d|record(?:ed)?|have (?:been )?(?:killed|died|fled)|overall|altogether|to date)\b",
    re.I,
)


def tags(reading: Reading, anchor: Anchor) -> list[str]:
    """Features of the anchor itself: they weigh for or against "nothing"."""
    words = reading.sentences[anchor.sentence].text
    out = ["bias", f"kind={anchor.kind}", f"label={anchor.label}", f"category={anchor.category}"]
    if anchor.figure is not None:
        counted = anchor.figure.counted
        out += [f"count={counted.kind}", f"lemma={counted.lemma}"]
        if anchor.figure.whole is not None:
            out.append("part")
        if (counted.low or 0) >= 1000:
            out.append("big")
        elif (counted.low or counted.high or 0) >= 50:
            out.append("many")
        trigger = anchor.figure.trigger
        if trigger is not None:
            out.append(f"form={trigger.form}")
        out.append("rule=" + anchor.figure.rule.split(".")[1])
    if _BACK.search(words):
        out.append("backword")
    if anchor.sentence == 0:
        out.append("first")
    elif anchor.sentence <= 2:
        out.append("lead")
    elif anchor.sentence >= max(3, int(0.7 * len(reading.sentences))):
        out.append("late")
    if reading.sentences[anchor.sentence].zone != "body":
        out.append("related")
    return out


def _grouped(
    reading: Reading,
    anchor: Anchor,
    mentions: Iterable[tuple[Any, Any, Span, list[str], str]],
    from_counted: bool = False,
) -> list[Candidate]:
    """One candidate a key, with the features of its mentions in the anchor's sentence, else of its nearest one.

    Args:
        reading: The report.
        anchor: What asks.
        mentions: (key, value, span, features of the mention, rule).
        from_counted: Paths from those counted.
    """
    groups: dict[Any, list[tuple[int, int, Any, Span, list[str], str]]] = {}
    for key, value, span, own, rule in mentions:
        sentence = reading.sentence_at(span.start)
        gap = max(0, anchor.span.start - span.end, span.start - anchor.span.end)
        # a mention behind the anchor is as good as one twice as far before it
        groups.setdefault(key, []).append((abs(sentence - anchor.sentence), gap if span.start < anchor.span.start else 2 * gap, value, span, own, rule))
    out = []
    for key, found in groups.items():
        found.sort(key=lambda item: (item[0], item[1]))
        _, _, value, span, _, rule = found[0]
        features: dict[str, None] = {}
        for nth, (away, _, _, at, own, _) in enumerate(found):
            if nth and away:
                break
            stands = position.features(reading, anchor, at, from_counted)
            features.update(dict.fromkeys(stands))
            features.update(dict.fromkeys(own))
            features.update(dict.fromkeys(f"{stands[0]}|{f}" for f in own))
        out.append(Candidate(key, value, span, rule, list(features)))
    order = sorted(out, key=lambda c: min((item[0], item[1]) for item in groups[c.key]))
    for rank, candidate in enumerate(order):
        candidate.features.append(f"near={min(3, rank)}")
    if len(out) == 1:
        out[0].features.append("only")
    return out


def _standing(candidate: Candidate, standing: Standing, total: int) -> list[str]:
    """Features of how an actor or a place stands in the whole report."""
    return [
        f"times={min(4, standing.times)}",
        f"share={min(4, 5 * standing.times // max(1, total))}",
        f"opens={'0' if standing.first == 0 else '1' if standing.first <= 2 else '2' if standing.first <= 6 else '3'}",
    ]


#: What of a candidate changes its weight with the kind of figure: a total over years lies in a country, not in a street.
_CROSSED = ("d=", "narrow=", "scene", "main", "homebest", "home", "topagent", "homeagent", "opponent", "evagent", "tkind=", "firstdate", "schosen=", "age=", "speech=", "implied", "nested", "innoun", "ofnoun", "only", "level=")
_FLAGS = frozenset({"backword", "big", "first", "part", "count=plural", "count=one", "related", "kind=event", "many", "range=total"})


def _cross(reading: Reading, anchor: Anchor, candidates: list[Candidate]) -> None:
    """Add each candidate's main features together with what kind of figure asks."""
    flags = [t for t in tags(reading, anchor) if t in _FLAGS]
    for candidate in candidates:
        own = [f for f in candidate.features if f.startswith(_CROSSED) and f.count("|") == 0]
        candidate.features += [f"{flag}&{f}" for flag in flags for f in own]


def _nothing(reading: Reading, anchor: Anchor, others: list[Candidate]) -> Candidate:
    features = ["none|" + f for f in tags(reading, anchor)]
    features.append(f"none|others={min(4, len(others))}")
    near = any("d=0" in c.features for c in others)
    features.append(f"none|near={near}")
    return Candidate(None, None, None, "nothing", features)


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
    out = _grouped(reading, anchor, mentions, from_counted=side)
    total = sum(s.times for s in view.actors.values())
    event = home(reading, view, anchor.sentence, anchor.span.start)
    top_agent = max((s.agent for s in view.actors.values()), default=0)
    for candidate in out:
        kind = candidate.value.kind
        standing = view.actors[candidate.key]
        candidate.features += _standing(candidate, standing, total)
        candidate.features += [f"kind={kind}", f"form={candidate.value.form}", f"agent={min(3, standing.agent)}", f"target={min(3, standing.target)}"]
        candidate.features += [f"{kind}|{category}", f"{kind}|{anchor.label}", f"agent={min(2, standing.agent)}|target={min(2, standing.target)}"]
        candidate.features += _in_event(reading, candidate, event)
        candidate.features += [f"blamed={status}" for status in sorted(view.blamed.get(candidate.key, ()))]
        if own_names and candidate.key not in own_names and event is not None:
            parties = {party(m) for m in reading.actors if m.side and (touches(m.span, event.agents) or touches(m.span, event.targets))}
            if candidate.key in parties and own_names & parties:
                candidate.features += ["opponent", f"opponent|{event.type == 'clash'}"]
        if top_agent and standing.agent == top_agent:
            candidate.features.append("topagent")
            candidate.features.append("topagent|" + candidate.features[0])
        if candidate.key in own_names:
            candidate.features.append("own")
        elif own_names:
            candidate.features.append("notown")
    _cross(reading, anchor, out)
    out.append(_nothing(reading, anchor, out))
    if own_names:
        out[-1].features.append("none|own")
    if not top_agent:
        out[-1].features.append("none|noagent")
    if view.blamed:
        out[-1].features.append("none|blamed")
    if event is not None:
        out[-1].features += [f"none|homeagents={bool(event.agents)}", f"none|homeagents={bool(event.agents)}|here={event.here}", f"none|event={event.type}"]
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


def places(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for where it happened."""
    mentions = []
    for m in reading.places:
        key = place_key(m)
        own = [f"form={m.form}", f"narrow={view.narrow[key]}", f"cue={m.cue}", f"level={m.level}"]
        if m.relation:
            own.append("relation")
        if touches(m.span, view.spots):
            own.append("evplace")
        if key in view.inner:
            own.append("inner")
        mentions.append((key, m, m.span, own, f"place.{m.form}"))
    out = _grouped(reading, anchor, mentions)
    total = sum(s.times for s in view.places.values())
    held = set(view.inner.values())
    event = home(reading, view, anchor.sentence, anchor.span.start)
    homes = {place_key(m): view.narrow[place_key(m)] for m in reading.places if event is not None and touches(m.span, event.places)}
    narrowest = max(homes.values(), default=-1)
    here, fresh = view.scenes[anchor.sentence], view.fresh[anchor.sentence]
    widest = max((view.narrow[c.key] for c in out if "d=0" in c.features), default=None)
    for candidate in out:
        standing = view.places[candidate.key]
        narrow = view.narrow[candidate.key]
        candidate.features += _standing(candidate, standing, total)
        candidate.features += [f"spot={min(3, standing.scene)}", f"spot={min(2, standing.scene)}|narrow={narrow}"]
        if candidate.key in held:
            candidate.features += ["held", "held|" + candidate.features[0]]
        if view.inner.get(candidate.key) in homes:
            candidate.features.append("innerhome")
        if candidate.key in homes and event is not None:
            candidate.features += ["home", f"home|here={event.here}"]
            if homes[candidate.key] == narrowest:
                candidate.features += ["homebest", f"homebest|here={event.here}"]
        elif homes:
            candidate.features.append("nothome")
        if candidate.key == here:
            candidate.features += ["scene", f"scene|fresh={fresh}"]
        if candidate.key == view.main_scene:
            candidate.features += ["main", f"main|fresh={fresh}"]
        if widest is not None:
            candidate.features.append("vs=" + ("narrower" if narrow > widest else "same" if narrow == widest else "wider") + "|" + candidate.features[0])
    _cross(reading, anchor, out)
    out.append(_nothing(reading, anchor, out))
    return out


def dates(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for when it happened."""
    mentions = []
    for m in reading.times:
        when = m.when
        if when.span is None or (when.start is None and when.month_day is None):
            continue
        own = [f"tkind={m.kind}", f"prep={m.preposition}", f"prec={when.precision}"]
        if m.speech:
            own.append(f"speech={m.speech_rule}")
        if m.genitive:
            own.append("genitive")
        if m.implied:
            own.append("implied")
        if m.nested:
            own.append("nested")
        if m.future:
            own.append("future")
        if when.start is not None and reading.report.date is not None:
            days = (reading.report.date - when.start).days
            own.append("age=" + ("future" if days < 0 else "0-2" if days <= 2 else "3-7" if days <= 7 else "8-60" if days <= 60 else "old"))
        mentions.append(((when.start, when.end, when.month_day), m, when.span, own, f"date.{m.kind}"))
    out = _grouped(reading, anchor, mentions)
    first = next((m for m in reading.times if m.when.start is not None and not m.speech), None)
    for candidate in out:
        if first is not None and candidate.key[:2] == (first.when.start, first.when.end):
            candidate.features.append("firstdate")
        candidate.features.append(f"dtimes={min(3, sum(m[0] == candidate.key for m in mentions))}")
    _cross(reading, anchor, out)
    out.append(_nothing(reading, anchor, out))
    return out


def sources(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for who says it."""
    mentions = []
    if reading.speakers is not None:
        chosen = reading.speakers.speaker(anchor.span.start)
        for s in reading.speakers.at(anchor.span.start):
            if s.source is None or s.evidence is None:
                continue
            own = [
                f"skind={s.kind}",
                f"srule={s.rule}",
                f"direct={s.direct}",
                f"sdist={_bucket(s.distance)}",
                f"spara={s.same_paragraph}",
                f"sbetween={min(2, s.between)}",
                f"stimes={min(3, s.times)}",
                f"sshare={min(4, int(s.share * 5))}",
                f"schosen={s.chosen}",
                f"schosen={s.chosen}|{s.background}",
                f"schosen={s.chosen}|dist={_bucket(s.distance)}",
            ]
            if s.first:
                own.append("sfirst")
            if s.repeats:
                own.append("srepeats")
            carried = chosen is not None and chosen.source == s.source and chosen.carried
            own += [f"scarried={carried}|{s.kind}", f"scarried={carried}|{_bucket(s.distance)}|{s.background}", f"{s.kind}|dist={_bucket(s.distance)}|para={s.same_paragraph}"]
            mentions.append((s.source, s, s.evidence, own, f"source.{s.rule}"))
    out = _grouped(reading, anchor, mentions)
    _cross(reading, anchor, out)
    out.append(_nothing(reading, anchor, out))
    if reading.speakers is not None:
        voice = reading.speakers.speaker(anchor.span.start)
        out[-1].features += [f"none|voice={voice.rule if voice.source is None else 'named'}", f"none|carried={voice.carried}"]
    return out


def _bucket(distance: int) -> str:
    return str(distance) if -2 <= distance <= 3 else "-" if distance < 0 else "+"


CANDIDATES: dict[str, Callable[[Reading, Anchor, Overview], list[Candidate]]] = {
    "agent": lambda reading, anchor, view: actors(reading, anchor, view, side=False),
    "side": lambda reading, anchor, view: actors(reading, anchor, view, side=True),
    "source": sources,
    "place": places,
    "date": dates,
}
