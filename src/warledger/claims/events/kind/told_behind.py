"""Event mentions with their types in, the same out with those put right by what is told behind or around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from warledger.claims.events.kind.kind_cues import AHEAD, elsewhere
from warledger.claims.events.kind.kinds import REFERS
from warledger.claims.events.mention import EventMention
from warledger.claims.patterns.compiling import compiled


def settled(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """The mentions, each with the type that it has beside the others."""
    return _as_told_behind(_as_its_clause(_poisoned(mentions), text))


#: What carries poison where it is used.
_CARRIERS = frozenset({"airstrike", "shelling"})


def filled(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The mentions, the bomb with its poison one with the verb that drops it: "dropped a barrel bomb with gas"."""
    out: list[EventMention] = []
    for mention in mentions:
        bomb = mention.type in _CARRIERS and mention.family == mention.type
        if bomb and out and _drops(out[-1]) and out[-1].span.covers(mention.head):
            mention = mention._replace(type=out[-1].type, rule=f"{mention.rule}.gas")
        out.append(mention)
    return out


def _drops(verb: EventMention) -> bool:
    return verb.type == "chemical_attack" and verb.family == "launch" and not verb.noun


def _poisoned(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Strikes by which poison was used are gas: "used chemical weapons again, killing 80 in an air strike on Bria"."""
    out: list[EventMention] = []
    used: EventMention | None = None
    for mention in mentions:
        if used is not None and mention.sentence != used.sentence:
            used = None
        if mention.family == "launch" and mention.type == "chemical_attack" and mention.clause == "main":
            used = mention
        elif used is not None and (mention.clause != "participle" or elsewhere(used, mention)):
            used = None
        elif used is not None and mention.type in _CARRIERS and mention.before == used.before:
            mention = mention._replace(type=used.type, rule=f"{mention.rule}.gas")
        out.append(mention)
    return out


#: What opens a sentence with the attack that it goes on to tell: "In a second attack, gunmen shot dead two".
_IN_IT = compiled(r"[\s\"“]*(?:in|during) (?:an?|the|another|that|this|one)\b[\w\s-]*", re.I)


def _as_its_clause(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """Attacks that open the clause that tells them have its type: "In a second attack, gunmen shot dead two"."""
    out = list(mentions)
    for at, (mention, told) in enumerate(pairwise(mentions)):
        opens = mention.noun and mention.family in REFERS and not told.noun and told.sentence == mention.sentence
        if not opens or told.type not in REFERS[mention.family][0] or told.clause != "main":
            continue
        if told.span.covers(mention.head) and _IN_IT.fullmatch(text[told.span.start : mention.head.start]):
            out[at] = mention._replace(type=told.type, rule=f"{mention.rule}.clause")
    return out


def flown_by_others(killing: EventMention, strike: EventMention) -> bool:
    """ "Rebels killed three soldiers and jets bombed their camps": who killed is not who flies the strike beside it."""
    mine, theirs = killing.agent_span, strike.agent_span
    return mine is not None and theirs is not None and strike.head != killing.head and not theirs.overlaps(mine)


#: What attackers do beside killing.
_BESIDE = frozenset({"abduction", "looting", "destruction", "weapons_seized"})
#: Rules by which a killing has the type that most of its report has, or the usual one.
_GUESSED = (".report", ".default")


def _as_told_behind(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Killings whose type was guessed have that of the attack told behind them: "nine died when X attacked a post"."""
    out = list(mentions)
    for at, mention in enumerate(mentions):
        # ("killed when gunmen attacked": the gun is the attackers')
        guessed = mention.rule.endswith(_GUESSED) or (
            mention.weapon_kind == "gun" and not mention.rule.endswith("near")
        )
        if mention.family != "killing" or not guessed:
            continue
        for other in mentions[at + 1 : at + 1 + AHEAD]:
            if other.sentence != mention.sentence or other.family == "killing":
                break
            if other.type in _BESIDE and not other.noun:
                continue  # "killed nine and abducted six in an attack on X"
            if other.type == "airstrike" and flown_by_others(mention, other):
                break
            if other.type not in REFERS["killing"][0] or other.before != mention.before or elsewhere(other, mention):
                break
            if not (other.planned or other.negated):
                out[at] = mention._replace(type=other.type, rule=f"{mention.rule}.behind")
            break
    return out
