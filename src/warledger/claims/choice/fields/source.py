"""An anchor in, the candidates for who says it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from warledger.claims.actors.mention import GROUPS
from warledger.claims.attribution import ASIDE, Account, SpeakerCandidate
from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields import own_area
from warledger.claims.choice.grouping import bucket, cross, grouped, nothing
from warledger.claims.choice.nearest import Named
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report, once_for_each

#: Words for a speaker that say nothing without the one they refer back to.
_BARE = frozenset(
    "statement group militia movement organization organisation army command ministry party faction force it they"
    " he she we".split()
)
#: Those among them of whom each state has one: where it is unknown which is meant, they still said it, and no other.
_OF_SOME_STATE = frozenset(("army", "ministry"))


#: One unnamed person as a source keeps the article: "our informant said" is "an informant".
_ONE_PERSON = compiled(
    r"(?:\w+ )?(?:informant|witness|eyewitness|resident|villager|local|activist|medic|doctor|official|officer|"
    r"survivor|source)"
)


_ARTICLES = ("a ", "an ", "the ", "another ", "one ")


def _named(reading: Reading, speaker: SpeakerCandidate) -> tuple[str | None, str | None]:
    """The speaker's name and kind; a bare "the militia" takes the name of the actor that it refers to, or has none."""
    if speaker.source is None:
        return None, None
    bare, name = _said(reading, speaker.source)
    if bare not in _BARE:
        return name, speaker.kind
    for actor in reading.actors:
        if speaker.evidence is not None and actor.span.overlaps(speaker.evidence) and actor.name:
            return actor.name, "belligerent" if actor.kind not in ("monitor", "media", "ngo", "un") else actor.kind
    return (bare, speaker.kind) if bare in _OF_SOME_STATE else (None, None)


@once_for_each
def _said(_: Reading, source: str) -> tuple[str, str]:
    """The words for a speaker without their article; and with one, where they are for one unnamed person."""
    bare = source.lower().removeprefix("the ").removeprefix("a ")
    if _ONE_PERSON.fullmatch(source) and not source.startswith(_ARTICLES):
        return bare, ("an " if source[0] in "aeiou" else "a ") + source
    return bare, source


def sources(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for who says it."""
    mentions: list[Named] = []
    if reading.speakers is not None:
        offered = reading.speakers.at(anchor.span.start)
        # the same list for figures that stand alike; it is kept, so that no other one can have its number
        _, mentions = reading.once(
            ("speakers", id(offered), anchor.sentence),
            lambda: (offered, list(_mentions(reading, anchor, view, offered))),
        )
    out = grouped(reading, anchor, mentions)
    cross(reading, anchor, out)
    out.append(nothing(reading, anchor, out))
    if reading.speakers is not None:
        voice = reading.speakers.speaker(anchor.span.start)
        out[-1].features += [
            f"none|voice={voice.rule if voice.source is None else 'named'}",
            f"none|carried={voice.carried}",
            f"!none|voice={voice.rule if voice.source is None else 'certain' if _certain(voice) else 'named'}",
        ]
        if voice.rule == "quote":
            out[-1].features.append("!none|quoted")  # what stands in quotation marks is somebody's
        offered = reading.speakers.at(anchor.span.start)
        caught, named = anchor.label in _CAUGHT, voice.source is not None
        # as above
        _, silent = reading.once(
            ("silent", id(offered), anchor.sentence, caught, named),
            lambda: (offered, _silent(reading, anchor.sentence, offered, caught=caught, named=named)),
        )
        silent |= _of_another_deed(reading, anchor.sentence, view)
        silent |= _beyond_a_semicolon(reading, anchor, offered)
        return [c for c in out if c.key is None or c.key not in silent]
    return out


def _silent(
    reading: Reading, sentence: int, offered: Sequence[SpeakerCandidate], *, caught: bool, named: bool
) -> frozenset[str | None]:
    """Those who speak near what asks, and surely say nothing of it.

    "A missile killed 298. Kiev and the rebels blamed each other": they tell no number. "Separatists said they planted
    it. Police arrested nine": no group tells whom police caught. "The Front, which Chad says is weak, killed nine".

    Args:
        reading: The report.
        sentence: The sentence that asks.
        offered: Those who speak near.
        caught: Does it ask for people who were caught?
        named: Does somebody named speak there?
    """
    groups = reading.once("groups that fight", lambda: {m.name for m in reading.actors if m.kind in GROUPS})
    says: dict[str | None, bool] = {}
    for s in offered:
        if s.source is None or s.evidence is None:
            continue
        told = reading.sentence_at(s.evidence.start)
        later = told > sentence or (told < sentence and s.kind in _SIDES)
        accuses = s.rule == "verb.accuse" and later and not named
        by_others = caught and told != sentence and s.source in groups
        passing = s.rule == "relative" and not s.direct
        name = _named(reading, s)[0]
        says[name] = says.get(name, False) or not (accuses or by_others or passing)
    return frozenset(name for name, tells in says.items() if not tells)


@once_for_each
def _of_another_deed(reading: Reading, sentence: int, view: Overview) -> frozenset[str | None]:
    """Those who spoke last, where a sentence without a speaker tells of another day and another town than theirs.

    "Nine died in a raid on Kona on Tuesday, residents said. A blast in Mopti on Sunday killed two": not as they say.
    Monitors, media and police, who keep lists, may go on.
    """
    here = view.scenes[sentence]
    if here is None or not view.fresh[sentence] or not sentence or reading.speakers is None:
        return frozenset()
    days = _days_told(reading)
    if sentence not in days:
        return frozenset()
    out: set[str | None] = set()
    for s in reading.speakers.at(reading.sentences[sentence].start):
        if s.source is None or s.evidence is None or s.kind not in _OF_ONE_DEED:
            continue
        told = reading.sentence_at(s.evidence.start)
        if told >= sentence:
            return frozenset()
        there = next((view.scenes[at] for at in range(told, -1, -1) if view.scenes[at] is not None), None)
        before = frozenset[object]().union(*(days.get(at, ()) for at in range(told + 1)))
        if there is not None and there != here and before and before.isdisjoint(days[sentence]):
            out.add(_named(reading, s)[0])
    return frozenset(out)


@once_a_report
def _days_told(reading: Reading) -> dict[int, frozenset[object]]:
    """By sentence, the days that it tells of."""
    out: dict[int, set[object]] = {}
    for m in reading.times:
        if m.when.span is not None and m.when.start is not None and not m.speech:
            out.setdefault(reading.sentence_at(m.when.span.start), set()).add((m.when.start, m.when.end))
    return {at: frozenset(days) for at, days in out.items()}


def _beyond_a_semicolon(reading: Reading, anchor: Anchor, offered: Sequence[SpeakerCandidate]) -> frozenset[str | None]:
    """Who speaks in another part of the sentence, where the anchor's own has a speaker: "...; six died, Y said"."""
    whole = reading.sentences[anchor.sentence]
    if ";" not in whole.text:
        return frozenset()
    told = anchor.span.start
    first = reading.text.rfind(";", whole.start, told) + 1 or whole.start
    last = reading.text.find(";", told, whole.end)
    last = whole.end if last < 0 else last
    inside: set[str | None] = set()
    outside: set[str | None] = set()
    for s in offered:
        if s.source is not None and s.evidence is not None and whole.start <= s.evidence.start < whole.end:
            (inside if first <= s.evidence.start < last else outside).add(_named(reading, s)[0])
    return frozenset(outside - inside) if inside else frozenset()


def _mentions(reading: Reading, anchor: Anchor, view: Overview, offered: Sequence[SpeakerCandidate]) -> Iterator[Named]:
    """Those who could speak where the anchor stands, but for the report's own voice."""
    assert reading.speakers is not None
    chosen = reading.speakers.speaker(anchor.span.start)
    areas, telling = own_area.features(reading, anchor, view, offered), continuity.telling(reading, view)
    aside = _denies(reading, chosen) and _in_relative(reading, anchor)
    certain = (_certain(chosen) or _own_clause(reading, chosen)) and not aside
    for s in offered if not _in_aside(reading, anchor) else ():
        if s.source is None or s.evidence is None or (not s.chosen if certain else aside and s.chosen):
            continue
        name, kind = _named(reading, s)
        if name is None:
            continue
        as_named = s if (name, kind) == (s.source, s.kind) else s._replace(source=name, kind=kind)
        told = reading.sentence_at(s.evidence.start)
        goes_on = telling[told, anchor.sentence]
        own = (*_own(s, chosen, goes_on), *areas.get(s.source, ()))
        yield name, as_named, s.evidence, own, f"source.{s.rule}"


#: Kinds of those who only blame each other: what is told next of the deed is not theirs.
_SIDES = frozenset(("belligerent", "government", "official", "opposition"))
#: Kinds of those who tell of one deed, and no list of them.
_OF_ONE_DEED = _SIDES | {"witness", "medical", "rescue"}
#: Who is caught is mostly caught by police, as the report or they tell.
_CAUGHT = frozenset(("captured", "arrest"))
#: Words in which somebody says that it wasn't so.
_DENIES = ("den", "refut", "reject", "dismiss", "disput")
#: Verbs up from a figure's words at which its clause is looked for.
_CLAUSES = 6


def _denies(reading: Reading, chosen: Account) -> bool:
    cue = chosen.cue if chosen.rule != "denied" else None
    return cue is not None and cue.of(reading.text).lower().startswith(_DENIES)


def _in_aside(reading: Reading, anchor: Anchor) -> bool:
    """Is it told in passing of whoever speaks: "Awa Deka, who lost two sons in the blast, said"?"""
    assert reading.speakers is not None
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return reading.speakers.speaker(anchor.span.start).rule == ASIDE
    at = reading.sentences[anchor.sentence].start + doc[anchor.trigger].idx
    return reading.speakers.speaker(at).rule == ASIDE


def _in_relative(reading: Reading, anchor: Anchor) -> bool:
    """Is it told in passing: "denied that it shelled the market, where nine died"?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return False
    node = doc[anchor.trigger]
    for _ in range(_CLAUSES):
        if node.dep_ == "relcl" or node.head.i == node.i:
            break
        node = node.head
    return bool(node.dep_ == "relcl")


def _certain(chosen: Account) -> bool:
    """Does whoever is made to speak right there have a name of their own, so that nobody else can be meant?

    "A military source said" may be somebody whom the report names later on; "SANA said" is SANA. Nor is anybody else
    meant where only a part of the sentence is theirs: "the strike that residents say killed nine"; nor where a medium
    says from whom it has it: "SANA reported, citing residents".
    """
    if chosen.source is None or chosen.carried:
        return False
    return not chosen.source.islower() or chosen.rule in ("relative", "denied", "chain.citing", "chain.quoted")


#: What parts one speaker's clause from another's in one sentence.
_PARTED = compiled(r"(?:;|,? but|,? while|,? whereas|,? although) $")


def _own_clause(reading: Reading, chosen: Account) -> bool:
    """Is it a clause of the speaker's own, set against another's: "the army said 30 died; elders said 12 did"?"""
    start = chosen.span.start
    if chosen.source is None or chosen.carried or chosen.cue is None:
        return False
    assert reading.speakers is not None
    before = reading.speakers.speaker(start - 1) if start else chosen
    parted = _PARTED.search(reading.text, max(0, start - 12), start) is not None
    return parted and before.source not in (None, chosen.source) and before.span.end == start


def _own(s: SpeakerCandidate, chosen: Account, goes_on: tuple[str, ...]) -> tuple[str, ...]:
    """Features of one candidate: how it stands to the anchor, and whether the telling goes on from its cue."""
    stands = _Stands(
        s.kind,
        s.rule,
        s.direct,
        bucket(s.distance),
        s.same_paragraph,
        min(2, s.between),
        min(3, s.times),
        min(4, int(s.share * 5)),
        s.chosen,
        s.background,
        s.first,
        s.repeats,
        chosen.source == s.source and chosen.carried,
    )
    return *_features(stands), *goes_on, f"{s.kind}|{goes_on[-1]}"


class _Stands(NamedTuple):
    """How a candidate stands to the anchor: those of `SpeakerCandidate`, numbers beyond what matters as one."""

    kind: str | None
    rule: str
    direct: bool
    distance: str
    same_paragraph: bool
    between: int
    times: int
    share: int
    chosen: bool
    background: bool
    first: bool
    repeats: bool
    carried: bool


@lru_cache(maxsize=1 << 13)
def _features(s: _Stands) -> tuple[str, ...]:
    out = [
        f"skind={s.kind}",
        f"srule={s.rule}",
        f"direct={s.direct}",
        f"sdist={s.distance}",
        f"spara={s.same_paragraph}",
        f"sbetween={s.between}",
        f"stimes={s.times}",
        f"sshare={s.share}",
        f"schosen={s.chosen}",
        f"schosen={s.chosen}|{s.background}",
        f"schosen={s.chosen}|dist={s.distance}",
    ]
    if s.chosen:
        out.append("!schosen")  # what the rules of `attribution` say holds in any war
    if s.direct:
        out += ["!sdirect", f"!sdirect|{s.rule}"]
    if s.first:
        out.append("sfirst")
    if s.repeats:
        out.append("srepeats")
    out += [
        f"scarried={s.carried}|{s.kind}",
        f"scarried={s.carried}|{s.distance}|{s.background}",
        f"{s.kind}|dist={s.distance}|para={s.same_paragraph}",
    ]
    return tuple(out)
