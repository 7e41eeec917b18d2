"""An anchor in, the deed that caused it and whom the words of and around that deed name as doing it out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.acting import acting, named_in
from warledger.claims.choice.doers.own_words import own_words
from warledger.claims.choice.overview import Overview
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Sentences from the figure on which a deed told elsewhere is near.
_NEAR = 2


@dataclass(slots=True)
class Deed:
    """Who is named as doing what was done to those counted, by where the words stand.

    Attributes:
        named: Parties by place of the words: "deed0" the clause of the figure itself; "deed1" its sentence
            ("deed1only" where no other party acts in it); "deed2" and
            "deed3" the nearest sentence before and after ("far" beyond two sentences); "deed4" the report's first;
            "deedtype" the nearest deed of the same kind, "deedtypeonly" where the report names one party for that kind.
        own: Those counted are named as who did it themselves.
    """

    named: dict[str, frozenset[Hashable]] = field(default_factory=dict)
    own: bool = False

    def add(self, name: str, parties: Iterable[Hashable]) -> None:
        """Keep parties under a name, if there are any."""
        found = frozenset(parties)
        if found:
            self.named[name] = found


def of(reading: Reading, anchor: Anchor, own: frozenset[Hashable], view: Overview, kind: str | None) -> Deed:
    """The deed of one anchor.

    Args:
        reading: The report.
        anchor: The figure or event.
        own: Parties of those counted: they did it to themselves only where another rule says so.
        view: The report's overview.
        kind: Event type of the deed, or None.
    """
    out = Deed()
    doers = named_in(reading, view, own_words(reading, anchor, view, foes=bool(own)))
    out.add("deed0", doers - own)
    out.own = bool(doers) and doers <= own
    # "20 rebels were killed in clashes with X": who fights the side of those counted did it
    foes = bool(own)
    asked, last, first = anchor.sentence, -1, -1
    here: list[tuple[Hashable, ActorMention]] = []
    opening: list[Hashable] = []
    before: list[Hashable] = []
    after: list[Hashable] = []
    for sentence, key, m, acts in acting(reading, view):
        if key in own or not (acts or foes):
            continue
        if not opening:
            opening.append(key)
        if sentence == asked:
            here.append((key, m))
        elif sentence < asked:
            if sentence != last:
                last, before = sentence, []
            before.append(key)
        elif first in (-1, sentence):
            first = sentence
            after.append(key)
    if here:
        out.add("deed1", [min(here, key=lambda pair: _gap(pair[1].span, anchor.span))[0]])
        if len({key for key, _ in here}) == 1:
            out.add("deed1only", [here[0][0]])
    out.add("deed2" if asked - last <= _NEAR else "deed2far", before)
    out.add("deed3" if first - asked <= _NEAR else "deed3far", after)
    out.add("deed4", opening)
    typed = _typed(reading, view).get(kind, ())
    same = [(abs(sentence - asked), key) for sentence, key in typed if key not in own] if typed else []
    if same:
        near = min(away for away, _ in same)
        out.add("deedtype", [key for away, key in same if away == near])
        if len({key for _, key in same}) == 1:
            out.add("deedtypeonly", [same[0][1]])
    return out


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


@once_a_report
def _typed(reading: Reading, view: Overview) -> dict[str | None, list[tuple[int, Hashable]]]:
    """By event type the sentence and party of each mention that acts in the words of an event."""
    by_sentence: dict[int, list[tuple[Hashable, Span]]] = {}
    for sentence, key, m, acts in acting(reading, view):
        if not acts:
            continue
        by_sentence.setdefault(sentence, []).append((key, m.span))
    out: dict[str | None, list[tuple[int, Hashable]]] = {}
    for event in view.tellings:
        found = [
            (e.sentence, key)
            for e in event.mentions
            if not e.planned and not e.negated
            for key, span in by_sentence.get(e.sentence, ())
            if e.span.overlaps(span) or (e.agent_span is not None and e.agent_span.overlaps(span))
        ]
        out.setdefault(event.type, []).extend(found)
    return out
