"""A report's text in, people in it who are no fighters but did the violence themselves out: herders, villagers, a mob.

"Herders", "villagers", "inmates" are mostly those whom something is done to. They are actors in the report's own word
only where its grammar makes them who killed, burned or abducted: as the subject of the verb, or after its "by".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns import openings
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: The word that claims carry, to the forms in which reports have it.
_PEOPLE = {
    "herders": "herders?|herdsm[ae]n",
    "pastoralists": "pastoralists?",
    "nomads": "nomads?",
    "farmers": "farmers?",
    "peasants": "peasants?",
    "hunters": "hunters?",
    "fishermen": "fisherm[ae]n",
    "tribesmen": "tribesm[ae]n",
    "warriors": "warriors?",
    "settlers": "settlers?",
    "villagers": "villagers?",
    "residents": "residents?",
    "youths": "youths?",
    "students": "students?",
    "protesters": "protest[eo]rs?|demonstrators?",
    "rioters": "rioters?",
    "crowd": "crowds?",
    "inmates": "inmates?",
    "prisoners": "prisoners?",
    "prison guards": "prison guards?",
    "miscreants": "miscreants?",
    "hoodlums": "hoodlums?",
    "thugs": "thugs?",
    "criminals": "criminals?",
    "killers": "killers?",
    "robbers": "robbers?",
    "riders": "riders?",
    "poachers": "poachers?",
    "smugglers": "smugglers?",
    "drug traffickers": "drug traffickers?|narco-?traffickers?|traffickers?",
    "arsonists": "arsonists?",
    "snipers": "snipers?|sharpshooters?",
    "subjects": "subjects",
    "men": "men",
}
#: Verbs that leave no doubt in any tense, with what completes them.
_DID = (
    r"(?:killed|murdered|slaughtered|massacred|lynched|beheaded|executed|assassinated|wounded|injured|"
    r"abducted|kidnapped|ambushed|attacked|raided|stormed|invaded|torched|burn(?:ed|t)(?: down)?|looted|"
    r"(?:gunned|mowed|cut|burn(?:ed|t)) down|shot(?: dead| and killed| at)?|fired (?:at|on)|"
    r"stabbed|hacked|beat(?:en)?|stoned|clubbed|set (?:fire to|ablaze|on fire))"
)
_DONE = (
    r"(?:killed|murdered|slaughtered|massacred|lynched|beheaded|executed|assassinated|wounded|injured|hurt|"
    r"abducted|kidnapped|ambushed|attacked|raided|stormed|invaded|torched|burn(?:ed|t)|looted|"
    r"(?:taken|held) (?:captive|hostage)|"
    r"gunned|shot|fired|stabbed|hacked|beaten|stoned|clubbed|set)"
)
#: What is done, after the verb; without it "villagers attacked in May" are those whom it was done to.
_OBJECT = (
    r"(?= (?:(?:at least|about|around|some|more than|over|up to|nearly|almost|an?|the|dozens|scores|hundreds|several|"
    r"many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|his|her|their|its|him|them|it|us|people|"
    r"villagers|civilians|soldiers|policemen|houses|homes|dr|mr|mrs|ms|gen|col|maj|capt|sgt|lt|president|"
    r"mayor|judge|(?:[a-z]+ )?(?:villages?|towns?|communit(?:y|ies)|settlements?|hamlets?|markets?|church(?:es)?|"
    r"mosques?|convoys?|farms?|camps?)|and (?:killed|wounded|injured|abducted|burned)|to death)"
    r"\b|\d))"
)
_WHICH = (
    r"(?:(?:the|an?|some|several|dozens of|hundreds of|two|three|four|five|unknown|unidentified|suspected|alleged|"
    r"armed|unarmed|would-be|angry|furious|enraged|local|rival|nomadic|young|masked|other|group of|gang of|ethnic|"
    r"loyal|[a-z]+-wielding) ){0,4}"
    # "Sikin tribesmen": whose they are
    r"(?:(?-i:(?P<of>[A-Z][a-z’'-]{2,})) )?"
)
_WITH = r"(?: (?:(?:armed )?with|on|in|from|wearing|carrying|riding|of) (?:[\w’'-]+ ){0,3}?[\w’'-]+)?"
_AUXILIARY = r"(?:(?:,? who)? (?:have|had|has|then|also|reportedly|allegedly|later|apparently))*"
#: A subject stands where a clause begins: not after a preposition or an "and".
_OPENS = (
    r"(?:^|(?<=[.;:!?“\"\n] )|(?<=\n)|(?<=, )|"
    r"(?<=\bthat )|(?<=\bwhen )|(?<=\bwhere )|(?<=\bafter )|(?<=\bas )|(?<=\bwhile )|(?<=\bbefore )|(?<=\bsaying )|"
    r"(?<=\bsaid ))"
)
_WHO = "|".join(rf"(?P<p{k}>{forms})" for k, forms in enumerate(_PEOPLE.values()))
_FIRED = r"opened fire\b|emptied (?:his|her|their) (?:guns?|pistols?|rifles?|revolvers?|weapons?|magazines?)\b"
_ACTIVE = compiled(
    rf"{_OPENS}(?P<np>{_WHICH}(?:{_WHO}))\b{_WITH}{_AUXILIARY} (?:{_FIRED}|{_DID}{_OBJECT})", re.I | re.M
)
#: "shot dead by villagers", "was held this week by peasants", "an attack by suspected herders".
_BY = compiled(
    rf"\b(?:{_DONE}(?: (?!\w+ed by)[\w’'-]+){{0,3}}|(?:attacks?|raids?|ambush|assault|killings?|massacre|violence)"
    rf"(?: on [\w’' -]{{3,30}}?)?) by (?P<np>{_WHICH}(?:{_WHO}))\b"
    r"(?!['’](?!s (?:bullets?|shots?|fire)\b)|"
    r" (?:group|leader|association|union|fire|bullet|shot|attack|rifle|nest|unit)s?\b)",
    re.I,
)
#: "blamed the attack on suspected herdsmen", "blamed suspected herdsmen".
_BLAMED = compiled(
    rf"\b(?:blam\w+ (?:[\w’' -]{{0,40}}? on )?)(?P<np>{_WHICH}(?:{_WHO}))\b",
    re.I,
)


#: Words with which a sentence opens, and that are no people's name.
_OPENING = frozenset(
    "suspected alleged armed local angry unknown unidentified the some several many other young masked two three four "
    "five six seven eight nine ten these those hundreds dozens thousands scores when after while but and as where "
    "militant rival hostile enraged furious protesting striking escaped fellow nomadic muslim christian hindu hired "
    "dissident foreign former drug rebel army government police prison student tribal ethnic".split()
)
#: Where such a word stands, in lower case, and what ends the words around it that a pattern above can take in: none
#: takes a full stop, a quote or the end of a line.
_NAMED = openings.finder(rf"(?:{forms})\b" for forms in _PEOPLE.values())
_STOP = compiled(r"[^\w’' ,-]")


def find(text: str) -> list[ActorMention]:
    """Mentions of such people, in order."""
    found: dict[int, ActorMention] = {}
    around = _around(text)
    for pattern in (_ACTIVE, _BY, _BLAMED):
        for start, end in around:
            for match in pattern.finditer(text, start, end):
                which = next(k for k in range(len(_PEOPLE)) if match[f"p{k}"])
                found.setdefault(
                    match.start(f"p{which}"),
                    ActorMention(Span(*match.span("np")), _called(match, which), "generic_armed", None, "generic"),
                )
    return [found[start] for start in sorted(found)]


def _called(match: re.Match[str], which: int) -> str:
    """The word that claims carry, behind the name of their people ("Berom youths"), which no first word must be."""
    word, people = list(_PEOPLE)[which], match["of"]
    return word if people is None or people.lower() in _OPENING else f"{people} {word}"


def _around(text: str) -> list[tuple[int, int]]:
    """The stretches of words that name such people, in order: most of a report need not be searched for their deeds."""
    out: list[tuple[int, int]] = []
    # much faster than letting case be ignored
    low = text.replace("İ", "I").lower()  # the one letter that lower case makes two of
    at = 0
    for match in _NAMED.finditer(low):
        if match.start() < at:
            continue
        before = [stop.end() for stop in _STOP.finditer(text, at, match.start())]
        end = _STOP.search(text, match.start())
        start, at = before[-1] if before else at, end.end() if end else len(text)
        out.append((start, at))
    return out


def beside(mentions: Sequence[ActorMention], found: Sequence[ActorMention]) -> list[ActorMention]:
    """All mentions with those found among them; they replace those who were taken for bystanders."""
    out = list(mentions)
    for one in found:
        under = [m for m in out if m.span.overlaps(one.span)]
        if all(m.kind == "civilians" for m in under):
            out = [m for m in out if m not in under] + [one]
    return sorted(out, key=lambda m: (m.span.start, -m.span.end))
