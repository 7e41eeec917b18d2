"""An anchor in, the candidates for who did it, or for whose side those counted are, out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import cast

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides, carried, deeds, heads, responsibility, told_elsewhere
from warledger.claims.choice.fields.party import possible
from warledger.claims.choice.fields.party.mentioned import own_words, parties
from warledger.claims.choice.fields.party.sorts import sort_of
from warledger.claims.choice.figure_tags import of_whole_war, tags
from warledger.claims.choice.grouping import HERE, cross, grouped, nothing, standing_features
from warledger.claims.choice.nearest import Listed, Named
from warledger.claims.choice.overview import Home, Overview, home
from warledger.claims.choice.parties import account, condemned, owners
from warledger.claims.choice.parties.called import party, sided
from warledger.claims.choice.ruled_out import links
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.scenes import touches
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
    # the anchor is kept with its row, so that no other one can have its number
    _, row = reading.once(
        ("party row", id(anchor), persons), lambda: (anchor, _row(reading, anchor, view, persons=persons))
    )
    return possible.side(reading, anchor, view, row) if side else possible.perpetrator(reading, anchor, view, row)


def _row(reading: Reading, anchor: Anchor, view: Overview, *, persons: bool) -> list[Candidate]:
    """All parties with all their features, and "nothing"; with `persons` those who have no side, too."""
    at = (anchor.sentence, anchor.span, anchor.kind, anchor.label, anchor.noun_span)
    own = reading.once(("owners", *at), lambda: owners.of(reading, anchor))
    event = home(reading, view, anchor.sentence, anchor.span.start)
    kind = anchor.label if anchor.kind == "event" else event.type if event is not None else None
    deed = reading.once(("deed", *at), lambda: deeds.of(reading, anchor, own, view, kind))
    beyond = reading.once(("carried", *at), lambda: carried.of(reading, anchor, own, view))
    named = {"deedtold": beyond.tells, **({"deed0": beyond.stated} if beyond.stated else {}), **deed.named}
    category = anchor.category or "none"
    means, telling = reading.once(("means", *at), lambda: deeds.means(reading, anchor))
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
        words = cast("Sequence[str]", named[3])
        return own_words(reading, anchor, named[1], words, category, named[0] in own if own else None)

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
    out = grouped(reading, anchor, mentions, from_counted=True, keep=stated, own_of=own_of)
    ties = list[str]()
    for candidate in out:
        sort = sort_of(candidate.value)
        candidate.features += _standing(reading, candidate, sort, view, anchor, category)
        candidate.features += _in_event(candidate, event, acting, struck)
        does = [name for name, keys in named.items() if candidate.key in keys]
        candidate.features += does
        if "deed0" in does and len(named["deed0"]) == 1:
            candidate.features.append(f"!clause|bare={_bare(candidate.key)}")
        elif "deed1only" in does and "deed0" not in named:
            candidate.features.append(f"!sentence|bare={_bare(candidate.key)}")
        if view.blamed:
            candidate.features += [f"blamed={status}" for status in sorted(view.blamed.get(str(candidate.key), ()))]
        if candidate.key in laid:
            candidate.features.append(f"laid|{laid[candidate.key]}|{told}")
        if held == {str(candidate.key)}:
            candidate.features += ["blamedonly", f"blamedonly|bg={background}", f"blamedonly|events={events}"]
        against = _against(candidate, sort, own, view, anchor) if own else []
        candidate.features += against
        if candidate.key in described:
            candidate.features.append(f"!described|{_where_told(reading, candidate.key, view, anchor.sentence)}")
        if own:
            candidate.features += _facing(reading, candidate, sort, own)
        if beside is not None and candidate.key == beside[0]:
            candidate.features.append(f"!beside|clash={beside[1]}|{told}")
        if fought is not None and candidate.key == fought:
            candidate.features.append(f"!fought|{told}")
        if joint is not None and candidate.key == joint:
            candidate.features.append("!both")
        if candidate.key in condemn:
            candidate.features.append(f"!condemns|{told}|{'deed0' in does}")
        candidate.features += told_elsewhere.goes_on(reading, candidate, view, anchor)
        tie = _tie(candidate, {*does, *against}, view)
        candidate.features += _tied(means, tie, sort, background)
        candidate.features += told_elsewhere.linked(reading, candidate, tie, view, anchor)
        ties.append(tie)
    best = min(ties, default="none")
    _called(out, ties, view, account.owners(reading, anchor, view))
    if not (of_whole_war(reading, anchor) or anchor.label in _LEFT_OPEN):
        _headed(out, ties, heads.of(reading, anchor, view), own)
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
    none.features += [f"none|tie={best}", f"none|tie={best}|bg={background}", *_nothing(out, own, view, event)]
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


@lru_cache(maxsize=1 << 13)
def _kinds(kind: str, form: str, category: str, label: str) -> tuple[str, ...]:
    """Features of the kind of actor, alone and with what asks."""
    return f"kind={kind}", f"form={form}", f"{kind}|{category}", f"{kind}|{label}"


#: Effects that seldom have a perpetrator: who fled or gave up did so himself.
_LEFT_OPEN = frozenset(("displaced", "surrendered", "missing", "released"))


def _standing(
    reading: Reading, candidate: Candidate, sort: str, view: Overview, anchor: Anchor, category: str
) -> list[str]:
    """What kind of actor it is, and what part it plays in the whole report."""
    out = list(_kinds(sort, candidate.value.form, category, anchor.label))
    out += reading.once(("standing", candidate.key), lambda: _in_report(reading, candidate, view))
    if "topagent" in out:
        out.append("topagent|" + candidate.features[0])
    return out


def _in_report(reading: Reading, candidate: Candidate, view: Overview) -> list[str]:
    """What of an actor's standing is the same for every anchor."""
    standing, roles = view.actors[candidate.key], view.roles
    total, top, most, only = reading.once(
        "standings",
        lambda: (
            sum(s.times for s in view.actors.values()),
            max((s.agent for s in view.actors.values()), default=0),
            max(roles.acts.values(), default=0),
            sum(n > 0 for n in roles.acts.values()) == 1,
        ),
    )
    acts = roles.acts[candidate.key]
    out = [
        *standing_features(standing, total),
        f"agent={min(3, standing.agent)}",
        f"target={min(3, standing.target)}",
        f"agent={min(2, standing.agent)}|target={min(2, standing.target)}",
        f"acts={min(3, acts)}",
        f"hit={min(2, roles.hit[candidate.key])}",
    ]
    if top and standing.agent == top:
        out.append("topagent")
    if acts and acts == most:
        out += ["topacts", "onlyacts"] if only else ["topacts"]
    if roles.speaks[candidate.key] and not acts and not roles.hit[candidate.key]:
        out.append("onlyspeaks")
    return out


def _among(reading: Reading, spans: Sequence[Span]) -> frozenset[str | None]:
    """The parties that these words name."""
    return reading.once(
        ("among", *spans), lambda: frozenset(key for m, key in sided(reading) if touches(m.span, spans))
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


#: Ties that come before this one are of whom the report names as doing it; before the other, of whom its sentence does.
_SURELY, _TOLD = "5", "3"


def _called(out: Sequence[Candidate], ties: Sequence[str], view: Overview, owners: Mapping[Hashable, Hashable]) -> None:
    """Add what a group gains from a common word that the report uses for it ("terrorists of X", then "terrorists").

    Args:
        out: The candidates.
        ties: The strongest reason to take each.
        view: The report's overview.
        owners: Common words whose group the anchor's own account has told.
    """
    if not view.roles.called:
        return
    tied = {candidate.key: tie for candidate, tie in zip(out, ties, strict=True)}
    naming = [called for key, called in view.roles.called.items() if key in tied]
    for candidate in out:
        words = [w for w in view.roles.called.get(candidate.key, ()) if w in tied]
        if words:
            candidate.words = frozenset(words)
            via = min(tied[w] for w in words)
            candidate.features.append(f"via={via}")
            if via < tied[candidate.key]:
                candidate.features.append("via<own")
                own = "own" in candidate.features
                if via < _SURELY and not own and any(owners.get(w) == candidate.key and tied[w] == via for w in words):
                    candidate.features.append("!account")
        if any(candidate.key in called for called in naming):
            candidate.features += ["hasname", f"hasname|tie={tied[candidate.key]}"]
            if owners.get(candidate.key) in tied and tied[candidate.key] < _SURELY:
                candidate.features.append("!hasname|account")


def _headed(
    out: Sequence[Candidate], ties: Sequence[str], head: Hashable | None, own: frozenset[Hashable] | None
) -> None:
    """Add what the group gains that opens the account, where only common words, or nobody, are told to do it here.

    Args:
        out: The candidates.
        ties: The strongest reason to take each.
        head: The group that opens the anchor's account, if one does.
        own: The parties of those counted.
    """
    if head is None or (own and head in own):
        return
    doing = {c.key for c, tie in zip(out, ties, strict=True) if tie < _TOLD and c.features[0] == HERE}
    if head in doing or not all(map(_bare, doing)):
        return
    for candidate in out:
        if candidate.key == head:
            candidate.features.append("!heads")
        elif candidate.key is not None and candidate.value.kind == "generic_armed":
            candidate.features.append("!headed")


def _tie(candidate: Candidate, has: set[str], view: Overview) -> str:
    """The strongest reason to take an actor for the perpetrator; in the order of its names, "0clause" the strongest.

    Args:
        candidate: The actor, with the features that say where the report names it and what it does there.
        has: Its features of the deed, and of the side of those counted.
        view: The report's overview.
    """
    blamed = view.blamed.get(str(candidate.key), set()) & LAID
    if "own" in has:
        return "9own"
    if "deed0" in has:
        return "0clause"
    if candidate.features[0] == HERE and not _BLAME.isdisjoint(candidate.features):
        return "1blamed"
    for name, tie in (("deed1", "2sentence"), ("deedtype", "4type"), ("deed2", "5before"), ("deed3", "6after")):
        if name == "deedtype" and blamed:
            return "3blame"
        if name in has:
            return tie
    if "deedtold" in has:
        return "6told"
    if has & {"deed2far", "deed3far", "deed4"} or "onlyacts" in candidate.features:
        return "7far"
    if "rival" in has:
        return "7rival"
    return "8acts" if view.roles.acts[candidate.key] else "9none"


_BLAME = frozenset({"blame=claimed", "blame=accused", "blame=suspected"})


def _against(candidate: Candidate, kind: str, own: frozenset[Hashable], view: Overview, anchor: Anchor) -> list[str]:
    """Features of how an actor stands to the side of those counted."""
    if candidate.key in own:
        return ["own", f"own|{kind}", f"own|bare={_bare(candidate.key)}", f"own|many={min(2, len(own))}"]
    out = ["notown"]
    if all(map(_bare, own)):
        # "militants" alone may be those of the group that the report is about
        struck = view.roles.hit[candidate.key] > view.roles.acts[candidate.key]
        out += [f"bareown|{kind}", f"bareown|{kind}|struck={struck}"]
    told = [s for o in own for s in view.roles.rivals.get(o, {}).get(candidate.key, ())]
    if told:
        away = min(abs(s - anchor.sentence) for s in told)
        out += ["rival", f"rival|{min(away, 3)}"]
        if all(k == candidate.key for o in own for k in view.roles.rivals.get(o, {})):
            out.append("onlyrival")
    return out


def _where_told(reading: Reading, key: Hashable, view: Overview, sentence: int) -> str:
    """Is a party named where the sentence's own place is told of: "here", "apart"; "open" where it names none."""
    told = {reading.sentence_at(m.span.start) for m, named in sided(reading) if named == key}
    here = view.scenes[sentence]
    if sentence in told or here is None or not view.fresh[sentence]:
        return "open"
    return "here" if here in {view.scenes[s] for s in told} else "apart"


def _facing(reading: Reading, candidate: Candidate, other: str, own: frozenset[Hashable]) -> list[str]:
    """What kinds of parties the candidate and those counted are, and whether both are of one country."""
    sorts = reading.once("sorts", lambda: {party(m): (sort_of(m), m.country) for m in reading.actors if m.side})
    out = set()
    for key in own - {candidate.key}:
        if key not in sorts or _bare(key):
            continue
        kind, country = sorts[key]
        home = candidate.value.country
        out.add(f"faces={kind}>{other}" + ("|home" if country and country == home else ""))
    return sorted(out)


#: Common words that say who they are: men who fight for their village, or for money, are not any group's.
_THEMSELVES = frozenset("vigilantes hunters herders herdsmen locals pirates mercenaries mob mutineers".split())


def _bare(key: Hashable) -> bool:
    """Is it one common word that may mean any group ("militants")?"""
    return " " not in str(key) and str(key).islower() and key not in _THEMSELVES


def _nothing(others: Sequence[Candidate], own: frozenset[Hashable], view: Overview, event: Home | None) -> list[str]:
    """Features of "nothing": how much the report says of who did it."""
    features = []
    if own:
        features += ["none|own", f"none|own|bare={all(map(_bare, own))}"]
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
    marked = frozenset[str]().union(*(_MARKS.intersection(other.features) for other in others))
    return features + [f"none|has={mark}" for mark in _MARKS_IN_ORDER if mark in marked]


#: Features of an actor that leave "nothing" less likely.
_MARKS_IN_ORDER = ("homeagent", "rival", "evagent", "onlyacts")
_MARKS = frozenset(_MARKS_IN_ORDER)
