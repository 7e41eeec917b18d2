"""The words that name a speaker in, the codebook's name and the kind of source out.

named        the record: who a phrase means
written/     how names are written
earlier/     who the report has named so far, and who is taken up again
of_bodies/   a body speaks, or what it issued
plain        the words as they stand
of_persons/  a person speaks, in a name of their own or for a body
of_two/      of two phrases one speaker, or one phrase for several
namer        phrase -> Named: all of these, in order
"""

from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.namer import Namer

__all__ = ["Named", "Namer"]
