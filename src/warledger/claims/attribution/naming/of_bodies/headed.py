"""A body named beside an office, or by its kind alone, in, who it is out: "the Director, Army Press Office, said"."""

from __future__ import annotations

from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.written.wording import ministry
from warledger.claims.attribution.phrases import bare
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import COUNTRIES
from warledger.records import Span

#: Words of bodies that are an army's own mouth.
_OF_AN_ARMY = frozenset("army military defence defense navy naval".split())
#: Words for an area whose ministry may be its own.
_AREAS = frozenset("territory enclave strip region area".split())
_CAPITALS = compiled(r"\b[A-Z]\w+\b")
#: A ministry that tells what a state's soldiers do.
_FORCES_OF = frozenset("defence defense".split())
#: Characters back from a ministry in which its area is named.
_NEAR = 300
#: A hospital by its name.
_HOSPITAL = compiled(r"\b((?!The )[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} [Hh]ospital)\b(?!s)")


def headed(heard: Heard, body: Named) -> Named | None:
    """ "The Director, Army Public Relations, said": the army; "the Director, Sela Press Bureau, said": the bureau.

    Args:
        heard: The report.
        body: What stands in apposition to the office.
    """
    if body.by not in ("words", "registry", "actor"):
        return None
    words = set(map(bare, body.name.lower().split()))
    forces = heard.bodies.forces("army") if body.by == "words" and words & _OF_AN_ARMY else None
    name, kind = forces or (body.name, body.kind)
    return Named(name, kind, True, body.nouns, body.full, "head of a body")


def ministry_of_area(heard: Heard, phrase: Span, core: list[str]) -> Named | None:
    """ "In Gaza ..., the (area's) health ministry said": the ministry of an area just named that has its own."""
    core = core[bare(core[0].lower()) in _AREAS :]
    for word in _CAPITALS.findall(heard.text, max(0, phrase.start - _NEAR), phrase.start)[::-1]:
        known = heard.bodies.known(f"{word} {' '.join(core)}")
        if known and known[0].lower().split()[-1] == "ministry":
            return Named(*known, by="ministry of an area")
    return None


def ministry_of_forces(heard: Heard, phrase: Span, core: list[str]) -> Named | None:
    """ "French soldiers killed nine in Kidal, the defence ministry said": theirs, where no Malians are told of."""
    if core[0].lower() not in _FORCES_OF:
        return None
    forces = heard.state_acting(phrase)
    state = COUNTRIES.get(forces) if forces and forces != heard.bodies.country else None
    return Named(ministry(core, state), "government", by="ministry of forces") if state else None


def hospital(heard: Heard, phrase: Span) -> Named | None:
    """ "The hospital said": the only one that the text named before."""
    names = {match[1] for match in _HOSPITAL.finditer(heard.text, 0, phrase.start)}
    return Named(names.pop(), "medical", by="hospital") if len(names) == 1 else None
