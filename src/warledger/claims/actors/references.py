"""Mentions in, the same with "the group", "its fighters", "the militants" given the name that they point back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import ActorMention

_GROUPS = frozenset(("armed_group", "militia", "criminal_group"))
_PARTIES = _GROUPS | {"state_forces", "state", "coalition", "police"}
#: Definite words for armed men, which point back to a group named before ("the militants").
_DEFINITE = ("the ", "these ", "those ")


def resolve_references(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Give references the name of the last named actor of a kind that fits; where that is unclear, none.

    "the group", "the militia" point to the last named group; "its fighters" to the last named party. Where two
    groups are named in the sentence stretch before it (the last 300 characters) and neither is the only one of its
    kind in the text, the reference stays open. "the militants" takes a name only where the text names one group.

    Args:
        mentions: Of one text, as `find` gives them.
        text: The report's text.
    """
    groups = {m.name for m in mentions if m.kind in _GROUPS and m.form in ("name", "alias", "pattern")}
    out: list[ActorMention] = []
    last: list[ActorMention] = []  # named parties so far, in order
    for mention in mentions:
        if mention.form == "reference":
            out.append(_resolved(mention, last, text, groups))
        elif (
            mention.form == "generic"
            and mention.kind == "generic_armed"
            and len(groups) == 1
            and _points_back(mention, text)
        ):
            named = [m for m in last if m.kind in _GROUPS]
            out.append(_as(mention, named[-1]) if named else mention)
        else:
            out.append(mention)
            if mention.name and mention.form in ("name", "alias", "pattern") and mention.kind in _PARTIES:
                last.append(mention)
    return out


def _points_back(mention: ActorMention, text: str) -> bool:
    before = text[max(0, mention.span.start - 6) : mention.span.start].lower()
    return before.endswith(_DEFINITE) and len(text[mention.span.start : mention.span.end].split()) == 1


def _resolved(mention: ActorMention, last: Sequence[ActorMention], text: str, groups: set[str | None]) -> ActorMention:
    words = text[mention.span.start : mention.span.end].lower()
    kinds = _PARTIES if words.split()[0] in ("its", "our", "their", "his", "her", "my") else _GROUPS
    fitting = [m for m in last if m.kind in kinds]
    if not fitting:
        return mention
    near = {m.name for m in fitting if mention.span.start - m.span.end < 300}
    if len(near) > 1 and not (kinds is _GROUPS and len(groups) == 1):
        # Two in reach: only a subject that nothing else stands between is safe; else abstain.
        return mention
    return _as(mention, fitting[-1])


def _as(mention: ActorMention, named: ActorMention) -> ActorMention:
    return replace(mention, name=named.name, kind=named.kind, country=named.country, party=named.party)
