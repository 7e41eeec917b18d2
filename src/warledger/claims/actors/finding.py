"""A report's text in, every mention of an actor out, in one scan: names, states' forces, bodies, unnamed armed men."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from warledger.claims.actors.known import living
from warledger.claims.actors.known.deciding import decide
from warledger.claims.actors.known.lexicon import lexicon
from warledger.claims.actors.known.scan import Scan, country_of, scan
from warledger.claims.actors.mention import GROUPS, ActorMention
from warledger.claims.actors.no_actor import guise, lands, outlawed
from warledger.claims.actors.phrases.ascribed import ascribed
from warledger.claims.actors.phrases.grammar import Phrase, phrases
from warledger.claims.actors.phrases.namer import Namer
from warledger.claims.actors.phrases.states import capitals
from warledger.claims.actors.relations.belonging import with_owners, with_states, without_their_arm
from warledger.claims.actors.relations.joining import joint
from warledger.claims.actors.relations.kin import without_kin
from warledger.claims.actors.unlisted import claimants, doers
from warledger.claims.actors.unlisted.bodies import Bodies
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors import Registry
from warledger.knowledge.actors.spelling import WORD
from warledger.records import Span

_ACRONYM = compiled(r"\s?\([\"“']?(?P<short>[A-Z][A-Z0-9/-]{1,9})[\"”']?\)")
#: More initials than a report ever explains; a bound for hostile input.
_MOST_INITIALS = 50
#: How a mention is found whose initials the text may explain behind it.
_NAMED = ("name", "alias", "pattern")
_FORCE_HEADS = ("state_heads", "owned_heads", "weapon_heads", "strike_heads")


def scanned(text: str, *, registry: Registry | None = None, day: date | None = None) -> Scan:
    """The words of `text`, what the lexicon knows among them, and people who are no fighters but did the violence.

    Args:
        text: The report's own text.
        registry: The registry to use; None takes the bundled one.
        day: When it was published: who was not there yet is not meant. None lets anybody be meant.
    """
    found = scan(text, lexicon(registry or Registry.load()))
    living.keep(found, day)
    found.doers = doers.find(text)
    return found


def find(
    text: str, *, country: str | None = None, registry: Registry | None = None, found: Scan | None = None
) -> list[ActorMention]:
    """Every mention of an actor in `text`, by place; joint mentions ("A and B") stand beside their parts.

    Args:
        text: The report's own text; nothing need be parsed.
        country: ISO 3166-1 alpha-2 code of the country that the report is about; names "the army" and decides
            among namesakes. None takes the only country that the text speaks of, if there is just one.
        registry: The registry to use; None takes the bundled one.
        found: The text as `scanned`, where that is done.
    """
    words = lexicon(registry or Registry.load())
    found = found or scanned(text, registry=registry)
    country = decide(found, country)
    bodies = list(Bodies(found, words, country=country).find())
    namer = Namer(found, words, country=country)
    mentions: list[ActorMention] = []
    previous: Phrase | None = None
    for phrase in phrases(found):
        if previous is not None:
            borrowed = _borrowed(found, previous, phrase)
            if borrowed:
                if mentions and mentions[-1].span.start == borrowed.span.start:
                    mentions.pop()
                mentions.append(borrowed)
        mention = namer.mention(phrase)
        if mention:
            mentions.append(mention)
        previous = phrase
    mentions += capitals(found, found.items, words.saying)
    mentions += ascribed(found)
    single = outlawed.without(_apart([mention for _, _, mention in bodies], mentions), text)
    single = lands.without(_local(text, single), text)
    single = claimants.beside(doers.beside(single, found.doers), text)
    single = guise.without(single, text)
    single = without_their_arm(without_kin(_apart([], single), text), text)
    single = with_states(with_owners(single, text), text)
    return sorted([*single, *joint(single, text)], key=lambda m: (m.span.start, -m.span.end))


def _borrowed(scan: Scan, left: Phrase, right: Phrase) -> ActorMention | None:
    """The first of "Russian and Syrian warplanes": a country that shares the head of the next phrase."""
    if left.head or left.name or not left.owners or left.relations or right.relations or not _linked(scan, left, right):
        return None
    if not (right.owners or right.has("government_heads") or right.name) or left.owners[-1].place == "capital":
        return None
    head = right.head
    actor = right.name.actor if right.name else None
    tails = actor is not None and (actor.kind == "state_forces" or right.has(*_FORCE_HEADS))
    if not tails and (head is None or not head.has(*_FORCE_HEADS, "police_heads")):
        return None
    country = country_of(left.owners[-1].iso)
    if country is None:
        return None
    police = head is not None and head.has("police_heads")
    span = Span(scan.starts[left.first], scan.ends[left.last - 1])
    return ActorMention(
        span,
        country.police if police else country.forces,
        "police" if police else "state_forces",
        country.iso,
        "pattern",
    )


def _linked(scan: Scan, left: Phrase, right: Phrase) -> bool:
    """Does nothing but "and", "or" or "&" stand between two phrases?"""
    if right.first == left.last:
        return scan.text[scan.ends[left.last - 1] : scan.starts[right.first]].strip() == "&"
    if right.first - left.last != 1 or scan.keys[left.last][0] not in ("and", "or"):
        return False
    return scan.soft(left.last - 1) and scan.soft(left.last)


def _apart(first: list[ActorMention], second: list[ActorMention]) -> list[ActorMention]:
    """All of them without overlaps: named ones before patterns before generic ones, longer before shorter.

    No outlet is named in the name of a group: "the Red Dawn Front" is no newspaper's.
    """
    rank = {"name": 0, "alias": 0, "pattern": 1, "generic": 2, "reference": 2}
    chosen: list[ActorMention] = []
    groups = [m.span for m in first if m.form == "pattern" and m.kind in GROUPS]
    if groups:
        second = [m for m in second if m.kind != "media" or not any(map(m.span.overlaps, groups))]
    pool = sorted([*first, *second], key=lambda m: (rank[m.form], m.span.start - m.span.end, m.span.start))
    covered = _Cover()
    for mention in pool:
        if covered.free(mention.span):
            covered.take(mention.span)
            chosen.append(mention)
    return sorted(chosen, key=lambda m: m.span.start)


class _Cover:
    """Stretches already taken, in order, for quick questions about overlap."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def free(self, span: Span) -> bool:
        i = bisect_left(self._starts, span.end)
        return i == 0 or self._ends[i - 1] <= span.start

    def take(self, span: Span) -> None:
        i = bisect_left(self._starts, span.start)
        self._starts.insert(i, span.start)
        self._ends.insert(i, span.end)


def _local(text: str, mentions: list[ActorMention]) -> list[ActorMention]:
    """With later uses of initials that the text itself explains: "Sela Valley Front (SVF) ... SVF fighters".

    What the text explains stands before what the registry knows: "the Ambazonia Defence Forces (ADF)" are not those
    of another war.
    """
    own: dict[str, ActorMention] = {}
    for mention in mentions:
        match = _ACRONYM.match(text, mention.span.end) if mention.name and mention.form in _NAMED else None
        if match is None or len(match["short"]) < 2 or len(own) >= _MOST_INITIALS:
            continue
        if mention.form == "pattern" or match["short"] == _initials(mention.span.of(text)):
            own.setdefault(match["short"], mention)
    if not own:
        return mentions
    written = {id(m): own.get(m.span.of(text)) for m in mentions}
    out = [m for m in mentions if (of := written[id(m)]) is None or of.name == m.name or m.span.start < of.span.start]
    free = _Cover()
    for mention in out:
        free.take(mention.span)
    pattern = compiled(r"(?<![\w-])(?:" + "|".join(map(re.escape, own)) + r")(?![\w])")
    for match in pattern.finditer(text):
        of, span = own[match.group()], Span(match.start(), match.end())
        if match.start() > of.span.end and free.free(span):
            out.append(ActorMention(span, of.name, of.kind, of.country, "alias", of.party))
    return sorted(out, key=lambda m: m.span.start)


def _initials(name: str) -> str:
    """The capitals that a name's words begin with: "Front for the Defence of Sela" is FDS."""
    return "".join(word[0] for word in WORD.findall(name) if word[0].isupper())
