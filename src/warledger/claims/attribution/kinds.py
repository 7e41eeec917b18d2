"""The nouns of a speaker in, the kind of source out (terms/source_kinds.yaml)."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.phrases import bare

#: Kind of an actor (terms/actor_kinds.yaml) to kind of a source (terms/source_kinds.yaml).
KIND_OF_ACTOR = {
    "state": "government",
    "state_forces": "belligerent",
    "police": "police",
    "armed_group": "belligerent",
    "militia": "belligerent",
    "coalition": "belligerent",
    "peacekeepers": "un",
    "criminal_group": "belligerent",
    "generic_armed": "belligerent",
    "civilians": "witness",
    "political": "opposition",
    "official": "government",
    "medical": "medical",
    "monitor": "monitor",
    "media": "media",
    "ngo": "ngo",
    "un": "un",
    "igo": "igo",
}
#: Modifiers that say what kind of source or official speaks.
_NARROWED = {
    "police": "police",
    "military": "belligerent",
    "security": "official",
    "medical": "medical",
    "hospital": "medical",
    "health": "medical",
    "army": "belligerent",
    "opposition": "opposition",
    "rebel": "belligerent",
    "activist": "activist",
    "media": "media",
    "press": "media",
    "un": "un",
}
#: Words for what agencies of states are for, which tell no news.
PUBLIC = frozenset("emergency management intelligence security disaster protection health border police".split())

#: Whose network is no broadcaster: "the Sela Human Rights Network", "a doctors' network".
_CIVIC = frozenset("rights humanitarian relief doctors medics lawyers activists women youth peace solidarity".split())


def kind_of(words: Iterable[str]) -> str:
    """The kind that the nouns of a phrase give: people beat bodies, the last beats the first; "" where none does."""
    lexicon, low = speech(), [bare(word.lower()) for word in words]
    joined = " ".join(low)
    for phrase in (
        "white house",
        "red cross",
        "red crescent",
        "united nations",
        "civil defence",
        "civil defense",
        "monitoring group",
        "rights group",
        "fire brigade",
    ):
        if phrase in joined:
            return lexicon.bodies.get(phrase) or "rescue"
    head = low
    for at, word in enumerate(low):
        if at and word in ("of", "for", "in", "at", "from", "to", "with", "on", "inside"):
            head = low[:at]
            break
    for word in reversed(head):
        if word in lexicon.spokespersons:
            break
        kind = lexicon.kind(word) or (lexicon.kind(word[:-1]) if word.endswith("s") else None)
        if kind and word not in ("state", "head", "chief"):
            if word == "agency" and not PUBLIC.isdisjoint(head):
                return "government"
            if word == "network" and not _CIVIC.isdisjoint(low if "for" in low else head):
                return "ngo"
            if kind in ("official", "reports", "witness") or word in (
                "command",
                "office",
                "department",
                "directorate",
                "unit",
            ):
                return _narrowed(head, kind)
            return kind
    return next((kind for word in reversed(low) if (kind := lexicon.bodies.get(word))), lexicon.people.get(low[-1], ""))


def _narrowed(words: list[str], kind: str) -> str:
    """ "police sources" are police, "military sources" belligerent, "medical officials" medical."""
    return next((_NARROWED[word] for word in words if word in _NARROWED), kind)
