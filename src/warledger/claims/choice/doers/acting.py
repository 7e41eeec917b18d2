"""A report and its overview in, whose mentions act or fight, and which parties given words name, out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from warledger.claims.actors import ActorMention
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.parties.roles import ACTING
from warledger.claims.choice.ruled_out.other_deed import links
from warledger.claims.choice.spans import Spread, touches
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Kinds that are never named as doing harm by syntax alone.
_HARMLESS = frozenset(("civilians", "monitor", "media", "ngo", "medical"))


def _roles(view: Overview, mention: ActorMention) -> tuple[str, ...]:
    return view.roles.of.get(mention.span, ())


@once_a_report
def acting(reading: Reading, view: Overview) -> list[tuple[int, Hashable, ActorMention, bool]]:
    """The mentions that act or fight: sentence, party, mention, whether it acts."""
    out: list[tuple[int, Hashable, ActorMention, bool]] = []
    strangers = links.strangers(reading)
    for m in _everybody(reading, view):
        roles = _roles(view, m)
        acts = not ACTING.isdisjoint(roles)
        if m.side and m.form != "joint" and m.kind not in _HARMLESS and (acts or "fights" in roles):
            if party(m) in strangers:
                continue
            out.append((reading.sentence_at(m.span.start), party(m), m, acts))
    return out


@once_a_report
def _everybody(reading: Reading, view: Overview) -> list[ActorMention]:
    """Mentions of actors and of the persons whom the report names as perpetrators, in order."""
    return sorted([*reading.actors, *view.roles.suspects], key=lambda m: (m.span.start, -m.span.end))


def named_in(reading: Reading, view: Overview, spans: Sequence[Span]) -> frozenset[Hashable]:
    """The parties that these words name."""
    if not spans:
        return frozenset()
    able, spread = _able(reading, view)
    found = [able[at] for start, end in spans for at in spread.touching(start, end)]
    together = [m.span for m in found if m.form == "joint" and not ACTING.isdisjoint(_roles(view, m))]
    return frozenset(party(m) for m in found if m.form == "joint" or not touches(m.span, together))


@once_a_report
def _able(reading: Reading, view: Overview) -> tuple[list[ActorMention], Spread]:
    able = [m for m in _everybody(reading, view) if m.side and m.kind not in _HARMLESS]
    return able, Spread(m.span for m in able)
