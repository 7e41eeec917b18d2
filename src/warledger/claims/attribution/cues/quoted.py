"""A verb of quoting in, the cue of whom it quotes out: "X was quoted as saying", "Y quoted X"."""

from __future__ import annotations

from warledger.claims.attribution.cues.cue import BE, Cue
from warledger.claims.attribution.cues.sides import side_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import DETERMINERS, Words, left, right, skip_left
from warledger.claims.attribution.phrases.subjects import real, span_of
from warledger.records import Span


def quoted_passive(words: Words, at: int) -> list[Cue]:
    """ "X was quoted (by Y) as saying"."""
    low = words.lower
    if low[at] not in ("quoted", "cited", "reported"):
        return []
    ahead = low[at + 1 : at + 14]
    if "as" not in ahead or not any(word in speech().quoted_as for word in ahead):
        return []
    before = at
    while before and (low[before - 1] in BE or low[before - 1] in ("has", "have", "had", "also")):
        before -= 1
    phrase = left(words, before)
    if not real(words, phrase, strict=True) or phrase is None:
        return []
    stop = at + 1 + next(k for k, word in enumerate(ahead) if word in speech().quoted_as)
    return [
        Cue(
            Span(words.starts[at], words.ends[stop]),
            span_of(words, phrase),
            None,
            "quoted_as",
            side_of(words, phrase[0], stop),
            words.starts[phrase[0]],
            words.ends[stop],
        )
    ]


def quotes(words: Words, at: int) -> list[Cue]:
    """ "X quoted Y as saying": Y speaks."""
    ahead = at + 1
    if ahead < len(words) and words.lower[ahead] in ("quoting", "citing"):
        ahead += 1
    phrase = right(words, ahead)
    if not real(words, phrase, strict=True) or phrase is None:
        return []
    stop = phrase[1] - 1
    for k in range(phrase[1], min(len(words), phrase[1] + 14)):
        if words.lower[k] in speech().quoted_as:
            stop = k
            break
    outer = left(words, skip_left(words, at))
    first = outer[0] if outer else at
    end = words.ends[stop]
    apposition = None
    if phrase[1] < len(words) and words.lower[phrase[1]] == ",":
        tail = right(words, phrase[1] + 1)
        apposition = span_of(words, tail) if tail and words.lower[tail[0]] in DETERMINERS else None
    side = side_of(words, first, stop)
    return [
        Cue(
            Span(words.starts[at], words.ends[at]),
            span_of(words, phrase),
            apposition,
            "chain.quoted",
            side,
            words.starts[first],
            end,
        )
    ]
