"""A sentence in, its cues out: where somebody is made to speak, in which words, and where the account lies."""

from __future__ import annotations

from dataclasses import replace

from warledger.claims.attribution.cues.cue import BE, Cue
from warledger.claims.attribution.cues.introduced import named_after, of_own_count
from warledger.claims.attribution.cues.marks import MARKED, colon, dash
from warledger.claims.attribution.cues.verbs import verb
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import PRONOUNS, Words, right, skip_left, words_of
from warledger.claims.attribution.phrases.subjects import real, span_of, subject
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_CLAIMED, _RESPONSIBILITY = frozenset("claimed claims took".split()), "responsibility"
#: Participles that tell of what was found, and those that only do before a clause.
_FOUND_OUT = frozenset("confirming reporting".split())
_TOLD_OF = frozenset("saying claiming stating announcing".split()) | _FOUND_OUT
#: Where those went who found it, before a participle without its comma: "went to the scene confirming".
_SCENES = frozenset("scene site place spot area".split())
_OF_THE_DEAD = frozenset(
    "dead death deaths killing body bodies corpses casualties discovery finding injured wounded killed victims".split()
)
#: Characters of a sentence that are read; a longer one is a list or broken text.
_LONGEST = 5000
#: Letters of a town in capitals.
_LEAST_OF_A_TOWN = 4
_PLAIN_WORD = compiled(r"[a-z]+")


def find(text: str, start: int, end: int) -> list[Cue]:
    """The cues of the sentence `text[start:end]`, in order."""
    end = min(end, start + _LONGEST)
    low = text[start:end].lower()
    could_follow = speech().could_be_before_name.search(low) is not None
    if (
        not could_follow
        and not MARKED.search(text, start, end)
        and speech().saying.isdisjoint(_PLAIN_WORD.findall(low))
    ):
        return []
    words = words_of(text, start, end)
    verbs = speech().verbs
    found = [cue for at, word in enumerate(words.lower) if word in verbs for cue in verb(words, at)]
    if could_follow:
        found += named_after(text, words, start, end)
    found += of_own_count(words)
    found += _not_where(words, colon(words) or dash(words), found)
    found.sort(key=lambda cue: (cue.start, cue.end))
    return _participles(words, _not_accusing(_untangled(found)))


def _not_accusing(found: list[Cue]) -> list[Cue]:
    """Without "accusing" before who tells of it: "Gunmen shot nine, accusing them of spying, police said"."""
    if not any(map(_accuses, found)):
        return found
    telling = [cue.start for cue in found if cue.side == "before"]
    return [cue for cue in found if not (_accuses(cue) and any(start >= cue.end for start in telling))]


def _accuses(cue: Cue) -> bool:
    """Is it a participle: its account begins with it, and not with its subject?"""
    return cue.rule == "verb.accuse" and cue.start == cue.span.start


def _not_where(words: Words, marked: list[Cue], found: list[Cue]) -> list[Cue]:
    """Without "TAMRA:" before what somebody else says: a town, as reports from South Asia begin."""
    if not marked or marked[0].rule != "colon.before" or not words.words[0].isupper() or words.words[1] != ":":
        return marked
    initials = not any(letter in "AEIOU" for letter in words.words[0][1:]) or len(words.words[0]) < _LEAST_OF_A_TOWN
    known = words.lower[0] in speech().bodies
    return marked if initials or known or not any(cue.phrase for cue in found) else []


def _untangled(found: list[Cue]) -> list[Cue]:
    """Without cues that stand inside another's words ("X quoted Y as saying" holds "saying")."""
    out: list[Cue] = []
    said = [cue.phrase for cue in found if cue.phrase is not None and cue.rule.startswith("verb")]
    for cue in found:
        if cue.rule == "by" and any(phrase.covers(cue.span) for phrase in said):
            continue  # "a statement from the ministry said": who said it holds "statement from"
        figures_by = bool(out) and out[-1].rule == "according_to" and cue.rule == "by"
        if figures_by and out[-1].span.end < cue.start <= out[-1].end + 2:
            out[-1] = replace(cue, start=out[-1].start, side=out[-1].side)  # "according to figures compiled by X"
            continue
        if (
            out
            and cue.span.start < out[-1].end
            and out[-1].rule in ("chain.quoted", "quoted_as", "inverted", "according_to", "by", "denied")
        ):
            continue
        if out and cue.phrase and out[-1].phrase and cue.phrase == out[-1].phrase and cue.rule == out[-1].rule:
            continue
        out.append(cue)
    return out


def _responsible(words: Words) -> list[Cue]:
    """ "The Front claimed responsibility, saying it killed nine": what is told behind words that tell nothing."""
    low, continuing = words.lower, speech().continuing
    if continuing.isdisjoint(low):
        return []
    for at in range(2, len(words)):
        if low[at] not in continuing or low[at - 1] != ",":
            continue
        claim = next((k for k in range(at - 2, 0, -1) if low[k] in _CLAIMED), None)
        if claim is None or _RESPONSIBILITY not in low[claim : claim + 3]:
            return []
        phrase = subject(words, skip_left(words, claim))[0]
        if phrase is None or not real(words, phrase, strict=True):
            return []
        told = Span(words.starts[at], words.ends[at])
        return [Cue(told, span_of(words, phrase), None, "participle", "after", told.start, told.end)]
    return []


def _after_a_deed(words: Words) -> list[Cue]:
    """ "Police went to the scene, confirming the death of four", "Rebels left the town, saying that they lost nine"."""
    low = words.lower
    if _TOLD_OF.isdisjoint(low):
        return []
    phrase = right(words, 0)
    if phrase is None or not real(words, phrase, strict=True) or words.lower[0] in PRONOUNS:
        return []
    for at in range(phrase[1] + 2, len(words) - 1):
        if low[at] not in _TOLD_OF or low[at - 1] not in (",", *_SCENES):
            continue
        clause = "that" in low[at + 1 : at + 3] or low[at + 1] in PRONOUNS
        found_dead = low[at] in _FOUND_OUT and not _OF_THE_DEAD.isdisjoint(low[at + 1 : at + 6])
        if found_dead or (clause and low[at - 1] == ","):
            told = Span(words.starts[at], words.ends[at])
            return [Cue(told, span_of(words, phrase), None, "participle", "after", told.start, told.end)]
    return []


def _participles(words: Words, found: list[Cue]) -> list[Cue]:
    """Adds "..., adding that": the sentence's speaker goes on."""
    if not found:
        return _responsible(words) or _after_a_deed(words)
    out, continuing = list(found), speech().continuing
    if continuing.isdisjoint(words.lower):
        return sorted(out, key=lambda cue: (cue.start, cue.end))
    for at in range(1, len(words)):
        if words.lower[at] in continuing and words.lower[at - 1] not in ("as", "by", "of", "for", *BE):
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
