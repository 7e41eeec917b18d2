"""A report's sentences in, the same out with a page's list of tags marked, and parted from what follows on its line.

"Tags: Mali, Gao, JNIM" says what a page is filed under: nothing happened there, and nobody did it. In text that lost
its line breaks the report goes on behind: "Tags Mali Gao army air raids At least nine people were killed".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.text.sentence import Sentence

_LABEL = r"(?:(?:Tags|TAGS|Keywords|KEYWORDS|Filed [Uu]nder|FILED UNDER)\b:?)"
#: Where a list begins in text that lost its line breaks: capitals in mid-sentence, and no verb of tags behind.
BEGINS = rf" (?<=[\w)\]\"”.] )(?={_LABEL} \w)(?!Tags (?:are|were|have|had|on|of|in)\b)"
_BEGINS = compiled(rf"\W*{_LABEL}\s+(?!(?:are|were|have|had|on|of|in)\b)")
_ENDED = compiled(r"[.!?…][\"'”’»)\]]*$")
#: How a sentence of the report begins behind a list.
_OPENS = compiled(
    r"(?<=\w )(?:(?:A|An|The) \w"
    r"|(?:At least|More than|Nearly|Around|About|Over|Some|Dozens|Scores|Hundreds|Thousands|Several|Many|Two|Three|Four"
    r"|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty"
    r"|In|On|As|After|Since|Following|During|When|While|This|These|It|There|According)(?: \d[\d,]*)? [a-z]"
    r"|(?:At least|More than|Nearly|Around|About|Over|In|On) [A-Z\d])"
)
#: Words of a sentence that no tag has.
_OF_SENTENCES = compiled(
    r" (?:in|on|at|by|to|from|an?|has|have|had|was|were|is|are|said|says?|that|which|who|after|amid|struck|hit|shot"
    r"|(?!besieged|displaced|armed|occupied|wounded|injured)[a-z]{2,}ed) "
)
_CAPITAL = compiled(r"(?<= )[A-Z\d\"“][^ ]*(?= [a-z])")
#: A capital before the last that belongs to the same name or phrase: "Nigerian Air Force jets", "President Sall said".
_LEADS = compiled(
    r"(?<= )(?:[A-Z]\w+(?:an|ish|ese|ic) (?:(?:Air|Army|Armed|National|State|Democratic|Security|Defen[cs]e) )?"
    r"|(?:President|Prime|General|United|U\.?[SN]\.?) )$"
)


def marked(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, lists of tags in zone "tags"."""
    if not any(_BEGINS.match(s.text) for s in sentences):
        return list(sentences)
    return [s if s.index == at else dataclasses.replace(s, index=at) for at, s in enumerate(_marked(sentences))]


def _marked(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    for sentence in sentences:
        label = _BEGINS.match(sentence.text)
        if label is None:
            yield sentence
            continue
        on = _goes_on(sentence.text, label.end()) if _ENDED.search(sentence.text) else None
        if on is None:
            # a list that ends in a full stop, or whose report begins with nothing known, is left whole
            yield sentence if _ENDED.search(sentence.text) else dataclasses.replace(sentence, zone="tags")
            continue
        tags = sentence.text[:on].rstrip()
        start = sentence.start
        yield dataclasses.replace(sentence, end=start + len(tags), text=tags, zone="tags")
        yield dataclasses.replace(sentence, start=start + on, text=sentence.text[on:], opens=True)


def _goes_on(text: str, first: int) -> int | None:
    """Where the report goes on behind tags that begin at `first`."""
    verb = _OF_SENTENCES.search(text, first)
    opens = _OPENS.search(text, first + 1)
    if opens is not None and (verb is None or opens.start() <= verb.start()):
        return opens.start()
    if verb is None:
        return None
    capitals = list(_CAPITAL.finditer(text, first, verb.start() + 2))
    if not capitals:
        return None
    at = capitals[-1].start()
    while leads := _LEADS.search(text, first, at):
        at = leads.start()
    return at
