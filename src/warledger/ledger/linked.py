"""What linking needs of a ledger out, and what it made of it in: reports not linked yet, its state, the incidents."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.engine import Connection

from warledger.incidents.figures.policies import DEFAULT, Policy
from warledger.incidents.filing.filed import Filed
from warledger.incidents.model.comparisons import LEVELS
from warledger.incidents.outcome.make import incidents as make_incidents
from warledger.incidents.state import Linking
from warledger.ledger import databases
from warledger.ledger.decisions import journal
from warledger.ledger.decisions.anchoring import anchored
from warledger.ledger.errors import LedgerError, NewerLedgerError, NotInLedgerError
from warledger.ledger.judging import judgements
from warledger.ledger.layout import rows
from warledger.ledger.layout.tables import change, coding, copy, entry, filing, linking, member, report, run
from warledger.ledger.layout.tables import claim as claims_table
from warledger.ledger.lookup.kept_claims import claims_select, read_claims
from warledger.ledger.store import Ledger
from warledger.records import Claim, Incident, Judgement, Report

#: Reports read at a time.
_AT_ONCE = 200


class LinkedMeanwhileError(LedgerError):
    """Somebody else linked the ledger while this linking was under way."""


class OlderLinkingError(LedgerError):
    """The ledger was linked by a Warledger that compared other things."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be linked.

    Attributes:
        number: How often the ledger was linked before.
        state: What is linked so far, or None.
        reports: Keys of the reports to link, with the run whose claims count, in the order in which they came.
        judgements: All judgements.
        judged: Number of the journal's last entry.
        anew: Everything is to be linked anew: it was asked for, or the state is of a program that compared otherwise.
    """

    number: int
    state: Linking | None
    reports: tuple[tuple[int, str], ...]
    judgements: tuple[Judgement, ...]
    judged: int
    anew: bool


def task(ledger: Ledger, *, relink: bool = False) -> Task:
    """What is new since the ledger was linked last: reports, codings, and reports that new judgements speak of.

    Args:
        ledger: The ledger.
        relink: Take everything as new.
    """
    with databases.reading(ledger.engine) as connection:
        row = connection.execute(sa.select(linking)).mappings().first()
        state = None if row is None else _read(ledger, row["state"])
        heeded = 0 if row is None else row["judged"]
        if state is not None and not _is_todays(state):
            relink = True
        all_ = tuple(anchored(connection, judgements(connection)))
        last, _ = journal.head(connection)
        spoken = {w.report for j in judgements(connection, after=heeded) for w in (*j.about, *j.others)}
        # a judgement that is taken back concerns the reports of the one that it takes back
        taken_back = {j.withdraws for j in judgements(connection, after=heeded) if j.withdraws}
        spoken |= {w.report for j in all_ if j.judgement in taken_back for w in (*j.about, *j.others)}
        # what a judgement joins or parts is looked at together: where one of its reports is linked, so are the others
        rows_ = list(connection.execute(_newest()))
        moved = spoken | {id_ for _, id_, of, filed in rows_ if relink or filed != of}
        for judgement in all_:
            about = {w.report for w in (*judgement.about, *judgement.others)}
            if not about.isdisjoint(moved):
                spoken |= about
        wanted = [(key, of) for key, id_, of, filed in rows_ if relink or filed != of or id_ in spoken]
    number = 0 if row is None else row["number"]
    return Task(number, state, tuple(wanted), all_, last, relink or state is None)


def _is_todays(state: Linking) -> bool:
    """Was it made with the comparisons that this program makes?"""
    return not state.weights or set(state.weights["comparisons"]) == set(LEVELS)


def _newest() -> sa.Select[Any]:
    """Key, id, newest run, and the run by which it is linked, of each report's latest version that has been coded."""
    other, later = coding.alias(), run.alias()
    newest = (
        sa.select(sa.func.max(later.c.number))
        .select_from(other.join(later, later.c.id == other.c.run))
        .where(other.c.report_key == report.c.key)
        .scalar_subquery()
    )
    return (
        sa.select(report.c.key, report.c.id, run.c.id, filing.c.run)
        .join(coding, coding.c.report_key == report.c.key)
        .join(run, run.c.id == coding.c.run)
        .outerjoin(filing, filing.c.report_key == report.c.key)
        .where(report.c.latest, run.c.number == newest)
        .order_by(report.c.key)
    )


def told(ledger: Ledger, wanted: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str, Report, list[Claim]]]:
    """Key, run, report and claims of some reports, in order; others may be added meanwhile."""
    for part in (wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE)):
        runs = dict(part)
        with databases.reading(ledger.engine) as connection:
            chosen = sa.select(report).where(report.c.key.in_(list(runs))).order_by(report.c.key)
            found = [(row["key"], rows.to_report(dict(row))) for row in connection.execute(chosen).mappings()]
            claims = _claims_by_report(connection, runs)
        for key, one in found:
            yield key, runs[key], one, claims.get(one.id, [])


def _claims_by_report(connection: Connection, runs: Mapping[int, str]) -> dict[str, list[Claim]]:
    out: dict[str, list[Claim]] = {}
    for of in sorted(set(runs.values())):
        keys = [key for key, its in runs.items() if its == of]
        chosen = (
            claims_select()
            .where(claims_table.c.run == of, claims_table.c.report_key.in_(keys))
            .order_by(claims_table.c.key)
        )
        for one in read_claims(connection, chosen):
            out.setdefault(one.report, []).append(one)
    return out


def keep(ledger: Ledger, what: Task, filed: Iterable[tuple[int, str, Filed]], made: Linking) -> None:
    """Keep what a linking made: all of it, or nothing.

    Args:
        ledger: The ledger.
        what: The task that it began with.
        filed: Key, run and filing of each report that was linked.
        made: The new state.

    Raises:
        LinkedMeanwhileError: The ledger was linked by somebody else since the task was taken.
        LedgerError: It can't be written.
    """
    state = zlib.compress(made.to_json().encode(), 3)
    number = what.number + 1
    with databases.writing(ledger.engine) as connection:
        before = connection.execute(sa.select(linking.c.number)).scalar() or 0
        if before != what.number:
            raise LinkedMeanwhileError(
                ledger.name, "it was linked by another program meanwhile.", "Run the same command again."
            )
        done = list(filed)
        for part in (done[at : at + 500] for at in range(0, len(done), 500)):
            connection.execute(filing.delete().where(filing.c.report_key.in_([key for key, _, _ in part])))
            connection.execute(
                filing.insert(),
                [{"report_key": key, "run": of, "body": one.model_dump_json()} for key, of, one in part],
            )
        _keep_members(connection, what.state, made)
        values = {"number": number, "judged": what.judged, "state": state}
        if before:
            connection.execute(linking.update().values(**values))
        else:
            connection.execute(linking.insert().values(key=1, **values))
        if made.changes:
            connection.execute(
                change.insert(),
                [
                    {"number": number, **c.model_dump(mode="json", include={"kind", "incident", "others"})}
                    for c in made.changes
                ],
            )


def _members(state: Linking | None) -> dict[str, tuple[str, ...]]:
    """Incident to its claims."""
    if state is None:
        return {}
    return {i: tuple(c for t in group for c in state.tellings[t].claims) for i, group in state.incidents.items()}


def _keep_members(connection: Connection, before: Linking | None, after: Linking) -> None:
    old, new = _members(before), _members(after)
    gone = [i for i in old if old[i] != new.get(i)]
    for part in (gone[at : at + 500] for at in range(0, len(gone), 500)):
        connection.execute(member.delete().where(member.c.incident.in_(part)))
    fresh = [{"incident": i, "claim": c} for i in new if new[i] != old.get(i) for c in dict.fromkeys(new[i])]
    for at in range(0, len(fresh), 5000):
        connection.execute(member.insert(), fresh[at : at + 5000])


@dataclass(frozen=True, slots=True)
class Linked:
    """Everything that is linked, in one state of the ledger.

    Attributes:
        state: What linking made.
        claims: Claims as coded, by id.
        filed: Reports as linking knows them, by id.
        judgements: All judgements.
        pending: Number of reports and entries of the journal that came since.
        copies: Report to the ids under which its text came again.
    """

    state: Linking
    claims: Mapping[str, Claim]
    filed: Mapping[str, Filed]
    judgements: tuple[Judgement, ...]
    pending: int
    copies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def incidents(self, *, policy: str | Policy = DEFAULT, only: Iterable[str] | None = None) -> Iterator[Incident]:
        """The incidents, by id.

        Args:
            policy: What makes low, best and high of what sources say.
            only: Ids of those wanted; None for all.
        """
        return make_incidents(
            self.state,
            self.claims,
            self.filed,
            policy_=policy,
            judgements=self.judgements,
            only=only,
            also=self.copies,
        )


def read(ledger: Ledger, *, only: Sequence[str] | None = None) -> Linked:
    """What is linked.

    Args:
        ledger: The ledger.
        only: Read no more than these incidents need; None reads everything.

    Raises:
        NotInLedgerError: Nothing is linked yet, or there is no such incident.
        LedgerError: The ledger can't be read.
    """
    with databases.reading(ledger.engine) as connection:
        row = connection.execute(sa.select(linking)).mappings().first()
        if row is None:
            raise NotInLedgerError(ledger.name, "nothing is linked yet.", "`warledger link` makes incidents of claims.")
        state = _read(ledger, row["state"])
        if not _is_todays(state):
            raise OlderLinkingError(ledger.name, "it was linked by an older Warledger.", "Run `warledger link` once.")
        for incident in only or ():
            if incident not in state.incidents:
                raise _no_incident(ledger, state, connection, incident)
        wanted = state.incidents if only is None else only
        reports = {state.tellings[t].report for i in wanted for t in state.incidents[i]}
        filed: dict[str, Filed] = {}
        runs: dict[int, str] = {}
        chosen = sa.select(filing, report.c.id).join(report, report.c.key == filing.c.report_key).where(report.c.latest)
        for found in connection.execute(chosen):
            if only is None or found.id in reports:
                filed[found.id] = Filed.model_validate_json(found.body)
                runs[found.report_key] = found.run
        claims: dict[str, Claim] = {}
        keys = list(runs)
        for part in (keys[at : at + 500] for at in range(0, len(keys), 500)):
            for of in _claims_by_report(connection, {key: runs[key] for key in part}).values():
                claims |= {one.claim: one for one in of}
        behind = sum(filed_by != of for _, _, of, filed_by in connection.execute(_newest()))
        behind += (connection.execute(sa.select(sa.func.max(entry.c.number))).scalar() or 0) - row["judged"]
        again: dict[str, list[str]] = {}
        copied = sa.select(report.c.id, copy.c.id).join(copy, copy.c.report_key == report.c.key).where(report.c.latest)
        for id_, other in connection.execute(copied.order_by(copy.c.key)):
            again.setdefault(id_, []).append(other)
        copies = {id_: tuple(others) for id_, others in again.items()}
        every = tuple(anchored(connection, judgements(connection)))
        return Linked(state, claims, filed, every, behind, copies)


def _read(ledger: Ledger, state: bytes) -> Linking:
    """A state as it was kept.

    Raises:
        NewerLedgerError: A Warledger that keeps more of it wrote it.
    """
    try:
        return Linking.from_json(zlib.decompress(state).decode())
    except ValidationError as error:
        what = "its incidents were linked by a newer Warledger."
        raise NewerLedgerError(ledger.name, what, "Open it with that version, or bring this one up to date.") from error


def _no_incident(ledger: Ledger, state: Linking, connection: Connection, wanted: str) -> NotInLedgerError:
    merged = connection.execute(sa.select(change).where(change.c.kind == "merged").order_by(change.c.key.desc()))
    into = next((row.incident for row in merged if wanted in row.others and row.incident in state.incidents), None)
    if into is not None:
        return NotInLedgerError(ledger.name, f"incident '{wanted}' was merged with another.", f"Look at '{into}'.")
    return NotInLedgerError(ledger.name, f"there is no incident '{wanted}'.", "`warledger incidents` lists them.")


def claims_of_incident(ledger: Ledger, incident: str) -> list[str]:
    """Ids of the claims of an incident, in the order of their reports.

    Raises:
        NotInLedgerError: There is no such incident.
    """
    with databases.reading(ledger.engine) as connection:
        chosen = sa.select(member.c.claim).where(member.c.incident == incident).order_by(member.c.claim)
        found = list(connection.execute(chosen).scalars())
        if found:
            return found
        row = connection.execute(sa.select(linking.c.state)).first()
        state = Linking() if row is None else _read(ledger, row.state)
        raise _no_incident(ledger, state, connection, incident)
