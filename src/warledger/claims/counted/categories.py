"""The words that name those counted in, their category and demographic group out.

What the words leave open the figures around them settle: "others" after "20 civilians killed" are civilians too, and a
total is mixed once the report names two categories in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from warledger.claims.effects.counting.counted import Counted
from warledger.claims.effects.lexicon import nouns
from warledger.claims.patterns.compiling import compiled

_WORD = compiled(r"[a-z]+(?:-[a-z]+)*")
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
        if counted.lemma == "volunteer" and any(k in _FIGHTING for k in actor_kinds):
            return "combatant"  # "six volunteers of the militia", "a defence volunteer"
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
        effect: What was done to them.
        low: Their lower bound, or None.
        told: Categories that sentences behind a total name among its people ("militiamen were also among the dead").
    """

    category: str
    lemma: str
    sentence: int
    whole: int | None
    effect: str = ""
    low: int | None = None
    told: frozenset[str] = frozenset()


#: Sentences behind a total in which its dead are told apart.
_APART = 3


def _told_apart(group: Group, groups: Sequence[Group]) -> bool:
    """Do figures behind a total tell of civilians and of fighters among its people: "15 civilians, 27 fighters"?

    Near it no more than it holds and half at least; farther off in one sentence, and exactly as many.
    """
    if group.low is None:
        return False
    behind = dict.fromkeys(
        (g.sentence, g.category, g.low)
        for g in groups
        if g.effect == group.effect
        and g.low is not None
        and g.category in ("civilian", "combatant")
        and g.sentence >= group.sentence
        and g.whole is None
    )
    near = dict.fromkeys((c, low) for at, c, low in behind if at - group.sentence <= _APART)
    return any(group.low // 2 <= total <= group.low for total in _both(near)) or any(
        total == group.low
        for at in {at for at, *_ in behind}
        for total in _both([(c, low) for there, c, low in behind if there == at])
    )


def _both(counts: Iterable[tuple[str, int]]) -> Iterator[int]:
    """Sums of the first so many counts, from where they tell of civilians and of fighters on."""
    total, found = 0, set()
    for category, low in counts:
        total += low
        found.add(category)
        if len(found) > 1:
            yield total


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
        mixed = len(named | group.told) > 1 or named in _NOT_ALONE or _told_apart(group, groups)
        if group.category == "unknown" and mixed:
            # "22 people, among them ten fighters": the rest are others
            group.category = "mixed"
        elif group.category == "unknown" and group.whole is not None:
            # "some of them critically": what the whole is, if not mixed; a man among dead civilians is one of them
            whole = groups[group.whole].category
            if whole == "civilian" or (group.lemma in _THE_REST and whole != "mixed"):
                group.category = whole


#: What a part's people are where the whole's are others as well.
_NOT_ALONE = ({"combatant"}, {"mixed"})
#: Words for people of whom the words before say who they are; "" where no noun stands ("12 wounded").
_THE_REST = frozenset({"other", "more", "another", ""})


#: Words for people at home and their places, and for those who fight; read in lower case, which is much faster than
#: letting case be ignored.
_AT_HOME = compiled(
    r"\b(?:civilians?|residents?|villag(?:e|er)s?|markets?|schools?|hospitals?|clinics?|homes?|houses?|residential|"
    r"neighbou?rhoods?|mosques?|church(?:es)?|bus(?:es)?|camps?|displaced|refugees?|women|children|famil(?:y|ies)|"
    r"farmers?|worshippers?|passengers?|shoppers?|unarmed|innocent|locals?|protest\w*|demonstrat\w*)\b"
)
_FIGHTERS = compiled(
    r"\b(?:soldiers?|troops|army|military|fighters?|rebels?|militants?|militia\w*|police\w*|checkpoint|barracks|convoy|"
    r"clash\w*|fighting|battle\w*|ambush\w*|combat\w*|gunmen|terrorists?)\b"
)


def of_people_at_home(text: str) -> bool:
    """Does a report speak more of people at home than of fighters?

    In coded reports that do, and that tell of civilians alone, three of four people whom no word tells apart are coded
    as civilians; in others two of five.
    """
    low = text.lower()
    return len(_AT_HOME.findall(low)) > len(_FIGHTERS.findall(low)) + 1


def among_others(category: str, lemma: str, *, belongs: bool, civilians_hit: bool) -> str:
    """Category of people whom their own words leave open, once the report as a whole is read.

    Args:
        category: As the figure's words and those around it give it.
        lemma: Head noun of those counted, "" where none stands.
        belongs: They are of a party: civilians are of none.
        civilians_hit: The report makes those who were hit civilians.
    """
    if belongs and (category == "unknown" or (category == "civilian" and not lemma)):
        return "combatant"
    return "civilian" if category == "unknown" and civilians_hit else category


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
