"""One trigger of a sentence in; the mention of an event that it makes out, or None.

Asked in this order: whether its words state an event at all, who does it to whom, by what means, of which kind that
makes it, and whether it was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from warledger.claims.deeds.doing_time import doing_time
from warledger.claims.events import by_syntax, clause, modality, told_of
from warledger.claims.events.kind import ground, settle
from warledger.claims.events.lexicon import Lexicon, Trigger
from warledger.claims.events.mention import EventMention
from warledger.claims.events.no_event import considered, figurative
from warledger.claims.events.no_event.at_sight import states_none
from warledger.claims.events.no_event.flights import BYSTANDERS, nobody_driven_out
from warledger.claims.events.weapons import means
from warledger.claims.events.weapons.shot_down import shot_down
from warledger.claims.events.where import scenes
from warledger.claims.parsing import columns
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEGATION = frozenset({"not", "n't", "no", "never", "neither", "nor", "denied", "denies", "deny", "denying"})
_OBJECTS, _DET = columns.numbers("dobj nsubjpass"), columns.number("det")
#: Labels of what stands before a noun and says whose or of which kind it is.
_BEFORE_NOUN = frozenset({"amod", "compound"})
#: Families of triggers that tell who holds which ground, and those that ask whether a word names a place.
_CHANGED_HANDS = frozenset({"ousting", "holding"})
_OF_GROUND = _CHANGED_HANDS | {"capture", "territory_taken"}
#: What befalls people in an attack: "twelve died in a blast in Mogadishu on Friday".
_SUFFERED = frozenset("die perish kill wound injure hurt maim".split())
#: Tokens before the verb that governs a clause that are still read as the clause's own.
_BEFORE_GOVERNOR = 4


class Found(NamedTuple):
    """A trigger where it stands: its first, last and main token, and what the lexicon says of it."""

    first: Token
    last: Token
    head: Token
    trigger: Trigger


class Setting(NamedTuple):
    """What the triggers of one sentence share.

    Attributes:
        sentence: The sentence.
        doc: Its parse.
        lower: Its words in lower case.
        lexicon: The words of events.
        nouns: Its nouns that state events.
    """

    sentence: Sentence
    doc: Doc
    lower: Sequence[str]
    lexicon: Lexicon
    nouns: set[int]


class _Deed(NamedTuple):
    """What is done: the token that states it, who does it to whom, whether a noun states it."""

    head: Token
    agent: Token | None
    target: Token | None
    noun: bool


def mention(
    found: Found, setting: Setting, arms: Sequence[tuple[int, int, str]], spots: Sequence[scenes.Spot]
) -> EventMention | None:
    """The mention that a trigger makes, or None where it states no event that was or may be.

    Args:
        found: The trigger.
        setting: Its sentence.
        arms: The sentence's means that may be its: first token, end, kind.
        spots: The sentence's places that may be its.
    """
    first, last, family = found.first.i, found.last.i, found.trigger.kind
    if states_none(found.trigger, found.head, first, last, nouns=setting.nouns, lower=setting.lower):
        return None
    placed = _placed(spots) if family in _OF_GROUND else frozenset[int]()
    deed = _deed(found, setting.lexicon, placed)
    if deed is None:
        return None
    a, b = clause.extent(deed.head)
    extent = min(a, first), max(b, last + 1)
    weapon = _weapon(found, deed, setting, arms, extent)
    told, kind = _kind(found.trigger, deed, weapon, setting, placed)
    if not told:
        return None
    if kind == "shootdown" and settle.was_shot_down(deed.agent, deed.target, setting.lexicon):
        # "Army Drone Shot Down Near Gao": what the headline says was hit
        deed = deed._replace(agent=None, target=deed.agent)
    if (kind and figurative.by_nature(kind, deed.agent, deed.target)) or figurative.by_a_war(deed.agent):
        return None
    governor = clause.governor(deed.head)
    if modality.undone(deed.head, governor) or modality.as_a_rule(deed.head, governor) or doing_time(deed.head):
        return None
    around = setting.lower[max(0, min(extent[0], governor.i - _BEFORE_GOVERNOR)) : extent[1]]
    past, history = told_of.history(setting.sentence.text, around, modality.begun(deed.head), setting.lexicon)
    if family in _CHANGED_HANDS and (past or history):
        return None  # "have driven the rebels from several towns in recent weeks", "was driven out in 2011"
    written = _written(found, deed, setting, extent, spots)
    return written._replace(
        type=kind,
        weapon=Span(*clause.chars(setting.doc, weapon[0], weapon[1], setting.sentence.start)) if weapon else None,
        weapon_kind=weapon[2] if weapon else None,
        planned=modality.planned(deed.head, governor, setting.lexicon) or considered.not_done(deed.head),
        negated=_negated(found.head, deed, governor, setting.lower),
        background=past or modality.pluperfect(governor),
        history=history,
        specific=modality.specific(deed.head, governor, deed.noun),
        clause=modality.clause_kind(governor),
    )


def _placed(spots: Sequence[scenes.Spot]) -> frozenset[int]:
    """The tokens of a sentence's places."""
    return frozenset(i for spot in spots for i in range(spot.first, spot.last))


def _deed(found: Found, lexicon: Lexicon, placed: frozenset[int]) -> _Deed | None:
    """Who does what a trigger states, and to whom; None where nobody holds what "holds" says.

    Args:
        found: The trigger.
        lexicon: The words of events.
        placed: Tokens of the places where ground is held.
    """
    head = found.head
    if found.trigger.kind == "holding":
        held = ground.held(head, lexicon, placed)
        return None if held is None else _Deed(*held, noun=False)
    agent = by_syntax.agent_of(head, lexicon.lists["light_verbs"])
    return _Deed(head, agent, by_syntax.target_of(head), found.trigger.part == "noun")


def _weapon(
    found: Found, deed: _Deed, setting: Setting, arms: Sequence[tuple[int, int, str]], extent: tuple[int, int]
) -> tuple[int, int, str] | None:
    """By what means it is done: first token, end and kind, or None.

    Args:
        found: The trigger.
        deed: What it states.
        setting: The sentence.
        arms: The means that it names.
        extent: The clause's first token and end.
    """
    kind, head = found.trigger.kind, deed.head
    struck = by_syntax.target_of(head.head) if deed.noun and head.dep_ == "nsubj" else None
    arms = [arm for arm in arms if not shot_down(setting.doc, arm)]
    return means.nearest(
        means.of_doers(arms, kind, deed.agent, struck or deed.target or means.killed(head, kind)),
        *extent,
        head,
        found.first.i,
        found.last.i + 1,
        setting.lower,
        open_=kind in means.OPEN,
    )


def _kind(
    trigger: Trigger, deed: _Deed, weapon: tuple[int, int, str] | None, setting: Setting, placed: frozenset[int]
) -> tuple[bool, str | None]:
    """Is an event told, and of which type; None while only the report can settle that.

    Args:
        trigger: What the lexicon says of the words.
        deed: What they state.
        weapon: By what means.
        setting: The sentence.
        placed: Tokens of the places where ground is held.
    """
    lexicon = setting.lexicon
    if trigger.settled:
        kind = settle.settled(trigger.kind, deed.head, deed.target, weapon, lexicon, placed)
        if kind == "displacement" and nobody_driven_out(deed.head, deed.agent, lexicon):
            return False, None
        return kind is not None, kind
    known, kind = settle.opened(trigger.kind, deed.head, deed.target, weapon, lexicon, placed)
    if kind == "destruction" and deed.agent is not None and deed.agent.i in setting.nouns:
        kind = None  # "the attack destroyed a school": what the attack did, no event beside it
    return known, kind


def _negated(trigger: Token, deed: _Deed, governor: Token, lower: Sequence[str]) -> bool:
    """Is it said not to have happened: "denied", "did not attack", "without a shot", "no weapon was recovered"?

    Args:
        trigger: The trigger's main token.
        deed: What it states.
        governor: The verb that governs its clause.
        lower: The sentence's words in lower case.
    """
    if considered.denied(deed.head):
        return True
    read, at = columns.of(trigger.doc), trigger.i
    if lower[read.head[at]] == "without":
        return True
    if not all(_NEGATION.isdisjoint([lower[c] for c in read.children[i]]) for i in (governor.i, at)):
        return True
    return any(
        lower[c] == "no" and read.dep[c] == _DET
        for party in (deed.target, deed.agent)
        if party is not None
        for c in read.children[party.i]
    )


def _written(
    found: Found, deed: _Deed, setting: Setting, extent: tuple[int, int], spots: Sequence[scenes.Spot]
) -> EventMention:
    """The record of what the words say: whose deed, whom it hit, when and where; its type and how it is told left open.

    Args:
        found: The trigger.
        deed: What it states.
        setting: The sentence.
        extent: The clause's first token and end.
        spots: The sentence's places.
    """
    sentence, doc, lower, lexicon, _ = setting
    (a, b), (head, agent, target, noun) = extent, deed
    reach, shared = (clause.reach(head), 0) if noun else (0, clause.shared(head))
    towns, holders = scenes.of(spots, head.i, a, b, further=reach, shared=shared)
    until = reach if reach and head.head.head.lemma_.lower() in _SUFFERED else shared
    doers = None if agent is None else clause.phrase(agent)
    hit = None if target is None else clause.phrase(target)
    struck = [] if hit is None else lower[slice(*hit)]
    fighters = hit is not None and modality.afoot([word for word in struck if word not in BYSTANDERS], lexicon)
    object_ = noun and columns.of(doc).dep[found.head.i] in _OBJECTS
    return EventMention(
        type=None,
        family=found.trigger.kind,
        sentence=sentence.index,
        span=Span(*clause.chars(doc, a, b, sentence.start)),
        head=Span(*clause.chars(doc, found.first.i, found.last.i + 1, sentence.start)),
        head_token=head.i,
        agent_span=_words(doc, doers, sentence.start),
        agent_token=None if agent is None else agent.i,
        target_span=_words(doc, hit, sentence.start),
        target_token=None if target is None else target.i,
        noun=noun,
        launched=object_ and head.head.lemma_.lower() in lexicon.lists["light_verbs"],
        afoot=modality.afoot(_whose(head, noun) if doers is None else lower[slice(*doers)], lexicon),
        foes=fighters and doers is not None,
        fighters=fighters,
        post=hit is not None and modality.post(struck),
        deaths=not lexicon.lists["casualty"].isdisjoint(lower[a:b]),
        day=told_of.day(sentence.text, doc[a].idx, doc[b - 1].idx + len(doc[b - 1])),
        places=towns,
        holders=holders,
        until=clause.chars(doc, a, until, sentence.start)[1] if until else 0,
        quarters=scenes.quarters(spots, towns, lower),
        rule=f"events.{found.trigger.kind}",
    )


def _whose(head: Token, noun: bool) -> list[str]:
    """The words that say whose an attack is, where nobody is told to do it: "terrorist bombings", "a rebel attack"."""
    return [c.lower_ for c in head.lefts if c.dep_ in _BEFORE_NOUN] if noun else []


def _words(doc: Doc, phrase: tuple[int, int] | None, offset: int) -> Span | None:
    return None if phrase is None else Span(*clause.chars(doc, *phrase, offset))
