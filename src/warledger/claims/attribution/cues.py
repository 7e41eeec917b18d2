"""A sentence in, its cues out: where somebody is made to speak, in which words, and where the account lies."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    DETERMINERS,
    Words,
    left,
    names_speaker,
    right,
    skip_left,
    words_of,
)
from warledger.claims.attribution.subjects import real, span_of, subject
from warledger.records import Span

#: Characters of a sentence that are read; a longer one is a list or broken text.
_LONGEST = 5000
#: Marks that make somebody speak without a verb: "12 killed: activists", "12 killed - official".
_MARKED = re.compile(r":| [-–—] ")
_PLAIN_WORD = re.compile(r"[a-z]+")
_BE = frozenset("is are was were be been being being get got".split())
_REPORT_NOUNS = frozenset(
    "statement statements report reports video footage bulletin communique photo photos photographs images "
    "figures list toll count".split()
)
_CLAUSE_OPENERS = frozenset(
    "while and but as whereas although though because after when with if whom which who".split()
)
_PUNCTUATION = frozenset(",;:—–-\"“”'‘’.()…")
#: What bodies do with casualties and witnesses don't: their people are those recorded.
_KEEPS = frozenset("recorded documented registered counted identified listed verified logged tallied observed".split())
_ADJECTIVES = frozenset("alleged reported confirmed claimed estimated recorded documented registered".split())
_TOLL = frozenset("toll number figure death casualty tally count total".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """One attribution.

    Attributes:
        span: The cue's words ("said", "according to").
        phrase: The words that name the speaker, or None where the cue goes on with the last one.
        apposition: A second phrase for the same speaker ("..., head of the Observatory, said"), or None.
        rule: Which pattern found it.
        side: Where the account lies in the sentence: "after", "before", "both".
        start: Where speaker and cue begin.
        end: Where they end.
    """

    span: Span
    phrase: Span | None
    apposition: Span | None
    rule: str
    side: str
    start: int
    end: int


def find(text: str, start: int, end: int) -> list[Cue]:
    """The cues of the sentence `text[start:end]`, in order."""
    end = min(end, start + _LONGEST)
    triggers = speech().triggers
    if not _MARKED.search(text, start, end) and triggers.isdisjoint(_PLAIN_WORD.findall(text[start:end].lower())):
        return []
    words = words_of(text, start, end)
    found = [cue for at in range(len(words)) if words.lower[at] in speech().verbs for cue in _verb(words, at)]
    if speech().could_be_before_name.search(text[start:end].lower()):
        found += _named_after(text, words, start, end)
    found += _colon(words) or _dash(words)
    found.sort(key=lambda cue: (cue.start, cue.end))
    return _participles(words, _untangled(found))


def _verb(words: Words, at: int) -> list[Cue]:
    """The cue that the verb at token `at` makes, if any."""
    lexicon, low = speech(), words.lower
    word, frame = low[at], lexicon.verbs[low[at]]
    before, total = skip_left(words, at), len(words)
    after = low[at + 1] if at + 1 < total else ""
    if (before and low[before - 1] == "to") or (at and low[at - 1] in ("of", "being", "by", "so", "self")):
        return []
    if (at and low[at - 1] in _BE) or (before and low[before - 1] in _BE and before == at):
        return _quoted_passive(words, at)
    if words.words[at][0].isupper() and not (word in ("says", "said", "say") and at):
        return []
    if word in _ADJECTIVES and at and low[at - 1] in DETERMINERS - {"all", "both", "others"}:
        return []  # "the site of an alleged massacre"
    if after == "to" and word in ("believed", "feared", "estimated", "reported", "alleged"):
        return []  # "a man believed to be ..."
    if word in ("quoted", "cited", "quotes", "cites") or (
        word in ("reported", "reports") and after in ("quoting", "citing")
    ):
        return _quotes(words, at)
    if after in lexicon.no_account_after or (
        frame != "tell" and {"life", "lives", "responsibility"} & set(low[at + 1 : at + 5])
    ):
        return []
    if word in lexicon.also_nouns and (
        after in lexicon.verbs
        or not _clause_ahead(words, at)
        or (at and low[at - 1] in lexicon.modifiers | DETERMINERS)
    ):
        return []
    if frame == "publish" and not ({after} & {"that", "out"} or _REPORT_NOUNS & set(low[at + 1 : at + 6])):
        return []
    if word in ("put", "puts", "placed", "gave", "gives", "named") and not _TOLL & set(low[at + 1 : at + 6]):
        return []
    phrase, apposition = subject(words, before)
    if phrase is not None and frame != "tell" and low[phrase[0]] in ("i", "we"):
        return []  # inside somebody's words: "later I learned"
    if word in _KEEPS and phrase is not None and speech().people.get(low[phrase[1] - 1]) == "witness":
        return []  # "374 people recorded killed"
    strict = frame != "tell"
    bare_name = phrase is not None and phrase[1] == at and not _has_noun(words, phrase)
    if frame == "tell" and bare_name:
        turned = _inverted(words, at)
        if turned:
            return turned  # "rockets hit Kenema said Ana Ruiz director of the Observatory"
    if real(words, phrase, strict=strict) and phrase is not None:
        start, side = words.starts[phrase[0]], _side(words, phrase[0], at)
        return [
            Cue(
                Span(words.starts[at], words.ends[at]),
                span_of(words, phrase),
                apposition,
                f"verb.{frame}",
                side,
                start,
                words.ends[at],
            )
        ]
    if frame == "tell" or word in ("reported", "reports"):
        return _inverted(words, at)
    return []


def _quoted_passive(words: Words, at: int) -> list[Cue]:
    """ "X was quoted (by Y) as saying"."""
    low = words.lower
    if low[at] not in ("quoted", "cited", "reported"):
        return []
    ahead = low[at + 1 : at + 14]
    if "as" not in ahead or not any(word in speech().quoted_as for word in ahead):
        return []
    before = at
    while before and (low[before - 1] in _BE or low[before - 1] in ("has", "have", "had", "also")):
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
            _side(words, phrase[0], stop),
            words.starts[phrase[0]],
            words.ends[stop],
        )
    ]


def _quotes(words: Words, at: int) -> list[Cue]:
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
    side = _side(words, first, stop)
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


def _inverted(words: Words, at: int) -> list[Cue]:
    """ "..., said Amina, a resident": the speaker follows the verb."""
    phrase = right(words, at + 1)
    if at and words.lower[at - 1] not in _PUNCTUATION and not _named_in_office(words, phrase):
        return []
    if not real(words, phrase, strict=True) or phrase is None:
        return []
    apposition, stop = None, phrase[1]
    if stop + 1 < len(words) and words.lower[stop] == ",":
        tail = right(words, stop + 1)
        if tail and (words.lower[tail[0]] in DETERMINERS or names_speaker(words, tail[0])):
            apposition, stop = span_of(words, tail), tail[1]
    side = "both" if at else "after"
    return [
        Cue(
            Span(words.starts[at], words.ends[at]),
            span_of(words, phrase),
            apposition,
            "inverted",
            side,
            words.starts[at],
            words.ends[stop - 1],
        )
    ]


def _named_in_office(words: Words, phrase: tuple[int, int] | None) -> bool:
    """ "rockets hit Kenema said Ana Ruiz director of the Observatory": a name and an office speak without a comma."""
    if phrase is None or not all(w[0].isupper() for w in words.words[phrase[0] : phrase[0] + 2]):
        return False
    if words.lower[phrase[1] : phrase[1] + 1] and words.lower[phrase[1]] not in (".", "a", "an"):
        return False  # "Ado said Ana Ruiz director of the hospital was killed"
    return any(words.lower[k] in speech().heads | speech().spokespersons for k in range(phrase[0] + 2, phrase[1]))


def _named_after(text: str, words: Words, start: int, end: int) -> list[Cue]:
    """ "according to X", "citing X", "documented by X"."""
    out = []
    for match in speech().before_name.finditer(text, start, end):
        at = bisect_left(words.starts, match.end())
        phrase = right(words, at)
        if not real(words, phrase, strict=True) or phrase is None:
            continue
        apposition, stop = None, phrase[1]
        if stop + 1 < len(words) and words.lower[stop] == ",":
            tail = right(words, stop + 1)
            if (
                tail
                and words.lower[tail[0]] in ("a", "an", "the", "its")
                and (tail[1] >= len(words) or words.lower[tail[1]] in _PUNCTUATION)
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


def _colon(words: Words) -> list[Cue]:
    """ "Observatory: 12 killed", "12 killed: activists"."""
    if ":" not in words.words:
        return []
    at = words.words.index(":")
    if 0 < at <= 6 and at + 2 < len(words):
        phrase = left(words, at)
        if phrase and phrase[0] == 0 and _has_noun(words, phrase):
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
    rest = len(words) - at - 1 - (words.lower[-1] in _PUNCTUATION)
    if at > 2 and 0 < rest <= 6:
        phrase = right(words, at + 1)
        if phrase and phrase[1] - phrase[0] == rest and (_has_noun(words, phrase) or rest <= 2):
            return [_behind(words, at, phrase)]
    return []


def _behind(words: Words, at: int, phrase: tuple[int, int]) -> Cue:
    """The cue of a mark behind which a headline's last words say who says it."""
    mark, end = Span(words.starts[at], words.ends[at]), words.ends[phrase[1] - 1]
    return Cue(mark, span_of(words, phrase), None, "colon.after", "before", words.starts[at], end)


def _dash(words: Words) -> list[Cue]:
    """ "12 killed in Goma - local official": a headline's last words say who says it."""
    at = max((k for k in range(len(words)) if words.words[k] in "-–—"), default=0)
    last = len(words) - (words.lower[-1] in _PUNCTUATION)
    if at < 3 or not 0 < last - at - 1 <= 5:
        return []
    phrase = right(words, at + 1)
    lexicon = speech()
    ends = words.lower[last - 1]
    if phrase is None or phrase[1] != last or not (lexicon.kind(ends) or ends in lexicon.spokespersons):
        return []
    return [_behind(words, at, phrase)]


def _has_noun(words: Words, phrase: tuple[int, int]) -> bool:
    lexicon = speech()
    return any(
        words.lower[k] in lexicon.bodies
        or words.lower[k] in lexicon.people
        or (words.words[k].isupper() and len(words.words[k]) > 2)
        for k in range(*phrase)
    )


def _clause_ahead(words: Words, at: int) -> bool:
    if at + 1 >= len(words):
        return True
    ahead, word = words.lower[at + 1], words.words[at + 1]
    return (
        ahead
        in ("that", "the", "a", "an", "at", "more", "its", "their", "it", "they", "he", "she", ",", "about", "some")
        or word[0].isupper()
        or word[0].isdigit()
    )


def _side(words: Words, first: int, at: int) -> str:
    """Where the account lies, from what stands before the speaker and after the verb."""
    low, total = words.lower, len(words)
    after = low[at + 1 : min(total, at + 40)]
    if after and after[0] == "that":
        return "after"
    rest = [word for word in after if word not in _PUNCTUATION]
    if first <= 3:
        return "after" if len(rest) > 3 or first == 0 else "both"
    opened = low[first - 1] in _CLAUSE_OPENERS
    if not rest or _adjunct(rest) or (len(rest) <= 4 and not opened):
        return "before"
    if opened or low[first - 1] in (";",):
        return "after"
    if low[first - 1] == "," and after[0] != ",":
        return (
            "after"
            if first <= 12
            and low[1] not in ("least", "most")
            and low[0]
            in (
                "in",
                "on",
                "at",
                "after",
                "following",
                "earlier",
                "speaking",
                "asked",
                "for",
                "as",
                "during",
                "from",
                "with",
                "citing",
                "referring",
            )
            else "both"
        )
    return "both"


def _adjunct(rest: list[str] | tuple[str, ...]) -> bool:
    return (
        len(rest) <= 9
        and rest[0] in ("on", "in", "at", "late", "early", "afp", "to", "by", "from", "via", "reuters", "earlier")
        and "that" not in rest
    )


def _untangled(found: list[Cue]) -> list[Cue]:
    """Without cues that stand inside another's words ("X quoted Y as saying" holds "saying")."""
    out: list[Cue] = []
    for cue in found:
        figures_by = bool(out) and out[-1].rule == "according_to" and cue.rule == "by"
        if figures_by and out[-1].span.end < cue.start <= out[-1].end + 2:
            out[-1] = replace(cue, start=out[-1].start, side=out[-1].side)  # "according to figures compiled by X"
            continue
        if (
            out
            and cue.span.start < out[-1].end
            and out[-1].rule in ("chain.quoted", "quoted_as", "inverted", "according_to", "by")
        ):
            continue
        if out and cue.phrase and out[-1].phrase and cue.phrase == out[-1].phrase and cue.rule == out[-1].rule:
            continue
        out.append(cue)
    return out


def _participles(words: Words, found: list[Cue]) -> list[Cue]:
    """Adds "..., adding that": the sentence's speaker goes on."""
    if not found:
        return found
    out = list(found)
    for at in range(1, len(words)):
        if words.lower[at] in speech().continuing and words.lower[at - 1] not in ("as", "by", "of", "for", *_BE):
            last = [cue for cue in found if cue.end <= words.starts[at]]
            if last and last[-1].phrase and not any(cue.start <= words.starts[at] < cue.end for cue in found):
                out.append(
                    replace(
                        last[-1],
                        span=Span(words.starts[at], words.ends[at]),
                        rule="participle",
                        side="after",
                        start=words.starts[at],
                        end=words.ends[at],
                    )
                )
    return sorted(out, key=lambda cue: (cue.start, cue.end))
