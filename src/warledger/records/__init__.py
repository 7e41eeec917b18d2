"""What everything is made of: report, claim, incident, judgement, and what is inside them. Frozen, JSON-ready."""

from warledger.records.claim import Blame, Claim
from warledger.records.count import Count
from warledger.records.incident import Incident
from warledger.records.incident_parts import Blamed, Difference, Figure, SourceFigure, Where
from warledger.records.judgement import Judgement, Words
from warledger.records.place import Place
from warledger.records.rejection import Rejection
from warledger.records.report import Head, Report
from warledger.records.span import Span
from warledger.records.when import When

__all__ = [
    "Blame",
    "Blamed",
    "Claim",
    "Count",
    "Difference",
    "Figure",
    "Head",
    "Incident",
    "Judgement",
    "Place",
    "Rejection",
    "Report",
    "SourceFigure",
    "Span",
    "When",
    "Where",
    "Words",
]
