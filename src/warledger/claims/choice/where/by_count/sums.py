"""An anchor and a place in, whether both belong to what the report adds up over a time out.

"Since January 38 have been killed in Kachin. Of them nine were children. The army also lost 20 men": a count over
months has places of its own, told with it, and none of the town where the day's news happened.
"""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
# read in lower case, which is much faster than letting case be ignored
#: A count over a time: "since January", "so far this year", "in the past three months", "in July alone".
_OVER = compiled(
    rf"\bsince (?:the |its |early |late |mid-?|last |this |\w+day|{_MONTH}\b|\d|it )|\b(?:so far|to date)\b|"
    r"(?<!earlier )(?<!later )\b(?:this|last) (?:year|month|week)\b|"
    r"\b(?:in|over|during|for) the (?:past|last|previous) (?:\w+ ){0,2}(?:weeks?|months?|years?)|"
    rf"\bin {_MONTH}(?: \d{{4}})? alone\b"
)
#: Words without which it finds nothing.
_COUNTING = ("since ", "so far", "to date", " alone", " year", " month", " week")
#: What goes on counting: "Of them", "These attacks", a line of a list, "in the same period".
_GOES_ON = compiled(
    r"\W*[•▪●*–-] ?\w|\W*(?:these|those|they|all|most|some|many|among|including|another|also|in addition|"
    r"of (?:them|those|these|the (?:total|dead|victims|\d))|"
    r"the (?:dead|victims|toll|total|number|figures?|casualties|same))\b|"
    r".*\b(?:(?:in|over|during|for) (?:the same|that|this) (?:period|time)|also)\b"
)

#: From this narrowness on, a town or less, a place is a day's news, and no count's over months that doesn't name it.
_SPOT = 4

#: A line of a list.
_LINE = compiled(r"\W*[•▪●*–-] ?\w")


def features(reading: Reading, sentence: int, where: frozenset[int], narrow: int, *, meant: bool) -> list[str]:
    """What speaks for and against a place of a figure that belongs to such a count.

    Args:
        reading: The report.
        sentence: Index of the sentence that states the figure.
        where: Sentences that name the place.
        narrow: How narrowly it says where.
        meant: Does the sentence mean it by its kind ("in the village")?
    """
    block = blocks(reading).get(sentence)
    if block is None:
        return []
    named = reading.naming_places
    if any(at in block for at in where):
        return [] if sentence in where else ["!sum=in"]
    if any(at in named for at in block):
        return ["!sum=out"]
    return [f"sum=bare|narrow={narrow}"] + ["!sum=spot"] * (narrow >= _SPOT and not meant)


def rows(reading: Reading, sentence: int) -> range | None:
    """The sentences of the count that a line of a list is a part of, where they name a place; else None.

    "The attacks in Kivu have killed 84: - 30 soldiers - 54 civilians": the 30 died where the 84 did.
    """
    block = blocks(reading).get(sentence)
    if block is None or sentence == block.start or not _LINE.match(reading.sentences[sentence].text):
        return None
    named = reading.naming_places
    return block if any(at in named for at in block) else None


@once_a_report
def blocks(reading: Reading) -> dict[int, range]:
    """Sentence of a count over a time to the sentences of that count."""
    counts = {index for index, _ in reading.figures}
    out: dict[int, range] = {}
    at = 0
    told = reading.sentences
    while at < len(told):
        if at not in counts or not _over_time(told[at].text.lower()):
            at += 1
            continue
        end = at + 1
        while end < len(told) and told[end].zone == told[at].zone and _GOES_ON.match(told[end].text.lower()):
            end += 1
        block = range(at, end)
        out.update(dict.fromkeys(block, block))
        at = end
    return out


def _over_time(low: str) -> bool:
    """Does a sentence count over a time?"""
    # few sentences hold the words that it takes, and the search is slow
    return any(words in low for words in _COUNTING) and _OVER.search(low) is not None
