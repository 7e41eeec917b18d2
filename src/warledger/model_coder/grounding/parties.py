"""A name as a model gives it, with the report's words for it, in; a neutral name that the report bears out out.

The registry gives neutral names. A name that it doesn't hold is kept where the report's words hold it; a name that
neither the words nor any mention in the report bear out gives way to what the words say, or is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from warledger.claims import actors
from warledger.claims.actors import ActorMention
from warledger.claims.attribution.kinds import KIND_OF_ACTOR, kind_of
from warledger.knowledge.countries import COUNTRIES, by_word
from warledger.model_coder.answers.answer import Named
from warledger.model_coder.grounding.grounded import Grounded
from warledger.model_coder.grounding.locate import gap
from warledger.model_coder.grounding.words import Words
from warledger.records import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Words that a name may have without the report: they say nothing of who it is.
_FREE = frozenset(
    "the a an of for and or in at from by to with group forces force army military government troops police fighters "
    "militants source sources official officials spokesman spokesperson member members unnamed local".split()
)
_JOINT = re.compile(r"\s+(?:and|or)\s+|\s*[,;/]\s*")
_DETERMINER = re.compile(r"(?:the|a|an|its|his|her|their|some|these|those)\s+", re.I)
#: Words of a phrase that can stand for a name; longer ones are clauses.
_LONGEST = 8


def ground(said: Named, near: Span, words: Words, *, speaker: bool = False) -> Grounded[str]:
    """The party or source of a figure or event.

    Args:
        said: Name and words, as the model states them.
        near: Where the figure or event stands.
        words: The report.
        speaker: True for a source: a unit speaks under its own name, where as a party it is its side.
    """
    if said.name is None:
        return Grounded()
    place = words.locator.nearest(said.words, near)
    name = neutral(said.name, words, speaker=speaker)
    here = [] if place is None else _names(_overlapping(words.actors, place), speaker)
    if place is not None and name in here:
        return Grounded(name, (place,), "agreed", said.name)
    spans = _bearing(name, said.name, near, words, speaker)
    rules = here[0] if here else None
    if spans:
        if place is None:
            return Grounded(name, spans[:1], "agreed" if said.words is None else "words", said.name, rules)
        # the report bears the name, if not in the words quoted for it ("the group", "the statement")
        standing = "contradicted" if rules is not None and not speaker and not _vague(words.actors, place) else "words"
        return Grounded(name, (place,), standing, said.name, rules)
    if place is None:
        return Grounded(None, (), "ungrounded", said.name)
    if rules is not None:
        return Grounded(rules, (place,), "contradicted", said.name, rules)
    quote = _DETERMINER.sub("", place.of(words.text), count=1).strip()
    if len(quote.split()) > _LONGEST or not _WORD.search(quote):
        return Grounded(None, (), "ungrounded", said.name)
    return Grounded(" ".join(quote.split()), (place,), "contradicted", said.name, quote)


def neutral(name: str, words: Words, *, speaker: bool = False) -> str:
    """The registry's neutral name of a name that it holds, of a state's forces or police; else the name itself."""
    key = name, speaker
    if key not in words.neutral:
        words.neutral[key] = _neutral(name, words, speaker)
    return words.neutral[key]


def _neutral(name: str, words: Words, speaker: bool) -> str:
    whole = words.knowledge.registry.lookup(name, country=words.country)
    if whole is not None:
        return whole.name if speaker else whole.party or whole.name
    found = actors.find(name, country=words.country, registry=words.knowledge.registry)
    if found and found[0].name and (found[0].span.start, found[0].span.end) == (0, len(name)):
        one = found[0]
        if one.form in ("name", "alias", "joint") or (one.form == "pattern" and one.kind in ("state_forces", "police")):
            return (one.name if speaker else one.side) or name
    return name


def source_kind(name: str, spans: Sequence[Span], words: Words) -> str:
    """Kind of a source (terms/source_kinds.yaml), from the registry, else from the nouns of its name and words."""
    known = words.bodies.known(name)
    if known is not None:
        return known[1]
    for mention in words.actors:
        if mention.name == name and mention.kind in KIND_OF_ACTOR:
            return KIND_OF_ACTOR[mention.kind]
    quoted = [word for span in spans for word in span.of(words.text).split()]
    return kind_of(name.split()) or kind_of(quoted) or ("person" if name[:1].isupper() else "unknown")


def _overlapping(mentions: Sequence[ActorMention], place: Span) -> list[ActorMention]:
    return [mention for mention in mentions if mention.name and mention.span.overlaps(place)]


def _vague(mentions: Sequence[ActorMention], place: Span) -> bool:
    """Words that fit any armed group ("rebels"): a name in their place says more, not something else."""
    return all(mention.kind == "generic_armed" for mention in _overlapping(mentions, place))


def _names(mentions: Sequence[ActorMention], speaker: bool) -> list[str]:
    found = ((m.name, m.side) if speaker else (m.side, m.name) for m in mentions)
    return [name for pair in found for name in pair if name]


def _bearing(name: str, raw: str, near: Span, words: Words, speaker: bool) -> tuple[Span, ...]:
    """The report's words that bear out a name: a mention of it, the name itself, or the words it is made of."""
    mentions = [m for m in words.actors if name in (m.name, m.side)]
    if mentions:
        return (min((m.span for m in mentions), key=lambda span: (gap(span, near), span.start)),)
    for wording in (name, raw):
        place = words.locator.nearest(wording, near)
        if place is not None:
            return (place,)
    parts = [part for part in _JOINT.split(name) if part]
    if len(parts) > 1:
        found = [_bearing(neutral(part, words, speaker=speaker), part, near, words, speaker) for part in parts]
        return tuple(span for spans in found for span in spans) if all(found) else ()
    return _made_of(raw, near, words)


def _made_of(name: str, near: Span, words: Words) -> tuple[Span, ...]:
    """Where the words of a name stand: "Aleppo Police Command" of "the police command in Aleppo"."""
    listed = _WORD.findall(name)
    telling = [word for word in listed if word.lower() not in _FREE]
    if not telling:
        # "army", "police sources": the free words are the name
        telling = [word for word in listed if word.lower() not in ("the", "a", "an", "of")]
    spans = []
    for word in telling:
        place = next((found for one in _forms(word) if (found := words.locator.nearest(one, near))), None)
        if place is None:
            return ()
        spans.append(place)
    return tuple(spans[:1]) if spans else ()


def _forms(word: str) -> Iterator[str]:
    """A word as the report may write it: its other number, its country's name for its adjective."""
    yield word
    yield word[:-1] if word.endswith("s") else word + "s"
    state = by_word(word)
    if state is not None:
        yield from (COUNTRIES[state.iso].name, COUNTRIES[state.iso].adjective, *COUNTRIES[state.iso].capitals)
