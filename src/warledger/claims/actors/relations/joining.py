"""Mentions in, mentions with "A and B" and "A or B" as joint ones out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_LINK = compiled(
    r"(?:\s+\([A-Z]{2,8}\)|\))?,?\s+(and|or|and/or|alongside|&)\s+(?:the\s+|their\s+|other\s+|its\s+|by\s+)?(?:so-called\s+)?[\"“']?",
    re.I,
)
#: "Malian warplanes or those of its ally Russia".
_THOSE = compiled(
    r"\s+(or|and)\s+(?:those|that|planes|jets|warplanes|aircraft)\s+(?:of|from|belonging to)\s+"
    r"(?:(?:its|their|the|his|key|close|main|chief|government|regime|army)\s+){0,2}(?:ally\s+)?(?:the\s+)?",
    re.I,
)
_COMMA = compiled(r"\s*,\s+(?:the\s+)?")


def joint(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Joint mentions of neighbours that a conjunction links ("A, B and C" gives one of three).

    Args:
        mentions: Of one text, in order, not overlapping.
        text: The report's text.
    """
    out = []
    called: dict[tuple[str, frozenset[str]], str] = {}  # "A and B" is also whom "B and A" names
    for i in range(len(mentions) - 1):
        left, right = mentions[i], mentions[i + 1]
        gap = text[left.span.end : right.span.start] if right.span.start - left.span.end < 48 else ""
        if gap[:1] == ")" and not _its_initials(mentions, i, text):
            continue
        link = (_LINK.fullmatch(gap) if len(gap) < 24 or "(" in gap else None) or _THOSE.fullmatch(gap)
        if not link or not left.name or not right.name or left.name == right.name or not _alike(left, right):
            continue
        if gap[0] == "," and _two_clauses(text, left, right):
            continue
        names, first = [left.name, right.name], left.span.start
        j = i
        if gap[0] == ")":
            j, first = i - 1, mentions[i - 1].span.start
        while (
            j
            and _COMMA.fullmatch(text[mentions[j - 1].span.end : mentions[j].span.start])
            and _alike(mentions[j - 1], left)
        ):
            j -= 1
            before = mentions[j].name
            if before and before not in names:
                names.insert(0, before)
                first = mentions[j].span.start
        word = " or " if link.group(1).lower() == "or" else " and "
        kind = left.kind if left.kind == right.kind else "coalition" if _armed(left) else left.kind
        country = left.country if left.country == right.country else None
        name = called.setdefault((word, frozenset(names)), word.join(names))
        out.append(ActorMention(Span(first, right.span.end), name, kind, country, "joint"))
    return out


#: Before who did something, and behind who does the next thing.
_BY = compiled(r"\b(?:by|against|with|from|of|for|on|to)(?: the| suspected| alleged)? $")
_DOES = compiled(
    r" (?:(?:later|also|then|had|have|has|\w+ly) )?(?:[a-z]{2,}ed|shot|hit|took|fought|found|caught|made|struck|blew|"
    r"held|said|fled|set|beat|seize|kill|arrest)\b"
)
_REACH = 20


def _two_clauses(text: str, left: ActorMention, right: ActorMention) -> bool:
    """Does another clause begin with the second: "by a mine planted by the PKK, and soldiers killed nine"?"""
    before = _BY.search(text, max(0, left.span.start - _REACH), left.span.start)
    return before is not None and _DOES.match(text, right.span.end) is not None


def _its_initials(mentions: Sequence[ActorMention], i: int, text: str) -> bool:
    """Does a mention only repeat the one before it in brackets: "the Nigerian Armed Forces (NAF)"?"""
    before = mentions[i - 1] if i else None
    return (
        before is not None
        and before.name == mentions[i].name
        and text[before.span.end : mentions[i].span.start].strip() == "("
    )


_ARMED = frozenset(
    "state state_forces police armed_group militia coalition peacekeepers criminal_group generic_armed".split()
)


def _armed(mention: ActorMention) -> bool:
    return mention.kind in _ARMED


def _alike(left: ActorMention, right: ActorMention) -> bool:
    """Parties join with parties, sources with sources."""
    return _armed(left) == _armed(right) and (left.kind == "civilians") == (right.kind == "civilians")
