"""Files and settings in, the codings of one run out, with what was rejected kept aside."""

from __future__ import annotations

import datetime
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from warledger.cli.coding import model_coding
from warledger.cli.options.coding import setup_errors
from warledger.cli.output import progress
from warledger.cli.output.terminal import wrong_use

if TYPE_CHECKING:
    from warledger.claims.coding import Coding
    from warledger.corpus.coding import Item, Outcome
    from warledger.corpus.settings import Settings
    from warledger.model_coder.settings import ModelSettings
    from warledger.records import Rejection


class Run:
    """One run of the coder over some files, counting what comes of it.

    Attributes:
        coded: Reports coded so far.
        claims: Claims that they make.
        rejections: Reports, files and lines that were rejected.
        model: What codes with a language model, or None for the rules alone.
    """

    def __init__(
        self,
        files: list[str],
        settings: Settings,
        *,
        workers: int = 1,
        date: datetime.date | None = None,
        outlet: str | None = None,
        limit: int | None = None,
    ) -> None:
        self.files, self.settings, self.workers = files, settings, workers
        self.date, self.outlet, self.limit = date, outlet, limit
        self.coded = self.claims = 0
        self.rejections: list[Rejection] = []
        self.model: model_coding.ModelCoding | None = None

    def codings(self, *, progress_shown: bool = False) -> Generator[Coding, None, None]:
        """Code the reports, in order; rejections are kept aside."""
        from warledger.records import Rejection

        total = progress.expected(self.files, limit=self.limit) if progress_shown else None
        with closing(self._outcomes()) as outcomes:
            try:
                for outcome in progress.tracked(outcomes, total=total, shown=progress_shown):
                    if isinstance(outcome, Rejection):
                        self.rejections.append(outcome)
                    else:
                        self.coded += 1
                        self.claims += len(outcome.claims)
                        yield outcome
            except setup_errors() as error:
                wrong_use(str(error))

    def write_requests(self, folder: Path, asked: ModelSettings, rejections: Path | None) -> None:
        """Write the requests that a language model would be asked, instead of coding."""
        model_coding.write_requests(self._items(), folder, asked, self.rejections.append)
        self.finish(rejections)

    def _items(self) -> Iterator[Item]:
        from warledger.reports.reading import read

        return first_of(read(self.files, date=self.date, outlet=self.outlet), self.limit)

    def _outcomes(self) -> Generator[Outcome, None, None]:
        if self.model is not None:
            return self.model.outcomes(self._items())
        from warledger.corpus.coding import code_all

        return code_all(self._items(), self.settings, workers=self.workers)

    def finish(self, path: Path | None) -> None:
        """List the rejections on standard error, and in a file where one was named."""
        from warledger.cli.output import rejections

        if self.model is not None:
            self.model.finish()

        if path is not None:
            rejections.save(self.rejections, path)
        rejections.report(self.rejections, coded=self.coded, saved=path)


def first_of(items: Iterable[Item], limit: int | None) -> Iterator[Item]:
    """Items up to the `limit`-th report."""
    from warledger.records import Report

    left = limit
    for item in items:
        yield item
        if left is not None and isinstance(item, Report):
            left -= 1
            if not left:
                return


def all_missing(files: Sequence[str]) -> bool:
    """Is there none of the files that were named? Standard input is always there."""
    return all(path != "-" and not Path(path).exists() for path in files)
