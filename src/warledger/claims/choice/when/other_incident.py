"""An anchor's sentence in; out, the others whose times are the days of another incident in another place.

"Rebels stormed a hotel in Gao. French jets bombed a camp near Taoudenni on Thursday": on which day the hotel was
stormed stands nowhere. "Shells hit Gao on Sunday. In Kidal nine died in five days of fighting": not all on Sunday.
"""

from __future__ import annotations

from warledger.claims.choice.overview import Overview
from warledger.claims.events.by_whom import opposed, two_groups
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.places.located.nesting import far_apart
from warledger.claims.reading import Reading, once_a_report, once_for_each

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+)"
_FIGHT = r"(?:fighting|clashes|battles?|shelling|bombardments?|air ?strikes|raids|violence|attacks|gun ?battles?|siege)"
#: How long it went on: "in five days of heavy fighting", "a three-day battle".
_LENGTH = compiled(
    rf"\b{_NUMBER} (?:straight |consecutive |successive )?(?:days|weeks|nights) of (?:[\w-]+ ){{0,2}}?{_FIGHT}\b|"
    rf"\b{_NUMBER}-(?:day|week)(?:-long)? (?:[\w-]+ ){{0,2}}?{_FIGHT}\b"
)
_LENGTHS = ("days of ", "weeks of ", "nights of ", "-day ", "-day-", "-week ", "-week-")


@once_for_each
def sentences(reading: Reading, sentence: int, view: Overview) -> frozenset[int]:
    """The sentences that date another incident than a sentence tells of.

    Args:
        reading: The report.
        sentence: Index of the anchor's sentence.
        view: The report's overview.
    """
    here, later = view.scenes[sentence], _of_others(reading, sentence)
    if here is None or not _goes_on_for(reading, sentence):
        return later
    return later.union(at for at in range(sentence) if view.scenes[at] not in (None, here))


def _goes_on_for(reading: Reading, sentence: int) -> bool:
    """Does a sentence tell how many days it went on?"""
    low = reading.lows[sentence]
    return any(map(low.__contains__, _LENGTHS)) and _LENGTH.search(low) is not None


def _of_others(reading: Reading, sentence: int) -> frozenset[int]:
    """The sentences further down in which others than those of a sentence struck, far from its towns."""
    known = _doers(reading)
    mine = known.get(sentence)
    if not mine:
        return frozenset()
    out = set()
    for at, theirs in known.items():
        if at <= sentence or not all(opposed(a, b) or two_groups(a, b) for a in mine for b in theirs):
            continue
        here, there = ([m for m in reading.places_in(i) if _known(m)] for i in (sentence, at))
        if here and there and all(far_apart(a, b) for a in there for b in here):
            out.add(at)
    return frozenset(out)


def _known(place: PlaceMention) -> bool:
    return place.form == "name" and place.level != "country" and (place.entry or place.around) is not None


@once_a_report
def _doers(reading: Reading) -> dict[int, set[str]]:
    """By sentence, who struck, where that is told of all its blows."""
    found: dict[int, set[str | None]] = {}
    for mention in reading.mentions:
        found.setdefault(mention.sentence, set()).add(mention.doer)
    return {at: {d for d in doers if d is not None} for at, doers in found.items() if None not in doers}
