"""A phrase that holds a known actor's name in, the speaker out: the actor, its unit, or the state's broadcaster."""

from __future__ import annotations

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.written.wording import WORD
from warledger.claims.attribution.phrases import DETERMINERS, bare, capital
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import COUNTRIES, by_word
from warledger.records import Span

#: Who or what speaks for any body.
SPOKE = frozenset(
    "source sources spokesman spokesperson spokeswoman statement report website media bulletin tweet post account "
    "page office center centre room unit arm correspondent correspondents reporter reporters".split()
)
#: Kinds of bodies whose people speak for them.
SPOKEN_FOR = frozenset(("monitor", "media", "ngo", "un", "igo", "rescue"))
OFFICIALS = frozenset("official officials".split())
_SUFFIX = compiled(r"-[A-Z]\w+")
_BROADCASTS = {"television": "television", "tv": "television", "radio": "radio", "media": "media"}
_BROADCAST = frozenset(("television", "tv", "radio", "channel", "newspaper", "agency"))
#: Words that set monitors apart from the one body that is meant by "monitors".
_SOME = frozenset("independent international other foreign several some many un human".split())
#: Bodies of a state that are not the state.
_OWN_BODIES = frozenset(("ministry", "council", "directorate"))
_STATE_OWNED = frozenset("state state-run official regime government regimes state-owned government-run run".split())


def actor(phrase: Span, text: str, bodies: Bodies) -> Named | None:
    """ "SANA reporter", "Taliban sources", "an NDF official": a known actor and who speaks for it."""
    inside = bodies.mentioned.inside(phrase)
    if not inside:
        return None
    name, kind, span = inside
    if span.of(text) == "monitors" and not _SOME.isdisjoint(text[phrase.start : span.start].lower().split()):
        return None
    rest = [bare(word.lower()) for word in WORD.findall(text[span.end : phrase.end])]
    owner = text[phrase.start : span.start].lower().split()
    if _OWN_BODIES.intersection(owner[:-1]):
        return None  # "the health ministry of the Sudanese government" is not the government
    if kind not in SPOKEN_FOR and set(rest) & _BROADCAST:
        return state_medium(phrase, text, bodies)
    if rest and kind == "belligerent" and span.of(text).islower():
        return None  # "military sources" are not the military
    if (kind == "government" and rest and not set(rest) & SPOKE) or set(rest) & _OWN_BODIES:
        return None  # "Turkey's health ministry" is not Turkey
    if (
        kind == "belligerent"
        and span.of(text).islower()
        and owner
        and _own_name(text[phrase.start : span.start].split())
    ):
        named = bodies.mentioned.first_named(phrase.start, span.start)
        return Named(*named[:2], by="actor") if named else None  # "the Asayish security force" is no state's
    if kind == "belligerent":
        name = _unit(name, phrase, span, text)
    if (
        not rest
        or not (SPOKE.isdisjoint(rest) and OFFICIALS.isdisjoint(rest))
        or kind in SPOKEN_FOR
        or all(word in speech().bodies or word in speech().modifiers for word in rest)
    ):
        low = [bare(word.lower()) for word in WORD.findall(phrase.of(text))]
        return Named(name, kind, not speech().heads.isdisjoint(low), by="actor")
    return None


def _own_name(before: list[str]) -> bool:
    """Does a word before "security force" name it, other than a state's?"""
    return (
        capital(before[-1])
        and before[-1].lower() not in speech().anything
        and before[-1].lower() not in DETERMINERS
        and not by_word(bare(before[-1]))
    )


def _unit(name: str, phrase: Span, span: Span, text: str) -> str:
    """A unit under its own name: "the Bago People's Defence Force", "PDF-Myaing"."""
    before = [word for word in WORD.findall(text[phrase.start : span.start]) if word.lower() not in DETERMINERS]
    last = before[-1] if before and not name.endswith("government forces") else ""
    state = by_word(bare(last)) if last else None
    named = last[:1].isupper() and "-" not in last and last.lower() not in speech().anything
    own = named and (state is None or last in state.capitals)
    suffix = _SUFFIX.match(text, span.end)
    return f"{last + ' ' if own else ''}{name}{suffix.group() if suffix else ''}"


def state_medium(phrase: Span, text: str, bodies: Bodies) -> Named | None:
    """ "the regime's official television channel", "state TV": the state's television, radio or media."""
    low = [bare(word.lower()) for word in WORD.findall(phrase.of(text))]
    words = WORD.findall(phrase.of(text))
    if any(
        capital(word) and at and low[at - 1] in (*_BROADCASTS, "channel", "station", "agency", "newspaper")
        for at, word in enumerate(words)
    ):
        return None  # "the state television station Al-Noor" has a name of its own
    medium = next((_BROADCASTS[word] for word in low if word in _BROADCASTS), None)
    if medium is None or _STATE_OWNED.isdisjoint(low):
        return None
    state = next(
        (
            found
            for word in WORD.findall(phrase.of(text))
            if (found := by_word(bare(word)) or (by_word(word[:-1]) if word.endswith("s") else None))
        ),
        None,
    )
    state = state or COUNTRIES.get(bodies.country or "")
    return Named(f"{state.adjective} state {medium}", "media", by="state medium") if state else None
