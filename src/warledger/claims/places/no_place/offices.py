"""A report's text in, the stretches out in which names of places only tell an office, a post or a people.

"Iran's ambassador to Beirut was hurt", "the inspector general (Bastar Range) said", "a surgeon at Sela hospital, said",
"fighting between the Dasso and Tera tribes", "the Oslo foreign ministry confirmed it", "men of the Lions of Kosar
Brigade": nothing is said to have happened at any of these.
"""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import fold, words

_NAME = r"(?:al-|el-|an-|as-|ash-|at-)?[A-Z][\w’'-]*"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,3}}"
#: Where a state sends its own.
_SENT = compiled(
    rf"\b[Aa]mbassadors? (?:to|in) (?:the )?({_NAMES})|\b(?:[Ee]nvoys?|[Ee]missar(?:y|ies)|[Cc]onsuls?|"
    rf"[Rr]epresentatives?) to (?:the )?({_NAMES})"
)
#: What a high officer is set over, in brackets behind the rank.
_OVER = compiled(
    r"\b(?:Inspectors?[ -]General|Superintendents?|Commissioners?|Commandants?|IGP?|DIG|DGP|ADGP|SP|SSP|"
    rf"Director[ -]General)(?: of [Pp]olice)?,? \(({_NAMES})\)"
)
#: Where somebody who speaks works, told in passing behind a name.
_WORKS = compiled(
    r"\b[A-Z][\w’'-]{1,40},? (?:an?|the|who is an?) (?:[a-z-]+ ){0,3}(?:physician|surgeon|doctor|nurse|paramedic|medic|"
    r"p(?:a)?ediatrician|an(?:a)?esthetist|director|manager|spokes(?:man|woman|person)|administrator)"
    rf" (?:at|of|for|with|in) (?:the |[a-z]+ )?({_NAMES}(?: [Hh]ospital| [Cc]linic| [Mm]edical [A-Z]\w+)?)"
    r"(?=[^.;,]{0,40}, (?:said|told|says|reported))"
)
#: Where somebody taught, learnt or was set over others before what happened to them.
_POST = compiled(
    r"\b(?:director|principal|head(?:master|mistress| teacher)|rector|dean|chancellor|teacher|lecturer|professor|"
    r"student|pupil|graduate|alumn(?:us|a)|employee|manager|owner|founder) (?:at|of|in) (?:the )?"
    rf"({_NAMES} (?:[Ss]chool|[Aa]cademy|[Uu]niversity|[Cc]ollege|[Ii]nstitute|[Hh]ospital|[Cc]linic|[Hh]otel))"
)
#: The same of what has a long name: "rector of Saint Mary of Kosar University".
_LONG_POST = compiled(
    r"\b(?:[Rr]ector|[Cc]hancellor|[Dd]ean|[Pp]rincipal|[Pp]rofessor|[Ll]ecturer) (?:at|of|in) (?:the )?"
    r"((?:(?!(?:in|at|near|on|who|which|was|were|is|said|killed) )[\w’'-]+ ){1,7}"
    r"(?:[Uu]niversity|[Cc]ollege|[Aa]cademy))\b"
)
#: Where those sit who tell it on the air.
_AIR = compiled(rf"\b(?:[Nn]ews ?rooms?|[Nn]ews ?desks?) (?:here )?in ({_NAMES})")
#: Staffs of a state that have the word for where one sits in their name.
_STAFFS = compiled(r"\b((?:(?!The )[A-Z]\w{1,40} ){1,3}Headquarters) (?:for|of) (?:the )?[A-Z]")
#: Peoples that fight each other.
_PEOPLES = compiled(
    rf"\bbetween (?:the )?(?:[a-z-]+ )?({_NAMES}),? and (?:the )?(?:[a-z-]+ )?({_NAMES}) (?:ethnic |rival |tribal )?"
    r"(?:(?:communities|tribes|tribesmen|clans|clansmen|peoples|groups|herders|farmers|militias|gangs|cartels|factions"
    r"|families|youths?|pastoralists|herdsmen|militiamen)\b"
    r"|(?=(?:in|at|near) (?:the )?(?:\w+ )?(?:town|city|village|district|county|state|province|region|area) of ))"
)
#: Whose soldiers they are, by where their government sits.
_ITS_MEN = compiled(
    r"\b(?:[Ss]oldiers|[Tt]roops|[Ff]orces|[Ff]ighters|[Mm]ilitiamen|[Ll]oyalists|[Aa]llies|[Gg]uards) (?:\w+ to|of) "
    rf"(?:the |its )?({_NAMES}) (?:government|administration|regime|parliament|authorities)\b"
)
#: The seat of a state that speaks or acts: its capital before its ministry or its government. A health ministry is left
#: out: that of Gaza tells of Gaza.
_SEAT = compiled(
    rf"\b(?:(?!The )({_NAME}(?: {_NAME}){{0,2}}))(?:[’']s)? (?:(?:[Ff]oreign(?: [Aa]ffairs)?|[Dd]efen[cs]e|[Ii]nterior|"
    r"[Jj]ustice) [Mm]inistry|[Ff]oreign [Oo]ffice|[Ss]tate [Dd]epartment|[Gg]overnment|[Rr]egime|"
    r"[Ee]mbassy(?= (?:in|to|said|says|confirmed|announced|reported|denied)\b))\b(?![- ](?:[Ff]orces?|[Tt]roops|"
    r"[Ss]oldiers|[Bb]uildings?|[Qq]uarter|[Dd]istrict|[Cc]ompound|[Oo]ffices?|[Hh]ouse|[Hh]ospital|[Hh]eadquarters|"
    r"was (?:hit|bombed|attacked)))"
)
#: The same, its seat told behind it, where it speaks: "the government in Oslo confirmed".
_SITS = compiled(
    rf"\b(?:[Gg]overnment|[Mm]inistry|[Aa]uthorities) in ({_NAMES}),? (?:has |have |had |also )?"
    r"(?:said|says|confirmed|announced|reported|denied|condemned|called)\b"
)
#: A state by its capital, before those it sends: "in touch with Oslo's ambassador", "Tehran's foreign minister".
_ITS_ENVOY = compiled(
    rf"\b({_NAME}(?: {_NAME})?)[’']s (?:new |chief |top |then-?)?(?:(?:foreign|defen[cs]e|interior|justice) "
    r"minist(?:er|ry)|"
    r"ambassadors?|envoys?|emissar(?:y|ies)|diplomats?|consuls?|charge d)\b"
)
#: The same where it is heard: "75,000 fled over the border, according to Oslo".
_HEARD = compiled(rf"\b[Aa]ccording to ({_NAME}(?: {_NAME}){{0,2}})(?=,|$| (?:and|but|while)\b)")
#: Groups called after something of a land or a faith: "the Lions of Kosar Brigade", "the Sons of Al-Nur Battalions".
_GROUPS = compiled(
    rf"\b((?!The ){_NAME}(?: {_NAME})? (?:of|for) (?:the )?{_NAME}(?: {_NAME})? (?:Brigades?|Battalions?|Regiment|"
    r"Front|Movement|Division|Army|Militia|Squadrons?|Legion|Gathering|Union))\b"
)
_STAFF = ("manager", "spokesman", "spokeswoman", "spokesperson", "administrator")
_BODIES = (
    *(" Brigade", " Battalion", " Regiment", " Front", " Movement", " Division", " Army", " Militia", " Squadron"),
    *(" Legion", " Gathering", " Union"),
)
#: Each with words one of which it matches: few reports have any, and the searches are slow.
_ALL = (
    (_SENT, ("mbassador", "nvoy", "missar", "onsul", "epresentative")),
    (_OVER, ("Inspector", "Superintendent", "Commissioner", "Commandant", "IG", "SP", "DGP", "Director")),
    (_WORKS, ("ysician", "surgeon", "doctor", "nurse", "medic", "diatrician", "sthetist", "director", *_STAFF)),
    (_POST, ("chool", "cademy", "niversity", "ollege", "nstitute", "ospital", "linic", "otel")),
    (_LONG_POST, ("niversity", "ollege", "cademy")),
    (_AIR, ("ewsroom", "ews room", "ewsdesk", "ews desk")),
    (_STAFFS, (" Headquarters ",)),
    (_PEOPLES, ("between ",)),
    (_SEAT, ("inistry", "overnment", "egime", "mbassy", "ffice", "epartment")),
    (_ITS_MEN, (" government", " administration", " regime", " parliament", " authorities")),
    (_ITS_ENVOY, ("'s ", "’s ")),
    (_SITS, ("inistry in", "overnment in", "uthorities in")),
    (_HEARD, ("ccording to ",)),
    (_GROUPS, _BODIES),
)


def spans(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Offsets of those names.

    Args:
        text: The report's own text.
        start: Where its body begins.
    """
    return [
        match.span(at)
        for pattern, words in _ALL
        for first, last in _stretches(text, start, words)
        for match in pattern.finditer(text, first, last)
        for at in range(1, pattern.groups + 1)
        if match[at] and (pattern not in _CAPITALS or _capital(match[at]))
    ]


def _stretches(text: str, start: int, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """The stretches of a text in which one of some words stands, in order, each once."""
    found: set[tuple[int, int]] = set()
    for word in words:
        at = text.find(word, start)
        while at >= 0:
            first = max(start, text.rfind(".", start, at) + 1, text.rfind(";", start, at) + 1)
            end = _STOP.search(text, at)
            last = end.start() if end is not None else len(text)
            found.add((first, last))
            at = text.find(word, last)
    return sorted(found)


#: Those that hold of a state's capital alone.
_CAPITALS = (_SEAT, _SITS, _ITS_ENVOY, _HEARD)
#: What the stretches end at: none of the patterns takes a full stop or a semicolon, and those that look ahead end
#: before one.
_STOP = compiled(r"[.;]")


def _capital(name: str) -> bool:
    """Is it a state's capital: "the Oslo government", not "the Kano government"?"""
    state = words().get(fold(name))
    return state is not None and state[1] == "capital"
