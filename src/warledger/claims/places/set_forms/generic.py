"""Places of last resort: "the town", "the village", "the capital", which name nothing but may be all a report gives."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.words import LEVELS
from warledger.records import Span

#: The look-behind stands after the first letter, so that the engine can skip to the next one.
_GENERIC = compiled(
    r"t(?<!\w.)(?:he|his|hat|heir)\s+((?:(?:north|south|east|west|border|port|coastal|capital|remote|nearby|besieged|same|rural)[a-z]*\s+){0,2}"
    r"(town|village|city|capital|province|country|region|area|district|neighbou?rhood|camp|airport|base|border|island|countryside))"
    # "the province's east", its apostrophe lost
    r"(?:\b(?!\s+(?:of|[A-Z]))|(?=s (?:(?:north|south|east|west)\w*|outskirts)\b(?! of\b)))"
)
_WIDE = frozenset(("country", "region"))
#: A genitive, and no part of it behind: "the country's far north" is a place.
_OWNING = compiled(r"[’']s (?!(?:far |remote )?(?:north|south|east|west|centre|center|central|capital|border|coast))")


def find(text: str, start: int = 0) -> list[PlaceMention]:
    """Every such phrase from `start` on."""
    out = []
    for match in _GENERIC.finditer(text, start):
        word = match.group(2).lower()
        if word in _WIDE and _OWNING.match(text, match.end()):
            continue  # "the country's worst massacre" is no place
        level = {"capital": "city", "country": "country"}.get(word) or LEVELS.get(word, "unknown")
        out.append(PlaceMention(Span(*match.span()), match.group(), "generic", level, None, None, match.group(1)))
    return out
