"""Who is meant in a report: mentions of armed actors, civilians, bodies and sources, each with its words.

finding <- bodies, naming <- phrases <- scan <- lexicon; joining and references work on mentions.
"""

from warledger.claims.actors.finding import find, scanned
from warledger.claims.actors.homes import homes
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.references import resolve_references

__all__ = ["ActorMention", "find", "homes", "resolve_references", "scanned"]
