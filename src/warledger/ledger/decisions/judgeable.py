"""What a judgement would change in; an error that names the field out, where no claim or figure could be so."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from warledger.incidents.judged import CORRECTABLE
from warledger.records import Claim
from warledger.terms import categories, demographics, effects, events, scopes, source_kinds, statuses

#: Fields whose values stand in a vocabulary.
_TERMS = {
    "effect": effects,
    "event": events,
    "category": categories,
    "demographic": demographics,
    "scope": scopes,
    "status": statuses,
    "source_kind": source_kinds,
}
_BOUNDS = ("low", "best", "high")
_OF_A_FIGURE = ("effect", "side", "category", *_BOUNDS)
_ANY_CLAIM = Claim(claim="c", report="r", coder="", rule="", confidence=1.0)


def check_correction(values: Mapping[str, Any], *, claim: Claim = _ANY_CLAIM) -> Claim:
    """The claim as it would be.

    Args:
        values: Fields as they should be.
        claim: The claim as it is; without it only the values themselves are looked at.

    Raises:
        ValueError: A field that can't be corrected, or a value that no claim could have.
    """
    unknown = sorted(set(values) - CORRECTABLE)
    if unknown or not values:
        named = f"no field {', '.join(unknown)} that can be corrected" if unknown else "to be told which field is wrong"
        raise ValueError(f"A claim has {named}. There are: {', '.join(sorted(CORRECTABLE))}.")
    try:
        made = Claim.model_validate(claim.model_dump() | dict(values))
    except ValidationError as error:
        wrong = error.errors()[0]
        raise ValueError(f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}.") from error
    _check_terms(values)
    _check_range(made.low, made.high, "low", "high")
    if made.start is not None and made.end is not None and made.start > made.end:
        raise ValueError(f"start: {made.start} is after the end, {made.end}. Correct both.")
    for name, least, most in (("date_prec", 1, 5), ("confidence", 0, 1)):
        value = getattr(made, name)
        if value is not None and not least <= value <= most:
            raise ValueError(f"{name}: {value} is outside {least} to {most}.")
    return made


def check_figure(values: Mapping[str, Any]) -> None:
    """Refuse a figure that an incident can't have.

    Raises:
        ValueError: No effect, an unknown field, no number, a number below 0, or bounds in the wrong order.
    """
    if stray := sorted(set(values) - set(_OF_A_FIGURE)):
        raise ValueError(f"A figure has no {', '.join(stray)}. There are: {', '.join(_OF_A_FIGURE)}.")
    if values.get("effect") is None:
        raise ValueError("A figure needs an effect, such as killed.")
    _check_terms(values)
    given = [(name, values[name]) for name in _BOUNDS if values.get(name) is not None]
    if "best" not in dict(given):
        raise ValueError("A figure needs its number: best=14, and low= and high= where it is a range.")
    for name, value in given:
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError(f"{name}: '{value}' is no whole number.")
    for (name, value), (other, more) in pairwise(given):
        _check_range(value, more, name, other)
    _check_range(given[0][1], None, given[0][0], "")


def _check_terms(values: Mapping[str, Any]) -> None:
    for name, terms in _TERMS.items():
        if values.get(name) is not None:
            terms().check(str(values[name]))


def _check_range(low: int | None, high: int | None, name: str, other: str) -> None:
    for value, of in ((low, name), (high, other)):
        if value is not None and value < 0:
            raise ValueError(f"{of}: {value} is below 0.")
    if low is not None and high is not None and low > high:
        raise ValueError(f"{name}: {low} is more than {other}, {high}. Give both.")
