"""The claims and figures of an incident in, the fields on which its sources differ out, with who says what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from warledger.incidents.compared import days, places
from warledger.incidents.figures.policies import counting
from warledger.incidents.figures.voices import voice
from warledger.incidents.filing.filed import Filed
from warledger.records import Claim, Difference, Figure, SourceFigure

#: Statuses of blame that name a party; denials are listed beside them.
_BLAMES = frozenset({"claimed", "accused", "suspected"})


def differences(
    claims: Sequence[Claim], figures: Sequence[Figure], filed: Mapping[str, Filed], copy_of: Mapping[str, str]
) -> list[Difference]:
    """Contested fields: effects in the order of the figures, then agent, place and date."""
    out = [
        found for figure in figures if figure.category is None and figure.side is None and (found := _number(figure))
    ]
    told = [c for c in claims if c.status == "asserted" and c.scope == "event"]
    for found in (_agent(told, filed, copy_of), _place(told, filed, copy_of), _date(told, filed, copy_of)):
        if found is not None:
            out.append(found)
    return out


def _number(figure: Figure) -> Difference | None:
    """Voices contradict each other where no number fits what all of them state."""
    voices = counting(figure.by_source)
    lows = [v.low for v in voices if v.low is not None]
    highs = [v.high for v in voices if v.high is not None]
    if not lows or not highs or max(lows) <= min(highs):
        return None
    return Difference(field=figure.effect, said=tuple((v.source, bounds(v)) for v in voices))


def bounds(voice: SourceFigure) -> str:
    """Bounds in words: "32", "at least 32", "up to 40", "30 to 40", "about 30"."""
    if voice.low is None and voice.high is None:
        return "not counted"
    if voice.high is None:
        said = f"at least {voice.low}"
    elif voice.low is None:
        said = f"up to {voice.high}"
    else:
        said = str(voice.low) if voice.low == voice.high else f"{voice.low} to {voice.high}"
    return f"about {said}" if voice.approx and voice.low == voice.high else said


def _agent(claims: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str]) -> Difference | None:
    said: dict[tuple[str | None, str], None] = {}
    named: set[str] = set()
    for claim in claims:
        if claim.agent is not None:
            said.setdefault((voice(claim, filed, copy_of).name, claim.agent))
            named.add(claim.agent)
        for blame in claim.blame:
            if blame.status in _BLAMES:
                named.add(blame.agent)
                said.setdefault((blame.source, blame.agent))
            else:
                said.setdefault((blame.source, f"not {blame.agent}"))
    denied = any(words.startswith("not ") for _, words in said)
    return Difference(field="agent", said=tuple(said)) if len(named) > 1 or (named and denied) else None


def _place(claims: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str]) -> Difference | None:
    placed = [c for c in claims if c.effect is None and c.place is not None]
    if all(places.agree(a.place, b.place) for a in placed for b in placed):
        return None
    said = dict.fromkeys((voice(c, filed, copy_of).name, c.place.name) for c in placed if c.place is not None)
    return Difference(field="place", said=tuple(said))


def _date(claims: Sequence[Claim], filed: Mapping[str, Filed], copy_of: Mapping[str, str]) -> Difference | None:
    dated = [(c, d) for c in claims if c.effect is None and (d := days.of(c.start, c.end, c.date_prec)) is not None]
    if all(days.gap(a, b) == 0 for _, a in dated for _, b in dated):
        return None
    said = dict.fromkeys(
        (voice(c, filed, copy_of).name, str(d.start) if d.start == d.end else f"{d.start} to {d.end}") for c, d in dated
    )
    return Difference(field="date", said=tuple(said))
