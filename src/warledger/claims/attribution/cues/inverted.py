"""A verb of speech in, the cue of a speaker who stands behind it out: "..., said Amina, a resident"."""

from __future__ import annotations

from warledger.claims.attribution.cues.clause import CLOSES_CLAUSE, FINITE
from warledger.claims.attribution.cues.cue import PUNCTUATION, Cue, has_noun
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    AGENT_ENDINGS,
    COUNTED,
    DETERMINERS,
    PRONOUNS,
    Words,
    names_speaker,
    right,
)
from warledger.claims.attribution.phrases.subjects import real, span_of
from warledger.records import Span

#: What tells of a speaker behind their noun: "an official who asked", "a man reached by telephone".
_ABOUT_SPEAKERS = frozenset("who reached contacted interviewed speaking from on in at".split())
#: What speakers do while they speak.
_WHILE_SPEAKING = frozenset("speaking citing quoting referring addressing writing talking including being".split())
#: What may stand behind a speaker's words without a clause of its own.
_WHEN_AND_WHERE_SAID = frozenset(
    "in a an the short brief written statement interview on late early monday tuesday wednesday thursday friday "
    "saturday sunday yesterday today".split()
)
#: What leads to a place, or to who did it ("was seized by the rebels said the monitor"), and to no one who says it.
_LED_TO = frozenset("to near in at from around outside inside on into by".split())


def turned_after_clause(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """ "The rebels fled and two died, said the mayor, who ...": does the comma before the verb end a clause?

    Args:
        words: The sentence.
        at: The verb.
        phrase: The subject that was found left of it, or None.
    """
    low = words.lower
    if not at or words.words[at - 1] not in CLOSES_CLAUSE or at + 1 >= len(words):
        return False
    behind = right(words, at + 1)
    if behind is None or not real(words, behind, strict=True) or words.lower[at + 1] in PRONOUNS:
        return False
    end = behind[1]
    while end < len(words) and low[end] in _WHEN_AND_WHERE_SAID:
        end += 1  # "said the Observatory in a statement on Monday"
    ended = end >= len(words) or words.words[end] in CLOSES_CLAUSE + ".;"
    between = low[phrase[1] : at - 1] if phrase is not None else ()
    if not ended:  # "Gunmen entered Dasso, said an official who asked not to be named"
        clause = bool(between) and (between[0] != "," or _done_besides(between))
        return clause and low[at + 1] in ("a", "an") and _only_tells_of(words, behind)
    if phrase is None:
        return True
    if not between:
        return False  # "the mayor, said"
    if between[0] != ",":
        return True
    told = between[1:2] and between[1] in ("who", "whose", "which")
    return not told and (_done_besides(between) or any(word in FINITE or word in ("and", "but") for word in between))


def _done_besides(between: tuple[str, ...]) -> bool:
    """ "Rebels raided Dasso, killing nine, said": does the clause go on with what its subject did, and not said?"""
    return len(between) > 1 and between[1].endswith("ing") and between[1] not in _WHILE_SPEAKING


def _only_tells_of(words: Words, speaker: tuple[int, int]) -> bool:
    """Does what follows a speaker tell of them, and not what they say: "who fled", "reached by telephone"?"""
    low = words.lower
    opening = low[speaker[1]]
    if low[speaker[1] - 1] not in speech().people:
        return False
    if opening not in _ABOUT_SPEAKERS:
        return False
    end = next((k for k in range(speaker[1], len(words)) if words.words[k] in CLOSES_CLAUSE + ".;"), len(words))
    told = low[speaker[1] + (2 if opening == "who" else 1) : end]
    return FINITE.isdisjoint(told) and (opening == "who" or not any(word.endswith("ed") for word in told))


def runs_into(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """Is what stands before "said the Observatory." the end of its clause that has lost its comma, and no speaker?

    So is a place or a doer that a preposition leads to, and those whom a number counts: "killed 10 civilians said X".
    """
    if phrase is None or phrase[1] != at or not phrase[0]:
        return False
    before = words.lower[phrase[0] - 1]
    counted = words.lower[phrase[0]] if words.lower[phrase[0]] in COUNTED else before
    if before not in _LED_TO and not (counted in COUNTED or counted[0].isdigit()):
        return False
    behind = right(words, at + 1)
    ended = behind is not None and (behind[1] >= len(words) or words.words[behind[1]] in ".,;")
    return ended and behind is not None and has_noun(words, behind)


def inverted(words: Words, at: int, *, run_on: bool = False) -> list[Cue]:
    """ "..., said Amina, a resident": the speaker follows the verb, behind a comma unless that is lost."""
    phrase = right(words, at + 1)
    if at and words.lower[at - 1] not in PUNCTUATION and not run_on and not _named_in_office(words, phrase):
        return []
    if phrase is None or not (real(words, phrase, strict=True) or _somebody(words, phrase)):
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


def _somebody(words: Words, phrase: tuple[int, int]) -> bool:
    """ "said a grain merchant": somebody by a noun that the lexicon lacks."""
    return words.lower[phrase[0]] in ("a", "an") and words.lower[phrase[1] - 1].endswith(AGENT_ENDINGS)


def _named_in_office(words: Words, phrase: tuple[int, int] | None) -> bool:
    """ "rockets hit Kenema said Ana Ruiz director of the Observatory": a name and an office speak without a comma."""
    if phrase is None or not all(w[0].isupper() for w in words.words[phrase[0] : phrase[0] + 2]):
        return False
    if words.lower[phrase[1] : phrase[1] + 1] and words.lower[phrase[1]] not in (".", "a", "an"):
        return False  # "Ado said Ana Ruiz director of the hospital was killed"
    behind = words.lower[phrase[0] + 2 : phrase[1]]
    return not (speech().heads.isdisjoint(behind) and speech().spokespersons.isdisjoint(behind))
