"""The words that name those counted in, their category and demographic group out.

What the words leave open the figures around them settle: "others" after "20 civilians killed" are civilians too, and a
total is mixed once the report names two categories in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from warledger.claims.effects.counted import Counted
from warledger.claims.effects.lexicon import nouns

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
#: Kinds of actors whose members are combatants, whatever noun follows ("ISIS members", "Taliban").
_FIGHTING = frozenset({"state_forces", "police", "armed_group", "coalition", "militia", "generic_armed"})
_GENERIC = frozenset(
    "member people person man element other one many several dozen hundred some casualty dead force individual male "
    "body".split()
)


def category(counted: Counted, words: str, actor_kinds: Sequence[str], effect: str) -> str:
    """Kind of people or things counted; people are unknown unless the report makes them something.

    Args:
        counted: The phrase.
        words: The words that name those counted.
        actor_kinds: Kinds of the actors named in or right behind these words.
        effect: What happened to them.
    """
    if effect == "strikes":
        return "munition" if counted.category == "munition" else "strike"
    known = counted.category
    if known in ("leader", "civilian", "journalist", "aid_worker", "medic", "combatant"):
        if (
            known == "civilian"
            and any(k in _FIGHTING for k in actor_kinds)
            and counted.lemma in ("family", "relative", "wife", "child", "woman")
        ):
            return "civilian"
        return known
    if known in (None, "unknown"):
        if any(k in _FIGHTING for k in actor_kinds) and (
            not counted.lemma or counted.lemma in _GENERIC or counted.kind == "plural"
        ):
            return "combatant"
        return "unknown" if effect not in ("destroyed", "seized") else "other"
    return known


@dataclass(slots=True)
class Group:
    """A figure's people, for `settle`.

    Attributes:
        category: As its own words give it; `settle` may change it.
        lemma: Head noun of those counted, "" where none stands.
        sentence: Index of its sentence.
        whole: Index, among the groups, of the figure that it is a part of, or None.
    """

    category: str
    lemma: str
    sentence: int
    whole: int | None


def settle(groups: Sequence[Group]) -> None:
    """Give groups that their own words leave unknown the category that the groups around them show.

    Args:
        groups: The people of a report's figures, in the order of the text; changed in place.
    """
    for at, group in enumerate(groups):
        if group.category == "unknown" and group.lemma in _THE_REST and group.whole is None:
            before = [g for g in groups[:at] if group.sentence - g.sentence <= 1 and g.whole is None]
            if before and before[-1].category in ("civilian", "combatant"):
                group.category = before[-1].category
    for at, group in enumerate(groups):
        named = {g.category for g in groups if g.whole == at} - {"unknown"}
        if group.category == "unknown" and (len(named) > 1 or named == {"combatant"}):
            # "22 people, among them ten fighters": the rest are others
            group.category = "mixed"
        elif group.category == "unknown" and group.whole is not None and group.lemma in _THE_REST:
            # "some of them critically": what the whole is
            group.category = groups[group.whole].category


#: Words for people of whom the words before say who they are; "" where no noun stands ("12 wounded").
_THE_REST = frozenset({"other", "more", "another", ""})


def demographic(words: str) -> str | None:
    """women, children, "women and children", elderly, family, or None."""
    lemmas = set(_WORD.findall(words.lower()))
    groups = nouns().demographic

    def told(name: str) -> bool:
        return any(
            w in groups[name] or w.removesuffix("s") in groups[name] or w in _PLURALS.get(name, ()) for w in lemmas
        )

    women, children = told("women"), told("children")
    if women and children:
        girls_only = lemmas & {"girl", "girls", "schoolgirl", "schoolgirls"} and not lemmas & {
            "woman",
            "women",
            "mother",
        }
        return "children" if girls_only else "women and children"
    if women or children:
        return "women" if women else "children"
    return next((name for name in ("family", "elderly") if told(name)), None)


_PLURALS = {
    "women": ("women", "wives"),
    "children": ("children", "babies", "schoolchildren"),
    "family": ("families",),
    "elderly": ("elders",),
}
