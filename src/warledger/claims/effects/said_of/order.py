"""Triggers and a numbered phrase that syntax left over in, those that the order of words gives it out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.said_of.adjacent import shoots_at
from warledger.claims.effects.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Words that may stand between those counted and the participle ("were also reportedly killed").
_BETWEEN = frozenset(
    "was were been be being is are has have had also reportedly allegedly confirmed who that which others other more "
    "people persons later then still left found got all both either and or as feared believed presumed seriously "
    "critically severely badly lightly slightly reported martyred killed dead injured wounded hurt - , men women "
    "children civilians".split()
)
#: Farthest that order alone links a number to a verb, in tokens: a noun phrase with its
#: adjectives and an adverb. Set by hand, not swept.
_REACH_RIGHT, _REACH_LEFT = 7, 7
#: A toll and its number may stand a long clause apart ("the toll from the attack on ... has risen to at least 112").
_REACH_TOLL = 45
_RISES = frozenset(
    {
        "rise",
        "reach",
        "climb",
        "stand",
        "jump",
        "grow",
        "go",
        "increase",
        "top",
        "exceed",
        "surpass",
        "pass",
        "hit",
        "put",
        "bring",
        "be",
    }
)
_BEFORE_TOLL = frozenset(
    {
        "to",
        "at",
        "reached",
        "reaches",
        "topped",
        "tops",
        "exceeded",
        "surpassed",
        "passed",
        "hit",
        "is",
        "was",
        "stands",
        "toll",
        ":",
    }
)
_STOPS = frozenset({".", ";", ":", "that", "which", "who", "as", "while", "whereas"})


def by_order(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> list[tuple[Trigger, str]]:
    """The triggers that word order gives a numbered phrase: the participle after it, else the verb before it.

    Args:
        doc: The sentence.
        phrase: A numbered phrase that syntax left over.
        triggers: Those that can speak of it.
        counted: All phrases of the sentence.
    """
    numbered = [c for c in counted if c.numbered and c is not phrase]
    right = [
        t
        for t in triggers
        # "five rockets hit houses": behind such a phrase stands what it speaks of
        if t.first > phrase.last and t.form not in ("toll", "group") and (t.form != "phrase" or t.counted != "after")
    ]
    if phrase.first and doc[phrase.first - 1].lower_ == "by":
        right = []  # "two soldiers who were hurt by 12 gunmen were killed"
    for trigger in right:
        gap = range(_past_aside(doc, phrase), trigger.first)
        if len(gap) > _REACH_RIGHT or any(c.first in gap for c in numbered):
            break
        if _each_behind(phrase, trigger, triggers, numbered):
            break
        bare = trigger.form in ("adjective", "head") or doc[trigger.head].tag_ in ("VBN", "VBD", "NNP", "JJ")
        if trigger.form == "verb" and (_does_it(doc[trigger.head]) or _counts_its_own(trigger, triggers, numbered)):
            break
        if shoots_at(doc[trigger.head]) or _goes_on_to(doc, gap, trigger) or _whom_they_met(doc, phrase, trigger):
            break
        if bare and (all(doc[i].lower_ in _BETWEEN for i in gap) or _of_whom(doc, phrase, trigger)):
            joined = [
                t for t in right if 0 < t.first - trigger.last <= 2 and doc[t.first - 1].lower_ in ("and", "or", "/")
            ]
            return [(t, "effect.order.after") for t in (trigger, *joined)]
        if trigger.form == "intransitive" and len(gap) <= 4:
            return [(trigger, "effect.order.after")]
    far = False
    for trigger in reversed([t for t in triggers if t.last < phrase.first and t.form != "group"]):
        gap = range(trigger.last + 1, phrase.first)
        crossed = any(c.first in gap for c in numbered)
        if trigger.form == "toll" and _toll_reaches(doc, gap, crossed):
            return [(trigger, "effect.toll.order")]
        if far or len(gap) > _REACH_LEFT or crossed:
            # only a toll reaches farther ("the toll from the attack on people who were evacuated has risen to 112")
            far = True
            continue
        words = [doc[i].lower_ for i in gap]
        if (words != [":"] and any(word in _STOPS for word in words)) or _shot_at(doc, trigger, words):
            far = True
            continue
        if (
            words == [":"]
            or trigger.form in ("toll", "noun")
            or (trigger.form == "verb" and (doc[trigger.head].tag_ != "VBN" or not gap))
            or (trigger.counted == "after" and not any(doc[i].pos_ == "NOUN" for i in gap))
        ):
            return [(trigger, "effect.order.before")]
    return []


#: Tokens of words between commas that say how some of those counted were.
_ASIDE = 10


def _past_aside(doc: Doc, phrase: Counted) -> int:
    """Where a clause goes on behind a phrase: "28 more, two dozen of them women, were wounded"."""
    behind = phrase.last + 1
    if phrase.lemma not in ("more", "other") or behind >= len(doc) or doc[behind].text != ",":
        return behind
    close = next((i for i in range(behind + 1, min(len(doc), behind + _ASIDE)) if doc[i].text == ","), None)
    if close is None:
        return behind
    words = [t.lower_ for t in doc[behind + 1 : close]]
    told = any(pair in (("of", "them"), ("of", "whom"), ("among", "them")) for pair in pairwise(words))
    return close + 1 if told or words[0] == "including" else behind


def _counts_its_own(trigger: Trigger, triggers: list[Trigger], numbered: list[Counted]) -> bool:
    """ "Gunmen kidnap 900 execute 18 people": the number behind a verb is its own, unless it has a verb behind it."""
    behind = next((c for c in numbered if c.first == trigger.last + 1), None)
    return behind is not None and not any(t.first == behind.last + 1 for t in triggers)


def _each_behind(phrase: Counted, trigger: Trigger, triggers: list[Trigger], numbered: list[Counted]) -> bool:
    """ "Raiders kill 83 injured 100 in Afar": each number behind its word, and no word between that ends the first."""
    behind = next((c for c in numbered if c.first == trigger.last + 1), None)
    if behind is None or trigger.first != phrase.last + 1 or not any(t.last + 1 == phrase.first for t in triggers):
        return False
    return not any(t.first == behind.last + 1 for t in triggers)


def _goes_on_to(doc: Doc, gap: range, trigger: Trigger) -> bool:
    """ "Demanded the release of 100 prisoners and killed a hostage": another deed, with its own object."""
    verb = doc[trigger.head]
    # (but "grabbed hold of several women and led them away")
    own = any(c.dep_ == "dobj" and c.i > verb.i and c.tag_ != "PRP" for c in verb.children)
    return own and verb.dep_ == "conj" and any(doc[i].dep_ == "cc" for i in gap)


def _whom_they_met(doc: Doc, phrase: Counted, trigger: Trigger) -> bool:
    """ "A judge who had sentenced 30 rebels was shot dead": what the one who was hit did to those counted."""
    noun = doc[phrase.head]
    clause = noun.head
    if noun.dep_ != "dobj" or clause.dep_ != "relcl" or clause.i > noun.i:
        return False
    return clause.head.dep_ in ("nsubj", "nsubjpass") and clause.head.head.i in range(trigger.first, trigger.last + 1)


def _shot_at(doc: Doc, trigger: Trigger, words: list[str]) -> bool:
    """ "shot at three farmers": that they were hit isn't said."""
    return words[:1] == ["at"] and doc[trigger.head].lemma_.lower() == "shoot"


def _does_it(verb: Token) -> bool:
    """ "one of its members had killed", "two attackers who killed a guard": the subject is who kills."""
    children = [c.dep_ for c in verb.children]
    who = any(c.dep_ == "nsubj" and c.lower_ in ("who", "that", "which") for c in verb.children)
    if who and "dobj" in children:
        return True
    return "aux" in children and ("nsubj" in children or "dobj" in children) and "auxpass" not in children


def _of_whom(doc: Doc, phrase: Counted, trigger: Trigger) -> bool:
    """ "Two fighters of local factions killed by": only what the noun belongs to stands between, no object behind."""
    gap = [doc[i] for i in range(phrase.last + 1, trigger.first)]
    after = doc[trigger.last + 1] if trigger.last + 1 < len(doc) else None
    return (
        bool(gap)
        and gap[0].lower_ in ("of", "from")
        and doc[trigger.head].tag_ == "VBN"
        and all(t.pos_ in ("NOUN", "PROPN", "ADJ", "ADP", "DET", "PUNCT") for t in gap)
        and (after is None or after.pos_ in ("ADP", "PUNCT", "CCONJ", "ADV"))
    )


def _toll_reaches(doc: Doc, gap: range, crossed: bool) -> bool:
    """ "The death toll from the strike on the market in Hodeidah has risen to 31".

    Across another number ("from the attack on two buses") only where the rise itself stands right before this one.
    """
    if not 0 < len(gap) <= _REACH_TOLL or doc[gap[-1]].lower_ not in _BEFORE_TOLL:
        return False
    return any(doc[i].lemma_.lower() in _RISES for i in (gap[-4:] if crossed else gap))
