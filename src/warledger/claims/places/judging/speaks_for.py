"""A candidate with what stands around it in, whether that makes it a place out."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.acting import two_sides
from warledger.claims.places.judging.around import Around, attacked
from warledger.claims.places.judging.introduced import PLACES_PARTS, befallen, explained_as_place, led_to, opens_row
from warledger.claims.places.judging.judged import Judged
from warledger.claims.places.judging.known import Known
from warledger.claims.places.judging.strengths import AFTER_MAYBE, ANYWHERE, BARE, BEFORE_PARTY, OPENING
from warledger.claims.places.names.candidate import Candidate
from warledger.claims.places.names.runs import Token
from warledger.claims.places.words import GATHERINGS, HEADS, HITS, KIND_HEADS, LEVELS, MAYBE, PLAIN_HEADS, WHERE


def verdict(
    text: str, words: list[Token], one: Candidate, near: Around, out: Judged, strength: float, known: Known
) -> str:
    """What makes it a place: "place", or "maybe" where nothing does."""
    opening = words[one.first].lower
    single = one.last - one.first == 1
    head = not single and opening.split("-")[0] in HEADS and opening not in PLAIN_HEADS
    out.looks = head or opening[:3] in ("al-", "el-") or opening in ("al", "el")
    if not single and opening in KIND_HEADS:
        out.strong, out.level = True, LEVELS.get(opening, "site")
        return "place"
    if explained_as_place(text, out.start, out.end) or (
        near.certain and (near.kind_before or not one.opens or near.site or strength >= 2)
    ):
        out.strong = True
        return "place"
    if opens_row(text, words, near, one):
        out.plural = "before"
        return "place"
    located = near.preposition in WHERE and (strength >= ANYWHERE or not two_sides(words, one, near))
    fragment = one.opens and single and out.end - out.start < 4
    target = near.preposition in HITS or (near.preposition == "on" and attacked(words, near.at))
    trimmed = one.trimmed and one.trimmed not in WHERE  # "In Hass the jets struck": cut off, and no less a place
    reasons = (
        located and (strength >= ANYWHERE or near.site or not (trimmed or fragment)),
        (led_to(text, words, near, one, known) or near.part in PLACES_PARTS) and not trimmed,
        out.strong,
        out.cue is not None and (out.cue in MAYBE or out.cue == "of") and (strength >= AFTER_MAYBE or head),
        strength >= BEFORE_PARTY and near.after in GATHERINGS,
        strength >= ANYWHERE and befallen(text, out.end),
        strength >= (OPENING if one.opens and single else BARE),
        out.looks and (strength >= 0 or target or near.kind_after),
        target and (strength >= ANYWHERE or near.site),
        out.cue in _AIR_AFTER and _struck_from_air(words, near.at) and not one.trimmed,
        one.first > 0 and _HELD.search(words[one.first - 1].text) is not None and not one.trimmed,
    )
    return "place" if any(reasons) else "maybe"


#: What somebody holds is a place, known or not: "from rebel-held Hass". Media are controlled and run.
_HELD = compiled(r"\w-(?:held|besieged|occupied)$")
#: What shells and strikes are "on" or "of" is mostly a place, known or not: "an air strike on Hass".
_AIR_AFTER = frozenset({"on", "of"})
_AIR = frozenset(
    "strike strikes airstrike airstrikes raid raids shelling bombardment bombings shells rockets barrage bombs "
    "missiles mortars rounds fell landed rained".split()
)


def _struck_from_air(words: list[Token], at: int) -> bool:
    """Does the preposition at this token stand right after an air strike or shelling?"""
    return at > 0 and words[at - 1].lower in _AIR and not words[at - 1].capital
