"""Two accepted figures in, whether both tell one figure out: same number, and nothing that sets them apart."""

from __future__ import annotations

from warledger.claims.choice.ruled_out.in_shares import halves
from warledger.claims.counted import told_by_name
from warledger.claims.drafts import retold, same_voice
from warledger.claims.drafts.draft import Draft
from warledger.claims.effects.find import FigureMention

#: Numbers from which two mentions of one number are hardly ever two incidents; and from which they may even be told
#: of places and days that the reading takes for different ones. Counted on coded reports, the evaluation sets among
#: them: of pairs of mentions with one effect and one number, 3 and more are one figure 9 times in 10, 1 and 2 only
#: every other time.
_TELLING, _UNMISTAKABLE = 3, 5
#: Vague words that say more than this ("dozens", not "several") are told twice where they stand side by side, or in
#: headline and body. Set by hand; with the rule for headlines it raises F1 on held-out folds from 0.882 to 0.883.
_MANY = 2
#: Two places or days that differ count from this probability on. Set by hand.
_SURE = 0.6
#: Eleven of one side are not the eleven of the other, where both sides are surer than this.
_SURE_SIDE = 0.5
#: Two speakers that differ, of whom both are surer than this, make two entries of one number.
_SURE_SPEAKER = 0.9


def same(a: Draft, b: Draft) -> bool:
    """Do two mentions state one figure?"""
    one, two = a.counted, b.counted
    he = "he" in (one.lemma, two.lemma)
    if a.anchor.label == b.anchor.label and (_rounded(a, b) or _rounded(b, a)):
        return True
    if a.anchor.label != b.anchor.label or a.number != b.number:
        return False
    if (one.kind == "plural") != (two.kind == "plural") or (one.kind == "vague") != (two.kind == "vague"):
        return False
    if one.kind == "plural" and one.lemma != two.lemma:
        return False
    if not one.is_people and one.lemma != two.lemma and a.category in _SORTED and not (_told(a, b) or _told(b, a)):
        # one rifle and one pistol
        return False
    if he and _somebody_new(a, b):
        return False
    if one.kind == two.kind == "name" and not told_by_name.one_name(one, two):
        # "Ana Ruiz was killed ... Ivo Maric was killed"
        return False
    if not (compatible(a.category, b.category) or he or _bare_on_top(a, b)) or _part_of(a, b) or _part_of(b, a):
        return False
    if is_part(a) != is_part(b) and not he and (a.category != b.category or a.category == "unknown"):
        # "three civilians" of eight dead are not "three dead" of an earlier toll
        return False
    if _wholes_differ(a, b):
        return False
    if _of_one_whole(a, b):
        return True
    number = (a.number or 0) if one.kind != "vague" else 0
    telling = number >= _TELLING
    if a.anchor.sentence == b.anchor.sentence and a.number is not None:
        # "killing 3 in X and 3 in Y" are two figures; a headline that runs into the lead states one
        if not telling or a.anchor.trigger == b.anchor.trigger:
            return False
    elif _definite(a, b) or _definite(b, a) or _in_headline(a, b):
        return True
    if (
        not agree(a, b, "source")
        and not _relayed(a, b)
        and not (telling and _one_place(a, b) and not _both_sure(a, b, "source", _SURE_SPEAKER))
        and not (number >= _UNMISTAKABLE and _one_place(a, b) and _nobody_else(a, b))
    ):
        return False
    headline = min(a.anchor.sentence, b.anchor.sentence) == 0
    apart = not headline and not agree(a, b, "side") and _both_sure(a, b, "side", _SURE_SIDE)
    if apart:
        return False
    near = headline or abs(a.anchor.sentence - b.anchor.sentence) <= 1
    if near and (number >= _UNMISTAKABLE or (one.kind == "vague" and (a.number or 0) > _MANY)):
        return True
    for field in ("place", "date"):
        if not agree(a, b, field) and (not telling or _both_sure(a, b, field, _SURE)):
            return False
    return telling or agree(a, b, "side")


def alike(a: Draft, b: Draft) -> bool:
    """May two figures that are told with the same others be one: one kind of people, one speaker, one day?"""
    if not compatible(a.category, b.category) or is_part(a) != is_part(b) or a.scope != b.scope:
        return False
    if _wholes_differ(a, b):
        return False
    if not agree(a, b, "source") and not same_voice.passed_on(a.chosen["source"], b.chosen["source"]):
        return False
    return agree(a, b, "date") or not _both_sure(a, b, "date", _SURE)


def agree(a: Draft, b: Draft, field: str) -> bool:
    """Do they have the same of a field, or is nothing known that differs?"""
    one, two = a.chosen[field].key, b.chosen[field].key
    if field == "place" and (one in b.holders or two in a.holders):
        # the lead names the province, the body the village
        return True
    if field in ("source", "side") and retold.short_for(one, two):
        return True
    if field == "place" and retold.spelled_alike(one, two):
        return True
    if field == "source" and same_voice.of_the_place(a.chosen["source"], b.chosen["source"]):
        return True
    if field == "date" and retold.within(one, two):
        return True
    if field == "agent" and halves.is_half(one, two):
        return True
    return one is None or two is None or one == two


def _bare_on_top(a: Draft, b: Draft) -> bool:
    """ "25 rebels killed 110 injured" on top: who the 110 are is said below."""
    bare = any(draft.counted.noun is None and draft.anchor.sentence == 0 for draft in (a, b))
    return bare and (a.number or 0) >= _UNMISTAKABLE and a.counted.is_people and b.counted.is_people


def _nobody_else(a: Draft, b: Draft) -> bool:
    """Is one of the speakers a nameless one, whom the other may be quoting?"""
    return any(same_voice.anonymous(draft.chosen["source"]) for draft in (a, b))


def _one_place(a: Draft, b: Draft) -> bool:
    one, two = a.chosen["place"].key, b.chosen["place"].key
    return one is None or two is None or one == two


def known_place(a: Draft, b: Draft) -> bool:
    """Are both told of a known place, the same?"""
    return None not in (a.chosen["place"].key, b.chosen["place"].key) and agree(a, b, "place")


def _relayed(a: Draft, b: Draft) -> bool:
    """An agency that gives the number of police, officials or residents of one place relays them: one entry."""
    one, two = a.chosen["place"].key, b.chosen["place"].key
    return one is not None and one == two and same_voice.passed_on(a.chosen["source"], b.chosen["source"])


def _both_sure(a: Draft, b: Draft, field: str, bound: float) -> bool:
    return min(a.chosen[field].probability, b.chosen[field].probability) > bound


def _part_of(a: Draft, b: Draft) -> bool:
    return a.anchor.figure is not None and b.anchor.figure is not None and a.anchor.figure.whole is b.anchor.figure


def is_part(draft: Draft) -> bool:
    """Is it a part of another figure?"""
    return draft.anchor.figure is not None and draft.anchor.figure.whole is not None


#: Sentences over which "he" still means the one told of: the codebook's reports seldom carry it further.
_PRONOUN_REACH = 3


def _somebody_new(a: Draft, b: Draft) -> bool:
    """ "He was shot at home ... the bombing killed one person": "he" is told of first, the other as nobody known."""
    first, later = (
        draft.counted for draft in sorted((a, b), key=lambda draft: (draft.anchor.sentence, draft.anchor.span.start))
    )
    return first.lemma == "he" and later.lemma != "he" and later.kind != "name" and not later.definite


#: Nouns that with "the" mean whoever is told of already.
_THE_ONE = frozenset({"victim", "deceased"})
#: Nouns that say no more than that somebody is counted.
_ANYBODY = frozenset({"", "people", "person", "other", "more"})


def _wholes(a: Draft, b: Draft) -> tuple[FigureMention, FigureMention] | None:
    """The figures that the two are parts of, where both are."""
    one = a.anchor.figure.whole if a.anchor.figure is not None else None
    two = b.anchor.figure.whole if b.anchor.figure is not None else None
    return (one, two) if one is not None and two is not None else None


def _wholes_differ(a: Draft, b: Draft) -> bool:
    """ "Eleven died, among them two women ... five, including a child and a woman"."""
    wholes = _wholes(a, b)
    numbers = [w.counted.low or w.counted.high for w in wholes] if wholes else []
    return None not in numbers and len(set(numbers)) > 1


def _of_one_whole(a: Draft, b: Draft) -> bool:
    """ "Five died, among them two women", told twice: the parts are one where noun and number of part and whole are."""
    wholes = _wholes(a, b)
    if wholes is None or wholes[0] is wholes[1] or not wholes[0].counted.low:
        return False
    one, two = wholes
    same = one.effect == two.effect and one.counted.lemma == two.counted.lemma
    return same and a.counted.lemma == b.counted.lemma and agree(a, b, "source") and not told_apart(a, b)


def _definite(a: Draft, b: Draft) -> bool:
    """ "a pilot was captured ... the pilot was killed": the second mention says that it is the one told before."""
    one, two = a.counted, b.counted
    same = one.lemma and one.lemma == two.lemma
    if one.kind == two.kind == "name":
        return told_by_name.one_name(one, two)
    if two.lemma in _THE_ONE:
        same = True
    if two.lemma == "he":
        # "A guard was shot ... He died in hospital"
        same = 0 <= b.anchor.sentence - a.anchor.sentence <= _PRONOUN_REACH
    if one.numbered and two.numbered and two.definite and (b.number or 0) > 1:
        # "two fighters were killed ... the two combatants", but the "two" of another place's side
        return a.anchor.sentence < b.anchor.sentence and agree(a, b, "side")
    if not (one.single and two.single and (same or _told(a, b))):
        return False
    return a.anchor.sentence < b.anchor.sentence and two.definite and agree(a, b, "side")


def _told(a: Draft, b: Draft) -> bool:
    """ "Police found a rifle ... the weapon was unearthed": a thing told of before, by the name of its kind."""
    one, two = a.counted, b.counted
    known = one.single and two.single and two.definite and a.anchor.sentence < b.anchor.sentence
    return known and a.category == b.category == two.lemma


def told_apart(a: Draft, b: Draft) -> bool:
    """Are the two surely of different places or days?"""
    return any(not agree(a, b, field) and _both_sure(a, b, field, _SURE) for field in ("place", "date"))


def _in_headline(a: Draft, b: Draft) -> bool:
    """ "Child killed in Kharvat", and in the body "one child was killed": one number of one noun, told first on top."""
    one, two = a.counted, b.counted
    if min(a.anchor.sentence, b.anchor.sentence) > 0 or one.kind == "vague" or a.number is None:
        return False
    if not agree(a, b, "side") or not agree(a, b, "source") or told_apart(a, b):
        return False
    same = one.lemma == two.lemma or one.lemma in _ANYBODY or two.lemma in _ANYBODY
    return same and is_part(a) == is_part(b)


#: Smallest number that a headline rounds, and how much larger the body's may be: "over 500" is 545, not 900. By hand.
_ROUND, _NEAR = 20, 1.2
#: From a vague word's lower bound to that of the next larger one: "dozens" may be 40, but not 250.
_NEXT = {24: 200, 40: 200, 200: 2_000, 2_000: 20_000, 20_000: 200_000}


def _rounded(top: Draft, told: Draft) -> bool:
    """ "Dozens of rebels killed in Kharvat", and in the lead "at least 40": the headline's word for its number."""
    one, two = top.counted, told.counted
    low, number = one.low or 0, two.low or 0
    nearly = retold.rounds(top.anchor, told.anchor)
    if not nearly and (top.anchor.sentence > 0 or told.anchor.sentence > 2 or two.kind in ("vague", "plural")):
        return False
    if nearly:
        held = True
    elif one.kind == "vague":
        held = low <= number < _NEXT.get(low, 0)
    else:
        held = one.high is None and low >= _ROUND and low % 10 == 0 and low < number <= low * _NEAR
    if not held or is_part(top) or is_part(told) or not compatible(top.category, told.category):
        return False
    return top.scope == told.scope and all(agree(top, told, name) for name in ("side", "agent", "source"))


#: Things that are told apart by their nouns.
_SORTED = frozenset({"weapon", "munition", "other"})
#: Categories that one group may be given in two places.
_LOOSE = frozenset({"unknown", "civilian", "mixed", "combatant", "leader"})


def compatible(a: str, b: str) -> bool:
    """May two categories be of one group, counted in two places?"""
    if a == b or {a, b} == {"combatant", "leader"}:
        return True
    return a in _LOOSE and b in _LOOSE and ("unknown" in (a, b) or "mixed" in (a, b))
