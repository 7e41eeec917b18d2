"""The words that name those counted in, their category and demographic group out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.effects.counted import Counted
from warledger.claims.effects.lexicon import nouns

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
#: Kinds of actors whose members are combatants, whatever noun follows ("ISIS members", "Taliban").
_FIGHTING = frozenset({"state_forces", "police", "armed_group", "coalition", "militia", "generic_armed"})
_GENERIC = frozenset(
    "member people person man element other one many several dozen hundred some casualty dead force individual male body".split()
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
