"""Where reports, their claims and their history are kept, found and taken out again.

Nothing here knows how claims are made: reports and claims come in as records, and leave as records.

    store        the ledger: open, keep, a report or claim by id        errors   what can be wrong with one
    results      filters in; claims (claim_results) or reports (report_results) out when they are asked for
    runs         what a run is, and two of them compared
    tables       what is kept      views     the same with plain names, for readers of the file
    rows         records <-> rows  schema    is it a ledger, of which version; migrations
    databases    all that differs between SQLite and PostgreSQL
    upkeep       check, back up, restore, vacuum, salvage
"""

from warledger.ledger.errors import LedgerError
from warledger.ledger.keeping import Kept
from warledger.ledger.runs import Run
from warledger.ledger.store import Ledger

__all__ = ["Kept", "Ledger", "LedgerError", "Run"]
