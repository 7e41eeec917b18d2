"""A parsed sentence in, its event mentions out: triggers of the lexicon with agent, target, means and modality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from warledger.claims.deeds.answered import Pair
from warledger.claims.events.lexicon import Hit, load
from warledger.claims.events.mention import EventMention
from warledger.claims.events.no_event import figurative, fled_from
from warledger.claims.events.one_mention import Found, Setting, mention
from warledger.claims.events.weapons import means, no_means
from warledger.claims.events.weapons.shot_down import in_a_crash, on_its_way
from warledger.claims.events.where import joined, scenes
from warledger.claims.events.where.placed import Placed
from warledger.claims.parsing import columns
from warledger.claims.text.sentence import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

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
    chosen: list[Found] = []
    past = 0
    for at, hits in lexicon.hits(words):
        if at < past:
            continue
        for hit in hits:
            tokens = [doc[i] for i in kept[hit.start : hit.end]]
            head = _head(tokens, hit)
            if head is not None and not no_means.of_the_rest(head.i, lower):
                chosen.append(Found(tokens[0], tokens[-1], head, hit.trigger))
                past = hit.end
                break
        if len(chosen) >= _MOST:
            break
    if not chosen:
        return []
    nouns = {one.head.i for one in chosen if one.trigger.part == "noun" and one.trigger.kind != "device"}
    setting = Setting(sentence, doc, lower, lexicon, nouns)
    spots = scenes.spots(doc, sentence, places, lower)
    out = []
    older = [False] * len(doc)
    if pair is not None:
        older = [pair.holds(sentence.start + token.idx, before=True) for token in doc]
    for one in chosen:
        if one.trigger.part == "verb" and not one.trigger.settled and (in_a_crash(one.head) or on_its_way(one.head)):
            continue
        is_older = older[one.head.i]
        own = [arm for arm in arms if older[arm[0]] == is_older] if pair is not None else arms
        anew = pair is not None and pair.anew and is_older
        where = [spot for spot in spots if older[spot.first]] if is_older else spots
        told = mention(one, setting, own, where if where or anew else spots)
        if told is not None:
            out.append(_before(told, pair, anew=anew) if pair is not None and is_older else told)
    return joined.sharing(fled_from.without(out, doc), doc)


def _before(told: EventMention, pair: Pair, *, anew: bool) -> EventMention:
    """A mention of the older of two deeds; by nobody whom only the words for the other name.

    "Its jets struck Gao on Friday, a day after a bombing in Kidal killed nine": the parser gives the jets both deeds.
    """
    agent = told.agent_span
    if agent is not None and not pair.part.overlaps(agent):
        agent = None
    return told._replace(before=True, dates=anew, agent_span=agent)


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
