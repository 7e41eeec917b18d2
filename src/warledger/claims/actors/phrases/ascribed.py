"""A scan in, the states whose aircraft or guns are only believed to have struck out: "jets believed to be Russian"."""

from __future__ import annotations

from collections.abc import Iterator

from warledger.claims.actors.known.scan import Scan, country_of
from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Before the adjective: what struck, and that somebody takes it for theirs. A second adjective may follow an "or".
_ASCRIBED = compiled(
    r"\b(?i:jets?|(?:war)?planes?|aircraft|helicopters?|gunships?|drones?|missiles?|rockets?|shells?|artillery|strikes?|"
    r"airstrikes?|raids?|gunboats?|vessels?)\b[^.;]{0,30}?\b"
    r"(?:(?:believed|thought|suspected|presumed|assumed|reported|said) to (?:be|have been)(?: of| from)?|"
    r"possibly|probably|likely|suspected|either)(?: either)?(?: [A-Z]\w+ or)? $"
)
#: Words without which that isn't said: few adjectives have them before, and the search is slow.
_TAKEN = ("to be", "to have been", "possibly", "probably", "likely", "suspected", "either")
#: Characters before the adjective in which that is looked for.
_REACH = 90


def ascribed_to(text: str, start: int) -> bool:
    """Do the words before say that what struck is believed to be theirs whose adjective begins at `start`?"""
    first = max(0, start - _REACH)
    return any(text.find(cue, first, start) >= 0 for cue in _TAKEN) and bool(_ASCRIBED.search(text, first, start))


def ascribed(scan: Scan) -> Iterator[ActorMention]:
    """Each such state, by its forces."""
    for item in scan.items:
        start = scan.starts[item.first]
        country = country_of(item.iso) if item.place == "adjective" else None
        if country is not None and ascribed_to(scan.text, start):
            yield ActorMention(
                Span(start, scan.ends[item.last - 1]), country.forces, "state_forces", item.iso, "pattern"
            )
