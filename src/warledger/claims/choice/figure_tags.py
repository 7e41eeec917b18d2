"""An anchor in, features of the anchor itself out: what kind of figure or event asks, and where it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: Read in lower case, which is much faster than letting case be ignored.
_BACK = compiled(
    r"\b(?:since|so far|began|erupted|broke out|conflict|civil war|years?|months? ago|last (?:year|month|week)|earlier|"
    r"previous(?:ly)?|in the past|history|total of|in (?:19|20)\d\d|record(?:ed)?|have (?:been )?(?:killed|died|fled)|"
    r"overall|altogether|to date)\b"
)
#: A toll of a whole war: of many hands, whoever the report is about. "since the conflict began", "in a four-year war".
_WAR_LONG = compiled(
    r"\b(?:since then|since (?:the )?(?:start|beginning|outbreak|outset|(?:\w+ )?(?:20|19)\d\d|"
    r"(?:the|it|\w+) (?:\w+ )?(?:began|erupted|started|broke out))|"
    r"(?:war|conflict|uprising|revolt|unrest|insurgency|revolution|crisis)\b[^.]{0,60}?"
    r"\b(?:began|erupted|started|broke out|has (?:killed|claimed|cost|left|displaced|forced|driven)|"
    r"(?:which|that) (?:has )?(?:killed|claimed|cost|left|displaced|entered))|"
    r"(?:year|decade)s?(?:-long|-old)? (?:of |old )?(?:civil |armed |internal )?(?:war|conflict|fighting|insurgency)|"
    r"(?:have|has) (?:been )?(?:killed|died|displaced|fled)[^.]{0,40}? (?:war|conflict|uprising|insurgency))\b",
    re.I,
)

#: More dead than any one deed of the coded reports is said to have left.
_OF_WARS = 100_000


def tags(reading: Reading, anchor: Anchor) -> tuple[str, ...]:
    """Features of the anchor itself: they weigh for or against "nothing"."""
    if not anchor.tags:
        anchor.tags = tuple(_tags(reading, anchor))
    return anchor.tags


def of_whole_war(reading: Reading, anchor: Anchor) -> bool:
    """Is it the toll of a whole war, thousands at least?"""
    if "big" not in tags(reading, anchor) and not _up_to_many(anchor):
        return False
    return bool(_WAR_LONG.search(reading.sentences[anchor.sentence].text))


def _up_to_many(anchor: Anchor) -> bool:
    """Is it "as many as 470,000": more than die in one massacre?"""
    counted = anchor.figure.counted if anchor.figure is not None else None
    return counted is not None and counted.low is None and (counted.high or 0) >= _OF_WARS


def _tags(reading: Reading, anchor: Anchor) -> list[str]:
    words = reading.sentences[anchor.sentence].text
    out = ["bias", f"kind={anchor.kind}", f"label={anchor.label}", f"category={anchor.category}"]
    if anchor.figure is not None:
        counted = anchor.figure.counted
        out.append(f"count={counted.kind}")
        if counted.kind != "name":  # no person's name is learned
            out.append(f"lemma={counted.lemma}")
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
    if _looks_back(words):
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


@lru_cache(maxsize=256)
def _looks_back(words: str) -> bool:
    """Does a sentence look back? Asked for each of its figures and events."""
    return _BACK.search(words.lower()) is not None
