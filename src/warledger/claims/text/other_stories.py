"""A report's sentences in, the same out with links to other stories marked, and parted from what follows on their line.

Web pages put such links under a label ("Related", "Read more", "See also"). In text that lost its line breaks their
headlines run into the report: "Related News | Jets strike Kona | Six held in Beni A car bomb killed 45 people". An
article in capitals after a word shows where it goes on; where nothing does, the sentence is mixed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.text.sentence import Sentence

_NOUNS = "News|Articles?|Stor(?:y|ies)|Links?|Coverage|Topics?|Posts?|Reports?|Content"
_LABEL = (
    rf"(?:Related (?:{_NOUNS}|{_NOUNS.upper()})|RELATED (?:{_NOUNS.upper()})|Read (?:[Mm]ore|[Aa]lso|[Nn]ext)"
    r"|READ (?:MORE|ALSO|NEXT)|(?:See|Also) (?:[Aa]lso|[Rr]ead|[Ss]ee)|SEE ALSO|ALSO READ"
    r"|More on this(?: story| topic)?|MORE ON THIS(?: STORY)?|Most (?:[Rr]ead|[Pp]opular)"
    r"|You (?:may|might) also (?:like|be interested in)(?: these stories)?)"
)
#: What follows a label: its headlines, on its line or on the next.
_THEN = r"(?=\s*[:|]|\s*$|\s+[\"“‘'A-Z\d])"
#: Where a label begins in text that lost its line breaks: after any word, or, one word alone, after a number, a
#: bracket or a bar.
#: What looks back stands after the space, so that the engine tries it at spaces only.
BEGINS = rf" (?:(?<=[\w)\]|] )(?={_LABEL}{_THEN})|(?<=[\d|)] )(?=(?:Related|RELATED){_THEN}))"
_WORDS = r"Read|READ|Watch|WATCH|Recommended|RECOMMENDED|Trending|TRENDING"
_BEGINS = compiled(rf"\W*(?:(?:{_LABEL}|Related|RELATED){_THEN}|(?:{_WORDS})(?=\s?[:|]))\s*[:|]?\s*")
_ENDED = compiled(r"[.!?…][\"'”’»)\]]*$")
_ITEM = compiled(r"[-–—•*·\d]")
_BAR = compiled(r"\s+\|\s+")
_TAIL = compiled(r"[\s|]+$")
#: Where the report goes on behind a headline: an article in capitals, which no headline has within; else a count.
_ARTICLE = compiled(r"(?<=[\w\"”’)])(?<!\b(?:in|of|at|to) )(?<!\b(?:near|from) )(?<!\band ) (?=(?:A|An|The) [\w“\"])")
_COUNT = compiled(
    r"(?<=[\w\"”’)]) (?=(?:At least|More than|Nearly|Around|Dozens of|Scores of|Hundreds of|Several) [a-z\d])"
)
#: Words of the shortest headline, and of the longest with a full stop.
_FEWEST, _MOST = 3, 20


def marked(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, those of links in zone "related", one in which headlines run into the report in zone "mixed"."""
    if not any(_BEGINS.match(s.text) for s in sentences):
        return list(sentences)
    told = (s for s in _marked(sentences) if s.text)  # between two bars may be nothing
    return [s if s.index == at else dataclasses.replace(s, index=at) for at, s in enumerate(told)]


def _marked(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    listed = False
    for sentence in sentences:
        label = _BEGINS.match(sentence.text)
        ended = _ENDED.search(sentence.text) is not None
        if label is not None:
            yield from _parted(sentence, label.end(), ended=ended)
            listed = not ended
        else:
            listed = listed and not ended and not _ITEM.match(sentence.text)
            yield dataclasses.replace(sentence, zone="related") if listed else sentence


def _parted(sentence: Sentence, first: int, *, ended: bool) -> Iterator[Sentence]:
    """The headlines behind a label that ends at `first`, each with what stands before it, and what follows."""
    text = sentence.text
    starts = [0, *(bar.end() for bar in _BAR.finditer(text, first))]
    last = max(starts[-1], first)
    on = next((m for m in _ARTICLE.finditer(text, last) if len(text[last : m.start()].split()) >= _FEWEST), None)
    if on is None:
        counts = [m for m in _COUNT.finditer(text, last) if len(text[last : m.start()].split()) >= _FEWEST]
        on = counts[-1] if counts else None
    behind = on.end() if on is not None and ended else len(text)
    for start, end in zip(starts, [*starts[1:], behind], strict=True):
        long = ended and behind == len(text) and end == behind and len(text[max(start, first) :].split()) > _MOST
        yield _piece(sentence, start, end, "mixed" if long else "related")
    if behind < len(text):
        yield _piece(sentence, behind, len(text), "body")


def _piece(sentence: Sentence, start: int, end: int, zone: str) -> Sentence:
    raw = sentence.text[start:end]
    text = raw.lstrip()
    start += len(raw) - len(text)
    text = _TAIL.sub("", text)
    return dataclasses.replace(
        sentence,
        start=sentence.start + start,
        end=sentence.start + start + len(text),
        text=text,
        zone=zone,
        opens=sentence.opens or start > 0,
    )
