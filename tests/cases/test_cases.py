"""The cases of `*.yaml` in this folder: short invented texts in, the claims that a careful reader would write down.

A file is a list of cases, each a mapping:

    text:    the report
    date:    its day of publication, where the case needs one
    expect:  the claims: each a mapping with only the fields that the case is about
    shows:   one line: what the case shows (the test's name)
    not_yet: why the case isn't met yet; it must fail until then

Of a claim:

    effect: killed            a figure; without it, `event:` names an event's type
    bounds: 9                 as the report states them: 9, 9+ (at least), ..9 (up to), 8..9, - (not counted)
    part_of: killed 32        effect and bounds of the whole
    place: Kharvat            the report's words
    start, end: 2024-05-03    days
    agent, side, source, target, category, status, scope, approx, counted, demographic, weapon, ...: as in a claim

Every expected claim must be one of those made, each another one. Where `expect` names figures, no further figures may
be made, and where it names events, no further events; an empty `expect` allows no claim at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

import warledger
from warledger.records import Claim, Report
from warledger.reports import report

FOLDER = Path(__file__).parent
KEYS = {"text", "date", "expect", "shows", "not_yet"}
Case = dict[str, Any]


def cases() -> Iterator[Any]:
    """All cases, each under its file's name and what it shows."""
    for file in sorted(FOLDER.glob("*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            assert case.keys() <= KEYS, f"{file.name}: {case.keys() - KEYS} is no key of a case"
            marks = [pytest.mark.xfail(reason=case["not_yet"], strict=True)] if "not_yet" in case else []
            yield pytest.param(file.name, case, id=f"{file.stem}: {case['shows']}", marks=marks)


CASES = list(cases())


@pytest.fixture(scope="module")
def coded() -> dict[str, warledger.CodedReport]:
    """Every text, coded in one batch."""
    made = [_report(case.values[1]) for case in CASES]
    return {one.report.id: one for one in warledger.code_many(made)}


def _report(case: Case) -> Report:
    day = str(case["date"]) if "date" in case else None
    made = report(case["text"], id=_id(case), date=day)
    assert isinstance(made, Report), made
    return made


def _id(case: Case) -> str:
    return f"{case['shows']} | {case.get('date')} | {case['text']}"


@pytest.mark.parametrize(("file", "case"), CASES)
def test_case(file: str, case: Case, coded: dict[str, warledger.CodedReport]) -> None:
    claims = coded[_id(case)].claims
    problems = list(differences(case["expect"], claims))
    assert not problems, "\n".join([*problems, "claims made:", *(f"  {shown(c, claims)}" for c in claims)])


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.name)
def test_a_file_of_cases_says_that_they_are_invented(file: Path) -> None:
    head = [line for line in file.read_text(encoding="utf-8").splitlines()[:6] if line.startswith("#")]
    assert "invented" in " ".join(head).lower()


def differences(expected: Sequence[dict[str, Any]], claims: Sequence[Claim]) -> Iterator[str]:
    """What is missing of the expected claims, and which kinds of claims are too many."""
    if not expected and claims:
        yield "no claims expected"
    for kind in ("figure", "event"):
        wanted = [one for one in expected if ("effect" in one) == (kind == "figure")]
        made = [claim for claim in claims if (claim.effect is not None) == (kind == "figure")]
        if not wanted:
            continue
        met = _paired(wanted, made, claims)
        yield from (f"lacks the {kind} {one}" for at, one in enumerate(wanted) if at not in met)
        yield from (f"has a {kind} too many: {shown(c, claims)}" for c in made if c.claim not in met.values())


def _paired(wanted: Sequence[dict[str, Any]], made: Sequence[Claim], claims: Sequence[Claim]) -> dict[int, str]:
    """Index of an expected claim to the id of its own among those made, as many as possible."""
    fits = [[c.claim for c in made if _meets(one, c, claims)] for one in wanted]
    holder: dict[str, int] = {}

    def settle(at: int, seen: set[str]) -> bool:
        for claim in fits[at]:
            if claim not in seen:
                seen.add(claim)
                if claim not in holder or settle(holder[claim], seen):
                    holder[claim] = at
                    return True
        return False

    for at in range(len(wanted)):
        settle(at, set())
    return {at: claim for claim, at in holder.items()}


def _meets(one: dict[str, Any], claim: Claim, claims: Sequence[Claim]) -> bool:
    return all(_text(wanted) == _text(_value(claim, name, claims)) for name, wanted in one.items())


def _value(claim: Claim, name: str, claims: Sequence[Claim]) -> object:
    if name == "bounds":
        return bounds(claim)
    if name == "place":
        return claim.place.text if claim.place is not None else None
    if name == "part_of":
        whole = next((c for c in claims if c.claim == claim.part_of), None)
        return f"{whole.effect} {bounds(whole)}" if whole is not None else None
    return getattr(claim, name)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def bounds(claim: Claim) -> str:
    """Bounds as the cases write them."""
    low, high = claim.low, claim.high
    if low is None:
        return "-" if high is None else f"..{high}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}..{high}"


def shown(claim: Claim, claims: Sequence[Claim]) -> str:
    """A claim on one line."""
    names = "side agent source place start end category scope status part_of".split()
    said = {name: _value(claim, name, claims) for name in (names if claim.effect else names[1:6])}
    head = f"{claim.effect} {bounds(claim)}" if claim.effect else f"event {claim.event}"
    return head + " " + " ".join(f"{name}={value}" for name, value in said.items() if value is not None)


def test_the_pairing_finds_each_expected_claim_its_own() -> None:
    one, two = (
        Claim(claim=f"c{n}", report="r", coder="t", rule="x", confidence=1.0, effect="killed", low=n, high=None)
        for n in (1, 2)
    )
    assert not list(differences([{"effect": "killed"}, {"effect": "killed", "bounds": "1+"}], [one, two]))
    assert len(list(differences([{"effect": "killed", "bounds": "3+"}], [one]))) == 2
    assert len(list(differences([{"effect": "killed"}], [one, two]))) == 1
    assert list(differences([{"event": "clash"}], [one]))
    assert list(differences([], [one]))
