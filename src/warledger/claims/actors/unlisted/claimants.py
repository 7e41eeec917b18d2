"""A report's text in, the mentions of attackers out whom only their own words name.

"A group calling itself the Red Dawn claimed the blast" is the Red Dawn's, wherever it is named again. "Salvadoran
leftists claimed responsibility": they are actors in the report's own word, though leftists elsewhere stand for office.
Who takes responsibility under a name that no person and no office has is a group: "The Lions of Tassili took credit".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_NAME = r"(?P<name>[A-Z][\w’-]*(?:(?: (?:of|for|the|and|al|de|del|la))* [A-Z0-9][\w’-]*){0,6})"
_CAPITALS = r"[A-Z][\w’-]*(?:(?: (?:of|for|the|and|al|de|del|la))* [A-Z0-9][\w’-]*){0,6}"
#: What stands behind "the" for a person or a body of a state.
_OFFICE = (
    r"(?:[A-Z][\w’-]* )*?(?:President|Premier|Prime|Vice|Minister|Ministry|Governor|Mayor|General|Colonel|Captain|"
    r"Chief|Commander|Secretary|King|Queen|Prince|Pope|Ambassador|Senator|Judge|Government|Parliament|Council|Court|"
    r"Police|Department|Agency|Office|Company|Corporation|Club|Team|University|Church|Times|Post|News)\b"
)
_BODY = r"(?:group|organi[sz]ation|cell|faction|militia|movement|band|squad|commando|unit|brigade)"
_ARMED = r"(?:armed|militant|rebel|guerrilla|insurgent|jihadist|Islamist|separatist|extremist|terrorist|paramilitary)"
_SELF_STYLED = compiled(
    rf"\b(?:{_BODY}s? (?:calling|styling|naming) itself|{_BODY} (?:that|which) calls itself|"
    rf"{_ARMED} {_BODY} (?:known as|called))(?: the)? [\"“‘']?{_NAME}"
)
_TAKING = ("responsibility", " credit", " claimed by the ")
#: Words one of which that has: few reports do, and the search is slow.
_STYLED = (" itself", " known as", " called")
_LATER = r"(?: (?:has|have|had|also|later|quickly|immediately|reportedly|since|then|initially|swiftly|promptly))*"
_TAKES = (
    rf"{_LATER} (?:claimed|took|taken|admitted|accepted|assumed) (?:(?:full|sole|the) )?(?:responsibility|credit)\b"
)
#: ", a little-known group," behind a name.
_APPOSED = (
    rf", (?:an?|another|the) (?:(?!of\b|from\b|(?:command|lead|memb)er)[\w’'-]+ ){{0,4}}?{_BODY}\b[^,.;]{{0,60}},"
)
_ATTACK = r"(?:attack|bombing|blast|explosion|raid|ambush|assault|shooting|killing|strike|abduction|responsibility)"
#: A name that a group alone can have: with "the", called one before or behind it, or initials.
_TAKEN = compiled(
    rf"\b[Tt]he (?!{_OFFICE})(?P<the>{_CAPITALS})(?:{_APPOSED})?{_TAKES}"
    rf"|\b{_BODY},? (?:the )?[\"“‘']?(?P<called>{_CAPITALS})[\"”’']?,?{_TAKES}"
    rf"|\b(?P<apposed>{_CAPITALS}){_APPOSED}{_TAKES}"
    rf"|\b(?P<short>[A-Z]{{3,6}}){_TAKES}"
    rf"|\b{_ATTACK}s?\b[^.;,]{{0,60}}? (?:was|were|been)(?: later| also)? claimed by the "
    rf"(?!{_OFFICE})(?P<by>{_CAPITALS})"
)
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
    if any(map(text.__contains__, _TAKING)):
        named = {match[match.lastgroup or 0] for match in _TAKEN.finditer(text)}
        found += [
            ActorMention(Span(*match.span()), name, "armed_group", None, "name")
            for name in named
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
