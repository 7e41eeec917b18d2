"""Where reports, their claims and their history are kept, found and taken out again.

Nothing here knows how claims are made: reports and claims come in as records, and leave as records.

    store       the ledger: open, keep, a report or claim by id
    keeping     a report with its claims -> rows: what is new
    runs        what a run is
    results     filters in; claims or reports out when they are asked for
    linked      what linking needs out, and what it made in
    judging     what people decide
    errors      what can be wrong with a ledger
    finding/    filters -> queries -> results, and sums of groups of claims
    lookup/     by id, by run, by speaker
    decisions/  the journal behind judgements
    layout/     tables, views, rows; is it a ledger, of which version; migrations
    databases/  all that differs between SQLite and PostgreSQL
    care/       check, back up, restore, vacuum, salvage; what Datasette says of it
"""

from warledger.ledger.errors import LedgerError
from warledger.ledger.keeping import Kept
from warledger.ledger.runs import Run
from warledger.ledger.store import Ledger

__all__ = ["Kept", "Ledger", "LedgerError", "Run"]
