"""Is a figure mention one that the codebook codes, and is it of the report's own events or background?

Two-way choices by the same learned model: the features of the figure, its words, and of what was chosen for it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from warledger.claims.choice import running_totals
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.figure_tags import of_whole_war, tags
from warledger.claims.choice.grouping import Opening
from warledger.claims.choice.parties.called import over
from warledger.claims.choice.ruled_out.other_deed import claimed_before
from warledger.claims.choice.weighing import certain
from warledger.claims.choice.weighing.model import Candidate, total, weights
from warledger.claims.choice.when import beside, whole_war
from warledger.claims.events import modality
from warledger.claims.events.lexicon import load
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.claims.text import scope as scoping

#: Probability from which a figure mention is taken. On held-out folds of the learning set 0.4 keeps 97 in 100 of the
#: figures that the codebook codes, 89 in 100 of those taken being such; 0.3 and 0.5 move either by a point or two.
ACCEPT_FROM = 0.40


#: Coded however seldom the learning set has such.
_TOLD_OF, _BY_NAME, _TO_A_PAIR = "!of a group told before", "!done to one by name", "!done to a pair"
_TO_SEVERAL = "!done to several"
#: Deaths and injuries that came about; "casualties" may be what somebody only speaks of.
_CAME_ABOUT = "!deaths came about"
_CERTAIN = frozenset({_TOLD_OF, _BY_NAME, _TO_A_PAIR, _TO_SEVERAL, _CAME_ABOUT})
#: A number that is said to be unsaid states as much as "dozens" does: that there were some.
_UNSAID = compiled(r"\b(?:unspecified|undisclosed|unknown|undetermined|unconfirmed) number\b", re.I)


def accept_features(reading: Reading, anchor: Anchor, figures: Sequence[Anchor]) -> list[str]:
    """What speaks for and against coding a figure mention."""
    assert anchor.figure is not None
    counted = anchor.figure.counted
    rule = anchor.figure.rule
    words = anchor.span.of(reading.text)
    kind = "vague" if _UNSAID.search(words) else counted.kind
    out = [
        *tags(reading, anchor),
        f"rule={rule}",
        f"{kind}|{rule}",
        f"{kind}|{anchor.label}",
        f"{kind}|{counted.category}",
        f"{anchor.label}|{counted.category}",
        f"length={min(6, len(words) // 20)}",
    ]
    doc = reading.docs[anchor.sentence]
    assert doc is not None
    if anchor.figure.trigger is not None:
        trigger = doc[anchor.figure.trigger.head]
        if modality.planned(trigger, trigger.head if trigger.pos_ == "NOUN" else trigger, load()):
            out += ["planned", f"planned|{anchor.label}"]
        out += [f"word={trigger.lower_}", f"tag={trigger.tag_}", f"{kind}|tag={trigger.tag_}", f"dep={trigger.dep_}"]
    first = doc[counted.first]
    out += [f"det={first.lower_}" if first.dep_ == "det" else "det=-", f"{kind}|dep={doc[counted.head].dep_}"]
    others = [f for f in figures if f.number and f.label == anchor.label and f.figure is not anchor.figure]
    out.append(f"{kind}|numbered_same={min(2, len(others))}")
    out.append(f"{kind}|same_sentence={min(2, len([f for f in others if f.sentence == anchor.sentence]))}")
    bounds = counted.low, counted.high
    repeats = [f for f in others if f.figure is not None and (f.figure.counted.low, f.figure.counted.high) == bounds]
    out.append(f"{kind}|repeat={bool(repeats)}")
    told = _events_by_sentence(reading)
    near = sum(told[at] for at in range(anchor.sentence - 1, anchor.sentence + 2))
    out.append(f"events_near={min(2, near)}")
    out.append(f"{kind}|events_here={min(1, told[anchor.sentence])}")
    out.append(f"actor_here={anchor.sentence in _with_party(reading)}")
    here = reading.sentences[anchor.sentence].text
    around = [
        reading.sentences[i].text for i in (anchor.sentence - 1, anchor.sentence + 1) if 0 <= i < len(reading.sentences)
    ]
    out.append(f"violent={scoping.violent(here, around)}")
    if anchor.noun_span is not None:
        out.append(f"{kind}|actor={bool(over(reading, anchor.noun_span))}")
        if kind == "name" and any(anchor.noun_span.overlaps(m.span) for m in reading.places):
            out.append("!named as a place is")
    out.append(f"{kind}|{anchor.label}|{rule.split('.')[1]}")
    if anchor.figure.partitive:
        out.append("partitive")
    if counted.partitive:
        out.append(f"{kind}|some of them")
    if counted.definite and not anchor.figure.partitive:
        out.append(f"{kind}|definite|{anchor.label}")
    if certain.of_told_group(anchor):
        out.append(_TOLD_OF)
    if certain.done_to_one_by_name(reading, anchor):
        out.append(_BY_NAME)
    if certain.done_to_a_pair(reading, anchor):
        out.append(_TO_A_PAIR)
    if certain.done_to_several(reading, anchor, figures):
        out.append(_TO_SEVERAL)
    if certain.harm_brought_about(doc, anchor):
        out.append("!harm brought about")
        if rule == "effect.noun":
            out.append(_CAME_ABOUT)
    return out


@once_a_report
def _events_by_sentence(reading: Reading) -> Counter[int]:
    """How many events each sentence tells of."""
    return Counter(m.sentence for m in reading.mentions)


@once_a_report
def _with_party(reading: Reading) -> set[int]:
    """Sentences that name an actor who may be a party."""
    return {
        reading.sentence_at(m.span.start)
        for m in reading.actors
        if m.kind not in ("civilians", "official", "media", "monitor")
    }


def accept(reading: Reading, anchor: Anchor, figures: Sequence[Anchor]) -> float:
    """Probability that the codebook codes this figure mention."""
    if certain.told_again(reading, anchor, figures):
        return 0.0
    features = accept_features(reading, anchor, figures)
    likely = _probability("accept", features)
    return likely if _CERTAIN.isdisjoint(features) else max(likely, ACCEPT_FROM)


#: What of a date and of a place speaks for background; of a date also with whether it is the day of the news.
_OF_DATE, _OF_PLACE = Opening("tkind", "prec", "age", "none|bias"), Opening("level", "d=", "none|bias")
_AWAY = Opening("age", "d=")


def scope_features(reading: Reading, anchor: Anchor, chosen: dict[str, Candidate]) -> list[str]:
    """What speaks for background."""
    out = list(tags(reading, anchor))
    date, place = chosen["date"], chosen["place"]
    out += filter(_OF_DATE.__getitem__, date.features)
    if "aside" in date.features or beside.told_beside(reading, anchor) is not None:
        out.append("!told in passing")  # "the raid came two days after rebels had killed nine"
    if date.key is not None:
        # the day of the news, or another
        first = "firstdate" in date.features
        out += [f"firstdate={first}", *(f"{f}|firstdate={first}" for f in filter(_AWAY.__getitem__, date.features))]
    out += ["place:" + f for f in filter(_OF_PLACE.__getitem__, place.features)]
    out.append(f"near_event={anchor.sentence in _telling_events(reading)}")
    return out


@once_a_report
def _telling_events(reading: Reading) -> frozenset[int]:
    """Sentences that tell of the events that the report is mainly about."""
    return frozenset(m.sentence for event in reading.events for m in event.mentions)


#: Labels of figures of whom or what a war has cost: those displaced may be counted from its first day on.
_OF_A_WAR = frozenset({"killed", "wounded"})


#: Labels of figures that are summed up over some time.
_SUMMED = _OF_A_WAR | {"casualties", "displaced", "destroyed", "strikes"}
#: Such a time, of no known first day: "in recent weeks", "over the past few days".
_RECENT = compiled(r"\b(?:recent|(?:past|last) (?:few|several|couple of)) (?:hours|days|weeks|months|years)\b", re.I)


def _of_recent_days(reading: Reading, anchor: Anchor) -> bool:
    """Does a figure sum up what was before the news told above: "in recent days 57 have been killed"?"""
    recent = _recent_days(reading)
    return anchor.sentence in recent and any(at < anchor.sentence for at, _ in reading.figures)


@once_a_report
def _recent_days(reading: Reading) -> frozenset[int]:
    """Sentences with such a time and no other."""
    told = Counter(reading.sentence_at(m.when.span.start) for m in reading.times if m.when.span is not None)
    some = {
        reading.sentence_at(m.when.span.start)
        for m in reading.times
        if m.when.span is not None and m.when.start is None and _RECENT.search(m.when.quote or "")
    }
    return frozenset(at for at in some if told[at] == 1)


def scope(reading: Reading, anchor: Anchor, chosen: dict[str, Candidate]) -> str:
    """ "background" or "event"."""
    if anchor.label in _OF_A_WAR and (of_whole_war(reading, anchor) or whole_war.counted(reading, anchor)):
        return "background"
    if running_totals.since(reading, anchor.sentence) is not None or running_totals.begun_on_no_day(reading, anchor):
        return "background"
    if claimed_before.told(reading, anchor):
        return "background"
    if anchor.label in _SUMMED and _of_recent_days(reading, anchor):
        return "background"
    return "background" if _probability("background", scope_features(reading, anchor, chosen)) > 0.5 else "event"


def _probability(name: str, features: list[str]) -> float:
    if not weights(name):
        return 1.0 if name == "accept" else 0.0
    return 1 / (1 + math.exp(-total(name, features)))
