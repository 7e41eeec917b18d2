"""Mentions in, the same out with the umbrella's name given to its local part where a report tells of one alone.

"The Naypyitaw People's Defence Force said … the PDF suffered no losses": of the many under that name it is the one
that the report names. "People's Defence Forces across the country" stay the umbrella.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import ActorMention

_GROUPS = frozenset(("armed_group", "militia"))


def under_own_names(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Give local parts of a group their own name as a party, and the group's name to the only one that is named.

    Args:
        mentions: Of one text, references resolved.
        text: The report's text.
    """
    chapters: dict[str, list[ActorMention]] = defaultdict(list)
    for mention in mentions:
        if umbrella := _umbrella(mention):
            chapters[umbrella].append(mention)
    if not chapters:
        return list(mentions)
    return [_named(mention, chapters, text) for mention in mentions]


def _umbrella(mention: ActorMention) -> str | None:
    """The group whose local part this is: "People's Defence Force" of "People's Defence Force-Mogaung"."""
    name, party = mention.name, mention.party
    if mention.kind not in _GROUPS or mention.form != "pattern" or not name or not party or name == party:
        return None
    return party if party in name else None


def _named(mention: ActorMention, chapters: dict[str, list[ActorMention]], text: str) -> ActorMention:
    if any(mention.name == chapter.name for chapter in chapters.get(mention.party or "", [])):
        return replace(mention, party=mention.name)
    own = chapters.get(mention.name or "", [])
    if len({chapter.name for chapter in own}) != 1 or mention.form == "joint":
        return mention
    words = mention.span.of(text)
    # "resistance fighters" may be any of them, and so may many of the name
    called = mention.form == "reference" or any(word.isupper() or word == "Force" for word in words.split())
    return replace(mention, name=own[0].name, party=own[0].name) if called else mention
