"""A candidate name in, whether the words around it introduce it as a place out, known or not."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.around import Around, attacked
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token
from warledger.claims.places.words import DIRECTIONS, HITS, LEVELS, MOVES, ROADS, TAKEN, WHERE
from warledger.claims.text.given_names import GIVEN_NAMES

#: What follows a name that the text explains: "Madaya, a besieged town near", wires that have lost commas too.
_EXPLAINS = compiled(
    r",? (?:an?|the) (?:[a-z][\w-]*[a-z] ){0,3}?(?:town|village|city|hamlet|suburb|district|neighbou?rhood|"
    r"settlement|locality|province|municipality|ward|commune|kebele|township|island|islet|oasis)"
    r"(?=[,.;]| (?:in|of|near|outside|on|at|about|some|just|that|which|where|with|under|held|controlled|"
    r"besieged|\d|off|close|not|farther|further|between|inhabited|populated|to the|by the|across|along|beside|"
    r"(?:north|south|east|west)\w*)\b)|"
    r", an? (?:(?:small|large|remote|rural|farming|fishing|mining|border|riverine|coastal|agrarian|nearby) ){0,2}"
    r"community "
    r"(?:in|of|near|under|outside|along|located|on the|about|some|an hour|two|three|several|\d+)\b|"
    r",? (?:and|or) (?:several |some |many )?other (?:[a-z]+ )?"
    r"(?:towns|villages|cities|areas|settlements|localities|districts|camps)\b|"
    r" (?:police|army|border|customs|gendarmerie) (?:post|station|outpost|picket)s?\b|"
    r", (?:on|at|in) the (?:\w+ )?(?:outskirts|edge|suburbs|countryside) of\b"
)
#: A time right after a name, or after a word for what it is: "attacked Hass on Sunday", "raided Hass boma at dawn".
_THEN = compiled(
    r"(?P<kind> [a-z]{3,})? (?:on (?:[A-Z][a-z]+day|the (?:morning|night|evening)|\d{1,2} [A-Z])|"
    r"(?:late|early) (?:on )?[A-Z][a-z]+day|at (?:dawn|dusk|night|noon|midnight|sunrise|sunset)|overnight|yesterday|"
    r"last (?:night|week|month|[A-Z][a-z]+day))\b"
)
#: Who is hit there, told right behind a name that is attacked: "attacked Hass on Sunday, killing nine soldiers".
_HARMED_THERE = compiled(
    r"(?: (?:on|early|late|before dawn|at dawn|overnight|last night|yesterday)?(?: on)?(?: [A-Z][a-z]+day)?"
    r"(?: (?:morning|night|evening|afternoon))?)?(?:,| and) (?:killing|killed|wounding|injuring|leaving|burning|burned|"
    r"torching|torched|looting|looted|abducting|kidnapping|displacing|razing|razed) "
    r"(?!(?:him|her|himself|herself|it|them)\b)"
)
#: Two names or more behind one that is attacked, and that people were harmed there: "attacked Hass, Sela and Tel Komo
#: in the east on Sunday, killing nine".
_ROW = compiled(
    r"(?P<names>(?:, (?:[A-Z][\w'’-]+ ?){1,3}(?<! ))*,? and (?:[A-Z][\w'’-]+ ?){1,3}(?<! ))"
    r"(?: (?:villages?|towns?|communities|settlements|hamlets))?"
    r"(?:,? in (?:the )?[A-Z][^.;,]{2,60}?)?"
    r"(?:,? (?:on|early|late|before dawn|at dawn|overnight|last night|yesterday|over the weekend)(?: on)?"
    r"(?: [A-Z][a-z]+day)?(?: (?:morning|night|evening|afternoon))?|"
    r",? between [A-Z][a-z]+day and [A-Z][a-z]+day)?"
    r"(?:,| and) (?:killing|killed|wounding|injuring|leaving|burning|burned|torching|torched|looting|looted|abducting|"
    r"kidnapping|displacing|razing|razed) (?!(?:him|her|himself|herself|it|them)\b)"
)
#: Before the first of several villages that are named: "two villages, Hass and Sela,", "the villages (Hass and Sela)".
_VILLAGES = compiled(
    r"\b(?:two|three|four|five|six|seven|eight|\d|several|neighbou?ring|nearby|the|these|other) (?:[a-z-]+ )?"
    r"(?:villages|towns|hamlets|settlements|communities|localities|camps|districts|neighbou?rhoods|municipalities)"
    r"(?:,|:| \(| -| \u2013| \u2014) ?$"
)
_TWO = compiled(
    r"(?P<names>(?:, (?:[A-Z][\w'’-]+ ?){1,3}(?<! ))*,? and (?:[A-Z][\w'’-]+ ?){1,3}(?<! ))"
    r"(?!,? (?:said|says|told|tells|also|added|reported|have|were|are)\b)"
)
#: A place that the text goes on about: "Hass, where the clinic stands".
_WHERE = compiled(r", where\b")
#: What befalls places and hardly a person: "Hass was shelled", "Hass further west was hit by a car bomb".
_BEFELL = compiled(
    r"(?: itself| alone| (?:further|farther) \w+)?,? (?:is|was|were|has been|had been|being)"
    r"(?: also| again| now| already| later| heavily| completely| reportedly)? "
    r"(?:shelled|bombarded|overrun|retaken|recaptured|liberated|besieged|encircled|"
    r"(?:hit|struck|rocked|shaken|targeted|bombed|pounded) (?:by|with) (?:an?|the|two|three|several|dozens|heavy|air|"
    r"shells|rockets|missiles|artillery|mortars?|barrel)\b)"
)
#: What comes from the air and hits places.
FROM_AIR = frozenset(
    "strike strikes airstrike airstrikes raid raids shelling bombardment shells rockets bombs missiles mortars "
    "warplanes warplane jets aircraft helicopters planes artillery drones".split()
)
#: What is flown over a place.
_FLOWN = FROM_AIR | frozenset("runs sorties flights circled circling flew flying bombs leaflets".split())
#: What a place is called besides its name.
_KIND = (
    r"(?:town|village|city|hamlet|suburb|neighbou?rhood|settlement|locality|camp|area|place|site|spot|hill|station|square|"
    r"community|farm|crossing|junction|checkpoint|post)"
)
#: Words of kind before a name: "a first village, Hass,", "a town called Hass", "the hill that we call Hass".
_INTRODUCES = compiled(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|first|second|third|nearby) (?:[a-z][\w-]* )?"
    rf"{_KIND}(?:, | called | named )$|"
    rf"\((?:sub-?)?{_KIND}\) $|"
    rf"\b{_KIND}\b[^.;]{{0,30}}? (?:known as|called|named|we call|identified as|naming it as) $|"
    rf"\b(?:naming|named|identif(?:ied|ying)) (?:the|its|their) {_KIND} as $"
)
#: What a person does, named behind a comma.
_TELLS = compiled(
    r",? (?:also |later |further )?(?:said|says|told|tells|added|confirmed|claimed|recalled|recounted|narrated|"
    r"explained|reported|lamented|who|whose)\b"
)
#: Its last words: few names have one before them, and the search is slow.
_INTRODUCING = (", ", ") ", "called ", "named ", "call ", " as ")
#: Parts that a place alone has: what they are of is one, whatever its name ("west of Hass", "the community of Hass").
PLACES_PARTS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west "
    "outskirts countryside suburbs suburb entrance vicinity surroundings environs village hamlet community skies "
    "direction".split()
)
#: Characters before a name in which that is looked for.
_REACH = 60


def befallen(text: str, end: int) -> bool:
    """Does what follows a name tell what befalls places alone: "was shelled", "was hit by a car bomb"?"""
    return _BEFELL.match(text, end) is not None


def explained_as_place(text: str, start: int, end: int) -> bool:
    """Does the text say right after a name, or before it, what kind of place it is?"""
    if _EXPLAINS.match(text, end) or _WHERE.match(text, end):
        return True
    if _TELLS.match(text, end):
        return False  # "a resident of the area, Omar Bello, said"
    before = max(0, start - _REACH)
    return text.endswith(_INTRODUCING, before, start) and _INTRODUCES.search(text, before, start) is not None


def _owned(words: list[Token], near: Around, one: Candidate, known: Known) -> bool:
    """Is it "in Mali's Gao": a known place behind one that something is in, or a double name behind no state's?"""
    owner = words[near.at]
    double = _two_part(words, one)
    named = (known.holds(near.name) or double) and near.name.lower() not in LEVELS and near.name.lower() != "capital"
    if not (owner.possessive and owner.capital and near.at == one.first - 1 and named):
        return False
    first = near.at
    while (
        first and words[first - 1].capital and not words[first - 1].possessive and words[first - 1].lower not in WHERE
    ):
        first -= 1
    level = known.level(" ".join(word.text for word in words[first : near.at + 1]))
    if level not in _OWNERS or (level == "country" and not known.holds(near.name)):
        return False  # not "in Mali's Wagner-Niger pact"
    while first and (words[first - 1].lower in DIRECTIONS or words[first - 1].lower in _BESIDE):
        first -= 1
    return first > 0 and words[first - 1].lower in WHERE


#: Levels of places that others are said to belong to: "in Kabul's Dasht-e Barchi".
_OWNERS = ("country", "admin1", "district", "city", "town")
#: What stands before the owner of a place: "in neighbouring Mali's Gao".
_BESIDE = frozenset({"neighboring", "neighbouring", "the"})


def led_to(text: str, words: list[Token], near: Around, one: Candidate, known: Known) -> bool:
    """Do the words around a name that nobody knows need a place: "the road to", "drove to", "retook", "above"?

    What is only struck or seized may be a man or a car; what is struck from the air or "on Sunday evening" seldom is.
    """
    at = near.at
    if at >= 0 and _owned(words, near, one, known):
        return True
    if at < 0 or near.preposition in ("", "and"):
        return False
    if near.preposition in TAKEN:
        return True
    if near.preposition == "over":
        return words[at - 1].lower in _FLOWN and _two_part(words, one)  # and not "raids over Ramadan"
    before = words[at - 1].lower if at > 0 else ""
    if near.preposition == "back" and before in ("take", "took", "taken", "taking", "win", "won"):
        return one.last - one.first > 1 or _two_part(words, one)
    if near.preposition in ("to", "from") and (before in MOVES or (near.preposition == "to" and before in ROADS)):
        return True
    if near.preposition == "of" and before == "out" and at > 1 and words[at - 2].lower in MOVES:
        return True  # "came out of Hass"
    if near.preposition == "from" and one.last - one.first > 1 and _people_from(words, at):
        return True
    if near.preposition == "from" and at == one.first - 1 and before in _FROM and _carried_off(words, at):
        return not words[one.first].text.isupper()  # "abducted 40 people from Hass", and not "from the UN"
    if near.preposition in ("of", "from"):
        return at == one.first - 1 and _two_part(words, one)  # and not "of a Franco-Malian patrol"
    if near.preposition not in HITS and not (near.preposition == "on" and attacked(words, at)):
        return False
    if near.preposition == "on":
        return _two_part(words, one)
    if near.preposition == "attacked" and at == one.first - 1 and _HARMED_THERE.match(text, words[one.last - 1].end):
        return not words[one.last - 1].possessive and not words[one.first].text.isupper()
    return _two_part(words, one) or before in FROM_AIR or _then(text, words, one, near.preposition == "struck")


#: What is done to villages in a row.
_ATTACKED = frozenset("attacked raided stormed hit struck targeted attacking raiding storming".split())


def opens_row(text: str, words: list[Token], near: Around, one: Candidate) -> bool:
    """Is it the first of several that are attacked, or that are villages, none of them called like a person?"""
    start, end = words[one.first].start, words[one.last - 1].end
    row = None
    if near.preposition in _ATTACKED and near.at == one.first - 1:
        row = _ROW.match(text, end)
    elif words[one.first - 1].lower.endswith("s") and one.first and text[start - 2 : start] in _PARTED:
        row = _TWO.match(text, end) if _VILLAGES.search(text, max(0, start - _REACH), start) else None
    if row is None:
        return False
    names = [words[one.first].lower, *(word.lower() for word in _FIRST.findall(row["names"]))]
    return GIVEN_NAMES.isdisjoint(names)


#: What parts the word "villages" from the first of them.
_PARTED = frozenset((", ", ": ", "- ", "\u2013 ", "\u2014 ", " ("))
#: The first word of each name of a row.
_FIRST = compiled(r"(?:, |and )([A-Z][\w'’-]+)")


def _people_from(words: list[Token], at: int) -> bool:
    """Are it people that are "from" something: "kidnapped 44 people from", "five families from"?"""
    return words[at - 1].lower in _FROM or _carried_off(words, at)


def _carried_off(words: list[Token], at: int) -> bool:
    """Is something carried off from what follows, and no arms or letters?"""
    return any(
        word.lower in _TAKEN_AWAY and not any(w.lower in _OWNED for w in words[back:at])
        for back, word in enumerate(words[max(0, at - _TAKEN_REACH) : at], max(0, at - _TAKEN_REACH))
    )


#: People that come from a place; fighters, aid workers and reporters come from bodies as well.
_FROM = frozenset(
    "people residents villagers families inhabitants civilians farmers herders fishermen students pupils schoolgirls "
    "girls boys women children refugees travellers".split()
)
#: What is done to people that are from a place, and how many words before its "from" it stands.
_TAKEN_AWAY = frozenset(
    "abducted kidnapped evacuated evacuate evacuating airlifted airlift airlifting carried bussed bused whisked "
    "displaced expelled".split()
)
_TAKEN_REACH = 9
#: What is carried off from a person or a body.
_OWNED = frozenset("weapons arms money cash guns messages letter message statement orders".split())


def _then(text: str, words: list[Token], one: Candidate, struck: bool) -> bool:
    """Does a time follow right after a name of two words, of what was struck, or after a word for what it is?"""
    found = _THEN.match(text, words[one.last - 1].end)
    return found is not None and (found["kind"] is not None or one.last - one.first > 1 or struck)


def _two_part(words: list[Token], one: Candidate) -> bool:
    """Is it one word of two parts, each with a capital: "Nkonga-Baixo"?"""
    parts = words[one.first].text.split("-")
    return one.last - one.first == 1 and len(parts) == 2 and all(len(p) > 1 and p[0].isupper() for p in parts)
