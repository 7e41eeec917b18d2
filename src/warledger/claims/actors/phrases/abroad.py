"""A phrase for soldiers or police in, the state that the words around it put them in, where it isn't the report's, out.

"In neighbouring Somalia, the army killed 13": Somalia's, whatever the report is about. Where nothing says what it is
about, the one country in which the sentence tells of them: "soldiers killed 12 in northern Mali".
"""

from __future__ import annotations

from warledger.claims.actors.known.beyond import beyond
from warledger.claims.actors.known.hailing import from_there
from warledger.claims.actors.known.scan import Item, Scan

#: Words that put what follows in a country.
_IN = frozenset("in across inside throughout".split())
_NEAR = _IN | frozenset("near at of from outside".split())
#: Words between that and the country: "in neighbouring Chad", "in the north of".
_BESIDE = frozenset(
    "neighbouring neighboring nearby northern southern eastern western central north south east west northeastern "
    "northwestern southeastern southwestern northeast northwest southeast southwest".split()
)
#: Words back in which the country of a telling is looked for; it lasts that long within its paragraph.
_REACH = 45
#: Lands without an army of their own: "in Gaza, the army said" is their occupier's.
_NO_ARMY = frozenset(("PS", "EH", "XK"))


class Abroad:
    """Looks up the state around a phrase.

    Args:
        scan: The text.
    """

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.named = {
            item.first: item for item in scan.items if item.iso and item.place == "name" and not from_there(scan, item)
        }

    def opening(self, first: int) -> str | None:
        """The country with which the sentence of word `first`, or one before it in its paragraph, opens."""
        scan = self.scan
        paragraph = scan.at(scan.text.rfind("\n", 0, scan.starts[first]))
        for at in range(first - 1, max(paragraph, first - _REACH) - 1, -1):
            if scan.keys[at][0] in _IN and scan.opens(at):
                item = self._country(at + 1)
                if item is not None and item.last <= first and "," in scan.gap(item.last - 1):
                    return item.iso if item.iso not in _NO_ARMY else None
            if at in self.named:
                before = at - 1 - (at > 0 and scan.keys[at - 1][0] in _BESIDE)
                if not (before >= 0 and scan.keys[before][0] in _IN and scan.opens(before)):
                    return None
        return None

    def only(self, first: int) -> str | None:
        """The country in which the sentence of word `first` tells of something, if it names no other."""
        scan, begin, end = self.scan, first, first + 1
        while begin > 0 and first - begin < _REACH and not scan.opens(begin):
            begin -= 1
        while end < len(scan) and end - first < _REACH and not scan.opens(end):
            end += 1
        found = [self._country(at + 1) for at in range(begin, end) if scan.keys[at][0] in _NEAR]
        told = {item.iso for item in found if item is not None and not beyond(scan, item.first)}
        named = {self.named[at].iso for at in range(begin, end) if at in self.named}
        return next(iter(told)) if len(told) == len(named) == 1 else None

    def _country(self, at: int) -> Item | None:
        """The country named from word `at` on, words such as "northern" before it skipped."""
        scan = self.scan
        for _ in range(2):
            if at < len(scan) and scan.keys[at][0] in _BESIDE and scan.soft(at):
                at += 1
        return self.named.get(at)
