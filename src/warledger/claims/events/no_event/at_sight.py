"""A trigger as it stands in its sentence in; whether it states no event, before anything else is asked of it, out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from warledger.claims.events.lexicon import Trigger
from warledger.claims.events.no_event import figurative, offense, sieges
from warledger.claims.parsing import columns
from warledger.claims.parsing.columns import numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = numbers("dobj nsubjpass")
#: Nouns before which a trigger states no event ("attack helicopters", "detention centre").
_NO_EVENT_HEADS = frozenset(
    "helicopter helicopters group groups range ranges tank tanks line lines ship ships dog dogs field fields ground "
    "grounds position positions star stars game games season cry gallery suit plane planes capability capabilities "
    "force forces gear rights zone zones warrant warrants order orders "
    "centre centres center centers facility facilities camp camps cell cells "
    "monitor monitors monitoring observer observers mission committee commission mechanism rifle rifles weapon weapons "
    "gun guns craft boat boats vehicle vehicles".split()
)
#: What is put to hostilities, and tokens before them in which it stands.
_ENDS, _TO_ITS_END = frozenset("end halt stop".split()), 4


def states_none(
    trigger: Trigger, head: Token, first: int, last: int, *, nouns: Collection[int], lower: Sequence[str]
) -> bool:
    """Does a trigger's word have another meaning, or does a noun beside it state the event?

    Args:
        trigger: What the lexicon says of it.
        head: Its main token.
        first: Its first token.
        last: Its last token.
        nouns: The nouns of the sentence that state events.
        lower: The sentence's words in lower case.
    """
    if figurative.any_kind(head, first, last) or figurative.on_film(head.i, lower):
        return True
    if trigger.kind == "clash" and _no_clash(head, first, last, lower):
        return True
    if trigger.part == "noun":
        return _noun_states_none(trigger, head)
    read = columns.of(head.doc)
    # "carried out air strikes": the noun states it
    return trigger.kind != "displacement" and any(c in nouns and read.dep[c] in _OBJECTS for c in read.children[head.i])


def _noun_states_none(trigger: Trigger, head: Token) -> bool:
    """ "To lift the siege", "an attack helicopter", "a criminal offense"."""
    if head.dep_ == "compound" and head.head.lower_ in _NO_EVENT_HEADS:
        return True
    if trigger.kind == "siege":
        return sieges.to_be_broken(head)
    return trigger.kind == "offensive" and offense.is_none(head)


def _no_clash(head: Token, first: int, last: int, lower: Sequence[str]) -> bool:
    """Is the fighting one of words, of a war that goes on, or the combat of "combat boots"?"""
    ended = head.lemma_.lower() == "hostility" and lower[max(0, first - _TO_ITS_END) : first]
    if ended and not _ENDS.isdisjoint(ended) and "to" in ended:
        return True  # "agreed on an end to the hostilities"
    return figurative.of_words(first, last, lower) or figurative.of_soldiers(last, lower) or figurative.of_a_war(head)
