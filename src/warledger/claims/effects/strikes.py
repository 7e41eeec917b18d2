"""A parsed sentence in, stated numbers of strikes out: "12 airstrikes", "shelled the town 40 times"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims import quantities
from warledger.claims.effects.counted import Counted
from warledger.claims.effects.lexicon import effect_words
from warledger.claims.effects.triggers import Trigger
from warledger.claims.effects.wording import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Farthest that "40 times" stands from its verb, in tokens.
_REACH = 14


def counts_strikes(doc: Doc, phrase: Counted) -> bool:
    """Does the noun itself state strikes ("twin blasts")? "One of the shells" singles one out and counts none."""
    if not phrase.numbered or phrase.noun is None or (phrase.low == 1 and phrase.partitive):
        return False
    if doc[phrase.first].lower_ == "both" or (phrase.first and doc[phrase.first - 1].lower_ in ("both", "all")):
        # "claimed both attacks": those told of already
        return False
    return effect_words().heads.get(phrase.lemma) == "strikes" or (phrase.lemma == "attack" and phrase.low != 1)


def times(doc: Doc) -> list[tuple[Counted, Trigger]]:
    """ "shelled the town 40 times", "was bombed twice": how often, and the verb."""
    out = []
    for quantity in quantities.times(text_of(doc)):
        span = doc.char_span(quantity.start, quantity.end, alignment_mode="expand")
        if span is None:
            continue
        verb = next(
            (
                doc[i]
                for i in range(span.start - 1, max(-1, span.start - _REACH), -1)
                if doc[i].pos_ in ("VERB", "NOUN", "PROPN") and doc[i].lemma_.lower() in effect_words().struck
            ),
            None,
        )
        if verb is None or verb.pos_ not in ("VERB", "PROPN"):
            continue
        count, at = quantity.count, span.end - 1
        counted = Counted("number", count.low, count.high, count.approx, span.start, at, at, at, None, "strike", "time")
        out.append((counted, Trigger("strikes", "verb", verb.i, verb.i, verb.i)))
    return out
