"""A candidate name in, whether it is a district called a division, and no army's, out."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token, gap

#: Ordinals and kinds of an army's division: "First Division", "Armoured Division" are no districts.
_UNITS = compiled(
    r"\d|^(?:first|second|third|fourth|fifth|\w+th|armou?red|infantry|mountain|airborne|mechani[sz]ed|motori[sz]ed|guards?|republican|special|tank|marine|panzer|rapid|support)$"
)


def is_division(text: str, words: list[Token], one: Candidate) -> bool:
    """Is it a district called a division: "in Oku, Bui Division"? An army's stands alone or behind a number."""
    if one.last - one.first < 2 or words[one.last - 1].lower not in ("division", "subdivision", "sub-division"):
        return False
    if any(_UNITS.search(words[at].lower) for at in range(one.first, one.last - 1)) or one.first == 0:
        return False
    before = gap(text, words[one.first - 1], words[one.first])
    listed = before == ", " and words[one.first - 1].capital
    return listed or words[one.first - 1].lower in ("in", "of")
