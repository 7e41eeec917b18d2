"""The claims of one event in, its two sides as UCDP would code them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from warledger.exports.ged import crosswalk
from warledger.exports.ged.parties import CIVILIANS, Party, parties
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Claim

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
#: Violence that is aimed at the people it hits. Shells, bombs from the air and mines may have been meant for others.
_AIMED = frozenset(
    "shooting execution abduction ground_assault suicide_bombing sexual_violence looting arrest chemical_attack".split()
)
#: Categories of the dead that GED counts as civilians.
CIVILIAN_KINDS = frozenset({"civilian", "journalist", "aid_worker", "medic"})
#: Sources that speak for a state's arms without its name.
_OF_STATE = frozenset({"belligerent", "government", "police", "official"})
_ARMS = re.compile(
    r"\b(?:army|military|security|police|corps|division|brigade|battalion|armed forces|troops|interior|defen[cs]e)\b",
    re.IGNORECASE,
)
#: What a claim's field tells of who is a side: its own event's parties most, whose the dead were, who is said to have
#: killed them, and least a name that nobody has registered.
_OF_EVENT, _OF_DEAD, _OF_KILLER, _UNSURE = 2.0, 1.5, 1.0, 0.25


@dataclass(slots=True)
class Sides:
    """The sides of one event.

    Attributes:
        a: UCDP's name, or None where unknown.
        b: Likewise.
        type_of_violence: GED's code, or None where the sides don't settle it.
        of: Which side ("a" or "b") a party's name is on.
        parties: The sides as parties, by UCDP's name.
        attacker: The side that attacked, or None.
        notes: What a coder should know about them.
    """

    a: str | None = None
    b: str | None = None
    type_of_violence: int | None = None
    of: dict[str, str] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    attacker: str | None = None
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Tally:
    party: Party
    attacks: float = 0.0
    suffers: float = 0.0
    names: set[str] = field(default_factory=set)

    @property
    def weight(self) -> float:
        return self.attacks + self.suffers


@dataclass(frozen=True, slots=True)
class Setting:
    """What the sides of an event are looked up with.

    Attributes:
        country: ISO code of where it was, or of what the report is about, or None.
        day: When it was, or the report's date.
        opponents: For a party's name, who fights it in the rest of the report.
    """

    country: str | None
    day: date | None
    opponents: Callable[[str], list[Party]] = lambda name: []

    def parties(self, neutral: str | None) -> tuple[Party, ...]:
        """The parties that a name stands for here."""
        return parties(neutral, country=self.country, day=self.day)


def sides(events: Sequence[Claim], figures: Sequence[Claim], setting: Setting) -> Sides:
    """The sides of one event.

    Args:
        events: Its event claims.
        figures: Its figures of people, deaths first.
        setting: Where and when it was, and who else fights in the report.
    """
    out = Sides()
    tallies, joint = _tally(events, figures, setting)
    tallies = _fold(tallies, setting, out.notes)
    armed = sorted((t for t in tallies.values() if t.party.kind != "civilians"), key=lambda t: -t.weight)
    if len(armed) > 1 and any(t.party.sure for t in armed):
        sure = [t for t in armed if t.party.sure]
        armed = sure if len(sure) > 1 else armed
    armed = _joined(armed, joint, out.notes)
    at_civilians = CIVILIANS.name in tallies or any(f.category in CIVILIAN_KINDS for f in figures)
    if len(armed) >= 2:
        _both(armed, out)
    elif len(armed) == 1:
        _one(armed[0], events, figures, at_civilians, setting, out)
    elif CIVILIANS.name in tallies and any(e.event in _AIMED for e in events):
        out.b = CIVILIANS.name
        out.of[CIVILIANS.name] = "b"
    return out


def _tally(
    events: Iterable[Claim], figures: Iterable[Claim], setting: Setting
) -> tuple[dict[str, _Tally], list[frozenset[str]]]:
    """Votes for each party by name, and the neutral names that a claim joins on one side."""
    tallies: dict[str, _Tally] = {}
    joint: list[frozenset[str]] = []

    def vote(neutral: str | None, attacks: float, suffers: float) -> None:
        found = setting.parties(neutral)
        if len(found) > 1:
            joint.append(frozenset(party.neutral for party in found))
        for party in found:
            tally = tallies.setdefault(party.name, _Tally(party))
            factor = 1.0 if party.sure else _UNSURE
            tally.attacks += attacks * factor
            tally.suffers += suffers * factor
            tally.names.add(party.neutral)

    for event in events:
        vote(event.agent, _OF_EVENT, 0)
        vote(event.target, 0, _OF_EVENT)
    for figure in figures:
        dead = figure.effect == "killed"
        vote(figure.agent, _OF_KILLER if dead else _OF_KILLER / 2, 0)
        vote(figure.side, 0, _OF_DEAD if dead else _OF_DEAD / 2)
    return tallies, joint


def _joined(armed: list[_Tally], joint: Sequence[frozenset[str]], notes: list[str]) -> list[_Tally]:
    """Those whom claims name together are one side: several states by all their names, others by the first."""
    out: list[_Tally] = []
    for tally in armed:
        ally = next((t for t in out if any(t.names & names and tally.names & names for names in joint)), None)
        if ally is None:
            out.append(tally)
            continue
        if ally.party.kind == tally.party.kind == "state":
            name = ", ".join(sorted({*ally.party.name.split(", "), tally.party.name}))
            ally.party = Party(name, "state", ally.party.neutral, ally.party.iso)
        else:
            notes.append(f"also named as taking part: {tally.party.name}")
        ally.attacks += tally.attacks
        ally.suffers += tally.suffers
        ally.names |= {*tally.names, tally.party.name}
    return out


def _fold(tallies: dict[str, _Tally], setting: Setting, notes: list[str]) -> dict[str, _Tally]:
    """Those who fight beside a party become that party; those under an umbrella take its name."""
    present = {name for tally in tallies.values() for name in tally.names}
    for rule in crosswalk.beside():
        if rule.country != setting.country or (rule.against and not rule.against & present):
            continue
        for key in [k for k, t in tallies.items() if t.names & rule.actors]:
            for party in setting.parties(rule.party):
                if party.name != key:
                    notes.append(f"{_names(tallies[key])} counted with {party.name}, beside whom it fights")
                    _merge(tallies, key, party)
    umbrella = crosswalk.umbrellas().get(setting.country or "")
    if umbrella is not None:
        state = crosswalk.government(umbrella.country)
        members = [k for k, t in tallies.items() if t.names & umbrella.members and t.party.kind == "group"]
        others = [k for k, t in tallies.items() if k not in members and t.party.kind == "group" and t.party.sure]
        if members and (state in tallies or (len(members) == 1 and not others)):
            for key in members:
                if key != umbrella.name:
                    notes.append(f"{_names(tallies[key])} is under {umbrella.name}")
                _merge(tallies, key, Party(umbrella.name, "group", umbrella.name))
    return tallies


def _merge(tallies: dict[str, _Tally], key: str, party: Party) -> None:
    old = tallies.pop(key)
    tally = tallies.setdefault(party.name, _Tally(party))
    tally.attacks += old.attacks
    tally.suffers += old.suffers
    tally.names |= old.names


def _names(tally: _Tally) -> str:
    return ", ".join(sorted(tally.names))


def _both(armed: list[_Tally], out: Sides) -> None:
    """Two armed sides: who attacks most and who suffers most of the rest; a state comes first."""
    attacker = max(armed, key=lambda t: (t.attacks, t.weight))
    other = max((t for t in armed if t is not attacker), key=lambda t: (t.suffers, t.weight))
    first, second = attacker, other
    if _rank(second.party) < _rank(first.party):
        first, second = second, first
    _place(first, "a", out)
    _place(second, "b", out)
    out.attacker = "a" if first is attacker else "b"
    out.type_of_violence = STATE_BASED if "state" in (first.party.kind, second.party.kind) else NON_STATE
    left = [t.party.name for t in armed if t is not attacker and t is not other]
    if left:
        out.notes.append(f"also named as taking part: {', '.join(left)}")


def _rank(party: Party) -> tuple[bool, str]:
    """Sides in GED's order: states first, by name; groups stay in the order of attacker and attacked."""
    return (party.kind != "state", party.name if party.kind == "state" else "")


def _one(
    known: _Tally, events: Sequence[Claim], figures: Sequence[Claim], at_civilians: bool, setting: Setting, out: Sides
) -> None:
    """One armed side: against civilians, or against somebody whom the event's own claims don't name."""
    attacks = known.attacks >= known.suffers
    aimed = any(event.event in _AIMED for event in events)
    if attacks and at_civilians and aimed:
        _place(known, "a", out)
        _against_civilians(out)
        return
    opponent = (
        None if any(_nameless(claim) for claim in (*events, *figures)) else _opponent(known, figures, setting, out)
    )
    if opponent is not None:
        _both([known, opponent], out)
        out.attacker = None if not attacks else out.of[known.party.name]
        return
    if attacks and at_civilians:
        _place(known, "a", out)
        _against_civilians(out)
        out.notes.append(
            "nobody else is named: UCDP counts civilians hit by fire meant for another side with that dyad"
        )
        return
    state = known.party.kind == "state"
    _place(known, "a" if state or attacks else "b", out)
    out.attacker = ("a" if state or attacks else "b") if attacks else ("b" if state else "a")
    out.notes.append("the other side is not named")
    if state and any(_nameless(claim) for claim in (*events, *figures)):
        out.type_of_violence = STATE_BASED


def _opponent(known: _Tally, figures: Sequence[Claim], setting: Setting, out: Sides) -> _Tally | None:
    """Who fights a party: the forces that report its losses, else the only ones that the rest of the report names."""
    if known.party.kind == "group":
        tellers = {p.name: p for f in figures for p in _tellers(f, setting)}
        if len(tellers) == 1:
            (teller,) = tellers.values()
            out.notes.append(f"{teller.name} is taken for the other side, since its forces tell of it")
            return _Tally(teller)
    elsewhere = [p for p in setting.opponents(known.party.name) if p.name != known.party.name]
    if len(elsewhere) == 1:
        out.notes.append(f"{elsewhere[0].name} is taken for the other side from the rest of the report")
        return _Tally(elsewhere[0])
    return None


def _tellers(figure: Claim, setting: Setting) -> tuple[Party, ...]:
    """The state whose forces tell of a figure: named, or by a unit or "a security source" of the country."""
    named = setting.parties(figure.source)
    if any(party.sure for party in named):
        return tuple(party for party in named if party.kind == "state")
    state = COUNTRIES.get(setting.country or "")
    if state is None or figure.source_kind not in _OF_STATE or not _ARMS.search(figure.source or ""):
        return ()
    return setting.parties(state.forces)


def _nameless(claim: Claim) -> bool:
    """True where a claim names an agent that can't be a side ("gunmen")."""
    return claim.agent is not None and claim.agent[:1].islower() and claim.agent != "civilians"


def _against_civilians(out: Sides) -> None:
    out.b = CIVILIANS.name
    out.of[CIVILIANS.name] = "b"
    out.type_of_violence = ONE_SIDED
    out.attacker = "a"


def _place(tally: _Tally, side: str, out: Sides) -> None:
    setattr(out, side, tally.party.name)
    out.parties[tally.party.name] = tally.party
    out.of[tally.party.name] = side
    for name in tally.names:
        out.of[name] = side
