"""A spokesperson's words in, the body that they speak for out."""

from __future__ import annotations

from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.antecedents import again
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import body_named
from warledger.claims.attribution.phrases import bare, capital
from warledger.records import Span

_FOR_THE_GROUP = ["for", "the", "group"]
_OWNED = frozenset("its his her their our".split())
#: Kinds of bodies that speak through a spokesperson.
_HAVE_ONE = frozenset("belligerent police government opposition ngo monitor un rescue medical".split())
#: Words that say which spokesperson, and name no body: "a provincial spokesman".
_OF_NO_BODY = frozenset(
    "provincial regional district local municipal state national federal hospital company family tribal village "
    "divisional zonal sector".split()
)


#: Where a spokesperson is, and no body: "the police spokesperson in the state".
_AREAS = frozenset("state province region district county department country area zone sector city capital".split())


def _areas(words: list[str]) -> bool:
    """ "the state", "the Sela region": only where somebody is?"""
    return words[-1].lower() in _AREAS


#: What an officer is for who speaks for a body.
_OF_THE_PRESS = frozenset("information press media communications relations affairs".split())


#: Officers for the press by their initials, as reports from Nigeria and the Philippines call them.
_BY_INITIALS = {"PPRO": ("police", "spokesperson"), "PRO": ("spokesperson",), "PIO": ("spokesperson",)}


def as_spokesperson(core: list[str]) -> list[str]:
    """ "The Front's information officer", "a police public relations officer": a spokesperson, by another word."""
    if core[-1] in _BY_INITIALS:
        return [*core[:-1], *_BY_INITIALS[core[-1]]]
    low = [word.lower() for word in core]
    at = next((k for k in range(1, len(low)) if low[k] == "officer" and low[k - 1] in _OF_THE_PRESS), None)
    if at is None or (low[at - 1] == "affairs" and low[at - 2 : at - 1] != ["public"]):
        return core
    first = at - 1 - (at > 1 and low[at - 2] in ("public", "chief"))
    return [*core[:first], "spokesperson", *core[at + 1 :]]


def spoken_for(heard: Heard, phrase: Span, core: list[str], low: list[str], opener: str) -> Named | None:
    """The body that a spokesperson speaks for."""
    at = next(k for k, word in enumerate(low) if word in speech().spokespersons)
    after, before = core[at + 1 :], core[:at]
    if after and after[0].lower() in ("for", "of", "from", "with", "at", "in") and len(after) > 1:
        placed = after[0].lower() in ("in", "at", "from") and (_areas(after[1:]) or not kind_of(low[at + 2 :]))
        whose = heard.bodies.known(" ".join([*before[:-1], bare(before[-1])])) if placed and before else None
        if whose and whose[1] != "government":
            return Named(*whose, person=True, by="spokesperson")  # "the Front's spokesperson in Goma"
        if low[at + 1 :] == _FOR_THE_GROUP and (acted := heard.acting(phrase)) and acted[1] == "belligerent":
            return Named(
                *acted, person=True, by="spokesperson"
            )  # "The Front took Sela, a spokesman for the group said"
        if not (placed and before and kind_of(before)):  # "an army spokesman in Goma" speaks for the army
            return body_named(heard, after[1:], "spokesperson")
        after = []
    if [bare(word.lower()) for word in before] == ["group"] and (group := heard.group_before(phrase.start)):
        return Named(*group, person=True, by="spokesperson")  # "M23 shot nine, the group's spokesman said"
    if opener in _OWNED and (told := heard.told_before(phrase)):
        return Named(*told, person=True, by="spokesperson")
    if opener in _OWNED and (acted := heard.acting(phrase)):
        return Named(*acted, person=True, by="spokesperson")
    if opener in _OWNED and not heard.history:
        whose = heard.bodies.mentioned.last_before(phrase.start)
        if whose:
            return Named(*whose, person=True, by="spokesperson")
    if opener in _OWNED and heard.history:
        last = next((named for named in heard.recent() if named.kind not in ("witness", "person")), heard.history[-1])
        return Named(last.name, last.kind, True, by="spokesperson")
    name = " ".join(word for word in after if capital(word))
    before = [
        word for word in before if word.lower() not in ("chief", "official", "main", "former", "deputy", "lead", "top")
    ]
    if len(before) == 1 and before[0].lower() in _OF_NO_BODY:
        article = f"{opener} " if opener in ("a", "an") else ""
        return Named(f"{article}{before[0].lower()} {low[at]}", "official", True, full=name, by="office")
    if before:
        body = body_named(heard, before, "spokesperson")
        return Named(body.name, body.kind, True, body.nouns, name, "spokesperson") if body else None
    known = again(["spokesman"], heard.recent(), heard.bodies)
    if known and name and known.full and known.full.split()[-1] != name.split()[-1]:
        known = None  # who spoke before is somebody else
    if known or not name:
        return known
    # "The M23 said ...", and then "spokesman Willy Ngoma said": whose he is has been told
    body = next((n for n in heard.recent() if n.kind in _HAVE_ONE and n.name[:1].isupper() and not n.full), None)
    return (
        Named(body.name, body.kind, True, body.nouns, name, "spokesperson")
        if body
        else Named(name, "person", True, full=name)
    )
