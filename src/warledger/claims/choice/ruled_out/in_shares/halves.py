"""An anchor in, the parties out that are only half of whom its clause, or the report for such a deed, names together.

"Saudi and Emirati jets bombed it" is laid on both. After "Malian or Russian jets killed 26" neither is named for "a
strike killed 14" further on, but the one or the other: a half is taken only where a clause has him doing such a thing
by himself, or somebody lays it on him.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview, kind_of
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.spans import touches
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.weighing.pool import perpetrator
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

_AND, _OR = " and ", " or "
_PARTED = compiled(f"{_AND}|{_OR}")
#: What two do to each other.
_EACH_OTHER = frozenset(("clash", "ceasefire"))
#: Feature of whom the clause itself has doing it.
_STATED = "deed0"


def stated(row: Sequence[Candidate]) -> frozenset[Hashable]:
    """Each of those whom the clause names together."""
    named = [str(c.key) for c in row if c.key is not None and _STATED in c.features]
    return frozenset(named[0].split(_AND)) if len(named) == 1 and _AND in named[0] else frozenset()


def of_together(reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate]) -> list[Candidate]:
    """A weighed row in which those whom the report has doing such a thing together have the shares of each."""
    named = together(reading, view)
    if not named:
        return list(row)
    stated_here = {c.key for c in row if c.key is not None and _STATED in c.features}
    kind = kind_of(reading, anchor, view)
    for name, kinds in named.items():
        if kind in kinds and stated_here <= {name}:
            row = _whole(row, name, _parts(name))
    return list(row)


@once_a_report
def together(reading: Reading, view: Overview) -> dict[str, frozenset[str]]:
    """Those whom the report only names together as doing something, with what they do; "X or Y" before "X and Y"."""
    joint = [(m, key) for m in reading.actors if m.form == "joint" and (key := party(m)) is not None]
    if not joint:
        return {}
    out: dict[str, frozenset[str]] = {}
    spans = [m.span for m, _ in joint]
    for mention, name in sorted(joint, key=lambda pair: _OR not in pair[1]):
        parts = set(_PARTED.split(name))
        if any(part.islower() or view.blamed.get(part) for part in parts):
            continue  # ("X and affiliated groups": what X does by himself is theirs, too)
        kinds = _done(view, [mention.span]) - _EACH_OTHER
        if kinds:
            alone = [m.span for m in reading.actors if party(m) in parts and not touches(m.span, spans)]
            out[name] = out.get(name, frozenset()) | (kinds - _done(view, alone))
    return out


def either(reading: Reading, view: Overview) -> frozenset[str]:
    """Those of them of whom it was the one or the other: a candidate for all such deeds, however far on."""
    return frozenset(name for name, kinds in together(reading, view).items() if _OR in name and kinds)


def is_half(one: Hashable, other: Hashable) -> bool:
    """Is the one of those whom the other names together?"""
    return one != other and (one in _PARTED.split(str(other)) or other in _PARTED.split(str(one)))


def _parts(name: str) -> set[str]:
    """Each of those, and for "X or Y" both of them."""
    parts = _PARTED.split(name)
    return {*parts, _AND.join(parts), _AND.join(reversed(parts))} - {name}


def _done(view: Overview, words: Sequence[Span]) -> frozenset[str]:
    """What these words have somebody doing."""
    return frozenset(
        event.type
        for event in view.tellings
        for mention in event.mentions
        if mention.agent_span is not None and touches(mention.agent_span, words)
    )


def undivided(row: Sequence[Candidate], tellings: Iterable[Sequence[Candidate]]) -> list[Candidate]:
    """A weighed row in which those have the shares of each whom another telling of the same has doing it together.

    Args:
        row: Candidates for who did it.
        tellings: The candidates by each telling.
    """
    named = {c.key for told in tellings for c in told if c.key is not None and _STATED in c.features}
    for key in named:
        parts = set(_PARTED.split(str(key)))
        if len(parts) > 1 and named.isdisjoint(parts):
            row = _whole(row, key, parts)
    return list(row)


def _whole(row: Sequence[Candidate], name: Hashable, parts: Iterable[Hashable]) -> list[Candidate]:
    """The row with the shares of some in the one of that name; as it is, where it has no such or would name nobody."""
    whole = next((c.copy() for c in row if c.key == name), None)
    if whole is None or perpetrator(row).key is None:
        return list(row)
    held = frozenset(parts)
    whole.probability += sum(c.probability for c in row if c.key in held)
    return [whole, *(c for c in row if c.key != name and c.key not in held)]
