"""A report in, the mentions of those who could be a party out, with the features of each and of each for an anchor."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from warledger.claims.actors import ActorMention
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import NOBODY, party
from warledger.claims.choice.spans import touches
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

#: Feature of those whom the counted are said to fight.
FOE = "!foe"


#: A mention: its party, itself, its features whoever asks, and its rule.
Mentioned = tuple[Hashable, ActorMention, "Words", str]


class Words(NamedTuple):
    """Features of a mention, its roles also with whether its party is that of those counted.

    Attributes:
        plain: Where theirs is not told.
        own: Where it is.
        other: Where it is not.
    """

    plain: tuple[str, ...]
    own: tuple[str, ...]
    other: tuple[str, ...]

    @classmethod
    def of(cls, features: Sequence[str]) -> Words:
        """Those of a mention."""
        roles = [f for f in features if f.startswith("role=")]
        plain = tuple(features)
        return cls(plain, (*plain, *(f"{f}|own=True" for f in roles)), (*plain, *(f"{f}|own=False" for f in roles)))


@once_a_report
def parties(reading: Reading, view: Overview) -> list[Mentioned]:
    """The mentions of those who could be a party, worked out once a report."""
    return _parties(reading, view)


def _parties(reading: Reading, view: Overview) -> list[Mentioned]:
    """The mentions of those who could be a party, each with its own features and its rule.

    Of "Syrian or Russian jets" neither is one: whoever names one of the two lays the blame himself. Nor are "gunmen" of
    "the gunman Juan Perez", who is one by his name.
    """
    either = [m.span for m in reading.actors if m.form == "joint" and m.name and " or " in m.name]
    names = {m.span.start for m in view.roles.suspects}
    return [
        (party(m), m, Words.of(_words(reading, view, m)), f"actor.{m.form}")
        for m in (*reading.actors, *view.roles.suspects)
        if m.side is not None
        and m.kind not in _NEVER_PARTY
        and party(m) not in NOBODY
        and (m.form == "joint" or not touches(m.span, either))
        and not (m.kind == "generic_armed" and m.span.end + 1 in names)
    ]


def _words(reading: Reading, view: Overview, m: ActorMention) -> list[str]:
    """Features of one mention, whoever asks: its roles, the words around it."""
    out = []
    if touches(m.span, view.agents):
        out.append("evagent")
    if touches(m.span, view.targets):
        out.append("evtarget")
    out += [f"role={role}" for role in view.roles.of.get(m.span, ())]
    before = reading.text[max(0, m.span.start - 24) : m.span.start].lower()
    cue = _CUE.search(before)
    out.append(f"cue={cue.group(1)}" if cue else "cue=-")
    after = reading.text[m.span.end : m.span.end + 48].lower()
    if _SAYS.match(after):
        out.append("says")
    if _DOES.match(after):
        out.append("strikes")
    for blame in reading.blames:
        if blame.evidence is not None and blame.evidence.overlaps(m.span) and blame.agent == m.side:
            out.append(f"blame={blame.status}")
    return out


def own_words(
    reading: Reading, anchor: Anchor, m: ActorMention, words: Words, category: str, own: bool | None
) -> Sequence[str]:
    """Features of one mention for one anchor: its own, and its tie to those counted.

    Args:
        reading: The report.
        anchor: What asks.
        m: The mention.
        words: Its features whoever asks.
        category: Category of those counted.
        own: Is its party that of those counted? None where theirs is not told.
    """
    out = words.plain if own is None else words.own if own else words.other
    noun = anchor.noun_span
    if noun is None or owners.far(noun, m.span):
        return out
    if owners.opposed(reading, noun, m):
        return *out, FOE
    if noun.overlaps(m.span):
        return *out, "innoun", f"innoun|{category}"
    if owners.belongs(reading, anchor, m):
        return *out, "ofnoun", f"ofnoun|{category}"
    return out


_CUE = compiled(
    r"\b(by|against|on|of|from|between|with|targeting|target|hit|hitting|accused|blamed|blaming|to|in|and|at|for|"
    r"including|killed|killing|than|as|said|that|when|after|while|were|where)"
    r"(?: (?:the|a|an|suspected|alleged|\w+-led))?\s*$"
)
_SAYS = compiled(r"\W+(?:\w+\W+){0,2}?(?:said|says|announced|stated|confirmed|reported|denied|told)\b")
_DOES = compiled(
    r"\W+(?:\w+\W+){0,2}?(?:attack|raid|strike|air ?strike|shell|bomb|fire|gunfire|rocket|missile|artillery|kill|"
    r"target|hit|ambush|launch|carried|opened|storm|shot|claim)"
)
#: Kinds of actors that report or help: never a party to what they tell of.
_NEVER_PARTY = frozenset({"monitor", "media", "news_agency", "ngo"})
