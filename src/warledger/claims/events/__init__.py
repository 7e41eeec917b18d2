"""Parsed sentences in, event mentions and the report's distinct events out."""

from warledger.claims.events.distinct import distinct, in_order, main_of, weighed
from warledger.claims.events.find import could_hold, find
from warledger.claims.events.mention import Event, EventMention
from warledger.claims.events.towns import Towns

__all__ = ["Event", "EventMention", "Towns", "could_hold", "distinct", "find", "in_order", "main_of", "weighed"]
