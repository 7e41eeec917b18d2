"""Who is meant in a report: mentions of armed actors, civilians, bodies and sources, each with its words.

finding <- bodies, naming <- states, named <- around <- phrases, deciding <- other_coalitions, scan <- lexicon;
joining, references, named_like_towns and named_like_persons work on mentions.
"""

from warledger.claims.actors.finding import find, scanned
from warledger.claims.actors.homes import armed, homes
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.references import resolve_references
from warledger.claims.actors.scan import Scan

__all__ = ["ActorMention", "Scan", "armed", "find", "homes", "resolve_references", "scanned"]
