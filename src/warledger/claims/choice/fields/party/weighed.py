"""What is told of an anchor in, the features by which each party, and "nobody", are weighed out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides, responsibility, told_elsewhere
from warledger.claims.choice.fields.party.facing import Counted, facing, to_counted, where_told
from warledger.claims.choice.fields.party.mentioned import own_words
from warledger.claims.choice.fields.party.sorts import is_common, sort_of
from warledger.claims.choice.fields.party.standing import InReport, in_report, kinds
from warledger.claims.choice.fields.party.ties import strongest
from warledger.claims.choice.fields.party.told import LEFT_OPEN, Told
from warledger.claims.choice.figure_tags import of_whole_war, tags
from warledger.claims.choice.nearest import Named
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import condemned, owners
from warledger.claims.choice.parties.called import over, party
from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Features of an actor that leave "nothing" less likely.
_MARKS = ("homeagent", "rival", "evagent", "onlyacts")


@dataclass(slots=True)
class Weighed:
    """What tells the parties of one anchor apart.

    Attributes:
        reading: The report.
        anchor: What asks.
        view: The report's overview.
        told: What the words at the anchor, and those around them, tell.
        standing: What part each party plays in the whole report.
        category: Category of those counted, or "none".
        counted: What is told of the parties of those counted; None where none are.
        named: Who is named as doing it, by how near that is said.
        does: How near that is said of each of them.
        acting: Parties that the anchor's event names as acting.
        struck: Those that it names as hit.
        background: Is the anchor told as what was before, or over long?
        held: The one party that the report holds responsible for anything, or None.
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
    standing: InReport
    category: str
    counted: Counted | None
    named: Mapping[str, frozenset[Hashable]]
    does: Mapping[Hashable, Sequence[str]]
    acting: frozenset[Hashable]
    struck: frozenset[Hashable]
    background: bool
    held: str | None
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
        own, event, named = told.own, told.event, told.named
        return cls(
            reading,
            anchor,
            view,
            told,
            standing=in_report(reading, view),
            category=anchor.category or "none",
            counted=Counted.of(reading, own, view) if own else None,
            named=named,
            does=_by_party(named),
            acting=_among(reading, event.agents) if event is not None else frozenset(),
            struck=_among(reading, event.targets) if event is not None else frozenset(),
            background=not {"backword", "big"}.isdisjoint(tags(reading, anchor)),
            held=_only_held(reading, view),
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
        own = self.told.own
        mine = named[0] in own if own else None
        return own_words(self.reading, self.anchor, named[1], named[3], self.category, mine)

    def add(self, candidate: Candidate) -> str:
        """Add the features of a party; gives the strongest reason to take it for the perpetrator."""
        key, view, sentence = candidate.key, self.view, self.anchor.sentence
        features, sort = candidate.features, sort_of(candidate.value)
        if "evagent" in features:
            self.marked.add("evagent")
        self._add_standing(candidate, sort)
        features += self._in_event(key)
        does = self.does.get(key, ())
        if does:
            features += does
            if "deed0" in does and len(self.named["deed0"]) == 1:
                features.append(f"!clause|bare={is_common(key)}")
            elif "deed1only" in does and "deed0" not in self.named:
                features.append(f"!sentence|bare={is_common(key)}")
        if view.blamed or self.laid:
            features += self._blamed(key)
        against: Sequence[str] = ()
        if self.counted is not None:
            against = to_counted(candidate, sort, self.counted, view, sentence)
            if "rival" in against:
                self.marked.add("rival")
            features += against
            if key in self.described:
                features.append(f"!described|{where_told(self.reading, key, view, sentence)}")
            features += facing(candidate, sort, self.counted)
        features += self._facing_others(key, does)
        acted = self.acted.get(key)
        if acted is not None:
            features += told_elsewhere.goes_on(self.reading, acted, view, sentence)
        tie = strongest(candidate, does, against, view)
        features += _tied(self.told.means, tie, sort, self.background)
        if tie in told_elsewhere.BLAMED:
            acted = told_elsewhere.blamed(self.reading, view).get(key)
        if acted is not None:
            features += told_elsewhere.linked(self.reading, acted, tie, view, sentence)
        return tie

    def _add_standing(self, candidate: Candidate, sort: str) -> None:
        """Add features of what kind of party it is, and what part it plays in the whole report."""
        key, features, standing = candidate.key, candidate.features, self.standing
        features += kinds(sort, candidate.value.form, self.category, self.anchor.label)
        features += standing[key]
        if key in standing.leading:
            features.append("topagent|" + features[0])
        if key in standing.alone:
            self.marked.add("onlyacts")

    def _in_event(self, key: Hashable) -> Sequence[str]:
        """Features of an actor's role in the event that the anchor hangs on."""
        event = self.told.event
        if event is None:
            return ("noevent",)
        out = []
        if key in self.acting:
            self.marked.add("homeagent")
            out += ["homeagent", f"homeagent|here={event.here}"]
        elif event.agents:
            out.append("nothomeagent")
        if key in self.struck:
            out += ["hometarget", f"hometarget|here={event.here}"]
        return out

    def _blamed(self, key: Hashable) -> list[str]:
        """Features of what the report says of who is responsible."""
        name = str(key)
        out = [f"blamed={status}" for status in sorted(self.view.blamed.get(name, ()))]
        if key in self.laid:
            out.append(f"laid|{self.laid[key]}|{self.clause}")
        if self.held == name:
            out += ["blamedonly", *self._only_blamed("blamedonly")]
        return out

    def _only_blamed(self, name: str) -> tuple[str, str]:
        events = min(3, len(self.view.tellings))
        return f"{name}|bg={self.background}", f"{name}|events={events}"

    def _facing_others(self, key: Hashable, does: Sequence[str]) -> list[str]:
        """Features of whom those counted fought, and of who condemns it."""
        out = []
        if self.beside is not None and key == self.beside[0]:
            out.append(f"!beside|clash={self.beside[1]}|{self.clause}")
        if self.fought is not None and key == self.fought:
            out.append(f"!fought|{self.clause}")
        if self.joint is not None and key == self.joint:
            out.append("!both")
        if key in self.condemning:
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
        if self.held is not None:
            out += ["none|blamedonly", *self._only_blamed("none|blamedonly")]
        out += _by_means(told.means, told.telling)
        if of_whole_war(reading, anchor):
            out.append(f"!none|war|{best < '3'}")
        out += _best_tied(best, self.background)
        return out + self._told_of_nobody()

    def _told_of_nobody(self) -> list[str]:
        """How much the report says of who did it, by the `_MARKS` of the parties and otherwise."""
        event, out = self.told.event, list[str]()
        if self.counted is not None:
            out += ["none|own", f"none|own|bare={self.counted.bare}"]
        if not self.standing.agents:
            out.append("none|noagent")
        if self.view.blamed:
            out.append("none|blamed")
        if event is not None:
            out += _by_event(bool(event.agents), event.here, event.type)
        return out + [f"none|has={mark}" for mark in _MARKS if mark in self.marked]


@lru_cache(maxsize=1 << 13)
def _tied(means: str, tie: str, sort: str, background: bool) -> tuple[str, ...]:
    """Features of the means of harm and of the strongest reason to take an actor, by its kind."""
    return f"means={means}|{sort}", f"tie={tie}", f"tie={tie}|{sort}", f"tie={tie}|bg={background}"


@cache
def _by_means(means: str, telling: str) -> tuple[str, ...]:
    """Features of nobody by the means of harm, and by whether the words for these point back."""
    return f"none|means={means}", f"none|means={means}|{telling}", f"none|telling={telling}"


@cache
def _best_tied(best: str, background: bool) -> tuple[str, ...]:
    """Features of nobody by the strongest reason to take anybody."""
    return f"none|tie={best}", f"none|tie={best}|bg={background}"


@cache
def _by_event(agents: bool, here: bool, type_: str) -> tuple[str, ...]:
    """Features of nobody by the event that the anchor hangs on."""
    return f"none|homeagents={agents}", f"none|homeagents={agents}|here={here}", f"none|event={type_}"


def _by_party(named: Mapping[str, frozenset[Hashable]]) -> dict[Hashable, list[str]]:
    """Party to the names under which it is."""
    out: dict[Hashable, list[str]] = {}
    for name, keys in named.items():
        for key in keys:
            out.setdefault(key, []).append(name)
    return out


@once_a_report
def _only_held(_: Reading, view: Overview) -> str | None:
    """The one party that the report holds responsible for anything; None where there is none, or are several."""
    held = [agent for agent, ways in view.blamed.items() if not LAID.isdisjoint(ways)]
    return held[0] if len(held) == 1 else None


def _among(reading: Reading, spans: Sequence[Span]) -> frozenset[Hashable]:
    """The parties that these words name."""
    if not spans:
        return frozenset()
    return reading.once(
        ("among", *spans), lambda: frozenset(key for span in spans for m in over(reading, span) if (key := party(m)))
    )
