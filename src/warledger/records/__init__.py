"""What everything is made of: report, claim, and the values inside them. Frozen, typed, JSON-ready."""

from warledger.records.claim import Blame, Claim
from warledger.records.count import Count
from warledger.records.place import Place
from warledger.records.rejection import Rejection
from warledger.records.report import Head, Report
from warledger.records.span import Span
from warledger.records.when import When

__all__ = ["Blame", "Claim", "Count", "Head", "Place", "Rejection", "Report", "Span", "When"]
