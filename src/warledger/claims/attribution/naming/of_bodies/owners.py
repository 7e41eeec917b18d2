""" "The country's defence ministry", "that nation's police", "its governor" in, whose they are out."""

from __future__ import annotations

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.phrases import bare
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import COUNTRIES, Country, by_word
from warledger.records import Span

#: Words for a state that stand before what is the state's.
_LANDS = frozenset("country nation kingdom republic".split())
#: Kinds of what only a state has one of.
_OF_STATES = frozenset(("government", "police", "official"))
_CAPITAL = compiled(r"\b[A-Z]\w+\b")
#: An area with its name, and characters back from "its governor" in which it stands.
_NAMED_SO = r"[A-Z][\w-]{2,30}(?: [A-Z][\w-]{2,30})?"
_LAND = "region|province|governorate|oblast|state|county|department"
_AREA_NAMED = compiled(rf"\b(?:{_LAND}) of (?P<of>{_NAMED_SO})|\b(?P<name>{_NAMED_SO}) (?:{_LAND})\b")
_CLOSE = 90
#: Characters back from "that nation's" in which its state is named.
_NEAR = 400


def of_its_state(text: str, bodies: Bodies, phrase: Span, core: list[str]) -> list[str]:
    """The words of a phrase (without article), "the nation's" replaced by the adjective of its state where it is known.

    "That nation's" is the one state that the report last names; "the country's" is the one that it is about.
    """
    if len(core) < 2 or bare(core[0].lower()) not in _LANDS or core[0].lower() in _LANDS:
        return core
    if speech().kind(bare(core[-1].lower())) not in _OF_STATES:
        return core[1:]
    that = text[phrase.start : phrase.start + 4].lower() == "that"
    state = _named_last(text, phrase.start) if that else COUNTRIES.get(bodies.country or "")
    return [state.adjective, *core[1:]] if state else core[1:]


def its_own(heard: Heard, phrase: Span, core: list[str], low: list[str]) -> Named | None:
    """ "Ankara was silent. Its defence ministry said ...": the ministry, army or general staff of the state before."""
    if low[-1] != "ministry" and low not in (["army"], ["military"], ["general", "staff"]):
        return None
    state = heard.state_before(phrase)
    if state is None:
        return None
    if len(low) == 1:
        return Named(state.forces, "belligerent", by="its own")
    kind = "government" if low[-1] == "ministry" else "belligerent"
    return Named(f"{state.adjective} {' '.join(core)}", kind, by="its own")


def of_the_area(text: str, phrase: Span, low: list[str]) -> Named | None:
    """ "A shell hit the region of Sela, its governor said": the area that its sentence named right before."""
    if low != ["governor"]:
        return None
    start = max(text.rfind(". ", 0, phrase.start), phrase.start - _CLOSE)
    areas = [m["of"] or m["name"] for m in _AREA_NAMED.finditer(text, max(0, start), phrase.start)]
    name = areas[-1] if areas else None
    return Named(f"{name} governor", "official", True, by="its own") if name else None


def _named_last(text: str, end: int) -> Country | None:
    """The only state that is named in the sentence before an offset, or in what stands before that; or None."""
    start = max(text.rfind(". ", 0, end) + 1, text.rfind("\n", 0, end) + 1)
    for first in (start, max(0, end - _NEAR)):
        named = {
            state.iso: state
            for word in _CAPITAL.findall(text, first, end)
            if (state := by_word(word)) is not None and word in (*state.all_names, *state.adjectives, *state.people)
        }
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None
