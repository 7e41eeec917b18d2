"""An anchor in, the candidates for who did it, or for whose side those counted are, out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import (
    both_sides,
    by_what,
    carried,
    deeds,
    heads,
    one_of_two,
    responsibility,
    told_elsewhere,
)
from warledger.claims.choice.fields.party import possible, whose
from warledger.claims.choice.fields.party.facing import facing, to_counted, where_told
from warledger.claims.choice.fields.party.mentioned import own_words, parties
from warledger.claims.choice.fields.party.sorts import is_common, sort_of
from warledger.claims.choice.fields.party.standing import in_report, of_party
from warledger.claims.choice.fields.party.ties import add_called, add_headed, strongest
from warledger.claims.choice.figure_tags import of_whole_war, tags
from warledger.claims.choice.grouping import cross, grouped, nothing
from warledger.claims.choice.nearest import Listed, Named
from warledger.claims.choice.overview import Home, Overview, home, kind_of
from warledger.claims.choice.parties import account, condemned, owners
from warledger.claims.choice.parties.called import over, party
from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.choice.ruled_out.other_deed import links
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading
from warledger.records import Span


def actors(reading: Reading, anchor: Anchor, view: Overview, *, side: bool) -> list[Candidate]:
    """Candidates for the perpetrator, or with `side` for the actor that those counted belong to.

    Both choose from the same row but for persons, who have no side. How a mention stands to the anchor by syntax is
    among what weighs nothing for the perpetrator (`learned_from`), so that the row can be read from those counted
    for both.
    """
    persons = not side and reading.once(
        "persons told", lambda: any(m.kind == "person" for _, m, _, _ in parties(reading, view))
    )
    # figures told in the same words share what these tell
    at = (anchor.sentence, anchor.span, anchor.kind, anchor.label, anchor.noun_span)
    told = reading.once(("party told", *at), lambda: _told(reading, anchor, view))
    # the anchor is kept with its row, so that no other one can have its number
    _, row = reading.once(
        ("party row", id(anchor), persons), lambda: (anchor, _row(reading, anchor, view, told, persons=persons))
    )
    able = whose.side if side else possible.perpetrator
    return able(reading, anchor, view, row, told.own)


class _Told(NamedTuple):
    """What an anchor's own words, and those around them, tell of who did it and to whom.

    Attributes:
        own: Parties of those counted.
        event: The event that it hangs on.
        deed: Who is named as doing it.
        beyond: Who is by other sentences.
        means: By what means it was done.
        telling: Whether the words for these point back.
    """

    own: frozenset[Hashable]
    event: Home | None
    deed: deeds.Deed
    beyond: carried.Carried
    means: str
    telling: str


def _told(reading: Reading, anchor: Anchor, view: Overview) -> _Told:
    own = owners.of(reading, anchor)
    own |= one_of_two.group(reading, anchor, own)
    event = home(reading, view, anchor.sentence, anchor.span.start)
    deed = deeds.of(reading, anchor, own, view, kind_of(reading, anchor, view))
    return _Told(own, event, deed, carried.of(reading, anchor, own, view), *by_what.means(reading, anchor))


def _row(reading: Reading, anchor: Anchor, view: Overview, about: _Told, *, persons: bool) -> list[Candidate]:
    """All parties with all their features, and "nothing"; with `persons` those who have no side, too."""
    own, event, deed, beyond, means, telling = about
    named = {"deedtold": beyond.tells, **({"deed0": beyond.stated} if beyond.stated else {}), **deed.named}
    category = anchor.category or "none"
    victims = _victims(reading, anchor, view) if persons else frozenset()
    # a headline of another story has its own parties, and none of this one
    pasted = anchor.sentence in links.pasted(reading)
    strangers = frozenset() if pasted else links.strangers(reading)
    there = anchor.sentence if pasted else None
    mentions = reading.once(
        ("party mentions", persons, victims, there),
        lambda: Listed(reading, _mentions(reading, view, strangers, victims if persons else None, there)),
    )

    def own_of(named: Named) -> Sequence[str]:
        return own_words(reading, anchor, named[1], named[3], category, named[0] in own if own else None)

    acting = _among(reading, event.agents) if event is not None else frozenset()
    struck = _among(reading, event.targets) if event is not None else frozenset()
    background = not {"backword", "big"}.isdisjoint(tags(reading, anchor))
    held = {agent for agent, ways in view.blamed.items() if ways & LAID}
    events = min(3, len(view.tellings))
    laid = responsibility.laid(reading, anchor, view)
    told = "told" if "deed0" in named else "open"
    described = owners.described(reading, anchor) if own else frozenset()
    beside = both_sides.other(reading, anchor, own, view)
    fought = both_sides.told_before(reading, anchor, own, view)
    joint = both_sides.both(reading, anchor)
    condemn = condemned.parties(reading)
    stated = {*(own or ()), *acting, *laid, *condemn, *named.get("deed0", ()), joint, fought, beside and beside[0]}
    stated.update(halves.either(reading, view))
    out = grouped(reading, anchor, mentions, from_counted=True, keep=stated, own_of=own_of)
    ties, marked = list[str](), set[str]()
    acted, parts = told_elsewhere.acted(reading, view), in_report(reading, view)
    for candidate in out:
        sort = sort_of(candidate.value)
        standing = of_party(candidate, sort, parts[candidate.key], anchor, category)
        within = _in_event(candidate, event, acting, struck)
        if "evagent" in candidate.features:
            marked.add("evagent")
        marked |= _MARKS.intersection((*standing, *within))
        candidate.features += standing
        candidate.features += within
        does = [name for name, keys in named.items() if candidate.key in keys]
        candidate.features += does
        if "deed0" in does and len(named["deed0"]) == 1:
            candidate.features.append(f"!clause|bare={is_common(candidate.key)}")
        elif "deed1only" in does and "deed0" not in named:
            candidate.features.append(f"!sentence|bare={is_common(candidate.key)}")
        if view.blamed:
            candidate.features += [f"blamed={status}" for status in sorted(view.blamed.get(str(candidate.key), ()))]
        if candidate.key in laid:
            candidate.features.append(f"laid|{laid[candidate.key]}|{told}")
        if held == {str(candidate.key)}:
            candidate.features += ["blamedonly", f"blamedonly|bg={background}", f"blamedonly|events={events}"]
        against = to_counted(candidate, sort, own, view, anchor) if own else []
        if "rival" in against:
            marked.add("rival")
        candidate.features += against
        if candidate.key in described:
            candidate.features.append(f"!described|{where_told(reading, candidate.key, view, anchor.sentence)}")
        if own:
            candidate.features += facing(reading, candidate, sort, own)
        if beside is not None and candidate.key == beside[0]:
            candidate.features.append(f"!beside|clash={beside[1]}|{told}")
        if fought is not None and candidate.key == fought:
            candidate.features.append(f"!fought|{told}")
        if joint is not None and candidate.key == joint:
            candidate.features.append("!both")
        if candidate.key in condemn:
            candidate.features.append(f"!condemns|{told}|{'deed0' in does}")
        candidate.features += told_elsewhere.goes_on(reading, candidate, view, anchor, acted)
        tie = strongest(candidate, {*does, *against}, view)
        candidate.features += _tied(means, tie, sort, background)
        candidate.features += told_elsewhere.linked(reading, candidate, tie, view, anchor, acted)
        ties.append(tie)
    best = min(ties, default="none")
    add_called(out, ties, view, account.owners(reading, anchor, view))
    if not (of_whole_war(reading, anchor) or anchor.label in _LEFT_OPEN):
        add_headed(out, ties, heads.of(reading, anchor, view), own)
    for candidate, tie in zip(out, ties, strict=True):
        candidate.features.append(f"besttie={tie == best}")
    cross(reading, anchor, out)
    none = nothing(reading, anchor, out)
    if both_sides.between(reading, anchor, own, view):
        none.features.append(f"!none|between|{told}")
    if beside is not None:
        none.features.append(f"!none|beside|clash={beside[1]}|{told}")
    if fought is not None:
        none.features.append(f"!none|fought|{told}")
    if laid:
        none.features.append(f"none|laid|{min(laid.values())}|{told}")
    if deed.own:
        none.features.append("!none|owndeed")
    if beyond.listed:
        none.features.append(f"!none|item|{told}")
    if anchor.kind == "figure" and anchor.label in _LEFT_OPEN:
        none.features.append(f"!none|moved|{told}")
    if len(held) == 1:
        none.features += ["none|blamedonly", f"none|blamedonly|bg={background}", f"none|blamedonly|events={events}"]
    none.features += [f"none|means={means}", f"none|means={means}|{telling}", f"none|telling={telling}"]
    if of_whole_war(reading, anchor):
        none.features.append(f"!none|war|{best < '3'}")
    none.features += [f"none|tie={best}", f"none|tie={best}|bg={background}", *_nothing(marked, own, view, event)]
    out.append(none)
    return out


def _mentions(
    reading: Reading,
    view: Overview,
    strangers: frozenset[Hashable],
    victims: frozenset[Hashable] | None,
    there: int | None,
) -> Iterator[Named]:
    """The mentions of those who can be in a row.

    Args:
        reading: The report.
        view: Its overview.
        strangers: Parties of other stories.
        victims: Persons who did it to nobody; None where no person is asked for.
        there: The one sentence that counts; None for all.
    """
    for key, m, words, rule in parties(reading, view):
        if key in strangers or (there is not None and reading.sentence_at(m.span.start) != there):
            continue
        if m.kind != "person" or (victims is not None and key not in victims):
            yield key, m, m.span, words, rule


def _victims(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Persons who did it to nobody: those counted, and suspects where somebody is caught."""
    noun = anchor.noun_span
    caught = anchor.label in ("captured", "arrest", "surrendered", "surrender")
    return frozenset(party(m) for m in view.roles.suspects if caught or (noun is not None and noun.overlaps(m.span)))


@lru_cache(maxsize=1 << 13)
def _tied(means: str, tie: str, sort: str, background: bool) -> tuple[str, ...]:
    """Features of the means of harm and of the strongest reason to take an actor, by its kind."""
    return f"means={means}|{sort}", f"tie={tie}", f"tie={tie}|{sort}", f"tie={tie}|bg={background}"


#: Effects that seldom have a perpetrator: who fled or gave up did so himself.
_LEFT_OPEN = frozenset(("displaced", "surrendered", "missing", "released"))


def _among(reading: Reading, spans: Sequence[Span]) -> frozenset[str | None]:
    """The parties that these words name."""
    if not spans:
        return frozenset()
    return reading.once(
        ("among", *spans), lambda: frozenset(key for span in spans for m in over(reading, span) if (key := party(m)))
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


def _nothing(marked: Set[str], own: frozenset[Hashable], view: Overview, event: Home | None) -> list[str]:
    """Features of "nothing": how much the report says of who did it, by the `_MARKS` of the actors and otherwise."""
    features = []
    if own:
        features += ["none|own", f"none|own|bare={all(map(is_common, own))}"]
    if not max((s.agent for s in view.actors.values()), default=0):
        features.append("none|noagent")
    if view.blamed:
        features.append("none|blamed")
    if event is not None:
        features += [
            f"none|homeagents={bool(event.agents)}",
            f"none|homeagents={bool(event.agents)}|here={event.here}",
            f"none|event={event.type}",
        ]
    return features + [f"none|has={mark}" for mark in _MARKS_IN_ORDER if mark in marked]


#: Features of an actor that leave "nothing" less likely.
_MARKS_IN_ORDER = ("homeagent", "rival", "evagent", "onlyacts")
_MARKS = frozenset(_MARKS_IN_ORDER)
