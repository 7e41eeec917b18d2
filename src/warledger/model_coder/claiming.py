"""Grounded figures and events of one report in, its claims out: with ids, evidence, confidence and explanations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from warledger.claims.claim_id import claim_id
from warledger.claims.coding import Coding, Explanation, Option
from warledger.claims.counted import categories
from warledger.model_coder.grounding.ground import GroundedEvent, GroundedFigure
from warledger.model_coder.grounding.grounded import Grounded
from warledger.model_coder.grounding.locate import gap
from warledger.model_coder.grounding.parties import source_kind
from warledger.model_coder.grounding.words import Words
from warledger.records import Claim, Place, Span, When

#: Confidence of a claim of which the rules read nothing else in the quoted words. Set by hand, like the factors: no
#: model's answers have been held against people's yet. It is where careful readers stand against the final coding
#: (63 to 90 figures in 100 complete).
SURE = 0.8
#: What is left of it for each value by its standing.
_FACTORS = {"agreed": 1.0, "absent": 1.0, "words": 0.95, "contradicted": 0.6, "ungrounded": 0.7}


def coding(words: Words, events: Sequence[GroundedEvent], figures: Sequence[GroundedFigure], *, coder: str) -> Coding:
    """The claims of one report: events first, then figures, each in the order of the text.

    Args:
        words: The report.
        events: Its events.
        figures: Its figures; each `event` and `whole` is one of those given.
        coder: Name and version for the claims.
    """
    maker = _Maker(words, coder)
    made_events: dict[int, Claim] = {}
    for event in sorted(events, key=lambda one: one.spans[0]):
        made_events[id(event)] = maker.event(event)
    made: dict[int, Claim] = {}
    for figure in _wholes_first(sorted(figures, key=lambda one: one.spans[0])):
        home = figure.event or _nearest(figure, events)
        of = made_events.get(id(home)) if home is not None else None
        whole = made.get(id(figure.whole)) if figure.whole is not None else None
        made[id(figure)] = maker.figure(figure, of, whole)
    return Coding(words.report, maker.claims, maker.explanations)


def _wholes_first(figures: Sequence[GroundedFigure]) -> Iterator[GroundedFigure]:
    """Figures in order, but each whole before its parts."""
    done: set[int] = set()
    for figure in figures:
        chain = [figure]
        while chain[-1].whole is not None and id(chain[-1].whole) not in done:
            chain.append(chain[-1].whole)
        for one in reversed(chain):
            if id(one) not in done:
                done.add(id(one))
                yield one


def _nearest(figure: GroundedFigure, events: Sequence[GroundedEvent]) -> GroundedEvent | None:
    """The event that a figure hangs on where the model names none: at its place and on its days, then the nearest."""
    if figure.said.scope != "event":
        return None

    def key(event: GroundedEvent) -> tuple[bool, bool, int]:
        return (
            _differ(figure.place.value and figure.place.value.text, event.place.value and event.place.value.text),
            _differ(figure.days.value and figure.days.value.start, event.days.value and event.days.value.start),
            gap(figure.spans[0], event.spans[0]),
        )

    return min(events, key=key, default=None)


def _differ(one: Any, other: Any) -> bool:
    return one is not None and other is not None and one != other


class _Maker:
    """Makes the claims of one report."""

    def __init__(self, words: Words, coder: str) -> None:
        self.words, self.coder = words, coder
        self.claims: list[Claim] = []
        self.explanations: dict[str, list[Explanation]] = {}

    def event(self, event: GroundedEvent) -> Claim:
        """The claim of an event."""
        fields = dict(event.fields())
        values = {"event": event.said.type, "status": event.said.status, "rule": _rule("event", fields)}
        return self._claim(values, {"event": event.spans}, fields)

    def figure(self, figure: GroundedFigure, of: Claim | None, whole: Claim | None) -> Claim:
        """The claim of a figure, its event and its whole."""
        fields = dict(figure.fields())
        counted = figure.counted or (figure.bounds.span if figure.bounds.span else None)
        noun = counted.of(self.words.text) if counted else None
        recounted = figure.recounted and (figure.said.low, figure.said.high) != (None, None)
        values = {
            "effect": figure.said.effect,
            "event": of.event if of is not None else None,
            "of": of.claim if of is not None else None,
            "part_of": whole.claim if whole is not None else None,
            "low": figure.bounds.low,
            "high": figure.bounds.high,
            "approx": figure.bounds.approx,
            "scope": figure.said.scope,
            "status": figure.said.status,
            "counted": noun,
            "category": figure.category,
            "demographic": categories.demographic(noun or ""),
            "target": of.target if of is not None else None,
            "weapon": of.weapon if of is not None else None,
            "rule": _rule(f"figure.{figure.bounds.rule}", fields, also=("count",) if recounted else ()),
        }
        evidence = {"figure": figure.spans}
        if counted is not None:
            evidence["counted"] = (counted,)
        if of is not None:
            evidence["event"] = of.evidence["event"][:1]
            evidence |= {name: of.evidence[name] for name in ("target", "weapon") if name in of.evidence}
        return self._claim(values, evidence, fields, doubt=_FACTORS["contradicted"] if recounted else 1.0)

    def _claim(
        self,
        values: dict[str, Any],
        evidence: dict[str, tuple[Span, ...]],
        fields: dict[str, Grounded[Any]],
        *,
        doubt: float = 1.0,
    ) -> Claim:
        report, confidence = self.words.report, SURE * doubt
        for name, found in fields.items():
            confidence *= _FACTORS[found.standing]
            if found.spans and found.value is not None:
                evidence[name] = found.spans
            if name == "date":
                values |= _dated(found.value)
            elif found.value is not None:
                values[name] = found.value
        source = fields["source"]
        if source.value is not None:
            values["source_kind"] = source_kind(source.value, source.spans, self.words)
        values |= {"report": report.id, "outlet": report.outlet, "coder": self.coder, "invented": report.invented}
        values |= {"confidence": round(confidence, 3), "evidence": dict(sorted(evidence.items()))}
        claim = Claim(claim=claim_id(values), **values)
        known = next((one for one in self.claims if one.claim == claim.claim), None)
        if known is not None:
            return known
        self.claims.append(claim)
        self.explanations[claim.claim] = [_explained(name, one, self.words.text) for name, one in fields.items()]
        return claim


def _dated(when: When | None) -> dict[str, Any]:
    if when is None:
        return {}
    return {
        "start": when.start,
        "end": when.end,
        "date_prec": when.precision,
        "date_text": when.quote,
        "month_day": when.month_day,
    }


def _rule(made: str, fields: dict[str, Grounded[Any]], *, also: tuple[str, ...] = ()) -> str:
    """ "model.figure.number", and where the rules read another value in the same words, of which fields."""
    differing = [*also, *(name for name, one in fields.items() if one.standing == "contradicted")]
    return f"model.{made}" + (f", rules differ on {' '.join(differing)}" if differing else "")


def _explained(name: str, found: Grounded[Any], text: str) -> Explanation:
    """Both readings of a field: the value kept first."""
    kept = _text(found.value)
    span = found.spans[0] if found.spans else None
    words = span.of(text) if span else None
    options = [Option(kept, _FACTORS[found.standing], f"model, {found.standing}", words, span)]
    for reading, rule in ((found.model, "the model's reading"), (found.rules, "the rules' reading")):
        if reading is not None and reading not in {option.value for option in options}:
            options.append(Option(reading, 1 - _FACTORS[found.standing], rule, words, span))
    return Explanation(name, kept, options[0].rule, tuple(options))


def _text(value: Any) -> str | None:
    if isinstance(value, Place):
        return value.text
    if isinstance(value, When):
        return str(value.start) if value.start == value.end else f"{value.start}/{value.end}"
    return None if value is None else str(value)
