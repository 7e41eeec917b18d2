"""One or two files of codings in, compared report by report out; against one file alone the machine codes its texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from warledger.cli.output import progress
from warledger.cli.output.terminal import say, wrong_use

if TYPE_CHECKING:
    from warledger.evaluation.compared.comparison import Comparison
    from warledger.evaluation.entry import Codings, Sheet
    from warledger.records import Rejection


class Compared:
    """Two codings, compared.

    Attributes:
        gold: Name of the first.
        other: Name of the second.
        comparisons: Report by report.
        by_machine: True where the second states confidence.
        rejections: Reports that the machine could not code.
    """

    def __init__(self, gold: str, other: str, comparisons: list[Comparison], *, by_machine: bool) -> None:
        self.gold, self.other, self.comparisons, self.by_machine = gold, other, comparisons, by_machine
        self.rejections: list[Rejection] = []


def compared(files: list[str], workers: int) -> Compared:
    """One file of codings against the machine's, or two against each other; faults in one end the command.

    Args:
        files: One or two.
        workers: Processes, where the machine codes.
    """
    from warledger.evaluation.compared.comparison import compare
    from warledger.evaluation.written import files as coded_files
    from warledger.evaluation.written.problems import CodingFileError

    try:
        gold = coded_files.gold(Path(files[0]))
        _tell_uncoded(files[0], gold)
        texts = {sheet.report: sheet.text for sheet in gold.sheets}
        if not gold.sheets:
            wrong_use(f"{files[0]} holds no coded report.")
        if len(files) == 1:
            return _against_machine(files[0], gold.sheets, texts, workers)
        other, kind = coded_files.other(Path(files[1]), texts)
    except CodingFileError as error:
        wrong_use(str(error))
    except OSError as error:
        wrong_use(f"{error.filename}: it can't be read ({error.strerror}).")
    _tell_uncoded(files[1], other)
    others = {sheet.report: sheet for sheet in other.sheets if sheet.report in texts}
    golds = list(gold.sheets)
    if kind != "claims":
        # a report that the second coder hasn't coded says nothing; one that the machine found nothing in has no claims
        golds = [sheet for sheet in golds if sheet.report in others]
        if len(golds) < len(gold.sheets):
            say(f"{len(gold.sheets) - len(golds)} reports of {files[0]} are not coded in {files[1]} and are left out.")
    if not others:
        wrong_use(f"{files[1]} codes no report of {files[0]}. Their reports' ids must be the same.")
    return Compared(files[0], files[1], compare(golds, others), by_machine=kind == "claims")


def _tell_uncoded(file: str, codings: Codings) -> None:
    if codings.uncoded:
        say(f"{len(codings.uncoded)} reports of {file} are not coded yet and are left out.")


def _against_machine(file: str, golds: tuple[Sheet, ...], texts: dict[str, str], workers: int) -> Compared:
    """The gold's own texts, coded now."""
    from warledger import reports
    from warledger.cli.output import rejections
    from warledger.corpus.coding import code_all
    from warledger.corpus.settings import Settings, own_actor_files
    from warledger.evaluation.compared.comparison import compare
    from warledger.evaluation.written import claims_file
    from warledger.records import Rejection
    from warledger.version import __version__

    made = (
        reports.report(sheet.text, id=sheet.report, date=sheet.date, outlet=sheet.outlet, title=sheet.title)
        for sheet in golds
    )
    outcomes = code_all(made, Settings(actor_files=own_actor_files()), workers=workers)
    claims, rejected = [], []
    for outcome in progress.tracked(outcomes, total=len(golds), shown=progress.on_terminal()):
        if isinstance(outcome, Rejection):
            rejected.append(outcome)
        else:
            claims += outcome.claims
    rejections.report(rejected, coded=len(golds) - len(rejected))
    name = f"warledger {__version__}"
    found = Compared(file, name, compare(golds, claims_file.sheets(claims, texts)), by_machine=True)
    found.rejections = rejected
    return found
