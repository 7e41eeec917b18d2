"""Where a report names places, and which places those are.

mention    the record: a stretch of the text that names a place
words      the word lists
names/     capitalised words in a row, cut into candidates
judging/   each candidate judged: a place, perhaps one, a state that acts, or none
no_place/  names that only tell an office, a body or somebody's home
set_forms/ "HILLA - ...", "here", "Mile 14", "the town"
listing    places named together
find       text -> PlaceMention: all of these, with their cues
located/   which place a mention is, which lies in which: PlaceMention -> records.Place
"""

from warledger.claims.places.find import find
from warledger.claims.places.located.nesting import lies_in
from warledger.claims.places.located.resolve import Resolver, resolve
from warledger.claims.places.mention import PlaceMention

__all__ = ["PlaceMention", "Resolver", "find", "lies_in", "resolve"]
