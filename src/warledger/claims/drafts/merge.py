"""Figures with their chosen fields in, groups that state one figure out: once per source, all mentions kept.

A repeated statement of the same figure from the same source is one entry, and so is a headline in the report's
own voice that the body then attributes. Two named sources that give the same number stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from warledger.claims.counted import told_by_name
from warledger.claims.drafts import retold, same_figure
from warledger.claims.drafts.draft import Draft


def groups(drafts: Sequence[Draft], apart: Collection[int] = ()) -> list[list[Draft]]:
    """Drafts in groups of one figure each, the fullest first; in order of first mention, wholes before parts.

    Args:
        drafts: Accepted figures.
        apart: Sentences that say that what they tell is something else ("In a separate attack in Gao, nine died").
    """
    out: list[list[Draft]] = []
    anchors = [draft.anchor for draft in drafts]
    beside, on_top = retold.together(anchors), retold.on_top(anchors)
    names: dict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.counted.kind == "name":
            names[draft.anchor.label].add(draft.counted.lemma)

    def again(a: Draft, b: Draft) -> bool:
        """Are the first, told before, and the second one?"""
        if b.anchor.sentence in apart and a.anchor.sentence < b.anchor.sentence and not same_figure.known_place(a, b):
            return False
        if not (same_figure.same(b, a) or (beside(a.anchor, b.anchor) and same_figure.alike(b, a)) or named(a, b)):
            return False
        return not on_top(a.anchor, b.anchor) and not told_by_name.others(a.counted, b.counted)

    def named(a: Draft, b: Draft) -> bool:
        if b.counted.kind != "name":
            return False
        known = frozenset(names[a.anchor.label])
        return told_by_name.named_later(a.counted, b.counted, a.anchor.sentence, known) and _one_person(a, b)

    for draft in drafts:
        home = next((g for g in out if all(again(other, draft) for other in g) or _meant(draft, g)), None)
        if home is None:
            out.append([draft])
        elif draft.counted.lemma != "he" or draft.counted.noun is not None:
            # a pronoun's sentence adds nothing on who, where or according to whom
            home.append(draft)
    return [_fullest_first(g) for g in _wholes_first([g for g in out if not any(_ended(g, other) for other in out)])]


def _one_person(a: Draft, b: Draft) -> bool:
    """May one who is told of and one who is named be the same?"""
    same = a.anchor.label == b.anchor.label and same_figure.agree(a, b, "side")
    if a.counted.lemma == "he":
        # "He was pronounced dead at the hospital": the place is hardly ever where it happened
        return same and not same_figure.is_part(b)
    same = same and same_figure.compatible(a.category, b.category)
    return same and not same_figure.is_part(a) and not same_figure.is_part(b) and not same_figure.told_apart(a, b)


def _meant(pronoun: Draft, group: Sequence[Draft]) -> bool:
    """Does "he" mean one told of just before, however far back the first mention of him is?"""
    return pronoun.counted.lemma == "he" and any(same_figure.same(pronoun, other) for other in group)


def _ended(shot: Sequence[Draft], other: Sequence[Draft]) -> bool:
    """ "Slade was hit by eight bullets", beside "Slade was killed": how it ended is what is counted."""
    one = shot[0].counted
    if one.kind != "name" or shot[0].anchor.label != "casualties" or other[0].anchor.label != "killed":
        return False
    return any(draft.counted.kind == "name" and draft.counted.lemma == one.lemma for draft in other)


def _fullest_first(group: Sequence[Draft]) -> list[Draft]:
    """The fullest mention first; a headline's round number behind the number that it rounds."""
    exact = [draft for draft in group if not draft.counted.approx]
    most = max(draft.number or 0 for draft in exact or group)
    return sorted(group, key=lambda draft: ((draft.number or 0) != most, _fullness(draft)))


def _wholes_first(found: Sequence[list[Draft]]) -> list[list[Draft]]:
    """ "A medic was among nine people killed": the part stands first, and its claim names the whole's."""
    home = {id(draft.anchor.figure): at for at, group in enumerate(found) for draft in group}
    out: dict[int, list[Draft]] = {}
    for at, group in enumerate(found):
        for draft in group:
            whole = draft.anchor.figure.whole if draft.anchor.figure is not None else None
            held = home.get(id(whole)) if whole is not None else None
            if held is not None:
                out.setdefault(held, found[held])
        out.setdefault(at, group)
    return list(out.values())


def _fullness(draft: Draft) -> tuple[int, int, int]:
    """Sort key: a mention that keeps "at least" or "about" first, then one with a noun, then one in the body."""
    assert draft.anchor.figure is not None
    counted = draft.anchor.figure.counted
    qualified = counted.approx or counted.low is None or counted.high is None
    return (0 if qualified else 1, 0 if counted.noun else 1, draft.anchor.sentence if draft.anchor.sentence else 99)
