"""A scanned text in, the same with each name settled out: which actor it means, or none where nothing decides."""

from __future__ import annotations

from warledger.claims.actors.known import other_coalitions
from warledger.claims.actors.known.beyond import beyond
from warledger.claims.actors.known.hailing import from_there
from warledger.claims.actors.known.scan import SETTING, Item, Scan
from warledger.claims.actors.known.undecided import without_names
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors import Actor, choose

#: Behind a state whose neighbour it may be that is told of: "near the Thai border".
_BORDERS = frozenset("border borders frontier frontiers".split())
#: Before a government that is one no more.
FORMER = frozenset("former ousted deposed toppled fallen overthrown defunct collapsed bygone ex".split())
#: An army or those who speak for it, of no state that these words name, right before what they say of one.
_ARMY_SAYS = compiled(
    r"\b[Tt]he (?:General Staff|general staff|[Aa]rmy|[Mm]ilitary|[Aa]rmed [Ff]orces|[Aa]ir [Ff]orce|[Nn]avy|"
    r"[Dd]efen[cs]e [Mm]inistry)(?: on \w+day| (?:also|earlier|later))? "
    r"(?:said|says|reported|reports)(?: on \w+day)?(?: that)? $"
)
_SAYING = 60
_GOVERNMENTS = frozenset(("regime", "government"))


def decide(scan: Scan, country: str | None) -> str | None:
    """Settle which actor each name means, from the country and from what the text names in full.

    A name that nothing decides is dropped: an ambiguous name resolves to nothing.

    Returns:
        `country`; without one, the only country that the text speaks of, by name or by the home of a group named in
        full, or None where there are none or several.
    """
    named: set[str] = set()
    spoken: set[str] = set()
    bordering: set[str] = set()
    hinted: set[str] = set()
    sure = False  # a capital's name alone may be another town's: "La Paz department" of El Salvador
    for item in scan.items:
        if item.iso and (_bordering(scan, item) or beyond(scan, item.first)):
            bordering.add(item.iso)
        elif from_there(scan, item):
            continue
        elif item.iso:
            spoken.add(item.iso)
            sure = sure or item.place != "capital"
        elif item.aliases and len({a.actor.name for a in item.aliases}) == 1 and not all(a.short for a in item.aliases):
            actor = item.aliases[0].actor
            hints = item.aliases[0].initials
            if not hints:
                named.add(actor.name)
            if actor.kind in SETTING and 1 <= len(actor.countries) <= 2:
                (hinted if hints else spoken).add(actor.countries[0])
                sure = True
    if not any(item.iso for item in scan.items):
        spoken |= hinted  # initials tell of a country where no word does
    if country is None and len(spoken) == 1 and sure and not _only_foe(scan):
        country = next(iter(spoken))
    spoken |= bordering
    kept: list[Item] = []
    chosen: dict[tuple[int, ...], Actor | None] = {}
    others = other_coalitions.others(scan, named)
    for item in scan.items:
        if item.first in others or _gone(scan, item):
            kept += without_names(scan, item)
            continue
        if item.aliases:
            which = tuple(map(id, item.aliases))
            if which not in chosen:
                chosen[which] = choose(item.aliases, country=country, named=named, countries=spoken)
            item.actor = chosen[which]
            if item.actor is None:
                kept += without_names(scan, item)
                continue
        kept.append(item)
    scan.items = kept
    return country


def _only_foe(scan: Scan) -> bool:
    """Does an army of no named state say that the one state named did something: "the General Staff said Russia"?"""
    for item in scan.items:
        if item.iso and item.place == "name":
            start = scan.starts[item.first]
            if _ARMY_SAYS.search(scan.text, max(0, start - _SAYING), start):
                return True
    return False


def _gone(scan: Scan, item: Item) -> bool:
    """ "The former regime" is no longer the one that a war knows as "the regime"."""
    if not item.aliases or scan.keys[item.first][0] not in _GOVERNMENTS or item.first == 0:
        return False
    return scan.keys[item.first - 1][0] in FORMER and all(alias.short for alias in item.aliases)


def _bordering(scan: Scan, item: Item) -> bool:
    """Does a word for its border follow a state?"""
    return item.last < len(scan) and scan.keys[item.last][0] in _BORDERS
