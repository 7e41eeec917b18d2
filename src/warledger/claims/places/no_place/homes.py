"""Places named in, those that only say where somebody is from out: "Cpl. Omar Bello, 31, of Mopti, died in the blast".

A dead man's birthplace stands nearer to his death, in many a report, than the place he died at.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.words import HEADS, LEVELS, NOT_PLACES, TITLES
from warledger.claims.text.given_names import GIVEN_NAMES

_RANKS = (
    "Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Maj|Major|Col|Colonel|Cpl|Corporal|Pfc|Pvt|Private|Spc|Specialist|"
    "Airman|Seaman|Gen|General|Cmdr|Warrant Officer|Petty Officer|Soldier|Trooper|Constable"
)
_RANK = rf"(?:{_RANKS})\.?"
_NAME = r"[A-Z][\w'\u2019.-]*(?: (?:al-|bin |de |van |von )?[A-Z][\w'\u2019.-]*){1,4}"
#: What stands before a home: a birth, a man's rank or age with his name. Of 7 in the coded reports, none is a place of
#: theirs; "grew up in" and "his home in" are left out, for a man may die there.
_HOME = compiled(
    rf"(?:\b(?:[Aa] native of|[Bb]orn (?:and raised )?(?:in|at|near)|hail(?:s|ed|ing) from|originally (?:from|of))|"
    rf"\b{_RANK} {_NAME}(?:, (?:aged )?\d\d?)?,? (?:of|from)|"
    rf"\b[A-Z][\w'\u2019-]+(?:, (?:Jr|Sr)\.?)?, (?:aged )?\d\d?,? (?:of|from)|"
    rf"-year-old {_NAME},? (?:of|from))(?: the)?(?: (?:town|city|village) of)? $"
)
_PERSONS = ("a", "alast", "b", "blast")
#: Words that are no part of a person's name: "the National Bank of Chad and Central Bank of Mali".
_NO_PERSON = frozenset([*NOT_PLACES, *LEVELS, *HEADS, *TITLES]) | frozenset(
    "bank university republic church ministry department province gulf bay cape state states kingdom".split()
)
#: How whatever it matches ends, and the characters before a place in which it is looked for.
_ENDS = ("of ", "from ", "in ", "at ", "near ", "the ")
_REACH = 120
#: Whatever it matches has a figure, or one of these.
_FIGURE = compiled(r"\d")
#: How it ends where a birth alone tells of a home.
_BORN = ("in ", "at ", "near ", "in the ", "at the ", "near the ")
_TELLING = ("native of", "orn ", "hail", "originally", "-year-old", *_RANKS.split("|"))


def without_homes(text: str, names: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions but homes, and but what only says where a home lies ("Austin, Texas")."""
    each = _each(text) if len(names) > 1 and text.count(" of ") > 1 else frozenset()
    homes = [one for one in names if one.span.start in each or _is_home(text, one.span.start)]
    if not homes:
        return list(names)
    gone = {one.span for one in homes} | {one.within for one in homes}
    return [one for one in names if one.span not in gone]


#: Several persons by two names, each with where he is from: "Ana Ruiz of Quito and Juan Diaz of Loja, were seized".
_TWO = r"(?P<{0}>[A-Z][\w'\u2019-]+) (?P<{0}last>[A-Z][\w'\u2019-]+) of (?P<{0}home>[A-Z][\w'\u2019-]+(?: [A-Z]\w+)?)"
_EACH = compiled(rf"{_TWO.format('a')},? and {_TWO.format('b')}")
#: The midst of whatever that matches: few reports have it, and the search for a name at each capital is slow.
_AND = compiled(r" of [A-Z][\w'\u2019-]+(?: [A-Z]\w+)?,? and [A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+ of [A-Z]")
#: A person by two names and where he is from: "Mario Silva of Lima"; not behind an office ("Mayor Mario Silva of").
_OF = compiled(r"(?:^|[^A-Z]\b[a-z]+,? |[,;(] )(?P<given>[A-Z][\w'\u2019-]+) [A-Z][\w'\u2019-]+ of $")


def _each(text: str) -> frozenset[int]:
    """Where the homes of two or more stand that are named in a row."""
    if _AND.search(text) is None:
        return frozenset()
    found = [m for m in _EACH.finditer(text) if not any(m[part].lower() in _NO_PERSON for part in _PERSONS)]
    return frozenset(m.start(part) for m in found for part in ("ahome", "bhome"))


def _is_home(text: str, start: int) -> bool:
    first = max(0, start - _REACH)
    if not text.endswith(_ENDS, first, start):
        return False
    before = text[first:start]
    if before.endswith(" of ") and (named := _OF.search(before)) and named["given"].lower() in GIVEN_NAMES:
        return True
    if before.endswith(_BORN) and "orn " not in before:
        return False
    if not (_FIGURE.search(before) or any(map(before.__contains__, _TELLING))):
        return False
    return _HOME.search(before) is not None
