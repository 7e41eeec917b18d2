"""A parsed sentence in, stated numbers of strikes out: "12 airstrikes", "shelled the town 40 times"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims import quantities
from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.counting.noun_run import lemma
from warledger.claims.effects.lexicon import effect_words, nouns
from warledger.claims.effects.triggers import Trigger
from warledger.claims.effects.wording import text_of
from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.words import TIMES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Farthest that "40 times" stands from its verb, in tokens.
_REACH = 14


def counts_strikes(doc: Doc, phrase: Counted) -> bool:
    """Does the noun itself state strikes ("twin blasts")? "One of the shells" singles one out and counts none."""
    if not phrase.numbered or phrase.noun is None or (phrase.low == 1 and phrase.partitive):
        return False
    if doc[phrase.first].lower_ == "both" or (phrase.first and doc[phrase.first - 1].lower_ in ("both", "all")):
        # "claimed both attacks": those told of already
        return False
    if phrase.definite and phrase.low == _BOTH and phrase.lemma in _TOLD:
        # "evidence in the two blasts": those told of already
        return False
    if any(doc[i].lower_ == "accidental" for i in range(phrase.first, phrase.head)):
        return False
    if phrase.kind == "vague" and any(doc[i].lower_ in _ALIKE for i in range(phrase.first, phrase.head)):
        return False  # "the group has carried out many such bombings": what they are wont to do
    if phrase.category == "munition" and (_held(doc[phrase.head]) or _yet_to(doc, phrase)):
        return False
    if phrase.lemma == "barrel" and _OIL.search(text_of(doc).lower()) and not _fired(doc[phrase.head]):
        return False
    if phrase.lemma in _FIRED and _fired(doc[phrase.head]):
        return True
    if phrase.lemma == "raid" and _of_police(text_of(doc).lower()):
        return False
    if phrase.lemma == "violation" and not _TRUCE.search(text_of(doc).lower()):
        return False  # of rights
    if phrase.lemma == "run":
        return doc[phrase.head - 1].lower_ in _RUNS
    known = effect_words().heads.get(phrase.lemma) == "strikes"
    return known or (phrase.lemma == "attack" and phrase.low != 1 and phrase.kind != "vague")


#: "The two" and "the twin" are two told of already, where they are called by what happened.
_BOTH, _TOLD = 2, frozenset({"bombing", "blast", "explosion", "attack"})
#: What makes of strikes others like those told of.
_ALIKE = frozenset({"such", "similar"})
#: What is broken by firing, where "violations" are strikes; and what an aircraft runs for.
_TRUCE = compiled(r"\b(?:cease-?fire|truce|armistice|agreement|airspace|de-?escalation|cessation|silence|deal|line)\b")
_RUNS = frozenset({"bombing", "strafing", "attack", "gun"})
#: What is drilled, refined and sold by the barrel.
_OIL = compiled(r"\b(?:oil|crude|petroleum|fuel|gasoline|petrol|diesel|kerosene|condensate)\b")
#: Words of a search for persons, and of a raid from the air.
_SEARCHES = compiled(
    r"\b(?:police(?:men)? (?:\w+ )?(?:carr(?:ied|y|ying) out|conduct\w*|launch\w*|stag\w+|made|held)|arrest\w*"
    r"|detain\w*|search\w*|suspects|warrants?)\b"
)
_FROM_THE_AIR = compiled(
    r"\b(?:air|jets?|warplanes?|planes?|aircraft|helicopters?|drones?|bomb\w*|air ?strikes?|airraids?)\b"
)


def _of_police(sentence: str) -> bool:
    """ "Police arrested nine people in 14 raids": houses were searched, nothing was bombed."""
    return _SEARCHES.search(sentence) is not None and _FROM_THE_AIR.search(sentence) is None


def listed(doc: Doc, phrase: Counted, before: Counted) -> bool:
    """ "15 strikes, nine on Jawf and six on Saada": a bare number with a place of its own behind those counted."""
    if phrase.noun is not None or phrase.kind != "number" or phrase.partitive or (phrase.low or 0) >= _MOST_LISTED:
        return False
    gap = doc[before.last + 1 : phrase.first]
    if not _placed(doc, phrase) or not len(gap) or len(gap) > _GAP:
        return False
    parted = gap[-1].text in (",", ":", "(") or gap[-1].lower_ in ("and", "including")
    return parted and not any(t.pos_ in ("VERB", "AUX") or t.text in (";", ".") for t in gap)


def _placed(doc: Doc, phrase: Counted) -> bool:
    """Does a place's name follow right behind those counted: "three on Saada", "14 raids on the Saada"?"""
    at = phrase.last + 1
    if at + 1 >= len(doc) or doc[at].lower_ not in _ON:
        return False
    first = at + 1 + (doc[at + 1].lower_ == "the")
    return any(t.pos_ == "PROPN" and t.lower_ not in TIMES for t in doc[first : at + 3])


def more(doc: Doc, phrase: Counted, whole: Counted, before: Counted) -> bool:
    """ "14 raids on Jawf and three on Saada": a bare number that counts more of the same, somewhere else.

    Args:
        doc: The sentence.
        phrase: The number.
        whole: The strikes told of before it.
        before: The number before it: those strikes, or others listed behind them.
    """
    joint = doc[phrase.first - 1].lower_
    return joint in ("and", ",") and _placed(doc, whole) and (before is whole or _placed(doc, before))


#: What stands between a number of strikes and where they hit; tokens between two of a list; what may be a year.
_ON = frozenset({"on", "in", "at", "against", "near", "targeting"})
_GAP, _MOST_LISTED = 9, 500


#: What is done to missiles and shells that nobody fires yet, and what they are then.
_HOLDING = frozenset(
    "have receive possess own supply provide deliver buy purchase acquire sell produce manufacture carry transport "
    "smuggle store stockpile keep hold display donate order need request transfer equip arm lade load pack fill "
    "contain pledge promise ship export import hide conceal stash".split()
)
_STOCKS = frozenset(
    "shipment delivery sale supply stock stockpile arsenal purchase batch production cache consignment fleet order "
    "package transfer export import haul depot".split()
)


#: What strikes once it is fired, and lies in stores otherwise; and by which verbs it is fired.
_FIRED = frozenset("drone uav quadcopter round device grenade munition explosive".split())
_FIRING = frozenset("fire launch drop lob hurl throw release send rain direct".split())


def _fired(thing: Token) -> bool:
    """ "launched 13 drones", "47 rounds were fired at the town": sent on their way, not shot down or found."""
    while thing.dep_ == "conj" and thing.head.i < thing.i:
        thing = thing.head
    verb = thing.head
    return thing.dep_ in ("dobj", "nsubjpass") and verb.pos_ == "VERB" and verb.lemma_.lower() in _FIRING


def _held(munition: Token) -> bool:
    """ "received 20 missiles", "laden with 300 shells", "a shipment of 12 rockets": had, not fired."""
    while munition.dep_ == "conj" and munition.head.i < munition.i:
        munition = munition.head
    governor = munition.head
    if munition.dep_ == "pobj":
        if governor.lower_ not in ("with", "of"):
            return False
        governor = governor.head
    elif munition.dep_ not in ("dobj", "nsubjpass"):
        return False
    word = governor.lemma_.lower()
    return word in _STOCKS if governor.pos_ == "NOUN" else word in _HOLDING or governor.lower_ in ("armed", "laden")


#: Behind munitions that do not yet strike: "four rockets that were about to explode".
_YET = compiled(
    r"(?: (?:that|which))? (?:(?:were|was|are|is|had been|have been) (?:going|about|set|ready|due|meant|intended|"
    r"primed|rigged|programmed|timed|supposed|prepared|fixed) to (?:explode|detonate|go off|blow|be |hit|strike)|"
    r"(?:will|would|shall|could|may|might|can) (?:soon |also |then )?be (?:fired|launched|dropped|used)\b)"
)


def _yet_to(doc: Doc, phrase: Counted) -> bool:
    text = text_of(doc)
    return (" to " in text or " be " in text) and _YET.match(
        text, doc[phrase.last].idx + len(doc[phrase.last])
    ) is not None


_TITLES = frozenset({"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr."})


def _of_a_person(verb: Token) -> bool:
    """ "Ms. Paz was hit several times": wounds of one, no strikes."""
    hit = [c for c in verb.children if c.dep_ in ("nsubjpass", "dobj")]
    return any(
        t.lower_ in ("he", "she", "him", "her")
        or (t.tag_ == "NN" and lemma(t) in nouns().people)
        or any(c.lower_ in _TITLES for c in t.children)
        for t in hit
    )


def times(doc: Doc) -> list[tuple[Counted, Trigger]]:
    """ "shelled the town 40 times", "was bombed twice": how often, and the verb."""
    out = []
    for quantity in quantities.times(text_of(doc)):
        span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
        if span is None:
            continue
        verb = next(
            (
                doc[i]
                for i in range(span.start - 1, max(-1, span.start - _REACH), -1)
                if doc[i].pos_ in ("VERB", "NOUN", "PROPN") and doc[i].lemma_.lower() in effect_words().struck
            ),
            None,
        )
        if verb is None or verb.pos_ not in ("VERB", "PROPN") or _of_a_person(verb):
            continue
        count, at = quantity.count, span.end - 1
        counted = Counted("number", count.low, count.high, count.approx, span.start, at, at, at, None, "strike", "time")
        out.append((counted, Trigger("strikes", "verb", verb.i, verb.i, verb.i)))
    return out
