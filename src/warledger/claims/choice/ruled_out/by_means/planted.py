"""Harm done by a planted or carried bomb in, the states of the report out: no army, police or peacekeepers laid it.

"A roadside bomb killed two peacekeepers, the mission said": not the mission. Who the clause itself says did it, or the
report blames for it, may have done it all the same.
"""

from __future__ import annotations

from warledger.claims.actors.mention import OF_STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview, kind_of
from warledger.claims.choice.ruled_out.other_deed import unclaimed
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: In lower case.
_BOMB = compiled(
    r"\bieds?\b|\b(?:(?:land)?mines?\b|improvised explosive|roadside (?:bomb|explosive)|"
    r"suicide (?:bomb|attack|car|truck|vest|belt)|"
    r"(?:car|truck|vehicle|motorcycle|magnetic|sticky)[ -]bomb|explosives?[ -](?:laden|packed|filled|rigged)|"
    r"(?:packed|laden|loaded|filled|rigged|stuffed|primed) with (?:\w+ ){0,4}?(?:explosives?|bombs?|tnt|dynamite)\b|"
    r"explosive (?:belt|vest)|(?:an?|twin|two|three|four|five) (?:[\w-]+ )?bombs? (?:killed|wounded|injured|hurt|"
    r"exploded|went off|blew up|ripped|tore|detonated|blasts?|attacks?|explosions?)|boob(?:y|ie)[ -]?trap|"
    r"(?:bombs?|explosives|device) (?:planted|hidden|placed|attached|left)|blew (?:him|her|it|them)sel(?:f|ves) up)"
)
_MINE = compiled(
    r"\b(?:land|anti-?personnel |anti-?tank |old )mines?\b|\bmine (?:blast|explosion|exploded|went off)|"
    r"\b(?:hit|struck|on|over|triggered|touched|by) (?:an?|the|old) (?:(?!gold|coal|copper|salt)\w+[ -])?mines?\b"
)
#: What went off, told again, and sentences before it in which it is told.
_AGAIN = compiled(r"\bthe (?:\w+ )?(?:blast|explosion|bombing|detonation)s?\b")
_BACK = 3
_HARM = frozenset({"killed", "wounded", "casualties"})
_BLASTS = frozenset({"bombing", "suicide_bombing"})


def by_bomb(reading: Reading, anchor: Anchor, view: Overview) -> bool:
    """Does the anchor's own sentence tell of such a bomb, and no nearer event of other means?

    So is a blast that the report says nobody has claimed: states are not asked for it.
    """
    if not _of_blast(reading, anchor, view):
        return False
    if unclaimed.said(reading):
        return True
    own = reading.lows[anchor.sentence]
    if _BOMB.search(own) is not None:
        return True
    before = reading.lows[max(0, anchor.sentence - _BACK) : anchor.sentence]
    return _AGAIN.search(own) is not None and any(map(_BOMB.search, before))


def by_mine(reading: Reading, anchor: Anchor, view: Overview) -> bool:
    """Does the anchor's own sentence tell of a landmine? Mines lie for years, and are nobody's by guess."""
    if anchor.label == "suicide_bombing" or not _of_blast(reading, anchor, view):
        return False
    own = reading.lows[anchor.sentence]
    return "mine" in own and _MINE.search(own) is not None


def _of_blast(reading: Reading, anchor: Anchor, view: Overview) -> bool:
    """Is it a bombing, or harm that the nearest event, if that is one, did?"""
    if anchor.kind == "event":
        return anchor.label in _BLASTS
    return anchor.label in _HARM and kind_of(reading, anchor, view) in _BLASTS


def planter(candidate: Candidate) -> bool:
    """May a candidate have laid it?"""
    return candidate.key is None or candidate.value.kind not in OF_STATES
