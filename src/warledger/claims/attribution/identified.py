"""A report's cues in; out, the same with somebody unnamed under the name that the report gives next.

Agencies quote "a provincial official" in the lead, and tell in the next sentence who that was: "Provincial police
spokesman Ado Bako blamed the rebels". By the codebook, what a lead says and the body then attributes is the body's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.attribution.accounts import Attributed
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.topic import numbers_in
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors import Registry

#: Sentences of a report in which somebody unnamed speaks for its lead, and in which the name comes.
_LEAD, _NEXT = 3, 2
_OFFICES = frozenset(("official", "government", "police"))
#: Kinds of unnamed speakers to the kinds of named ones that they can turn out to be.
_CAN_BE: dict[str, frozenset[str]] = {
    "official": _OFFICES,
    "police": frozenset(("police",)),
    "belligerent": frozenset(("belligerent",)),
    "monitor": frozenset(("monitor", "ngo")),
    "ngo": frozenset(("monitor", "ngo")),
    "media": frozenset(("media",)),
    "medical": frozenset(("medical",)),
    "rescue": frozenset(("rescue",)),
    "activist": frozenset(("activist",)),
}
#: Kinds of persons who turn out to be whom the next sentence quotes by a mere name.
_PERSONS = frozenset(("official", "medical", "rescue", "activist", "police", "ngo"))
#: Modifiers that say what kind of official, officer or source it is.
_OF_KIND = {
    "military": frozenset(("belligerent",)),
    "army": frozenset(("belligerent",)),
    "police": frozenset(("police",)),
    "security": _OFFICES | {"belligerent"},
}
#: Modifiers of those who speak for a state.
_STATES = frozenset("military army security police government".split())
_ARMIES = frozenset(("army", "military"))
#: How those are named who have a name of their own: a person, a body, whoever speaks for one.
_BY_NAME = frozenset(("person", "same person", "spokesperson", "head of body", "named province", "registry", "actor"))
#: Kinds of bodies that are of an opposition, and how one of them is meant.
_OF_A_CAMP = frozenset(("opposition", "monitor", "activist"))
_ONE = frozenset(("a", "an"))
#: Titles that nouns of speakers lack.
_TITLES = {"gov": "official", "sen": "official"} | dict.fromkeys(
    ("gen", "lt", "col", "maj", "capt", "brig", "cmdr", "sgt", "adm"), "belligerent"
)
#: Media that relay others, and are not "a broadcaster", "a newspaper" of the country.
_AGENCIES = frozenset(
    ("AFP", "Anadolu Agency", "Associated Press", "DPA", "EFE", "Interfax", "Reuters", "SANA", "TASS", "Xinhua")
)
#: Words by which the next speaker is somebody else.
_ELSE = compiled(r"\b(?:[Aa]nother|[Ss]econd|[Ss]eparately|[Mm]eanwhile|[Ee]lsewhere|also)\b")
#: Words for the dead, read in lower case: of two who count them otherwise, each is somebody else.
_DEAD = compiled(r"\b(?:kill(?:ed|ing)|dead|died|deaths?|fatalities|bodies|corpses)\b")


def identified(cues: Sequence[Attributed], *, army: tuple[str, str] | None = None) -> list[Attributed]:
    """The cues, with those of a lead's unnamed speaker under the name of who speaks next, where the two fit.

    Args:
        cues: The report's, in order.
        army: Name and kind of the forces of the state that it is about: "an army source" is of no other state's.
    """
    out = list(cues)
    for at, one in enumerate(cues):
        if one.sentence - cues[0].sentence >= _LEAD:
            break
        after = next((k for k in range(at + 1, len(cues)) if cues[k].named.name != one.named.name), None)
        if after is None or not (_unnamed(one) or _some_of_a_camp(one)) or not _fits(one, cues[after]):
            continue
        if army is not None and _of_another_state(one, cues[after], army[0]):
            continue
        other = cues[after].named
        for k in range(at, after):
            out[k] = replace(cues[k], named=replace(cues[k].named, name=other.name, kind=other.kind))
    return out


def _unnamed(one: Attributed) -> bool:
    """Is it one body or person without a name: "a local official", "an Afghan official"?"""
    said = one.named
    return said.by in ("words", "office") and said.name.startswith(("a ", "an ")) and said.name.split()[-1].islower()


def _some_of_a_camp(one: Attributed) -> bool:
    """Does one speak that is only known to be of the opposition: "a Syrian opposition statement"?"""
    return one.named.kind == "opposition" and not _ONE.isdisjoint(one.named.nouns)


def _fits(one: Attributed, other: Attributed) -> bool:
    """Can the unnamed `one` be the `other`, who speaks next?"""
    named = other.named
    if not 0 < other.sentence - one.sentence <= _NEXT or named.by not in _BY_NAME:
        return False
    if not (named.name[:1].isupper() or named.full) or _ELSE.search(other.text):
        return False
    if one.named.kind != "witness" and _counts_others(one, other):
        return False
    words = one.named.name.lower().split()
    if _some_of_a_camp(one):
        own = named.kind in _OF_A_CAMP or (named.kind == "belligerent" and _armed_group(named.name))
        return own and named.by in ("registry", "actor") and not named.person
    if named.name in _AGENCIES and words[-1] != "agency":
        return False
    if one.named.kind == "witness":
        return bool(named.full) and words[-1] in named.nouns  # "a resident", and then "Awa Deka, a resident,"
    if _mere_name(other):
        # "a local rescue official", and then "Ado Bako told AFP": of whom the report has told already
        return one.named.kind in _PERSONS and words[-1] in speech().people
    if named.by in ("registry", "actor") and not _STATES.isdisjoint(words) and _armed_group(named.name):
        return False  # "a military source", and then a rebel group
    wanted = next((_OF_KIND[word] for word in words if word in _OF_KIND), _CAN_BE.get(one.named.kind, frozenset[str]()))
    if named.kind in wanted:
        return True
    return bool(named.full) and any(_kind(noun) in wanted for noun in named.nouns)


def _counts_others(one: Attributed, other: Attributed) -> bool:
    """ "The toll rose to 85, an official said. Awa Deka of the clinic said it had 70 bodies": both count dead."""
    ours, theirs = numbers_in(one.text), numbers_in(other.text)
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    return all(_DEAD.search(told.text.lower()) is not None for told in (one, other))


def _of_another_state(one: Attributed, other: Attributed, army: str) -> bool:
    """Does "an army source" speak, and then the forces of a state that isn't the report's?"""
    named = other.named
    if named.by not in ("registry", "actor") or named.kind not in ("belligerent", "government") or named.person:
        return False
    return not _ARMIES.isdisjoint(one.named.name.lower().split()) and named.name != army


def _mere_name(other: Attributed) -> bool:
    """Does somebody speak by first and last name, and nothing says who that is ("Awa Deka, 34," "who lost a son")?"""
    full = other.named.full
    if other.named.by != "person" or " " not in full or not other.named.nouns <= set(full.lower().split()):
        return False
    _, _, behind = other.text.partition(full)
    return not behind.lstrip().startswith(",") or behind.lstrip().startswith((',"', ",”"))


def _armed_group(name: str) -> bool:
    actor = Registry.load().lookup(name)
    return actor is not None and actor.kind in ("armed_group", "militia", "criminal_group")


def _kind(noun: str) -> str | None:
    """The kind of speaker that a role or title stands for, or None."""
    low = noun.rstrip(".")
    return _TITLES.get(low) or speech().people.get(low)
