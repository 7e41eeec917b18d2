"""Where a report names places, and which places those are.

find      text -> PlaceMention: names with their cues
listing   places named together
relation  "near", "10 km south of", "eastern countryside of"
generic   "the town", "the capital"
homes     what only says where somebody is from
headlines common words that have capitals
nesting   which place lies in which, by the gazetteer
resolve   PlaceMention -> records.Place, by the gazetteer and by what the report names around it
runs      capitalised words in a row
split     a run cut into candidates: apostrophes, rows (lists without commas), trimming (openers)
evidence  each candidate judged: speaks_against (a person, a body, a direction), speaks_for (a place)
words     the word lists
"""

from warledger.claims.places.find import find
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.nesting import lies_in
from warledger.claims.places.resolve import Resolver, resolve

__all__ = ["PlaceMention", "Resolver", "find", "lies_in", "resolve"]
