"""A place in its sentence in, what makes it another place than that of an event out.

"Taken to a hospital in Gao", "rockets fired from Gao", "who grew up in Gao": nothing happened there. Told by the words
before the name, read whole: "lost their lives in Gao" and "clashes have taken place in Gao" are none of these.
"""

from __future__ import annotations

import re

from warledger.claims.patterns import openings
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places import PlaceMention
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Where people are treated: "(taken) to a local hospital (in)".
_CARE = (
    r"(?:(?:a|an|the|local|nearby|main|field|state|military|general|regional|district|provincial|reference|referral|"
    r"university|teaching|two|several) )*(?:hospitals?|clinics?|morgues?)"
)
#: Words between what is done with a place and its name: "control of the strategic town of".
_WHAT = (
    r"(?: (?:the|a|an|of|over|in|key|strategic|nearby|neighbou?ring|small|entire|whole|most|much|parts?|large|several|"
    r"swathes?|rebel-held|central|old|border|town|city|village|area|district|province|region|countryside))"
)
#: One word that goes on with what a person is: "residents of the town of", not "people in the centre of".
_ON = r"(?: (?!in\b|on\b|at\b|near\b|inside\b|outside\b|were\b|was\b|who\b)[\w-]+)"
_PERSONS = (
    r"evacuees|natives?|people|families|refugees|convoys?|buses|wom[ae]n|m[ae]n|boys?|girls?|youths?|teenagers?|farmers?|"
    r"drivers?|brothers|civilians|inhabitants|villagers|residents?|soldiers?|troops|marines|servicem[ae]n|policem[ae]n|"
    r"recruits|cadets|students?|workers|pilgrims|traders?|engineers?"
)
#: Those who reach a town to be safe there; fighters take it.
_FLEEING = (
    r"(?:people|residents|families|civilians|villagers|refugees|children|women|households|thousands|hundreds|dozens|"
    r"survivors|displaced|persons|idps)"
)
#: Words before a name that make it another place than the event's: where people come from, go to, are treated, speak.
_ROLES = {
    "treated": rf"(?:treated|treatment|surgery)(?: \w+){{0,4}}? (?:in|at|across)|"
    rf"(?:in|at|to) {_CARE} (?:in|at|of|across)|"
    r"(?:took|flew|flying|carried|ferried|moved|sent|brought|evacuated|airlifted)(?: [\w-]+){0,5}? "
    r"(?:wounded|injured|patients|casualties|bodies) to|"
    r"(?:transferred|referred|evacuated|rushed|taken|brought|airlifted|flown|transported|shifted)(?: \w+){0,4}? to"
    r"(?: \w+){0,4}?(?: in| at| of)?",
    "speech": r"(?:said|told|tells|speaking|reporting|offices?|statement|conference|interview|briefing|reports?|speech|"
    r"visit(?:ed|ing)?|meeting|summit|negotiations|peace talks|talks|video ?-?link)"
    r"(?: (?:a|reporters?|journalists?|on|by|to|the|telephone|phone|afp|reuters|news|agency|[a-z]+day)){0,3}"
    r" (?:from|in|at)|"
    r"(?:told|tells) (?:[\w’'.-]+ ){0,3}?(?:staff|officials?|investigators?|monitors?|workers?|teams?|radio|television|"
    r"newspaper|agency|parliament|lawmakers?|correspondents?|police) (?:from|in|at)|"
    r"based in",
    "origin": r"(?:fled|fleeing|displaced|evacuated|transferred|transported|bussed|relocated|originally|hails?|"
    r"(?:reinforcements|forces|teams?|police|soldiers|army|officials?|minister) (?:was |were )?"
    r"(?:sent|dispatched|rushed|came|arrived)|"
    rf"returned|{_PERSONS}){_ON}{{0,3}}? from|(?<![\s\S])from|"
    r"(?:after|before|since|on) leaving|"
    r"(?:come|comes|came) from|(?:police|officers|doctors|medics|firefighters|rescuers) from|"
    r"(?:transfer|trip|journey|drove|driving|travel\w*|depart\w*|set (?:out|off)|way|returning)(?: \w+){0,3}? from|"
    r"(?:he|she|they|women|men|convoy|bus|vehicle|truck|car|patrol|group|soldiers|troops|farmers) had"
    r"(?: just| earlier)? left",
    "refuge": r"(?:fled|flee|flees|fleeing|escap(?:e|ed|ing))(?: (?!from\b)[\w-]+){0,4}? (?:to|into|towards?)|"
    r"(?:fled|flee|fleeing|left|leaving)(?: (?!for\b)[\w-]+){1,4}? for|"
    r"(?:refuge|shelter|safety|sheltering|sheltered)(?: \w+){0,3}? (?:in|at|into)|"
    rf"{_FLEEING}(?:,? (?!and\b|when\b|after\b|as\b|before\b)[\w,]+){{0,7}}? "
    r"(?:reached|reaching|arrived (?:in|at)|arriving (?:in|at)|crossed (?:in)?to|made it to|poured into|streamed into)",
    "home": r"(?:born|raised|grew up|lived|living|resides?|resided|buried|"
    r"(?<!at a )(?<!on a )(?<!during a )(?<!hit a )(?<!attacked a )(?<!targeted a )(?:funeral|wake))"
    r"(?: \w+){0,2}? (?:in|at|near)",
    "fired": r"(?:fired|launched|coming|came|took off|flew|crossed)(?: \w+){0,5}? from|"
    r"(?:stationed|entrenched|positioned|headquartered|deployed|based|operat(?:es?|ing)|active|controlled by)"
    r"(?: \w+){0,3}? (?:from|in|at)|"
    r"from(?: \w+){0,2} (?:bases?|positions?|areas?|territory)(?: \w+){0,2}? (?:in|at|of)|"
    r"(?:rockets?|shells?|shelling|mortars?|missiles?|fire|artillery)(?: [\w-]+){0,3}? from(?: \w+){0,2}"
    r" [\w-]+-(?:held|controlled|ruled|occupied)(?: \w+){0,2}(?: (?:in|of))?",
    "court": r"(?:court|trial|hearing|tribunal|magistrates?|judges?|jury|jurors|prosecutors?)"
    r"(?: (?:sitting|based|held|on|[a-z]+day)){0,3} (?:at|in|from)|"
    r"(?:on|stood|stands?|standing|face[sd]?|facing|awaiting) trial(?: [\w-]+){0,4}? (?:at|in)|"
    r"(?:sentenced|convicted|indicted|arraigned|tried|extradited|pleaded (?:not )?guilty)(?: [\w-]+){0,4}? (?:at|in)",
    "bound": r"(?:back|onwards?|return\w*|proceed\w*)(?: (?:in)?to \w+)? towards?|"
    r"(?:travell?ing|travell?ed)(?: (?:by|on|in) [\w-]+)? (?:to|towards?)|bound for|"
    r"(?:passengers|people|those|pilgrims|all|bus|buses|plane|flight|aircraft|train) (?:\w+ )?going to|"
    r"(?:flight|plane|bus|train|ferry)(?: from [\w-]+)? to|(?:flying|sailing) to|"
    r"on (?:his|her|its|their) way (?:back )?(?:home )?(?:to|towards?)|"
    # ("made them carry food towards a forest": nothing was done there)
    r"(?:carr(?:y|ied|ying)|tak(?:e|en|ing)|took|march(?:ed|ing)?|walk(?:ed|ing)?|dragg(?:ed|ing)|dr[oi]v(?:e|en|ing)|"
    r"led|herd(?:ed|ing)|abducted|kidnapped)(?: [\w’'-]+){0,4}? towards?",
    "goal": r"(?:road|highway|way|route|en route|heading|headed|travell?ing|path|gateway|advance|linking|connecting|"
    r"leading)(?: \w+){0,3}? (?:to|towards?|into|between)",
    "border": r"borders? (?:with|of|to)|border(?:ing|s)",
    "distance": r"(?:km|kms|kilomet(?:er|re)s?|miles?)(?: \([^()]{1,20}\))?(?: \w+){0,3}? (?:of|from)|"
    r"(?:hours?|minutes?|days?)[’']?(?: (?:drive|walk|ride|journey|by \w+|on foot|upriver|downriver|away)){1,3} from",
    "foe": r"(?:coalition|alliance|mission)(?: that (?:is|was))? (?:fighting|battling|bombing|against|to fight)"
    r"(?: [\w’'-]+){1,4}? in|"
    # "blamed Chad for the massacre", not "blamed the Gao attack on"
    r"(?:blam(?:ed?|es|ing)|accus(?:ed?|es|ing))",
    "law": r"(?:banned|outlawed|proscribed|prohibited|blacklisted)(?: \w+){0,3}? in",
    "held": rf"(?:control(?:s|led)?|captur(?:e|ed|es|ing)|fall|recaptur\w+|liberat\w+|siege|besieged|besieging|"
    rf"retak\w+|retook|seiz\w+|overran|lost){_WHAT}{{0,5}}",
}
#: Where the words of one begin: faster than to try all at each word.
_BEGINS = openings.finder(f"(?:{words})$" for words in _ROLES.values())
_ROLE = compiled(r"(?<![\w-])(?:" + "|".join(rf"(?P<{name}>{words})" for name, words in _ROLES.items()) + r")$")
#: Those who are somewhere to tell of it, where a verb of saying follows: "activists in rural Idlib said".
_TELLING = compiled(
    r"\b(?:activists?|officials?|observatory|spokes\w+|correspondents?|reporters?|journalists?|residents?|sources?|"
    r"medics|witness(?:es)?|doctors?|police|(?:arch)?bishops?|imams?)(?: [\w-]+)? (?:from|in|at|of)$"
)
_SAYING = compiled(
    r"\W+(?:\w+\W+){0,3}?(?:said|says|told|reported|reports|confirmed|announced|added|declined|refused)\b"
)
#: "According to an official in X".
_ACCORDING = compiled(r"\baccording to (?:[\w-]+ ){0,3}?(?:in|from|at)$")
#: How words before a place end where it is that of who tells.
_TOLD_FROM = ("in", "from", "at", "of")
#: "The Gao district attorney said", "the Gao mayor told reporters".
_OFFICER = compiled(
    r"(?:[’']s)? (?:(?:district|county|state|city|town|provincial|municipal|deputy|chief|regional) ){0,2}"
    r"(?:attorney|prosecutor|mayor|governor|commissioner|administrator|coroner|sheriff|police (?:chief|spokes\w+))\b",
    re.I,
)
#: "A Gao doctor", "an Erie, Pa., woman": where somebody is from.
_SOMEBODY = compiled(
    r"(?:, [A-Z][\w.]*,)? (?:[a-z-]+ )?(?:doctor|physician|surgeon|nurse|resident|native|(?:wo)?man|boy|girl|teenager|"
    r"couple|business(?:wo)?man|lawyer|teacher|student|pastor|priest|obstetrician|gynecologist)\b(?![’']s)"
)
_ONE = compiled(r"\b[Aa]n? (?:\d\d?-year-old )?$")
#: "Dozens of expatriates left the Sela Hotel": what has an article is a house, and nothing was done to it.
_LEAVING = compiled(
    rf"\b(?:{_FLEEING}|foreigners|expatriates|employees|staff|tourists|guests|passengers) (?:had |have )?left the $"
)
#: "The Gao-based group", "a Gao source", "the Gao border"; the Gao border crossing lies in Gao.
_BESIDE = compiled(
    r"-based\b| sources?\b| border\b(?! (?:crossing|post|gate|point|checkpoint|town|village|area|district))", re.I
)
_TAIL = compiled(
    r" (?:the |a |an |its |their )?(?:nearby |neighbou?ring |local |main |(?:[a-z]+-)?occupied )?"
    r"(?:(?:north|south|east|west)\w* |(?:city|town|village|province|countryside|camps?|sites?|towns|villages|"
    r"communes?|locality|localities|district|territory|municipality|townships?|wards?|hamlets?|outskirts|"
    r"suburbs?|(?:(?:rebel|militant|insurgent|jihadist|opposition|government|regime) )?"
    r"(?:strongholds?|bastions?|enclaves?)) of |(?-i:[A-Z])[\w-]+[’']s )*$",
    re.I,
)
#: Roles of towns by the house in them that is named, what makes that house the one that is struck ("shelling hit a
#: hospital in Gao"), and what keeps it one to which people come.
_HOUSES = frozenset({"treated", "court"})
_STRUCK = compiled(
    r"\b(?:hit|hits|hitting|struck|strikes?|striking|shell(?:s|ed|ing)|bomb(?:s|ed|er|ers|ing|ings)?|attack(?:s|ed|ing)?|"
    r"storm(?:ed|ing|s)|raid(?:s|ed|ing)?|opened fire|blasts?|explosions?|explod(?:ed|ing)|rockets?|missiles?|"
    r"massacred?|burst into|blew)\b"
)
_TAKEN_IN = compiled(
    r"\b(?:treat(?:ed|ment|ing)|take|taken|took|rushed|admitted|brought|wounded|injured|hurt|victims|survivors|bodies|"
    r"died|dies|succumbed|transferred|evacuated|moved|trial|tried|sentenced|convicted|charged|judges?|prosecutors?|"
    r"told|said|(?:are|were|was|is) (?:still |also |now |being )?(?:in|at))\b"
)
#: A hospital by name, and what makes it the one to which people are brought: "nine are at the Kano Hospital".
_HOUSE_OF_CARE = compiled(r"\b(?:Hospital|Clinic|Infirmary|Medical Cent(?:re|er)|Mortuary|Morgue)$", re.I)
_CARED_FOR = compiled(
    r"\b(?:(?:is|are|was|were)(?: also| still| now| currently| all)?|(?:lying|admitted|treated|treatment|recuperating|"
    r"recovering|(?:critical|stable|serious) condition|died|succumbed|pronounced dead|declared dead|rushed|"
    r"taken|brought|conveyed|transferred|evacuated|referred|airlifted|ferried|deposited)"
    r"(?: [\w-]+){0,4}?|among (?:the |those )?(?:injured|wounded|hurt|patients)) (?:at|in|to|into)$"
)
#: A river runs by many towns: it says where one lies, as so many miles from another do.
_RIVER = compiled(r"^River [A-Z]|[a-z] [Rr]iver$")
#: So does a road from town to town where a place by it is named: "on the Mopti-Gao highway, near Boni".
_WAY = compiled(r"\w[-\u2013 ]+(?:[A-Z].*)?(?:[Hh]ighway|[Mm]otorway|[Ee]xpressway|[Rr]oad)$")
_NEAR_BY = compiled(r",? (?:near|close to|outside|not far from) (?:the )?(?:(?:village|town|city|area) of )?[A-Z]")
#: Characters before a name in which its role is looked for.
_REACH = 60


def of(reading: Reading, mention: PlaceMention) -> str | None:
    """The role of a mention, or None where it may be where something happened.

    "treated" (people are brought there), "speech" (somebody speaks there), "origin" and "home" (people are from there),
    "court" (somebody is tried there), "refuge" (they flee to it), "fired" (weapons and men are there, and strike
    elsewhere), "goal" (a road leads there), "bound" (one travels there), "border", "distance" (it lies so far from
    there, or by that river), "law" (its law bans somebody), "held" (it is taken or besieged).
    """
    other = _joined(reading, mention)
    if other is not None and (shared := _own(reading, other)) in _SHARED:
        return shared
    return _own(reading, mention)


def _own(reading: Reading, mention: PlaceMention) -> str | None:
    """The role of a mention by the words around it alone."""
    sentence = reading.sentences[reading.sentence_at(mention.span.start)]
    text = reading.text
    before = text[max(sentence.start, mention.span.start - _REACH) : mention.span.start]
    # in lower case: much faster than letting case be ignored
    words = _without_tail(before).lower()
    found = (_ROLE.match(words, begins.start()) for begins in _BEGINS.finditer(words))
    best = next((role.lastgroup for role in found if role is not None), None)
    if best in _HOUSES and _STRUCK.search(words) and not _TAKEN_IN.search(words):
        best = None
    return _otherwise(text, mention, before, words) if best is None else best


#: How the names of houses of care and of rivers and roads end, in lower case, and what stands before one person.
_CARE_ENDS = ("hospital", "clinic", "infirmary", "medical centre", "medical center", "mortuary", "morgue")
_WAY_ENDS = ("river", "highway", "motorway", "expressway", "road")
_A = ("a ", "an ", "A ", "An ", "-old ")


def _otherwise(text: str, mention: PlaceMention, before: str, words: str) -> str | None:
    """The role of a mention without one by the words of `_ROLES`: by its name, or by who is there.

    Args:
        text: The report's.
        mention: The mention.
        before: What stands before it in its sentence.
        words: The same without what is of its name, in lower case.
    """
    name, end = mention.text.lower(), mention.span.end
    if name.endswith(_CARE_ENDS) and _HOUSE_OF_CARE.search(mention.text) and _CARED_FOR.search(words):
        return "treated"
    if words.rstrip().endswith(_TOLD_FROM) and (
        _ACCORDING.search(words) or (_TELLING.search(words) and _SAYING.match(text, end, end + _REACH))
    ):
        return "speech"
    if before.endswith("left the ") and _LEAVING.search(before.lower()):
        return "origin"
    officer = _OFFICER.match(text, end)
    if officer is not None and _SAYING.match(text, officer.end(), officer.end() + _REACH):
        return "speech"
    if before.endswith(_A) and _ONE.search(before) and _SOMEBODY.match(text, end):
        return "home"
    if _BESIDE.match(text, end):
        return "border"
    if name.startswith("river ") or name.endswith(_WAY_ENDS):
        by_way = _RIVER.search(mention.text) or (_WAY.search(mention.text) and _NEAR_BY.match(text, end))
        return "distance" if by_way else None
    return None


#: What a word is like that `_TAIL` can end with, in lower case: others need no search.
_LAST = frozenset("the a an its their nearby neighbouring neighboring local main of".split())
_LAST_OPENS, _LAST_ENDS = ("north", "south", "east", "west"), ("occupied", "s")


def _without_tail(before: str) -> str:
    """Words before a place, without those that are of its name: "the northern town of"."""
    if before.endswith(" "):
        last = before[before.rfind(" ", 0, -1) + 1 : -1].lower()
        if not (last in _LAST or last.startswith(_LAST_OPENS) or last.endswith(_LAST_ENDS)):
            return before[:-1]
    tail = _TAIL.search(before)
    return before[: tail.start()] if tail else before.rstrip()


#: Roles that two places share which "and" joins: "fled to Gao and Kidal", "rushed to hospitals in Gao and Kidal".
_SHARED = frozenset({"treated", "origin", "refuge"})
_AND = (" and ", " or ", " and to ", " and from ")


@once_a_report
def _rows_and_ends(reading: Reading) -> tuple[dict[Span, PlaceMention], dict[int, PlaceMention]]:
    """The row of each place that stands behind the first of one, and the places by where they end."""
    rows = {at: m for m in reading.places for at in m.parts[1:]}
    return rows, {place.span.end: place for place in reading.places}


def _joined(reading: Reading, mention: PlaceMention) -> PlaceMention | None:
    """The place that "and" joins to one behind it, or the first of its row, or None."""
    rows, ends = _rows_and_ends(reading)
    row = rows.get(mention.span)
    if row is not None:
        return row  # it begins where its first one does
    return next(
        (
            ends[at]
            for joint in _AND
            if reading.text.endswith(joint, 0, mention.span.start) and (at := mention.span.start - len(joint)) in ends
        ),
        None,
    )
