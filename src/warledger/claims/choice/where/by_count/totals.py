"""A figure and a place of other sentences in, whether the place is that of smaller counts alone out.

"Ten were killed in shelling of Aleppo and Hama. In al-Midan six died, in Salhab four": the ten did not die in al-Midan.
"""

from __future__ import annotations

from collections.abc import Mapping

from warledger.claims.choice.anchor import Anchor
from warledger.claims.effects.parts import GROUP_RULES
from warledger.claims.reading import Reading, once_a_report


def counts(reading: Reading, anchor: Anchor) -> Mapping[int, int]:
    """By sentence, the largest number told of those harmed in the same way as a figure's; none of an event's."""
    if anchor.figure is None:
        return {}
    return _largest(reading).get(anchor.label, {})


def features(told: Mapping[int, int], anchor: Anchor, where: frozenset[int], *, named: bool) -> list[str]:
    """What speaks against a place whose sentences tell only of fewer people harmed in the same way.

    Args:
        told: How many each sentence tells of.
        anchor: What asks.
        where: Sentences that name the place.
        named: Does the figure's own sentence name any place?
    """
    here = anchor.sentence
    if anchor.figure is None or here in where:
        return []
    own = anchor.figure.counted.low or anchor.figure.counted.high
    if own is None:
        return []
    if told.keys().isdisjoint(where):
        return []
    largest = max(told[at] for at in where if at in told)
    if not 0 < largest < own:
        return []
    after = min(where) > here
    if named:
        return ["!lesser>named" if after else "!lesser<named"]
    # a place told before may be that of more harm, told next without a place; one told later is a part's
    return ["!lesser>"] if after else []


@once_a_report
def _largest(reading: Reading) -> dict[str, dict[int, int]]:
    """Effect and sentence to the largest number told there, but for some of a group told before."""
    out: dict[str, dict[int, int]] = {}
    for sentence, mention in reading.figures:
        if mention.partitive or mention.rule.startswith(GROUP_RULES):
            continue  # "three children were among the dead in Gao": so were the others
        number = mention.counted.low or mention.counted.high or 0
        told = out.setdefault(mention.effect, {})
        told[sentence] = max(told.get(sentence, 0), number)
    return out
