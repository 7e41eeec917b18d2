"""A coded report in, draft UCDP GED rows out: one for each event that UCDP's coders would look at."""

from warledger.exports.ged.columns import COLUMNS, EXTRA_COLUMNS
from warledger.exports.ged.rows import rows

__all__ = ["COLUMNS", "EXTRA_COLUMNS", "rows"]
