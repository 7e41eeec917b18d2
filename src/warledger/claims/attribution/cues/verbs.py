"""A verb of speech in, the cues that it makes out: "X said", "said X", "X denied claims of Y"."""

from __future__ import annotations

from warledger.claims.attribution.cues import no_account
from warledger.claims.attribution.cues.clause import tells_clause
from warledger.claims.attribution.cues.cue import BE, Cue, has_noun
from warledger.claims.attribution.cues.inverted import inverted, runs_into, turned_after_clause
from warledger.claims.attribution.cues.no_account import SAID_BY_OTHERS
from warledger.claims.attribution.cues.quoted import quoted_passive, quotes
from warledger.claims.attribution.cues.sides import in_relative, side_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import (
    DETERMINERS,
    PRONOUNS,
    Words,
    capital,
    fits,
    right,
    skip_left,
)
from warledger.claims.attribution.phrases.subjects import real, span_of, subject
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: Verbs that pass on what another says, alone or with a participle behind them.
_QUOTES = frozenset("quoted cited quotes cites".split())
_REPORTS, _QUOTING = frozenset({"reported", "reports"}), frozenset({("quoting",), ("citing",)})
#: Verbs that turn down what others say.
_DENIES = frozenset("denied denies deny disputed".split())


def verb(words: Words, at: int) -> list[Cue]:
    """The cue that the verb at token `at` makes, if any."""
    low, before = words.lower, skip_left(words, at)
    if no_account.stands_in_a_phrase(words, at, before):
        return []
    if (at and low[at - 1] in BE) or (before and low[before - 1] in BE and before == at):
        return quoted_passive(words, at)
    if no_account.by_form(words, at, before) or no_account.by_what_follows(words, at):
        return []
    if low[at] in _QUOTES or (low[at] in _REPORTS and low[at + 1 : at + 2] in _QUOTING):
        return quotes(words, at)
    if no_account.by_its_object(words, at):
        return []
    phrase, apposition = subject(words, before)
    if phrase is None:
        return _turned(words, at)
    if no_account.by_its_subject(words, at, phrase):
        return []
    denied = _of_another(words, at, phrase)
    return [denied] if denied else _with_subject(words, at, phrase, apposition)


def _turned(words: Words, at: int) -> list[Cue]:
    """ "Nine died, said the ministry": the cue of a verb whose subject stands behind it."""
    frame = speech().verbs[words.lower[at]]
    return inverted(words, at) if frame == "tell" or words.lower[at] in _REPORTS else []


def _with_subject(words: Words, at: int, phrase: tuple[int, int], apposition: Span | None) -> list[Cue]:
    """The cue of a verb before which a phrase stands: by it, or by who stands behind the verb.

    Args:
        words: The sentence.
        at: The verb's token.
        phrase: What stands before it.
        apposition: A second phrase for the same.
    """
    frame = speech().verbs[words.lower[at]]
    if (frame == "see" and not _sees(words, at, phrase)) or (frame == "clause" and not tells_clause(words, at, phrase)):
        return []
    if (frame == "tell" or words.lower[at] == "reports") and turned_after_clause(words, at, phrase):
        return inverted(words, at)
    if frame == "tell":
        if runs_into(words, at, phrase):
            return inverted(words, at, run_on=True)  # "nine died close to the old police station said the Observatory"
        if phrase[1] == at and not has_noun(words, phrase) and (turned := inverted(words, at)):
            return turned  # "rockets hit Kenema said Ana Ruiz director of the Observatory"
    if real(words, phrase, strict=frame != "tell"):
        return [_cue(words, at, phrase, apposition)]
    return _turned(words, at)


def _cue(words: Words, at: int, phrase: tuple[int, int], apposition: Span | None) -> Cue:
    """The cue of a verb by its subject.

    Args:
        words: The sentence.
        at: The verb's token.
        phrase: Its subject.
        apposition: A second phrase for the same.
    """
    frame, aside = speech().verbs[words.lower[at]], in_relative(words, phrase[0], at)
    side = "after" if aside else side_of(words, phrase[0], at)
    if frame == "hear":
        side = "after"  # of "nine died before police received reports of it" they tell the last words
    start = words.starts[phrase[0]]
    if frame == "accuse" and words.lower[at].endswith("ing"):
        side, start = "after", words.starts[at]  # "gunmen shot nine, accusing them of spying": they don't tell of it
    if words.lower[at].startswith("blame"):
        side = "ends"  # "blamed rebels for the raid that killed nine" takes for known what it says is theirs
    return Cue(
        Span(words.starts[at], words.ends[at]),
        span_of(words, phrase),
        apposition,
        "relative" if aside else "verb.tell" if frame == "clause" else f"verb.{frame}",
        side,
        start,
        words.ends[at],
    )


def _of_another(words: Words, at: int, subject: tuple[int, int]) -> Cue | None:
    """ "The army denied rebel claims that it killed nine": what follows is the rebels' account, or None."""
    word = words.lower[at]
    if word not in _DENIES and speech().verbs[word] != "reject":
        return None
    noun = at + 1
    while noun < len(words) and (fits(words, noun) or words.lower[noun] in DETERMINERS):
        if words.lower[noun] in SAID_BY_OTHERS:
            break
        noun += 1
    if words.lower[noun : noun + 1] == () or words.lower[noun] not in SAID_BY_OTHERS:
        return None
    end = noun + 1
    whose = (at + 1 + (words.lower[at + 1] in DETERMINERS), noun)
    if whose[0] >= noun and words.lower[end : end + 1] and words.lower[end] in ("by", "from"):
        whose = right(words, end + 1) or whose
        end = whose[1]
    elif whose[0] >= noun and words.lower[noun] == "reports":
        whose = (noun, end)
    elif noun - whose[0] == 1 and by_word(words.words[whose[0]]):
        whose = (whose[0], end)  # "Palestinian reports"
    if whose[0] >= whose[1] or not real(words, whose, strict=True):
        return None
    if speech().verbs[word] == "reject" and words.lower[end : end + 1] not in (("that",), ("of",)):
        return None  # "rejected the army's claim. It said": nothing of the claim follows
    start = words.starts[subject[0]]
    verb_at = Span(words.starts[at], words.ends[at])
    return Cue(verb_at, span_of(words, whose), None, "denied", "after", start, words.ends[end - 1])


def _sees(words: Words, at: int, phrase: tuple[int, int] | None) -> bool:
    """Does a verb of finding out tell: "an AFP reporter saw nine bodies", "an inquiry found that", "X denounced."?"""
    if phrase is None or words.lower[phrase[0]] in PRONOUNS:
        return False
    word, after = words.lower[at], words.lower[at + 1] if at + 1 < len(words) else "."
    if word == "gathered":  # "nine people died, the Sela Post gathered", but "Protesters gathered."
        named = capital(words.words[phrase[1] - 1]) and phrase[0] > 0 and words.words[phrase[0] - 1] == ","
        return after == "that" or (named and after in (".", ","))
    if word in ("found", "finds", "find", "denounced", "denounces"):
        return after == "that" or (word.startswith("denounce") and after in (".", ",", '"', "”"))
    heads = [words.lower[k] for k in range(*phrase)]
    media = any(speech().people.get(head) == "media" for head in heads) or heads[-1] in ("team", "crew")
    return media and after not in ("no", "that", ".", ",")
