"""A reading in, what the whole report says of each actor and place out: how often, where first, in which role.

Worked out once a report; the candidates of every anchor share it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from warledger.claims.actors import ActorMention
from warledger.claims.events import Event, distinct
from warledger.claims.reading import Reading
from warledger.records import Span

#: Rank of a place's level: how narrowly it says where.
_NARROW = {
    "country": 0, "region": 1, "admin1": 1, "district": 2, "unknown": 3, "city": 3, "town": 4, "village": 4,
    "neighbourhood": 5, "site": 5,
}  # fmt: skip


def narrowness(mention: Any) -> int:
    """0 (a country) to 6 (a list of named quarters)."""
    if mention.form == "generic":
        return 1
    return _NARROW.get(mention.level, 3) + (1 if mention.form == "list" else 0)


@dataclass(slots=True)
class Standing:
    """How one actor or place stands in the report.

    Attributes:
        times: Mentions.
        first: Sentence of its first mention.
        agent: Times in the agent's words of an event.
        target: Times in the target's words of an event.
        scene: Times among an event's places.
    """

    times: int = 0
    first: int = 0
    agent: int = 0
    target: int = 0
    scene: int = 0


@dataclass
class Overview:
    """A report's actors, places and scenes at a glance.

    Attributes:
        actors: By name.
        places: By lower-case words.
        scenes: For each sentence, the place (lower-case words) where its telling stands, or None.
        fresh: For each sentence, True where it names that place itself.
        main_scene: The place where most of the report's sentences stand, or None.
        agents: Spans of the agents' words of events.
        targets: Spans of the targets' words of events.
        spots: Spans of the places of events.
        tellings: All events that the report tells of, its main ones and the others.
        narrow: Place to how narrowly it says where: by its level, and narrower than whatever the report puts it in.
        inner: Place to the place that the report puts it in ("Salah al-Din district of Aleppo").
        blamed: Party to the ways in which it is blamed: claimed, accused, suspected, denied.
    """

    actors: dict[Hashable, Standing] = field(default_factory=dict)
    places: dict[Hashable, Standing] = field(default_factory=dict)
    scenes: list[str | None] = field(default_factory=list)
    fresh: list[bool] = field(default_factory=list)
    main_scene: str | None = None
    agents: list[Span] = field(default_factory=list)
    targets: list[Span] = field(default_factory=list)
    spots: list[Span] = field(default_factory=list)
    tellings: list[Event] = field(default_factory=list)
    narrow: dict[Hashable, int] = field(default_factory=dict)
    inner: dict[Hashable, Hashable] = field(default_factory=dict)
    blamed: dict[str, set[str]] = field(default_factory=dict)


def of(reading: Reading) -> Overview:
    """Work out the overview of a report."""
    out = Overview()
    out.agents = [m.agent_span for m in reading.mentions if m.agent_span is not None]
    out.targets = [m.target_span for m in reading.mentions if m.target_span is not None]
    out.spots = [p for m in reading.mentions for p in m.places]
    out.tellings = distinct(reading.mentions, reading.text, keep=0.0)
    for blame in reading.blames:
        out.blamed.setdefault(blame.agent, set()).add(blame.status)
    out.actors = _standings(reading, ((party(m), m.span) for m in reading.actors if m.side), out)
    out.places = _standings(reading, ((place_key(m), m.span) for m in reading.places), out)
    _nesting(reading, out)
    _scenes(reading, out)
    return out


_IN = re.compile(r"^(?:[’']s)?,?(?: \w+){0,2}?(?: of| in| near| outside|,)(?: the)?(?: \w+){0,3}? ?$", re.I)
_GENITIVE = re.compile(r"^(?:[’']?s|[’'])? (?:\w+ ){0,2}$")


def _nesting(reading: Reading, out: Overview) -> None:
    """Which place lies in which, by the words between them: "X in Y", "X, Y", "the X district of Y", "Y's X"."""
    for mention in reading.places:
        key = place_key(mention)
        out.narrow[key] = max(out.narrow.get(key, 0), narrowness(mention))
    names = [m for m in reading.places if m.form != "generic"]
    for one in names:
        if one.within is not None:
            holder = next((m for m in names if m.span == one.within), None)
            if holder is not None and place_key(holder) != place_key(one):
                out.inner.setdefault(place_key(one), place_key(holder))
    for one, other in zip(names, names[1:], strict=False):
        if (
            other.span.start < one.span.end
            or other.span.start - one.span.end > 40
            or place_key(one) == place_key(other)
        ):
            continue
        between = reading.text[one.span.end : other.span.start]
        if _IN.match(between):
            out.inner.setdefault(place_key(one), place_key(other))
        elif between.startswith(("'s ", "’s ")) or (
            between == " " and one.text.endswith("s") is False and reading.text[one.span.end : one.span.end + 2] == "s "
        ):
            out.inner.setdefault(place_key(other), place_key(one))
    for key, holder in out.inner.items():
        if out.inner.get(holder) != key:
            out.narrow[key] = max(out.narrow[key], out.narrow.get(holder, 0) + 1)


@dataclass(slots=True)
class Home:
    """The event that an anchor hangs on, as all its mentions tell it."""

    places: list[Span]
    agents: list[Span]
    targets: list[Span]
    here: bool
    type: str


def home(reading: Reading, view: Overview, sentence: int, at: int) -> Home | None:
    """The event told nearest to offset `at`: in its sentence, else before it, else the report's first.

    Args:
        reading: The report.
        view: Its overview.
        sentence: Index of the sentence that holds `at`.
        at: Offset in the report's text.
    """
    best: tuple[int, int, Event] | None = None
    for event in view.tellings:
        for m in event.mentions:
            away = sentence - m.sentence
            rank = (0 if away == 0 else away if away > 0 else 20 - away, abs(m.head.start - at))
            if best is None or rank < best[:2]:
                best = (*rank, event)
    if best is None:
        return None
    mentions = best[2].mentions
    return Home(
        [p for m in mentions for p in m.places],
        [m.agent_span for m in mentions if m.agent_span is not None],
        [m.target_span for m in mentions if m.target_span is not None],
        best[0] == 0,
        best[2].type,
    )


#: Words that say what kind of place a name stands for, and directions: "Aleppo city", "southern Kandahar province" are one with the bare name.
_GENERIC = re.compile(
    r"\b(?:al|el|ad|ash|at|ar|as|an|the|province|governorate|city|town|village|of|district|countryside|neighbou?rhoods?|area|region|state|township|county|"
    r"municipality|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|division|department|prefecture|island)\b|[^\w ]",
    re.I,
)


def place_key(mention: Any) -> str:
    """What makes two mentions the same place: the name without article, direction and kind of place."""
    text = str(mention.text).lower().replace("-", " ")
    bare = " ".join(_GENERIC.sub(" ", text).split())
    return bare or text


def party(mention: ActorMention) -> str | None:
    """The actor as a party: its side; unnamed attackers in one word, lower-case ("terrorist organizations" is "terrorists")."""
    side = mention.side
    if side is None or mention.kind != "generic_armed":
        return side
    return "terrorists" if side.lower().startswith("terrorist") else side.lower()


def _standings(reading: Reading, mentions: Iterable[tuple[Hashable, Span]], out: Overview) -> dict[Hashable, Standing]:
    found: dict[Hashable, Standing] = {}
    for key, span in mentions:
        standing = found.get(key)
        if standing is None:
            standing = found[key] = Standing(first=reading.sentence_at(span.start))
        standing.times += 1
        standing.agent += touches(span, out.agents)
        standing.target += touches(span, out.targets)
        standing.scene += touches(span, out.spots)
    return found


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Does it share words with one of the others?"""
    return any(span.overlaps(other) for other in others)


def _scenes(reading: Reading, out: Overview) -> None:
    """The scene moves where a sentence names a place narrower than a province; else it carries on."""
    by_sentence: dict[int, list[Any]] = {}
    for mention in reading.places:
        by_sentence.setdefault(reading.sentence_at(mention.span.start), []).append(mention)
    current: str | None = None
    votes: dict[str, int] = {}
    rank: Callable[[Any], tuple[bool, bool, int]] = lambda m: (
        touches(m.span, out.spots),
        m.cue not in ("from", "to", "of"),
        out.narrow[place_key(m)],
    )  # noqa: E731
    for index in range(len(reading.sentences)):
        named = [m for m in by_sentence.get(index, []) if out.narrow[place_key(m)] >= 2]
        if not named and current is None:
            named = by_sentence.get(index, [])
        out.fresh.append(bool(named))
        if named:
            current = place_key(max(named, key=rank))
        out.scenes.append(current)
        if current is not None:
            votes[current] = votes.get(current, 0) + 1
    if votes:
        out.main_scene = max(votes, key=lambda k: (votes[k], -list(votes).index(k)))
