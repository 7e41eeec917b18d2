"""Two counted persons in, what their words alone tell: that they can't be one, or that a name stands for the other.

"A girl was shot ... the killing of a man" are two; "A sniper killed a doctor", and further down "Ana Ruiz was killed",
are one where nobody else is told to be dead by name.
"""

from __future__ import annotations

from warledger.claims.effects.counting.counted import Counted

_WOMEN = frozenset("woman mother wife aunt grandmother widow".split())
_MEN = frozenset("man father husband uncle grandfather widower".split())
_GIRLS = frozenset("girl schoolgirl".split())
_BOYS = frozenset("boy schoolboy".split())
_CHILDREN = frozenset("child infant baby toddler newborn kid minor schoolchild".split())
#: Of one sex, grown up or not.
_FEMALE = _WOMEN | _GIRLS | frozenset("daughter sister niece".split())
_MALE = _MEN | _BOYS | frozenset("son brother nephew".split())
#: Pairs of groups that share nobody.
_APART = ((_FEMALE, _MALE), (_WOMEN | _MEN, _GIRLS | _BOYS | _CHILDREN))
#: Sentences in which a report first tells of somebody.
_LEAD = 3


def others(one: Counted, two: Counted) -> bool:
    """Do the nouns say that those counted aren't the same: women and children, a girl and a man?"""
    a, b = one.lemma, two.lemma
    return any((a in x and b in y) or (a in y and b in x) for x, y in _APART)


def named_later(one: Counted, two: Counted, at: int, names: frozenset[str]) -> bool:
    """Is the second, by name, the one person of whom the lead tells by a noun, or any sentence by "he"?

    Args:
        one: The first.
        two: The second.
        at: The sentence that tells of the first.
        names: All who are told by name that the same befell them.
    """
    told = one.kind == "one" and one.lemma != "another" and not one.further
    return told and two.kind == "name" and (at < _LEAD or one.lemma == "he") and len(names) == 1


def one_name(one: Counted, two: Counted) -> bool:
    """May two names be one person's: the same last word, or "Parra" of "Luis Parra Mendez", as Spanish has two?"""
    if one.lemma == two.lemma:
        return True
    short, long = sorted((one, two), key=lambda counted: len(counted.name))
    return len(short.name) == 1 and short.lemma in long.name
