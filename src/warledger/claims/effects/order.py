"""Triggers and counted phrases in, links by the order of words out: headlines, lists, gapped clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from warledger.claims.effects.counted import Counted
from warledger.claims.effects.triggers import Trigger
from warledger.claims.effects.wording import text_of

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
_LIST = frozenset(
    {",", "and", "as", "well", "plus", "another", "&", "along", "with", "in", "addition", "to", ";", "while"}
)
_SPLIT = frozenset({",", "and", ";", "&", "another", "plus", "while", "–", "-"})


def adjacent(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> list[Trigger]:
    """The participle or adjective right behind a number, as headlines put it: "20 civilians killed 30 injured".

    Not where the verb takes an object of its own ("20 rebels killed 5 soldiers").
    """
    of_others = phrase.partitive or (phrase.last + 1 < len(doc) and doc[phrase.last + 1].lower_ == "of")
    did = next((t for t in triggers if t.last + 1 == phrase.first and not of_others and _has_done(doc, t)), None)
    if did is not None:
        return [did]
    if (went := _of_its_own(doc, phrase, triggers)) is not None:
        return [went]
    found = next((t for t in triggers if t.first == phrase.last + 1), None)
    if found is None or found.form not in ("verb", "adjective", "head"):
        return []
    if found.form == "verb" and doc[found.head].tag_ not in ("VBN", "VBD", "NNP", "JJ", "NN", "NNS"):
        return []
    if _shoots_at(doc[found.head]):
        return []
    if (main := _of_those_taken_before(doc, phrase, found, triggers, counted)) is not None:
        return [main]
    if doc[found.head].dep_ == "acl" and _main_clause_tells(doc, phrase, triggers, counted):
        return []
    last = found
    out = [found]
    for trigger in triggers:
        if (
            trigger is not found
            and 0 < trigger.first - last.last <= 2
            and doc[trigger.first - 1].lower_ in ("and", "or", "/", "&")
        ):
            out.append(trigger)
            last = trigger
    after = last.last + 1
    behind = next((c for c in counted if c.first == after), None)
    if behind is not None and behind.numbered and any(t.last + 1 == phrase.first for t in triggers):
        # "Raids Kill 10 Civilians Injure Dozens": each number behind its verb
        return []
    if found.form == "verb" and after < len(doc):
        if behind is not None and not any(t.first == behind.last + 1 for t in triggers):
            return []
        if doc[after].pos_ in ("DET", "PRON", "PROPN", "NUM") and behind is None:
            return []
    return out


def _of_its_own(doc: Doc, phrase: Counted, triggers: list[Trigger]) -> Trigger | None:
    """ "Rebels killed 12 villagers and 3,000 people fled": to the parser they are killed as well."""
    first = doc[phrase.head]
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    if first.i == phrase.head or first.dep_ in ("nsubj", "nsubjpass"):
        return None
    at = phrase.last + 1
    while at < len(doc) and doc[at].lower_ in _HELPERS:
        at += 1
    found = next((t for t in triggers if t.first == at and t.form == "intransitive"), None)
    return found if found is not None and doc[found.head].tag_ in ("VBD", "VBN") else None


_HELPERS = frozenset("has have had also then later since".split())


def _has_done(doc: Doc, trigger: Trigger) -> bool:
    """ "have killed thousands, and two million have fled": whom an active verb has right behind it is its object."""
    at = trigger.first
    return trigger.form == "verb" and at > 0 and at == trigger.last and doc[at - 1].lower_ in ("has", "have", "had")


#: Effects that last, so that a participle tells whom something else befell later.
_HELD = frozenset({"abducted", "captured"})


def _of_those_taken_before(
    doc: Doc, phrase: Counted, found: Trigger, triggers: list[Trigger], counted: list[Counted]
) -> Trigger | None:
    """ "Freed two officers kidnapped in March", "bodies of two men abducted": the word in front, not the participle."""
    after = found.last + 1
    if found.effect not in _HELD or doc[found.head].tag_ not in ("VBN", "VBD"):
        return None
    if after < len(doc) and (doc[after].tag_ == "CD" or doc[after].lower_ == "and"):
        return None  # "killed 12 civilians captured 30": a headline's list
    first = phrase.first
    if doc[found.head].dep_ == "acl" and doc[phrase.head].dep_ == "conj" and doc[first - 1].lower_ == "and":
        first = next((c.first for c in counted if c.head == doc[phrase.head].head.i and c.last + 2 == first), first)
    of_bodies = first > 1 and doc[first - 1].lower_ == "of"
    return next(
        (
            t
            for t in triggers
            if t.effect != found.effect
            and ((t.form == "verb" and t.last + 1 == first) or (of_bodies and t.form == "head" and t.last + 2 == first))
        ),
        None,
    )


def _main_clause_tells(doc: Doc, phrase: Counted, triggers: list[Trigger], counted: list[Counted]) -> bool:
    """ "13 persons abducted in the attack remain missing": the participle only says which ones."""
    noun = doc[phrase.head]
    if noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb = noun.head
    return any(
        (doc[t.head] == verb and not of_others(doc, phrase, t, triggers, counted))
        or (doc[t.head].head == verb and doc[t.head].dep_ == "acomp")
        for t in triggers
    )


def of_others(doc: Doc, phrase: Counted, trigger: Trigger, triggers: list[Trigger], counted: list[Counted]) -> bool:
    """ "5 rebels killed in Samar clash, 2 soldiers wounded": the second word is of the number right before it.

    The parser makes both numbers its subjects. The first has a word of its own behind it, and a comma parts the two.
    """
    own = next((c for c in counted if c.last + 1 == trigger.first and c.numbered and c.first > phrase.last), None)
    if own is None or doc[own.first - 1].text not in (",", ";"):
        return False
    return any(t.first == phrase.last + 1 and t.last < own.first - 1 for t in triggers)


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
        gap = range(phrase.last + 1, trigger.first)
        if len(gap) > _REACH_RIGHT or any(c.first in gap for c in numbered):
            break
        if _each_behind(phrase, trigger, triggers, numbered):
            break
        bare = trigger.form in ("adjective", "head") or doc[trigger.head].tag_ in ("VBN", "VBD", "NNP", "JJ")
        if trigger.form == "verb" and (_does_it(doc[trigger.head]) or _counts_its_own(trigger, triggers, numbered)):
            break
        if _shoots_at(doc[trigger.head]) or _goes_on_to(doc, gap, trigger) or _whom_they_met(doc, phrase, trigger):
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


def _shoots_at(verb: Token) -> bool:
    """ "Several men shot repeatedly at the gate": who stand before the verb did it."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3] if t.pos_ != "ADV"]
    return verb.lemma_.lower() == "shoot" and verb.tag_ != "VBN" and behind[:1] == ["at"]


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


#: What joins those behind it to those told of.
_ALONG = (["along", "with"], ["together", "with"], ["as", "was"], ["as", "were"], ["so", "was"], ["so", "were"])


def along_with(doc: Doc, one: Counted, other: Counted) -> bool:
    """ "11 soldiers were killed in Kunduz, along with five clerks", "as was a nurse": they share its clause."""
    words = [doc[i].lower_ for i in range(one.last + 1, other.first)]
    if words[-2:] not in _ALONG and words[-3:] != ["as", "well", "as"]:
        return False
    return len(words) <= 14 and not any(word in (";", ".", "who", "which", "that") for word in words)


def comes_with(doc: Doc, one: Counted, other: Counted) -> bool:
    """ "two magazines for an M16 rifle with 50 rounds": what is found with the last of a list's things."""
    gap = doc[one.last + 1 : other.first]
    if not 0 < len(gap) <= _WITH or gap[-1].lower_ not in ("with", "containing") or other.is_people or one.is_people:
        return False
    return not any(t.pos_ in ("VERB", "AUX", "PUNCT", "PRON") for t in gap[:-1])


#: Tokens from a thing to "with 50 rounds".
_WITH = 9


def list_joined(doc: Doc, one: Counted, other: Counted) -> bool:
    """Are two phrases members of one list ("30 others, three policemen and a child")?"""
    gap = [doc[i].lower_ for i in range(one.last + 1, other.first)]
    if not gap:
        # "51 children 28 women": reports that lost their commas
        listed = one.noun is not None and other.noun is not None and one.is_people == other.is_people
        return listed and other.category is not None  # not "nine rebels over two operations"
    if "while" in gap and doc[other.head].dep_ in ("nsubj", "nsubjpass"):
        return False  # "claimed 900 lives while three million fled": a clause of its own
    if _tells_more(doc, other):
        return False
    if gap[-1] in ("in", "along") or gap == ["as"] or (gap == ["with"] and other.category is None):
        return False  # "killed nine rebels in two operations", "captured nine rebels in two trucks"
    return all(word in _LIST for word in gap)


#: Between two of a list, how most of the first are.
_ASIDE = re.compile(
    r"[,(–—-]+ ?(?:most(?:ly)?|mainly|all|the majority|many|nearly all|almost all|half)\b[^,;:.()0-9]{0,60}[,)–—-]+ ?"
    r"(?:and|as well as|along with|plus) (?:at least |more than |about |some )?$"
)


def past_aside(doc: Doc, one: Counted, other: Counted) -> bool:
    """ "Killed 35 civilians, most of them women and children, and seven soldiers": the soldiers, too."""
    if one.is_people != other.is_people or other.noun is None or other.first - one.last > _LONG_ASIDE:
        return False
    start = doc[one.last].idx + len(doc[one.last])
    return _ASIDE.match(text_of(doc)[start : doc[other.first].idx].lstrip()) is not None and not _tells_more(doc, other)


#: Tokens of such words.
_LONG_ASIDE = 14


def _tells_more(doc: Doc, phrase: Counted) -> bool:
    """ "We lost one trooper, and three others are recovering": a clause of its own about those."""
    after = doc[phrase.last + 1] if phrase.last + 1 < len(doc) else None
    return after is not None and after.pos_ == "AUX" and after.head.tag_ in ("VBG", "VBN", "VBP", "VBD")


def gapped(doc: Doc, last: int, other: Counted) -> bool:
    """Does a number repeat the clause that ends at token `last` ("killed 3 farmers in Guma and 5 in Logo")?

    It has no noun of its own, or "others", a place follows it, and no other verb stands between.
    """
    if other.lemma not in ("", "other", "more", "another") or not 0 < other.first - last <= 14 or other.first == 0:
        return False
    gap = [doc[i] for i in range(last + 1, other.first)]
    if [t.lower_ for t in gap[-2:]] == ["a", "further"]:
        gap = gap[:-2]  # "and a further eight in Nyala"
    if not gap or not any(t.lower_ in _SPLIT for t in gap[-2:]):
        return False
    following = doc[other.last + 1] if other.last + 1 < len(doc) else None
    if following is None or following.lower_ not in (
        "in",
        "at",
        "near",
        "outside",
        "around",
        "inside",
        "from",
        "on",
        "elsewhere",
    ):
        return False
    where = [t.lower_ for t in doc[following.i + 1 : following.i + 3]]
    if not _IN_CARE.isdisjoint(where):
        return False  # "13 were dead and 30 in hospital"
    verbs = [t for t in gap if t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBG") and t.dep_ != "amod"]
    return not verbs


_IN_CARE = frozenset("hospital hospitals critical intensive serious custody captivity detention hiding".split())
