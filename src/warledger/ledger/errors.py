"""What can be wrong with a ledger, each with the way out.

LedgerError
  LedgerMissingError      there is no ledger here
  NotALedgerError         a file or database that holds something else
  NewerLedgerError        made by a newer Warledger
  OlderLedgerError        made by an older one, and may only be read
  LedgerLockedError       somebody else has been writing all the time
  LedgerReadOnlyError     it may be read, not written
  LedgerFullError         the disk, or the quota, is full
  LedgerCorruptError      parts of the file are broken
  NotInLedgerError        no such report, claim or run
"""

from __future__ import annotations


class LedgerError(Exception):
    """What is wrong with a ledger, in the user's words.

    Args:
        where: The ledger: its path, or its address without password.
        what: What is wrong.
        advice: What to do about it.
    """

    def __init__(self, where: str, what: str, advice: str = "") -> None:
        super().__init__(f"{where}: {what} {advice}".rstrip())
        self.where, self.what, self.advice = where, what, advice

    def __reduce__(self) -> tuple[type[LedgerError], tuple[str, str, str]]:
        return type(self), (self.where, self.what, self.advice)


class LedgerMissingError(LedgerError):
    """There is no ledger here."""


class NotALedgerError(LedgerError):
    """A file or database that holds something else."""


class NewerLedgerError(LedgerError):
    """Made by a newer Warledger."""


class OlderLedgerError(LedgerError):
    """Made by an older Warledger, and opened for reading alone."""


class LedgerLockedError(LedgerError):
    """Somebody else has been writing all the time."""


class LedgerReadOnlyError(LedgerError):
    """It may be read, not written."""


class LedgerFullError(LedgerError):
    """The disk, or the quota, is full."""


class LedgerCorruptError(LedgerError):
    """Parts of the file are broken."""


class NotInLedgerError(LedgerError, LookupError):
    """No such report, claim or run."""
