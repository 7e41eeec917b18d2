"""A pronoun or "the source", "the ministry", "the group" in, the speaker before that it takes up out."""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.kinds import PUBLIC
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.written.wording import PORTFOLIOS
from warledger.claims.attribution.phrases import DETERMINERS

#: What a speaker issues, and what then speaks for them.
ISSUED = frozenset(
    "statement report bulletin communique communiqué tweet post video message release account claim declaration "
    "update".split()
)
#: What a body keeps or puts out with its counts: "the ministry's figures", "according to its records".
KEPT = frozenset(
    "figures figure data records statistics tally tallies count counts estimate estimates numbers database toll list "
    "documents findings".split()
)
#: Nouns by which a body is taken up again, to the kinds they can mean.
TAKEN_UP = {
    "group": ("monitor", "belligerent", "ngo", "activist"),
    "monitor": ("monitor",),
    "watchdog": ("monitor", "ngo"),
    "observatory": ("monitor",),
    "agency": ("media", "un"),
    "network": ("monitor", "media"),
    "organization": ("ngo", "monitor", "un", "belligerent"),
    "organisation": ("ngo", "monitor", "un", "belligerent"),
    "monitors": ("monitor",),
    "newspaper": ("media",),
    "channel": ("media",),
    "ministry": ("government",),
    "army": ("belligerent",),
    "military": ("belligerent",),
    "police": ("police",),
    "charity": ("ngo", "rescue"),
    "broadcaster": ("media",),
    "paper": ("media",),
    "daily": ("media",),
    "ngo": ("ngo", "monitor"),
    "institute": ("monitor", "ngo"),
    "union": ("ngo", "medical"),
    "foundation": ("ngo", "monitor"),
    "association": ("ngo", "monitor", "medical"),
}
#: Characters back from "the group" within which the body is named that it means, where none spoke.
_TOLD_WITHIN = 320
#: Nouns that take up anybody who spoke, and nouns that say what somebody is: those take up a name alone.
_ANYBODY = frozenset("official officer spokesman spokesperson spokeswoman man woman witness".split())
_OF_ONE_KIND = frozenset(
    "doctor commander minister director governor informant activist mayor president administrator chairman".split()
)


#: One person in arms, whose body may be whom they are named after.
_ONE_IN_ARMS = frozenset("officer commander soldier general colonel captain major lieutenant sergeant".split())
#: Bodies whose officers speak for themselves.
_BODIES = frozenset("police army military ministry navy".split())
#: Words before "group" of those who do not fight, and how high an office stands.
_UNARMED = frozenset(
    "rights aid relief humanitarian advocacy monitoring activist charity medical victims women".split()
)
#: Bodies that words before them describe, where they aren't called so by name.
_DESCRIBED = frozenset(("union", "association"))
#: Words of those who help, not who watch; words of those who watch; and kinds of bodies that are no groups.
_HELPING = frozenset("aid relief humanitarian charity medical".split())
_WATCHING = frozenset("rights watch amnesty observatory monitor".split())
_OFFICIAL = frozenset(("government", "police", "belligerent"))
_LEVELS = frozenset("local municipal district county regional provincial state departmental federal national".split())


def _of_another_level(low: list[str], named: Named) -> bool:
    """ "The regional administration" behind "the local administration": the one is not the other."""
    level = _LEVELS.intersection(low[:-1])
    other = _LEVELS.intersection(named.name.lower().split()[:-1])
    return bool(level and other) and level.isdisjoint(other)


def _another_of_its_kind(low: list[str], named: Named) -> bool:
    """ "The city's mayor" behind "the exiled mayor": called by other words, and neither by name."""
    if named.full or low[-1] not in _OF_ONE_KIND:
        return False
    mine, theirs = set(low[:-1]) - DETERMINERS, named.nouns - DETERMINERS - {low[-1]}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _of_another_body(low: list[str], named: Named) -> bool:
    """ "The hospital director" behind a government spokesman: head of a body by whose name nobody was called yet."""
    bodies = {word for word in low[:-1] if word in speech().bodies}
    return bool(bodies) and bodies.isdisjoint(named.nouns)


def _of_portfolio(name: str, portfolios: frozenset[str]) -> bool:
    """Is a name that of a ministry of one of these portfolios?"""
    low = frozenset(name.lower().replace("defense", "defence").split())
    return "ministry" in low and not low.isdisjoint(word.replace("defense", "defence") for word in portfolios)


def before(pronoun: str, recent: Sequence[Named]) -> Named | None:
    """Who "he", "it", "they" is: the last fitting speaker."""
    for named in recent:
        if pronoun in ("he", "she") and _several(named):
            continue
        if (
            pronoun in ("he", "she")
            and not named.person
            and named.nouns.isdisjoint(_ONE_IN_ARMS)
            and named.kind not in ("official", "witness", "activist", "person", "medical", "reports")
        ):
            continue
        if pronoun == "it" and (
            named.kind in ("witness", "activist", "person", "reports", "official")
            or named.name.startswith(("a ", "an "))
        ):
            continue
        return named
    return recent[0] if recent else None


def _several(named: Named) -> bool:
    """Have several persons spoken: "critics", "Afghan officials"?"""
    last = named.name.split()[-1]
    return not named.person and last.endswith("s") and last in speech().people


def _no_group(named: Named) -> bool:
    """Is a speaker of arms no group: "military officials", a commander, a state's forces?"""
    if named.kind != "belligerent":
        return False
    return named.person or named.name[:1].islower() or named.name.endswith("government forces")


def _for_himself(named: Named) -> bool:
    """Has an officer spoken, with or without a name, and no body?"""
    return named.name.startswith(("a ", "an ")) or (bool(named.full) and named.name == named.full)


def _one_of(named: Named, head: str) -> str:
    """ "The source" behind "a military source and two residents": the one of the two that is called so."""
    parts = named.name.split(" and ") if named.by == "joint" else []
    called = [part for part in parts if head in part.lower().split()]
    return called[0] if len(parts) > 1 and len(called) == 1 else named.name


def _of_rights(low: list[str], name: str) -> bool:
    """Is a body a watchdog, where "the aid group" is asked for?"""
    return not _HELPING.isdisjoint(low[:-1]) and not _WATCHING.isdisjoint(name.lower().split())


def _for_rights(recent: Sequence[Named], bodies: Bodies) -> Named | None:
    """Whom "the rights group" takes up: who spoke last under a name with that word, else who is so named."""
    spoke = next((named for named in recent if not named.person and "rights" in named.name.lower().split()), None)
    if spoke:
        return Named(spoke.name, spoke.kind, by="again")
    body = bodies.with_word("rights")
    return Named(body.name, body.kind, by="again") if body else None


def again(low: list[str], recent: Sequence[Named], bodies: Bodies, *, at: int | None = None) -> Named | None:
    """ "the source", "the ministry", "the British-based group": who it was before."""
    head = low[-1]
    singular = head[:-1] if head.endswith("s") else head
    if head in ISSUED and recent:
        last = recent[0]
        return Named(last.name, last.kind, by="again")
    portfolios = PORTFOLIOS.intersection(low[:-1]) if singular == "ministry" else frozenset[str]()
    for named in recent:
        if portfolios and not _of_portfolio(named.name, portfolios):
            continue  # who spoke for defence does not for the interior
        if _another_of_its_kind(low, named):
            continue
        if _of_another_level(low, named) or (head in _BODIES and _for_himself(named)):
            continue  # a police officer is not "the police"
        if head in named.nouns or singular in named.nouns or f"{singular}s" in named.nouns:
            return Named(_one_of(named, head), named.kind, named.person, named.nouns, named.full, "again")
    if head in _ANYBODY or head in _OF_ONE_KIND:
        last_person = next((named for named in recent if named.person or named.kind in ("official", "witness")), None)
        if last_person and head in _OF_ONE_KIND and (not last_person.full or last_person.nouns & _OF_ONE_KIND):
            last_person = None  # the minister who spoke before is not "the governor"
        if last_person and head in _OF_ONE_KIND and _of_another_body(low, last_person):
            last_person = None  # nor is the government's spokesman "the hospital director"
        if last_person:
            return Named(last_person.name, last_person.kind, True, last_person.nouns, last_person.full, "again")
    if head in _DESCRIBED and len(low) > 1:
        return None  # "the doctors' union" is no aid group that spoke before
    if singular == "agency" and not PUBLIC.isdisjoint(low[:-1]):
        return None  # "the civil protection agency" is no news agency
    body = (
        bodies.with_word(head)
        if head not in ("group", "source", "sources", "report", "official", "officials")
        else None
    )
    if body and not (portfolios and not _of_portfolio(body.name, portfolios)):
        return Named(body.name, body.kind, by="again")
    if portfolios:
        return None  # a state that spoke is not its ministry, let alone another state's
    kinds = TAKEN_UP.get(head, TAKEN_UP.get(singular, ()))
    unarmed = not _UNARMED.isdisjoint(low[:-1])
    if unarmed:
        kinds = tuple(kind for kind in kinds if kind != "belligerent")
        if not _HELPING.isdisjoint(low[:-1]):
            kinds = tuple(kind for kind in kinds if kind != "monitor")
        if kinds and "rights" in low and (called := _for_rights(recent, bodies)):
            return called
    spoke = next(
        (
            named
            for named in recent
            if named.kind in kinds
            and not (singular == "group" and (_no_group(named) or _several(named) or _of_rights(low, named.name)))
        ),
        None,
    )
    if spoke:
        return Named(spoke.name, spoke.kind, by="again")
    for kind in kinds:
        if singular in ("monitor", "watchdog", "group", "agency", "ministry", "charity") and (
            found := bodies.of_kind(kind, armed_group=singular == "group", before=at)
        ):
            if _of_rights(low, found.name):
                continue
            return Named(found.name, found.kind, by="again")
    if singular in ("group", "organization", "organisation", "body", "committee", "commission"):
        for named in recent:
            if unarmed and (named.kind in _OFFICIAL or _of_rights(low, named.name)):
                continue  # a ministry that spoke before is no aid group
            if not named.person and named.name[:1].isupper() and named.kind not in ("reports", "witness", "media"):
                return Named(named.name, named.kind, by="again")
        told = bodies.last_told(max(0, at - _TOLD_WITHIN), at) if at is not None else None
        if told and not _of_rights(low, told.name):
            return Named(told.name, told.kind, by="again")
    return None
