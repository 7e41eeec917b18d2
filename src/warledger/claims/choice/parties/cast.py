"""A report's actor mentions in, the part that each plays in its sentence, and each party in the report, out.

Who acts, who is hit, who fights whom, who speaks: read off the parse where the sentence has one, and off the words next
to the mention where the parse says nothing. Worked out once a report; the choice of perpetrator and side weighs it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from warledger.claims.actors import ActorMention
from warledger.claims.actors.unlisted import suspects
from warledger.claims.choice.parties import called, wording
from warledger.claims.choice.parties.by_parse import parsed
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.parties.roles import ACTING, STRUCK
from warledger.claims.choice.spans import touches
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

#: Who tries to attack does so, whatever comes of it.
_TRIES = compiled(
    r" (?:had |have |has |also |again |were |was )?(?:tried|try|tries|trying|attempted|attempting) to ", re.I
)


@dataclass(slots=True)
class Roles:
    """What parts a report's actors play.

    Attributes:
        of: Each mention's span to its roles.
        acts: Party to the number of mentions in which it acts.
        hit: Party to the number of mentions in which it is hit, or lies under what is hit.
        speaks: Party to the number of mentions in which it only speaks.
        suspects: Mentions of named persons that the report makes perpetrators.
        held: What makes them so: the name, and the words that say it ("X was charged with").
        rivals: Party to its opponents, each with the sentences that set them against each other.
        called: Named party to the unnamed ones ("terrorists") that the report uses for it, or may use for it.
    """

    of: dict[Span, tuple[str, ...]] = field(default_factory=dict)
    acts: Counter[Hashable] = field(default_factory=Counter)
    hit: Counter[Hashable] = field(default_factory=Counter)
    speaks: Counter[Hashable] = field(default_factory=Counter)
    suspects: list[ActorMention] = field(default_factory=list)
    held: list[tuple[str, Span]] = field(default_factory=list)
    rivals: dict[Hashable, dict[Hashable, list[int]]] = field(default_factory=dict)
    called: dict[Hashable, set[Hashable]] = field(default_factory=dict)


def of(reading: Reading) -> Roles:
    """The roles of all actor mentions of a report."""
    out = Roles()
    start = reading.sentences[0].start if reading.sentences else 0
    out.held = suspects.statements(reading.text, reading.actors, start=start, avoid=[p.span for p in reading.places])
    out.suspects = suspects.mentions(reading.text, [name for name, _ in out.held], start=start)
    laid = [b for b in reading.blames if b.status in ("accused", "suspected")]
    aside = [b.evidence for b in reading.asides if b.evidence is not None]
    # who may attack has not done so: "bracing for a possible U.S. attack"
    plans = [
        m.agent_span
        for m in reading.mentions
        if m.planned and m.agent_span is not None and not _TRIES.match(reading.text, m.agent_span.end)
    ]
    sentences: dict[int, list[tuple[ActorMention, tuple[str, ...]]]] = {}
    for mention in [*reading.actors, *out.suspects]:
        if not mention.side:
            continue
        found = tuple(_roles(reading, mention))
        if not STRUCK.isdisjoint(found) and any(
            b.agent == mention.side and b.evidence is not None and b.evidence.overlaps(mention.span) for b in laid
        ):
            found = ("blamed",)  # "blaming the attacks on X" hits nobody
        if not ACTING.isdisjoint(found) and touches(mention.span, plans):
            found = ("plans",)
        elif not ACTING.isdisjoint(found) and touches(mention.span, aside):
            found = ("elsewhere",)
        out.of[mention.span] = found
        key = party(mention)
        out.acts[key] += not ACTING.isdisjoint(found)
        out.hit[key] += not STRUCK.isdisjoint(found)
        out.speaks[key] += "speaks" in found
        sentences.setdefault(reading.sentence_at(mention.span.start), []).append((mention, found))
    out.called = called.parties(reading)
    for index, group in sentences.items():
        for one, other in _opposed(reading, index, group):
            out.rivals.setdefault(one, {}).setdefault(other, []).append(index)
            out.rivals.setdefault(other, {}).setdefault(one, []).append(index)
    return out


def _opposed(
    reading: Reading, index: int, group: list[tuple[ActorMention, tuple[str, ...]]]
) -> Iterator[tuple[Hashable, Hashable]]:
    """Pairs of parties that one sentence sets against each other: one acts and one is hit, or both fight."""
    armed = [(party(m), roles) for m, roles in group if m.form != "joint" and m.kind != "civilians"]
    if len(armed) > 8:  # a list of parties sets nobody against anybody
        return
    for nth, (one, first) in enumerate(armed):
        for other, second in armed[nth + 1 :]:
            if one == other:
                continue
            fights = "fights" in first and "fights" in second
            hits = (not ACTING.isdisjoint(first) and not STRUCK.isdisjoint(second)) or (
                not ACTING.isdisjoint(second) and not STRUCK.isdisjoint(first)
            )
            mixed = ("fights" in first and not ACTING.isdisjoint(second)) or (
                "fights" in second and not ACTING.isdisjoint(first)
            )
            if fights or hits or mixed:
                yield one, other


def _roles(reading: Reading, mention: ActorMention) -> list[str]:
    words = wording.around(reading, mention)
    settled = wording.settled(words)
    if settled is not None:
        return [settled]
    stated = wording.stated(words)
    out = [stated] if stated is not None else []
    found = reading.token_at(mention.span)
    if found is not None and not out:
        out = list(dict.fromkeys(parsed(found[1])))
    if wording.adrift(words, out):
        out = ["acts"]
    if ACTING.isdisjoint(out) and STRUCK.isdisjoint(out) and "fights" not in out:
        out += filter(None, [wording.left(words)])
    return out or ["bystands"]
