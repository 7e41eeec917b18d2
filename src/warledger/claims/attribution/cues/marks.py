"""A sentence in, the cue that a mark makes out: "Observatory: 12 killed", "12 killed - official"."""

from __future__ import annotations

from warledger.claims.attribution.cues.cue import PUNCTUATION, Cue, has_noun
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import Words, is_area, left, right
from warledger.claims.attribution.phrases.subjects import span_of
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: Marks that make somebody speak without a verb: "12 killed: activists", "12 killed - official".
#: Letters of a word in capitals that is no initials any more.
_LONGER_THAN_INITIALS = 6
#: What pages put before a headline's colon: "VIDEO: ...", "Original post: ...", "FILE: ...".
_LABELS = frozenset(
    "video videos story photo photos picture pictures file watch update updated updates breaking live gallery raw "
    "original related read more exclusive analysis opinion map infographic timeline correction note notes".split()
)
#: What stands before a list and its colon: "Rebel losses: 40 men, two tanks".
_LISTED = frozenset("losses loss casualties dead killed wounded injured victims damage toll seized captured".split())
MARKED = compiled(r":| [-–—] ")


def colon(words: Words) -> list[Cue]:
    """ "Observatory: 12 killed", "12 killed: activists"."""
    if ":" not in words.words:
        return []
    at = words.words.index(":")
    if 0 < at <= 6 and at + 2 < len(words):
        phrase = left(words, at)
        label = any(word in _LABELS for word in words.lower[:at]) or not _LISTED.isdisjoint(words.lower[:at])
        if phrase and phrase[0] == 0 and has_noun(words, phrase) and not label and not _where(words, at):
            return [
                Cue(
                    Span(words.starts[at], words.ends[at]),
                    span_of(words, phrase),
                    None,
                    "colon.before",
                    "after",
                    words.starts[0],
                    words.ends[at],
                )
            ]
    at = len(words) - 1 - words.words[::-1].index(":")
    rest = len(words) - at - 1 - (words.lower[-1] in PUNCTUATION)
    if at > 2 and 0 < rest <= 6:
        phrase = right(words, at + 1)
        if phrase and phrase[1] - phrase[0] == rest and (has_noun(words, phrase) or rest <= 2):
            return [_behind(words, at, phrase)]
    return []


_DASHES = frozenset("-–—")
#: Tokens from a dash to behind the one word that follows it.
_ONE_WORD = 2
#: A body by its initials: "five hurt in blast - ISPR".
_INITIALS = compiled(r"[A-Z]{3,6}")


def dash(words: Words) -> list[Cue]:
    """ "12 killed in Goma - local official": a headline's last words say who says it."""
    at = max((k for k in range(len(words)) if words.words[k] in _DASHES), default=0) if words.has(_DASHES) else 0
    last = len(words) - (words.lower[-1] in PUNCTUATION)
    if at < 3 or not 0 < last - at - 1 <= 5:
        return []
    phrase = right(words, at + 1)
    lexicon = speech()
    ends = words.lower[last - 1]
    if phrase is None or phrase[1] != last:
        return []
    capitals = last - at == _ONE_WORD and _INITIALS.fullmatch(words.words[last - 1])
    if (capitals and ends in _LABELS) or not (capitals or lexicon.kind(ends) or ends in lexicon.spokespersons):
        return []
    return [_behind(words, at, phrase)]


def _where(words: Words, end: int) -> bool:
    """ "QUETTA: Nine people died", "Sela governorate: ...": a town in capitals or an area is where and not who.

    In capitals a capital, or what is longer than initials are.
    """
    seat = by_word(words.words[0].title()) if end == 1 and words.words[0].isupper() else None
    if is_area(words.words[:end]) or (seat and words.words[0].title() in seat.capitals):
        return True
    return all(
        word.isupper() and speech().kind(low) is None
        for word, low in zip(words.words[:end], words.lower[:end], strict=True)
    ) and (end > 1 or len(words.words[0]) >= _LONGER_THAN_INITIALS)


def _behind(words: Words, at: int, phrase: tuple[int, int]) -> Cue:
    """The cue of a mark behind which a headline's last words say who says it."""
    mark, end = Span(words.starts[at], words.ends[at]), words.ends[phrase[1] - 1]
    return Cue(mark, span_of(words, phrase), None, "colon.after", "before", words.starts[at], end)
