"""What an export must say beside its figures: the credit for places, and that a report is made up."""

from __future__ import annotations

from warledger.records.credit import GEONAMES, attribution

__all__ = ["GEONAMES", "INVENTED", "attribution"]

#: Said on every export that holds made-up reports.
INVENTED = "Invented: made up to show how the program works. No such event took place."
