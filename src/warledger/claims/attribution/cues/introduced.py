"""A sentence in, its cues without a verb of the speaker's own out: "according to X", "citing X", "documented by X"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from warledger.claims.attribution.cues.cue import PUNCTUATION, Cue, has_noun
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    LINKS,
    OBLIQUE,
    Words,
    bare,
    capital,
    is_area,
    left,
    right,
    skip_left,
)
from warledger.claims.attribution.phrases.subjects import real, span_of
from warledger.records import Span

#: Nouns of what a body counts itself, and participles with which a clause says who tells.
_COUNTS = frozenset("estimate estimates count tally figures".split())
_TELLING = frozenset("reporting saying claiming stating announcing".split())
_COUNTING = _COUNTS | _TELLING
#: What is done with reports that say nothing of what is told, and tokens before them in which it stands.
_HANDING = frozenset(
    "send sends sending request requests requested requesting demand demanded await awaits awaiting seek seeking ask "
    "asked studying examine examining reviewing submit submitted".split()
)
_HANDED = 4
#: Words with which a medium says from whom it has what it tells.
_HEARD_FROM = frozenset(("citing", "quoting", "learned from", "learnt from", "gathered from", "heard from"))
#: What is issued or released and gives an account, and tokens before the verb in which it stands: warrants, weapons and
#: hostages give none.
_ACCOUNTS = frozenset(
    "statement statements report reports communique communiques communiqué communiqués bulletin bulletins release "
    "video videos footage clip clips audio recording recordings tape tapes photo photos photograph photographs picture "
    "pictures image images figure figures data number numbers statistics toll tolls tally count list lists estimate "
    "estimates findings document documents letter letters message messages note notes update updates information "
    "details names survey study map maps text transcript leaflet notice announcement warning alert".split()
)
_BEFORE = 8


def _before(words: Words, start: int) -> Sequence[str]:
    at = bisect_left(words.starts, start)
    return words.lower[max(0, at - _HANDED) : at]


def named_after(text: str, words: Words, start: int, end: int) -> list[Cue]:
    """ "according to X", "citing X", "documented by X"."""
    out = []
    for match in speech().before_name.finditer(text, start, end):
        at = bisect_left(words.starts, match.end())
        him = _somebody_told_of(words, at)
        phrase = him or _of_the_report(words, right(words, at))
        if phrase is None or not (him or real(words, phrase, strict=True)):
            continue
        how = match.group().lower()
        if how in ("issued by", "released by"):
            issued = bisect_left(words.starts, match.start())
            if _ACCOUNTS.isdisjoint(words.lower[max(0, issued - _BEFORE) : issued]):
                continue  # "warrants issued by Judge Pinto", "hostages released by the rebels"
        if how == "information from" and at > 2 and words.lower[at - 3] in ("its", "their"):
            continue  # "which takes its information from a network of sources"
        if how.endswith(" from") and how not in _HEARD_FROM and not _HANDING.isdisjoint(_before(words, match.start())):
            continue  # "a judge is to send all information from the fourth court", "asked for reports from the army"
        if how.endswith("from") and is_area(words.words[phrase[0] : phrase[1]]):
            continue  # "according to reports from Colombia"
        apposition, stop = None, phrase[1]
        if stop + 1 < len(words) and words.lower[stop] == ",":
            tail = right(words, stop + 1)
            if (
                tail
                and (words.lower[tail[0]] in ("a", "an", "the", "its") or _who_that_is(words, phrase, tail))
                and (tail[1] >= len(words) or words.lower[tail[1]] in PUNCTUATION)
            ):
                apposition, stop = span_of(words, tail), tail[1]
        rule = (
            "chain.citing"
            if how in _HEARD_FROM
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


#: Words that a person's name has, with a rank before it.
_NAME = (2, 5)


def _who_that_is(words: Words, phrase: tuple[int, int], name: tuple[int, int]) -> bool:
    """ "According to the governor of Sela, Gen. Awa Keta": does the name of one person stand behind an office?"""
    if not _NAME[0] <= name[1] - name[0] <= _NAME[1] or words.lower[phrase[0]] not in (
        "the",
        "its",
        "their",
        "a",
        "an",
    ):
        return False
    end = next((k for k in range(phrase[0] + 1, phrase[1]) if words.lower[k] in LINKS), phrase[1])
    office = words.lower[end - 1]
    person = office in speech().people or office in speech().heads or office in speech().spokespersons
    return person and all(capital(words.words[k]) for k in range(*name)) and not is_area(words.words[name[0] : name[1]])


def _somebody_told_of(words: Words, at: int) -> tuple[int, int] | None:
    """ "According to him, nine died": a pronoun, and no "her office"."""
    ends = at + 1 >= len(words) or words.lower[at + 1] in PUNCTUATION
    return (at, at + 1) if at < len(words) and words.lower[at] in OBLIQUE and ends else None


def of_own_count(words: Words) -> list[Cue]:
    """ "the UN's estimate of those killed", "with the ministry reporting 85 deaths"."""
    out: list[Cue] = []
    if not words.has(_COUNTING):
        return out
    for at in range(1, len(words)):
        counts, tells = words.lower[at] in _COUNTS, words.lower[at] in _TELLING
        if not counts and not tells:
            continue
        phrase = left(words, at if counts else skip_left(words, at))
        if phrase is None or not real(words, phrase, strict=True):
            continue
        before = words.lower[phrase[0] - 1] if phrase[0] else ""
        own = words.lower[at - 1].endswith(("'s", "’s", "s'", "s’")) and (
            has_noun(words, phrase) or bare(words.words[at - 1]).isupper()
        )
        if own if counts else before == "with":
            side = "both" if counts and before == "by" else "after"
            rule = "own count" if counts else "with"
            start, end = words.starts[phrase[0]], words.ends[at]
            said = span_of(words, phrase)
            if counts:
                said = Span(said.start, said.end - len(words.words[at - 1]) + len(bare(words.words[at - 1])))
            out.append(Cue(Span(words.starts[at], end), said, None, rule, side, start, end))
    return out


def _of_the_report(words: Words, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "According to report the army has killed nine": the report that was told of, and not the army's."""
    if phrase is not None and words.lower[phrase[0]] == "report" and phrase[1] > phrase[0] + 1:
        return phrase[0], phrase[0] + 1
    return phrase
