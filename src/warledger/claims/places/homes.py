"""Places named in, those that only say where somebody is from out: "Cpl. Omar Bello, 31, of Mopti, died in the blast".

A dead man's birthplace stands nearer to his death, in many a report, than the place he died at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.places.mention import PlaceMention
from warledger.claims.places.words import GIVEN_NAMES

_RANKS = (
    "Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Maj|Major|Col|Colonel|Cpl|Corporal|Pfc|Pvt|Private|Spc|Specialist|"
    "Airman|Seaman|Gen|General|Cmdr|Warrant Officer|Petty Officer|Soldier|Trooper|Constable"
)
_RANK = rf"(?:{_RANKS})\.?"
_NAME = r"[A-Z][\w'\u2019.-]*(?: (?:al-|bin |de |van |von )?[A-Z][\w'\u2019.-]*){1,4}"
#: What stands before a home: a birth, a man's rank or age with his name. Of 7 in the coded reports, none is a place of
#: theirs; "grew up in" and "his home in" are left out, for a man may die there.
_HOME = re.compile(
    rf"(?:\b(?:[Aa] native of|[Bb]orn (?:and raised )?(?:in|at|near)|hail(?:s|ed|ing) from|originally (?:from|of))|"
    rf"\b{_RANK} {_NAME}(?:, (?:aged )?\d\d?)?,? (?:of|from)|"
    rf"\b[A-Z][\w'\u2019-]+(?:, (?:Jr|Sr)\.?)?, (?:aged )?\d\d?,? (?:of|from)|"
    rf"-year-old {_NAME},? (?:of|from))(?: the)?(?: (?:town|city|village) of)? $"
)
#: How whatever it matches ends, and the characters before a place in which it is looked for.
_ENDS = ("of ", "from ", "in ", "at ", "near ", "the ")
_REACH = 120
#: Whatever it matches has a figure, or one of these.
_FIGURE = re.compile(r"\d")
_TELLING = ("native of", "orn ", "hail", "originally", "-year-old", *_RANKS.split("|"))


def without_homes(text: str, names: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions but homes, and but what only says where a home lies ("Austin, Texas")."""
    homes = [one for one in names if _is_home(text, one.span.start)]
    if not homes:
        return list(names)
    gone = {one.span for one in homes} | {one.within for one in homes}
    return [one for one in names if one.span not in gone]


#: A person by two names and where he is from: "Mario Accurso of Rome"; not behind an office ("Mayor Mario Accurso of").
_OF = re.compile(r"(?:^|[^A-Z]\b[a-z]+,? |[,;(] )(?P<given>[A-Z][\w'\u2019-]+) [A-Z][\w'\u2019-]+ of $")


def _is_home(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    if before.endswith(" of ") and (named := _OF.search(before)) and named["given"].lower() in GIVEN_NAMES:
        return True
    if not before.endswith(_ENDS) or not (_FIGURE.search(before) or any(map(before.__contains__, _TELLING))):
        return False
    return _HOME.search(before) is not None
