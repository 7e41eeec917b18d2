"""A coded report in, draft UCDP GED rows out: one for each event that UCDP's coders would look at.

occurrences  the events, each with its claims
parties      an actor -> the party that UCDP would code
sides        side a, side b, the type of violence
losses       deaths by side, best, low and high; dead (where each figure belongs)
when, where  days and places
informants   who is cited
crosswalk    names as UCDP has them
columns      the columns
rows         a report -> its rows
incident     an incident -> its row
"""

from warledger.exports.ged.columns import COLUMNS, EXTRA_COLUMNS
from warledger.exports.ged.rows import rows

__all__ = ["COLUMNS", "EXTRA_COLUMNS", "rows"]
