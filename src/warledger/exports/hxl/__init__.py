"""Incidents in, a table with HXL tags out: the tags stand in the row under the header."""

from warledger.exports.hxl.rows import TAGS, row

__all__ = ["TAGS", "row"]
