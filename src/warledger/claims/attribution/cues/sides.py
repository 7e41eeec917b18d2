"""A speaker and a verb in a sentence in, on which side of them the account lies out."""

from __future__ import annotations

from warledger.claims.attribution.cues.cue import PUNCTUATION
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import Words

_SPANS_OF_TIME = frozenset("hours day days week weeks month months year years".split())
#: Verbs of a clause whose subject stands before the one who tells it.
_FINITE = frozenset("is are was were has have had will would could may might left took came fell".split())
_CLAUSE_OPENERS = frozenset(
    "while and but as whereas although though because after when where with if whom which who".split()
)


def side_of(words: Words, first: int, at: int) -> str:
    """Where the account lies, from what stands before the speaker and after the verb."""
    low, total = words.lower, len(words)
    after = low[at + 1 : min(total, at + 40)]
    if after and after[0] == "that":
        return "after"
    rest = [word for word in after if word not in PUNCTUATION]
    if _long_after(after):
        return "ends"
    if first <= 3:
        return "after" if len(rest) > 3 or first == 0 else "both"
    opened = low[first - 1] in _CLAUSE_OPENERS or low[first - 1] == ";"
    if opened and speech().verbs.get(low[at]) == "count" and rest:
        return "after"  # "; residents put the toll at 20": who counts says what follows, however short
    if not rest or _adjunct(rest) or (len(rest) <= 4 and not opened):
        return "before"
    if opened:
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


def in_relative(words: Words, first: int, at: int) -> bool:
    """ "a strike that doctors say killed nine": do speaker and verb stand inside a clause that goes on behind them?"""
    low = words.lower
    opened = low[first] == "that" or (first > 0 and low[first - 1] in ("that", "which", "who"))
    if not first or not opened or at + 2 >= len(words):
        return False
    after = low[at + 1]
    return after in _FINITE or (after.endswith("ed") and after not in speech().verbs)


def _long_after(after: tuple[str, ...]) -> bool:
    """ "... died, police said on Friday, six months after a raid": what came before is nobody's account."""
    at = next((k for k, word in enumerate(after[:8]) if word == ","), None)
    if at is None:
        return False
    ahead = after[at + 1 : at + 5]
    return any(word in _SPANS_OF_TIME and ahead[k + 1 : k + 2] == ("after",) for k, word in enumerate(ahead))


#: Whom agencies name as told, and what goes on after them without a clause: "told Reuters on Monday".
_AGENCIES = frozenset(("afp", "reuters"))
_AFTER_AGENCIES = frozenset("on in at late early by from via earlier in".split())


def _adjunct(rest: list[str] | tuple[str, ...]) -> bool:
    if (
        rest[0] in _AGENCIES
        and len(rest) > 1
        and (rest[1] not in _AFTER_AGENCIES or rest[2:3] in (["least"], ["most"]))
    ):
        return False  # "a medic told Reuters at least 45 people had died"
    return (
        len(rest) <= 9
        and rest[0] in ("on", "in", "at", "late", "early", "afp", "to", "by", "from", "via", "reuters", "earlier")
        and "that" not in rest
    )
