"""A report's event mentions in; out, the same, those marked that go on about the older one of two deeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from warledger.claims.deeds.answered import Pair
from warledger.claims.events.mention import EventMention


def marked(mentions: Iterable[EventMention], gone_on: Mapping[int, tuple[Pair, bool]]) -> list[EventMention]:
    """Mentions, in reading order, with `before` set where their sentence goes on about a deed that another answers.

    Args:
        mentions: In reading order.
        gone_on: Sentences about one of two deeds alone, by index, and whether it is the older one.
    """
    return [m._replace(before=True) if m.sentence in gone_on and gone_on[m.sentence][1] else m for m in mentions]
