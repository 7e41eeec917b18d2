"""A report's text in, the mentions of attackers out whom only their own words name.

"A group calling itself the Red Dawn claimed the blast" is the Red Dawn's, wherever it is named again. "Salvadoran
leftists claimed responsibility": they are actors in the report's own word, though leftists elsewhere stand for office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_NAME = r"(?P<name>[A-Z][\w’-]*(?:(?: (?:of|for|the|and|al|de|del|la))* [A-Z0-9][\w’-]*){0,6})"
_BODY = r"(?:group|organi[sz]ation|cell|faction|militia|movement|band|squad|commando|unit|brigade)"
_ARMED = r"(?:armed|militant|rebel|guerrilla|insurgent|jihadist|Islamist|separatist|extremist|terrorist|paramilitary)"
_SELF_STYLED = compiled(
    rf"\b(?:{_BODY}s? (?:calling|styling|naming) itself|{_BODY} (?:that|which) calls itself|"
    rf"{_ARMED} {_BODY} (?:known as|called))(?: the)? [\"“‘']?{_NAME}"
)
#: Words one of which that has: few reports do, and the search is slow.
_STYLED = (" itself", " known as", " called")
_PEOPLE = (
    "leftists|rightists|nationalists|ultranationalists|anarchists|radicals|royalists|monarchists|communists|marxists|"
    "islamists|fundamentalists|loyalists|republicans|dissidents|mutineers|exiles"
)
_CLAIMED = compiled(
    r"(?:^|(?<=[.;:!?“\"\n] )|(?<=\n)|(?<=, )|(?i:(?<=\band )|(?<=\bbut )))"
    # words that open a sentence, or are in lower case, are none of their name: "The leftists", "local leftists"
    r"(?:(?:[a-z]+|The|These|Those|Some|Later|Then|Local|Meanwhile,?|Earlier|Last|Today|Yesterday) ){0,2}?"
    rf"(?P<who>(?:(?:(?!The |These |Those |Some |Later |Then |Local )[A-Z][\w’-]+|(?i:[a-z]+-wing)) )?(?i:{_PEOPLE}))"
    r"(?i:(?: have| had| also| later| quickly| immediately)* claimed (?:\w+ )?(?:responsibility|credit))\b",
    re.M,
)


def beside(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """All mentions with these among them, where nobody else is meant by their words."""
    found: list[ActorMention] = []
    styled = _SELF_STYLED.finditer(text) if any(map(text.__contains__, _STYLED)) else ()
    for name in {match["name"] for match in styled}:
        found += [
            ActorMention(Span(*match.span()), name, "armed_group", None, "name")
            for match in re.finditer(rf"\b{re.escape(name)}\b", text)
        ]
    if "claimed" in text:
        found += [
            ActorMention(Span(*match.span("who")), match["who"], "generic_armed", None, "generic")
            for match in _CLAIMED.finditer(text)
        ]
    # a longer name is whole: "the Red Dawn" is no newspaper "Dawn"
    free = [
        one
        for one in found
        if all(one.span.covers(m.span) and one.span != m.span for m in mentions if m.span.overlaps(one.span))
    ]
    if not free:
        return list(mentions)
    kept = [m for m in mentions if not any(one.span.covers(m.span) for one in free)]
    return sorted([*kept, *free], key=lambda m: (m.span.start, -m.span.end))
