"""Two runs in; what appeared, went and changed between them out, so that a new version of a coder can be judged."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from warledger.ledger import databases
from warledger.ledger.errors import NotInLedgerError
from warledger.ledger.layout.tables import claim as claims_table
from warledger.ledger.layout.tables import coding, run
from warledger.ledger.lookup.kept_claims import claims_select, read_claims
from warledger.ledger.store import Ledger
from warledger.records import Claim, Place

#: What a claim says; its ids, rule, confidence and spans are how it was found, and differ with every version.
COMPARED = (
    "effect", "event", "low", "high", "approx", "scope", "status", "counted", "category", "demographic", "side",
    "agent", "target", "weapon", "source", "source_kind", "blame", "place", "start", "end", "date_prec", "month_day",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One claim as two runs made it.

    Attributes:
        before: As the first made it.
        after: As the second made it.
        fields: Field to its two values, of those that differ.
    """

    before: Claim
    after: Claim
    fields: dict[str, tuple[Any, Any]]


@dataclass(slots=True)
class Comparison:
    """What differs between two runs, over the reports that both coded.

    Attributes:
        first: Id of the first run.
        second: Id of the second.
        reports: Reports that both coded.
        only_first: Reports that the first alone coded.
        only_second: Reports that the second alone coded.
        same: Claims that say the same.
        appeared: Claims that the second alone makes.
        went: Claims that the first alone makes.
        changed: Claims of the same words that say something else.
    """

    first: str
    second: str
    reports: int = 0
    only_first: int = 0
    only_second: int = 0
    same: int = 0
    appeared: list[Claim] = field(default_factory=list)
    went: list[Claim] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)

    @property
    def fields(self) -> Counter[str]:
        """How many claims changed in each field."""
        return Counter(name for change in self.changed for name in change.fields)


#: Characters of an id from which its beginning names a run: "9" is a number, whatever ids begin with.
_BEGINNING = 4


def find_run(ledger: Ledger, named: str) -> str:
    """The id of the run that a number, an id or the beginning of one, of four characters or with its "run_", names.

    Raises:
        NotInLedgerError: No run, or several.
    """
    with databases.reading(ledger.engine) as connection:
        known = connection.execute(sa.select(run.c.number, run.c.id).order_by(run.c.number)).all()
    begins = named.startswith("run_") or len(named) >= _BEGINNING
    found = [id for number, id in known if named in (str(number), id)] or [
        id for _, id in known if begins and id.removeprefix("run_").startswith(named.removeprefix("run_"))
    ]
    if len(found) == 1:
        return str(found[0])
    listed = ", ".join(f"{number} ({id})" for number, id in known) or "none yet"
    what = f"there is no run '{named}'." if not found else f"several runs begin with '{named}'."
    raise NotInLedgerError(ledger.name, what, f"There are: {listed}.")


def compare(ledger: Ledger, first: str, second: str) -> Comparison:
    """Compare what two runs made of the reports that both coded.

    Args:
        ledger: The ledger.
        first: Id of the run before.
        second: Id of the run after.
    """
    out = Comparison(first, second)
    coded = [_coded(ledger, one) for one in (first, second)]
    both = coded[0] & coded[1]
    out.reports, out.only_first, out.only_second = len(both), len(coded[0] - both), len(coded[1] - both)
    for key in sorted(both):
        _compare_report(_claims(ledger, first, key), _claims(ledger, second, key), out)
    return out


def _coded(ledger: Ledger, id: str) -> set[int]:
    with databases.reading(ledger.engine) as connection:
        return set(connection.execute(sa.select(coding.c.report_key).where(coding.c.run == id)).scalars())


def _claims(ledger: Ledger, id: str, key: int) -> list[Claim]:
    of = claims_select().where(claims_table.c.run == id, claims_table.c.report_key == key)
    with databases.reading(ledger.engine) as connection:
        return list(read_claims(connection, of.order_by(claims_table.c.key)))


def _compare_report(before: list[Claim], after: list[Claim], out: Comparison) -> None:
    left, right = list(before), list(after)
    for alike in (_id, _words, _number):
        for one, other in _pairs(left, right, alike):
            left.remove(one)
            right.remove(other)
            if fields := differences(one, other):
                out.changed.append(Change(one, other, fields))
            else:
                out.same += 1
    out.went += left
    out.appeared += right


def _id(claim: Claim) -> Hashable:
    return claim.claim


def _words(claim: Claim) -> Hashable:
    """The same words, told as the same kind of thing."""
    return claim.effect is None, claim.effect or claim.event, _spans(claim)


def _number(claim: Claim) -> Hashable:
    """The same words, whatever was made of them."""
    return claim.effect is None, _spans(claim)[:1]


def _spans(claim: Claim) -> tuple[tuple[int, int], ...]:
    return claim.evidence.get("figure") or claim.evidence.get("event") or ()


def _pairs(
    left: Iterable[Claim], right: Iterable[Claim], alike: Callable[[Claim], Hashable]
) -> list[tuple[Claim, Claim]]:
    """Claims of either side that are alike, first with first."""
    waiting: dict[Hashable, list[Claim]] = {}
    for claim in right:
        waiting.setdefault(alike(claim), []).append(claim)
    return [(claim, found.pop(0)) for claim in left if (found := waiting.get(alike(claim)))]


def differences(one: Claim, other: Claim) -> dict[str, tuple[Any, Any]]:
    """The fields in which two claims say something else."""
    values = ((name, _said(getattr(one, name)), _said(getattr(other, name))) for name in COMPARED)
    return {name: (a, b) for name, a, b in values if a != b}


def _said(value: Any) -> Any:
    """What a value says, as JSON holds it, without the spans that it was read from."""
    if isinstance(value, Place):
        return {"name": value.name, "id": value.id, "where_prec": value.where_prec}
    if isinstance(value, tuple):
        return [{"agent": blame.agent, "source": blame.source, "status": blame.status} for blame in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def as_json(comparison: Comparison) -> dict[str, Any]:
    """A comparison in JSON's own types."""
    return {
        "first": comparison.first,
        "second": comparison.second,
        "reports": comparison.reports,
        "only_first": comparison.only_first,
        "only_second": comparison.only_second,
        "same": comparison.same,
        "fields": dict(comparison.fields.most_common()),
        "appeared": [claim.model_dump(mode="json") for claim in comparison.appeared],
        "went": [claim.model_dump(mode="json") for claim in comparison.went],
        "changed": [
            {"report": one.after.report, "before": one.before.claim, "after": one.after.claim, "fields": one.fields}
            for one in comparison.changed
        ],
    }


def listed(ledger: Ledger) -> Iterator[dict[str, Any]]:
    """The runs of a ledger, first to last: what each was made with, what it coded, when."""
    with databases.reading(ledger.engine) as connection:
        found = connection.exec_driver_sql("SELECT * FROM runs ORDER BY number").mappings().all()
        days = connection.exec_driver_sql(
            "SELECT run, min(started), max(started) FROM session WHERE run IS NOT NULL GROUP BY run"
        ).all()
    when: dict[str, Sequence[Any]] = {row[0]: row[1:] for row in days}
    for row in found:
        first, last = when.get(row["run"], (None, None))
        # a view gives JSON as text in one database, and as an object in another
        settings = json.loads(row["settings"]) if isinstance(row["settings"], str) else row["settings"]
        yield dict(row) | {
            "settings": settings,
            "first": first and str(first)[:16],
            "last": last and str(last)[:16],
        }
