"""Filters as a user gives them in, checked values out: terms that exist, days, codes of countries.

What filters there are stands in `terms.filters`; what they are in SQL, in `selecting`.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from warledger.knowledge.countries import COUNTRIES, by_word, fold
from warledger.ledger.layout.rows import storable
from warledger.terms import UnknownTermError, vocabularies
from warledger.terms.filters import ANY, FILTERS, NONE, Filter, Subject, filters_of

#: A filter's values: any of them passes. Days are first days for "since" and last days for "until".
Checked = Mapping[str, tuple[Any, ...]]

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_RANGE = re.compile(r"(\d)\s*(?:-\s*(\d))?")
_YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


class FilterError(ValueError):
    """A filter that doesn't exist, or a value that it can't take."""


def check(subject: Subject, given: Mapping[str, Any]) -> dict[str, tuple[Any, ...]]:
    """The filters that were given, each with its values; those given as None or [] are left out.

    Args:
        subject: "claims" or "reports".
        given: Filter's name to a value, or to several.

    Raises:
        FilterError: No such filter for this subject, or a value that it can't take; the message says what it takes.
    """
    out: dict[str, tuple[Any, ...]] = {}
    for name, values in given.items():
        if values is None or values == [] or values == ():
            continue
        out[name] = _values(_filter(subject, name), values)
    return {name: out[name] for name in FILTERS if name in out}


def said(filters: Checked) -> str:
    """The filters in one line, as an export carries them: "effect=killed; since=2019-03-01"."""
    return "; ".join(f"{name}={','.join(map(_said, values))}" for name, values in filters.items())


def _said(value: Any) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _filter(subject: Subject, name: str) -> Filter:
    known = [filter.name for filter in filters_of(subject)]
    if name in known:
        return FILTERS[name]
    near = get_close_matches(name, known, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise FilterError(f"{subject.capitalize()} have no filter '{name}'. There are: {', '.join(known)}.{hint}")


def _values(filter: Filter, given: Any) -> tuple[Any, ...]:
    single = isinstance(given, (str, bytes)) or not isinstance(given, Iterable)
    values = [given] if single else list(given)
    if len(values) > 1 and not filter.many:
        raise FilterError(f"{filter.option} takes one value, not {len(values)}.")
    out = [checked for value in values for checked in _value(filter, value)]
    return tuple(dict.fromkeys(out))


def _value(filter: Filter, value: Any) -> tuple[Any, ...]:
    if filter.kind == "day":
        return (_day(filter, value),)
    if filter.kind == "flag":
        return (_flag(filter, value),)
    if filter.kind == "least":
        return (_least(filter, value),)
    text = storable(str(value).strip())  # what no database takes is looked for as it is kept
    if not text:
        raise FilterError(f"{filter.option} is empty. Give a value, as in {filter.option} {filter.example!r}.")
    if filter.kind == "words" or filter.kind == "id" or text in {NONE, ANY}:
        return (text,)
    if filter.kind == "term":
        return (_term(filter, text),)
    if filter.kind == "number":
        return _numbers(filter, text)
    if filter.kind == "country":
        return (country_code(text),)
    return (text,)


def _term(filter: Filter, value: str) -> str:
    try:
        return vocabularies()[str(filter.terms)].check(value.replace(" ", "_") if "_" not in value else value)
    except UnknownTermError as error:
        try:
            return vocabularies()[str(filter.terms)].check(value)
        except UnknownTermError:
            raise FilterError(f"{filter.option}: {error}") from error


def _numbers(filter: Filter, value: str) -> tuple[int, ...]:
    match = _RANGE.fullmatch(value)
    if match is None:
        raise FilterError(
            f"{filter.option}: '{value}' is no number. Give one ({filter.example[0]}) or a range ({filter.example})."
        )
    first, last = int(match[1]), int(match[2] or match[1])
    wanted = range(min(first, last), max(first, last) + 1)
    known = vocabularies()[str(filter.terms)]
    if not any(str(number) in known for number in wanted):
        raise FilterError(f"{filter.option}: there is no {value}; it goes from 1 to {len(known)}.")
    return tuple(wanted)


def _least(filter: Filter, value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number <= 1:
        raise FilterError(f"{filter.option}: '{value}' is no number from 0 to 1.")
    return number


def _flag(filter: Filter, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    try:
        return _YES[str(value).strip().lower()]
    except KeyError:
        raise FilterError(f"{filter.option} is yes or no, not '{value}'.") from None


def _day(filter: Filter, value: Any) -> datetime.date:
    """The first day of a day, month or year; for "until" the last."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    match = _DAY.fullmatch(str(value).strip())
    ends = filter.name.endswith("until")
    try:
        if match is None:
            raise ValueError
        year = int(match[1])
        month = int(match[2] or (12 if ends else 1))
        last = calendar.monthrange(year, month)[1]
        return datetime.date(year, month, int(match[3] or (last if ends else 1)))
    except (ValueError, calendar.IllegalMonthError):
        raise FilterError(
            f"{filter.option}: '{value}' is no day. Write YYYY-MM-DD, YYYY-MM or YYYY, as in {filter.example}."
        ) from None


def country_code(value: str) -> str:
    """The ISO code of a country's code or name.

    Raises:
        FilterError: There is no such country.
    """
    if value.upper() in COUNTRIES:
        return value.upper()
    found = by_word(value)
    if found is not None:
        return found.iso
    names = {fold(name): name for country in COUNTRIES.values() for name in country.all_names}
    near = get_close_matches(fold(value), names, n=1)
    hint = f" Did you mean '{names[near[0]]}'?" if near else ""
    raise FilterError(f"--country: there is no country '{value}'. Give its ISO code (SY) or its name.{hint}")
