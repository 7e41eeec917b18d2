"""Who fights, suffers, counts and tells: the registry of actors, and users' own files of the same shape.

actor (the entry) <- files (YAML, checked) <- registry (names to actors); spelling gives the keys; data/ the actors.
"""

from warledger.knowledge.actors.actor import Actor, Relation
from warledger.knowledge.actors.files import ActorFileError, Problem, check, kinds
from warledger.knowledge.actors.registry import Alias, Registry, choose

__all__ = ["Actor", "ActorFileError", "Alias", "Problem", "Registry", "Relation", "check", "choose", "kinds"]
