"""A report and the words that count people in, what those behind them say these people were, out.

"23 people, most of them from the X militant group", "12 people including civilians and rebels", "two of the dead were
nurses": where the noun itself leaves it open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warledger.claims.effects.lexicon import nouns
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_WORD = compiled(r"[A-Za-z]+(?:-[a-z]+)*")
#: How many of them the next words are of: some, most or all. No number may follow: that is a figure of its own.
_MAKEUP = compiled(
    r"(?:[^.;:()]{0,60}?[, ])?\b(?:(?P<all>all(?: of (?:them|whom))?)"
    r"|(?P<some>including|includes|among them|(?:they|who) included?|some of (?:them|whom))"
    r"|(?P<most>mostly|mainly|largely|(?:most|(?:more than |over |at least )?half|(?:the|a) majority)"
    r" of (?:them|whom|the dead|those killed|the victims)))"
    r"(?: (?:were|are|being|was))?(?: both)? (?P<who>(?!\d)[A-Za-z][^.;:()\n]{2,70})",
    re.I,
)
#: "two of the dead", "nine of those killed"; and what they are said to be.
_OF_THE_DEAD = compiled(
    r"\bof (?:the|those) (?:\d+ |initially |people )*(?:dead|killed|wounded|injured|victims|casualties|fatalities)\b",
    re.I,
)
_WERE = compiled(
    r"(?:(?! (?:who|that|which|when|while|after)\b)[^.;:]){0,60}?"
    r" (?:were|was|are|is|been (?:identified|named)(?: [\w]+){0,4} as)"
    r" (?P<who>(?:(?!(?:killed|wounded|injured|in|from|taken|by|on|at|hit)\b)[\w-]+ ?){1,6})",
    re.I,
)
#: Where the list of who they were ends: at a verb, or another figure's number.
_ENDS = compiled(
    r"\b(?:were|was|have|had|has|are|is|died|when|while|after|who|in|at|near|on|by|as|killed|wounded|injured)\b|\d"
)
#: Categories that are at home, and those that fight.
_CIVILIAN, _FIGHTING = frozenset(("civilian",)), frozenset(("combatant", "leader"))


def told(text: str, figure: Span, noun: Span) -> str | None:
    """The category that the words behind a count of people say these were, or None where they say nothing sure.

    Args:
        text: The report, up to the end of its sentence.
        figure: The words that state it.
        noun: The words that name those counted.
    """
    if _OF_THE_DEAD.search(text, figure.start, figure.end) and (were := _WERE.match(text, figure.end)):
        found = set(_categories(were["who"]))
        return found.pop() if len(found) == 1 else None
    makeup = _MAKEUP.match(text, noun.end)
    if makeup is None:
        return None
    stop = _ENDS.search(makeup["who"])
    who = makeup["who"][: stop.start()] if stop is not None else makeup["who"]
    found = set(_categories(who))
    if found & _CIVILIAN and found & _FIGHTING:
        return "mixed"
    if makeup["some"] is not None or len(found) != 1:
        return None
    if makeup["all"] is not None:
        return found.pop()
    # "mostly children" leaves hardly anybody else; "mostly civilians" says that some were not
    if found == _CIVILIAN and "civilian" not in who.lower():
        return "civilian"
    return "mixed" if found & (_CIVILIAN | _FIGHTING) else None


_WHOM = {
    "killed": r"(?:the (?:dead|victims|fatalities)|those (?:who (?:died|were killed)|killed))",
    "wounded": r"(?:the (?:wounded|injured)|those (?:who were )?(?:wounded|injured|hurt))",
}
#: How a later sentence tells who some of the dead, or of the wounded, were.
_LATER = {
    effect: compiled(
        rf"\b(?:(?P<among>(?:[\w’'-]+ ){{1,7}})(?:were|was|are|is) (?:also )?among {whom}\b"
        rf"|{whom} (?:were|was|are|include[ds]?) (?P<who>[^.;:()\n]{{3,120}})"
        rf"|the (?:rest|others?|remainder)(?: of {whom})?(?: in [^.;:]{{3,40}})? (?:were|are)"
        r" (?P<rest>[^.;:()\n]{3,60}))",
        re.I,
    )
    for effect, whom in _WHOM.items()
}
#: What each match of these holds: few texts have it, and it is found much faster.
_MAY_TELL = {
    effect: compiled(rf"\b(?:among {whom}|{whom} (?:were|was|are|include)|the (?:rest|other|remainder))", re.I)
    for effect, whom in _WHOM.items()
}


#: What ends the words for who they were: a clause of its own.
_CLAUSE = compiled(r"\b(?:when|while|after|before|who|as|by)\b")


def told_later(text: str, effect: str) -> frozenset[str]:
    """Categories of people whom sentences behind a total name among those whom it counts: civilians, fighters.

    Args:
        text: These sentences.
        effect: What happened to those counted.
    """
    pattern = _LATER.get(effect)
    if pattern is None or _MAY_TELL[effect].search(text) is None:
        return frozenset()
    found: set[str] = set()
    for match in pattern.finditer(text):
        who = match["among"] or match["who"] or match["rest"]
        found |= set(_categories(who[: stop.start()] if (stop := _CLAUSE.search(who)) is not None else who))
    return frozenset(
        name for name, kinds in (("civilian", _CIVILIAN), ("combatant", _FIGHTING)) if not found.isdisjoint(kinds)
    )


#: How those end whom police or soldiers shoot it out with.
_SHOOTOUT = compiled(
    r"(?:,? (?:in|after|during|following|when|over|on|the|\w+day|night|morning|early|late|last)){0,6} (?:an? |the )?"
    r"(?:[\w-]+ )?(?:shoot-?outs?|gun ?-?battles?|gunfights?|firefights?|exchanges? of (?:gun)?fire) with (?:the )?"
    r"(?:[\w’'-]+ ){0,2}?(?:police(?:men)?|troops|soldiers|officers|(?:security |government |junta )?forces|army|"
    r"military|marines|guards|gendarmes|rangers|agents|commandos)\b",
    re.I,
)


def shot_it_out(text: str, figure: Span) -> bool:
    """Do the words behind a count say that these people fought: "died in a gunfight with police"?"""
    return _SHOOTOUT.match(text, figure.end) is not None


#: Titles before a person's name, and who bears them.
_TITLES = {
    "medic": r"Dr|Doctor|Nurse",
    "combatant": r"Pvt|Private|Cpl|Corporal|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Pte|Constable|Officer|Trooper",
    "leader": r"Col|Colonel|Gen|General|Commander|Brig|Brigadier",
    "journalist": r"[Jj]ournalist|[Rr]eporter|[Cc]ameraman|[Pp]hotographer",
}


def titled(text: str, name: str) -> str | None:
    """Category of a person by the title that the report gives him anywhere: "Dr. X", "Sergeant Y"; None without one.

    Args:
        text: The report.
        name: The person's name, as the count has it.
    """
    last = re.escape(name.split()[-1])
    for category, titles in _TITLES.items():
        if re.search(rf"\b(?:{titles})\.? (?:[A-Z][\w.’'-]* ){{0,3}}{last}\b", text):
            return category
    return None


def _categories(words: str) -> Iterator[str]:
    """Categories of the people whom words name, by their nouns; a modifier alone ("militant group") counts too."""
    known = nouns()
    for word in _WORD.findall(words.lower()):
        for lemma in (word, word.removesuffix("s"), word.removesuffix("men") + "man", _SINGULAR.get(word, word)):
            found = known.people.get(lemma)
            if found is None:
                found = known.modifiers.get(lemma)
            if found is not None and found != "unknown":
                yield found
                break


_SINGULAR = {"children": "child", "women": "woman", "babies": "baby", "families": "family"}
