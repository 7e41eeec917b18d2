"""A word that may be a time, with what stands around it, in; whether it is one here, out.

"May" and "March" are months only where a word beside them says so, "Sun" and "Sat" days, "2000" a year; "17
September Street" is a street, "Sunday Times" a paper, "on Fridays" no day.
"""

from __future__ import annotations

import re

from warledger.claims.dates.grammar import OF_DEED
from warledger.claims.dates.surroundings import Surroundings
from warledger.claims.patterns.compiling import compiled

_YEAR_WORDS = frozenset(
    "in since of during from until till before after between through throughout by early late mid".split()
)
_MONTH_WORDS = _YEAR_WORDS | {"last", "this", "next", "around", "as of", "prior to", "up to", "to", "for"}
#: Months that are verbs, names or short for something else too: fewer words make them months.
_DOUBTFUL_MONTHS = frozenset("may march mar jan jun sep dec".split())
_DOUBTFUL_MONTH_WORDS = frozenset(
    "in since during until till from between throughout last this next early late mid".split()
)
_SHORT_DAY_WORDS = frozenset("on since last this until by from to late early and".split())
_NAMED_DAY = compiled(
    r"\b(?:Good|Black|Bloody|Holy|Palm|Easter|Ash|Maundy|Super|Cyber|every|each|on a|one|the Mail on|any)\s$", re.I
)
#: After "Saturdays" these make it a plural; a noun makes it a genitive that has lost its apostrophe.
_NO_NOUN = compiled(r"\s(?:and|or|at|in|when|from|to|are|were|after|before|for|the|a|is|was|as|with|during|until)\b")
_PAPER = compiled(r"\s(?:Times|Telegraph|Mirror|Mail|Express|Herald|People|Sport|[Ss]chool|Addams)\b")
#: A day that names a thing: a movement, a street, a unit.
_NAMED_AFTER = compiled(
    r"\s(?:Youth\s)?(?:Movement|Alliance|Brigades?|Battalion|Division|Square|Street|Bridge|University|Hospital|"
    r"Coalition|Road|Avenue|Dam|alliance|movement|coalition|camp)\b"
)
#: Words that end in s like a plural and are none.
_SINGULAR_S = frozenset("was is has as this its his us across always perhaps alas besides sees says".split())
_COUNTED = compiled(r"\s(people|civilians|men|women|children|others|[a-z]{3,}s)\b")
_NOUN = compiled(r"\s[a-z]")
#: What many of happened in a year: "the 2015 attacks".
_DEEDS = compiled(
    r"\s(?:terror(?:ist)?\s|air\s?)?(?:attacks|bombings|strikes|airstrikes|killings|shootings|massacres|clashes|protests|"
    r"riots|elections|raids|blasts|explosions|wars|talks)\b"
)
_ARTICLE = compiled(r"\b(?:[Tt]he|a)\s$")
#: What happened behind names: "the 2002 Kuta Beach bombing".
_NAMED_DEED = compiled(
    r"(?:\s[A-Z][\w'’-]*){1,4}(?:\s[a-z]+)?\s"
    r"(?:bomb(?:ing)?s?|attacks?|massacres?|shootings?|killings?|raids?|clashes|explosions?|blasts?|assault|siege|coup|war|uprising|offensive)\b"
)
#: What a month is said to have had: "July saw 77 attacks", "August was the deadliest month".
_HAD = compiled(
    r"\s(?:alone\s)?(?:saw|sees|witnessed|brought|recorded|registered|(?:was|is|has been|proved)\s(?:\w+\s){0,3}?the\s"
    r"(?:\w+\s){0,2}?(?:month|worst|deadliest|bloodiest))\b"
)
#: Months that persons are called.
_GIVEN_NAMES = frozenset("april june august".split())
#: After "the March" these make it a march ("the March of Return").
_MARCH_OF = compiled(r"\s(?:of|to|for|on|in)\b")
#: Words of what is to come, in the same sentence before a date.
_AHEAD = compiled(
    r"\b(?:will|won't|to be held|due (?:on|in|for|by|to (?:be|begin|start|meet|hold|resume|take|leave|arrive|expire|"
    r"open|end|visit))|scheduled|set to|expected to|plans? to|planned (?:to|for)|planning to|postponed|slated|upcoming|"
    r"is to|are to|deadline)\b(?! have)",
    re.I,
)
_SENTENCE_END = compiled(r"[.!?]\s|[;\n]")
#: How far to the left words of what is to come are looked for: about a clause.
_CLAUSE = 80


#: What is planned for a day, right after it: "the June 3 poll".
_PLANNED = compiled(
    r"\s(?:[a-z-]+\s)?"
    r"(?:polls?|elections?|votes?|ballot|referendum|summit|conference|deadline|run-?off|inauguration)\b",
)
#: "The first attack since", "the highest toll since": what is compared, not counted from then on.
_COMPARED = compiled(
    r"\b(?:first|highest|heaviest|biggest|largest|deadliest|bloodiest|worst|fiercest|greatest|lowest|"
    r"most (?!of\b)\w+)\b(?:\s(?!which\b|that\b|who\b)[\w'’-]+){0,10}\s$",
    re.I,
)


#: "The deadliest attack this year", "the third such raid this month": what is compared, not when it happened.
_RANKED = compiled(
    r"\b(?:highest|heaviest|biggest|largest|deadliest|bloodiest|worst|fiercest|greatest|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|latest) such)\b(?:\s(?!which\b|that\b|who\b)[\w'’-]+){0,6}\s"
    r"(?:so far\s)?(?:of\s)?$",
    re.I,
)
_PERIOD = compiled(r"this (?:year|month|week)\b", re.I)


def is_planned(text: str, end: int) -> bool:
    """Is the day that ends at `end` that of a poll, a summit and the like, which may lie ahead?"""
    return bool(_PLANNED.match(text, end))


def is_compared(text: str, start: int, floor: int) -> bool:
    """Does the "since" at `start` say since when there was no such thing ("the deadliest raid since")?"""
    return bool(_COMPARED.search(text[max(floor, start - 2 * _CLAUSE) : start]))


def is_ranked(text: str, start: int, floor: int) -> bool:
    """Does the period at `start` say among which something is the worst ("the deadliest raid this year")?"""
    return _PERIOD.match(text, start) is not None and bool(_RANKED.search(text[max(floor, start - _CLAUSE) : start]))


def names_a_thing(text: str, end: int) -> bool:
    """Does the day that ends at `end` name a movement, a street, a unit?"""
    return bool(_NAMED_AFTER.match(text, end))


def is_month(text: str, start: int, end: int, word: str, context: Surroundings, *, after_month: bool) -> bool:
    """Is a month's name without day and year a month here?

    Args:
        text: The report's text.
        start: Where the name begins.
        end: Where it ends.
        word: The name.
        context: What stands around it.
        after_month: True where a month stands right before ("March and May").
    """
    bare = word.rstrip(".").lower()
    doubtful = bare in _DOUBTFUL_MONTHS
    if context.start < start and (context.part or not doubtful or context.before in _DOUBTFUL_MONTH_WORDS):
        return True
    if context.before in (_DOUBTFUL_MONTH_WORDS if doubtful else _MONTH_WORDS):
        return True
    if after_month and context.before in {"and", "or", "to"}:
        return True
    had = _HAD.match(text, end) if len(bare) > 3 else None
    if had and (bare not in _GIVEN_NAMES or "the" in had.group().split()):
        return True  # but "April saw nine men"
    described = context.before in {"the", "a", "an"} and bool(_NOUN.match(text, end))
    if bare == "march":
        return described and not _MARCH_OF.match(text, end)
    return not doubtful and len(bare) > 3 and (context.genitive or described)


def is_year(
    text: str, start: int, end: int, number: int, context: Surroundings, *, latest: int | None, after_year: bool
) -> bool:
    """Are four digits a year here, and not a count?

    Args:
        text: The report's text.
        start: Where they begin.
        end: Where they end.
        number: Their value.
        context: What stands around them.
        latest: The last year that a report can tell of, or None where its date is unknown.
        after_year: True where a year or month stands right before ("2014 and 2015").
    """
    if latest is not None and number > latest:
        return False
    by_word = context.start < start or context.before in _YEAR_WORDS
    paired = after_year and context.before in {"and", "or", "to"}
    # whatever preposition stands before the article: "tried for the 2019 attack", "for the 2002 Kuta Beach bombing"
    article = _ARTICLE.search(text, max(0, start - 5), start) is not None
    described = article and bool(_NOUN.match(text, end) or _NAMED_DEED.match(text, end))
    if not (by_word or paired or described):
        return False
    counted = _COUNTED.match(text, end)
    # "in 2016 militants seized ..." has lost its comma; "in 2000 homes" is a round number; "the 2015 attacks" were then
    likely = number % 50 and (
        context.before in {"in", "since", "during"} or (article and _DEEDS.match(text, end) is not None)
    )
    return not counted or counted[1] in _SINGULAR_S or bool(likely)


def is_weekday(text: str, start: int, end: int, word: str, context: Surroundings, *, plural: bool) -> bool:
    """Is a weekday's name one certain day here?

    Args:
        text: The report's text.
        start: Where the name begins.
        end: Where it ends, with a plural's s.
        word: The name.
        context: What stands around it.
        plural: True for "Saturdays", which is a genitive where a noun follows.
    """
    if context.before in {"a", "each", "every", "one"} and not (context.before == "a" and OF_DEED.match(text, end)):
        return False  # "on a Thursday"; "a Thursday attack" is one of last Thursday
    if _NAMED_DAY.search(text[max(0, start - 16) : start]) or _PAPER.match(text, end):
        return False
    if not word.lower().endswith("day") and (plural or context.before not in _SHORT_DAY_WORDS):
        return False
    return not (plural and (context.before == "on" or _NO_NOUN.match(text, end)))


def is_ahead(text: str, start: int, floor: int) -> bool:
    """Do the words before `start`, in the same sentence, speak of what is to come?"""
    left = text[max(floor, start - _CLAUSE) : start]
    return any(not _SENTENCE_END.search(left, cue.end()) for cue in _AHEAD.finditer(left))
