"""A parsed sentence in, its figure mentions out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from warledger.claims.effects import counted as counting
from warledger.claims.effects import parts, triggers
from warledger.claims.effects.counted import Counted
from warledger.claims.effects.lexicon import effect_words, nouns
from warledger.claims.effects.linking import Link, link
from warledger.claims.effects.triggers import Trigger
from warledger.claims.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MATERIEL = frozenset({"weapon", "vehicle", "aircraft", "munition"})


@dataclass(slots=True)
class FigureMention:
    """One count of people harmed or moved, of materiel or of strikes, as one sentence states it.

    Attributes:
        effect: A key of terms/effects.yaml.
        counted: Those counted and their number.
        trigger: The words that state the effect; None for strikes, which the counted noun states itself.
        rule: What linked the two.
        whole: The figure of the same sentence of which this one is a part, or None.
        partitive: True where it is a part of a figure told before ("14 of the dead").
        span: First and last token of the shortest stretch that holds number, noun and trigger.
    """

    effect: str
    counted: Counted
    trigger: Trigger | None
    rule: str
    whole: FigureMention | None = None
    partitive: bool = False
    span: tuple[int, int] = field(default=(0, 0))


def find(doc: Doc, quantities: list[Quantity]) -> list[FigureMention]:
    """The figures of a parsed sentence, in order of their numbers.

    Args:
        doc: The sentence, tagged and parsed.
        quantities: Its numbers, with spans in `doc.text`.
    """
    found = triggers.find(doc)
    phrases = counting.find(doc, quantities)
    links = _undivided(doc, link(doc, found, phrases), phrases)
    out: dict[int, list[FigureMention]] = {}
    for one in links:
        effect = one.trigger.effect
        if effect == "captured" and one.counted.category in _MATERIEL:
            effect = "seized"
        if effect == "destroyed" and one.counted.is_people:
            continue
        out.setdefault(id(one.counted), []).append(_mention(effect, one.counted, one.trigger, one.rule))
    for phrase in phrases:
        if id(phrase) not in out and _counts_strikes(doc, phrase):
            out[id(phrase)] = [_mention("strikes", phrase, None, "effect.strikes")]
    for part, whole, rule in parts.breakdowns(doc, phrases, links):
        if id(whole) not in out and whole.numbered and id(part) in out:
            # "32 fighters, including four leaders, were killed": syntax gave the verb to the part alone
            first = out[id(part)][0]
            if first.trigger is not None:
                out[id(whole)] = [_mention(first.effect, whole, first.trigger, "effect.whole")]
        wholes = out.get(id(whole))
        if not wholes or (part.category in _MATERIEL) != (whole.category in _MATERIEL):
            continue
        out[id(part)] = [
            FigureMention(w.effect, part, w.trigger, rule, w, False, (part.first, part.last)) for w in wholes
        ]
    flat = [m for group in out.values() for m in group]
    for mention in flat:
        mention.partitive = mention.whole is None and _partitive(doc, mention)
    return sorted(flat, key=lambda m: m.counted.first)


def _mention(effect: str, phrase: Counted, trigger: Trigger | None, rule: str) -> FigureMention:
    first = min(phrase.first, trigger.first) if trigger else phrase.first
    last = max(phrase.last, trigger.last) if trigger else phrase.last
    return FigureMention(effect, phrase, trigger, rule, None, False, (first, last))


def _undivided(doc: Doc, links: list[Link], phrases: list[Counted]) -> list[Link]:
    """One number under "killed and wounded", "dead or injured" is one figure of casualties."""
    out: list[Link] = []
    by_phrase: dict[int, list[Link]] = {}
    for one in links:
        by_phrase.setdefault(id(one.counted), []).append(one)
    for group in by_phrase.values():
        effects = {one.trigger.effect for one in group}
        if len(group) > 1 and group[0].counted.numbered:
            harm = [one for one in group if one.trigger.effect in ("killed", "wounded")]
            if {"killed", "wounded"} <= effects and _coordinated(doc, harm, phrases):
                one = harm[0]
                trigger = Trigger(
                    "casualties",
                    one.trigger.form,
                    min(h.trigger.first for h in harm),
                    max(h.trigger.last for h in harm),
                    one.trigger.head,
                )
                out.append(Link(trigger, one.counted, "effect.undivided"))
                continue
            out.append(min(group, key=lambda one: (one.rule.startswith("effect.order"), _distance(one))))
        else:
            out.extend(group)
    return out


def _coordinated(doc: Doc, group: list[Link], phrases: list[Counted]) -> bool:
    first = min(one.trigger.last for one in group)
    last = max(one.trigger.first for one in group)
    if any(p.numbered and first < p.first < last for p in phrases):
        return False
    return last - first <= 4 and any(doc[i].lower_ in ("and", "or", "/", "&") for i in range(first, last + 1))


def _distance(one: Link) -> int:
    if one.trigger.first > one.counted.last:
        return one.trigger.first - one.counted.last
    return max(0, one.counted.first - one.trigger.last)


def _counts_strikes(doc: Doc, phrase: Counted) -> bool:
    """A stated number of strikes, shells or bombings: "12 airstrikes", "dozens of rockets", "twin blasts"."""
    if not phrase.numbered or phrase.noun is None:
        return False
    return effect_words().heads.get(phrase.lemma) == "strikes" or (phrase.lemma == "attack" and phrase.low != 1)


def _partitive(doc: Doc, mention: FigureMention) -> bool:
    phrase = mention.counted
    if not phrase.partitive:
        return False
    text = doc[phrase.first : min(len(doc), phrase.last + 4)].text.lower()
    return any(
        word in text
        for word in (
            "of the dead",
            "of the killed",
            "of the wounded",
            "of the injured",
            "of the victims",
            "of the fatalities",
            "of them",
            "of those",
            "of the casualties",
        )
    )


__all__ = ["FigureMention", "find", "nouns"]
