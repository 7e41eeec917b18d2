"""Who is meant in a report: mentions of armed actors, civilians, bodies and sources, each with its words.

mention    the record: a stretch of the text that names an actor
known/     names, countries and common words that stand on lists, found in one scan
phrases/   the words in a row that name one actor, and whom they mean
unlisted/  bodies and people whom only the report's own words make actors
no_actor/  words that look like an actor's and mean none
relations/ what mentions are to each other: whose, together, taken up again
finding    text -> ActorMention: all of these
homes      the armed groups named in full, and the states that they are at home in
"""

from warledger.claims.actors.finding import find, scanned
from warledger.claims.actors.homes import armed, homes
from warledger.claims.actors.known.scan import Scan
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.relations.references import resolve_references

__all__ = ["ActorMention", "Scan", "armed", "find", "homes", "resolve_references", "scanned"]
