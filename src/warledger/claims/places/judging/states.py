"""Names and adjectives of states in, places out: "in Mali", "the Syrian desert", but not "Russia said"."""

from __future__ import annotations

from functools import cache

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.around import Around, attacked
from warledger.claims.places.judging.judged import Judged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.runs import Token, gap
from warledger.claims.places.words import (
    ALONG,
    DEMONYM_PLACES,
    DIRECTIONS,
    HITS,
    LEVELS,
    MAYBE,
    NOT_PLACES,
    OPENERS,
    SPEAKING,
    THROUGH,
    TIMES,
    WHERE,
)
from warledger.knowledge.countries import by_word
from warledger.knowledge.countries import fold as fold_word
from warledger.knowledge.countries import words as country_words

#: What a demonym may be followed by and still name a place where a name or "of" comes next.
_OPEN = frozenset({"desert", "territory", "border", "coast"})

#: "Syria's war", "Sudan's conflict": the state is where the war is fought.
_ITS_WAR = frozenset(
    {"conflict", "war", "civil", "crisis", "uprising", "insurgency", "unrest", "violence", "revolution"}
)

#: Words that may stand before the war, itself among them.
_ITS_WAR_WITHIN = 3


#: What a state's long name begins with.
_REPUBLIC = compiled(r"\b(?:(?:Democratic|Islamic|Federal) )?Republic of (?:the )?$")
_REPUBLIC_REACH = 32


def state(text: str, words: list[Token], out: Judged, near: Around) -> Judged:
    """A state is a place after a preposition of place or with a direction; elsewhere mostly a party to the war."""
    directed = out.last - out.first > 1 and words[out.first].lower in DIRECTIONS
    if near.direction is not None:
        out.start, directed = words[near.direction].start, True
    if near.preposition == "of" and near.direction is None:
        directed = _whole(text, words, out) or directed
    adjective = near.after in NOT_PLACES or near.after in SPEAKING
    if _also_adjective(out.name) and near.after and not words[out.last].capital and near.after not in OPENERS:
        adjective = True  # "at U.S. embassies"
    if _also_adjective(out.name) and _before_forces(text, words[out.last - 1].end):
        adjective = True  # "at the US military base"
    if _for_its_sake(words, out.last):
        adjective = True
    struck = out.cue == "on" and attacked(words, near.at)
    where = struck or out.cue in WHERE or out.cue in HITS or out.cue in THROUGH
    at_war = _at_war(text, words, out.last)
    out.verdict = "place" if ((where or directed) and not adjective) or at_war else "state"
    return out


def _at_war(text: str, words: list[Token], last: int) -> bool:
    """Does the state's war follow its name: "Syria's war", "Sudan's two-year-old civil war"?"""
    for at in range(last, min(last + _ITS_WAR_WITHIN, len(words))):
        # the genitive's s stands before the first word, with its apostrophe or without
        if words[at].start - words[at - 1].end > (3 if at == last else 1) or words[at].capital:
            return False
        if words[at].lower in _ITS_WAR:
            return True
    return False


#: What is a state's and lies nowhere: "in America's security interest", "at Iran's behest".
_SAKES = frozenset(
    "interest interests behalf favour favor eyes view opinion defence defense sake request behest invitation "
    "instigation insistence expense stead service name orders".split()
)
#: Words from a state's name to that.
_SAKE_REACH = 3


def _for_its_sake(words: list[Token], last: int) -> bool:
    """Is what follows a state's name its interest, behalf or request?"""
    for word in words[last : last + _SAKE_REACH]:
        if word.capital:
            return False
        if word.lower in _SAKES:
            return True
    return False


def _whole(text: str, words: list[Token], out: Judged) -> bool:
    """Widen "Congo" to "Democratic Republic of Congo"; is there a direction before that?"""
    head = _REPUBLIC.search(text, max(0, out.start - _REPUBLIC_REACH), out.start)
    name = text[head.start() : out.end] if head is not None else ""
    if head is None or not country_words().get(fold_word(name)):
        return False
    at = out.first - 1
    while words[at].start > head.start():
        at -= 1
    directed = at > 0 and words[at - 1].lower in DIRECTIONS
    at -= 1
    out.start, out.name = words[at].start if directed else head.start(), name
    while at > 0 and (words[at].lower in DIRECTIONS or words[at].lower == "the"):
        at -= 1
    out.cue = words[at].lower if at >= 0 else None
    return directed


def demonym(text: str, words: list[Token], out: Judged) -> Judged:
    """A place by what follows a demonym: "the Syrian desert", "Turkish territory", "the Armenian district"."""
    last = out.last
    named = by_word(out.name)
    if named is None or last >= len(words) or gap(text, words[last - 1], words[last]) != " ":
        return out
    kind = words[last].lower
    if kind not in DEMONYM_PLACES:
        return out
    if last + 1 < len(words) and gap(text, words[last], words[last + 1]) == " " and kind not in _OPEN:
        after = words[last + 1]
        if kind in DIRECTIONS and (after.lower in LEVELS or after.lower in DEMONYM_PLACES):
            return out  # "the Turkish west coast"
        if (after.capital and after.lower not in TIMES) or after.lower == "of":
            return out  # "the Syrian capital Damascus": the name itself follows
    at = out.first - 1
    if kind == "capitals" and at > 0 and words[at].lower == "and" and _is_demonym(words[at - 1]):
        at, out.start = at - 2, words[at - 1].start  # "the Kenyan and Tanzanian capitals"
    if at >= 0 and words[at].lower == "the":
        at -= 1
    cue = words[at].lower if at >= 0 else ""
    out.end, out.last, out.before = words[last].end, last + 1, at + 1
    quarter = LEVELS.get(kind) in ("district", "neighbourhood")
    if quarter or LEVELS.get(kind) in ("city", "town", "village", "site") or kind in ("side", "capital", "capitals"):
        if cue not in WHERE and (quarter or cue not in ALONG):
            return out
        out.cue = cue
    else:
        out.cue = cue if cue in WHERE or cue in MAYBE else None
    out.verdict = "place"
    if quarter:
        out.name, out.level = text[out.start : out.end], "neighbourhood"
        return out
    out.level, out.name, out.known = "region", named.name, True
    if kind == "capital":
        out.level, out.name = "city", named.capitals[0]
    return out


def _is_demonym(word: Token) -> bool:
    """Is it the adjective of a state?"""
    found = country_words().get(fold_word(word.text))
    return found is not None and found[1] == "adjective"


#: States as American wires shorten them behind a town.
_SHORT = frozenset(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn "
    "Tex Va Vt Wash Wis Wyo".split()
)


def shortened(text: str, words: list[Token], out: Judged) -> bool:
    """Is it a state behind its town: "in Birmingham, Ala."? It says where the town lies, and is no place beside it."""
    if out.last - out.first > 1 or not out.first or out.name not in _SHORT or text[out.end : out.end + 1] != ".":
        return False
    return gap(text, words[out.first - 1], words[out.first]) == ", " and words[out.first - 1].capital


def last_resort(text: str, judged: list[Judged], known: Known) -> None:
    """The report's own country is a place where it is named at all, if only as a subject."""
    if known.country is None:
        return
    home = [one for one in judged if one.verdict in ("place", "state") and _iso(one.name) == known.country]
    home = [one for one in home if known.state(one.name) and not _before_forces(text, one.end)]
    if home and all(one.verdict == "state" for one in home):
        home[0].verdict = "place"


#: "A Myanmar army post", "the U.S. embassy" only say whose it is.
_FORCES = compiled(
    r" (?:army|military|troops?|soldiers?|police|navy|air force|government|security forces?|border guards?|"
    r"embass(?:y|ies)|consulates?|ambassadors?|diplomats?|marines?|(?:air)?bases?|officials?|citizens?|nationals?)\b"
)


def _before_forces(text: str, end: int) -> bool:
    return _FORCES.match(text, end) is not None


def _iso(name: str) -> str | None:
    found = by_word(name)
    return found.iso if found else None


@cache
def _also_adjective(name: str) -> bool:
    """Is a state's name its adjective too ("U.S.", "Myanmar")?"""
    found = by_word(name)
    return found is not None and fold_word(name) in {fold_word(word) for word in found.adjectives}
