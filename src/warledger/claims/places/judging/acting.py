"""A candidate name in, whether it names those who act (a party, a people), and no place, out."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.around import Around
from warledger.claims.places.judging.judged import Judged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token
from warledger.claims.places.words import HEADS, HITS, LEVELS, PLAIN_HEADS, WHERE

#: Levels of what people live in: no party is "the village of" anything.
_INHABITED = frozenset({"village", "town", "city", "neighbourhood"})

#: Names behind which it says what they are: "members of the Tibu and Zway tribes".
_TRIBES = compiled(
    r"(?:(?:,| and|, and| or) [A-Z][\w-]*[a-z]){0,3} (?:tribes?|clans?|tribesmen|clansmen|"
    r"tribal(?! (?:district|agency|region)))\b"
)


def is_tribe(text: str, end: int) -> bool:
    """Does a name that ends at `end` go on to say that it is a tribe's?"""
    return _TRIBES.match(text, end) is not None


def the_tribe(text: str, words: list[Token], one: Candidate) -> bool:
    """ "Between the Alizai and Bagan tribes": theirs, however large a town of that name is; not "the X tribal area"."""
    found = _TRIBES.match(text, words[one.last - 1].end)
    return found is not None and not found.group().endswith("tribal") and words[one.first - 1].lower == "the"


def two_sides(words: list[Token], one: Candidate, near: Around) -> bool:
    """Is it one of two peoples: "fighting between the Lou and the Murle"?"""
    return near.preposition == "between" and words[one.first - 1].lower == "the"


def is_actor(text: str, words: list[Token], judged: Judged, holder: tuple[int, ...], known: Known) -> bool:
    """Is a candidate that shares words with a mention of an actor no place?

    Args:
        text: The report.
        words: Its words.
        judged: The candidate.
        holder: Where the mention of the actor starts and ends.
        known: The report's names.
    """
    state, (start, end) = known.state(judged.name), holder[:2]
    first = words[judged.first]
    if any(LEVELS.get(words[at].lower) in _INHABITED for at in range(judged.before, judged.first)):
        return False  # "in the vicinity of the village of Hass"
    if first.start < start and first.lower in HEADS and first.lower not in PLAIN_HEADS:
        return False  # "Lake Chad"
    if state:
        hit = (judged.cue in HITS or judged.cue == "on") and judged.end >= end  # not "attacked a Myanmar army post"
        located = judged.cue in WHERE or hit
        return not located and judged.start == first.start  # "northern Iraq" is no state that acts
    return not judged.strong or (judged.cue == "of" and _is_name(text, start))


def inside(blocked: Sequence[tuple[int, ...]], starts: list[int], start: int, end: int) -> tuple[int, ...] | None:
    """The blocked stretch that overlaps with this one, or None."""
    at = bisect.bisect_right(starts, start)
    return next((span for span in blocked[max(0, at - 3) : at + 1] if span[0] < end and start < span[1]), None)


def _is_name(text: str, start: int) -> bool:
    """Capital inside a sentence: "the Front of the Three Rivers", and not "Residents of Kumbo said"."""
    return text[start].isupper() and text[:start].rstrip()[-1:].isalnum()
