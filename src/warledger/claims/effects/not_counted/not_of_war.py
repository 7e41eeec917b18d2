"""A counted phrase in, whether what befell it is no deed of war: envoys sent home, arms given up, a boat that sank.

So are deaths by illness, accident and storm, and suspects who are given up to those who try them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.wording import text_of
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from warledger.claims.effects.triggers import Trigger

_POBJ = columns.number("pobj")
_ENVOYS = frozenset("diplomat ambassador envoy consul attache attaché spy".split())
_STAFF = frozenset("agent officer official staff member employee staffer worker family".split())
_SENDING = frozenset({"expel", "deport", "expulsion"})
_EXPELS = compiled(r"\bexpel|\bdeport|\bexpuls")
_OF_ENVOYS = compiled(r"\b(?:diplomat|embass|intelligence agents|consul|envoy|ambassador)")


def sent_home(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "Moscow expelled 23 diplomats", "those expelled were agents, 48 from the embassy": nobody flees a war."""
    if phrase.kind == "name" and doc[trigger].lemma_.lower() == "expel":
        return True  # "the party was expelled from the talks"
    if phrase.lemma in _ENVOYS and doc[trigger].lemma_.lower() in _SENDING:
        return True
    sent = (g for c in doc[trigger].children for g in (c, *c.children) if g.dep_ in ("pobj", "dobj", "nsubjpass"))
    if doc[trigger].lemma_.lower() in _SENDING and any(t.lemma_.lower() in _ENVOYS for t in sent):
        return True  # "expulsions of diplomats from Britain and some of its allies"
    if phrase.noun is not None and phrase.lemma not in _STAFF | _ENVOYS:
        return False
    low = text_of(doc).lower()
    return _EXPELS.search(low) is not None and _OF_ENVOYS.search(low) is not None


#: What is done to arms that are given up, and by whom for himself.
_SCRAPPED = frozenset({"destroy", "dismantle"})
_OWN = frozenset({"its", "their", "our"})


def own_arms(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "Iraq has destroyed its long-range missiles", "dismantled their chemical weapons": arms are given up."""
    if phrase.category not in ("weapon", "munition") or phrase.numbered or doc[trigger].lemma_.lower() not in _SCRAPPED:
        return False
    first = doc[phrase.head]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    return first.dep_ == "dobj" and any(c.dep_ == "poss" and c.lower_ in _OWN for c in first.children)


_BOAT = r"(?:boat|dinghy|ferry|vessel|raft|canoe|ship|craft|pirogue|trawler)s?"
#: "Drowned when their boat sank", "missing after a ferry carrying migrants capsized".
_SANK = compiled(
    rf"\b(?:when|after|as|before) (?:their|his|her|the|an?|two|three) (?:[\w-]+ ){{0,3}}?{_BOAT}"
    r" (?:[\w-]+ ){0,5}?(?:sank|sunk|capsized|overturned|went down|broke up|flipped|foundered)\b"
)
_SINKING = (
    "sank",
    "sunk",
    "capsiz",
    "overturn",
    "went down",
    "broke up",
    "flipped",
    "founder",
    "skid",
    "plung",
    "roll",
    "veer",
)
#: The same of what drives, whoever rides in it: "an army truck overturned, killing three".
_VEHICLE = r"(?:vehicle|truck|lorry|bus|minibus|car|pick-?up|jeep|van|motorcycle|tanker)s?"
_OVERTURNED = compiled(
    rf"\b{_VEHICLE} (?:(?!(?:that|which|after|when)\b)[\w’'-]+ ){{0,4}}?"
    r"(?:overturned|rolled over|skidded|flipped over|plunged into"
    r"|veered off the road)\b"
)
_SUNK_BY = compiled(
    r"\b(?:hit|struck|strikes?|shell\w*|attack\w*|missiles?|torpedo\w*|mines?|fired?|firing|bomb\w*|gun\w*|ramm\w+"
    r"|shot|drones?|sabotage\w*|blasts?|explo\w+|air ?strikes?|rockets?|warplanes?|jets?)\b"
)


def wrecked_by_itself(doc: Doc) -> bool:
    """ "Ten people drowned when their boat sank on the way": no one sank it."""
    low = text_of(doc).lower()
    # the searches are slow, and hardly any sentence holds one of these words
    if not any(map(low.__contains__, _SINKING)) or _SUNK_BY.search(low) is not None:
        return False
    return _SANK.search(low) is not None or _OVERTURNED.search(low) is not None


_ILLNESS = frozenset(
    "cholera malaria measles ebola covid covid-19 coronavirus virus diarrhoea diarrhea dysentery typhoid meningitis "
    "pneumonia cancer leukemia leukaemia tuberculosis aids diabetes stroke illness disease infection fever overdose "
    "epidemic outbreak pandemic".split()
)
_MISFORTUNE = frozenset(
    "accident collision earthquake quake tremor flood flooding floods landslide mudslide avalanche cyclone hurricane "
    "typhoon tornado tsunami storm stampede drought heatwave lightning".split()
)
#: What crashes by itself, and what a heart, or nature, makes one die of.
_CRASHED = frozenset(
    "car road bus truck train plane aircraft helicopter motorcycle traffic vehicle air airplane".split()
)
_OWN_END = {"attack": "heart", "failure": "heart", "arrest": "cardiac", "cause": "natural", "age": "old"}
_BY_WHAT = frozenset({"of", "from", "in", "by", "during", "to"})
#: What says that somebody had a hand in it.
_HAND_IN_IT = compiled(
    r"\b(?:attack\w*|shot|shell\w*|missiles?|bomb\w*|mines?|explo\w+|rockets?|fired|gun\w*|militants?|rebels?|insurgents?"
    r"|sabotage\w*|assassin\w*|landmines?|drones?|ambush\w*)\b"
)
_HARMED = frozenset({"killed", "wounded", "casualties", "missing", "displaced"})


def misfortune(doc: Doc, trigger: Trigger) -> bool:
    """ "Twenty died of cholera", "was hurt in a road accident", "displaced by floods": nobody's deed."""
    if trigger.effect not in _HARMED:
        return False
    read = columns.of(doc)
    for preposition in read.children[trigger.head]:
        if read.words[preposition] not in _BY_WHAT or preposition < trigger.first:
            continue
        causes = [doc[c] for c in read.children[preposition] if read.dep[c] == _POBJ]
        for cause in (t for c in causes for t in (c, *c.conjuncts)):
            word = cause.lemma_.lower()
            beside = {c.lower_ for c in cause.children if c.dep_ in ("compound", "amod")}
            if word in _ILLNESS or (word in _OWN_END and _OWN_END[word] in beside):
                return True
            by_itself = word in _MISFORTUNE or (word == "crash" and not beside.isdisjoint(_CRASHED))
            if by_itself and _HAND_IN_IT.search(text_of(doc).lower()) is None:
                return True
    return False


_GIVEN_UP = frozenset("suspect culprit thief robber bandit kidnapper perpetrator fugitive accused criminal".split())
_TO_BE_TRIED = compiled(r"\bfor (?:the |their |his )?(?:trial|prosecution|questioning)\b|\bto (?:stand|face) trial\b")


def given_up(doc: Doc, phrase: Counted, trigger: Trigger) -> bool:
    """ "Villagers handed over two thieves to police", "was handed over for trial": he is no freer than before."""
    if trigger.effect != "released" or doc[trigger.first].lemma_.lower() != "hand":
        return False
    return phrase.lemma in _GIVEN_UP or _TO_BE_TRIED.search(text_of(doc).lower()) is not None
