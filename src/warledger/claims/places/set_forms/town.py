"""A report's text and the places that it names in, where "town" alone stands for the one told last out.

"Rebels took Hass on Monday. More than 200 families fled town": English says it so of the town that is spoken of, with
no article, as if it were its name. The mention has the clause's own word, and the name of the town that it means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.mention import PlaceMention
from warledger.records import Span

#: The word, and what the name is not used for in its stead.
WORD = "town"
#: "Fled town", "back in town", "out of town"; not "in town centre", "from town to town".
_ALONE = compiled(
    r"\b(?P<cue>fle(?:e|es|d|eing)|le(?:ave|aves|aving|ft)|quit(?:s|ting)?|enter(?:s|ed|ing)?|abandon(?:s|ed|ing)?|"
    r"reach(?:es|ed|ing)?|in|into|out of|outside|through|around) town\b(?=\W*$|[.,;:!?)”\"\n]|\s+(?:and|but|or|as|"
    r"after|before|since|when|while|on|in|at|by|with|during|amid|because|last|this|overnight|early|late|"
    r"for (?:the|a|\w+ days?|weeks?|months?))\b)"
)
#: What the word can mean.
_LEVELS = frozenset({"town", "village", "city", "unknown"})


def find(text: str, start: int, names: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Each "town" alone, as the town named last before it; none where no town is named before.

    Args:
        text: The report's own text.
        start: Where the body begins.
        names: The places that it names, in order.
    """
    out = []
    for match in _ALONE.finditer(text, start) if f" {WORD}" in text else ():
        told = [m for m in names if m.span.end <= match.start() and m.level in _LEVELS]
        if told:
            span = Span(match.end() - len(WORD), match.end())
            out.append(
                replace(told[-1], span=span, text=WORD, form="name", cue=match["cue"], relation=None, within=None)
            )
    return out
