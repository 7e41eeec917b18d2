"""Incidents in, rows in ACLED's shape out. They are not ACLED data, and each file of them says so."""

from warledger.exports.acled.columns import COLUMNS, EXTRA_COLUMNS, NOTICE
from warledger.exports.acled.rows import row

__all__ = ["COLUMNS", "EXTRA_COLUMNS", "NOTICE", "row"]
