"""The Python interface: paths in, reports out (`read`); reports in, claims out (`code`, `code_many`).

Errors:
    ValueError              a setting that doesn't exist, a date that isn't one
    FileNotFoundError       `read` was given a path that isn't there
    CodingError             `code` was given a report that can't be coded (its `.rejection` says why)
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Literal, TypeVar, overload

from warledger.corpus.coding import code_all
from warledger.corpus.settings import Settings, own_actor_files
from warledger.records import Claim, Rejection, Report

if TYPE_CHECKING:
    import pandas as pd

    from warledger.claims.coding import Coding, Explanation

#: What a report has in a table: its bytes as received stay where they came from.
_REPORT_COLUMNS = [name for name, field in Report.model_fields.items() if not field.exclude]
Vague = Literal["codebook", "acled"]
T = TypeVar("T")


class CodingError(ValueError):
    """A report that can't be coded.

    Attributes:
        rejection: Where, at which stage and why.
    """

    def __init__(self, rejection: Rejection) -> None:
        super().__init__(str(rejection))
        self.rejection = rejection


class _Rows(Sequence[T], Generic[T]):
    """A fixed list of `T`, with the rejections of what could not become one."""

    def __init__(self, items: Iterable[T], rejections: Iterable[Rejection] = ()) -> None:
        self._items = tuple(items)
        self.rejections = tuple(rejections)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        return self._items[at]

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        rejected = f", {len(self.rejections)} rejected" if self.rejections else ""
        return f"<{type(self).__name__}: {len(self)}{rejected}>"


class Reports(_Rows[Report]):
    """Reports that were read; `.rejections` are the inputs that could not be."""

    def to_pandas(self) -> pd.DataFrame:
        """One row a report: its fields, and the input's other columns where no field has their name."""
        import pandas as pd

        rows = [report.extra | report.model_dump(exclude={"head", "extra"}) for report in self]
        return pd.DataFrame(rows, columns=None if rows else _REPORT_COLUMNS)

    def _repr_html_(self) -> str:
        return str(self.to_pandas().drop(columns=["text"]).to_html(max_rows=20))


class CodedReport:
    """A report with what it claims.

    Attributes:
        report: The report.
        claims: Its claims, in the order in which it makes them.
        explanations: By claim id: for each field, the rule that chose the value and the other candidates.
    """

    def __init__(self, coding: Coding) -> None:
        self.report: Report = coding.report
        self.claims: tuple[Claim, ...] = tuple(coding.claims)
        self.explanations: Mapping[str, Sequence[Explanation]] = coding.explanations

    @property
    def figures(self) -> tuple[Claim, ...]:
        """The claims that count something."""
        return tuple(claim for claim in self.claims if claim.effect is not None)

    @property
    def events(self) -> tuple[Claim, ...]:
        """The claims that something happened, counted or not."""
        return tuple(claim for claim in self.claims if claim.effect is None)

    def quote(self, claim: Claim, field: str = "figure") -> str | None:
        """The report's words that state a field of a claim, or None where no words do."""
        spans = claim.evidence.get(field)
        return " … ".join(span.of(self.report.text) for span in spans) if spans else None

    def to_pandas(self) -> pd.DataFrame:
        """One row a claim, with the columns of the CSV export."""
        return _table([self])

    def __repr__(self) -> str:
        return f"<CodedReport {self.report.id!r}: {len(self.figures)} figures, {len(self.events)} events>"

    def _repr_html_(self) -> str:
        from warledger.exports.codings.html import fragment

        return fragment(self)


class Codings(_Rows[CodedReport]):
    """Coded reports, in the order of the input; `.rejections` are the reports that could not be coded."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of all reports."""
        return tuple(claim for coded in self for claim in coded.claims)

    def to_pandas(self) -> pd.DataFrame:
        """One row a claim, with the columns of the CSV export."""
        return _table(self)

    def _repr_html_(self) -> str:
        return str(self.to_pandas().drop(columns=["evidence"]).to_html(max_rows=40))


def read(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    date: datetime.date | str | None = None,
    outlet: str | None = None,
) -> Reports:
    """Read reports from files or folders (.txt, .html, .jsonl, .csv, each also .gz).

    Args:
        paths: One path or several; a folder stands for all files in it.
        date: Day of publication for reports that give none of their own (a date or "YYYY-MM-DD").
        outlet: Outlet for reports that give none of their own.

    Returns:
        The reports; its `.rejections` are the inputs that could not be read, each with the reason.

    Raises:
        FileNotFoundError: A path that isn't there.
        ValueError: A date that isn't one.
    """
    from warledger.reports.reading import read as read_items

    listed = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    for path in listed:
        if str(path) != "-" and not Path(path).exists():
            raise FileNotFoundError(f"No file or folder '{path}'.")
    items = list(read_items([str(path) for path in listed], date=_day(date), outlet=outlet))
    return Reports(
        (item for item in items if isinstance(item, Report)), (item for item in items if isinstance(item, Rejection))
    )


def code(
    report: Report | str,
    *,
    date: datetime.date | str | None = None,
    outlet: str | None = None,
    model: str | None = None,
    vague: Vague = "codebook",
    actors: Iterable[str | PathLike[str]] = (),
    gazetteer: str | PathLike[str] | None = None,
    explain: bool = False,
) -> CodedReport:
    """Code one report, or one text.

    Args:
        report: A report, or the text of one.
        date: Day of publication, for a text without one.
        outlet: Who published it, for a text.
        model: spaCy model; None takes the default one.
        vague: Convention for "dozens", "scores", ...: the codebook's, or ACLED's.
        actors: Files of actors of your own.
        gazetteer: A gazetteer other than your own default one.
        explain: Keep for each value why it was chosen, in `.explanations`.

    Raises:
        CodingError: The report can't be coded (another language, a fault of the coder).
        ValueError: A setting that doesn't exist.
    """
    settings = as_settings(model, vague, actors, gazetteer, explain)
    outcome = next(code_all([as_report(report, date, outlet)], settings))
    if isinstance(outcome, Rejection):
        raise CodingError(outcome)
    return CodedReport(outcome)


def code_many(
    reports: Iterable[Report | str],
    *,
    workers: int = 1,
    model: str | None = None,
    vague: Vague = "codebook",
    actors: Iterable[str | PathLike[str]] = (),
    gazetteer: str | PathLike[str] | None = None,
    explain: bool = False,
) -> Codings:
    """Code many reports.

    Args:
        reports: Reports, or texts.
        workers: Number of processes. The claims are the same for any number.
        model: As in `code`; so are the settings that follow.
        vague: See `code`.
        actors: See `code`.
        gazetteer: See `code`.
        explain: See `code`.

    Returns:
        The codings, in order; its `.rejections` are the reports that could not be coded.

    Raises:
        ValueError: A setting that doesn't exist.
    """
    settings = as_settings(model, vague, actors, gazetteer, explain)
    outcomes = list(code_all((as_report(report, None, None) for report in reports), settings, workers=workers))
    return Codings(_coded(outcomes), (outcome for outcome in outcomes if isinstance(outcome, Rejection)))


def _coded(outcomes: Iterable[Coding | Rejection]) -> Iterator[CodedReport]:
    return (CodedReport(outcome) for outcome in outcomes if not isinstance(outcome, Rejection))


def as_settings(
    model: str | None,
    vague: str,
    actors: Iterable[str | PathLike[str]] = (),
    gazetteer: str | PathLike[str] | None = None,
    explain: bool = False,
) -> Settings:
    """Settings of the coder from the arguments of `code`; the user's own files of actors are always among them."""
    if vague not in {"codebook", "acled"}:
        raise ValueError(f"No convention '{vague}' for vague numbers. There are: codebook, acled.")
    files = (actors,) if isinstance(actors, (str, PathLike)) else actors
    return Settings(
        model,
        vague,
        own_actor_files() + tuple(str(path) for path in files),
        None if gazetteer is None else str(gazetteer),
        explain,
    )


def as_report(report: Report | str, date: datetime.date | str | None, outlet: str | None) -> Report | Rejection:
    """The report itself; of a text, a report with its head read, or the reason why there is none."""
    if isinstance(report, Report):
        return report
    from warledger.reports.inputs.fields import Raw, make

    return make(Raw({"text": report, "date": _day(date), "outlet": outlet}, where="text"))


def _day(date: datetime.date | str | None) -> datetime.date | None:
    """A date from its ISO form."""
    if date is None or isinstance(date, datetime.date):
        return date
    try:
        return datetime.date.fromisoformat(date)
    except ValueError as error:
        raise ValueError(f"'{date}' is not a date. Write it as YYYY-MM-DD, as in 2019-03-16.") from error


def _table(codings: Iterable[CodedReport]) -> pd.DataFrame:
    """Claims as a frame: unknown numbers stay missing (Int64), never 0."""
    import pandas as pd

    from warledger.exports.codings.csv import COLUMNS, row

    frame = pd.DataFrame(
        [row(coded.report, claim) for coded in codings for claim in coded.claims], columns=list(COLUMNS)
    )
    whole = ("low", "high", "where_prec", "date_prec")
    return frame.astype(dict.fromkeys(whole, "Int64") | dict.fromkeys(("lat", "lon", "confidence"), "Float64"))
