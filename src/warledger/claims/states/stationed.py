"""Mentions of soldiers and places in; out, the same, with soldiers of no named state as those of where they are.

"Gunmen killed nine soldiers in Diffa, Niger" of a report about Nigeria: they are Niger's. Soldiers do fight abroad, so
that state has to be named close behind the word; what else it may mean stays home's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from warledger.claims.actors import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.knowledge.countries import COUNTRIES

#: From the soldiers to where they were: "were killed in", "at a base near", "in the town of".
_THERE = compiled(
    r"(?: [a-z-]+){0,5} (?:in|near|at|outside)(?: (?!its|their|his)[a-z-]+){0,4}(?: [A-Z][\w’'-]*){0,2} $|"
    r" (?:in|near|at|outside) $"
)
#: Verbs of going: "sent soldiers to help in Congo" says where they went.
_ABROAD = compiled(r"\b(?:sen[dt]|deploy\w*|station\w*|serv(?:e|ed|ing)|peacekeep\w*|fighting|contribut\w+)\b")
#: Between a town and its state: "Diffa, Niger", "Diffa in southern Niger"; a province may stand between.
_OF = compiled(r"(?:,| in| of)(?: (?:the|north\w*|south\w*|east\w*|west\w*|central))* (?:[A-Z][\w’'-]+,? ){0,3}")
#: "Soldiers deployed in neighbouring Nigeria".
_BESIDE = compiled(
    r"^ (?:who (?:are|were) )?(?:deployed|stationed|based|serving|fighting) (?:in|across) neighbou?ring $"
)
_REACH, _BEFORE = 90, 30
#: A border is another state's as well: "a post near the Kenyan border". Characters behind a name in which that stands.
_BORDER = compiled(r" (?:border|frontier)s?\b")
_AT_BORDER = 10


def by_place(
    found: Sequence[ActorMention],
    places: Sequence[PlaceMention],
    sentence_at: Callable[[int], int],
    home: str | None,
    text: str,
) -> list[ActorMention]:
    """The same mentions, with soldiers in other countries than `home` given to these.

    Args:
        found: Every actor of a report.
        places: Every place of it.
        sentence_at: The index of the sentence that holds an offset.
        home: ISO code of the country that the report is about, or None: then nothing is known to be elsewhere.
        text: The report.
    """
    loose = [m for m in found if m.kind == "state_forces" and m.form == "generic" and m.country == home]
    if home is None or not loose:
        return list(found)
    own = {
        m.span: _told_by(m, found, text)
        or _told_behind(m, found, sentence_at, text)
        or _of(m, places, sentence_at, text)
        for m in loose
    }
    return [own.get(m.span, m) if m.kind == "state_forces" else m for m in found]


def _of(
    mention: ActorMention, places: Sequence[PlaceMention], sentence_at: Callable[[int], int], text: str
) -> ActorMention:
    """The forces of the state in which the words behind put these soldiers."""
    end = mention.span.end
    behind = [p for p in places if end < p.span.start < end + _REACH and not _only_border(p, text)]
    if not behind or sentence_at(behind[0].span.start) != sentence_at(end):
        return mention
    first = behind[0].span.start
    between, around = text[end:first], text[max(0, mention.span.start - _BEFORE) : first]
    country = COUNTRIES.get(_state(behind, text) or "")
    if country is not None and country.iso != mention.country and _BESIDE.search(between):
        return replace(mention, name=None, country=None, party=None)  # that state's, or sent there: nothing says
    if country is None or _THERE.match(between) is None or _ABROAD.search(around):
        return mention
    return replace(mention, name=country.forces, country=country.iso, party=None)


def _told_by(mention: ActorMention, found: Sequence[ActorMention], text: str) -> ActorMention | None:
    """Those of the state that tells of them: "Turkey's defence ministry said 12 soldiers had been killed in Iraq"."""
    for m in found:
        gap = mention.span.start - m.span.end
        if 0 < gap < _SAID_REACH and m.country is not None and m.kind in _TELLERS:
            country = COUNTRIES.get(m.country)
            if country is not None and _SAYS.fullmatch(text, m.span.end, mention.span.start):
                return replace(mention, name=country.forces, country=country.iso, party=None)
    return None


#: Who tells of their own men, from their name to the word for these; and characters between.
_TELLERS = frozenset(("state", "state_forces", "official"))
_SAYS = compiled(
    r",? (?:said|says|announced|confirmed|reported|acknowledged)(?: on [A-Z]\w+)?(?: that)?"
    r"(?: (?:at|least|more|than|about|[\d,]+|[a-z]+|some|of|its)){0,4} "
)
_SAID_REACH = 60


def _told_behind(
    mention: ActorMention, found: Sequence[ActorMention], sentence_at: Callable[[int], int], text: str
) -> ActorMention | None:
    """Those of the army that tells of them behind: "12 soldiers were killed near Metula, the Israeli army said".

    Not where another state's men are named between, nor of armies that tell of the wars of others.
    """
    end = mention.span.end
    behind = [m for m in found if end < m.span.start < end + _BEHIND and m.country is not None and m.kind in _STATES]
    if not behind or behind[0].kind != "state_forces" or behind[0].country in (*_GUESTS, mention.country):
        return None
    teller = behind[0]
    country = COUNTRIES.get(teller.country or "")
    if country is None or not _SAID.match(text, teller.span.end) or not _CLOSES.search(text, end, teller.span.start):
        return None
    if sentence_at(teller.span.start) != sentence_at(end):
        return None
    return replace(mention, name=country.forces, country=country.iso, party=None)


#: Kinds of a state and its men; the states whose armies tell of others' soldiers.
_STATES, _GUESTS = frozenset(("state", "state_forces", "police")), ("US", "RU", "GB", "FR", "TR")
#: Before and behind who closes a sentence with what it said; characters from those told of within which it stands.
_CLOSES = compiled(r", (?:the )?$")
_SAID = compiled(r"(?: (?:spokesm[ae]n|spokeswoman))? (?:said|says|announced|confirmed|reported|acknowledged)\b")
_BEHIND = 260


def _only_border(place: PlaceMention, text: str) -> bool:
    """Is it "the border" that somebody is across: "killed across the border in Rwanda"?"""
    return place.entry is None and place.span.of(text).lower() == "the border"


def _state(places: Sequence[PlaceMention], text: str) -> str | None:
    """The state that is the first of these places, or is named for it: "Diffa, Niger"."""
    first = places[0]
    if first.entry is None or _BORDER.search(text, first.span.start, first.span.end + _AT_BORDER):
        return None
    if first.entry.kind == "country":
        return first.entry.country
    for other in places[1:]:
        if other.entry is None or other.entry.kind != "country" or other.entry.country != first.entry.country:
            continue
        if _OF.fullmatch(text[first.span.end : other.span.start]):
            return other.entry.country
    return None
