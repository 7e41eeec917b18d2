"""A counted phrase in, whether what befell it is no deed of war: envoys sent home, arms given up, a boat that sank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.effects.counted import Counted
from warledger.claims.effects.wording import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ENVOYS = frozenset("diplomat ambassador envoy consul attache attaché spy".split())
_STAFF = frozenset("agent officer official staff member employee staffer worker family".split())
_SENDING = frozenset({"expel", "deport", "expulsion"})
_EXPELS = re.compile(r"\bexpel|\bdeport|\bexpuls")
_OF_ENVOYS = re.compile(r"\b(?:diplomat|embass|intelligence agents|consul|envoy|ambassador)")


def sent_home(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "Moscow expelled 23 diplomats", "those expelled were agents, 48 from the embassy": nobody flees a war."""
    if phrase.kind == "name" and doc[trigger].lemma_.lower() == "expel":
        return True  # "the party was expelled from the talks"
    if phrase.lemma in _ENVOYS and doc[trigger].lemma_.lower() in _SENDING:
        return True
    if phrase.noun is not None and phrase.lemma not in _STAFF | _ENVOYS:
        return False
    low = text_of(doc).lower()
    return _EXPELS.search(low) is not None and _OF_ENVOYS.search(low) is not None


#: What is done to arms that are given up, and by whom for himself.
_SCRAPPED = frozenset({"destroy", "dismantle"})
_OWN = frozenset({"its", "their", "our"})


def own_arms(doc: Doc, phrase: Counted, trigger: int) -> bool:
    """ "Iraq has destroyed its long-range missiles", "dismantled their chemical weapons": arms are given up."""
    verb = doc[trigger]
    if verb.lemma_.lower() not in _SCRAPPED or phrase.category not in ("weapon", "munition") or phrase.numbered:
        return False
    first = doc[phrase.head]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    return first.dep_ == "dobj" and any(c.dep_ == "poss" and c.lower_ in _OWN for c in first.children)


_BOAT = r"(?:boat|dinghy|ferry|vessel|raft|canoe|ship|craft|pirogue|trawler)s?"
#: "Drowned when their boat sank", "missing after a ferry carrying migrants capsized".
_SANK = re.compile(
    rf"\b(?:when|after|as|before) (?:their|his|her|the|an?|two|three) (?:[\w-]+ ){{0,3}}?{_BOAT}"
    r" (?:[\w-]+ ){0,5}?(?:sank|sunk|capsized|overturned|went down|broke up|flipped|foundered)\b"
)
_SINKING = ("sank", "sunk", "capsiz", "overturn", "went down", "broke up", "flipped", "founder")
_SUNK_BY = re.compile(
    r"\b(?:hit|struck|strikes?|shell\w*|attack\w*|missiles?|torpedo\w*|mines?|fired?|firing|bomb\w*|gun\w*|ramm\w+"
    r"|shot|drones?|sabotage\w*|blasts?|explo\w+|air ?strikes?|rockets?|warplanes?|jets?)\b"
)


def wrecked_by_itself(doc: Doc) -> bool:
    """ "Ten people drowned when their boat sank on the way": no one sank it."""
    low = text_of(doc).lower()
    # the searches are slow, and hardly any sentence holds one of these words
    return any(word in low for word in _SINKING) and _SANK.search(low) is not None and _SUNK_BY.search(low) is None
