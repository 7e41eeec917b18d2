"""A reading in, what the whole report says of each actor and place out: how often, where first, in which role.

Worked out once a report; the candidates of every anchor share it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import cast
from warledger.claims.choice.parties.called import named, party
from warledger.claims.choice.parties.cast import Roles
from warledger.claims.choice.parties.roles import ASIDE
from warledger.claims.choice.spans import Spread, touches
from warledger.claims.choice.where.layout import scenes
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.events import Event
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.records import Span


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
        setting: How its places lie to each other and to its sentences.
        blamed: Party to the ways in which it is blamed: claimed, accused, suspected, denied.
        roles: What part each actor plays where.
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
    roles: Roles = field(default_factory=Roles)
    setting: Setting = field(default_factory=Setting)


@once_a_report
def of(reading: Reading) -> Overview:
    """The overview of a report, worked out once."""
    out = Overview()
    out.roles = cast.of(reading)
    aside = [span for span, found in out.roles.of.items() if not ASIDE.isdisjoint(found)]
    out.agents = [
        m.agent_span
        for m in reading.mentions
        if m.agent_span is not None and not m.planned and not touches(m.agent_span, aside)
    ]
    blamed = [span for span, found in out.roles.of.items() if "blamed" in found]
    out.targets = [
        m.target_span for m in reading.mentions if m.target_span is not None and not touches(m.target_span, blamed)
    ]
    out.spots = [p for m in reading.mentions for p in m.places]
    out.tellings = reading.tellings
    for blame in reading.blames:
        out.blamed.setdefault(named(reading, blame.agent), set()).add(blame.status)
    for name, _ in out.roles.held:
        out.blamed.setdefault(name, set()).add("accused")
    everybody = [*reading.actors, *out.roles.suspects]
    out.actors = _standings(reading, ((party(m), m.span) for m in everybody if m.side), out)
    out.setting = scenes.of(reading, out.spots)
    out.scenes, out.fresh, out.main_scene = out.setting.scenes, out.setting.fresh, out.setting.main
    out.narrow, out.inner = out.setting.narrow, out.setting.inner
    out.places = _standings(reading, ((place_key(m), m.span) for m in reading.places), out)
    return out


@dataclass(slots=True)
class Home:
    """The event that an anchor hangs on, as all its mentions tell it."""

    places: list[Span]
    agents: list[Span]
    targets: list[Span]
    here: bool
    type: str


#: Sentences by which an event that is only told further on counts as farther off, and farther off than any.
_AHEAD, _NEVER = 20, 10**9


@once_for_each
def home(reading: Reading, where: tuple[int, int], view: Overview) -> Home | None:
    """The event told nearest to an offset: in its sentence, else before it, else the report's first.

    Args:
        reading: The report.
        where: Index of the sentence that holds the offset, and the offset in the report's text.
        view: Its overview.
    """
    sentence, at = where
    told, sentences = _told_events(reading, view)
    if not told:
        return None
    behind = bisect_right(sentences, sentence)
    before = sentence - sentences[behind - 1] if behind else _NEVER
    after = _AHEAD + sentences[behind] - sentence if behind < len(sentences) else _NEVER
    near = told[sentences[behind - 1]] if before <= after else []
    near = [*near, *told[sentences[behind]]] if after <= before else near
    _, nth = min((abs(start - at), number) for start, number in near)
    here = before == 0
    return reading.once(("home", nth, here), lambda: _home(view, view.tellings[nth], here=here))


@once_a_report
def _told_events(_: Reading, view: Overview) -> tuple[dict[int, list[tuple[int, int]]], list[int]]:
    """By sentence, the start of each mention of an event and which event that is; and these sentences in order."""
    told: dict[int, list[tuple[int, int]]] = {}
    for nth, event in enumerate(view.tellings):
        for m in event.mentions:
            told.setdefault(m.sentence, []).append((m.head.start, nth))
    return told, sorted(told)


def kind_of(reading: Reading, anchor: Anchor, view: Overview) -> str | None:
    """The type of an event, or of the event told nearest to a figure; None where the report tells of none."""
    if anchor.kind == "event":
        return anchor.label
    event = home(reading, (anchor.sentence, anchor.span.start), view)
    return event.type if event is not None else None


def _home(view: Overview, event: Event, *, here: bool) -> Home:
    mentions = event.mentions
    return Home(
        [p for m in mentions for p in m.places],
        [m.agent_span for m in mentions if m.agent_span is not None and m.agent_span in view.agents],
        [m.target_span for m in mentions if m.target_span is not None and m.target_span in view.targets],
        here,
        event.type,
    )


def _standings(reading: Reading, mentions: Iterable[tuple[Hashable, Span]], out: Overview) -> dict[Hashable, Standing]:
    found: dict[Hashable, Standing] = {}
    agents, targets, spots = Spread(out.agents), Spread(out.targets), Spread(out.spots)
    for key, span in mentions:
        standing = found.get(key)
        if standing is None:
            standing = found[key] = Standing(first=reading.sentence_at(span.start))
        standing.times += 1
        standing.agent += agents.touched(*span)
        standing.target += targets.touched(*span)
        standing.scene += spots.touched(*span)
    return found
