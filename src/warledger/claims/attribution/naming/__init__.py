"""The words that name a speaker in, the codebook's name and the kind of source out.

named (what comes out) <- heard (who spoke before) <- body (a body's name), persons, wording (how names are written)
<- spokespersons, officials, headed, police, placed, known, antecedents, part_of_name, records, issuers, owners,
general, many, plain (each kind of phrase), glued (what has lost its comma)
<- apposition, joint (of two phrases one) <- namer.
"""

from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.namer import Namer

__all__ = ["Named", "Namer"]
