"""Mentions in, the same with "the group", "its fighters", "the militants" given the name that they point back to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from warledger.claims.actors.mention import GROUPS, ActorMention
from warledger.claims.actors.relations.chapters import under_own_names
from warledger.claims.actors.relations.kin import tied
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

_PARTIES = GROUPS | {"state_forces", "state", "coalition", "police"}
#: Definite words for armed men, which point back to a group named before ("the militants").
_DEFINITE = ("the ", "these ", "those ")


def resolve_references(mentions: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """Give references the name of the last named actor of a kind that fits; where that is unclear, none.

    "the group", "the militia" point to the last named group; "its fighters" to the last named party. Where two
    groups are named in the sentence stretch before it (the last 300 characters) and neither is the only one of its
    kind in the text, the reference stays open. "the militants" takes a name only where the text names one group.

    Args:
        mentions: Of one text, as `find` gives them.
        text: The report's text.
    """
    groups = {m.name for m in mentions if m.kind in GROUPS and m.form in ("name", "alias", "pattern")}
    out: list[ActorMention] = []
    last: list[ActorMention] = []  # named parties so far, in order
    described: dict[str, dict[str | None, ActorMention]] = {}
    for mention in mentions:
        if mention.name and mention.kind in GROUPS and mention.form in ("name", "alias", "pattern"):
            for words in _descriptions(text[mention.span.start : mention.span.end]):
                described.setdefault(words, {})[mention.name] = mention
        meant = described.get(_bare(text[mention.span.start : mention.span.end]), {})
        if len(meant) == 1 and mention.form in ("reference", "generic") and mention.kind in GROUPS | {"generic_armed"}:
            # "the terror organization" after "the X terror organization" means X, whoever was named since
            out.append(_as(mention, next(iter(meant.values()))))
        elif mention.form == "reference":
            out.append(_resolved(mention, last, out, text, groups))
        elif (
            mention.form == "generic"
            and mention.kind == "generic_armed"
            and len(groups) == 1
            and _points_back(mention, text)
        ):
            named = [m for m in last if m.kind in GROUPS]
            out.append(_as(mention, named[-1]) if named else mention)
        elif (army := _told_of(mention, out, text) or _of_the_only_state(mention, out)) is not None:
            out.append(_as(mention, army))
        elif (whole := _of_that_kind(mention, out, groups)) is not None:
            out.append(_as(mention, whole))
        else:
            out.append(mention)
            if mention.name and mention.form in ("name", "alias", "pattern") and mention.kind in _PARTIES:
                both = bool(last) and mention.kind in GROUPS and last[-1].kind in GROUPS
                if not (both and tied(text, last[-1], mention)):
                    last.append(mention)
    return under_own_names(out, text)


#: Men of an army, whose it is told when they are told of first, and what makes them those told of already.
_TROOPS = frozenset(("soldiers", "troops", "servicemen", "marines", "peacekeepers"))
_THE = compiled(r"\bthe (?!other |same |own |country|nation)(?:[\w-]+ )?$", re.I)
#: Farthest from them to where they were told of, in characters.
_AGAIN = 300


def _told_of(mention: ActorMention, told: Sequence[ActorMention], text: str) -> ActorMention | None:
    """The state whose "nine French troops" were told of right before "four of the soldiers", wherever they are."""
    if mention.form != "generic" or mention.kind != "state_forces":
        return None
    words = text[mention.span.start : mention.span.end].lower()
    if words not in _TROOPS or not _THE.search(text, max(0, mention.span.start - 24), mention.span.start):
        return None
    last = next((m for m in reversed(told) if m.kind == "state_forces"), None)
    if last is None or mention.span.start - last.span.end > _AGAIN:
        return None
    if last.form != "pattern" and (last.form != "generic" or last.name == mention.name):
        return None  # "the army"; not "of the nine soldiers", who are the French already
    return last if text[last.span.start : last.span.end].split()[-1].lower() in _TROOPS else None


def _of_the_only_state(mention: ActorMention, told: Sequence[ActorMention]) -> ActorMention | None:
    """The one state whose forces were named so far, for "soldiers" in a report of which nothing else tells the country.

    "Lebanese soldiers and militants fought in Tripoli. At least 11 soldiers died": whichever Tripoli that is.
    """
    if mention.form != "generic" or mention.kind != "state_forces" or mention.name is not None:
        return None
    named = [m for m in told if m.kind in ("state_forces", "police") and m.form in ("pattern", "name", "alias")]
    if len({m.name for m in named}) != 1 or named[0].kind != "state_forces" or named[0].country in _ABROAD:
        return None  # "a U.S. soldier shot 16 villagers. Gunmen killed a soldier": whose is not said
    return named[0]


#: States whose men are told of in the wars of others.
_ABROAD = frozenset(("US", "RU", "GB", "FR", "TR"))


def _of_that_kind(mention: ActorMention, told: Sequence[ActorMention], groups: set[str | None]) -> ActorMention | None:
    """The one band of "Sunni militants" that was told of, for bare "militants" where no group has a name."""
    if groups or mention.form != "generic" or mention.kind != "generic_armed" or " " in (mention.name or " "):
        return None
    bands = [m for m in told if m.kind == "generic_armed" and m.form == "generic" and m.name]
    if any(m.name == mention.name for m in bands):
        return None
    same = [m for m in bands if str(m.name).endswith(f" {mention.name}")]
    return same[0] if len({m.name for m in same}) == 1 else None


def _descriptions(words: str) -> list[str]:
    """What a name is called besides: "terror organization" of "Islamic State terror organization", and its noun."""
    tail: list[str] = []
    for word in reversed(words.split()):
        if not word.isalpha() or not word.islower():
            break
        tail.insert(0, word)
    if not tail or len(tail) == len(words.split()) or tail[-1] in _TOO_BARE:
        return []
    return [" ".join(tail), tail[-1]] if tail[-1] in _COLLECTIVE else [" ".join(tail)]


def _bare(words: str) -> str:
    """A mention's words in lower case, without article."""
    lower = words.lower().split()
    return " ".join(lower[1:] if lower and lower[0] in ("the", "this", "that") else lower)


#: Nouns that name members, not the group: too many groups have "fighters".
_TOO_BARE = frozenset(
    ("fighters", "militants", "members", "forces", "troops", "soldiers", "rebels", "gunmen", "positions")
)
#: Nouns that stand for one group of a report where one group was called so.
_COLLECTIVE = frozenset(
    ("militia", "organization", "organisation", "faction", "alliance", "cartel", "gang", "movement")
)


def _points_back(mention: ActorMention, text: str) -> bool:
    before = text[max(0, mention.span.start - 6) : mention.span.start].lower()
    return before.endswith(_DEFINITE) and len(text[mention.span.start : mention.span.end].split()) == 1


def _resolved(
    mention: ActorMention,
    last: Sequence[ActorMention],
    told: Sequence[ActorMention],
    text: str,
    groups: set[str | None],
) -> ActorMention:
    words = text[mention.span.start : mention.span.end].lower()
    kinds = _PARTIES if words.split()[0] in ("its", "our", "their", "his", "her", "my") else GROUPS
    fitting = [m for m in last if m.kind in kinds]
    if words.split()[0] == "our":
        # "fighting against X. Our forces destroyed six tanks": who tells it is not X
        fitting = [m for m in fitting if not _AGAINST.search(text, max(0, m.span.start - 12), m.span.start)]
    elif kinds is GROUPS and (laying := _LAYS.search(text, max(0, mention.span.start - 12), mention.span.start)):
        # "X accused the group of": another one than X, who speaks in that sentence
        opens = text.rfind(". ", 0, laying.start()) + 1
        fitting = [m for m in fitting if not opens <= m.span.start < laying.start()]
    if not fitting:
        return mention
    if words.split()[0] in ("his", "her") and _HARMED.match(text, mention.span.end):
        return mention  # "X said that a pilot was killed after his plane was shot down by X": a person's, whosever
    if kinds is _PARTIES:
        start = max(text.rfind(mark, 0, mention.span.start) for mark in (". ", "\n", ".” ", '." ')) + 1
        if harm := _HARMS.search(text, start, mention.span.start):
            return _of_those_harmed(mention, [m for m in told if start <= m.span.start < harm.start()], harm[1])
        his = words.split()[0] in ("his", "her")
        if not his and (army := _army_that_tells(mention, told, text, start)) is not None:
            return _as(mention, army)
        if his:
            start = max(start, text.rfind("; ", start, mention.span.start) + 1)
        # "X, which Y backs, said that one of its fighters": the party that the sentence names first
        here = [m for m in fitting if m.span.start >= start and m.kind != "state"]
        if here:
            together = _together(here[0], told, text) if words.startswith("their ") else None
            return _as(mention, together or here[0])
        if _tells_of_its_own(mention, told, text, start):
            return mention
        if his and _SOMEBODY.search(text, start, mention.span.start):
            return mention  # "Serb leader Radovan Karadzic denied that his forces": of nobody named before him
    elif _watches(mention, told, text):
        return mention
    near = {m.name for m in fitting if mention.span.start - m.span.end < 300}
    if len(near) > 1 and not (kinds is GROUPS and len(groups) == 1):
        # Two in reach: only a subject that nothing else stands between is safe; else abstain.
        return mention
    return _as(mention, fitting[-1])


#: Kinds of speakers whose own fighters may be meant.
_HAVING_MEN = _PARTIES | {"official", "generic_armed", "peacekeepers"}


def _army_that_tells(mention: ActorMention, told: Sequence[ActorMention], text: str, start: int) -> ActorMention | None:
    """The army or police, by no name of its own, that says it: "the army said its air defences", whoever acted last."""
    teller = told[-1] if told else None
    if teller is None or teller.form != "generic" or teller.kind not in ("state_forces", "police"):
        return None
    says = teller.span.start >= start and _SAYS_ITS.fullmatch(text, teller.span.end, mention.span.start)
    return teller if says else None


#: Verbs by which somebody tells of what is his own.
_SAID = "said|says|claimed|claims|announced|added|stated|declared|confirmed|admitted"
#: Between who tells something and what is its own.
_SAYS_ITS = compiled(
    rf" (?:has |had |have |also |later )?(?:{_SAID}|acknowledged|reported)(?: that)?"
    r"(?: (?:one|two|some|three|several) of)? "
)


def _tells_of_its_own(mention: ActorMention, told: Sequence[ActorMention], text: str, start: int) -> bool:
    """Does right before "its fighters" one speak by a name that isn't known: "the wing of Sela said its fighters"?"""
    speaker = _SPEAKER.search(text, start, mention.span.start)
    if speaker is None:
        return False
    name = Span(*speaker.span("name"))
    return not any(m.span.overlaps(name) and m.kind in _HAVING_MEN for m in told)


def _together(first: ActorMention, told: Sequence[ActorMention], text: str) -> ActorMention | None:
    """Those who act together of whom a party is the first: "A and B stepped up their raids"; not two that fight."""
    whole = (m for m in told if m.form == "joint" and m.span.start == first.span.start and " and " in str(m.name))
    return None if _BETWEEN.search(text, max(0, first.span.start - 24), first.span.start) else next(whole, None)


_BETWEEN = compiled(r"\b(?:between|among|against) (?:the )?$", re.I)
_LAYS = compiled(r"\b(?:accus|blam)(?:ed|es|ing) $")
_AGAINST = compiled(r"\bagainst (?:the )?$", re.I)
#: A person by first and last name who says or does something.
_SOMEBODY = compiled(
    r"\b[A-Z][\w’'-]+ (?:[a-z]{2,3} )?[A-Z][\w’'-]+(?:,[^,;]{3,60},)? (?:ha[sd] |also )?[a-z]+(?:ed|s|aid)\b"
)
#: A name, and that it says something, right before "its".
_SPEAKER = compiled(
    r"(?P<name>\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)(?: [a-z][\w’'-]*){0,2}?(?: (?:has|had|have|also|later))? "
    rf"(?:{_SAID})(?: that)?(?: [\w,]+ of)? $"
)
#: Right behind what was harmed.
_HARMED = compiled(
    r" (?:was|were|(?:had|has|have) been) (?:shot|downed|destroyed|hit|struck|ambushed|attacked|bombed|shelled)\b", re.I
)
#: Kinds of those who tell of a war and take no part in it.
_WATCHERS = frozenset(("monitor", "ngo"))
#: Behind a group that tells something.
_TELLS = compiled(
    r",?(?: which [^.;]{3,80}?,?)?(?: (?:also|later|has|had))? (?:said|says|added|adds|reported|reports|documented|"
    r"recorded|counted|noted|relies|tracks|monitors|warned|urged|called|condemned|did not|gave|put)\b",
    re.I,
)


def _watches(mention: ActorMention, told: Sequence[ActorMention], text: str) -> bool:
    """Is "the group" one that watches the war: named last, and it tells something, or "the Britain-based group"?"""
    named = [m for m in told if m.name and m.kind in _WATCHERS | GROUPS]
    if "-based" in text[mention.span.start : mention.span.end]:
        return any(m.kind in _WATCHERS for m in named)
    if not named or _TELLS.match(text, mention.span.end) is None:
        return False
    return named[-1].kind in _WATCHERS or (goes_on(text, mention.span.end) and _told_last(named, mention, text))


#: Behind a speaker who told something right before.
_ADDS = compiled(
    r" (?:also (?:said|says|reported|reports|documented|recorded|counted|noted|put|gave)|add(?:ed|s)|documented|"
    r"recorded|counted|noted|went on|continued)\b"
)
#: Behind a group that speaks for itself.
_CLAIMS = compiled(r"(?: group)? (?:also |later |has |had )*(?:said|says|claim|announc|add|boast|declar|confirm|den)")
#: Where a sentence ends.
_STOPS = compiled(r"[.!?][\"”’']?\s+(?=[A-Z\"“])|\n+")
#: Characters back from "the group" within which the sentence before begins.
_SENTENCE = 500


def goes_on(text: str, end: int) -> bool:
    """Does who is named up to an offset go on telling: "the group added", "the group also reported"?"""
    return _ADDS.match(text, end) is not None


def sentence_before(text: str, at: int) -> int:
    """Where the sentence before that of an offset begins."""
    stops = [m.end() for m in _STOPS.finditer(text, max(0, at - _SENTENCE), at + 1)]
    return stops[-2] if len(stops) > 1 else max(0, at - _SENTENCE)


def _told_last(named: Sequence[ActorMention], mention: ActorMention, text: str) -> bool:
    """Did one who watches speak in the sentence before, and no group: "the monitor documented nine deaths by X"?"""
    start = sentence_before(text, mention.span.start)
    here = [m for m in named if m.span.start >= start]
    if not any(m.kind in _WATCHERS for m in here):
        return False
    return not any(m.kind in GROUPS and _CLAIMS.match(text, m.span.end) for m in here)


#: Right before what is harmed: "destroying their", "killed three of their", "seized some of his".
_HARMS = compiled(
    r"\b(?:destroy|kill|captur|seiz|wound|injur|damag|bomb|shell|burn|torch|eliminat|neutrali[sz]|ambush|attack|target|storm|raid|intercept)(ing|ed|s|es)"
    r"(?:(?: (?!(?:by|in|with|from|at|on|near|as|when|after|and|for|to|that|of)\b)[\w-]+){1,2}?(?: of)?)? $",
    re.I,
)


def _of_those_harmed(mention: ActorMention, here: Sequence[ActorMention], form: str) -> ActorMention:
    """What is harmed belongs to the one party before it that doesn't do the harm; to nobody where that is unclear.

    Args:
        mention: "their vehicles".
        here: The mentions before the harm's verb in its sentence, in order.
        form: The verb's ending: who "destroyed" stands right before it, who does it "destroying" opens the sentence.
    """
    parties = [m for m in here if m.kind in _PARTIES | {"generic_armed"}]
    if not parties:
        return mention
    doer = parties[0 if form.lower() == "ing" else -1]
    others = [m for m in parties if m.name and m.side != doer.side]
    return _as(mention, others[0]) if len({m.side for m in others}) == 1 else mention


def _as(mention: ActorMention, named: ActorMention) -> ActorMention:
    return replace(mention, name=named.name, kind=named.kind, country=named.country, party=named.party)
