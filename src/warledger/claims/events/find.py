"""A parsed sentence in, its event mentions out: triggers of the lexicon with agent, target, means and modality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from warledger.claims.deeds.answered import Pair
from warledger.claims.deeds.doing_time import doing_time
from warledger.claims.deeds.wrongdoers import RUNAWAYS
from warledger.claims.events import by_syntax, clause, modality
from warledger.claims.events.kind import ground, settle
from warledger.claims.events.lexicon import Hit, Lexicon, load
from warledger.claims.events.mention import EventMention
from warledger.claims.events.no_event import considered, figurative, fled_from, offense, sieges
from warledger.claims.events.weapons import means, no_means
from warledger.claims.events.weapons.shot_down import in_a_crash, shot_down
from warledger.claims.events.where import joined, scenes
from warledger.claims.events.where.placed import Placed
from warledger.claims.parsing import columns
from warledger.claims.text.sentence import Sentence
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


#: Read in lower case, which is much faster than letting case be ignored.
_DAY = re.compile(
    r"\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day|(yesterday|today|tonight)|last (night)|"
    r"(?:(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2})\b)"
)
_NEGATION = frozenset({"not", "n't", "no", "never", "neither", "nor", "denied", "denies", "deny", "denying"})
_OBJECTS, _DET = columns.numbers("dobj nsubjpass"), columns.number("det")
#: Nouns before which a trigger states no event ("attack helicopters", "detention centre").
_NO_EVENT_HEADS = frozenset(
    "helicopter helicopters group groups range ranges tank tanks line lines ship ships dog dogs field fields ground "
    "grounds position positions star stars game games season cry gallery suit plane planes capability capabilities "
    "force forces gear rights zone zones warrant warrants order orders "
    "centre centres center centers facility facilities camp camps cell cells "
    "monitor monitors monitoring observer observers mission committee commission mechanism rifle rifles weapon weapons "
    "gun guns craft boat boats vehicle vehicles".split()
)
#: Words of a sentence that tells of what was before, or adds up since then; in lower case, which is much faster than
#: letting case be ignored. A war that broke out is history, clashes that did are news.
_HISTORY = re.compile(
    r"\b(?:since|so far|began|(?:war|wars|conflict|insurgency|uprising|rebellion|revolt|crisis)(?: [\w-]+){0,4}? "
    r"(?:erupted|broke out)|civil war|years?|months? ago|last (?:year|month|week)|earlier|"
    r"previous(?:ly)?|in the past|history|overall|to date|in (?:(?:19|20)\d\d|january|february|march|april|may|june|"
    r"july|august|september|october|november|december))\b"
)
#: Triggers of one sentence that are read: a sentence with more is a list, or broken text.
_MOST = 60
#: Marks between the words of a phrase ("air-strike").
_SKIPPED = frozenset({"-", "–", "—"})
_POINTLESS = frozenset({"amod", "compound"})


def could_hold(text: str) -> bool:
    """Whether a sentence holds the first word of any trigger; False saves the parse."""
    return not load().triggers.keys().isdisjoint(re.findall(r"[a-z]+", text.lower()))


def find(
    sentence: Sentence, doc: Doc, *, places: Sequence[Placed] | None = None, pair: Pair | None = None
) -> list[EventMention]:
    """The event mentions of one sentence, in reading order.

    Args:
        sentence: The sentence.
        doc: Its parse.
        places: The report's place mentions, in order; without them, capitals after "in", "on",
            "near" serve.
        pair: The sentence's two deeds, where it tells of one done in answer to the other.
    """
    lexicon = load()
    lower = columns.of(doc).words
    kept, words = list(range(len(lower))), lower
    if not _SKIPPED.isdisjoint(lower) or any(map(str.isspace, lower)):
        kept = [i for i, word in enumerate(lower) if word not in _SKIPPED and not word.isspace()]
        words = [lower[i] for i in kept]
    arms = [(kept[a], kept[b - 1] + 1, kind) for a, b, kind in lexicon.arms(words)]
    arms = [arm for arm in arms if not (figurative.own_hand(arm[0], lower) or no_means.is_none(arm, lower))]
    arms = [arm for arm in arms if not (no_means.of_the_rest(arm[0], lower) or figurative.on_film(arm[0], lower))]
    arms = means.from_above(arms, doc, lower)
    chosen: list[tuple[Token, Token, Token, Hit]] = []
    past = 0
    for at, hits in lexicon.hits(words):
        if at < past:
            continue
        for hit in hits:
            tokens = [doc[i] for i in kept[hit.start : hit.end]]
            head = _head(tokens, hit)
            if head is not None and not no_means.of_the_rest(head.i, lower):
                chosen.append((tokens[0], tokens[-1], head, hit))
                past = hit.end
                break
        if len(chosen) >= _MOST:
            break
    if not chosen:
        return []
    nouns = {head.i for _, _, head, hit in chosen if hit.trigger.part == "noun" and hit.trigger.kind != "device"}
    spots = scenes.spots(doc, sentence, places, lower)
    out = []
    older = [False] * len(doc)
    if pair is not None:
        older = [pair.holds(sentence.start + token.idx, before=True) for token in doc]
    for first, last, head, hit in chosen:
        if hit.trigger.part == "verb" and not hit.trigger.settled and in_a_crash(head):
            continue
        own = [arm for arm in arms if older[arm[0]] == older[head.i]] if pair is not None else arms
        where = [spot for spot in spots if older[spot.first] == older[head.i]] if older[head.i] else spots
        if not where and not (pair is not None and pair.anew and older[head.i]):
            where = spots
        mention = _mention(sentence, doc, first, last, head, hit, own, nouns, where, lexicon, lower)
        if mention is not None:
            anew = pair is not None and pair.anew
            out.append(mention._replace(before=True, dates=anew) if older[head.i] else mention)
    return joined.sharing(fled_from.without(out, doc), doc)


def _head(tokens: Sequence[Token], hit: Hit) -> Token | None:
    """The trigger's main token, or None where its part of speech is another."""
    trigger = hit.trigger
    if trigger.part == "verb":
        head = tokens[0]
        if len(tokens) > 1 or head.pos_ in {"VERB", "AUX"}:
            return None if head.dep_ in _POINTLESS and len(tokens) == 1 else head
        return None
    if len(tokens) > 1:
        return (
            tokens[-1]
            if tokens[-1].pos_ in {"NOUN", "PROPN", "VERB"}
            else next((t for t in tokens if t.pos_ in {"NOUN", "PROPN"}), None)
        )
    head = tokens[0]
    if head.pos_ in {"NOUN", "PROPN"} or (
        head.tag_ == "VBG" and head.dep_ in {"nsubj", "nsubjpass", "pobj", "dobj", "compound", "conj"}
    ):
        return head
    return None


def _mention(
    sentence: Sentence,
    doc: Doc,
    first: Token,
    last: Token,
    head: Token,
    hit: Hit,
    arms: Sequence[tuple[int, int, str]],
    nouns: set[int],
    spots: Sequence[scenes.Spot],
    lexicon: Lexicon,
    lower: Sequence[str],
) -> EventMention | None:
    trigger = hit.trigger
    noun = trigger.part == "noun"
    read, at = columns.of(doc), head.i
    if (
        not noun
        and trigger.kind != "displacement"
        and any(c in nouns and read.dep[c] in _OBJECTS for c in read.children[at])
    ):
        return None  # "carried out air strikes": the noun states it
    if noun and trigger.kind == "siege" and sieges.to_be_broken(head):
        return None
    if noun and head.dep_ == "compound" and head.head.lower_ in _NO_EVENT_HEADS:
        return None
    if figurative.any_kind(head, first.i, last.i) or figurative.on_film(head.i, lower):
        return None
    if noun and trigger.kind == "offensive" and offense.is_none(head):
        return None
    if trigger.kind == "clash" and _no_clash(head, first.i, last.i, lower):
        return None
    placed = _placed(spots) if trigger.kind in _OF_GROUND else frozenset[int]()
    agent: Token | None
    target: Token | None
    if trigger.kind == "holding":
        now = ground.held(head, lexicon, placed)
        if now is None:
            return None
        (head, agent, target), noun = now, False
    else:
        agent, target = by_syntax.agent_of(head, lexicon.lists["light_verbs"]), by_syntax.target_of(head)
    a, b = clause.extent(head)
    a, b = min(a, first.i), max(b, last.i + 1)
    struck = by_syntax.target_of(head.head) if noun and head.dep_ == "nsubj" else None
    arms = [arm for arm in arms if not shot_down(doc, arm)]
    weapon = means.nearest(
        means.of_doers(arms, trigger.kind, agent, struck or target or means.killed(head, trigger.kind)),
        a,
        b,
        head,
        first.i,
        last.i + 1,
        lower,
        open_=trigger.kind in means.OPEN,
    )
    kind: str | None = trigger.kind if trigger.settled else None
    rule = f"events.{trigger.kind}"
    if trigger.settled:
        kind = settle.settled(trigger.kind, head, target, weapon, lexicon, placed)
        if kind is None or (kind == "displacement" and agent is not None and agent.lemma_.lower() in RUNAWAYS):
            return None  # "the attackers fled": nobody drove them out
        if kind == "displacement" and (
            _in_passing(head, agent)
            or _displaced_before(head)
            or _fighters_flee(head, agent, lexicon)
            or _one_runs(head, agent)
        ):
            return None
    else:
        known, kind = settle.opened(trigger.kind, head, target, weapon, lexicon, placed)
        if not known:
            return None
        if kind == "destruction" and agent is not None and agent.i in nouns:
            kind = None  # "the attack destroyed a school": what the attack did, no event beside it
    if kind == "shootdown" and settle.was_shot_down(agent, target, lexicon):
        agent, target = None, agent  # "Army Drone Shot Down Near Gao": what the headline says was hit
    if (kind is not None and figurative.by_nature(kind, agent, target)) or figurative.by_a_war(agent):
        return None
    governor = clause.governor(head)
    if modality.undone(head, governor) or modality.as_a_rule(head, governor) or doing_time(head):
        return None
    around = lower[max(0, min(a, governor.i - 4)) : b]
    text = sentence.text
    begun = modality.begun(head)
    if begun is not None:
        around = [word for word in around if word != begun]
        text = text.replace(begun, "", 1)
    past = not lexicon.background.isdisjoint(around)
    if trigger.kind in _CHANGED_HANDS and (past or _tells_history(text)):
        return None  # "have driven the rebels from several towns in recent weeks", "was driven out in 2011"
    low = sentence.text.replace("İ", "I").lower()  # the one letter that lower case makes two of
    day = _DAY.search(low, doc[a].idx, doc[b - 1].idx + len(doc[b - 1]))
    reach, shared = (clause.reach(head), 0) if noun else (0, clause.shared(head))
    towns, holders = scenes.of(spots, head.i, a, b, further=reach, shared=shared)
    until = reach if reach and head.head.head.lemma_.lower() in _SUFFERED else shared
    quote = Span(*clause.chars(doc, a, b, sentence.start))
    doers = None if agent is None else clause.phrase(agent)
    hit_ones = None if target is None else clause.phrase(target)
    fighters = hit_ones is not None and modality.afoot(
        [word for word in lower[slice(*hit_ones)] if word not in _BYSTANDERS], lexicon
    )
    return EventMention(
        type=kind,
        family=trigger.kind,
        sentence=sentence.index,
        span=quote,
        head=Span(*clause.chars(doc, first.i, last.i + 1, sentence.start)),
        head_token=head.i,
        agent_span=_words(doc, doers, sentence.start),
        agent_token=None if agent is None else agent.i,
        target_span=_words(doc, hit_ones, sentence.start),
        target_token=None if target is None else target.i,
        weapon=Span(*clause.chars(doc, weapon[0], weapon[1], sentence.start)) if weapon else None,
        weapon_kind=weapon[2] if weapon else None,
        noun=noun,
        launched=noun and read.dep[at] in _OBJECTS and head.head.lemma_.lower() in lexicon.lists["light_verbs"],
        planned=modality.planned(head, governor, lexicon) or considered.not_done(head),
        negated=considered.denied(head)
        or not all(_NEGATION.isdisjoint([lower[c] for c in read.children[i]]) for i in (governor.i, at))
        or lower[read.head[at]] == "without"
        # "no weapon was recovered", "seized no arms"
        or any(
            lower[c] == "no" and read.dep[c] == _DET
            for t in (target, agent)
            if t is not None
            for c in read.children[t.i]
        ),
        background=past or modality.pluperfect(governor),
        history=_tells_history(text),
        specific=modality.specific(head, governor, noun),
        afoot=modality.afoot(_whose(head, noun) if doers is None else lower[slice(*doers)], lexicon),
        foes=fighters and doers is not None,
        fighters=fighters,
        post=hit_ones is not None and modality.post(lower[slice(*hit_ones)]),
        clause=modality.clause_kind(governor),
        deaths=not lexicon.lists["casualty"].isdisjoint(lower[a:b]),
        day=day.group() if day else None,
        places=towns,
        holders=holders,
        until=clause.chars(doc, a, until, sentence.start)[1] if until else 0,
        quarters=scenes.quarters(spots, towns, lower),
        rule=rule,
    )


#: Families of triggers that tell who holds which ground, and those that ask whether a word names a place.
_CHANGED_HANDS = frozenset({"ousting", "holding"})
_OF_GROUND = _CHANGED_HANDS | {"capture", "territory_taken"}


def _placed(spots: Sequence[scenes.Spot]) -> frozenset[int]:
    """The tokens of a sentence's places."""
    return frozenset(i for spot in spots for i in range(spot.first, spot.last))


def _no_clash(head: Token, first: int, last: int, lower: Sequence[str]) -> bool:
    """Is the fighting one of words, of a war that goes on, or the combat of "combat boots"?"""
    ended = head.lemma_.lower() == "hostility" and lower[max(0, first - _TO_ITS_END) : first]
    if ended and not _ENDS.isdisjoint(ended) and "to" in ended:
        return True  # "agreed on an end to the hostilities"
    return figurative.of_words(first, last, lower) or figurative.of_soldiers(last, lower) or figurative.of_a_war(head)


#: What is put to hostilities, and tokens before them in which it stands.
_ENDS, _TO_ITS_END = frozenset("end halt stop".split()), 4


def _fighters_flee(head: Token, agent: Token | None, lexicon: Lexicon) -> bool:
    """ "Rebels killed nine soldiers and fled to Goma": nobody drove them from home."""
    if agent is None or head.lemma_.lower() not in ("flee", "escape") or agent.lower_ in _BYSTANDERS:
        return False
    return modality.afoot([agent.lower_], lexicon)


def _one_runs(head: Token, agent: Token | None) -> bool:
    """ "The woman fled and sought refuge in a school": one who gets away, from the police or from her attackers."""
    return agent is not None and agent.lower_ in _ONE_PERSON and head.lemma_.lower() in ("flee", "escape", "seek")


def _displaced_before(head: Token) -> bool:
    """ "A camp for the displaced": those who fled before, as a word for people."""
    return head.lower_ == "displaced" and any(c.lower_ == "the" and c.i == head.i - 1 for c in head.children)


def _in_passing(head: Token, agent: Token | None) -> bool:
    """ "They were shot as they fled", "killed nine who were fleeing": told of when it was, as no event of its own."""
    if agent is not None and head.dep_ == "relcl" and head.tag_ == "VBG":
        return True
    if agent is None or agent.tag_ != "PRP" or head.dep_ != "advcl":
        return False
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHILE for c in head.children)


#: What befalls people in an attack: "twelve died in a blast in Mogadishu on Friday".
_SUFFERED = frozenset("die perish kill wound injure hurt maim".split())
_ONE_PERSON = frozenset("he she man woman boy girl driver student youth teenager".split())
#: Who may go out on foot with arms, and doesn't fight where others kill them.
_BYSTANDERS = frozenset({"villagers", "protesters"})
_WHILE = frozenset({"as", "while", "when"})


@lru_cache(maxsize=256)
def _tells_history(text: str) -> bool:
    """Does a sentence tell of what was before? Asked for each of its mentions."""
    return _HISTORY.search(text.lower()) is not None


def _whose(head: Token, noun: bool) -> list[str]:
    """The words that say whose an attack is, where nobody is told to do it: "terrorist bombings", "a rebel attack"."""
    return [c.lower_ for c in head.lefts if c.dep_ in _POINTLESS] if noun else []


def _words(doc: Doc, phrase: tuple[int, int] | None, offset: int) -> Span | None:
    return None if phrase is None else Span(*clause.chars(doc, *phrase, offset))
