"""A sentence in, its cues without a verb of the speaker's own out: "according to X", "citing X", "documented by X"."""

from __future__ import annotations

from bisect import bisect_left

from warledger.claims.attribution.cues.cue import PUNCTUATION, Cue
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import Words, right
from warledger.claims.attribution.phrases.subjects import real, span_of
from warledger.records import Span


def named_after(text: str, words: Words, start: int, end: int) -> list[Cue]:
    """ "according to X", "citing X", "documented by X"."""
    out = []
    for match in speech().before_name.finditer(text, start, end):
        at = bisect_left(words.starts, match.end())
        phrase = _of_the_report(words, right(words, at))
        if not real(words, phrase, strict=True) or phrase is None:
            continue
        apposition, stop = None, phrase[1]
        if stop + 1 < len(words) and words.lower[stop] == ",":
            tail = right(words, stop + 1)
            if (
                tail
                and words.lower[tail[0]] in ("a", "an", "the", "its")
                and (tail[1] >= len(words) or words.lower[tail[1]] in PUNCTUATION)
            ):
                apposition, stop = span_of(words, tail), tail[1]
        how = match.group().lower()
        rule = (
            "chain.citing"
            if how in ("citing", "quoting")
            else "according_to"
            if how in ("according to", "as per", "per the")
            else "by"
        )
        side = "after" if bisect_left(words.starts, match.start()) <= 2 else "both"
        out.append(
            Cue(
                Span(match.start(), match.end()),
                span_of(words, phrase),
                apposition,
                rule,
                side,
                match.start(),
                words.ends[stop - 1],
            )
        )
    return out


def _of_the_report(words: Words, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "According to report the army has killed nine": the report that was told of, and not the army's."""
    if phrase is not None and words.lower[phrase[0]] == "report" and phrase[1] > phrase[0] + 1:
        return phrase[0], phrase[0] + 1
    return phrase
