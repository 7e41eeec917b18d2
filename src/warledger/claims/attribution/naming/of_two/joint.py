"""The words for several speakers in, those for each of them, and all of them as one speaker, out: "A and B"."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.written.wording import WORD
from warledger.claims.attribution.phrases import bare
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: Parts of "military and medical sources", whose first may be no speaker.
_TWO = 2
#: What ends in a name where somebody is, or is from.
_IN_A_PLACE = compiled(r"\b(?:in|of|from|across|throughout|inside)(?: the)?(?: [A-Z][\w’'-]+){1,3}$")


def parts_of(heard: Heard, phrase: Span, said: str) -> list[Span]:
    """The parts of "A and B", where both are speakers of their own; else none."""
    if " and " not in said or heard.bodies.known(said):
        return []
    at = heard.text.find(" and ", phrase.start, phrase.end)
    if at < 0 or heard.bodies.mentioned.named_around(at):
        return []
    parts = [*_listed(heard.text, Span(phrase.start, at)), Span(at + 5, phrase.end)]
    if by_word(parts[-1].of(heard.text)) and _IN_A_PLACE.search(heard.text, phrase.start, at):
        return []  # "officials in Kenya and Tanzania"
    low = [[bare(word.lower()) for word in WORD.findall(part.of(heard.text))] for part in parts]
    lexicon = speech()
    if not all(
        any(lexicon.kind(word) for word in words) or heard.bodies.mentioned.inside(part)
        for words, part in zip(low, parts, strict=True)
    ):
        return []
    if len(parts) == _TWO and len(low[0]) == 1 and low[0][0] in lexicon.modifiers:
        return []
    return parts


def _listed(text: str, phrase: Span) -> list[Span]:
    """The parts of "police, residents", between its commas."""
    ends = [at for at in range(phrase.start, phrase.end) if text[at] == ","]
    starts = [phrase.start, *(at + 2 for at in ends)]
    return [Span(start, end) for start, end in zip(starts, [*ends, phrase.end], strict=True) if start < end]


def as_one(named: Sequence[Named]) -> Named:
    """Speakers told together, as one."""
    names = list(dict.fromkeys(one.name for one in named))
    name = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return Named(name, named[0].kind, by="joint")
