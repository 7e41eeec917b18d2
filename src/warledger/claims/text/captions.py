"""A report's sentences in, the same out with captions of pictures marked, which tell of a picture and not of the event.

A page's picture is often an older one of another town: "A man passes burning tyres in Omdurman on July 9 (Wire Photo)".
A caption is known by its credit, and by what it does: it describes in the present tense what is to be seen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from warledger.claims.text.sentence import Sentence

#: Whose a picture is: in brackets, or an agency and a photographer: "(Wire Photo)", "REUTERS/Stringer".
CREDIT = (
    r"(?:\((?!Source)(?:[^()\n]{0,40}\b)?(?:[Pp]hoto|[Aa]rchive|[Aa]gencies|[Hh]andout|[Ii]mages)\b[^()\n]{0,40}\)"
    r"|(?<=[.!?] )(?:REUTERS|Reuters|AFP|AP|EPA|Xinhua) ?/ ?[A-Z][\w’'-]+"
    r"(?: (?!(?:The|An?|In|On|At|As|But|It|He|She|They|We|I|This|Two|Three|After)\b)[A-Z][\w’'-]+)?)"
    r"(?=\s+[A-Z0-9(\"“]|\s*$)"
)
_CREDIT = compiled(CREDIT.replace(r"(?<=[.!?] )", ""))
#: A credit that a page glues to the sentence behind it: "in Tarm on June 8 2021. (Reuters) Rebels shelled Orrin".
_OPENING_CREDIT = compiled(r"\((?:Reuters|REUTERS|AFP|AP|EPA|Getty|Xinhua|Anadolu|DPA|dpa)\)\s+[A-Z0-9“\"]")
_IN_BRACKETS = compiled(r"\((?:File |Archive )?(?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?)\b(?!\))")
_PRESENT = (
    r"(?:stand|walk|run|ride|sit|rest|wait|look|inspect|gather|search|mourn|hold|react|gesture|pose|speak|point|patrol"
    r"|drive|play|lie|pray|queue|billow|rise|attend|aim|stroll|sleep)s?|carr(?:y|ies)|(?:watch|pass)(?:es)?|cr(?:y|ies)"
    r"|(?:fires|shoots) (?:his|her|their|a|an)|takes? (?:shelter|cover|part|position)|shows?"
)
#: What is to be seen; no noun ("a march", "the rest"), no infinitive.
_SEEN = compiled(
    rf"\b(?:(?:is|are) (?:seen|pictured|shown|treated|photographed)|pictured|seen (?:here|on|in)"
    rf"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bto )(?<!\bof )(?<!\bon )(?<!\bin )(?:{_PRESENT}))\b"
)
#: Words of a sentence that tells.
_TELLS = (
    r"(?:was|were|had|has|have|will|could|would|may|might|said|says|told|reported|kill(?:s|ed)?|wounded|injured|died"
    r"|dead)"
)
_TOLD = compiled(rf"\b{_TELLS}\b")
#: What is told in passing of who is to be seen: "a boy who was hurt in a blast sits", "a man injured by a mine rests".
_IN_PASSING = compiled(
    rf"\b(?:who|which|that|whose [\w’'-]+)(?: (?:\w+ly|been|{_TELLS}))+\b"
    r"|^(?:An?|The) (?:[\w’'-]+ ){1,2}(?:wounded|injured)(?= (?:in|by|during)\b(?!.*\b(?:as|when|while|after)\b))"
)


def marked(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences, captions and credits in zone "caption"."""
    found: set[int] = set()
    for at, sentence in enumerate(sentences):
        credit = _ending_credit(sentence.text)
        if credit == 0:
            found.add(at)
            if at and (at - 1 in found or _describes(sentences[at - 1].text)):
                found.add(at - 1)
        elif at and sentence.text[0] == "(" and _OPENING_CREDIT.match(sentence.text):
            if _describes(sentences[at - 1].text):
                found.add(at - 1)
        elif (credit and _describes(sentence.text)) or _in_brackets(sentence.text):
            found.add(at)
    return [dataclasses.replace(s, zone="caption") if at in found else s for at, s in enumerate(sentences)]


def _ending_credit(text: str) -> int | None:
    """Where a credit begins that the sentence ends in."""
    if ")" not in text[-2:] and "/" not in text:
        return None  # as of most: much faster than to search
    return next((m.start() for m in _CREDIT.finditer(text) if m.end() >= len(text) - 1), None)


def _in_brackets(text: str) -> bool:
    opens = _IN_BRACKETS.match(text)
    return opens is not None and _describes(text[opens.end() :])


def _describes(text: str) -> bool:
    """Does a sentence say in the present tense what is to be seen, before it tells anything?"""
    seen = _SEEN.search(text)
    return seen is not None and not _TOLD.search(_IN_PASSING.sub("", text[: seen.start()]))
