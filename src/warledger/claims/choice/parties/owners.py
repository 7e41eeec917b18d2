"""An anchor in, the parties whose those counted are by the words about them out: "X fighters", "of X", "X lost"."""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors import ActorMention
from warledger.claims.choice import anchor as anchors
from warledger.claims.choice import continuity, overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import all_of_them, inflicted, of_theirs, ours, own_losses
from warledger.claims.choice.parties.called import FOE, armed, over, party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.records import Span

_OF = compiled(
    r"^\s*(?:(?:\w+\s+){0,2}?(?:of|from|with|belonging to|linked to|affiliated (?:to|with)|loyal to)|in)"
    r"\s+[(“\"]?(?:(?!(?:while|when|as|after|before|since|during|by|in|on|at|near|was|were|and|where|that|who)\b)[(“\"]?[\w’'-]+[)”\"]?\s+)"
    r"{0,3}$",
    re.I,
)
#: Whose kin those counted are, they are not of: "the son of an army contractor".
_KIN = compiled(
    r"\b(?:(?:step|grand)?(?:son|daughter|mother|father|brother|sister|child)|wife|husband|widow|children|wives|parent|"
    r"nephew|niece|cousin|uncle|aunt|relative|famil(?:y|ies)|fianc[ée]e?)s?$",
    re.I,
)
#: Words for losses, and what stands between them and whose they are: "fatalities among X".
_LOSSES = compiled(r"(?:\w+ )*(?:fatalities|casualties|losses|deaths|injuries|victims|dead|wounded|injured)", re.I)
_AMONG = compiled(r"\s+(?:were |was )?(?:reported )?(?:among|within)\s+(?:the\s+)?", re.I)
#: Between an actor and those counted, where the actor loses them ("ISIS also lost 15 fighters").
_LOSES = compiled(
    r"^(?:[’']s?)?(?: \w+){0,4}? (?:lost|loses|lose|suffered|sustained|mourned|buried)(?: (?:\d[\d,]*|\w+)){0,3} ?$",
    re.I,
)
#: The same of the later ones of a list of numbers ("Russia has lost 1,180 troops, 12 tanks and 37 artillery systems").
_LOSES_MORE = compiled(
    r"^(?: \w+){0,3}? (?:lost|loses|lose)(?: (?:up|to|at|least|more|than|over|about|some|nearly|around)){0,2}"
    r"(?: (?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: [\w-]+){1,4}(?:,|,? and)"
    r"(?: (?:up to|at least|more than|over|about|some))?){1,8}"
    r" (?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?$",
    re.I,
)
#: Words without which neither finds anything.
_LOSING = ("lost", "lose", "suffered", "sustained", "mourned", "buried")
#: Characters from an actor to whom it lost, and to the last of a list; and from those counted to whose they are.
_LOST, _LISTED, _THEIRS_REACH = 60, 240, 45
#: Words for more of the same people: whose they are is told by the figure before them.
_MORE = compiled(r"(?:(?:\w+ )?(?:others?|another|more|rest)|\d+)", re.I)
#: The same where the figure before them may be the last one of the sentences before.
_OTHERS = compiled(r"(?:\w+ )?(?:others?|another|more|remaining|rest)", re.I)
#: Words for a state's men without a word for which state, and sentences back in which the state is told.
_MEN = compiled(
    r"(?:(?:others?|more|another|the) )*"
    r"(?P<men>soldiers?|troops?|servicem[ae]n|guards?|officers?|policem[ae]n|marines?|peacekeepers?)",
    re.I,
)
#: Words for men of an army, one as good as the other; "guards" are those called guards before.
_ARMY = frozenset("soldier troop trooper serviceman servicemen marine peacekeeper paratrooper".split())
_BACK = 2
#: Officers of whom the report doesn't say what force they are of.
_OFFICERS = compiled(r"(?:(?:of|the|its|their|other|more|injured|wounded|uniformed) )*officers?", re.I)
#: Between a count and the party in whose ranks it is, in characters.
_RANKS_REACH = 40
_RANKS = compiled(
    r"^(?: (?:were|was|been|fell|fallen|reported|dead|killed|wounded)){0,3} (?:among|in|within|from|on) (?:the )?"
    r"(?:ranks?|sides?|lines|camp) of(?: the)? $",
    re.I,
)


def belongs(reading: Reading, anchor: Anchor, mention: ActorMention) -> bool:
    """Do the words between say that those counted are the mention's ("fighters of X", "X lost 15 fighters")?"""
    noun = anchor.noun_span
    return noun is not None and (_behind(reading, noun, mention) or mention.span.end == _loser(reading, noun))


def _behind(reading: Reading, noun: Span, mention: ActorMention) -> bool:
    """Do the words behind those counted lead to the mention as theirs ("fighters of X", "fatalities among X")?"""
    if not 0 <= mention.span.start - noun.end < _THEIRS_REACH or _KIN.search(noun.of(reading.text)):
        return False
    between = reading.text[noun.end : mention.span.start]
    return bool(_OF.match(between) or (_AMONG.fullmatch(between) and _LOSSES.fullmatch(noun.of(reading.text))))


@once_for_each
def _loser(reading: Reading, noun: Span) -> int:
    """Where the mention ends that loses those of a noun, or -1: of "X said Y lost 12 men" Y, who stands nearer."""
    low = reading.text[max(0, noun.start - _LISTED) : noun.start].lower()
    if not any(word in low for word in _LOSING):
        return -1
    ends = {m.span.end for m, _ in armed(reading) if 0 <= noun.start - m.span.end < _LISTED}
    return max((end for end in ends if _lost(reading.text[end : noun.start])), default=-1)


def _lost(between: str) -> bool:
    return (len(between) < _LOST and _LOSES.match(between) is not None) or _LOSES_MORE.match(between) is not None


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Parties that the words of those counted name: inside the noun, after "of", or losing them.

    "others", or a number without a noun, after "23 soldiers" in one sentence are more of the same.
    """
    if anchor.label == "strikes":  # "19 Russian air strikes": who launched them
        return frozenset()
    return _owners(reading, anchor) | described(reading, anchor)


def described(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The group that the report calls as those counted are called: "M23 rebels", then "11 rebels".

    Only where it is the one group called so.
    """
    called = overview.of(reading).roles.called
    if not called:
        return frozenset()
    found = _owners(reading, anchor)
    names = {key for key, words in called.items() if words & found}
    return frozenset(names) - found if len(names) == 1 and all(_common(key) for key in found) else frozenset()


def _common(key: Hashable) -> bool:
    """Is a party called by a common word in lower case?"""
    return str(key).islower()


def _of_another_clause(reading: Reading, anchor: Anchor, noun: Span) -> bool:
    """ "Rebels killed three soldiers and jets bombed their camps, killing 10": are the ten others?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None or doc[anchor.trigger].dep_ != "advcl":
        return False
    verb = doc[anchor.trigger].head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.dep_ != "conj" or subject is None or all(c.dep_ != "dobj" for c in verb.children):
        return False
    return noun.end <= reading.sentences[anchor.sentence].start + subject.idx


@once_for_each
def _owners(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    noun = anchor.noun_span
    if ranks := _in_ranks(reading, anchor) or told_as_theirs(reading, anchor) or ours.of(reading, anchor):
        return ranks
    if anchor.figure is not None and (noun is None or _MORE.fullmatch(noun.of(reading.text))):
        told = _nouns_before(reading, anchor, anchor.sentence)
        if not told and noun is not None and _OTHERS.fullmatch(noun.of(reading.text)):
            back = (_nouns_before(reading, anchor, anchor.sentence - step) for step in range(1, _BACK + 1))
            told = next(filter(None, back), [])
        if told and not _of_another_clause(reading, anchor, told[-1]):
            return named_by(reading, told[-1])
    found = frozenset() if noun is None else named_by(reading, noun)
    if before := as_before(reading, anchor):
        return before
    if not found and noun is not None and _OFFICERS.fullmatch(noun.of(reading.text)):
        return _police(reading)
    whole = anchor.figure.whole if anchor.figure is not None else None
    if not found and whole is not None and anchor.category in ("combatant", "leader") and whole.counted.noun:
        index = next((at for at, figure in reading.figures if figure is whole), anchor.sentence)
        return named_by(reading, reading.span_of(index, *whole.counted.noun))
    return found


@once_for_each
def told_as_theirs(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose those counted surely are: those of whoever counts his own losses, or whom "its" means."""
    return (
        own_losses.of(reading, anchor)
        or of_theirs.of(reading, anchor)
        or _more_of_ours(reading, anchor)
        or _others_beside(reading, anchor)
        or inflicted.on(reading, anchor)
        or all_of_them.of(reading, anchor)
        or _of_those_lost(reading, anchor)
    )


def _of_those_lost(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose a fighter is who is told as one of those that somebody lost: "losing nine men, including a commander"."""
    figure = anchor.figure
    whole = None if figure is None or anchor.category not in ("combatant", "leader") else figure.whole
    if whole is None or whole.effect != anchor.label:
        return frozenset()
    index = next((at for at, one in reading.figures if one is whole), None)
    return frozenset() if index is None else own_losses.of(reading, anchors.of_figure(reading, index, whole))


def _others_beside(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose "20 others" are, told in one breath with those before: "killing ten rebels and wounding 20 others"."""
    noun = anchor.noun_span
    if anchor.figure is None or noun is None or noun.of(reading.text).lower() not in ("others", "other"):
        return frozenset()
    told = _nouns_before(reading, anchor, anchor.sentence)
    if not told or not _ONE_BREATH.fullmatch(reading.text, told[-1].end, anchor.span.start):
        return frozenset()
    return named_by(reading, told[-1])


#: Between those counted and "others" whom the same deed hit.
_ONE_BREATH = compiled(
    r"(?: (?:dead|killed|died|(?:were|was|have been|had been) (?:killed|slain))"
    # "died in a clash with soldiers in Ilog on Tuesday while": where and when, in no clause of its own
    r"(?: (?:in|on|at|near|during)"
    r"(?: (?!(?:that|which|who|when|as|after|before|and|while|where)\b|[a-z]+ing\b)[\w’'-]+){1,14})?)?"
    r",? (?:and|while|as well as) (?:also )?"
)


def _more_of_ours(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose a bare number is behind the speaker's own: "X said two of its soldiers were killed and three wounded"."""
    if anchor.figure is None or anchor.figure.whole is not None or not anchor.number or anchor.noun_span is not None:
        return frozenset()
    told = _nouns_before(reading, anchor, anchor.sentence)
    return ours.own(reading, anchor.sentence, told[-1]) if told else frozenset()


@once_a_report
def _police(reading: Reading) -> frozenset[Hashable]:
    """The one police force of a report that tells of no army: its "officers" are those."""
    forces = [(m, key) for m, key in armed(reading) if m.kind in ("police", "state_forces")]
    police = {key for m, key in forces if m.kind == "police"}
    return frozenset(police) if len(police) == 1 and len(police) == len({key for _, key in forces}) else frozenset()


def _in_ranks(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The party in whose ranks a count is told: "15 dead among the ranks of X"."""
    end = anchor.span.end
    if " of" not in reading.text[end : end + _RANKS_REACH].lower():
        return frozenset()
    return frozenset(
        key
        for m in over(reading, (end, end + _RANKS_REACH))
        if m.kind != "civilians"
        and m.span.start >= end
        and (key := party(m))
        and _RANKS.match(reading.text[end : m.span.start])
    )


@once_for_each
def named_by(reading: Reading, noun: Span) -> frozenset[Hashable]:
    """Parties that these words of people or things name as theirs."""
    if losing := losers(reading, noun):
        return losing
    theirs = _THEIRS.match(noun.of(reading.text)) is not None
    inside = [
        (m, key)
        for m in over(reading, noun)
        if m.kind != "civilians"
        and (key := party(m))
        and not opposed(reading, noun, m)
        and not (theirs and m.kind == "state_forces")
    ]
    if not any(m.kind != "generic_armed" for m, _ in inside):
        inside += [(m, key) for m, key in armed(reading) if _behind(reading, noun, m)]
    return frozenset(key for _, key in inside)


def losers(reading: Reading, noun: Span | None) -> frozenset[Hashable]:
    """Who loses those of a noun: "Russia has lost 12 soldiers" abroad, not the country that the report is about."""
    end = -1 if noun is None else _loser(reading, noun)
    if end < 0:
        return frozenset()
    return frozenset(key for m, key in armed(reading) if m.span.end == end)


def far(noun: Span, mention: Span) -> bool:
    """Does a mention stand too far from those counted for the words between to say that it is theirs, or their foe?"""
    return mention.start - noun.end >= _FOE_REACH or noun.start - mention.end >= _LISTED


def opposed(reading: Reading, noun: Span, mention: ActorMention) -> bool:
    """Do the words of those counted, or the words behind them, name whom they fight: "rebels fighting against X"?"""
    start = mention.span.start
    if not 0 < start - noun.start < _FOE_REACH or FOE.search(reading.text, noun.start, start) is None:
        return False
    return not set(",.;:") & set(reading.text[noun.end : start])


#: "Their military vehicles" are not the army's, whose word that is, but those' of whom the report has just told.
_THEIRS = compiled(r"(?:\w+ ){0,3}?(?:their|its|his) (?:[\w-]+ )?(?:military|army)\b", re.I)
#: Longest stretch from those counted to whom they fight, in characters.
_FOE_REACH = 90


def _nouns_before(reading: Reading, anchor: Anchor, sentence: int) -> list[Span]:
    """The nouns of the figures before this one in a sentence, in order.

    Not those of parts: in "nine people died, six of them police, and 24 were wounded" the 24 are people. Nor of
    attacks: "three rebel raids left two dead".
    """
    nouns = [
        reading.span_of(index, *figure.counted.noun)
        for index, figure in reading.figures
        if index == sentence and figure.counted.noun and figure is not anchor.figure and figure.whole is None
        if figure.effect != "strikes"
    ]
    return sorted(s for s in nouns if s.end <= anchor.span.start and not _MORE.fullmatch(s.of(reading.text)))


def as_before(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The state whose men a figure shortly before named: "14 Chadian soldiers died in Kolofata. Nine soldiers ...".

    Only where the noun itself names none, and the telling goes on.
    """
    noun = anchor.noun_span
    bare = _MEN.fullmatch(noun.of(reading.text)) if noun is not None and anchor.figure is not None else None
    if bare is None:
        return frozenset()
    men = _called_men(bare["men"])
    for index in range(anchor.sentence, max(-1, anchor.sentence - 1 - _BACK), -1):
        for told in reversed(_nouns_before(reading, anchor, index)):
            words = told.of(reading.text)
            if _called_men(words) != men:
                continue
            # "one of its soldiers": whose they are is told before the noun
            whose = ours.own(reading, index, told)
            if whose or _MEN.fullmatch(words) is None:
                goes_on = continuity.breaks(reading, index, anchor.sentence) == 0
                return whose or named_by(reading, told) if goes_on else frozenset()
    return frozenset()


def _called_men(words: str) -> str:
    """The last of the words for a state's men, in the singular; soldiers of all kinds alike."""
    last = words.lower().rsplit(None, 1)[-1].removesuffix("s")
    return "soldier" if last in _ARMY else last
