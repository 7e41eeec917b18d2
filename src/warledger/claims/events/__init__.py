"""Parsed sentences in, event mentions and the report's distinct events out.

mention    the records: a mention in one sentence, an event that mentions state together
lexicon    the words that state events (knowledge/lexicons/events.yaml)
clause     the clause around a trigger; voice (is it passive), traps ("struck a mine")
by_syntax  by whom and against whom that clause tells it
modality   how it is told: planned, past, single
no_event/  what states none
weapons/   by what means
kind/      of which type
where/     in which town
one_mention  a trigger -> its mention; told_of (its day, whether it is history)
find       a sentence at a time: all of these
agents     who did it, where syntax gives none; by_whom (the mention's own words for the doer)
dated      on which days; older (those that go on about the older one of two deeds)
one_event/ mentions of one event, and whether it is of the report
"""

from warledger.claims.events.find import could_hold, find
from warledger.claims.events.mention import Event, EventMention
from warledger.claims.events.one_event.distinct import distinct, in_order, main_of, weighed
from warledger.claims.events.where.towns import Towns

__all__ = ["Event", "EventMention", "Towns", "could_hold", "distinct", "find", "in_order", "main_of", "weighed"]
