"""Actor mentions in, which party each is, and the common words that a report uses for a named party, out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import GROUPS
from warledger.claims.blame import LAID
from warledger.claims.choice.spans import Spread
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import by_word

#: Words for those who did it, once somebody is blamed for it.
_DOERS = ("bombers", "gunmen", "attackers", "militants", "terrorists", "assailants", "insurgents")
#: Words for armed people that say nothing of whose they are, and those who die by their own bomb: it is their means.
#: No coder of 245 reports names "suicide bombers" as who did it, in reports that hold 121 deaths and injuries by them.
NOBODY = frozenset({"fighters", "forces", "members", "troops", "soldiers", "elements", "suicide bombers"})
#: Who leads a coalition.
_LEADERS = {"US": "United States", "Saudi": "Saudi Arabia"}
_LED = "-led coalition"
_WORDS = compiled(
    r"\b(?:terrorist|rebel|militant|insurgent|jihadist|extremist|gunm[ae]n|fighter|separatist|bandit|bomber)s?\b"
)
#: Right before the name of a party: the words ahead of it are of those who fight it.
FOE = compiled(
    r"\b(?:fighting|battling|combating|opposing|opposed to|resisting|at war with|against)"
    r"(?: against| with)?(?: the)? $",
    re.I,
)
_FRIEND = compiled(
    r"\b(?:(?:backing|supporting|helping|aiding|assisting|alongside|rivalling|(?:backed|supported) by|"
    r"between|among)(?: the)? |"
    r"including [^.;]{0,24})$",
    re.I,
)
#: Right before the name of a coalition: the words are of its men.
_OF_ONE = compiled(
    r"\b\w+ (?:of|from|belonging to|loyal to|linked (?:to|with)|affiliated (?:to|with))"
    r"(?: the)?(?: so[- ]called)? [\"'“‘]?$",
    re.I,
)
#: What ends the words that can be next to a name: "militants were killed as forces of X advanced", "rebels hit by X".
_CLAUSE = compiled(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|by|as|when|while|until|after|before|because)\b|[;:]"
)
#: Whom one kills is not his own: "fighting between X and Y left nine militants dead".
_DEALT = compiled(r"\b(?:left|leaving|killed|killing|wounded|wounding|captured|arrested|beheaded|executed)\b")
#: Characters before and after a name in which such a word is next to it ("terrorists affiliated with X").
_BEFORE, _AFTER = 44, 28


def party(mention: ActorMention) -> str | None:
    """The actor as a party: its side; unnamed attackers in one lower-case word ("terrorists" of any organisation)."""
    side = mention.side
    if side is None or mention.kind != "generic_armed":
        return side
    return "terrorists" if side.lower().startswith("terrorist") else side.lower()


def leader(key: Hashable) -> Hashable:
    """The state that leads a coalition known by it ("US-led coalition"); any other party itself."""
    words = str(key)
    return _LEADERS.get(words.removesuffix(_LED), key) if words.endswith(_LED) else key


@once_a_report
def sided(reading: Reading) -> list[tuple[ActorMention, str]]:
    """The mentions of actors that have a side, each with its party."""
    return [(m, key) for m in reading.actors if (key := party(m))]


@once_a_report
def armed(reading: Reading) -> list[tuple[ActorMention, str]]:
    """Those among them that aren't civilians."""
    return [(m, key) for m, key in sided(reading) if m.kind != "civilians"]


def over(reading: Reading, span: tuple[int, int]) -> list[ActorMention]:
    """The mentions of actors that share words with a stretch of the text, in order."""
    found = _spread(reading).touching(*span)
    return [reading.actors[at] for at in found] if found else []


@once_a_report
def _spread(reading: Reading) -> Spread:
    return Spread(m.span for m in reading.actors)


def shown(candidate: Candidate) -> str | None:
    """The actor's name as claims carry it: "Syrian rebels", where the key that compares parties has small letters."""
    if candidate.key is None:
        return None
    name = candidate.value.side if isinstance(candidate.value, ActorMention) else None
    return name if name is not None and name.lower() == candidate.key else str(candidate.key)


def named(reading: Reading, side: str) -> str:
    """The party that a side's name stands for: as a statement of blame names it."""
    return _by_side(reading).get(side) or side


@once_a_report
def _by_side(reading: Reading) -> dict[str, str | None]:
    return {m.side: party(m) for m in reading.actors if m.side}


def parties(reading: Reading) -> dict[Hashable, set[Hashable]]:
    """Named parties to the common words next to their names ("X terrorists", "rebels from X"), as parties.

    A party that the report blames, or that claims it, may be its "suicide bomber" and its "gunmen" too, and where a
    coalition is named its leader's own strikes may be the coalition's.
    """
    words = _common_words(reading)
    blamed = {b.agent for b in reading.blames if b.status in LAID}
    doers = {key for word in _DOERS for key in words.get(word, ())}
    out: dict[Hashable, set[Hashable]] = {}
    for key, word, _ in beside(reading):
        out.setdefault(key, set()).add(word)
    for m in reading.actors:
        key = party(m)
        if key is None or m.form == "joint":
            continue
        if m.kind in GROUPS and m.side in blamed and doers:
            out.setdefault(key, set()).update(doers)
        if m.kind == "coalition":
            leader = str(key).split("-led")[0]
            out.setdefault(key, set()).update(
                party(o)
                for o in reading.actors
                if o.kind in ("state", "state_forces") and party(o) == _LEADERS.get(leader)
            )
    return out


@once_a_report
def beside(reading: Reading) -> list[tuple[Hashable, Hashable, int]]:
    """Where a common word stands next to a group's name: the group, the word as a party, the sentence."""
    return list(_beside(reading))


def _common_words(reading: Reading) -> dict[str, set[Hashable]]:
    """Words for unnamed armed men, each with the parties that the report calls so."""
    words: dict[str, set[Hashable]] = {}
    for m in reading.actors:
        if m.kind == "generic_armed" and m.side:
            words.setdefault(str(party(m)).split()[-1].lower(), set()).add(party(m))
    return words


def _beside(reading: Reading) -> Iterator[tuple[Hashable, Hashable, int]]:
    words = _common_words(reading)
    for m in reading.actors:
        if m.side is None or m.form == "joint" or not words:
            continue
        index = reading.sentence_at(m.span.start)
        sentence = reading.sentences[index] if reading.sentences else None
        first, last = (sentence.start, sentence.end) if sentence is not None else (0, len(reading.text))
        start = max(first, m.span.start - _BEFORE)
        if _WORDS.search(reading.low[start : min(last, m.span.end + _AFTER)]) is None:
            continue
        if m.kind in GROUPS:
            if FOE.search(reading.text, start, m.span.start) or _FRIEND.search(reading.text, start, m.span.start):
                start = m.span.start  # "rebels fighting X", "backing X", or "between X and Y", are not X's
            start = max((cut.end() for cut in _CLAUSE.finditer(reading.text, start, m.span.start)), default=start)
            verb = _DEALT.search(reading.text, m.span.end, min(last, m.span.end + _AFTER))
            end = verb.start() if verb is not None else min(last, m.span.end + _AFTER)
            around = reading.text[start:end].lower()
        elif m.kind == "coalition":
            # states form coalitions too, and fight "militants": only what is said to be of one
            of = _OF_ONE.search(reading.text, start, m.span.start)
            around = of[0].lower() if of is not None else ""
        else:
            continue
        for word in set(_WORDS.findall(around)):
            for common in words.get(_plural(word), ()):
                if _its_word(reading, str(common), around):
                    yield party(m), common, index


def _its_word(reading: Reading, common: str, around: str) -> bool:
    """Can a party be called so by the words around it? "X fighters" are no "Kurdish fighters", as others are called.

    Where the word has no people of its own, or that of the country that the report is about, it can; so it can where it
    says what they are ("Takfiri militants").
    """
    people, _, last = common.partition(" ")
    if not last or people in around:
        return True
    state = by_word(people)
    return last not in NOBODY if state is None else state.iso == reading.country


def _plural(word: str) -> str:
    return "gunmen" if word.startswith("gunm") else word if word.endswith("s") else word + "s"


def only_behind(reading: Reading, index: int, before: re.Pattern[str], reach: int) -> frozenset[Hashable]:
    """The armed parties that a sentence names behind certain words alone: "held by the army".

    Args:
        reading: The report.
        index: Of the sentence.
        before: The words, ending where the party begins.
        reach: Characters before it in which they stand.
    """
    here = reading.sentences[index]
    behind: set[Hashable] = set()
    otherwise: set[Hashable] = set()
    for m, key in armed(reading):
        if here.start <= m.span.start < here.end:
            found = before.search(reading.text, max(here.start, m.span.start - reach), m.span.start)
            (otherwise if found is None else behind).add(key)
    return frozenset(behind - otherwise)
