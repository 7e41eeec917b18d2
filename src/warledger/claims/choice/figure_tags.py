"""An anchor in, features of the anchor itself out: what kind of figure or event asks, and where it stands."""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.reading import Reading

_BACK = re.compile(
    r"\b(?:since|so far|began|erupted|broke out|conflict|civil war|years?|months? ago|last (?:year|month|week)|earlier|"
    r"previous(?:ly)?|in the past|history|total of|in (?:19|20)\d\d|record(?:ed)?|have (?:been )?(?:killed|died|fled)|"
    r"overall|altogether|to date)\b",
    re.I,
)


def tags(reading: Reading, anchor: Anchor) -> list[str]:
    """Features of the anchor itself: they weigh for or against "nothing"."""
    if not anchor.tags:
        anchor.tags = tuple(_tags(reading, anchor))
    return list(anchor.tags)


def _tags(reading: Reading, anchor: Anchor) -> list[str]:
    words = reading.sentences[anchor.sentence].text
    out = ["bias", f"kind={anchor.kind}", f"label={anchor.label}", f"category={anchor.category}"]
    if anchor.figure is not None:
        counted = anchor.figure.counted
        out += [f"count={counted.kind}", f"lemma={counted.lemma}"]
        if anchor.figure.whole is not None:
            out.append("part")
        if (counted.low or 0) >= 1000:
            out.append("big")
        elif (counted.low or counted.high or 0) >= 50:
            out.append("many")
        trigger = anchor.figure.trigger
        if trigger is not None:
            out.append(f"form={trigger.form}")
        out.append("rule=" + anchor.figure.rule.split(".")[1])
    if _BACK.search(words):
        out.append("backword")
    if anchor.sentence == 0:
        out.append("first")
    elif anchor.sentence <= 2:
        out.append("lead")
    elif anchor.sentence >= max(3, int(0.7 * len(reading.sentences))):
        out.append("late")
    if reading.sentences[anchor.sentence].zone != "body":
        out.append("related")
    return out
