"""An event in, the parties out that its clauses name as hit and none of its sentences as doing anything.

Nobody attacks himself: "air strikes on positions of X" were not X's, whatever else X did in the report. Who also acts
in the event's sentences, or is blamed for something, may have done it (infighting, a bomb that went off too early).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import over, party, sided
from warledger.claims.choice.parties.roles import ACTING, STRUCK
from warledger.claims.choice.ruled_out.other_deed import apart
from warledger.claims.events import EventMention
from warledger.claims.reading import Reading
from warledger.records import Span

_ITS = frozenset(("its", "their", "his", "her"))


def of_event(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Those parties; none for a figure, nor for a clash, in which both sides are hit."""
    if anchor.event is None or anchor.label == "clash":
        return frozenset()
    held: frozenset[Hashable] | None = None
    for mention in anchor.event.mentions:
        span = mention.target_span
        if span is None:
            continue
        here: frozenset[Hashable] = frozenset(_armed(reading, span)) or _whose(reading, view, mention)
        if here:
            held = here if held is None else held & here
    held = (held or frozenset()) | _under(reading, anchor, view)
    if not held:
        return frozenset()
    told = {mention.sentence for mention in anchor.event.mentions}
    does = [mention.agent_span for mention in anchor.event.mentions if mention.agent_span is not None]
    acting: set[Hashable] = {key for span in does for m in over(reading, span) if (key := party(m))}
    acting |= {
        key
        for m, key in sided(reading)
        if reading.sentence_at(m.span.start) in told
        and not ACTING.isdisjoint(view.roles.of.get(m.span, ()))
        and not apart.other_deeds(reading, anchor, m.span.start)
    }
    blamed = {key for key in held if not LAID.isdisjoint(view.blamed.get(str(key), ()))}
    return held - acting - blamed


def _under(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """The parties that the words of an attack name as struck, or as holding what is: "strikes on areas held by X"."""
    assert anchor.event is not None
    return frozenset(
        key
        for mention in anchor.event.mentions
        for m in over(reading, mention.span)
        if not STRUCK.isdisjoint(view.roles.of.get(m.span, ())) and m.kind != "civilians" and (key := party(m))
    )


def _whose(reading: Reading, view: Overview, mention: EventMention) -> frozenset[Hashable]:
    """The parties to whom a pronoun gives what a passive says was hit: "two soldiers died when their truck was hit"."""
    span = mention.target_span
    if span is None or mention.agent_span is not None or span.of(reading.text).split()[0].lower() not in _ITS:
        return frozenset()
    start = reading.sentences[mention.sentence].start
    return frozenset(
        key
        for m, key in sided(reading)
        if start <= m.span.start < span.start and not STRUCK.isdisjoint(view.roles.of.get(m.span, ()))
    )


def _armed(reading: Reading, span: Span) -> Iterator[Hashable]:
    """The armed parties that these words name."""
    return (key for m in over(reading, span) if m.kind != "civilians" and (key := party(m)))
