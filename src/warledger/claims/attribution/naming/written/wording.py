"""The words of a body in, its name as the codebook writes it out: no genitives, no generic words."""

from __future__ import annotations

from warledger.claims.attribution.phrases import AREAS, DETERMINERS, LINKS, bare, capital
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import Country, by_word

#: The words of a phrase, with their genitives: "U.N.", "Save", "police's".
WORD = compiled(r"(?:[A-Z]\.){2,}|[\w.&’'-]*\w['’]?")
#: Words of the longest name of a state that owns something: "Papua New Guinea's police".
_LONGEST_STATE = 4
_UNDOTTED = compiled(r"\b(?:[A-Z]\.){2,}")
#: What ministries are for.
PORTFOLIOS = frozenset("defence defense interior foreign health justice information education".split())
#: Those of them that speak for a state and for no town: "the Kabul health ministry" is asked for by other rules.
_ABROAD = frozenset("foreign defence defense".split())
_RUN = ("-run", "-owned", "-based", "-backed", "-controlled", "-funded", "-affiliated", "-aligned", "-linked")
_GENERIC = frozenset(
    "news agency newspaper channel media outlet broadcaster daily website network state-run state-owned pro- "
    "government pro-regime radio "
    "station site semi-official private state opposition".split()
)


def undotted(name: str) -> str:
    """ "U.S. officials" -> "US officials"."""
    return _UNDOTTED.sub(lambda match: match.group().replace(".", ""), name)


def outlet(words: list[str]) -> list[str]:
    """ "Lebanese Al-Noor TV channel" -> "Al-Noor TV": a medium by its own name."""
    if not any(word in _GENERIC or word.endswith(_RUN) for word in words):
        return words
    last = len(words)
    while last and words[last - 1] in _GENERIC:
        last -= 1
    first = 0
    while first < last and (words[first] in _GENERIC or by_word(bare(words[first])) or words[first].endswith(_RUN)):
        first += 1
    own = words[first:last]
    proper = all(capital(word) for word in own) and any(
        word.lower() not in ("tv", "fm", "radio", "television") for word in own
    )
    return own if own and proper and not own[0].startswith(("pro-", "anti-")) else words


def of_long_state(words: list[str]) -> list[str]:
    """ "South Africa's army" -> "South African army": its name is nobody's, as "Sierra Leone, the president" is."""
    at = next((k for k, word in enumerate(words[:_LONGEST_STATE]) if word.endswith(("'s", "’s"))), 0)
    if at and len(words) > at + 1 and (state := by_word(" ".join([*words[:at], bare(words[at])]))):
        return [state.adjective, *words[at + 1 :]]
    return words


def without_kind_of_place(words: list[str]) -> list[str]:
    """ "mayor of the besieged town of Dasso" -> "mayor of Dasso": what the place is tells nobody from others."""
    at = next((k for k in range(3, len(words) - 2) if words[k] in AREAS and words[k + 1] == "of"), 0)
    if not at or not capital(words[at + 2]) or "the" not in words[:at]:
        return words
    the = at - 1 - words[:at][::-1].index("the")
    return [*words[:the], *words[at + 2 :]] if the and words[the - 1] in LINKS else words


def adjective(words: list[str]) -> list[str]:
    """ "Russia's Defence Ministry" -> "Russian Defence Ministry", "South Africa's army" -> "South African army"."""
    if (long := of_long_state(words)) is not words:
        return long
    first, low = words[0], {word.lower() for word in words[1:]}
    seat = by_word(first) if "ministry" in low and low & _ABROAD else None
    if seat and first in seat.capitals:
        return [seat.adjective, *words[1:]]  # "the Oslo foreign ministry"
    if len(words) > 1 and first[0].isupper():
        stem = bare(first) if first.endswith(("'s", "’s")) else first[:-1] if first.endswith("s") else ""
        state = by_word(stem) if stem else None
        governs = state and stem in state.capitals and {"ministry", "government"} & low
        if state and (stem in state.all_names or governs):
            return [state.adjective, *words[1:]]
    return words


def titled(words: list[str]) -> str:
    """ "police command in Aleppo" -> "Aleppo Police Command"; capitals for a body of its own."""
    words = adjective(words)
    for link in ("in", "of"):
        if link in words[1:-1]:
            at = words.index(link)
            place = [word for word in words[at + 1 :] if word.lower() not in DETERMINERS]
            if words[0][0].islower() and place and all(capital(word) for word in place):
                state = by_word(place[0]) if "ministry" in words[:at] else None
                words = [*([state.adjective] if state and place[0] in state.capitals else place), *words[:at]]
    if any(word in ("command", "directorate", "center", "centre") for word in words):
        return " ".join(
            word if word in ("of", "for", "in", "at", "the", "and") else word[:1].upper() + word[1:] for word in words
        )
    return " ".join(words)


def ministry(words: list[str], state: Country | None) -> str:
    """A ministry with its state: "the defence ministry", "the Defence Ministry in Baku", "the Ministry of Health"."""
    if len(words) > 3 and words[-2] == "in" and (seat := by_word(words[-1])) and words[-1] in seat.capitals:
        words, state = words[:-2], seat
    while len(words) > 1 and words[0] in ("acting", "rebel"):
        words = words[1:]
    words = adjective(words)
    own = any(by_word(bare(word)) for word in words) or words[0].endswith(_RUN) or "of" in [*words[:1], *words[2:]]
    whole = len(words) > 1 and bool(PORTFOLIOS.intersection(word.lower() for word in words))
    return undotted(" ".join(words if own or not whole or state is None else [state.adjective, *words]))
