"""A counted phrase in, whether it counts nothing: who tells it ("an official said"), "most of them women", a bomb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.deeds.wrongdoers import RUNAWAYS
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.wording import text_of
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import Columns, number, numbers
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NSUBJ, _FINITE = number("nsubj"), numbers("VBD VBZ VBP")
SAYING = frozenset(
    {
        "say",
        "tell",
        "add",
        "report",
        "announce",
        "confirm",
        "state",
        "claim",
        "note",
        "declare",
        "explain",
        "warn",
        "write",
        "deny",
    }
)


def speaks(doc: Doc, phrase: Counted) -> bool:
    """Is the phrase the subject of a verb of saying?"""
    read, at, first = columns.of(doc), phrase.head, phrase.first
    if first > 1 and read.words[first - 1] == "to" and read.words[first - 2] == "according":
        return True
    over, after = read.head[at], phrase.last + 1
    subject = read.dep[at] == _NSUBJ and doc[over].lemma_.lower() in SAYING and not _another_subject(read, at, over)
    if phrase.numbered or phrase.kind == "pair":
        # ", two medics said"; in text that lost its commas, a number before "said" mostly counts the dead
        if not subject or phrase.noun is None or not first or not doc[first - 1].is_punct:
            return False
    elif subject or (phrase.kind == "name" and _says_behind(doc, after)):
        return True
    return after < len(read.tag) and read.tag[after] in _FINITE and doc[after].lemma_.lower() in SAYING


#: Tokens of what stands between somebody's name and what they say: ", head of the clinic in Besh, ".
_APPOSITION = 14


def _says_behind(doc: Doc, after: int) -> bool:
    """ "Awa Deka, head of the clinic, told AFP": does a verb of saying follow what tells who that is?"""
    if after >= len(doc) or doc[after].text != ",":
        return False
    read = columns.of(doc)
    close = next((k for k in range(after + 1, min(after + _APPOSITION, len(doc) - 1)) if doc[k].text == ","), None)
    if close is None or any(read.tag[k] in _FINITE for k in range(after + 1, close)):
        return False
    return read.tag[close + 1] in _FINITE and doc[close + 1].lemma_.lower() in SAYING


def _another_subject(read: Columns, subject: int, verb: int) -> bool:
    """ "killed a child a monitoring group said": of two subjects the nearer one speaks."""
    return any(read.dep[c] == _NSUBJ and subject < c < verb for c in read.children[verb])


#: Those who are named by whose they are.
_WHOSE = frozenset(
    "family household relative mother father wife widow husband son daughter brother sister parent child kin friend "
    "neighbour neighbor colleague home house bodyguard driver".split()
)
#: What a family is a number of: "a family of six", "a family of five people".
_HEADS = frozenset({"", "people", "person", "member"})


def kinship(doc: Doc, phrase: Counted) -> bool:
    """ "six civilians from one family", "relatives of three hostages", "a mother of two": whose, not how many."""
    at = phrase.first - 1
    if phrase.lemma in ("family", "household") and at >= 0 and doc[at].lower_ == "from":
        return True
    if phrase.lemma == "family" and phrase.low == 1 and at > 0 and doc[at].lower_ == "of" and doc[at - 1].tag_ == "NNS":
        return True  # "eight members of one family"
    if at > 0 and doc[at].lower_ == "the":
        at -= 1
    if at < 1 or not phrase.numbered or doc[at].lower_ != "of":
        return False
    whose = doc[at - 1].lemma_.lower()
    return whose in _WHOSE and not (whose in ("family", "household") and phrase.lemma in _HEADS)


#: Units in which the same people are counted.
_COUNTED_IN = frozenset("family household person people individual".split())


def restated(doc: Doc, phrase: Counted) -> bool:
    """ "14,200 people (2,900 households)", "5,000 residents, or 1,200 families": the same people in another unit."""
    at = phrase.first - 1
    if not phrase.numbered or phrase.lemma not in _COUNTED_IN or at < 1:
        return False
    if doc[at].lower_ == "or":
        return doc[at - 1].text == "," and phrase.lemma in ("family", "household")
    return (
        doc[at].text == "("
        and doc[at - 1].tag_ == "NNS"
        and any(t.text == ")" for t in doc[phrase.last : phrase.last + 3])
    )


def told(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "rifles were taken from the killed rebels": no more of them than were told of."""
    if phrase.kind != "plural" or doc[phrase.first].lower_ != "the":
        return False
    at = doc[trigger]
    return at.dep_ == "amod" and at.head.i == phrase.head


#: What is done with deaths that were told of before.
_LOOKED_INTO = frozenset("investigate probe examine review scrutinise scrutinize".split())


def looked_into(doc: Doc, phrase: Counted) -> bool:
    """ "Police are investigating 14 of the deaths": those that are being asked about, which tells of no new count."""
    return phrase.partitive and doc[phrase.first].head.lemma_.lower() in _LOOKED_INTO


#: What is done to the wounded for their good.
_CARED_FOR = frozenset({"treated", "hospital", "hospitals", "clinic", "clinics", "treatment", "care"})
_HURT = frozenset({"wounded", "injured"})


def treated(doc: Doc, phrase: Counted, first: int, last: int) -> bool:
    """ "some of the wounded being treated at a clinic": none that weren't told of, and no worse off."""
    if phrase.kind != "vague" or not phrase.partitive:
        return False
    who = doc[phrase.last + 1 : phrase.last + 4]
    return any(t.lower_ in _HURT for t in who) and any(t.lower_ in _CARED_FOR for t in doc[first : last + 1])


def hurt_and_moved(doc: Doc, phrase: Counted, effect: str) -> bool:
    """ "evacuated nine injured people to Bunia": the wounded are brought to a doctor, and not driven from home."""
    last = phrase.last + 1
    if effect == "displaced" and phrase.noun is None and [t.lower_ for t in doc[last : last + 2]] == ["of", "the"]:
        last += 4  # "evacuated 16 of the seriously injured"
    return effect == "displaced" and any(t.lower_ in _HURT for t in doc[phrase.first : last])


#: One person, whose age a number behind "of" states.
_OF_AGE = frozenset("man woman boy girl child youth teenager pensioner mother father widow farmer resident".split())


#: Between those who are so old, and their age.
_OLDER, _YOUNG = frozenset({"under", "over", "below", "above"}), frozenset("child boy girl man woman minor".split())


def aged(doc: Doc, phrase: Counted) -> bool:
    """ "a man of 62 was killed", "four children under five": the number is an age."""
    at = phrase.first - 1
    older = phrase.first if doc[phrase.first].lower_ in _OLDER else at
    if phrase.noun is None and older > 0 and doc[older].lower_ in _OLDER:
        who = doc[older - 1]
        return phrase.kind == "number" and (who.lemma_.lower() in _YOUNG or who.lower_ in ("aged", "age", "ages"))
    if phrase.kind != "number" or phrase.noun is not None or at < 1 or doc[at].lower_ != "of":
        return False
    return doc[at - 1].tag_ == "NN" and doc[at - 1].lower_ in _OF_AGE


#: What an organisation's bodies are called by, where no name stands before them.
_INSTITUTIONS = frozenset(
    "government official security legislative governing judicial administrative regulatory international state party "
    "media rights monitoring oversight religious electoral public".split()
)


def organ(doc: Doc, phrase: Counted) -> bool:
    """ "one of the Sahl Front bodies", "security bodies": an organisation's organs are no corpses."""
    head = doc[phrase.head]
    if phrase.lemma != "body" or phrase.head == 0:
        return False
    before = doc[head.i - 1]
    # "Several bodies", "Charred bodies": the capital is the sentence's
    capital = before.text[0].isupper() and (before.i > 0 or before.pos_ == "PROPN")
    named = capital and before.dep_ in ("compound", "nmod", "amod") and before.i >= phrase.first
    return named or before.lower_ in _INSTITUTIONS


#: What a place is called, and effects that befall none.
_PLACES = frozenset(
    "stronghold bastion hotbed enclave haven hub flashpoint epicentre epicenter town village city suburb district "
    "province region area neighbourhood neighborhood".split()
)
_OF_PERSONS = frozenset({"killed", "wounded", "casualties", "abducted", "missing"})


def place(doc: Doc, phrase: Counted, effect: str) -> bool:
    """ "killed 21 people in and around Sake, a rebel stronghold": where, not who."""
    return phrase.kind == "one" and doc[phrase.head].lower_ in _PLACES and effect in _OF_PERSONS


#: What is found where something happened, and tells of who was there: nobody's arms.
_TRACES = frozenset("flag tree field".split())


def trace(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "Police found a flag at the scene": nothing was seized."""
    return phrase.lemma in _TRACES and doc[trigger].lemma_.lower() in ("find", "discover")


#: What is set up for anybody who is missed, and the words up to whom.
_SET_UP = compiled(
    r"\b(?:(?:amber|silver|blue|ebony) alert|alert system|(?:hot|help|phone ?|telephone )line|emergency number|"
    r"call cent(?:re|er)|program(?:me)?|scheme|service|form|sheet|notice|poster|flyer|leaflet|database|register|"
    r"registry|website|portal|app|commission|committee|office|bureau|institute|law|day|unit|department)s? "
    r"(?:for|of|on|about|concerning|to (?:report|trace|find|register)) (?:(?:an?|the|any|all|every|their|your) )?$|"
    r"(?:^|\bto )report (?:an? |any )?$|\banyone with (?:an? |any )?$"
)


def looked_for_by_all(doc: Doc, phrase: Counted, effect: str) -> bool:
    """ "An Amber Alert for a missing child", "forms for missing relatives": nobody is said to be missing by a deed."""
    if effect != "missing" or phrase.kind not in ("one", "plural"):
        return False
    at = int(doc[phrase.first].idx)
    return _SET_UP.search(text_of(doc)[max(0, at - _BEFORE) : at].lower()) is not None


_JAILED = frozenset({"prisoner", "detainee", "inmate"})
_FREEING = frozenset({"release", "free", "liberate", "swap", "exchange", "freedom", "liberation", "freeing"})


def wanted_free(doc: Doc, phrase: Counted) -> bool:
    """ "The release of 100 prisoners": who are in jail, and were not captured by that."""
    head = doc[phrase.head]
    up = head.head.head if head.dep_ == "pobj" and head.head.lower_ in ("of", "for") else head.head
    return phrase.lemma in _JAILED and up.lemma_.lower() in _FREEING


_BEFORE_WHOM = (["in", "front", "of"], ["the", "presence", "of"], ["in", "presence", "of"])
_HIS = frozenset("his her their the its at least some about around".split())


def onlooker(doc: Doc, phrase: Counted) -> bool:
    """ "Gunmen killed a judge in front of his two children": who saw it."""
    words, at = columns.of(doc).words, phrase.first
    while at and words[at - 1] in _HIS:
        at -= 1
    return words[max(0, at - 3) : at] in _BEFORE_WHOM


#: What a deed of many dead is called: its number, and the one who did it, are no number of dead.
_OF_MANY = frozenset({"massacre", "slaughter"})


def deeds(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "several mass executions", "the massacres of General Dostan": how often or by whom, not how many."""
    if phrase.kind in ("name", "one") and doc[trigger].pos_ == "NOUN" and doc[trigger].lemma_.lower() in _OF_MANY:
        return trigger < phrase.first
    return phrase.head == trigger and "mass" in columns.of(doc).words[phrase.first : trigger]


def runaway(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "Two attackers fled", "his brother fled", "two placed a bomb and fled", "arrested one, two others escaped".

    Nor has anyone left home who "escaped unhurt", "escaped with gunshot wounds", or who was there on a visit: "the
    envoy and two aides left the town".
    """
    verb = doc[trigger]
    if verb.lemma_.lower() in _GO and phrase.lemma in _VISITORS:
        return True
    if verb.lemma_.lower() == "seek":
        return phrase.kind == "one"  # "the woman fled and sought refuge in a school"
    if verb.lemma_.lower() not in ("flee", "escape"):
        return False
    if verb.lemma_.lower() == "escape" and _UNHURT.search(text_of(doc).lower()) is not None:
        return True
    if phrase.lemma in ("", "other", "another") and _CAUGHT.search(text_of(doc).lower()) is not None:
        return True
    after = verb.dep_ in ("conj", "advcl") and verb.head.lemma_.lower() in _DONE and verb.head.i < trigger
    # "killed nine people, and 400 others fled": those behind the deed didn't do it
    after = after and phrase.first < verb.head.i
    return after or phrase.lemma in RUNAWAYS or phrase.kind in ("one", "pair", "name")


#: Verbs of going, and whose going is no flight.
_GO = frozenset({"leave", "depart", "quit"})
_VISITORS = frozenset(
    "envoy ambassador diplomat delegate delegation minister president premier governor official aide adviser advisor "
    "spokesman spokeswoman secretary negotiator mediator observer inspector monitor correspondent reporter journalist "
    "photographer team mission".split()
)
#: How one gets away from an attack.
_UNHURT = compiled(
    r"\bescap(?:e|es|ed|ing) (?:(?:the|this) (?:attack|ambush|raid|blast|incident) )?(?:unhurt|unharmed|unscathed|"
    r"uninjured|alive|death|safely|narrowly|with (?:[\w-]+ ){0,3}?(?:injur\w+|wounds?|bruises|burns|their lives))"
)
#: Of those who are hunted, the rest get away.
_CAUGHT = compiled(r"\b(?:arrest\w*|apprehend\w*|nabbed|caught|captured|detained)\b")
#: After which one flees as the one who did it.
_DONE = frozenset(
    "attack shoot fire open throw hurl lob place plant detonate kill murder rob stab bomb ambush abduct kidnap steal "
    "machinegun assassinate".split()
)


#: What a revolt is to those who make it.
_REBELLING = frozenset(
    "start begin lead stage organize organise riot revolt rebel mutiny attack kill seize take overpower escape flee "
    "break".split()
)


def rebels(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "A revolt started by 28 prisoners", "nine inmates attacked the guards": held already, they do it."""
    if trigger != phrase.head:
        return False
    noun = doc[phrase.head]
    if noun.dep_ == "pobj" and noun.head.lower_ == "by":
        return noun.head.head.lemma_.lower() in _REBELLING
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in _REBELLING


def of_a_number(doc: Doc, phrase: Counted) -> bool:
    """ "the number of people killed would rise", "the high number of injured civilians": the number isn't said."""
    at = phrase.first
    return phrase.kind == "plural" and at > 1 and doc[at - 1].lower_ == "of" and doc[at - 2].lower_ in _NUMBERS


_NUMBERS = frozenset({"number", "numbers"})


#: How most of a whole are: no count. In lower case, which is much faster than letting case be ignored.
_PROPORTION = compiled(
    r"\b(?:all of (?:them|whom|which)|all (?:but|except|bar) [\w-]+|most(?:ly)?|none|majority|half|third|quarter|"
    r"per ?cent|mainly)\b"
    r"(?: of (?:them|whom|which|those|the \w+))?,?"
    r"(?: (?:were|was|are|is|being|also))*(?: (?:children|women|civilians)(?: and|,))? ?$|%$"
)
_COMMAS = frozenset({",", "(", "-", "–", "—"})
#: Characters before a phrase in which a proportion is looked for.
_BEFORE = 60


def proportion(doc: Doc, phrase: Counted) -> bool:
    """ "most of them women", "nine people, all of them herders": how the whole is made up, not how many."""
    if phrase.numbered:
        return False
    if doc[phrase.first].lower_ == "all" and phrase.first and doc[phrase.first - 1].text in _COMMAS:
        return True  # "killed seven, all women and children"
    at = int(doc[phrase.first].idx)
    return bool(_PROPORTION.search(text_of(doc)[max(0, at - _BEFORE) : at].lower()))


#: So many blows at once, and what they are of.
_AT_ONCE = frozenset("wave barrage series string spate volley salvo hail rain torrent flurry".split())
_BLOWS = compiled(
    r" of (?:[\w’'-]+ ){0,4}?(?:(?:air ?)?strikes|raids|rockets?|missiles|shells|shelling|mortars?|bombs|bombings|"
    r"attacks|explosions|blasts|fire|gunfire|bullets|drones)\b"
)


def blows(doc: Doc, phrase: Counted) -> bool:
    """ "Raid kills 9 A wave of strikes hit Taiz": in text that lost its stops, what follows is no more of the dead."""
    if phrase.kind != "one" or doc[phrase.head].lower_ not in _AT_ONCE:
        return False
    return _BLOWS.match(text_of(doc).lower(), doc[phrase.head].idx + len(doc[phrase.head])) is not None


def of_things(doc: Doc, phrase: Counted) -> bool:
    """ "destroyed their vehicles, some of which carried guns": what some of the things were like."""
    if phrase.kind != "vague" or phrase.noun is not None:
        return False
    behind = columns.of(doc).words[phrase.last : phrase.last + 3]
    return "of" in behind and behind[-1] == "which"


#: What is driven to where it is blown up, and who drives it there.
_DRIVEN = compiled(
    r"\b(?:(?:explosives?|bomb)(?: ?- ?| )(?:laden|packed|filled|rigged)|"
    r"(?:laden|packed|filled|rigged|loaded) with|his|her)\b",
    re.I,
)
_BOMBER = compiled(r"\b(?:suicide|bombers?)\b", re.I)


def own_bomb(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "a suicide bomber blew up a car": the car is the bomb, and nothing that was hit."""
    verb = doc[trigger]
    if phrase.category != "vehicle" or verb.lemma_.lower() not in ("blow", "detonate", "explode"):
        return False
    words = doc[min(phrase.first, doc[phrase.head].left_edge.i) : min(len(doc), phrase.last + 4)].text
    doers = " ".join(doc[c.left_edge.i : c.i + 1].text for c in verb.children if c.dep_ == "nsubj")
    return bool(_DRIVEN.search(words) or _BOMBER.search(doers))
