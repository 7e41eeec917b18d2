"""What is told of an anchor in, the features by which each party, and "nobody", are weighed out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides, responsibility, told_elsewhere
from warledger.claims.choice.fields.party.facing import facing, to_counted, where_told
from warledger.claims.choice.fields.party.mentioned import own_words
from warledger.claims.choice.fields.party.sorts import is_common, sort_of
from warledger.claims.choice.fields.party.standing import in_report, of_party
from warledger.claims.choice.fields.party.ties import strongest
from warledger.claims.choice.fields.party.told import LEFT_OPEN, Told
from warledger.claims.choice.figure_tags import of_whole_war, tags
from warledger.claims.choice.nearest import Named
from warledger.claims.choice.overview import Home, Overview
from warledger.claims.choice.parties import condemned, owners
from warledger.claims.choice.parties.called import over, party
from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading
from warledger.records import Span

#: Features of an actor that leave "nothing" less likely.
_MARKS_IN_ORDER = ("homeagent", "rival", "evagent", "onlyacts")
_MARKS = frozenset(_MARKS_IN_ORDER)


@dataclass(slots=True)
class Weighed:
    """What tells the parties of one anchor apart.

    Attributes:
        reading: The report.
        anchor: What asks.
        view: The report's overview.
        told: What the words at the anchor, and those around them, tell.
        named: Who is named as doing it, by how near that is said.
        acting: Parties that the anchor's event names as acting.
        struck: Those that it names as hit.
        background: Is the anchor told as what was before, or over long?
        held: Parties that the report holds responsible for anything.
        laid: Those that it holds responsible for this, with how it is said.
        described: Those by whose description those counted are told.
        beside: The other side that loses people in the sentence, and whether that tells of a clash.
        fought: Whom those counted fought in the clash to which the clause points back.
        joint: Both who shot at each other.
        condemning: Parties that condemn it.
        acted: The sentences in which each party acts.
        marked: Which of `_MARKS` any party has had so far.
    """

    reading: Reading
    anchor: Anchor
    view: Overview
    told: Told
    named: Mapping[str, frozenset[Hashable]]
    acting: frozenset[Hashable]
    struck: frozenset[Hashable]
    background: bool
    held: frozenset[str]
    laid: Mapping[Hashable, str]
    described: frozenset[Hashable]
    beside: tuple[Hashable, bool] | None
    fought: Hashable | None
    joint: Hashable | None
    condemning: frozenset[Hashable]
    acted: told_elsewhere.Told
    marked: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, reading: Reading, anchor: Anchor, view: Overview, told: Told) -> Weighed:
        """What tells the parties of an anchor apart."""
        own, event = told.own, told.event
        return cls(
            reading,
            anchor,
            view,
            told,
            named=told.named,
            acting=_among(reading, event.agents) if event is not None else frozenset(),
            struck=_among(reading, event.targets) if event is not None else frozenset(),
            background=not {"backword", "big"}.isdisjoint(tags(reading, anchor)),
            held=frozenset(agent for agent, ways in view.blamed.items() if ways & LAID),
            laid=responsibility.laid(reading, anchor, view),
            described=owners.described(reading, anchor) if own else frozenset(),
            beside=both_sides.other(reading, anchor, own, view),
            fought=both_sides.told_before(reading, anchor, own, view),
            joint=both_sides.both(reading, anchor),
            condemning=condemned.parties(reading),
            acted=told_elsewhere.acted(reading, view),
        )

    @property
    def clause(self) -> str:
        """Does the figure's own clause name who did it: "told" or "open"?"""
        return "told" if "deed0" in self.named else "open"

    def stated(self) -> set[Hashable]:
        """Parties that are answers however far away they are named."""
        beside = self.beside and self.beside[0]
        out = {*self.told.own, *self.acting, *self.laid, *self.condemning, self.joint, self.fought, beside}
        out.update(self.named.get("deed0", ()))
        out.update(halves.either(self.reading, self.view))
        return out

    def own_words(self, named: Named) -> Sequence[str]:
        """A mention's features by its own words."""
        own, category = self.told.own, self.anchor.category or "none"
        mine = named[0] in own if own else None
        return own_words(self.reading, self.anchor, named[1], named[3], category, mine)

    def add(self, candidate: Candidate) -> str:
        """Add the features of a party; gives the strongest reason to take it for the perpetrator."""
        told, features, sort = self.told, candidate.features, sort_of(candidate.value)
        part = in_report(self.reading, self.view)[candidate.key]
        if "evagent" in features:
            self.marked.add("evagent")
        mine = of_party(candidate, sort, part, self.anchor, self.anchor.category or "none")
        within = _in_event(candidate, told.event, self.acting, self.struck)
        self.marked |= _MARKS.intersection((*mine, *within))
        features += mine
        features += within
        does = [name for name, keys in self.named.items() if candidate.key in keys]
        features += does
        if "deed0" in does and len(self.named["deed0"]) == 1:
            features.append(f"!clause|bare={is_common(candidate.key)}")
        elif "deed1only" in does and "deed0" not in self.named:
            features.append(f"!sentence|bare={is_common(candidate.key)}")
        features += self._blamed(candidate)
        against = to_counted(candidate, sort, told.own, self.view, self.anchor) if told.own else []
        if "rival" in against:
            self.marked.add("rival")
        features += against
        if candidate.key in self.described:
            where = where_told(self.reading, candidate.key, self.view, self.anchor.sentence)
            features.append(f"!described|{where}")
        if told.own:
            features += facing(self.reading, candidate, sort, told.own)
        features += self._facing_others(candidate, does)
        features += told_elsewhere.goes_on(self.reading, candidate, self.view, self.anchor, self.acted)
        tie = strongest(candidate, {*does, *against}, self.view)
        features += _tied(told.means, tie, sort, self.background)
        features += told_elsewhere.linked(self.reading, candidate, tie, self.view, self.anchor, self.acted)
        return tie

    def _blamed(self, candidate: Candidate) -> list[str]:
        """Features of what the report says of who is responsible."""
        key, out = str(candidate.key), list[str]()
        if self.view.blamed:
            out += [f"blamed={status}" for status in sorted(self.view.blamed.get(key, ()))]
        if candidate.key in self.laid:
            out.append(f"laid|{self.laid[candidate.key]}|{self.clause}")
        if self.held == {key}:
            out += ["blamedonly", *self._only_blamed("blamedonly")]
        return out

    def _only_blamed(self, name: str) -> tuple[str, str]:
        events = min(3, len(self.view.tellings))
        return f"{name}|bg={self.background}", f"{name}|events={events}"

    def _facing_others(self, candidate: Candidate, does: Sequence[str]) -> list[str]:
        """Features of whom those counted fought, and of who condemns it."""
        out = []
        if self.beside is not None and candidate.key == self.beside[0]:
            out.append(f"!beside|clash={self.beside[1]}|{self.clause}")
        if self.fought is not None and candidate.key == self.fought:
            out.append(f"!fought|{self.clause}")
        if self.joint is not None and candidate.key == self.joint:
            out.append("!both")
        if candidate.key in self.condemning:
            out.append(f"!condemns|{self.clause}|{'deed0' in does}")
        return out

    def nothing(self, best: str) -> list[str]:
        """Features of nobody, once those of all parties are known.

        Args:
            best: The strongest reason to take any of them.
        """
        reading, anchor, told = self.reading, self.anchor, self.told
        out = []
        if both_sides.between(reading, anchor, told.own, self.view):
            out.append(f"!none|between|{self.clause}")
        if self.beside is not None:
            out.append(f"!none|beside|clash={self.beside[1]}|{self.clause}")
        if self.fought is not None:
            out.append(f"!none|fought|{self.clause}")
        if self.laid:
            out.append(f"none|laid|{min(self.laid.values())}|{self.clause}")
        if told.deed.own:
            out.append("!none|owndeed")
        if told.beyond.listed:
            out.append(f"!none|item|{self.clause}")
        if anchor.kind == "figure" and anchor.label in LEFT_OPEN:
            out.append(f"!none|moved|{self.clause}")
        if len(self.held) == 1:
            out += ["none|blamedonly", *self._only_blamed("none|blamedonly")]
        out += [f"none|means={told.means}", f"none|means={told.means}|{told.telling}", f"none|telling={told.telling}"]
        if of_whole_war(reading, anchor):
            out.append(f"!none|war|{best < '3'}")
        return [*out, f"none|tie={best}", f"none|tie={best}|bg={self.background}", *self._told_of_nobody()]

    def _told_of_nobody(self) -> list[str]:
        """How much the report says of who did it, by the `_MARKS` of the parties and otherwise."""
        view, own, event, out = self.view, self.told.own, self.told.event, list[str]()
        if own:
            out += ["none|own", f"none|own|bare={all(map(is_common, own))}"]
        if not max((s.agent for s in view.actors.values()), default=0):
            out.append("none|noagent")
        if view.blamed:
            out.append("none|blamed")
        if event is not None:
            out += [
                f"none|homeagents={bool(event.agents)}",
                f"none|homeagents={bool(event.agents)}|here={event.here}",
                f"none|event={event.type}",
            ]
        return out + [f"none|has={mark}" for mark in _MARKS_IN_ORDER if mark in self.marked]


@lru_cache(maxsize=1 << 13)
def _tied(means: str, tie: str, sort: str, background: bool) -> tuple[str, ...]:
    """Features of the means of harm and of the strongest reason to take an actor, by its kind."""
    return f"means={means}|{sort}", f"tie={tie}", f"tie={tie}|{sort}", f"tie={tie}|bg={background}"


def _among(reading: Reading, spans: Sequence[Span]) -> frozenset[Hashable]:
    """The parties that these words name."""
    if not spans:
        return frozenset()
    return reading.once(
        ("among", *spans), lambda: frozenset(key for span in spans for m in over(reading, span) if (key := party(m)))
    )


def _in_event(
    candidate: Candidate, event: Home | None, acting: frozenset[Hashable], struck: frozenset[Hashable]
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
